"""Who was there, and whose name stands where."""
