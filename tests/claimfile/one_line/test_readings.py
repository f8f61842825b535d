"""What a line may mean."""

from __future__ import annotations

import sys

import pytest

from crossfoot.claimfile.one_line import LineReading, Part, as_written, readings
from crossfoot.figures.locales import notation_of
from crossfoot.figures.notation import UNKNOWN


def first(line: str, locale: str = "en") -> LineReading:
    return next(iter(readings(line, notation_of(locale))))


def texts(reading: LineReading) -> dict[str, str]:
    return {
        name: value.text if isinstance(value, Part) else " ".join(part.text for part in value)
        for name, value in reading.fields.items()
    }


@pytest.mark.parametrize(
    ("line", "kind", "fields"),
    [
        ("134 of 1459 is 9.18%", "share", {"part": "134", "whole": "1459", "percent": "9.18%"}),
        ("a fall of 20% from 100 to 80", "change", {"from": "100", "to": "80", "percent": "−20%"}),
        ("30% to 40% = +10 points", "change", {"from": "30%", "to": "40%", "by": "+10 points"}),
        ("1613 → 2840 = +1227 = +76%", "change", {"from": "1613", "to": "2840", "by": "+1227", "percent": "+76%"}),
        ("100 + 20% = 120", "change", {"from": "100", "to": "120", "percent": "20%"}),
        ("87 + 78 = 165", "total", {"parts": "87 78", "total": "165"}),
        ("average of 3, 4, 5 = 4", "average", {"values": "3 4 5", "average": "4"}),
        ("12 × 35 = 420", "equation", {"holds": "12 × 35 = 420"}),
        ("134 trên 1,459 là 9.18%", "share", {"part": "134", "whole": "1,459", "percent": "9.18%"}),
    ],
)
def test_the_kind_follows_from_the_form(line: str, kind: str, fields: dict[str, str]) -> None:
    reading = first(line)
    assert (reading.kind, texts(reading)) == (kind, fields)


def test_readings_beside_the_first() -> None:
    kinds = [(each.kind, each.note != "") for each in readings("100 + 20% = 120", notation_of("en"))]
    assert kinds == [("change", True), ("equation", False)]
    assert not list(readings("hello", notation_of("en")))


@pytest.mark.parametrize(
    "line",
    ['"134 of 1459 is 9.18%"', "  is 134 of 1459 9.18%?", "“134 of 1459 is 9.18%.”", "Check: 134 of 1459 = 9.18%!"],
)
def test_what_stands_around_a_claim_is_left_out_and_places_stay(line: str) -> None:
    reading = first(line)
    for name, text in (("part", "134"), ("whole", "1459"), ("percent", "9.18%")):
        part = reading.fields[name]
        assert isinstance(part, Part)
        assert part.text == text
        assert line[part.start : part.end] == text


def test_what_is_asked_for() -> None:
    assert first("134 of 1459 = ?").asked == ("percent",)
    assert first("134 of 1459").asked == ("percent",)
    assert first("? of 1459 is 9%").asked == ("part",)
    assert first("(3 + 4) × 5 = ?")[2:4] == (("holds",), "35")


def test_a_line_as_it_is_written() -> None:
    assert as_written("  abc = 5 ").fields == {"holds": Part("abc = 5", 2, 9)}
    assert as_written("").fields == {"holds": Part("", 0, 0)}


@pytest.mark.parametrize(("locale", "first"), [("", ["en", "de", "vi"]), ("vi-VN", ["vi", "en", "de"])])
def test_english_is_tried_before_others(locale: str, first: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever they are called, so that a new language changes nothing of what is read without it."""
    module = sys.modules[readings.__module__]
    monkeypatch.setattr(module, "languages", lambda: dict.fromkeys(("de", "en", "vi")))
    assert list(module._in_order(UNKNOWN._replace(locale=locale))) == first
