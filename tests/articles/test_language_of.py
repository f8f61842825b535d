"""Which language and notation a text is read in, by its words and figures."""

from __future__ import annotations

import pytest

from crossfoot.articles.language_of import Unread, declared, found
from crossfoot.articles.vocabulary import readable
from crossfoot.figures.language import languages
from crossfoot.figures.locales import UnknownLocale


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("of the 1,459 applications, 134 were turned down, or 9.18%", "en"),
        ("trong 1.459 đơn có 134 đơn bị từ chối, chiếm 9,18%", "vi"),
        ("de las 1.459 solicitudes, 134 fueron rechazadas, es decir, el 9,18 %", "es"),
        ("sur les 1459 demandes déposées, 134 ont été rejetées, soit 9,18 %", "fr"),
    ],
)
def test_a_text_tells_its_language_whatever_is_usual(text: str, locale: str) -> None:
    for usual in ("", "en", "vi", "fr"):
        assert (found(text, usual).locale, found(text, usual).unsure) == (locale, False)


def test_what_is_readable_has_words_for_prose() -> None:
    assert {"en", "es", "fr", "vi"} <= set(readable()) <= set(languages())


def test_a_locale_is_that_of_its_language_with_its_own_notation() -> None:
    assert declared("en").lexicon.notation.decimal == "."
    assert declared("vi-VN").lexicon.notation.decimal == ","
    assert declared("en-ZA").lexicon.notation != declared("en").lexicon.notation


def test_what_is_no_locale_and_what_has_no_words() -> None:
    with pytest.raises(UnknownLocale):
        declared("xx-nowhere")
    with pytest.raises(Unread):
        declared("ja")


@pytest.mark.parametrize(
    "text",
    [
        "xe mang biển số 37B - 016.02 chở 5.870 bao gạo của một hộ dân trong tỉnh",
        "từ tháng 6.2014 đến nay xã có 5.870 người được vay vốn của ngân hàng",
        "gọi số 1900.9095 hoặc 0869.577.133 để đăng ký, đã có 5.870 người gọi",
        "tỷ lệ đạt 99.53%, với 5.870 người trong tổng số 5.898 người của tỉnh",
    ],
)
def test_plates_dates_and_percentages_with_points_leave_groups_as_they_are(text: str) -> None:
    assert (found(text).locale, found(text).unsure) == ("vi", False)


def test_groups_by_commas_leave_what_has_a_point_unsure() -> None:
    assert found("giá chỉ còn 6,490,000 đồng, giảm 500,000 đồng, và có 5.870 người mua hàng của công ty").unsure


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("butyrylated starch intake can prevent red meat-induced change", "en"),
        ("boeing starts a bid for argosystems, of são paulo", "en"),
        ("consolidated debt 54.3 billion francs vs 61.9 billion", "en"),
        ("faltan 15 barcos con 108 marineros: al norte 2 barcos con 17 marineros", "es"),
        ("la température a chuté de 12 degrés en 3 heures", "fr"),
        ("ông trump ném bom nato", "vi"),
        ("tottenham hotspur thắng manchester united, leeds thua arsenal", "vi"),
    ],
)
def test_few_words_and_foreign_names_do_not_make_it_another(text: str, locale: str) -> None:
    assert (found(text).locale, found(text).unread, found(text).untold) == (locale, "", False)


def test_long_texts_without_blanks_are_looked_at_too() -> None:
    assert found("去年房租上涨" * 2_000).unread == "Chinese"
    assert found("昨年の家賃は上がり" * 2_000).unread == "Japanese"
    assert found("a" * 16_000 + "é" * 16_000).unread == ""


def test_words_that_are_cut_where_a_slice_ends_are_none() -> None:
    text = "a report of the council says that the road was closed to cars for most of the year. " * 100
    assert [found(text[at:]).locale for at in range(40)] == ["en"] * 40
