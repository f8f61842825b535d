"""What a call raises when it cannot check what it was given."""

from __future__ import annotations


class CrossfootError(ValueError):
    """What was given cannot be checked: there is no such kind, field, locale or rule, or a figure cannot be read.

    That figures do not add up is a finding, and never raises.
    """

    def __init__(self, message: str, rule: str = "", path: tuple[str | int, ...] = (), start: int = 0, end: int = 0):
        super().__init__(message, rule, path, start, end)  # all of it, so that the error can be pickled
        self.message = message
        """what is wrong, as a sentence in lower case without a full stop"""
        self.rule = rule
        """the rule that found it, such as ``unreadable-figure``; empty where none did"""
        self.path = path
        """the argument or field, such as ``("percent",)`` or ``("parts", 2)``; empty for the claim that ``check`` was
        given
        """
        self.start = start
        """where in the text that was given there the fault begins, in code points"""
        self.end = end
        """where it ends; the same as ``start`` where no place is known"""

    def __str__(self) -> str:
        where = ".".join(map(str, self.path))
        return f"{where}: {self.message}" if where else self.message
