"""The facts of the meeting: which body met when and where, who presided, who took the minutes."""
