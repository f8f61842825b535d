"""What a document becomes when crossfoot itself fails at it: one finding, so that the other documents are reported."""

from __future__ import annotations

from typing import Final

from crossfoot import __version__
from crossfoot.claims.finding import Checked, Finding, Habit
from crossfoot.messages import translatable, translated

RULE: Final = "internal-error"
_PACKAGE: Final = "crossfoot"


def crashed(path: str, error: Exception, article: bool = False) -> Checked:
    """A document at which an unexpected exception was raised: it counts as not read, and the command ends with 2."""
    message = unforeseen(error)
    if not isinstance(error, MemoryError):
        message = translated("{sentence}, with the file if you may", sentence=message)
    return Checked(path, "", (), (Finding(RULE, message, (), None, 0, 0),), Habit(), "", (0,), False, article=article)


def unforeseen(error: Exception) -> str:
    """What to send to whom. Never the words of the exception, which may quote the document."""
    if isinstance(error, MemoryError):
        return translated("it takes more memory than there is for it")
    kind = type(error)
    name = kind.__name__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__name__}"
    sentence = translatable(
        "this is a fault of crossfoot {version}: {name} at {place}; please send this line to the makers of crossfoot"
    )
    return translated(sentence, version=__version__, name=name, place=_place(error))


def _place(error: Exception) -> str:
    """The innermost line of ours that the exception passed through, without the folders of this machine."""
    from pathlib import PurePath
    from traceback import extract_tb

    place = translated("an unknown place")
    for frame in extract_tb(error.__traceback__):
        parts = PurePath(frame.filename).parts
        if _PACKAGE in parts:
            last = len(parts) - 1 - parts[::-1].index(_PACKAGE)
            place = f"{'/'.join(parts[last:])}:{frame.lineno}"
    return place
