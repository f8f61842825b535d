"""Which language and notation a text is read in, by its words and figures."""

from __future__ import annotations

import pytest

from crossfoot.articles.language_of import Unread, declared, found, readable
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
