"""What a claim states: its equations, the sets of its figures in each reading, and what fails first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claims.claim import Given
from crossfoot.claims.equation import Equation, equation
from crossfoot.claims.kind import kinds
from crossfoot.claims.reading import COARSE, CUT_OFF, NEAREST, ROUNDED_UP, STRETCHED, Reading
from crossfoot.claims.solving import Equations
from crossfoot.claims.statements import (
    Statement,
    applying,
    as_printed,
    bases,
    digits_of,
    ends_in_zero,
    equations_of,
    has_decimals,
    in_force,
    lists_of,
    meanings,
    quotients_apart,
    renamed,
    set_in_claim,
    sets_of,
)
from crossfoot.figures.from_text import read
from crossfoot.figures.interval import Interval
from crossfoot.figures.written import Written
from given import EN, given_of

BY, PERCENT, TIMES = "from + by = to", "from × percent = 100 × by", "from × times = to"
SHARE, RATIO = "whole × percent = 100 × part", "whole × ratio = part"
OF_SIZE = ("from < 0", BY, "from × percent + 100 × by = 0")


def texts(equations: tuple[Equation, ...]) -> tuple[str, ...]:
    return tuple(each.text for each in equations)


@pytest.mark.parametrize(
    ("kind", "text", "stated"),
    [
        ("share", "part: 53; whole: 78; percent: 64%", [(SHARE, "part ≤ whole")]),
        ("share", "part: -5; whole: -8; percent: 64%", [(SHARE, "part ≥ whole")]),
        ("share", "part: 5; whole: -8; percent: 64%", [(SHARE, "part ≥ whole")]),
        ("share", "part: 53; percent: 64%", [(SHARE,)]),
        ("share", "whole: 30; percent: 64%", [("percent ≤ 100", SHARE, "part ≤ whole")]),
        ("share", "part: 5; whole: 3", [("part ≤ whole",)]),
        ("share", "part: 53; target: 78; ratio: 1 in 2", [("target × ratio = part",)]),
        ("share", "percent: 20%; ratio: 1 in 5", [(SHARE, RATIO)]),
        ("change", "from: 3; to: 4", [()]),
        ("change", "by: 3; percent: 4%", [()]),
        ("change", "to: 7; by: 3; percent: 4%", [(BY, PERCENT), OF_SIZE]),
        ("change", "from: 7; by: 3; percent: 4%", [(PERCENT,)]),
        ("change", "percent: 4%; times: 3", [(BY, PERCENT, TIMES)]),
        ("change", "from: 0; to: 5; by: 5; percent: 4%", [(BY,)]),
        ("change", "from: 40%; to: 50%; percent: 10%", [(BY, PERCENT), (BY, "percent = by")]),
        ("change", "from: 40%; to: 50%; percent: 10 points", [(BY, "percent = by")]),
        ("average", "average: 3; count: 4", [()]),
        ("average", "values: [1 2]; total: 4; count: 3", [("average × n = Σ values", "average × count = total")]),
        ("average", "values: [1 2]; average: 4", [("average × n = Σ values",)]),
        ("total", "total: 4; parts: [1 2]", [("Σ parts = total",)]),
        ("total", "total: 4; parts: [1 2]; coverage: overlapping", [("max parts ≤ total",)]),
        ("total", "total: 4", [()]),
    ],
)  # fmt: skip
def test_the_equations_that_say_something_of_the_printed_figures(
    kind: str, text: str, stated: list[tuple[str, ...]]
) -> None:
    """First those in force, then those of each other meaning."""
    printed = given_of(kind, text)
    assert [texts(each) for each in meanings(kinds()[kind], printed)] == stated
    assert texts(equations_of(kinds()[kind], printed)) == stated[0]


def test_what_applies_does_not_ask_what_is_printed() -> None:
    assert texts(applying(kinds()["change"], given_of("change", "by: 3"))) == (BY, PERCENT, TIMES)
    assert texts(applying(kinds()["share"], given_of("share", "target: 3"))) == (
        "target × percent = 100 × part", "target × ratio = part",
    )  # fmt: skip


def test_equations_that_lean_on_each_other_fall_together() -> None:
    chain = tuple(equation(text, "") for text in ("a + b = c", "c + d = e", "e + f = g"))
    rate = kinds()["rate"]
    for printed, kept in (("abdfg", chain), ("abdf", ()), ("abdcg", chain[:1]), ("abcdeg", chain[:2]), ("abdeg", ())):
        expected = kept if printed != "abdeg" else chain[:2]
        assert in_force(rate, chain, frozenset(printed)) == Equations(expected), printed


def test_a_field_takes_the_place_of_another_in_every_equation() -> None:
    share = kinds()["share"]
    stated = (equation("whole × ratio = part", "a-rule"), equation("part ≥ whole", "other-rule"))
    assert as_printed(share, frozenset({"part", "whole"}), stated) is stated
    assert as_printed(share, frozenset({"target"}), stated) == (
        equation("target × ratio = part", "a-rule"), equation("part ≥ target", "other-rule")
    )  # fmt: skip
    assert renamed("whole × wholes = {whole}", {"whole": "target"}) == "target × wholes = {target}"


HALF_A_MILLION = 500_000
SETS = [
    # plain whole numbers are exact, and in the coarse reading a round one is not
    ("change", "from: 131,400; to: 140,011; by: 8,661", NEAREST, {"from": (131400, 131400), "by": (8661, 8661)}),
    ("change", "from: 131,400; to: 140,011; by: 8,661", COARSE, {"from": (131350, 131450), "by": (8661, 8661)}),
    ("change", "from: 131,400; to: 140,011; exact: [from]", COARSE, {"from": (131400, 131400)}),
    # the part and the whole of a share are never coarse
    ("share", "part: 1,000; whole: 2,000; percent: 50%", COARSE, {"part": (1000, 1000), "whole": (2000, 2000)}),
    # results alone are cut off, or all figures
    ("change", "from: 2 million; by: 1 million", NEAREST,
     {"from": (3 * HALF_A_MILLION, 5 * HALF_A_MILLION), "by": (HALF_A_MILLION, 3 * HALF_A_MILLION)}),
    ("change", "from: 2 million; percent: 9.18%", CUT_OFF[0],
     {"from": (3 * HALF_A_MILLION, 5 * HALF_A_MILLION), "percent": Interval(1835, 1838, 200, True, False)}),
    ("change", "from: 4 million; percent: 9.18%", CUT_OFF[1],
     {"from": Interval(4_000_000, 5_000_000, 1, True, False), "percent": Interval(918, 919, 100, True, False)}),
    ("change", "from: 4 million; percent: 9.18%", ROUNDED_UP[0],
     {"from": (7 * HALF_A_MILLION, 9 * HALF_A_MILLION), "percent": Interval(1834, 1837, 200, False, True)}),
    ("change", "from: 4 million; percent: 9.18%", ROUNDED_UP[1],
     {"from": Interval(3_000_000, 4_000_000, 1, False, True), "percent": Interval(917, 918, 100, False, True)}),
    # a plain whole result is measured where another figure has decimals
    ("change", "from: 2.5; by: 3", NEAREST, {"by": Interval(5, 7, 2)}),
    ("change", "from: 2; by: 3", NEAREST, {"by": (3, 3)}),
    ("change", "from: 2.5; by: 3", CUT_OFF[0], {"by": Interval(5, 8, 2, True, False)}),
    # and the part where the percentage is exact
    ("share", "part: 19; whole: 99; percent: 19%; exact: [percent]", NEAREST,
     {"part": Interval(37, 39, 2), "whole": (99, 99), "percent": (19, 19)}),
    ("share", "part: 19; whole: 99; percent: 19%", NEAREST, {"part": (19, 19), "percent": Interval(37, 39, 2)}),
    ("share", "part: 19; whole: 99; ratio: 0.5; exact: [ratio]", NEAREST, {"part": Interval(37, 39, 2)}),
    ("share", "part: 19; whole: 99; percent: 19%; exact: [whole]", NEAREST, {"part": (19, 19)}),
    # "over" may leave open by how much
    ("share", "part: over 15; whole: 30", NEAREST, {"part": Interval(15, 16, 1, True, False)}),
    ("share", "part: over 15; whole: 30", CUT_OFF[1], {"part": Interval(15, 16, 1, True, False)}),
    ("share", "part: over 15; whole: 30", COARSE, {"part": Interval(15, None), "whole": (30, 30)}),
    ("share", "part: over 15; whole: 30; exact: [part]", NEAREST, {"part": Interval(15, 16, 1, True, False)}),
    # in the coarse reading all else is to nearest
    ("change", "from: 2.5; percent: 9.18%", COARSE,
     {"from": Interval(49, 51, 20), "percent": Interval(1835, 1837, 200)}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "reading", "expected"), SETS)
def test_the_set_of_a_figure_in_a_reading(
    kind: str, text: str, reading: Reading, expected: dict[str, tuple[int, int] | Interval]
) -> None:
    printed = given_of(kind, text)
    found = sets_of(kinds()[kind], printed, reading)
    assert found.keys() == printed.one.keys()
    for role, each in expected.items():
        assert found[role] == (each if isinstance(each, Interval) else Interval(*each)), role
        assert set_in_claim(kinds()[kind], printed, role, printed.one[role], reading) == found[role]


def test_a_list_has_a_set_for_each_entry_and_says_how_many_there_are() -> None:
    printed = given_of("average", "average: 15.5; values: [1,000 1,200 3.5]")
    kind = kinds()["average"]
    assert sets_of(kind, printed)["n"] == Interval(3, 3)
    assert lists_of(kind, printed) == {"values": [Interval(1000, 1000), Interval(1200, 1200), Interval(69, 71, 20)]}
    assert lists_of(kind, printed, COARSE)["values"][:2] == [Interval(950, 1050), Interval(1150, 1250)]
    assert lists_of(kind, printed, CUT_OFF[1])["values"][2] == Interval(35, 36, 10, True, False)
    assert lists_of(kind, printed, CUT_OFF[0]) == lists_of(kind, printed)
    assert set_in_claim(kind, printed, "values", printed.many["values"][0], COARSE) == Interval(950, 1050)
    assert lists_of(kinds()["share"], given_of("share", "part: 3")) == {}
    exact = given_of("average", "values: [1,000 3.5]; exact: [values]")
    assert lists_of(kind, exact, COARSE) == {"values": [Interval(1000, 1000), Interval(35, 35, 10)]}


def entries_of(texts: str) -> tuple[Written, ...]:
    """The figures, of which an underscore stands for a space."""
    return tuple(read(text.replace("_", " "), EN) for text in texts.split())


@pytest.mark.parametrize(
    ("parts", "coarse"),
    [
        ("1,200 1,300", "1,200 1,300"),
        ("1,200 1,311", "1,200"),  # two zeros are enough
        ("1,210 711", ""),  # no other ends in a zero
        ("1,210 500", "1,210"),  # another does, and none as long does not
        ("1,210 1,320", "1,210 1,320"),
        ("1,210 1,320 1,331", ""),  # one of as many digits ends in something else
        ("1,210 1,320 12,331", ""),
        ("1,210 1,320 331", "1,210 1,320"),
        ("1,210 500 12345%", "1,210"),  # percentages are not counted
        ("1,210 12345% 50%", ""),
        ("1,200 1,210 1,311", "1,200"),
        ("900 120 10", ""),  # fewer than four digits
        ("over_1,200 1,300", "1,300"),
        ("1,200.0 1,310 500", "1,310"),  # 1,200.0 ends in a zero too, but has decimals
        ("0 1,310", ""),  # 0 ends in no zero
        ("-1,200 1,311", "-1,200"),
        ("3_million 1,311", ""),
        ("20_million 30_million", "20 million 30 million"),
        ("20_million 1,310", "20 million 1,310"),
        ("20_million 500 11_million", ""),
        ("300_million 1,311", "300 million"),
    ],
)
def test_round_figures_may_themselves_have_been_rounded(parts: str, coarse: str) -> None:
    printed = Given({}, {"parts": entries_of(parts)})
    plain, stretched = (lists_of(kinds()["total"], printed, reading)["parts"] for reading in (NEAREST, COARSE))
    wider = [
        each.text
        for each, one, other in zip(printed.many["parts"], plain, stretched, strict=True)
        if other != one and other == each.as_coarse()
    ]
    assert " ".join(wider) == coarse


def test_what_is_never_coarse_stays_so_beside_round_figures() -> None:
    kind = kinds()["rate"]
    printed = given_of("rate", "rate: 1,200; count: 1,300; total: 1,560,000")
    found = sets_of(kind, printed, COARSE)
    assert (found["rate"], found["count"]) == (Interval(1150, 1250), Interval(1300, 1300))


@pytest.mark.parametrize(
    ("text", "digits", "zero"),
    [("0", 1, False), ("10", 2, True), ("-10", 2, True), ("101", 3, False), ("1,200.0", 5, True), ("0.10%", 2, True),
     ("20 million", 2, True), ("2 million", 1, False), ("3½", 1, False), ("5%", 1, False), ("1,001", 4, False)],
)  # fmt: skip
def test_the_digits_of_a_figure_and_whether_it_ends_in_a_zero(text: str, digits: int, zero: bool) -> None:
    written = read(text, EN)
    assert ends_in_zero(written) is zero
    assert digits_of(written) == digits


def test_another_figure_has_decimals() -> None:
    for text, role, expected in (
        ("total: 20; parts: [19.5 1]", "total", True),
        ("total: 20; parts: [19 1]", "total", False),
        ("total: 20.5; parts: [19 1]", "total", False),
        ("total: 20; by: 2.5", "total", True),
        ("total: 20; by: ½", "total", True),
    ):
        printed = given_of("total", text)
        assert has_decimals(printed, printed.one[role]) is expected, text


FAILS = [
    ("share", "part: 53; whole: 78; percent: 64%", SHARE),
    ("share", "part: 5; whole: 4; percent: 125%", "part ≤ whole"),
    ("share", "part: 5; whole: 4; percent: 50%", SHARE),
    ("share", "part: 1; whole: 2; percent: 50%", None),
    ("share", "whole: 20; percent: 33%", SHARE),  # in whole numbers alone
    ("share", "whole: 20; percent: 35%", None),
    ("share", "percent: 20%; ratio: 1 in 3", RATIO),
    ("share", "percent: 20%; ratio: 1 in 5", None),
    ("change", "percent: 50%; times: 3", TIMES),
    ("change", "to: 0; percent: 50%; times: 3", TIMES),  # of a from of zero it would hold
    ("change", "from: 80; to: 100; by: 30; percent: 25%", BY),
    ("change", "from: 80; to: 100; by: 20; percent: 35%", PERCENT),
    ("change", "to: 2,840; by: 1,227; percent: 67%", PERCENT),
    ("change", "from: -50; to: -25; percent: 50%", None),  # of its size
    ("change", "from: 40%; to: 50%; percent: 10%", None),  # points
    ("average", "values: [1 2 4]; total: 15; count: 6", "average × count = total"),
    ("total", "total: 9; parts: [4 6]", "Σ parts = total"),
    ("bound", "value: 3; at_least: 2; less_than: 3", "value < less_than"),
    ("equation", "holds: 1 + 1 = 3", "1 + 1 = 3"),
    ("equation", "holds: 1 + 1 = 2", None),
]


@pytest.mark.parametrize(("kind", "text", "failing"), FAILS)
def test_the_first_equation_that_fails(kind: str, text: str, failing: str | None) -> None:
    statement = Statement(kinds()[kind], given_of(kind, text))
    found = statement.failed()
    assert (found.text if found else None) == failing
    assert statement.holds() is (failing is None)
    assert statement.failed(NEAREST) == found


def test_what_fails_in_whole_numbers_alone_holds_in_reals() -> None:
    statement = Statement(kinds()["share"], given_of("share", "whole: 20; percent: 33%"))
    assert statement.failed_in_reals() is None
    assert not statement.holds()
    both = Statement(kinds()["share"], given_of("share", "whole: 20; percent: 120%"))
    found = both.failed_in_reals()
    assert found is not None and found.text == "percent ≤ 100"


READINGS = (NEAREST, *CUT_OFF, *ROUNDED_UP)
digits = st.integers(0, 60)


@given(digits, digits, st.integers(-1, 1), st.sampled_from(["whole", "target"]), st.booleans())
def test_a_claim_that_cannot_be_stretched_holds_in_no_reading(
    part: int, whole: int, off: int, base: str, with_part: bool
) -> None:
    percent = max(100 * part // (whole or 1) + off, 0)
    text = f"part: {part}; " if with_part else ""
    statement = Statement(kinds()["share"], given_of("share", f"{text}{base}: {whole}; percent: {percent}%"))
    holding = [reading for reading in READINGS if statement.holds(reading)]
    assert statement.may_stretch or not holding
    assert statement.may_stretch == statement.holds(STRETCHED)
    for reading in READINGS:
        assert (statement.failed(reading) is None) == (reading in holding)


def test_a_kind_that_decides_itself_is_asked_and_may_always_be_stretched() -> None:
    asked: list[Reading] = []
    rule = equation("a = b", "")

    def failed(printed: Given, reading: Reading) -> Equation | None:
        asked.append(reading)
        return rule if reading is NEAREST else None

    statement = Statement(kinds()["bound"]._replace(failed=failed), given_of("bound", "value: 3; at_least: 2"))
    assert statement.may_stretch and asked == []
    assert statement.holds(COARSE) and not statement.holds()
    assert statement.failed() is rule and statement.failed(COARSE) is None
    assert asked == [COARSE, NEAREST]


def test_the_quotients_of_what_nobody_printed() -> None:
    change, share = kinds()["change"], kinds()["share"]
    three = Equations(equation(text, "") for text in (BY, PERCENT, TIMES))
    assert bases(change, three, frozenset({"percent", "times", "to"})) == {"from": {"percent", "times"}}
    assert bases(change, three, frozenset({"percent", "to"})) == {}
    assert bases(change, three, frozenset({"percent", "times", "from"})) == {}
    both = Equations(equation(text, "") for text in (SHARE, RATIO))
    assert bases(share, both, frozenset({"percent", "ratio"})) == {"whole": {"percent", "ratio"}}
    assert bases(share, both, frozenset({"percent", "ratio", "part"})) == {"whole": {"percent", "ratio"}}
    growth = equations_of(kinds()["growth"], given_of("growth", "rate: 10%; periods: 2; total: 21%"))
    assert bases(kinds()["growth"], growth, frozenset({"rate", "periods", "total"})) == {"from": {"rate", "total"}}


@pytest.mark.parametrize(
    ("kind", "text", "failing"),
    [
        ("change", "to: 0; percent: 50%; times: 3", TIMES),
        ("change", "to: 0; percent: 50%; times: 1.5", None),
        ("change", "from: 0; to: 0; percent: 50%; times: 3", None),  # nothing is unprinted that they divide
        ("share", "part: 0; percent: 20%; ratio: 1 in 3", RATIO),
        ("growth", "rate: 10%; periods: 2; total: 21%", None),
        ("growth", "rate: 10%; periods: 2; total: 25%", "100 × from + from × total = 100 × to"),
    ],
)
def test_quotients_of_one_unprinted_figure_exclude_each_other(kind: str, text: str, failing: str | None) -> None:
    printed = given_of(kind, text)
    found = quotients_apart(kinds()[kind], equations_of(kinds()[kind], printed), sets_of(kinds()[kind], printed))
    assert (found.text if found else None) == failing


def test_the_latest_statement_is_kept_for_its_own_figures() -> None:
    kind, given = kinds()["share"], given_of("share", "whole: 20; percent: 33%")
    statement = Statement.of(kind, given)
    assert Statement.of(kind, given) is statement
    assert statement.is_decided_in_whole_numbers
    other = given_of("share", "whole: 20; percent: 35%")
    assert Statement.of(kind, other) is not statement
    assert (statement.holds(), Statement.of(kind, other).holds()) == (False, True)
