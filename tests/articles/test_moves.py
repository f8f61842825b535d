"""Words that tell a change, or where it leads, by what stands beside them."""

from __future__ import annotations

import pytest

from articles.rows import row_of
from crossfoot.articles.read import ArticleReading


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Chỉ số mất 12 điểm, còn 488 điểm.", "uBnu,Tnu"),
        ("Anh mất 12 ngày và 488 đồng.", "udEn"),
        ("Chỉ số giảm 3 điểm (0,5%) về 597 điểm.", "uBnu(p)Tnu"),
        ("Họ bàn về 597 dự án.", "unu"),
        ("Vốn từ 154 tỷ tăng lên 189 tỷ.", "uFnATn"),
        ("Vốn tăng lên 189 tỷ.", "uAn"),
    ],
)
def test_they_are_tied_where_a_level_follows(text: str, letters: str) -> None:
    assert row_of(text, "vi")[0].sentence.letters == letters


@pytest.mark.parametrize(
    ("language", "text", "gap"),
    [
        ("en", "It has 2,340 members, 180 fewer than in 2019 (7.1%).", "180"),
        ("en", "It has 2,340 members, 180 (8.3%) more than a year ago.", "180"),
        ("en", "It has 2,340 members, 180 up on 2019 (8.3%).", "180"),
        ("en", "It has 2,340 members, 180 below last year (7.1%).", "180"),
        ("es", "Tiene 2.340 socios, 180 socios menos que en 2019 (7,1 %).", "180"),
        ("es", "Tiene 2.340 socios; son 180 más que en 2019 (8,3 %).", "180"),
        ("es", "Tiene 2.340 socios, 180 por debajo de 2019 (7,1 %).", "180"),
        ("fr", "Il compte 2 340 membres, soit 180 (8,3 %) de plus qu'en 2019.", "180"),
        ("fr", "Il compte 2 340 membres, c'est 180 membres de moins qu'en 2019 (7,1 %).", "180"),
        ("vi", "Có 2.340 hội viên, nhiều hơn năm ngoái 180 người (8,3%).", "180"),
        ("vi", "Có 2.340 hội viên, 180 người ít hơn năm ngoái (7,1%).", "180"),
        ("en", "Of 2,340 members, 180 had more than five children (7.7%).", ""),
        ("en", "Of 2,340 members, 180 less 20 came (6.8%).", ""),
        ("en", "Of 2,340 members, 180 came and 40 more wrote (1.7%).", ""),
        ("es", "De 2.340 socios, 180 tienen menos de 30 años (7,7 %).", ""),
        ("fr", "Sur 2 340 membres, 180 de plus de 65 ans sont venus (7,7 %).", ""),
        ("vi", "Trong 2.340 hội viên, 180 người cao hơn 1,7 m (7,7%).", ""),
        ("vi", "Có 2.340 hội viên, giảm so với năm ngoái (2.520 người) 7,1%.", ""),
    ],
)
def test_a_gap_is_told_by_the_words_beside_it(language: str, text: str, gap: str) -> None:
    assert "".join(each.mention.draft for each in row_of(text, language) if each.mention.gap) == gap


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It has 2,340 members, 180 below last year (7.1%)."),
        ("fr", "Il compte 2 340 membres, 180 au-dessus de 2019 (8,3 %)."),
        ("es", "Tiene 2.340 socios, 180 por debajo de 2019 (7,1 %)."),
    ],
)
def test_it_is_no_share_of_the_level(language: str, text: str) -> None:
    reading = ArticleReading(text, language)
    assert not reading.doubts
    assert all(each.verdict != "mismatch" for each in reading.claims)


@pytest.mark.parametrize(
    ("language", "text", "letters"),
    [
        ("es", "La mina sacó 630 kg, un 5 % superior a los 600 kg de 2019.", "un,upAVnuy"),
        ("es", "La mina subió a 630 kg, un 5 % más.", "uATn,upA"),
        ("fr", "La mine a sorti 630 kg, 5 % supérieur à 600 kg.", "vn,pAVn"),
        ("fr", "La mine grimpe à 630 kg.", "uATn"),
    ],
)
def test_what_is_exceeded_is_no_later_figure(language: str, text: str, letters: str) -> None:
    assert row_of(text, language)[0].sentence.letters == letters
