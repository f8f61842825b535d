"""Reading: from running text to figures, from figures to claims, and through the rules to a report.

No model and no guessing: patterns over the tying words of a language (``Prose`` in the registry) propose claims, and
what they cannot tie is counted and named.
"""

from crossfoot.reading.article import Reading, read_text
from crossfoot.reading.evidence import Unread

__all__ = ["Reading", "Unread", "read_text"]
