"""Patterns of words that tie figures, one file each: its name is that of the pattern, its sentences prove it."""
