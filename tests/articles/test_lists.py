"""Lists that may make up a total or a hundred: of figures that follow each other, each of them once."""

from __future__ import annotations

import pytest

from articles.rows import row_of
from crossfoot.articles.drafts import HUNDRED, Head
from crossfoot.articles.lists import lists
from crossfoot.articles.sentence import COUNT


def _lists(text: str) -> list[Head]:
    row = row_of(text, "en")
    return list(lists(row, [each for each in row if each.mention.kind == COUNT and each.value > 0]))


def _parts(head: Head) -> list[list[str]]:
    return [[part.mention.draft for part in parts] for _, parts, *_ in head.drafts]


def test_a_list_stands_behind_its_total_or_before_it() -> None:
    heads = {each.spot.mention.draft: _parts(each) for each in _lists("With 20 and 30 and 10 there were 60, not 61.")}
    assert ["30", "10"] in heads["60"] and ["20", "30", "10"] in heads["61"]


def test_what_stands_in_brackets_may_be_passed_over() -> None:
    heads = _lists("There were 60 hens: 20 (12 of them old), 30 (9) and 10 (8).")
    (parts,) = (_parts(each) for each in heads if each.spot.mention.draft == "60")
    assert ["20", "30", "10"] in parts and ["20", "12"] in parts
    assert len({tuple(each) for each in parts}) == len(parts)


@pytest.mark.parametrize(
    ("text", "most"), [("Red 45%, black 35%, white 20%.", 3), ("Red 95%, black 85%, white 90%.", 2)]
)
def test_percentages_go_on_while_they_may_make_up_a_hundred(text: str, most: int) -> None:
    heads = [each for each in _lists(text) if each.drafts[0][0] == HUNDRED]
    assert max(len(each) for head in heads for each in _parts(head)) == most
