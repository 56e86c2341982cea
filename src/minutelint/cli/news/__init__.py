"""What of the findings is news: what no baseline knows and what changed since a revision of git."""
