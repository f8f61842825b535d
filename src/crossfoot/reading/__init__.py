"""Reading: from running text to figures, from figures to claims, and through the engine to a report.

No model and no guessing: patterns over the tying words of a language (``Prose`` in the registry) propose claims, and
what they cannot tie is counted and named.
"""

from crossfoot.reading.article import read_text

__all__ = ["read_text"]
