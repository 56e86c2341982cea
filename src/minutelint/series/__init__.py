"""A body's meetings one after the other: what each document leaves behind, and which documents belong together."""
