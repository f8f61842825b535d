"""The labelled sentences: their labels hold against the engine, and the reader reads them well enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from articles.pins import claims_of, marked, missed, pinned, reading
from articles.score import Entry, Score, Statement, claim_file, corpus, languages, reader, score
from crossfoot.audit.audit import check_text
from crossfoot.claims.claim import Claim, Figure
from crossfoot.claims.finding import Checked, Habit
from crossfoot.figures.written import Written

READ = {"average", "bound", "change", "equation", "growth", "rate", "share", "total"}
"""the kinds that patterns of words make; a kind is added without one"""
FULL = ("en", "vi")
"""languages whose corpus covers every way of stating a figure"""


@pytest.mark.parametrize("language", languages())
def test_every_label_is_what_the_engine_decides(language: str) -> None:
    entries = corpus(language)
    checked = check_text(f"{language}.yaml", claim_file(language, entries))
    decided = {claim.id: (claim.verdict, claim.why) for claim in checked.claims}
    labelled = {
        f"{entry.name}.{number}": statement.verdict
        for entry in entries
        for number, statement in enumerate(entry.statements, 1)
    }
    assert len(decided) == len(labelled)
    wrong = {name: (verdict, *decided[name]) for name, verdict in labelled.items() if decided[name][0] != verdict}
    assert not wrong
    unread = [finding.message for finding in checked.findings if finding.claim is None]
    assert not unread


@pytest.mark.parametrize("language", languages())
def test_every_figure_stands_in_its_text_once(language: str) -> None:
    for entry in corpus(language):
        assert entry.trap or entry.statements, entry.name
        for statement in entry.statements:
            spans = sorted((place.start, place.end) for place in statement.places)
            assert len(spans) >= 2 or statement.kind == "total", entry.name
            assert all(one[1] <= other[0] for one, other in pairwise(spans)), entry.name


@pytest.mark.parametrize("language", FULL)
def test_the_corpus_is_large_enough_and_varied(language: str) -> None:
    entries = corpus(language)
    required = [statement for entry in entries for statement in entry.statements if not statement.optional]
    verdicts = Counter(statement.verdict for statement in required)
    assert len(required) >= 200
    assert sum(entry.trap for entry in entries) >= 150
    assert len({entry.text for entry in entries}) == len(entries)
    assert {statement.kind for statement in required} == READ
    assert len(required) / 8 <= verdicts["mismatch"] <= len(required) / 4
    assert min(verdicts["truncated"], verdicts["rounded-up"], verdicts["coarse"]) >= 2


@pytest.mark.parametrize("language", [language for language in languages() if language not in FULL])
def test_a_small_corpus_shows_a_language(language: str) -> None:
    entries = corpus(language)
    required = [statement for entry in entries for statement in entry.statements if not statement.optional]
    wrong = sum(statement.verdict == "mismatch" for statement in required)
    assert len(required) >= 60
    assert sum(entry.trap for entry in entries) >= 40
    assert len({entry.text for entry in entries}) == len(entries)
    assert {statement.kind for statement in required} >= {"share", "change", "total", "average", "rate"}
    assert len(required) / 8 <= wrong <= len(required) / 4


def _claim(statement: Statement, **other: Any) -> Claim:
    figures = tuple(Figure(place.role, Written("1", 1), place.start, place.end) for place in statement.places)
    return Claim(0, "c", statement.kind, figures, statement.verdict)._replace(**other)  # type: ignore[arg-type]


def _reading(language: str, claims: Callable[[Entry], list[Claim]]) -> Score:
    """The score of a reader that finds these claims in each text."""
    entries = {entry.text: entry for entry in corpus(language)}

    def read(path: str, text: str, locale: str) -> Checked:
        return Checked(path, locale, claims(entries[text]), (), Habit(), text)

    return score(language, read)


@pytest.mark.parametrize("language", languages())
def test_reading_every_label_scores_full_marks_and_reading_nothing_none(language: str) -> None:
    perfect = _reading(language, lambda entry: [_claim(statement) for statement in entry.statements])
    assert (perfect.precision, perfect.recall, perfect.false_alarms, perfect.faults) == (1, 1, 0, [])
    assert perfect.counts["roles right"] == perfect.counts["statements"]
    nothing = _reading(language, lambda entry: [])
    assert (nothing.recall, nothing.counts["decided"]) == (0, 0)


def test_one_figure_more_is_forgiven_and_two_or_one_less_are_not() -> None:
    def claims(extra: int) -> Callable[[Entry], list[Claim]]:
        return lambda entry: [
            _claim(one, figures=(*_claim(one).figures[:-1],) if extra < 0 else (*_claim(one).figures, *more[:extra]))
            for one in entry.statements
        ]

    far = 10**6
    more = [Figure("part", Written("1", 1), far + number, far + number + 1) for number in (0, 2)]
    assert _reading("vi", claims(1)).recall == _reading("vi", claims(1)).precision == 1
    assert _reading("vi", claims(2)).recall == _reading("vi", claims(2)).precision == 0
    assert _reading("vi", claims(-1)).recall < 0.1


def test_a_mismatch_counts_as_a_false_alarm_unless_one_is_labelled_there() -> None:
    def accused(entry: Entry) -> list[Claim]:
        return [_claim(statement, verdict="mismatch") for statement in entry.statements]

    right = sum(
        not any(other.verdict == "mismatch" for other in entry.statements) and len(entry.statements)
        for entry in corpus("en")
    )
    result = _reading("en", accused)
    assert result.false_alarms >= right
    assert result.counts["verdict right"] < result.counts["found"]


@pytest.mark.parametrize("language", languages())
def test_the_reader_is_precise_and_misses_little(language: str) -> None:
    result = score(language, reader())
    faults = "\n".join(result.faults)
    assert not result.false_alarms, faults
    assert result.precision >= 0.98, faults
    assert result.recall >= 0.90, faults


@pytest.mark.parametrize("language", languages())
def test_every_sentence_is_read_as_it_was(language: str) -> None:
    """Kind, verdict, pattern, and text and place of every figure; `python tests/articles/pins.py` writes it anew."""
    assert reading(claims_of(language)).splitlines() == pinned(language).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("language", languages())
def test_what_is_not_read_as_labelled_is_marked_and_nothing_else(language: str) -> None:
    wrong = {entry.name: missed(entry, claims) for entry, claims in claims_of(language)}
    known = {
        entry.name: [number for number, statement in enumerate(entry.statements) if statement.missed]
        for entry in corpus(language)
    }
    assert wrong == known


def test_statements_are_marked_in_place() -> None:
    text = """\
- text: 'a'  # said
  claims:
  - {kind: share, figures: {part: '1'}, verdict: consistent, missed: true}
  - {kind: share, figures: {part: '2'},
     verdict: consistent}
- text: 'b'
  trap: true
"""
    wanted = text.replace(", missed: true", "").replace(
        "     verdict: consistent", "     verdict: consistent, missed: true"
    )
    assert marked(text, [(0, 1)]) == wanted
