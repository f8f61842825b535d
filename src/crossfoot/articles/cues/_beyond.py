"""Parts that are greater than what they are parts of."""

from __future__ import annotations

from typing import Final

from crossfoot.articles.sentence import Mention

_TWICE: Final = 2


def is_beyond(total: Mention, part: Mention) -> bool:
    """Whether a part is greater than its total, but not so much that it must be of something else."""
    return total.written.value < part.written.value <= total.written.value * _TWICE
