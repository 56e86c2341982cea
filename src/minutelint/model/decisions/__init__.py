"""What the meeting decided, and what became of the minutes of the last one."""
