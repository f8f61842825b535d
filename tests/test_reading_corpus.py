"""The labelled sentences: their labels hold against the engine, and the reader reads them well enough."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from crossfoot.engine import check_text
from crossfoot.registry import kinds
from reading.score import claim_file, corpus, languages, reader, score

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
    assert {statement.kind for statement in required} == set(kinds())
    assert len(required) / 8 <= verdicts["mismatch"] <= len(required) / 4
    assert min(verdicts["truncated"], verdicts["rounded-up"], verdicts["coarse"]) >= 2


@pytest.mark.parametrize("language", languages())
def test_the_reader_is_precise_and_misses_little(language: str) -> None:
    read = reader()
    if read is None:
        pytest.skip("there is no reader yet")
    result = score(language, read)
    faults = "\n".join(result.faults)
    assert not result.false_alarms, faults
    assert result.precision >= 0.98, faults
    assert result.recall >= 0.90, faults
