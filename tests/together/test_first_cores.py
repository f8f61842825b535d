"""A figure that many claims share: what they say whatever it is, and how much is looked at before the search ends."""

from __future__ import annotations

import random

import pytest

from crossfoot.audit.audit import check_text
from crossfoot.audit.files import load_text
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.document import Document
from crossfoot.claims.finding import Checked
from crossfoot.together import answer
from crossfoot.together.first_cores import MANY, differing, whatever_is_shared
from crossfoot.together.repairs import MOST_CHANGES, MOST_REPAIRS, Repairs
from crossfoot.together.system import System, systems

WHOLE = 1_000_003


def star(claims: int, wrong: int, whole: str = "1,000,003") -> str:
    """Shares of one whole, of which some are printed a point too high."""
    rows = random.Random(claims)
    high = {*rows.sample(range(claims), wrong)}
    lines = []
    for number in range(claims):
        part = rows.randint(1000, 900_000)
        percent = 100 * part / WHOLE + (number in high)
        lines.append(f"  - {{id: c{number}, kind: share, part: {part}, whole: voters, percent: '{percent:.2f}%'}}")
    return f"locale: en\nfigures: {{voters: '{whole}'}}\nclaims:\n" + "\n".join(lines) + "\n"


def system_of(text: str) -> System:
    document = load_text("t.yaml", text, Settings())
    assert isinstance(document, Document)
    (system,) = systems([document], [])
    return system


def rules(checked: Checked) -> list[str]:
    return [each.rule for each in checked.findings if each.severity == "error"]


def test_claims_that_exclude_each_other_whatever_the_shared_figure_is() -> None:
    system = system_of(star(120, 5))
    repairs = Repairs(system)
    cores = [member.unknowns for member in system.members if member.is_wrong]
    shared = frozenset.intersection(*cores)
    found = whatever_is_shared(system, repairs.sets, cores, MOST_CHANGES)
    assert len(found) == 5
    assert all(core.isdisjoint(shared) for core in found)
    assert sum(map(len, found)) == len(frozenset().union(*found))
    for core in found:
        assert repairs.possible(shared | core).possible is not None
    few = system_of(star(MANY, 5))
    assert whatever_is_shared(few, Repairs(few).sets, [member.unknowns for member in few.members], MOST_CHANGES) == []


def test_a_shared_figure_that_is_wrong_itself_is_the_one_repair() -> None:
    text = star(80, 0).replace("1,000,003", "1,900,003")
    (finding,) = [each for each in check_text("t.yaml", text).findings if each.severity == "error"]
    assert finding.rule == "figures-conflict"
    assert "voters is 1,900,003 and would have to be 1,000,003" in finding.message


def test_figures_that_differ_and_none() -> None:
    system = system_of(star(3, 0))
    sets = [system.sets(unknown) for unknown in system.unknowns]
    assert list(differing(system, sets)) == []
    pair = frozenset({0, len(sets) - 1})
    system.__dict__["groups"] = [pair]
    apart = {core for core, _ in differing(system, sets)}
    assert apart == (set() if sets[0].meets(sets[-1]) else {pair})


@pytest.mark.parametrize(("claims", "wrong"), [(400, 6), (400, 2), (3000, 90)])
def test_wrong_claims_of_many_are_told_each_by_itself_and_few_sets_are_tried(
    claims: int, wrong: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[frozenset[int]] = []
    plain = Repairs.possible

    def counted(repairs: Repairs, freed: frozenset[int]) -> answer.SolverAnswer:
        tried.append(freed)
        return plain(repairs, freed)

    monkeypatch.setattr(Repairs, "possible", counted)
    assert rules(check_text("t.yaml", star(claims, wrong))) == ["share-mismatch"] * wrong
    assert len(tried) <= MOST_REPAIRS


@pytest.mark.parametrize("whole", ["1,000,003", "about 1,000,000"])
def test_where_nothing_is_left_to_look_with_what_is_wrong_by_itself_is_told(
    whole: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answer, "_WORK", 0)
    monkeypatch.setattr(answer.Allowance, "serve", lambda allowance, members: None)
    text = star(30, 0, whole).replace("id: c3,", "id: c3, about: x,")
    text = text.replace("claims:\n", "claims:\n  - {id: x, kind: share, part: 1, whole: voters, percent: 40%}\n")
    text = text.replace("claims:\n", "claims:\n  - {id: y, kind: share, part: 2, whole: voters, percent: 50%}\n")
    assert rules(check_text("t.yaml", text)) == ["share-mismatch"] * 2


def test_what_is_left_grows_with_the_claims_and_not_faster() -> None:
    some, more = answer.Allowance(), answer.Allowance()
    assert some.is_work_left
    begun = some.work
    some.serve(100)
    more.serve(300)
    assert more.work - begun == 3 * (some.work - begun) > 0
