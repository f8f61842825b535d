"""What is said of a claim or a header that is out of shape; the same shape is refused with and without pydantic."""

from __future__ import annotations

import pytest

from crossfoot.claimfile.fields import header_is_plain
from crossfoot.claimfile.misfits import claim_problems, header_problems, meant
from crossfoot.claimfile.parsing import Mapping, Sequence, parse
from running import GOOD, claims


def of_claim(entry: str) -> list[tuple[str, str, str]]:
    """Rule, what stands at the place, and the sentence."""
    source = parse(claims(entry))
    assert isinstance(source.root, Mapping)
    entries = source.root["claims"]
    assert isinstance(entries, Sequence)
    found = claim_problems(source, ("claims", 0), entries[0])
    return [(each.rule, source.text[each.start : each.end], each.message) for each in found]


def of_header(text: str) -> list[str]:
    source = parse(text)
    assert isinstance(source.root, Mapping)
    told = [each.message for each in header_problems(source, source.root)]
    assert header_is_plain(source.root) == (not told)
    return told


def test_a_claim_in_shape_has_no_problem() -> None:
    assert of_claim(GOOD) == []
    assert (
        of_claim("{id: a, kind: total, total: 3, parts: {a: 1, b: 2}, accepted: {rule: r, reason: s}, at: [1, 2]}")
        == []
    )


@pytest.mark.parametrize(
    ("entry", "rule", "at", "message"),
    [
        ("x", "invalid-value", "x", "a claim has fields, each with its value"),
        ("{id: a, kind: shrae}", "unknown-kind", "shrae", "there is no kind 'shrae'; did you mean share?"),
        ("{id: a, kind: percentage}", "unknown-kind", "percentage", "there is no kind 'percentage'; did you mean"),
        ("{id: a, type: share}", "unknown-field", "type", "there is no field 'type' in a claim; did you mean kind?"),
        ("{kind: share}", "missing-field", "kind", "a share needs an id"),
        ("{id: a, kind: share, total: 1}", "unknown-field", "total", "there is no field 'total' in a share; did"),
        ("{id: a, kind: share, part: [1]}", "invalid-value", "1", "part takes one value, not a list"),
        ("{id: a, kind: share, part: ''}", "invalid-value", "", "part is empty; leave the field out"),
        ("{id: a, kind: share, whole: 1, target: 1}", "invalid-value", "target", "a share has whole or target, not"),
        ("{id: a, kind: total, total: 3, parts: 5}", "invalid-value", "5", "parts takes figures, as a list"),
        ("{id: a, kind: total, coverage: exat}", "invalid-value", "exat", "coverage is exact, partial or over"),
        ("{id: a, kind: total, exact: [tot]}", "invalid-value", "tot", "exact[0] is total or parts, not 'tot'; did"),
        ("{id: a, kind: share, accepted: {rule: r}}", "missing-field", "rule", "accepted needs a reason"),
        ("{id: a, kind: share, percent: 9,18%}", "unknown-field", "18%", "'18%' stands alone; between braces a figure"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_at_its_place(entry: str, rule: str, at: str, message: str) -> None:
    (found,) = [each for each in of_claim(entry) if each[1] == at]
    assert found[0] == rule
    assert found[2].startswith(message)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("claims: []\nclaim: []\n", "there is no field 'claim' in a claim file; did you mean claims?"),
        ("kind: share\npart: 1\n", "kind, part belong to a claim; put them below `claims:`, with a dash"),
        ("source: x\n", "source takes fields of its own (document: ..., publisher: ...), not a single value"),
        ("source: {sha256: abc}\n", "sha256 is 64 hexadecimal digits, not 'abc'"),
        ("source: {published: 19/06/2018}\n", "published is a day, written as 2018-06-19, not '19/06/2018'"),
        ("rounding: nearst\n", "rounding is nearest, truncate, up or any, not 'nearst'; did you mean nearest?"),
    ],
)  # fmt: skip
def test_a_header_out_of_shape(text: str, message: str) -> None:
    (found,) = of_header(text)
    assert found.startswith(message)


def test_other_words_for_the_same_thing_come_before_words_that_look_alike() -> None:
    assert meant("mean", ("median", "average")) == "; did you mean average?"
    assert meant("Denominator", ("whole", "part")) == "; did you mean whole?"
    assert meant("whol", ("whole", "part")) == "; did you mean whole?"
    assert meant("sum", ("part",)) == ""
