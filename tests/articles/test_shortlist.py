"""Of all that figures may be together that is listed which fits, which the words say enough of, or patterns look at."""

from __future__ import annotations

from collections.abc import Iterable
from math import exp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.rows import row_of
from articles.score import corpus, languages
from crossfoot.articles.cue_names import keys_by_result
from crossfoot.articles.drafts import FALLS, HUNDRED, RISES, SUM, Draft
from crossfoot.articles.scoring import ScoredHead, scored
from crossfoot.articles.shortlist import LEAST, OF_KIN, Shortlists
from crossfoot.articles.spots import Spot
from crossfoot.articles.sure import NOTHING

_Known = dict[tuple[str, tuple[int, ...]], float]


def _by_figure(heads: Iterable[ScoredHead]) -> dict[tuple[str, int], ScoredHead]:
    """By the figure, and which list there is of it if it is one."""
    whats = [(each.head.drafts[0][0], each) for each in heads]
    return {(what if what in (SUM, HUNDRED) else "", each.head.spot.at): each for what, each in whats}


def _place(draft: Draft) -> tuple[str, tuple[int, ...]]:
    what, one, two, *_ = draft
    return what, tuple(part.at for part in one) if what in (SUM, HUNDRED) else (one.at, two.at)


def _words(head: ScoredHead | None) -> _Known:
    return dict(zip(map(_place, head.head.drafts), head.words, strict=True)) if head else {}


def _agrees(row: list[Spot]) -> int:
    """How many are listed, of which it is held against all of them that they are the right ones."""
    listed = _by_figure(Shortlists(row, {}).heads())
    every = _by_figure(scored(row))
    assert listed.keys() <= every.keys()
    count = 0
    for at, head in every.items():
        all_of_them, few = _words(head), _words(listed.get(at))
        assert few == {place: all_of_them[place] for place in few}
        wanted = {_place(head.head.drafts[number]) for number in head.fitting}
        least = LEAST if at[0] != SUM or max(all_of_them.values()) >= NOTHING else NOTHING
        wanted |= {place for place, words in all_of_them.items() if words >= least}
        wanted |= {_place(each) for each in head.head.drafts if _is_of_kin(each, head.head.spot, all_of_them)}
        assert wanted <= few.keys()
        if at in listed:
            one = listed[at]
            assert sum(exp(all_of_them[place]) for place in all_of_them.keys() - few) <= one.most_unlisted
            scores = zip(all_of_them.items(), head.worths, strict=True)
            left = [words + worth for (place, words), worth in scores if place not in few]
            assert sorted(one.unlisted) == sorted(left)
            order = list(all_of_them)
            assert [_place(each) for each in one.head.drafts] == sorted(few, key=order.index)
            known = dict(zip(map(_place, head.head.drafts), head.posteriors(head.words), strict=True))
            assert one.posteriors(one.words) == pytest.approx([known[place] for place in few])
        count += len(few)
    return count


def _is_of_kin(draft: Draft, spot: Spot, words: _Known) -> bool:
    what, one, two, *_ = draft
    own = what in (RISES, FALLS) and one.sentence is two.sentence is spot.sentence
    return own and words[_place(draft)] >= OF_KIN


@pytest.mark.parametrize("language", languages())
def test_nothing_of_which_something_may_become_is_left_out(language: str) -> None:
    text = "\n".join(entry.text for entry in corpus(language))[:3_000]
    assert _agrees(row_of(text, language)) > 10


_FIGURE = st.one_of(
    st.integers(1, 400).map(str),
    st.integers(1, 4000).map(lambda value: f"{value / 10}%"),
    st.sampled_from(["nearly 50", "over 20%", "about 3 million", "12/40", "$45", "0.5", "two thirds", "100%", "+15%"]),
)
_WORDS = st.sampled_from([" of ", " rose from ", " to ", ", up ", " (", "), ", ". Then ", " fell by ", " hens, "])


@settings(max_examples=60)
@given(st.lists(st.tuples(_FIGURE, _WORDS), min_size=3, max_size=14))
def test_it_is_so_of_any_figures(pieces: list[tuple[str, str]]) -> None:
    _agrees(row_of("".join(f"{figure}{words}" for figure, words in pieces) + "end.", "en"))


def test_what_patterns_look_at_is_listed() -> None:
    row = row_of("There were 3 hens. In 9 sheds 70 cocks. So far 61%.", "en")
    head = row[-1]
    one, other = row[0], row[-2]
    known = (
        "share",
        frozenset({("part", one.mention.start), ("whole", other.mention.start), ("percent", head.mention.start)}),
    )
    places = []
    for keys in ([], [known]):
        listed = _by_figure(Shortlists(row, keys_by_result(keys)).heads())
        places.append(set(_words(listed.get(("", head.at)))))
    assert places[1] - places[0] == {("share", (one.at, other.at))}
