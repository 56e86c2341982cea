"""Dates and times of day, wherever they stand."""
