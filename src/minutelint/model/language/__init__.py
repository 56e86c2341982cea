"""What the sentences of minutes are made of: words, phrases, statements, and which of them are worth reading."""
