"""Patterns with files of their own are found by being there, under the names that their claims have."""

from __future__ import annotations

from crossfoot.articles import ArticleReading
from crossfoot.articles.composed import composed
from crossfoot.articles.cue import FITTING, Place, cues
from crossfoot.articles.language_of import declared
from crossfoot.articles.proposal import Recall
from crossfoot.articles.scan import Scanner
from crossfoot.claimfile.figure_reader import FigureReader
from crossfoot.discovery import members


def test_every_file_is_a_pattern_of_its_name() -> None:
    assert sorted(cues()) == [member.replace("_", "-") for member in members("articles.cues")]


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
