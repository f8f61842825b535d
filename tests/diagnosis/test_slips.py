"""Which figures are open to slips, and which slips are worked out of them."""

from __future__ import annotations

from crossfoot.diagnosis.slips import COMMON, Shortlist, each_text, of_figures, open_to_slips, slips_of, tiers
from crossfoot.diagnosis.trial import Trial
from given import trial_of

SHARE = "kind: share, part: 53, whole: 78, percent: 64.94%"

VAGUE_WHOLE = "kind: share, part: 53, whole: 78, percent: 7%"


def roles(asked: Trial, other: bool) -> list[str]:
    return [each.role for each in open_to_slips(asked, {"percent"}, other)]


def test_results_and_others_are_apart_and_what_nothing_can_mend_is_left_out() -> None:
    assert (roles(trial_of(SHARE), False), roles(trial_of(SHARE), True)) == (["percent"], ["part", "whole"])
    assert roles(trial_of("kind: total, total: 100%, parts: [40%, 50%]"), True) == ["parts[0]", "parts[1]"]


def test_the_least_change_is_a_bound_for_claims_of_many_figures_only() -> None:
    for entries, least in ((", ".join(["10"] * 8), 900_000), ("10, 10", 0)):
        opened = open_to_slips(trial_of(f"kind: total, total: 90, parts: [{entries}]"), {"total"}, True)
        assert {each.least for each in opened} == {least}


def test_the_tiers_are_all_causes_once_and_each_keeps_its_order() -> None:
    (common, first), (rest, last) = tiers()
    assert (common, rest) == (True, False)
    assert [*first, *last] == list(of_figures())
    assert max(cause.rank for cause, _ in first) == COMMON < min(cause.rank for cause, _ in last)


def test_a_text_has_the_likeliest_cause_that_makes_it() -> None:
    (opened,) = open_to_slips(trial_of("kind: share, part: 53, whole: 78, percent: 76.95%"), {"percent"}, False)
    made = list(each_text(opened.digits, opened.needed, of_figures()))
    assert ("digits-swapped", "67.95%") in [(cause.name, text) for cause, text in made]
    assert len({text for _, text in made}) == len(made)


def test_what_many_values_would_do_for_is_vague_and_comes_last() -> None:
    asked = trial_of(VAGUE_WHOLE)
    opened = list(open_to_slips(asked, {"percent"}, True))
    assert [(each.role, each.is_vague) for each in opened] == [("part", False), ("whole", True)]
    tried = Shortlist(40)
    made = slips_of(asked, opened, of_figures(), tried)
    assert {each.place for each in made if "whole" in each.texts} == {3}
    assert {each.place for each in made if "part" in each.texts} <= {1}


def test_a_full_shortlist_takes_only_what_is_likelier() -> None:
    asked = trial_of(VAGUE_WHOLE)
    opened = list(open_to_slips(asked, {"percent"}, True))
    tried = Shortlist(1)
    tried.add("the likeliest", (0, 0, 0, 0))
    assert slips_of(asked, opened, of_figures(), tried) == []
