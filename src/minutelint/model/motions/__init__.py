"""What was moved, by whom, and how the vote went."""
