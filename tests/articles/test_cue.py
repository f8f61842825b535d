"""Patterns with files of their own are found by being there, under the names that their claims have."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from articles.rows import bound
from articles.score import corpus, languages
from crossfoot.articles import ArticleReading
from crossfoot.articles.composed import composed
from crossfoot.articles.cue import FITTING, Place, asked, asked_of, cues, index, over_texts
from crossfoot.articles.language_of import declared
from crossfoot.articles.proposal import Recall
from crossfoot.articles.scan import Scanner
from crossfoot.articles.sentences import sentences
from crossfoot.claimfile.figure_reader import FigureReader
from crossfoot.discovery import members, packaged

_LONGEST = 4_000
"""characters"""


def test_every_file_is_a_pattern_of_its_name() -> None:
    assert sorted(cues()) == [member.replace("_", "-") for member in members("articles.cues")]


def test_what_is_known_of_a_pattern_that_is_not_imported_is_true() -> None:
    """Where it is not, ``python tools/indexes.py`` writes it anew."""
    assert json.loads(packaged("articles", "cue_index.json")) == {
        name: list(asked_of(cue)) for name, cue in cues().items()
    }
    assert list(index()) == list(cues())


def test_a_pattern_that_the_index_does_not_have_is_found_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    known = index.__wrapped__()
    monkeypatch.setattr("crossfoot.articles.cue.packaged", lambda *_: "{}")
    assert index.__wrapped__() == known


def test_a_sentence_imports_no_pattern_that_it_is_without_the_words_of() -> None:
    """Each takes as long as a sentence."""
    program = (
        "import sys; from crossfoot.articles import read_text; read_text('', 'Sales rose by 5% to 420 in May.', 'en')\n"
        "print(*(name for name in sys.modules if '.cues.' in name and '._' not in name))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    imported = {name.rpartition(".")[2].replace("_", "-") for name in done.stdout.split()}
    assert {"change-to"} < imported < set(cues()) - {"fraction", "average", "total-at-the-end", "won-drawn-lost"}


def test_those_that_look_at_whole_texts() -> None:
    assert [cue for cue in cues().values() if cue.over_text] == list(over_texts()) != []


def test_they_are_asked_in_the_order_of_their_turns() -> None:
    turns = [cue.turn for cue in cues().values()]
    assert turns == sorted(turns)
    late = {name for name, cue in cues().items() if cue.turn >= FITTING}
    assert {"figures-that-add-up", "told-twice"} <= late
    assert "from-to" not in late


def test_what_a_pattern_proposes_has_its_name() -> None:
    for name, cue in cues().items():
        claims = ArticleReading(cue.good[0].text, cue.good[0].language).claims if cue.good else ()
        assert name in {each.pattern for each in claims} or not cue.good


def test_a_sentence_is_read_once_for_all_patterns() -> None:
    whole, known = composed("Prices rose from 640 to 672, up 5%."), declared("en").lexicon
    sentence = Scanner(whole.text, whole.low, known, FigureReader(known.notation)).scan(0, len(whole.text))
    place, asked = Place(sentence, whole.low, known, Recall()), []

    def reading(of: Place) -> int:
        asked.append(of)
        return len(of.clusters)

    assert (place.once(reading), place.once(reading), len(asked)) == (1, 1, 1)


@pytest.mark.parametrize("language", languages())
def test_a_pattern_proposes_nothing_in_a_sentence_in_which_it_is_not_asked(language: str) -> None:
    """Nor would it if it were: that of which none is told has to be without a pattern's words."""
    text = "\n".join(each.text for cue in cues().values() for each in cue.good if each.language == language)
    text += "\n" + "\n".join(entry.text for entry in corpus(language))[:_LONGEST]
    binder, passed_over = bound("", language), 0
    whole, known = composed(text), declared(language).lexicon
    scanner = Scanner(whole.text, whole.low, known, FigureReader(known.notation))
    for start, end, _ in sentences(whole.text, known):
        sentence = scanner.scan(start, end)
        binder.low = whole.low
        binder.sentence(sentence)
        place = Place(sentence, whole.low, known, binder.recall, binder.pending, binder.mentions)
        others = [cue for cue in cues().values() if cue not in asked(sentence.letters)]
        assert not [each for cue in others for each in cue.propose(place)]
        passed_over += len(others)
    assert passed_over > 100
