"""Whether claims agree once other figures stand in place of some printed ones."""

from __future__ import annotations

import pytest

from crossfoot.audit.files import load_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.document import Document
from crossfoot.figures.from_text import read
from crossfoot.figures.interval import Interval
from crossfoot.figures.locales import notation_of
from crossfoot.figures.written import Written
from crossfoot.together.agreement import Others, agrees, by_member, sets_with
from crossfoot.together.repairs import Repairs
from crossfoot.together.system import System, systems

SUMS = """\
locale: en
figures: {a: 5, b: 7, t: 13, all: 22, m: 1.2 million}
claims:
  - {id: sum, kind: total, total: t, parts: [a, b]}
  - {id: more, kind: total, total: all, parts: [t, 10]}
  - {id: cut, kind: share, part: a, whole: 82, percent: 6%}
  - {id: most, kind: bound, value: m, at_most: 2 million}
  - {id: least, kind: bound, value: m, at_least: b}
"""


def figure(text: str) -> Written:
    return read(text, notation_of("en"))


def repairs_of(text: str) -> Repairs:
    document = load_text("t.yaml", text, Settings())
    assert isinstance(document, Document)
    (system,) = systems([document])
    return Repairs(system)


@pytest.fixture
def repairs() -> Repairs:
    return repairs_of(SUMS)


def chosen(system: System, **texts: str) -> dict[int, Written]:
    return {unknown.number: figure(texts[unknown.name]) for unknown in system.unknowns if unknown.name in texts}


@pytest.mark.parametrize(
    ("texts", "right"),
    [
        ({"t": "12"}, True),
        ({"t": "13"}, False),
        ({"b": "8"}, True),  # the claim that 13 + 10 is 22 is not reached
        ({"b": "8", "all": "23"}, True),
        ({"b": "8", "all": "24"}, False),
        ({"a": "6", "all": "23"}, False),  # 6 of 82 is not 6%
        ({"t": "12", "m": "1.9 million"}, True),
        ({"t": "12", "m": "4 million"}, False),
        ({"t": "12", "m": "5"}, False),
    ],
)
def test_figures_agree_where_every_claim_that_they_reach_does(
    repairs: Repairs, texts: dict[str, str], right: bool
) -> None:
    assert agrees(repairs, chosen(repairs.system, **texts)) is right


def test_what_has_to_change_too_may_be_anything(repairs: Repairs) -> None:
    (beside,) = (unknown.number for unknown in repairs.system.unknowns if unknown.name == "all")
    assert agrees(repairs, chosen(repairs.system, b="8"), frozenset({beside}))
    assert not agrees(repairs, chosen(repairs.system, b="9"), frozenset({beside}))
    reached = {member.claim.id for member in repairs.part_of(frozenset({beside}))}
    assert "more" in reached and "sum" not in reached


def test_no_claim_is_made_more_lenient() -> None:
    """1 of 82 is 1,21% only with digits cut off; what was to nearest stays so."""
    text = "locale: en\nfigures: {part: 1, whole: 82}\nclaims:\n"
    text += "  - {id: s, kind: share, part: part, whole: whole, percent: 1.22%}\n"
    text += "  - {id: b, kind: bound, value: part, at_most: whole}\n"
    nearest, cut = repairs_of(text), repairs_of(text.replace("1.22%", "1.21%"))
    assert agrees(nearest, chosen(nearest.system, whole="81.97"))
    assert not agrees(nearest, chosen(nearest.system, whole="81.4"))  # 1.2285%, which is 1.22% cut off
    assert agrees(cut, chosen(cut.system, whole="82.1")), "cut off before and after"


def test_changes_are_told_to_every_claim_by_its_role(repairs: Repairs) -> None:
    changed = by_member(repairs.system, chosen(repairs.system, t="12", b="1"))
    assert {number: {role: each.text for role, each in roles.items()} for number, roles in changed.items()} == {
        0: {"total": "12", "parts[1]": "1"},
        1: {"parts[0]": "12"},
        4: {"at_least": "1"},
    }


def test_the_sets_are_those_of_the_figures_in_place(repairs: Repairs) -> None:
    at = {unknown.name: unknown.number for unknown in repairs.system.unknowns}
    sets = sets_with(repairs, chosen(repairs.system, m="2 million", t="12"))
    assert sets[at["m"]] == Interval(1_500_000, 2_500_000)
    assert sets[at["t"]] == Interval(12, 12)
    assert sets[at["all"]] == repairs.sets[at["all"]]


def test_a_claim_that_is_wrong_by_itself_may_take_what_leaves_the_others_right(repairs: Repairs) -> None:
    others = Others(repairs.system, lambda: repairs, frozenset())
    document = id(repairs.system.members[0].document)
    assert others.agree(document, 0, {"total": figure("12")})
    assert not others.agree(document, 0, {"total": figure("11")}), "11 + 10 is not 22"
    assert not others.agree(document, 0, {"parts[0]": figure("6")}), "6 of 82 is not 6%"
    assert others.agree(document, 99, {"total": figure("1")}), "no claim of the system"
    told = Others(repairs.system, lambda: repairs, frozenset({1}))
    assert told.agree(document, 0, {"parts[1]": figure("8")}), "of what is told of in a conflict nothing more is asked"
