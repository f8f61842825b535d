"""The wide proposals with what patterns and their like say of them: no more of them is worked out than may matter."""

from __future__ import annotations

import pytest

from articles.rows import bound, row_of
from articles.score import corpus, languages
from crossfoot.articles.cue_names import SAID, key, key_of
from crossfoot.articles.drafts import HUNDRED, SUM
from crossfoot.articles.scoring import ScoredHead, cue_weight, scored
from crossfoot.articles.sure import LISTED, NOTHING
from crossfoot.articles.weighed import Weighed, WeighedText, weighed

TEXT = "Of 437 hens, 262 ({}) were brown."


def _weighed(text: str, language: str = "en") -> WeighedText:
    binder = bound(text, language)
    return weighed(row_of(text, language), binder.proposed, map(key, binder.claims()))


def _share(percent: str) -> Weighed:
    text = TEXT.format(percent)
    found = next(each for each in bound(text).proposed if each.kind == "share")
    _, one = _weighed(text).of(key(found))
    assert one is not None
    return one


@pytest.mark.parametrize("percent", ["60.0%", "63.0%"])
def test_a_pattern_adds_its_weight_whether_it_fits_or_not(percent: str) -> None:
    found = _share(percent)
    (head,) = (each for each in scored(row_of(TEXT.format(percent), "en")) if each.head.spot.mention.draft == percent)
    plain = next(each for each in head if key_of(each.hypothesis) == key_of(found.hypothesis))
    assert found.words == plain.words + cue_weight(found.hypothesis.kind, found.cues) > plain.words
    assert found.cue == SAID and found.score == found.words + plain.worth


def test_a_figure_that_no_pattern_looks_at_is_found_nowhere() -> None:
    assert _weighed(TEXT.format("60.0%")).of(("share", frozenset({("part", 1), ("whole", 2), ("percent", 3)}))) == (
        None, None,
    )  # fmt: skip


def test_others_told_alike_that_hold_speak_for_one() -> None:
    alike = "Of 400 parcels 120 (30%) were late, 80 (20%) lost and 64 (61%) torn."
    other = "Of 400 parcels 120 (80%) were late, 80 (90%) lost and 64 (61%) torn."
    words = []
    for text in (alike, other):
        head = next(each for each in _weighed(text).heads if each.scored.head.spot.mention.draft == "61%")
        words.append(max(head.words))
    assert words[0] >= words[1] + 1


def _place(each: ScoredHead) -> tuple[int, str]:
    what = each.head.drafts[0][0]
    return each.head.spot.at, what if what in (SUM, HUNDRED) else ""


@pytest.mark.parametrize("language", languages())
def test_of_what_is_left_out_nothing_could_become(language: str) -> None:
    text = "\n".join(entry.text for entry in corpus(language))[:3_000]
    told = {_place(each.scored) for each in _weighed(text, language).heads}
    left = [each for each in scored(row_of(text, language)) if _place(each) not in told]
    for head in left:
        assert max(head.words) < (NOTHING if head.head.drafts[0][0] == SUM else LISTED)
        both = head.posteriors(head.words)
        assert all(both[number] < 0.5 for number in head.fitting)
    assert left and told


def test_of_what_is_certain_no_rival_is_looked_for_unless_it_may_speak_for_another() -> None:
    alone, beside = TEXT.format("60.0%"), f"{TEXT.format('60.0%')} Others (70%) were red."
    for text, rivals in ((alone, False), (beside, True)):
        binder, row = bound(text), row_of(text, "en")
        claim = next(each for each in binder.claims() if each.roles[-1].mention.draft == "60.0%")
        start = claim.roles[-1].mention.start
        head, one = weighed(row, binder.proposed, [key(claim)], {start: key(claim)}).of(key(claim))
        every, same = weighed(row, binder.proposed, [key(claim)]).of(key(claim))
        assert head and every and one and same
        assert one.words == same.words and head.scored.fitting
        assert (len(head.words) == len(every.words)) is rivals or len(every.words) == 1
