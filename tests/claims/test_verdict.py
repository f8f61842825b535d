"""Every verdict of the checker against the oracle, the laws that no verdict breaks, and the examples of each kind."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cases import CASES, TOTALS, read_claim
from crossfoot.audit.engine import check_text
from crossfoot.claims.claim import Given
from crossfoot.claims.expression import parse
from crossfoot.claims.finding import Checked
from crossfoot.claims.kind import Example, kinds
from crossfoot.claims.verdict import decide
from crossfoot.figures.from_text import read
from crossfoot.figures.locales import notation_of
from crossfoot.figures.ratio import read_ratio
from crossfoot.figures.written import Written
from drawing import KINDS, ROUNDINGS, WAYS, Claim, claims, one_of
from equations import Stated, equations
from statements import LOCALES, locales, styles, times, written
from truth import RELATIVE, Printed
from writing import claim_file

ORDER = ("consistent", "truncated", "rounded-up", "coarse", "mismatch")
every_kind = pytest.mark.parametrize("kind", sorted(KINDS))


def decided(claim: Claim, locale: str = "vi", style: int = 0) -> str:
    """What the heart of the checker says."""
    notation, fields = notation_of(locale), written(claim, locale, style)
    one: dict[str, Written] = {}
    many: dict[str, tuple[Written, ...]] = {}
    for role, text in fields.items():
        if isinstance(text, list):
            many[role] = tuple(read(each, notation) for each in text)
        elif role != "coverage":
            one[role] = read_ratio(text, notation) if role == "ratio" else read(text, notation)
    options = {"coverage": fields["coverage"]} if "coverage" in fields else {}
    found = decide(kinds()[claim.kind], Given(one, many, options), claim.rounding)  # type: ignore[arg-type]
    return found[0]


def audited(text: str) -> tuple[str, Checked]:
    """What the whole checker says of a file with one claim."""
    checked = check_text("t.yaml", text)
    assert checked.usable and len(checked.claims) == 1
    assert not [each for each in checked.findings if "unread" in each.rule or "invalid" in each.rule]
    return checked.claims[0].verdict, checked


@every_kind
@given(data=st.data())
@times(2)
def test_the_checker_decides_as_the_oracle(kind: str, data: st.DataObject) -> None:
    claim, locale, style = data.draw(claims(kind)), data.draw(locales), data.draw(styles)
    assert decided(claim, locale, style) == claim.expected(), written(claim, locale, style)


@every_kind
@given(data=st.data())
@times(0.3)
def test_a_claim_file_is_judged_as_the_oracle_does(kind: str, data: st.DataObject) -> None:
    claim, locale, style = data.draw(claims(kind)), data.draw(locales), data.draw(styles)
    fields: dict[str, Any] = {"id": "a", "kind": kind, **written(claim, locale, style)}
    named: dict[str, str] = {}
    if style % 3 == 1 and claim.parts:
        fields["parts"] = {f"group {n}": text for n, text in enumerate(fields["parts"])}
    if style % 3 == 2 and claim.figures:
        role = min(claim.figures)
        if role != "ratio":
            named["named"], fields[role] = fields[role], "named"
    text = claim_file(locale, fields, claim.rounding, named)
    found, checked = audited(text)
    assert found == claim.expected(), text
    loud = {each.rule for each in checked.findings if each.severity == "error"}
    assert (found == "mismatch") <= bool(loud), text


@pytest.mark.parametrize(("kind", "text", "expected"), CASES)
def test_the_checker_decides_as_worked_out_by_hand(kind: str, text: str, expected: str) -> None:
    claim = read_claim(kind, text)
    assert [decided(claim, locale) for locale in LOCALES] == [expected] * 2, written(claim, "vi", 0)
    fields = {"id": "a", "kind": kind, **written(claim, "vi", 0)}
    assert audited(claim_file("vi", fields, "nearest"))[0] == expected


@pytest.mark.parametrize(("text", "coverage", "expected"), TOTALS)
def test_the_checker_decides_totals_as_worked_out_by_hand(text: str, coverage: str, expected: str) -> None:
    claim = read_claim("total", text, coverage=coverage)
    assert [decided(claim, locale) for locale in LOCALES] == [expected] * 2, written(claim, "vi", 0)


def test_a_common_share_is_decided_quickly_or_slowly_alike() -> None:
    """A share of two counts takes a short way through a file; every share of less than nine is tried on both."""
    entries: list[dict[str, Any]] = []
    expected: list[str] = []
    for part in range(9):
        for whole in range(9):
            for percent in ("0%", "12%", "13%", "12.5%", "33%", "50.0%", "60", "66%", "67%", "100%", "120%"):
                p = Printed(percent.rstrip("%"), "%" if percent.endswith("%") else "")
                claim = Claim("share", {"part": Printed(str(part)), "whole": Printed(str(whole)), "percent": p})
                entries.append({"id": f"c{len(entries)}", "kind": "share", **written(claim, "en", 0)})
                expected.append(claim.expected())
                assert decided(claim) == expected[-1], entries[-1]
    checked = check_text("t.yaml", json.dumps({"locale": "en", "rounding": "nearest", "claims": entries}))
    assert [claim.verdict for claim in checked.claims] == expected


def judged(stated: Stated, locale: str, style: int) -> str:
    """What the heart of the checker says of an equation."""
    text, declared = stated.text(locale, style)
    notation = notation_of(locale)
    comparison = parse(text, notation)
    figures = tuple(read(declared.get(leaf.text, leaf.text), notation) for leaf in comparison.leaves)
    given_ = Given({}, {"holds": figures}, {"holds": comparison})
    return decide(kinds()["equation"], given_, stated.rounding)[0]  # type: ignore[arg-type]


TRICKY = [
    ("1/(1,0 + 1,0 − 1,8) = 100", {}, "truncated"),  # below 0,05, but never 0: raised, it could be 0
    ("1/(1,0 − 1,0) = 100", {}, "undetermined"),
    ("1/(1,0 + 1,0 − 1,8) = 10", {}, "consistent"),  # 1/0,1
    ("x − x = 0,12", {"x": "1,2"}, "mismatch"),  # x is the same figure both times, however it was printed
    ("x ≤ y + x", {"x": "hơn 0", "y": "<0"}, "mismatch"),  # 0 ≤ 0 + 0, but y is below 0
    ("x/y = 0", {"x": "0", "y": "<0"}, "consistent"),  # y is printed as 0, and is not 0
]


@pytest.mark.parametrize(("holds", "declared", "right"), TRICKY)
def test_an_equation_that_is_hard_to_decide(holds: str, declared: dict[str, str], right: str) -> None:
    """A figure that stands in it twice, or a divisor that may be zero, may leave it undecided, but not wrong."""
    text = claim_file("vi", {"id": "a", "kind": "equation", "holds": holds}, "nearest", declared)
    assert audited(text)[0] in (right, "undetermined" if right != "consistent" or "y" in declared else right)


@given(equations(), locales, styles)
@times(2)
def test_the_checker_decides_equations_as_the_oracle(stated: Stated, locale: str, style: int) -> None:
    assert judged(stated, locale, style) in stated.expected(), stated.text(locale, style)


@given(equations(), locales, styles)
@times(0.3)
def test_an_equation_in_a_file_is_judged_as_the_oracle_does(stated: Stated, locale: str, style: int) -> None:
    holds, declared = stated.text(locale, style)
    text = claim_file(locale, {"id": "a", "kind": "equation", "holds": holds}, stated.rounding, declared)
    assert audited(text)[0] in stated.expected(), text


@every_kind
@pytest.mark.parametrize("way", WAYS)
@given(data=st.data())
@times(0.3)
def test_honest_printing_is_never_a_mismatch(kind: str, way: str, data: st.DataObject) -> None:
    claim = data.draw(claims(kind, honest=way))
    allowed = {"nearest": ORDER[:1], "truncate": ORDER[:2], "up": ORDER[:3]}[way]
    assert decided(claim) in (*allowed, "undetermined"), written(claim, "vi", 0)
    assert decided(replace(claim, rounding=way)) in ("consistent", "undetermined"), written(claim, "vi", 0)


@every_kind
@given(data=st.data())
@times(0.5)
def test_the_notation_changes_nothing(kind: str, data: st.DataObject) -> None:
    claim, one, other = data.draw(claims(kind)), data.draw(styles), data.draw(styles)
    shown = written(claim, "vi", one), written(claim, "en", other)
    assert decided(claim, "vi", one) == decided(claim, "en", other), shown


@every_kind
@given(data=st.data())
@times(0.5)
def test_a_lenient_file_is_never_stricter(kind: str, data: st.DataObject) -> None:
    claim = data.draw(claims(kind))
    found = {rounding: decided(replace(claim, rounding=rounding)) for rounding in ROUNDINGS}
    if "undetermined" in found.values():
        assert set(found.values()) == {"undetermined"}
        return
    strict = ORDER.index(found["nearest"])
    assert all(ORDER.index(verdict) <= strict for verdict in found.values()), found
    assert ORDER.index(found["any"]) <= min(ORDER.index(found["truncate"]), ORDER.index(found["up"]))
    assert (found["any"] == "consistent") == (strict < 3)


@pytest.mark.parametrize("kind", ["total", "average"])
@given(data=st.data())
@times(0.5)
def test_the_order_of_the_parts_is_irrelevant(kind: str, data: st.DataObject) -> None:
    claim = data.draw(claims(kind))
    assume(claim.parts or claim.values)
    shuffled = replace(
        claim,
        parts=tuple(data.draw(st.permutations(claim.parts))),
        values=tuple(data.draw(st.permutations(claim.values))),
    )
    assert decided(claim) == decided(shuffled), (written(claim, "vi", 0), written(shuffled, "vi", 0))


SCALED = {
    "share": ("part", "whole", "target"),
    "change": ("from", "to", "by"),
    "total": ("total", "parts"),
    "average": ("average", "total", "values"),
    "rate": ("rate", "total"),
    "bound": ("value", "at_least", "at_most", "more_than", "less_than"),
}


def mapped(claim: Claim, change: Callable[[Printed], Printed]) -> Claim:
    """The claim with every figure that carries its size changed."""
    roles = SCALED[claim.kind]
    return replace(
        claim,
        figures={role: change(p) if role in roles else p for role, p in claim.figures.items()},
        parts=tuple(change(p) for p in claim.parts),
        values=tuple(change(p) for p in claim.values),
    )


def sized(claim: Claim) -> list[Printed]:
    return [*(p for role, p in claim.figures.items() if role in SCALED[claim.kind]), *claim.parts, *claim.values]


@every_kind
@given(data=st.data(), scale=st.sampled_from([3, 6, 9]))
@times(0.5)
def test_a_scale_word_behind_every_figure_changes_nothing(kind: str, data: st.DataObject, scale: int) -> None:
    """Measured figures in thousands, millions or billions: no count among them, which would turn into a measure."""

    def measured(p: Printed) -> Printed:
        return replace(p, digits=p.digits if "." in p.digits or p.sign else f"{p.digits}.0", scale=0)

    claim = data.draw(claims(kind))
    assume(not any(p.unit in RELATIVE for p in sized(claim)))
    small = mapped(claim, measured)
    large = mapped(small, lambda p: replace(p, scale=scale))
    assert decided(small) == decided(large), written(large, "vi", 0)


@pytest.mark.parametrize("kind", sorted(set(kinds()) - {"average", "equation"}))  # an average is never exact
@given(data=st.data(), factor=st.sampled_from([2, 3, 10, 1000]))
@times(0.5)
def test_counts_multiplied_change_nothing(kind: str, data: st.DataObject, factor: int) -> None:
    """Where all that carries size is exact, and nothing is left to whole numbers or to figures that end in zeros."""

    def count(p: Printed) -> Printed:
        return Printed(p.digits.partition(".")[0], "", one_of(data.draw, ("", "", "", "<", "<=", ">", ">=")))

    claim = data.draw(claims(kind))
    counts = mapped(claim, count)
    assume(kind != "share" or len({"part", "whole", "target"} & set(claim.figures)) == 2)
    many = mapped(counts, lambda p: replace(p, digits=str(int(p.digits) * factor)))
    before, after = ("mismatch" if found == "coarse" else found for found in (decided(counts), decided(many)))
    assert before == after, (written(counts, "vi", 0), written(many, "vi", 0))


def cases(good: bool) -> list[Any]:
    return [
        pytest.param(name, each, id=f"{name}-{each.claim.splitlines()[0]}-{number}")
        for name, kind in kinds().items()
        for number, each in enumerate(kind.good if good else kind.bad)
    ]


def example_file(kind: str, each: Example) -> str:
    lines = "\n    ".join(["id: a", f"kind: {kind}", *each.claim.splitlines()])
    return f"locale: vi\nclaims:\n  - {lines}\n"


@pytest.mark.parametrize(("kind", "each"), cases(good=True))
def test_a_good_example_holds(kind: str, each: Example) -> None:
    found, checked = audited(example_file(kind, each))
    assert (found, each.message) == (each.verdict, "")
    assert found in ("consistent", "undetermined")
    assert not [f for f in checked.findings if f.rule.endswith("-mismatch")]


@pytest.mark.parametrize(("kind", "each"), cases(good=False))
def test_a_bad_example_is_told_as_it_says(kind: str, each: Example) -> None:
    found, checked = audited(example_file(kind, each))
    assert found == each.verdict
    assert found not in ("consistent", "undetermined")
    assert [f.message for f in checked.findings] == [each.message]
