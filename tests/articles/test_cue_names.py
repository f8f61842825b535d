"""The names of what patterns find, by the figures that they tie."""

from __future__ import annotations

from articles.rows import bound, row_of
from crossfoot.articles.cue_names import SAID, cue_names, key, key_of
from crossfoot.articles.hypotheses import hypotheses


def test_a_pattern_says_the_same_whether_it_fits_or_not() -> None:
    text = "Sales rose from 250 to 300, an increase of {}%. Of 437 hens, 262 ({}%) were brown."
    right, wrong = (
        cue_names(bound(text.format(20, "60.0")).proposed),
        cue_names(bound(text.format(90, "18.6")).proposed),
    )
    assert right and all(wrong[figures] == names for figures, names in right.items())
    names = {name for each in right.values() for name in each}
    assert any(name.endswith(SAID) for name in names) and any(name.startswith("from-to") for name in names)


def test_what_is_proposed_because_it_fits_says_nothing() -> None:
    proposed = bound("They keep 340 hens; there were 119 and 221 before.").proposed
    assert [each.pattern for each in proposed if each.fitted]
    assert not any("figures-that-add-up" in name for each in cue_names(proposed).values() for name in each)


def test_hypotheses_are_known_by_the_same_figures() -> None:
    text = "Of 437 hens, 262 (60.0%) were brown."
    keys = {key_of(each) for head in hypotheses(row_of(text, "en")) for each in head}
    shares = [each for each in bound(text).proposed if each.kind == "share"]
    assert shares and all(key(each) in keys for each in shares)
