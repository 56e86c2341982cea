"""How many files are checked: known results, processes, meetings set aside."""
