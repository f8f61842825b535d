"""A language that brackets every sentence: what stands outside of brackets was never given to a translator.

Behind each opening bracket stands a character that says which sentence it is, so that what stands within another
sentence can be named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from gettext import GNUTranslations
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from tools.messages import written

from crossfoot.messages import speaking

FIRST = 0xF0000
"""of a plane of Unicode without characters of its own"""


@cache
def _sentences() -> list[tuple[str, ...]]:
    """Every sentence, as any catalogue has it, with its plural."""
    return [(each.id,) if isinstance(each.id, str) else tuple(each.id) for each in written("vi") if each.id]


@cache
def _compiled() -> bytes:
    catalogue = Catalog("eo")
    for number, forms in enumerate(_sentences()):
        brackets = tuple(f"⟦{chr(FIRST + number)}{form}⟧" for form in forms)
        catalogue.add(forms if len(forms) > 1 else forms[0], brackets if len(forms) > 1 else brackets[0])
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


@contextmanager
def bracketed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every sentence is said in brackets meanwhile."""
    spoken = GNUTranslations(BytesIO(_compiled()))
    with monkeypatch.context() as patch:
        patch.setattr("crossfoot.messages.catalogues.catalogue", lambda _: spoken)
        with speaking("eo"):
            yield


def plain(text: str) -> str:
    """The text without brackets: what it is in English."""
    return re.sub(f"⟦[{chr(FIRST)}-{chr(FIRST + 0xFFFF)}]|⟧", "", text)


def is_whole(text: str) -> bool:
    """Whether all of it is one sentence."""
    depth = 0
    for place, character in enumerate(text):
        depth += (character == "⟦") - (character == "⟧")
        if not depth and place < len(text) - 1:
            return False
    return not depth and text[:1] == "⟦"


def outside(text: str) -> str:
    """What stands in no sentence."""
    depth, found = 0, ""
    for character in text:
        depth += character == "⟦"
        found += character if not depth else ""
        depth -= character == "⟧"
    return found


def inserted(text: str) -> set[str]:
    """The sentences that stand within another one as a part of it: not in parentheses, and not behind a colon or a
    semicolon up to the end, where any sentence can stand in any language.
    """
    open_, found = [], set()
    for place, character in enumerate(text):
        if character == "⟦":
            open_.append(place)
        elif character == "⟧":
            begin = open_.pop()
            apart = text[:begin].endswith((": ", "; ", "(")) and text[place + 1] in "⟧;)" if open_ else True
            if not apart:
                found.add(_sentences()[ord(text[begin + 1]) - FIRST][-1])
    return found
