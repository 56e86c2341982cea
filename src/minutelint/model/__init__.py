"""The minutes as a typed model, and what builds it from the syntax tree."""
