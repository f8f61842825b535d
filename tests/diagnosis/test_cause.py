"""How causes are found and in which order they stand."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import crossfoot.causes
from crossfoot.audit.audit import check_text
from crossfoot.claims.claim import Claim
from crossfoot.diagnosis import cause as module
from crossfoot.diagnosis.cause import Case, Cause, CauseExample, Meaning, Wrong, causes
from crossfoot.diagnosis.diagnose import MOST_WRONG
from given import EN, claim_alone, given_of


def test_every_cause_is_found_by_being_there() -> None:
    folder = Path(crossfoot.causes.__path__[0])
    names = {path.stem.replace("_", "-") for path in folder.glob("*.py")} - {"--init--"}
    assert {cause.name for cause in causes()} == names
    assert len(causes()) == len(names)
    assert causes() is causes()


def test_the_likeliest_stands_first_and_of_one_rank_the_first_by_name() -> None:
    order = [(cause.rank, cause.name) for cause in causes()]
    assert order == sorted(order)


def test_the_manual_is_the_docstring() -> None:
    for cause in causes():
        path = Path(crossfoot.causes.__path__[0], cause.name.replace("-", "_") + ".py")
        assert cause.manual == ast.get_docstring(ast.parse(path.read_text("utf-8")), clean=False)


def test_a_cause_that_calls_itself_otherwise_than_its_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = Cause("sign-found", 1, "a sign", (), ())
    monkeypatch.setattr(module, "exported", lambda package, member, export: wrong)
    monkeypatch.setattr(module, "members", lambda package: ("sign_lost",))
    with pytest.raises(ImportError, match=r"^crossfoot\.causes\.sign_lost names its cause sign-found$"):
        causes.__wrapped__()


def test_a_name_may_have_hyphens_where_its_file_has_underscores(monkeypatch: pytest.MonkeyPatch) -> None:
    late, early = Cause("b-c", 2, "", (), ()), Cause("a", 2, "", (), ())
    monkeypatch.setattr(module, "exported", lambda package, member, export: {"a": early, "b_c": late}[member])
    monkeypatch.setattr(module, "members", lambda package: ("b_c", "a"))
    monkeypatch.setattr(module, "manual_of", lambda package, member: f"of {member}")
    assert causes.__wrapped__() == (early._replace(manual="of a"), late._replace(manual="of b_c"))


def test_what_a_cause_is_given_and_gives() -> None:
    claim = claim_alone("kind: share, part: 53, whole: 78, percent: 64%")
    case = Case(claim, given_of("share", "part: 53; whole: 78; percent: 64%"), EN)
    assert case.others == ()
    assert Meaning({"part": "3"}, "why") == ({"part": "3"}, "why")
    assert CauseExample("part: 3") == ("part: 3", "", "")


def test_what_is_wrong_is_found_by_a_value_that_is_worked_out_once() -> None:
    claims = [claim_alone(f"kind: share, part: 1, whole: {whole}, percent: 1%") for whole in (3, 4, 3)]
    asked: list[str] = []

    def whole(claim: Claim) -> str:
        asked.append(claim.figures[1].written.text)
        return asked[-1]

    wrong = Wrong(claims)
    assert wrong.with_value(whole, "3") == [claims[0], claims[2]]
    assert (wrong.with_value(whole, "4"), wrong.with_value(whole, "5")) == ([claims[1]], ())
    assert asked == ["3", "4", "3"]


@pytest.mark.parametrize(("more", "told"), [(0, True), (MOST_WRONG, False)])
def test_among_many_that_are_wrong_none_explains_another(more: int, told: bool) -> None:
    one = "{id: a, kind: total, total: 600, parts: [412, 188, 43]}"
    other = "{id: b, kind: total, total: 262, parts: [88, 131]}"
    claims = [one, other]
    claims += [f"{{id: c{number}, kind: share, part: 1, whole: 3, percent: 90%}}" for number in range(more)]
    checked = check_text("t.yaml", "locale: vi\nclaims:\n" + "".join(f"  - {claim}\n" for claim in claims))
    assert any("wrong total" in fix.title for fix in checked.findings[0].fixes) is told
