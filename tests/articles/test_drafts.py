"""A draft has the hypothesis that is made of it."""

from __future__ import annotations

from articles.rows import row_of
from crossfoot.articles.drafts import KINDS
from crossfoot.articles.hypotheses import heads

TEXT = "Of 200 hens 50 (25%) are brown, 60 (30%) red, 90 (45%) black. They rose by 50, 33.3%, to 200."


def test_a_hypothesis_has_the_figures_of_its_draft() -> None:
    seen = set()
    for head in heads(row_of(TEXT, "en")):
        for number, (what, one, two, gap, width) in enumerate(head.drafts):
            made = head.hypothesis(number)
            seen.add(what)
            figures = one if head.is_hundred or made.kind == "sum" else [one, two]
            assert {spot.at for spot in figures} <= {spot.at for _, spot in made.roles}
            assert (made.kind, made.head, made.gap, made.width) == (KINDS[what], head.spot, gap, width)
            assert made.size == head.size
    assert seen == set(KINDS)
