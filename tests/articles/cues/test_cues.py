"""Every pattern that has a file of its own, by the sentences that it carries: what it ties in each, exactly."""

from __future__ import annotations

import pytest

from crossfoot.articles import ArticleReading, checked
from crossfoot.articles.cue import CueExample, cues
from crossfoot.articles.draft import claim_file
from crossfoot.audit.audit import check_text
from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Checked
from crossfoot.figures.language import languages

TOLD = [(name, each) for name, cue in cues().items() for each in (*cue.good, *cue.bad)]
TRAPS = [(name, each) for name, cue in cues().items() for each in cue.traps]


def named(value: object) -> str:
    return value.text[:40] if isinstance(value, CueExample) else str(value)


def read(example: CueExample) -> tuple[ArticleReading, Checked]:
    reading = ArticleReading(example.text, example.language)
    return reading, checked("a.txt", reading)


def printed(example: CueExample, claim: Claim) -> dict[str, str]:
    return {each.role: example.text[each.start : each.end] for each in claim.figures if each.start >= 0}


@pytest.mark.parametrize(("name", "example"), TOLD, ids=named)
def test_a_pattern_ties_what_its_examples_say(name: str, example: CueExample) -> None:
    reading, document = read(example)
    if example.doubtful:
        assert [each.pattern for doubt in reading.doubts for each in [doubt.candidate]] == [name]
        assert not document.claims
        return
    tied = [each for each in document.claims if each.derivation and each.derivation.pattern == name]
    told = [each for each in tied if each.verdict == example.verdict]
    others = [each for each in tied if each.verdict != example.verdict]
    assert {each.verdict for each in others} <= {"consistent"}
    assert [printed(example, each) for each in (*told, *others)] == [example.figures, *example.more]
    audited = check_text("a.yaml", claim_file(reading))
    assert [each.verdict for each in audited.claims] == [each.verdict for each in document.claims]


@pytest.mark.parametrize(("name", "example"), TRAPS, ids=named)
def test_a_pattern_ties_nothing_in_its_traps(name: str, example: CueExample) -> None:
    reading, _ = read(example)
    assert name not in {each.pattern for each in reading.claims} | {each.candidate.pattern for each in reading.doubts}


@pytest.mark.parametrize("name", cues())
def test_a_pattern_has_sentences_in_two_languages_and_a_trap(name: str) -> None:
    cue = cues()[name]
    spoken = {each.language for each in (*cue.good, *cue.bad)}
    assert len(spoken) >= 2
    assert spoken <= set(languages())
    assert cue.good
    assert cue.traps
