"""No percentages that make up a whole, or of which the words say enough, are left out."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.rows import row_of
from crossfoot.articles.drafts import HUNDRED
from crossfoot.articles.likely_hundreds import LikelyHundreds
from crossfoot.articles.lists import rates_behind
from crossfoot.articles.packed import Scores
from crossfoot.articles.scoring import scored
from crossfoot.articles.traits import Traits


def _places(text: str, least: int) -> tuple[set[int], set[int]]:
    """Where the first ones stand of which something may become, and of which it has to."""
    row = row_of(text, "en")
    known = LikelyHundreds(Scores(Traits(row)))
    every = [each for each in scored(row) if each.head.drafts[0][0] == HUNDRED]
    wanted = {each.head.spot.at for each in every if each.fitting or max(each.words) * 100 >= least}
    return {first.at for first, rows in rates_behind(row) if known.may_be(rows, least)}, wanted


def test_what_makes_up_a_whole_is_found_whatever_the_words_say() -> None:
    found, wanted = _places("Red 45%, black 35%, white 20%. Of others 12%, 14% and 90% (2%).", 10_000)
    assert found == wanted != set()


def test_nothing_is_found_of_which_no_words_say_it() -> None:
    text = "It was 12%. Then 45% came, and 52% went."
    assert _places(text, 0) == (set(), set()) and _places(text, -2_000)[0]


@settings(max_examples=40)
@given(
    st.lists(st.tuples(st.integers(1, 70), st.sampled_from(["%, ", "% (", "%) ", "%. Then ", "% and "])), min_size=2),
    st.integers(-900, 100),
)
def test_it_is_so_of_any_percentages(pieces: list[tuple[int, str]], least: int) -> None:
    found, wanted = _places("".join(f"{figure}{words}" for figure, words in pieces) + "end.", least)
    assert wanted <= found
