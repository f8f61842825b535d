"""Nothing that fits, or of which the words say enough, is left out; nothing else is built where figures are plain."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.rows import row_of
from crossfoot.articles.drafts import SUM
from crossfoot.articles.likely_lists import LikelyLists
from crossfoot.articles.lists import LEAST_TOTAL, Near
from crossfoot.articles.packed import Scores
from crossfoot.articles.scoring import scored
from crossfoot.articles.sentence import COUNT
from crossfoot.articles.traits import Traits

_MARKS = st.sampled_from([", ", " (", ") ", ". ", " and ", " hens: "])
_TEXT = "We keep 61 hens: 20 red (12 old), 30 black (9 old) and 11 white. In 1,204 sheds are 17 more and 90 ducks. "
_LEAST = -150


def _listed(text: str, least: int) -> tuple[set[tuple[int, ...]], set[tuple[int, ...]], set[tuple[int, ...]]]:
    """The places of totals and parts: of what is listed, of what has to be, and of all."""
    row = row_of(text, "en")
    counts = [each for each in row if each.mention.kind == COUNT and each.value > 0]
    known, wanted, every = LikelyLists(counts, Scores(Traits(row))), set(), set()
    for head in scored(row):
        if head.head.drafts[0][0] == SUM:
            for number, (_, parts, *_) in enumerate(head.head.drafts):
                place = head.head.spot.at, *(each.at for each in parts)
                every.add(place)
                if head.words[number] * 100 >= least or number in head.fitting:
                    wanted.add(place)
    listed = set()
    for total in [each for each in counts if each.value > LEAST_TOTAL]:
        runs, several = known.of(total, least, ())
        assert len(runs) <= len(Near(counts).lists(total)) <= several
        listed |= {(total.at, *(each.at for each in run.parts)) for run, *_ in runs}
    return listed, wanted, every


def test_what_fits_or_is_said_is_listed() -> None:
    listed, wanted, every = _listed(_TEXT * 3, _LEAST)
    assert wanted <= listed < every


def test_no_more_than_what_fits_is_listed_where_no_words_are_enough() -> None:
    listed, _, every = _listed(_TEXT * 3, 10_000)
    values = [each.value for each in row_of(_TEXT * 3, "en")]
    assert listed == {each for each in every if values[each[0]] == sum(values[at] for at in each[1:])} != set()


def test_all_are_listed_where_that_is_asked() -> None:
    listed, _, every = _listed(_TEXT * 2, -100_000)
    assert listed >= every


@settings(max_examples=40)
@given(
    st.lists(st.tuples(st.integers(1, 90), st.sampled_from([", ", " (", ") ", ". ", " and ", " hens: "])), min_size=4)
)
def test_it_is_so_of_any_figures(pieces: list[tuple[int, str]]) -> None:
    listed, wanted, _ = _listed("".join(f"{figure}{words}" for figure, words in pieces) + "end.", _LEAST)
    assert wanted <= listed


def test_what_a_pattern_finds_is_listed_and_no_other_list_of_so_many_parts() -> None:
    row = row_of("We keep 65 hens: 20 red, 30 black and 11 white, and 12 ducks.", "en")
    known, told = LikelyLists(row, Scores(Traits(row))), {each.mention.start for each in row[1:4]}
    for sets, listed in (([], []), ([told], [[1, 2, 3]])):
        runs, _ = known.of(row[0], 10_000, sets)
        assert [[each.at for each in run.parts] for run, *_ in runs] == listed
