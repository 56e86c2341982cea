"""Where reports go, and how files are replaced."""
