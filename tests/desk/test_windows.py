"""A keystroke in a long text: what is read again, and what is moved along."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot.audit.settings import Settings
from crossfoot.desk import reading, work
from crossfoot.desk.units import Units
from crossfoot.desk.windows import LooseTold, ReadTold, Window, around, merged, moved, refiled, window
from crossfoot.lsp.background import plain_settings

PARAGRAPHS = [
    f"Of {whole} villages in the north {part} ({100 * part / whole:.2f}%) had no school. 😀 The rest had 3 each.\n"
    for part, whole in ((31 + 7 * n, 557 + 11 * n) for n in range(26))
]
TEXT = "".join(PARAGRAPHS)
FIRST = reading.read(TEXT, "en", Settings())


def shown(text: str, told: ReadTold) -> list[tuple[str, str]]:
    """Every figure as it is told, and as it stands at its place."""
    units = Units(text)
    figures = [each for claim in told["claims"] + told["doubts"] for each in claim["figures"] if each["at"]]
    places = [
        *((each["text"], each["at"]) for each in figures),
        *((each["text"], each["at"]) for each in told["loose"]),
    ]
    return [(words, text[units.back(at[0]) : units.back(at[1])]) for words, at in places if at is not None]


@given(st.integers(0, len(TEXT)), st.integers(0, 90), st.text("5 .%😀\na", max_size=40))
@settings(max_examples=5)
def test_every_figure_stands_where_it_is_told(at: int, gone: int, put: str) -> None:
    now = TEXT[:at] + put + TEXT[at + gone :]
    part = window(TEXT, now)
    assert part is not None
    assert now[: part.first] == TEXT[: part.first]
    assert now[part.last :] == TEXT[part.old_last :]
    told = merged(TEXT, FIRST, now, part, reading.read(now[part.low : part.high], "en", Settings()))
    assert all(words == there for words, there in shown(now, told))


def test_what_is_typed_is_told_at_once_and_the_rest_stays() -> None:
    at = len("".join(PARAGRAPHS[:10]))
    now = f"{TEXT[:at]}In the south 53 of 78 villages (64.94%) had one.\n{TEXT[at:]}"
    part = window(TEXT, now)
    assert part is not None
    assert 0 < part.low < part.first < part.last < part.high < len(now)
    told = merged(TEXT, FIRST, now, part, reading.read(now[part.low : part.high], "en", Settings()))
    whole = reading.read(now, "en", Settings())
    assert [each["figures"] for each in told["claims"]] == [each["figures"] for each in whole["claims"]]
    assert [each["state"] for each in told["claims"]].count("mismatch") == 1
    assert told["loose"] == whole["loose"]


def test_a_short_text_and_a_new_one_are_read_whole() -> None:
    assert window("a", "ab") is None
    assert window("", TEXT) is None
    assert window(TEXT, "53 of 78. " * 900) is None
    assert window(TEXT, TEXT) is not None


def test_places_behind_an_edit_move() -> None:
    loose: LooseTold = {"text": "1234", "at": (10, 14), "why": "", "look": True}
    assert [moved(loose, behind, 5)["at"] for behind in (0, 10, 12, 14)] == [(15, 19), (15, 19), (10, 19), (10, 14)]
    claim = {**FIRST["claims"][0], "at": None}
    assert moved(claim, 0, 5)["at"] is None
    assert moved(loose, 14, 5) is loose


def test_only_claims_of_a_file_around_an_edit_are_looked_for_again() -> None:
    settings = Settings()
    file = str(work.done("change", {
        "what": "begin", "text": TEXT, "file": "", "locale": "en", "path": "/a.yaml", "places": [],
        "settings": plain_settings(settings),
    })["done"]["file"])  # fmt: skip
    told = reading.filed(TEXT, file, "/a.yaml", settings)
    at = len("".join(PARAGRAPHS[:10]))
    now = f"{TEXT[: at + 3]}two {TEXT[at + 3 :]}"
    part = window(TEXT, now)
    assert part is not None
    some = around(TEXT, told, part)
    assert set(some) == {10} or set(some) < {9, 10, 11}
    fresh = reading.filed(now, file, "/a.yaml", settings, some)
    assert [each["index"] for each in fresh["claims"]] == some
    assert refiled(TEXT, told, now, part, fresh) == reading.filed(now, file, "/a.yaml", settings)


@pytest.mark.parametrize(
    ("first", "last", "found"), [(0, 9, []), (0, 10, [7]), (12, 13, [7]), (14, 16, [7]), (15, 16, [])]
)
def test_what_touches_an_edit_is_looked_for_again(first: int, last: int, found: list[int]) -> None:
    claim: Any = {"index": 7, "reach": (10, 14, 10), "figures": [{"at": (10, 14)}], "at": (10, 14)}
    told: Any = {"claims": [claim]}
    assert around("x" * 20, told, Window(0, 20, first, last, last)) == found
