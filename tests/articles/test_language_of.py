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
