"""What was dropped is noted with its reason, where somebody asks."""

from __future__ import annotations

from crossfoot.articles import ArticleReading, reasons
from crossfoot.articles.cue_names import key
from crossfoot.articles.fates import Fates

TEXT = "Of the 78 barns, 53 (28% of them led by women) are dry. Some 65% keep hens; 40% of these, or 36%, sell eggs."


def test_the_last_of_several_fates_is_the_one_that_counts() -> None:
    candidate, other = ArticleReading("Of the 200 trees, 80 (40%) are oaks. 12 of 20 (60%) are old.", "en").claims
    fates = Fates()
    fates(candidate, reasons.LOOSE)
    fates(candidate, reasons.NAMED, other)
    last = fates.last(key(candidate))
    assert last is not None and (last.why, last.rival) == (reasons.NAMED, other)
    assert fates.last(key(other)) is None
    assert [each.why for each in fates] == [reasons.LOOSE, reasons.NAMED]


def test_a_text_is_read_alike_whether_fates_are_noted_or_not() -> None:
    fates = Fates()
    noted, plain = ArticleReading(TEXT, "en", fates=fates), ArticleReading(TEXT, "en")
    assert noted.fates is fates and plain.fates is None
    assert list(noted.claims) == list(plain.claims)
    assert [each.candidate for each in noted.doubts] == [each.candidate for each in plain.doubts]
    assert reasons.OTHER_BASE in [each.why for each in fates]
