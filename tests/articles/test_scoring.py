"""The score of the words: the right tie before the others, whether it fits or not."""

from __future__ import annotations

import pytest

from articles.rows import best, drafts, row_of
from articles.score import corpus, languages
from crossfoot.articles.chance import likelihood, shares
from crossfoot.articles.drafts import contrary_of
from crossfoot.articles.scoring import scored
from crossfoot.articles.traits import Traits
from crossfoot.articles.weights import SCALE, weights


@pytest.mark.parametrize("percent", ["60.0%", "63.0%"])
def test_the_words_find_a_share(percent: str) -> None:
    found = best(f"Of the 437 farmers asked, 262 ({percent}) own land. They keep 19 goats.", "en", "share")
    assert drafts(found) == {"part": ["262"], "whole": ["437"], "percent": [percent]}
    assert (found.posterior > found.prior) == (percent == "60.0%")


@pytest.mark.parametrize("percent", ["20%", "40%"])
def test_the_words_find_a_change(percent: str) -> None:
    found = best(f"Doanh thu tăng {percent}, từ 250 tỷ đồng lên 300 tỷ đồng.", "vi", "change")
    assert drafts(found) == {"from": ["250 tỷ đồng"], "to": ["300 tỷ đồng"], "percent": [percent]}


def test_nothing_that_rises_went_down() -> None:
    row = row_of("In March there were 612 hens. In April it was 459, down 33.3%.", "en")
    fits = [each.hypothesis.fits for head in scored(row) for each in head]
    assert any(fits) and not any(head.fitting for head in scored(row))


@pytest.mark.parametrize("language", languages())
def test_scores_are_those_of_the_terms_one_by_one(language: str) -> None:
    """Exactly: what is worked out once for many hypotheses is what each of them has by itself."""
    text = "\n".join(entry.text for entry in corpus(language))[:3_000] + " 5% + 15% + 30% + 50%."
    row, known, seen = row_of(text, language), weights(), set()
    traits = Traits(row)
    for head in scored(row):
        every = list(head)
        for each in every:
            seen.add(each.hypothesis.kind)
            of_terms = [
                round(known.roles.get(term[0], {}).get(trait, 0.0) * SCALE)
                for term in each.hypothesis.terms
                for trait in traits.of(term)
            ]
            assert each.words == sum(of_terms) / SCALE
            assert each.worth == likelihood(each.hypothesis, known.densities)
        assert [each.prior for each in every] == shares([each.words for each in every])
        assert [each.posterior for each in every] == shares([each.words + each.worth for each in every])
        contrary, whats = contrary_of(head.head.spot), [draft[0] for draft in head.head.drafts]
        assert head.fitting == [
            number for number, each in enumerate(every) if each.hypothesis.fits and whats[number] != contrary
        ]
    assert seen == {"share", "change", "gain", "sum", "hundred"}
