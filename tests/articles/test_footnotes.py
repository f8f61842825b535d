"""Marks of footnotes and citations: what is one, and what looks like one."""

from __future__ import annotations

import re

import pytest

from crossfoot.articles import ArticleReading, read_text
from crossfoot.articles.footnotes import footnote, ordinals_in

SENTENCES = {
    "en": "The county has 134{} of 1,459{} hamlets without power (9.81%{}).",
    "vi": "Huyện có 134{} trên 1.459{} thôn chưa có điện (9,81%{}).",
    "fr": "Le canton compte 134{} des 1 459{} hameaux sans courant (9,81 %{}).",
    "es": "La comarca tiene 134{} de las 1.459{} aldeas sin luz (9,81 %{}).",
}


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize(
    "marks",
    [
        ("ᵃ", "ᵇ", "ᶜ"),
        ("ᵃ,ᵇ", "ᵇ", "ᶜ, ᵈ"),
        (" ᵃ", " ᵇ", " ᶜ"),
        ("ⁿᵒᵗᵉ ¹", "⁽²⁾", "[ⁿᵒᵗᵉ ³]"),
        ("[a]", "[b]", "[a, b]"),
        ("[note 1]", "[nb 2]", "[n 3]"),
        (" [1]", " [2]", " [3]"),
        (" [12]", " [13]", " [12, 13]"),
        (" [1, a]", "[2]", " ¹"),
    ],
)
def test_a_mark_hides_no_figure_and_is_none(language: str, marks: tuple[str, str, str]) -> None:
    document = read_text("a.txt", SENTENCES[language].format(*marks), language)
    assert [claim.verdict for claim in document.claims] == ["mismatch"] and not document.unbound
    assert not document.doubtful


@pytest.mark.parametrize(
    ("language", "text", "whys"),
    [
        ("en", "On the 21ˢᵗ of May we saw 12 boats.", {"an ordinal number": "21ˢᵗ"}),
        ("fr", "Au 3ᵉ tour, 12 sont venus, au 1ᵉʳ aussi.", {"an ordinal number": "1ᵉʳ"}),
        ("es", "En la 2ᵃ vuelta vinieron 12.", {"an ordinal number": "2ᵃ"}),
        ("vi", "Trời 30ᵒ, có 12 em.", {"part of a name": "30ᵒ"}),
        ("vi", "Trời 30ᵒC, có 12 em.", {"part of a name": "30ᵒC"}),
    ],
)
def test_what_makes_an_ordinal_number_or_a_degree_is_no_mark(language: str, text: str, whys: dict[str, str]) -> None:
    reading = ArticleReading(text, language)
    told = {why: text[start:end] for start, end, why, _ in reading.numbers if not why.startswith("no words")}
    assert told == whys
    assert reading.figures == 1


def test_what_is_no_mark() -> None:
    pattern = re.compile(footnote(("st",)))
    for text in ("10⁶", "10 ⁶", "m²", "251 [7.0%]", "412 [n = 3]", "[1] Smith", "412ˢᵗ", "12 [8 to 15]"):
        assert not pattern.search(text), text


def test_a_letter_is_no_ordinal_number_where_its_neighbour_is_a_mark() -> None:
    assert ordinals_in("134ᵃ de 1.459ᵇ", ("a", "o", "ª")) == {"o", "ª"}
    assert ordinals_in("la 134ᵃ edición", ("a", "o", "ª")) == {"a", "o", "ª"}
    assert ordinals_in("plain", ("a", "er")) == {"a", "er"}
