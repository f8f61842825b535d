"""What stands in a stretch of the text is found without looking at the rest of it."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from articles.rows import row_of
from crossfoot.articles.excuses import Excuses
from crossfoot.articles.language_of import declared
from crossfoot.articles.read import ArticleReading
from crossfoot.articles.stretch import Scattered, spots_between, spots_ending_between, spots_of

ROW = row_of("It has 12 cows. In 3 years 12/40 pupils (30%) left. Of 200 trees 50 (25%) are oaks, 40 are elms.", "en")
PLACES = st.integers(-5, 110)


@given(PLACES, PLACES)
def test_the_figures_of_a_stretch_are_those_that_a_look_at_all_of_them_finds(low: int, high: int) -> None:
    assert [*spots_between(ROW, low, high)] == [spot for spot in ROW if low <= spot.mention.start < high]
    assert [*spots_ending_between(ROW, low, high)] == [spot for spot in ROW if low <= spot.mention.end < high]


def test_the_figures_of_a_sentence() -> None:
    for number in range(-1, 4):
        assert [*spots_of(ROW, number)] == [spot for spot in ROW if spot.number == number]


@given(st.lists(st.integers(0, 30)), PLACES, PLACES)
def test_what_need_not_stand_in_order_keeps_its_own(things: list[int], low: int, high: int) -> None:
    found = Scattered(things, lambda each: each % 10).between(low, high)
    assert found == [each for each in things if low <= each % 10 < high]


class Looked(list[Any]):
    """Counts which of its members are looked at when it is gone through."""

    looked = 0

    def __iter__(self) -> Any:
        self.looked += len(self)
        return super().__iter__()

    def __getitem__(self, at: Any) -> Any:
        found = super().__getitem__(at)
        self.looked += len(found) if isinstance(at, slice) else 1
        return found


def looked_at(times: int) -> float:
    """How many figures are looked at for each claim to know what the words excuse."""
    text = "\n\n".join(
        f"Of {120 + at} hens in the barn, {20 + at} ({10 + at % 70}.3%) are white." for at in range(times)
    )
    reading = ArticleReading(text, "en")
    row = Looked(reading.row)
    excuses = Excuses(reading.whole.low, declared("en").lexicon, row)
    shares = [each for each in reading.proposed if each.kind == "share"]
    excuses.excuse(shares[0])
    before = row.looked
    for each in shares[1:]:
        excuses.excuse(each)
    return (row.looked - before) / len(shares)


def test_no_more_is_looked_at_for_each_claim_where_there_are_more_of_them() -> None:
    assert looked_at(160) < 1.5 * looked_at(40)
