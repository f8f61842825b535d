"""What each kind works out for the figures that are not compared, what it says is lacking, and which equation it names.

The verdicts are held against the oracle in test_verdicts.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.audit.rule import rules
from crossfoot.claims.claim import Given
from crossfoot.claims.expression import parse
from crossfoot.claims.kind import Kind, kinds
from crossfoot.claims.quick import quick_check
from crossfoot.claims.reading import NEAREST, Reading
from crossfoot.claims.recomputing import recompute
from crossfoot.claims.statements import equations_of
from crossfoot.claims.verdict import decide
from crossfoot.figures.from_text import read
from crossfoot.kinds import equation
from given import EN, figures, given_of


def worked_out(kind: str, claim: Given) -> dict[str, Fraction]:
    found = recompute(kinds()[kind], claim)
    known = {*claim.one, *claim.many, *(each.role for each in found)}
    for each in found:
        assert set(re.findall(r"\{(\w+)\}", each.how)) <= known - {each.role}, "it is made of others"
    assert len({each.role for each in found}) == len(found)
    return {each.role: each.exact for each in found}


def subsets(texts: Mapping[str, str]) -> Iterator[dict[str, str]]:
    for size in range(len(texts) + 1):
        for roles in combinations(texts, size):
            yield {role: texts[role] for role in roles}


CHANGES = [
    {"from": "80", "to": "100", "by": "20", "percent": "25%", "times": "1.25"},
    {"from": "100", "to": "64", "by": "-36", "percent": "-36%", "times": "0.64"},
    {"from": "-8", "to": "7", "by": "15", "percent": "-187.5%", "times": "-0.875"},
    {"from": "2.5", "to": "3.5", "by": "1", "percent": "40%", "times": "1.4"},
    {"from": "1,613", "to": "4,839", "by": "3,226", "percent": "200%", "times": "3"},
]


@pytest.mark.parametrize("texts", CHANGES)
def test_a_change_is_worked_out_from_any_two_figures(texts: dict[str, str]) -> None:
    true = {role: figure.value for role, figure in figures(texts).items()}
    for printed in subsets(texts):
        found = worked_out("change", Given(figures(printed)))
        assert found == {role: true[role] for role in found}, printed
        if printed.keys() == {"percent", "times"}:
            assert list(found) == ["times"]
        elif len(printed) < 2:
            assert not found
        else:
            others = {"from", "to", "by", "percent"} - printed.keys()
            assert others <= found.keys() <= {*others, *printed}, "what is not printed is implied"
            assert len(printed.keys() - found.keys()) == 2, "all but two printed figures can be compared"
            assert list(found)[: len(printed) - 2] == [role for role in found if role in printed], "those come first"


def test_a_change_from_nothing_or_of_nothing() -> None:
    assert worked_out("change", given_of("change", "from: 0; to: 5; percent: 3%; times: 2")) == {"by": 5}
    still = {"from": 50, "to": 50, "by": 0, "percent": 0, "times": 1}
    for roles, expected in (
        ("by percent", ""),
        ("by times", ""),
        ("by percent times", "times"),
        ("to times", "from by percent"),
        ("to percent", "from by"),
        ("from percent times", "to by times"),
    ):
        texts = {role: f"{still[role]}{'%' * (role == 'percent')}" for role in roles.split()}
        assert worked_out("change", Given(figures(texts))) == {role: still[role] for role in expected.split()}, roles


SHARE = {"part": "3", "whole": "8", "percent": "37.5%", "ratio": "0.375"}


@pytest.mark.parametrize("base", ["whole", "target"])
def test_a_share_is_worked_out(base: str) -> None:
    texts = {base if role == "whole" else role: text for role, text in SHARE.items()}
    true = {role: figure.value for role, figure in figures(texts).items()} | {"whole": Fraction(8)}
    for printed in subsets(texts):
        rates = printed.keys() & {"percent", "ratio"}
        expected: set[str] = set()
        if {"part", base} <= printed.keys():
            expected = {*rates, "percent"}
        elif rates:
            expected = {"ratio"} if len(rates) == 2 else {"percent"} - rates if printed.keys() - rates else set()
            expected |= {"part"} if base in printed else {"whole"} if "part" in printed else set()
        found = worked_out("share", Given(figures(printed)))
        assert found == {role: true[role] for role in expected}, printed


def test_a_share_of_decimals_or_of_nothing() -> None:
    assert worked_out("share", given_of("share", "part: 1.5; whole: 0.4; ratio: 1.2; percent: 3%")) == {
        "percent": 375,
        "ratio": Fraction(15, 4),
    }
    assert worked_out("share", given_of("share", "part: 5; whole: 0; percent: 3%")) == {}
    assert worked_out("share", given_of("share", "part: 5; percent: 0%")) == {}


def test_a_rate_is_worked_out() -> None:
    texts = {"rate": "1500", "count": "12", "percent": "50%", "total": "9000"}
    for printed in subsets(texts):
        true = {role: figure.value for role, figure in figures(texts).items()}
        if "percent" not in printed:
            true["total"] = Fraction(18_000)
        counted = {**printed, "total": "18000"} if "total" in printed and "percent" not in printed else printed
        roles = set(printed) - {"percent"}
        lacking = {"rate", "count", "total"} - roles
        expected = lacking if len(lacking) == 1 else set()
        if not lacking:
            expected = {"percent"} if "percent" in printed else {"total"}
        assert worked_out("rate", Given(figures(counted))) == {role: true[role] for role in expected}, printed
    for nothing in ("rate: 0; total: 5", "count: 0; total: 0", "rate: 4; total: 8; percent: 0%"):
        assert worked_out("rate", given_of("rate", nothing)) == {}
    assert worked_out("rate", given_of("rate", "rate: 0; count: 4; total: 8; percent: 10%")) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("total: 10; count: 4", {"average": Fraction(5, 2)}),
        ("average: 2; total: 10; count: 4", {"average": Fraction(5, 2)}),
        ("average: 2.5; count: 4", {"total": 10}),
        ("average: 2.5; total: 10", {"count": 4}),
        ("average: 2.5; total: 10; count: 0", {}),
        ("average: 0; total: 10", {}),
        ("total: 10", {}),
        ("average: 2.5", {}),
        ("values: [1 2 4.5]; average: 9", {"average": Fraction(5, 2)}),
        ("values: [1 2 4.5]; total: 10; count: 4", {"average": Fraction(5, 2), "count": 4}),
    ],
)
def test_an_average_is_worked_out(text: str, expected: dict[str, Fraction]) -> None:
    assert worked_out("average", given_of("average", text)) == expected


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("total", "parts: [1 2.5]; total: 9", {"total": Fraction(7, 2)}),
        ("total", "parts: [1 2.5]; coverage: partial", {}),
        ("total", "total: 9", {}),
        ("bound", "value: 5; at_least: 3", {}),
        ("equation", "holds: 2 + 3 = 9", {"holds[2]": 5}),
        ("equation", "holds: 9 = 2 + 3", {"holds[0]": 5}),
        ("equation", "holds: 1/8 = 12%", {"holds[2]": Fraction(25, 2)}),
        ("equation", "holds: 1 + 1 = 2 = 3", {"holds[3]": 2}),
        ("equation", "holds: 5 < 3 + 1", {"": 4}),
        ("equation", "holds: 1/0 = 3", {}),
        ("equation", "", {}),
    ],
)
def test_the_others_are_worked_out(kind: str, text: str, expected: dict[str, Fraction]) -> None:
    found = recompute(kinds()[kind], given_of(kind, text))
    assert {each.role: each.exact for each in found} == expected


GAPS = [
    ("share", "", "no percentage is printed, and not both a part and a whole"),
    ("share", "part: 3", "no percentage is printed, and not both a part and a whole"),
    ("share", "part: 3; whole: 8", "no percentage is printed"),
    ("share", "part: 9; whole: 8", ""),
    ("share", "part: 9; target: 8", "no percentage is printed"),
    ("share", "percent: 3%", "neither the part nor the whole is printed"),
    ("share", "percent: 3%; ratio: 0.03", ""),
    ("share", "part: 1,500; percent: 50%", "the whole is not printed, and several whole numbers would do"),
    ("share", "whole: 1,500; percent: 50%", "the part is not printed, and several whole numbers would do"),
    ("share", "whole: 1.5; percent: 50%", "the part is not printed"),
    ("share", "part: about 15; percent: 50%", "the whole is not printed"),
    ("share", "part: 0; whole: 0; percent: 50%", "nothing of nothing has no percentage"),
    ("share", "target: 0; percent: 50%", "nothing of nothing has no percentage"),
    ("share", "part: 0; ratio: 0 in 5", "the whole is not printed, and several whole numbers would do"),
    ("change", "", "no figure is printed"),
    ("change", "by: 3", "only the by figure is printed"),
    ("change", "from: 3; to: 5", "neither the difference nor a percentage is printed"),
    ("change", "from: 3; by: 5", "the later figure is not printed"),
    ("change", "to: 3; by: 5", "the earlier figure is not printed"),
    ("change", "by: 3; percent: 5%", "the earlier figure is not printed"),
    ("change", "percent: 3%; times: 1.03", ""),
    ("change", "to: 3; by: 5; percent: 5%", ""),
    ("total", "total: 5", "no parts are printed"),
    ("total", "parts: [5]", "no total is printed"),
    ("total", "total: 5%; parts: [5 5%]", "5% and 5 cannot be compared"),
    ("average", "total: 5; count: 2", "no average is printed"),
    ("average", "average: 5; count: 2", "the total and the count, or the values, are not all printed"),
    ("average", "average: 5; total: 0; count: 0", "nothing shared among none has no average"),
    ("average", "values: [1 2]; total: 5; count: 2", ""),
    ("rate", "", "the rate and the count and the total are not printed"),
    ("rate", "rate: 3; total: 5", "the count is not printed"),
    ("median", "median: 3; values: [2 3]; quantile: 0%", "the quantile is not a share between 0 and 100%"),
    ("median", "median: 3; values: [2 3]; quantile: 100%", "the quantile is not a share between 0 and 100%"),
    ("bound", "value: 3", "no limit is printed"),
    ("bound", "at_least: 3; more_than: 2", "no value is printed"),
    ("bound", "at_least: 3; less_than: 2", ""),
    ("equation", "", "no equation is written"),
    ("equation", "holds: 1/0 = 2", "its divisor may be zero"),
]


@pytest.mark.parametrize(("kind", "text", "why"), GAPS)
def test_what_is_lacking_is_said(kind: str, text: str, why: str) -> None:
    verdict, broken, gap = decide(kinds()[kind], given_of(kind, text))
    assert (gap.sentence if gap else "") == why
    assert (verdict == "undetermined") == bool(why)
    assert (broken is None) >= bool(why)


BROKEN = [
    ("share", "part: 1; whole: 3; percent: 50%", "whole × percent = 100 × part"),
    ("share", "part: 1; target: 3; percent: 50%", "target × percent = 100 × part"),
    ("share", "part: 1; whole: 3; ratio: 1 in 2", "whole × ratio = part"),
    ("share", "part: 4; whole: 3; percent: 133.3%", "part ≤ whole"),
    ("share", "part: 4; whole: 3", "part ≤ whole"),
    ("share", "whole: 20; percent: 120%", "percent ≤ 100"),
    ("share", "whole: 20; percent: 33%", "whole × percent = 100 × part"),
    ("change", "from: 80; to: 100; by: 30; percent: 25%", "from + by = to"),
    ("change", "from: 80; to: 100; by: 20; percent: 35%", "from × percent = 100 × by"),
    ("change", "from: 80; to: 100; by: 20; percent: 25%; times: 1.35", "from × times = to"),
    ("change", "from: 80; to: 100; by: 20; percent: 35%; times: 1.25", "from × percent = 100 × by"),
    ("change", "from: 80; to: 100; by: 30; percent: 35%; times: 1.35", "from + by = to"),
    ("change", "from: 80; to: 100; times: 1.35", "from × times = to"),
    ("change", "percent: 25%; times: 1.35", "from × times = to"),
    ("average", "average: 4; total: 10; count: 4", "average × count = total"),
    ("rate", "rate: 3; count: 4; total: 13", "rate × count = total"),
    ("rate", "rate: 3; count: 4; total: 6; percent: 40%", "rate × count × percent = 100 × total"),
    ("bound", "value: 3; at_least: 2; less_than: 3", "value < less_than"),
    ("bound", "value: 3; at_most: 2; more_than: 3", "value ≤ at_most"),
]


@pytest.mark.parametrize(("kind", "text", "equation"), BROKEN)
def test_the_equation_that_does_not_hold_is_named(kind: str, text: str, equation: str) -> None:
    claim = given_of(kind, text)
    verdict, broken, _ = decide(kinds()[kind], claim)
    assert verdict == "mismatch" and broken is not None
    assert broken.text == equation
    stated = [each.text for each in equations_of(kinds()[kind], claim)]
    assert equation in stated or equation == "percent ≤ 100"


QUICK = [
    ("part: 1; whole: 8; percent: 12.5%", True),
    ("part: 1; whole: 8; percent: 12%", True),  # 12,5 at the very end of its set
    ("part: 1; whole: 8; percent: 13%", True),
    ("part: 8; whole: 8; percent: 100%", True),
    ("part: 0; whole: 8; percent: 0", True),
    ("part: 8; whole: 8; percent: 0 thousand %", True),
    ("part: 1; whole: 8; percent: 12.4%", False),
    ("part: 1; whole: 8; percent: 12.6%", False),
    ("part: 9; whole: 8; percent: 112.5%", False),
    ("part: -1; whole: 8; percent: -12.5%", False),
    ("part: 0; whole: 0; percent: 0%", False),
    ("part: 0.5; whole: 8; percent: 62.5%", False),
    ("part: 5; whole: 0.8; percent: 62.5%", False),
    ("part: about 1; whole: 8; percent: 12.5%", False),
    ("part: 1; whole: over 8; percent: 12.5%", False),
    ("part: 1; whole: 8; percent: about 12.5%", False),
    ("part: 1; target: 8; percent: 12.5%", False),
    ("part: 1; whole: 8; percent: 12.5%; ratio: 1 in 8", False),
    ("part: 1; whole: 8", False),
]


@pytest.mark.parametrize(("text", "taken"), QUICK)
def test_only_the_commonest_share_takes_the_short_way(text: str, taken: bool) -> None:
    share, claim = kinds()["share"], given_of("share", text)
    quick = quick_check(share)
    assert quick is not None
    found = quick(claim.one)
    assert (found is not None) == taken
    if found is not None:
        assert decide(share, claim)[0] == "consistent"
        assert {each.role: each.exact for each in found} == worked_out("share", claim)


REPEATED = [
    ("x + x = 3", "consistent", ""),
    ("x + x < 3.1", "consistent", ""),
    ("x + x < 2.9", "rounded-up", ""),  # 2.9 at least
    ("x + x < 2.8", "mismatch", ""),
    ("x + x = 3.05", "consistent", ""),
    ("x + x = 3.5", "mismatch", ""),  # whatever x is
    ("x − x = 0.1", "mismatch", ""),
    ("x / x = 1", "consistent", ""),
    ("x / (x − x) = 1", "undetermined", "its divisor may be zero"),
    ("4 × x ^ 2 − 12 × x + 9 = 0", "consistent", ""),  # never less, and so much at 1.5 only
    ("4 × x ^ 2 − 12 × x + 9 < 0", "mismatch", ""),
    ("x ^ x = 1", "undetermined", "an exponent is not a whole number from 0 to 1000"),
    ("x + 1.5 = 3", "consistent", ""),
]


@pytest.mark.parametrize(("holds", "verdict", "why"), REPEATED)
def test_a_rounded_figure_that_stands_twice(holds: str, verdict: str, why: str) -> None:
    stated = parse(holds, EN)
    written = tuple(read("1.5" if leaf.is_name else leaf.text, EN) for leaf in stated.leaves)
    found = decide(kinds()["equation"], Given({}, {"holds": written}, {"holds": stated}))
    assert (found[0], found[2].sentence if found[2] else "") == (verdict, why)


@pytest.mark.parametrize("holds", ("x + x = 3.5", "x + x = 3", "1 + 1 = 3", "3 / 1.5 = 2", "x^2 = 9"))
def test_the_strictest_reading_of_an_equation_is_decided_once(holds: str, monkeypatch: pytest.MonkeyPatch) -> None:
    stated = parse(holds, EN)
    written = tuple(read("1.5" if leaf.is_name else leaf.text, EN) for leaf in stated.leaves)
    asked: list[Reading] = []

    def counted(*given: Any) -> bool:
        asked.append(given[2])
        return holds_in_a_reading(*given)

    holds_in_a_reading = equation._holds
    monkeypatch.setattr(equation, "_holds", counted)
    monkeypatch.setattr(equation, "_searched", lru_cache(counted))
    decide(kinds()["equation"], Given({}, {"holds": written}, {"holds": stated}))
    assert len(asked) == len(set(asked)) and NEAREST in asked


@given(st.lists(st.integers(0, 30), min_size=3, max_size=3), st.sampled_from("+−×"), st.booleans())
def test_whole_numbers_come_out_as_the_sets_say(numbers: list[int], sign: str, even: bool) -> None:
    a, b, c = numbers
    c = {"+": a + b, "−": a - b, "×": a * b}[sign] if even else c
    stated = parse(f"{a} {sign} {b} = {c}" if c >= 0 else f"{a} {sign} {b} = 0 − {-c}", EN)
    written = tuple(read(leaf.text, EN) for leaf in stated.leaves)
    assert equation._comes_out(stated, written) == equation._holds(stated, written, NEAREST, frozenset())
    assert not equation._comes_out(stated, (read("about 5", EN), *written[1:]))


def test_a_claim_that_ties_nothing_states_nothing() -> None:
    for kind, text in (("rate", "rate: 3; count: 4"), ("total", "total: 4"), ("average", "total: 3; count: 4")):
        assert equations_of(kinds()[kind], given_of(kind, text)) == ()


@pytest.mark.parametrize(("coverage", "stacked"), [("exact", True), ("partial", True), ("overlapping", False)])
def test_parts_that_are_added_up_are_drawn_one_behind_the_other(coverage: str, stacked: bool) -> None:
    bars = kinds()["total"].bars
    assert bars is not None
    assert bars(given_of("total", f"total: 9; parts: [1 2]; coverage: {coverage}")).stacked is stacked


@pytest.mark.parametrize("kind", kinds())
def test_the_manual_of_a_kind_begins_with_its_name(kind: str) -> None:
    article = "An" if kind in ("average", "equation") else "A"
    assert rules()[f"{kind}-mismatch"].manual.startswith(f"{article} {kind} whose"), "its docstring is odd in a manual"


@pytest.mark.parametrize("kind", kinds().values(), ids=lambda kind: kind.name)
def test_a_kind_speaks_of_its_own_fields_alone(kind: Kind) -> None:
    """A slip in such a name would change nothing that another test sees."""
    fields = {field.name for field in kind.fields}
    named = {name for swap in kind.swaps for name in (swap.first, swap.second)}
    named |= {*kind.phrases, *kind.numbers, *kind.per, *kind.per.values(), *kind.whole, *kind.commonest, *kind.paired}
    named |= {*kind.defined, *kind.differences}
    named |= {name for field in kind.fields for name in (*field.result_of, field.stands_for) if name}
    strange = sorted(named - fields)
    assert not strange, f"the kind {kind.name} names what is no field of it: {', '.join(strange)}"


@pytest.mark.parametrize("kind", kinds().values(), ids=lambda kind: kind.name)
def test_no_synonym_is_of_two_fields(kind: Kind) -> None:
    words = [word for field in kind.fields for word in {field.name, *field.synonyms}]
    twice = sorted({word for word in words if words.count(word) > 1})
    assert not twice, f"two fields of {kind.name} are called the same: {', '.join(twice)}"
