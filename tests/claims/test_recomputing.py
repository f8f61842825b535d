"""What the figures of a claim give for each other: which of them, how it is said, and that it satisfies the equations.

From which figures each kind works out which others is in tests/kinds/test_kinds.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claims.claim import Given, Recomputed
from crossfoot.claims.equation import equation
from crossfoot.claims.kind import Field, Kind, kinds
from crossfoot.claims.recomputing import computations, recompute
from crossfoot.claims.statements import applying, equations_of
from crossfoot.figures.interval import Interval
from crossfoot.figures.written import Written
from given import given_of

PINS = [
    ("share", "part: 53; whole: 78; percent: 64%", [("percent", (2650, 39), "{part} of {whole}")]),
    (
        "share", "part: 53; target: 78; percent: 64%; ratio: 2 in 3",
        [("percent", (2650, 39), "{part} of {target}"), ("ratio", (53, 78), "{part} of {target}")],
    ),
    ("share", "whole: 50; percent: 20%", [("part", (10, 1), "{percent} of {whole}")]),
    (
        "share", "whole: 50; ratio: 1 in 5",
        [("part", (10, 1), "{ratio} of {whole}"), ("percent", (20, 1), "{part} of {whole}")],
    ),
    (
        "share", "part: 50; ratio: 1 in 5",
        [("whole", (250, 1), "{part} / {ratio}"), ("percent", (20, 1), "{part} of {whole}")],
    ),
    ("share", "percent: 20%; ratio: 1 in 5", [("ratio", (1, 5), "{percent}")]),
    ("share", "part: 5; whole: 0; percent: 3%", []),
    ("share", "", []),
    (
        "change", "to: 2,840; by: 1,227; percent: 76%",
        [("percent", (122_700, 1613), "{by} of {from}"), ("from", (1613, 1), "{to} − {by}")],
    ),
    (
        "change", "from: 80; to: 100; by: 30; percent: 25%; times: 1.25",
        [("by", (20, 1), "{to} − {from}"), ("percent", (25, 1), "{by} of {from}"), ("times", (5, 4), "{to} / {from}")],
    ),
    ("change", "percent: 25%; times: 1.2", [("times", (5, 4), "1 + {percent}")]),
    (
        "change", "from: 80; times: 1.5",
        [
            ("to", (120, 1), "{from} × {times}"), ("by", (40, 1), "{to} − {from}"),
            ("percent", (50, 1), "{by} of {from}"),
        ],
    ),
    (
        "change", "from: 80; percent: 50%",
        [("to", (120, 1), "{from} × (1 + {percent})"), ("by", (40, 1), "{percent} of {from}")],
    ),
    (
        "change", "from: -80; to: -60; percent: 25%",
        [("percent", (-25, 1), "{by} of {from}"), ("by", (20, 1), "{to} − {from}")],
    ),
    ("total", "total: 9; parts: [1 2.5]", [("total", (7, 2), "{parts}")]),
    ("total", "parts: [1 2.5]", [("total", (7, 2), "{parts}")]),
    ("average", "average: 9; values: [1 2 4]", [("average", (7, 3), "({values}) / 3")]),
    (
        "average", "average: 9; values: [1 2 4]; total: 12; count: 4",
        [("average", (7, 3), "({values}) / 3"), ("count", (36, 7), "{total} / {average}")],
    ),
    ("average", "average: 2; count: 4", [("total", (8, 1), "{average} × {count}")]),
    ("rate", "rate: 3; count: 4; total: 13", [("total", (12, 1), "{rate} × {count}")]),
    (
        "rate", "rate: 3; count: 4; total: 13; percent: 50%",
        [("percent", (325, 3), "{total} of {rate} × {count}")],
    ),
    (
        "growth", "from: 100; to: 130; rate: 10%; periods: 2; total: 31%",
        [
            ("total", (30, 1), "the growth from {from} to {to}"),
            ("to", (121, 1), "{from} × (1 + {rate})^{periods}"),
        ],
    ),
    ("bound", "value: 3; at_least: 5", []),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "expected"), PINS)
def test_what_follows_and_in_which_words(
    kind: str, text: str, expected: list[tuple[str, tuple[int, int], str]]
) -> None:
    """Those that are printed, and so compared, come first."""
    found = recompute(kinds()[kind], given_of(kind, text))
    assert [(each.role, each.exact.as_integer_ratio(), each.how) for each in found] == expected
    assert all(each.den > 0 for each in found)


plain = st.integers(-50, 50)
ROLES = {
    "share": ["part", "whole", "target", "percent", "ratio"],
    "change": ["from", "to", "by", "percent", "times"],
    "rate": ["rate", "count", "total", "percent"],
    "average": ["average", "total", "count"],
}


@pytest.mark.parametrize("kind", ROLES)
@given(st.data())
def test_what_follows_satisfies_the_equations(kind: str, data: st.DataObject) -> None:
    """With the figures that are taken as given at face value, and what follows in place of the others."""
    roles = data.draw(st.sets(st.sampled_from(ROLES[kind])))
    roles -= {"target"} if "whole" in roles else set()
    printed = Given({role: Written(str(n := data.draw(plain)), n) for role in sorted(roles)})
    found = recompute(kinds()[kind], printed)
    values = {role: written.value for role, written in printed.one.items()}
    values.update((each.role, each.exact) for each in found)
    points = {role: Interval.point(value) for role, value in values.items()}
    for each in equations_of(kinds()[kind], printed):
        if each.operator == "=" and values.keys() >= set(each.fields) and _was_used(each.fields, found, values):
            assert each.holds(points), (each.text, values)


def _was_used(fields: tuple[str, ...], found: tuple[Recomputed, ...], values: dict[str, Fraction]) -> bool:
    """An equation says nothing of a field that it multiplies by zero, and then nothing follows."""
    return not {each.role for each in found}.isdisjoint(fields) and all(values[field] for field in fields)


def test_a_kind_may_say_itself_what_follows() -> None:
    own = (Recomputed.of("value", Fraction(1, 2), "half"),)
    kind = kinds()["bound"]._replace(recompute=lambda given: own)
    assert recompute(kind, Given({})) == own


A_TIMES_B = equation("a × b = c", "")


def made(phrases: Mapping[str, tuple[str, ...]], *fields: Field) -> Kind:
    return Kind("made", fields, (A_TIMES_B,), lambda given: None, phrases, (), ())


ABC = (Field("a", ""), Field("b", ""), Field("c", ""))


def roles_of(kind: Kind, *printed: str) -> list[tuple[str, str]]:
    return [(each.role, each.words) for each in computations(kind, (A_TIMES_B,), frozenset(printed))]


def test_the_first_figures_are_taken_as_given_and_results_last() -> None:
    phrases = dict.fromkeys("abc", ("it",))
    assert roles_of(made(phrases, *ABC), "a", "b", "c") == [("c", "it")]
    assert roles_of(made(phrases, Field("a", "", result=True), *ABC[1:]), "a", "b", "c") == [("a", "it")]
    assert roles_of(made(phrases, *ABC), "a", "c") == [("b", "it")]
    assert roles_of(made(phrases, *ABC), "a") == []


def test_what_is_said_on_request_is_said_of_a_printed_figure_only() -> None:
    phrases = dict.fromkeys("abc", ("it",))
    kind = made(phrases, *ABC[:2], Field("c", "", on_request=True))
    assert roles_of(kind, "a", "b") == []
    assert roles_of(kind, "a", "b", "c") == [("c", "it")]


def test_the_words_are_the_first_that_need_what_is_given_else_what_is_known() -> None:
    fields = (*ABC, Field("d", ""))
    both = (A_TIMES_B, equation("c + a = d", ""))
    phrases = {"c": ("{d} less", "{a} × {b}", "{a}"), "d": ("{c} and {a}",)}
    kind = made(phrases, *fields)
    found = [(each.role, each.words) for each in computations(kind, both, frozenset("ab"))]
    assert found == [("c", "{a} × {b}"), ("d", "{c} and {a}")]
    silent = made({"c": ("{x}",), "d": ("{c} and {a}",)}, *fields)
    assert [each.role for each in computations(silent, both, frozenset("ab"))] == ["d"]


def test_a_quotient_that_nobody_printed_is_not_made_of_another_quotient() -> None:
    """20% of it is 1 in 5, but that says no more than the 20%."""
    share = kinds()["share"]
    for text, expected in (("percent: 20%; ratio: 1 in 5", ["ratio"]), ("ratio: 1 in 5", []), ("percent: 20%", [])):
        printed = given_of("share", text)
        assert [each.role for each in computations(share, applying(share, printed), frozenset(printed.one))] == expected


def test_what_follows_is_left_out_where_it_is_made_of_what_does_not() -> None:
    """Of a from of zero no percentage follows; what would be said by it is left out too."""
    found = recompute(kinds()["change"], given_of("change", "to: 5; by: 5; times: 3"))
    assert [each.role for each in found] == ["from"]
