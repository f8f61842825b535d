"""Reading: from running text to figures, from figures to claims, and through the rules to a report.

No model and no guessing: patterns over the tying words of a language (``Prose`` in the registry) propose claims, and
what they cannot tie is counted and named.
"""

from crossfoot.articles.language_of import Unread, declared
from crossfoot.articles.read import ArticleReading, checked, lean, read_text, unreadable

__all__ = ["ArticleReading", "Unread", "checked", "declared", "lean", "read_text", "unreadable"]
