"""The names of what patterns find, by the figures that they tie."""

from __future__ import annotations

from articles.rows import row_of
from crossfoot.articles.choose import Binder
from crossfoot.articles.composed import composed
from crossfoot.articles.cue_names import SAID, cue_names, key, key_of
from crossfoot.articles.hypotheses import hypotheses
from crossfoot.articles.language_of import told
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.scan import Scanner
from crossfoot.articles.sentences import sentences
from crossfoot.claimfile.figure_reader import FigureReader


def _proposed(text: str) -> list[Candidate]:
    whole, known = composed(text), told("en").lexicon
    scanner, binder = Scanner(whole.text, whole.low, known, FigureReader(known.notation)), Binder(whole.text, known)
    for start, end, _ in sentences(whole.text, known):
        binder.sentence(scanner.scan(start, end))
    return binder.proposed


def test_a_pattern_says_the_same_whether_it_fits_or_not() -> None:
    text = "Sales rose from 250 to 300, an increase of {}%. Of 437 hens, 262 ({}%) were brown."
    right, wrong = cue_names(_proposed(text.format(20, "60.0"))), cue_names(_proposed(text.format(90, "18.6")))
    assert right and all(wrong[figures] == names for figures, names in right.items())
    names = {name for each in right.values() for name in each}
    assert any(name.endswith(SAID) for name in names) and any(name.startswith("from-to") for name in names)


def test_what_is_proposed_because_it_fits_says_nothing() -> None:
    proposed = _proposed("They keep 340 hens; there were 119 and 221 before.")
    assert [each.pattern for each in proposed if each.fitted]
    assert not any("figures-that-add-up" in name for each in cue_names(proposed).values() for name in each)


def test_hypotheses_are_known_by_the_same_figures() -> None:
    text = "Of 437 hens, 262 (60.0%) were brown."
    keys = {key_of(each) for _, head in hypotheses(row_of(text, "en")) for each in head}
    shares = [each for each in _proposed(text) if each.kind == "share"]
    assert shares and all(key(each) in keys for each in shares)
