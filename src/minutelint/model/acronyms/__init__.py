"""Acronyms: what is defined, what is used, and which capitals are something else."""
