"""In which field of what the cursor stands, in a claim file that is half-typed."""

from __future__ import annotations

import pytest

from crossfoot.claims.claim import Path
from crossfoot.lsp.cursor import cursor_at

WHOLE = "locale: vi\nclaims:\n  - id: a\n    kind: share\n    part: 3\n  - {id: b, kind: total}\n"


@pytest.mark.parametrize(
    ("marked", "path", "is_key", "claim"),
    [
        ("‸", (), True, -1),
        ("lo‸", (), True, -1),
        ("locale: ‸\n", ("locale",), False, -1),
        ("locale: v‸i\nclaims: []\n", ("locale",), False, -1),
        (WHOLE.replace("kind: share", "kind: sh‸are"), ("claims", 0, "kind"), False, 0),
        (WHOLE.replace("    part", "    pa‸rt"), ("claims", 0), True, 0),
        (WHOLE.replace("kind: total", "kind: ‸total"), ("claims", 1, "kind"), False, 1),
        (WHOLE.replace("kind: total", "‸kind: total"), ("claims", 1), True, 1),
        (WHOLE + "  - {id: c, ‸", ("claims", 2), True, 2),
        (WHOLE + "  - {id: c, kind: ‸", ("claims", 2, "kind"), False, 2),
        (WHOLE + '  - {id: c, about: "so, kind‸', ("claims", 2, "about"), False, 2),
        (WHOLE + "  - id: c\n    parts: [3, ‸", ("claims", 2, "parts", 1), False, 2),
        (WHOLE + "  - id: c\n    accepted: {rule: ‸}\n", ("claims", 2, "accepted", "rule"), False, 2),
        (WHOLE + "  - id: c\n    accepted:\n      ‸\n", ("claims", 2, "accepted"), True, 2),
        ("source:\n  ‸\nclaims: []\n", ("source",), True, -1),
        ("figures: {a: {‸}}\n", ("figures", "a"), True, -1),
        # What is above is broken: the entry stands for itself, but the cursor is where it is.
        ("claims:\n  - {id: a, part: [\n  - id: b\n    kind: ‸\n", ("claims", 0, "kind"), False, 0),
        (
            "claims:\n  - {id: a, part: [\n  - id: b\n    parts:\n      - 3\n      - ‸\n",
            ("claims", 0, "parts", 1),
            False,
            0,
        ),
        ("claims:\n  - id: a\n    parts:\n      - 3\n      - ‸\n", ("claims", 0, "parts", 1), False, 0),
    ],
)
def test_where_the_cursor_stands(marked: str, path: Path, is_key: bool, claim: int) -> None:
    offset = marked.index("‸")
    cursor = cursor_at(marked.replace("‸", ""), offset)
    assert cursor is not None
    assert (cursor.path, cursor.is_key, cursor.claim) == (path, is_key, claim)


@pytest.mark.parametrize(
    ("marked", "word", "quoted", "colon"),
    [
        ("claims:\n  - {kind: sh‸are}\n", "share", False, False),
        ("claims:\n  - {kind: ‸}\n", "", False, False),
        ('claims:\n  - {kind: "at‸ most"}\n', "at", True, False),
        ("claims:\n  - {at_m‸ost: 3}\n", "at_most", False, True),
        ("claims:\n  - {id: a, pa‸}\n", "pa", False, False),
        ('{"claims": [{"ki‸nd": "share"}]}', "kind", True, True),
    ],
)
def test_the_word_under_the_cursor(marked: str, word: str, quoted: bool, colon: bool) -> None:
    text, offset = marked.replace("‸", ""), marked.index("‸")
    cursor = cursor_at(text, offset)
    assert cursor is not None
    assert (text[cursor.start : cursor.end], cursor.quoted, cursor.colon) == (word, quoted, colon)


def test_the_fields_beside_the_cursor_are_known() -> None:
    text = WHOLE + "  - {id: c, kind: share, part: 3, "
    cursor = cursor_at(text, len(text))
    assert cursor is not None
    assert {"id", "kind", "part"} <= set(cursor.around)
    assert cursor.root["locale"] == "vi"


@pytest.mark.parametrize("text", ["]", "\t\tx", "a: b: c\nd", '"'])
def test_where_no_reading_makes_sense_there_is_no_cursor(text: str) -> None:
    assert cursor_at(text, len(text)) is None
