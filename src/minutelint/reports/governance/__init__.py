"""The report for people who look rather than read: one page over all bodies, their meetings and their documents."""
