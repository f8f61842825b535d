"""What a pattern proposes: its verdict, and what was mentioned shortly before."""

from __future__ import annotations

from fractions import Fraction

import pytest

from articles.rows import mentions, scanned
from crossfoot.articles.proposal import (
    Candidate,
    Recall,
    Role,
    equation,
    given,
    judged,
    named_alike,
    same_thing,
    same_unit,
    signed,
    subset,
)
from crossfoot.articles.sentence import Mention


def share(text: str) -> Candidate:
    part, whole, percent = mentions(text)
    roles = (Role("part", part), Role("whole", whole), Role("percent", percent))
    return Candidate("share", roles, "fraction-then-percent", 0, len(text))


@pytest.mark.parametrize(
    ("percent", "verdict", "fits"),
    [("38.1%", "consistent", True), ("38.0%", "truncated", True), ("83.1%", "mismatch", False)],
)
def test_a_proposal_is_judged_as_a_claim_is(percent: str, verdict: str, fits: bool) -> None:
    text = f"48 of 126 schools, {percent}"
    before, candidate = share(text), judged(share(text))
    assert (before.verdict, before.fits) == ("undetermined", False)
    assert (candidate.verdict, candidate.fits, candidate.broken is None) == (verdict, fits, verdict == "consistent")
    assert candidate.spans == {text.index(each) for each in ("48", "126", percent)}


def test_of_two_readings_of_a_figure_the_one_that_fits_is_taken() -> None:
    candidate = share("600 of 1,500 members, 40%")
    whole = candidate.roles[1].mention
    one_and_a_half = mentions("1.5")[0].written
    turned = whole._replace(written=one_and_a_half, other=whole.written, other_draft="1,500")
    roles = (candidate.roles[0], Role("whole", turned), candidate.roles[2])
    best = judged(candidate._replace(roles=roles))
    assert best.verdict == "consistent"
    assert (best.roles[1].mention.draft, best.roles[1].mention.written) == ("1,500", whole.written)
    kept = judged(candidate._replace(roles=(*roles[:2], Role("percent", mentions("3%")[0]))))
    assert kept.verdict == "mismatch" and kept.roles[1].mention.written == one_and_a_half


def test_a_fall_turns_the_sign_of_a_figure_that_has_none_of_its_own() -> None:
    (figure,) = mentions("12.5%")
    fall = signed(figure.written, True)
    assert (fall.text, fall.value, fall.last_place, fall.kind, fall.sign) == (
        "−12.5%",
        Fraction(-25, 2),
        Fraction(1, 10),
        "%",
        "-",
    )
    assert signed(fall, True) is fall
    assert signed(figure.written, False) is figure.written


def test_parts_and_values_are_lists_and_what_is_not_printed_is_added() -> None:
    whole, *parts = mentions("60 hens: 20 red, 30 black and 10 white")
    roles = [Role("total", whole), *(Role("parts", each) for each in parts)]
    candidate = Candidate("total", tuple(roles), "list", 0, 1, options={"coverage": "complete"})
    made = given(roles, candidate, {"count": whole.written})
    assert {name: each.value for name, each in made.one.items()} == {"total": 60, "count": 60}
    assert {name: [each.value for each in entries] for name, entries in made.many.items()} == {"parts": [20, 30, 10]}
    assert made.options == {"coverage": "complete"}


def test_an_equation_is_known_to_hold_and_a_part_is_no_more_than_its_whole() -> None:
    one, other = mentions("820 is 820")
    held = equation([one, other], "{0} = {1}", "told-twice", 0, 9)
    assert held.fits and [role.role for role in held.roles] == ["holds", "holds"]
    assert judged(subset(one, other, "part", 0, 9)).verdict == "consistent"
    (less,) = mentions("9")
    assert judged(subset(less, other, "part", 0, 9)).verdict == "mismatch"


def test_figures_are_recalled_from_the_latest_on_as_far_back_as_is_near() -> None:
    text = " ".join(f"{number} hens." for number in range(100, 160))
    sentence, recall = scanned(text), Recall()
    for place, item in enumerate(sentence.items):
        if isinstance(item, Mention):
            recall.add(item, sentence, place)
    back = [mention.draft for mention, _, _ in recall.before(len(text))]
    assert back == [str(number) for number in range(159, 145, -1)]
    assert [mention.draft for mention, _, _ in recall.before(text.index("150"))][:2] == ["149", "148"]
    assert list(recall.before(len(text) + 1000)) == []


def test_of_spans_of_time_the_last_three_are_recalled() -> None:
    recall = Recall()
    figures = mentions("3 hens, 4 hens, 5 hens, 6 hens")
    recall.spans.extend(figures)
    assert [each.draft for each in recall.spans_before(figures[3].start)] == ["4", "5"]
    assert recall.spans_before(figures[3].end + 1000) == []


@pytest.mark.parametrize(
    ("text", "unit", "thing"),
    [
        ("5 hens and 6 hens", True, True),
        ("5 hens and 6 hen", True, True),
        ("5 hens and 6 cows", True, False),
        ("5 kg and 6 kg", True, True),
        ("5 kg and 6 hens", False, False),
        ("5 kg and 6 m", False, False),
        ("$7 million and 16 million", True, True),
    ],
)
def test_figures_of_one_unit_and_of_one_thing(text: str, unit: bool, thing: bool) -> None:
    one, other = mentions(text)
    assert (same_unit(one, other), same_thing(one, other)) == (unit, thing)
    assert (same_unit(other, one), same_thing(other, one)) == (unit, thing)


def test_nouns_are_alike_where_they_share_a_word() -> None:
    assert named_alike(("brown", "hens"), ("hen",))
    assert not named_alike(("gas",), ("ga",)), "three letters are no plural"
    assert not named_alike(("a", "b", "c", "hens"), ("hens",)), "three words are looked at"
