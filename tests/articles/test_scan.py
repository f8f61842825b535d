"""From the characters of a sentence to its tying words: what stands for something only in its place."""

from __future__ import annotations

import pytest

from articles.rows import scanned
from crossfoot.articles import read_text
from crossfoot.articles.read import ArticleReading


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("vi", "Xã có 1.653 hộ trồng chè (với 723 hộ là người dân tộc thiểu số) ở bốn thôn.", 1),
        ("en", "The club has 1,653 members (with 723 members under 18) in four towns.", 1),
        ("vi", "Xã có 35 tổ vay vốn (với 723 hộ) ở bốn thôn.", 0),
        ("en", "The club has 1,653 members, with 723 members under 18, in four towns.", 0),
    ],
)
def test_a_part_begins_with_with_only_inside_a_parenthesis_and_of_the_same_things(
    language: str, text: str, parts: int
) -> None:
    document = read_text("a.txt", text, language)
    assert [claim.kind for claim in document.claims] == ["total"] * parts
    assert not document.findings


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "Two hundred and fifty men and 3 boys came.", [250, 3]),
        ("en", "Six-hundred-twenty-six of 755 men came.", [626, 755]),
        ("en", "Two thousand three hundred and five men and 3 boys came.", [2305, 3]),
        ("en", "Three million men and 3 boys came.", [3_000_000, 3]),
        ("en", "A hundred and fifty men and 3 boys came.", [3]),  # of which fifty is no figure
        ("en", "It sold 2 million and three boys got 5.", [2_000_000, 3, 5]),
        ("vi", "Có hai trăm năm mươi hộ và 3 người.", [250, 3]),
        ("vi", "Có ba nghìn tỷ đồng và 3 người.", [3_000_000_000_000, 3]),
    ],
)
def test_a_number_in_words_goes_on_behind_a_scale_word(language: str, text: str, values: list[int]) -> None:
    assert [spot.mention.written.value for spot in ArticleReading(text, language).row] == values


def test_a_month_with_a_capital_is_no_figure() -> None:
    text = "Giá dầu giao tháng Tám giảm 1,20 USD, quý Hai tăng 3 USD, và hai kho đóng cửa."
    assert [str(spot.mention.written.value) for spot in ArticleReading(text, "vi").row] == ["6/5", "3", "2"]
    document = read_text("a.txt", "Giá dầu giao tháng Tám giảm 1,20 USD, tương đương 2,9%, xuống 44,82 USD.", "vi")
    assert [claim.verdict for claim in document.claims] == ["mismatch"]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Sản lượng đạt từ 450.000 tấn cà phê nhân trở lên mỗi vụ.", ">="),
        ("Sản lượng tăng từ 450.000 tấn cà phê nhân, còn giá thì giữ nguyên.", ""),
    ],
)
def test_from_is_a_limit_where_or_more_stands_behind(text: str, hedge: str) -> None:
    assert ArticleReading(text, "vi").row[0].mention.written.hedge == hedge


@pytest.mark.parametrize(
    ("language", "text", "letters"),
    [
        ("en", "They were 21, on a 6 month or 24 month course, with 420 day passes", "un,udCdu,unu"),
        ("en", "Of them, 27 are mares, that is, 58.3%.", "I,nu,Cp"),
        ("en", "Of them, 27 are mares, that is, 58 foals.", "I,nu,u,nu"),
        ("es", "De ellos, 27 son yeguas, es decir, el 58,3 %.", "I,nu,Cup"),
        ("en", "They were 21, a 12% rise over the 19 of May", "un,upAVunu"),
        ("en", "They talked over 19 meals", "unu"),
        ("en", "They were 21, 12% below the 24 of May", "un,pBunu"),
        ("en", "Of all, 21 were below the 24 of May", "u,nunu"),
        ("en", "Income from rents was 21, from others 19", "vn,Fun"),
        ("en", "They were 21, a year-on-year rise of 12%", "un,uVAOp"),
        ("es", "Eran 21, un 12 % de aumento sobre los 19 de mayo", "un,upuAVnu"),
        ("en", "They were 21, 12% below the April, 1986, level of 24", "un,pBu,y,uOn"),
    ],
)
def test_words_that_tie_only_beside_a_figure(language: str, text: str, letters: str) -> None:
    assert scanned(text, language).letters == letters
