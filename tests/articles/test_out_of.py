"""Words and marks that say between two figures that the first is a part of the second, and other things elsewhere."""

from __future__ import annotations

import pytest

from crossfoot.articles.composed import lower
from crossfoot.articles.language_of import declared
from crossfoot.articles.scan import Scanner
from crossfoot.claimfile.figure_reader import FigureReader


def letters(language: str, text: str) -> str:
    lexicon = declared(language).lexicon
    return Scanner(text, lower(text), lexicon, FigureReader(lexicon.notation), False).scan(0, len(text)).letters


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "7 in 12", "nOn"),
        ("en", "7 in 1,200", "nun"),
        ("es", "27 de 180", "nOn"),
        ("es", "27 de 1.800", "nOn"),
        ("es", "180 de 27", "nun"),
        ("es", "27 ovejas de 180 (15 %)", "nuOn(p)"),
        ("es", "27 ovejas de 180 ovejas", "nuOnu"),
        ("es", "27 ovejas de 180 pueblos", "nunu"),
        ("es", "27 ovejas de 2015 (15 %)", "nuy(p)"),
        ("es", "27 euros de 180 (15 %)", "nun(p)"),
        ("es", "27 ovejas de las 180", "nuOn"),
        ("es", "27 de las 180 ovejas", "nOnu"),
        ("es", "210 ovejas de las 180", "nuOn"),
        ("es", "el 15 % de los 180", "upOn"),
        ("es", "el 15 % de los socios y el 20 % de las socias", "upOuEupu"),
        ("es", "subió el 15 % de los 180", "AupFn"),
        ("es", "27 casos de los 180 a los 207", "nuFnTn"),
        ("es", "subió 27 casos de los 180", "AnuFn"),
        ("fr", "27 brebis de 180 (15 %)", "nuOn(p)"),
        ("fr", "27 brebis de 180 villages", "nunu"),
        ("vi", "27 hộ/180 hộ", "nuOnu"),
        ("vi", "27 hộ nghèo / 180 hộ", "nuOnu"),
        ("vi", "27 hộ/180 (15%)", "nuOn(p)"),
        ("vi", "27 hộ/180", "nu/n"),
        ("vi", "27 hộ/tổng số 180 hộ", "nuOSnu"),
        ("vi", "180 hộ/27 hộ", "nu/nu"),
        ("vi", "27 tỷ đồng/180 tỷ đồng", "nOn"),
        ("vi", "27 km/180 (15%)", "n/n(p)"),
        ("vi", "27 giáo viên/180 học sinh", "nu/nu"),
        ("en", "27 homes/180 homes", "nuOnu"),
        ("en", "homes/180 homes", "u/nu"),
    ],
)
def test_what_stands_between_a_part_and_its_whole(language: str, text: str, expected: str) -> None:
    assert letters(language, text) == expected
