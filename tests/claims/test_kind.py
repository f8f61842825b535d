"""What a kind knows of its fields, which values a role allows, and how kinds are found."""

from __future__ import annotations

from pathlib import Path

import pytest

import crossfoot.kinds
from crossfoot.claims import kind as module
from crossfoot.claims.kind import Field, Kind, allowed, is_everything, kinds
from crossfoot.figures.from_text import read
from crossfoot.figures.interval import Interval
from crossfoot.figures.locales import notation_of
from crossfoot.figures.sets import Way

EN = notation_of("en")


def made(*fields: Field) -> Kind:
    return Kind("made", fields, (), lambda given: None, {}, (), ())


def test_every_kind_is_found_under_the_name_of_its_file() -> None:
    folder = Path(crossfoot.kinds.__path__[0])
    assert list(kinds()) == sorted(path.stem for path in folder.glob("*.py") if not path.stem.startswith("_"))
    assert all(name == kind.name for name, kind in kinds().items())
    assert kinds()["share"].manual.startswith("A part of a whole, with the percentage or ratio that it makes.\n")
    assert kinds() is kinds()


def test_a_kind_that_calls_itself_otherwise_than_its_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    share = kinds()["share"]
    monkeypatch.setattr(module, "exported", lambda package, member, export: share._replace(name="part"))
    with pytest.raises(ImportError, match=r"^crossfoot\.kinds\.average names its kind part$"):
        kinds.__wrapped__()["average"]


def test_a_field_is_found_by_its_name() -> None:
    whole, target = Field("whole", "all of it"), Field("target", "a plan", stands_for="whole")
    kind = made(whole, target)
    assert kind.field("whole") is whole
    assert kind.field("target") is target
    assert kind.field("") is kind.field("parts") is None
    assert kind.exclusive == (("whole", "target"),)


def test_what_fields_say_is_gathered() -> None:
    kind = made(Field("a", "", measured=True), Field("b", "", exact=True), Field("c", "", measured=True, exact=True))
    assert kind.measured == {"a", "c"}
    assert kind.exact == {"b", "c"}
    assert kind.exclusive == ()


def test_fields_of_kinds_that_are_measured_exact_or_one_for_another() -> None:
    assert kinds()["share"].measured == {"percent", "ratio"}
    assert kinds()["change"].measured == {"percent", "times"}
    assert kinds()["bound"].exact == {"at_least", "at_most", "more_than", "less_than"}
    assert kinds()["share"].exclusive == (("whole", "target"),)
    assert kinds()["total"].exclusive == () and not kinds()["total"].exact


@pytest.mark.parametrize(
    ("kind", "role", "text", "way", "expected"),
    [
        ("share", "part", "134", "nearest", Interval(134, 134)),  # a count
        ("share", "percent", "9", "nearest", Interval(17, 19, 2)),  # a quotient
        ("share", "percent", "9.18%", "nearest", Interval(1835, 1837, 200)),
        ("share", "percent", "9.18%", "truncate", Interval(918, 919, 100, True, False)),
        ("share", "percent", "9.18%", "up", Interval(917, 918, 100, False, True)),
        ("total", "total", "100%", "nearest", Interval(100, 100)),  # by definition
        ("total", "total", "100%", "truncate", Interval(100, 100)),
        ("total", "total", "100.0%", "nearest", Interval(1999, 2001, 20)),
        ("total", "total", "99%", "nearest", Interval(197, 199, 2)),
        ("total", "total", "over 100%", "nearest", Interval(100, 200, 1, True, False)),
        ("total", "total", "100", "nearest", Interval(100, 100)),
        ("total", "parts", "100%", "nearest", Interval(199, 201, 2)),
        ("share", "percent", "100%", "nearest", Interval(199, 201, 2)),
        ("bound", "at_least", "49.6%", "nearest", Interval(496, 496, 10)),  # a limit
        ("bound", "at_least", "over 50%", "nearest", Interval(50, 60, 1, True, False)),
        ("bound", "value", "49.6%", "nearest", Interval(991, 993, 20)),
    ],
)
def test_what_a_figure_allows_in_its_role(kind: str, role: str, text: str, way: Way, expected: Interval) -> None:
    written = read(text, EN)
    assert allowed(kind, role, written, way) == expected
    assert allowed(kinds()[kind], role, written, way) == expected


def test_to_nearest_unless_something_else_is_asked() -> None:
    written = read("9.18%", EN)
    assert allowed("share", "percent", written) == allowed("share", "percent", written, "nearest")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("100%", True), ("100.0%", False), ("100", False), ("over 100%", False), ("-100%", False), ("99%", False),
     ("100 points", False), ("10000%", False)],
)  # fmt: skip
def test_only_a_plain_100_percent_is_everything(text: str, expected: bool) -> None:
    assert is_everything(read(text, EN)) is expected
