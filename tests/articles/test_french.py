"""What French needed of the reader and other languages may use: elided words, grouping spaces, shared scale words."""

from __future__ import annotations

import pytest

from crossfoot.articles import read_text
from crossfoot.articles.language_of import found
from crossfoot.claims.claim import Claim


def claims(text: str, locale: str = "fr") -> list[Claim]:
    return list(read_text("article.txt", text, locale).claims)


def told(text: str, locale: str = "fr") -> list[tuple[str, str, dict[str, str]]]:
    """Kind, verdict and figures of each claim."""
    return [
        (
            claim.kind,
            claim.verdict,
            {each.role: text[each.start : each.end] for each in claim.figures if each.start >= 0},
        )
        for claim in claims(text, locale)
    ]


@pytest.mark.parametrize("mark", ["'", "’"])
def test_an_elided_word_is_a_word_of_its_own_with_either_apostrophe(mark: str) -> None:
    text = f"L{mark}aide couvre 12,5 millions d{mark}euros d{mark}un total de 50 millions, soit 25 %."
    figures = {"part": f"12,5 millions d{mark}euros", "whole": "50 millions", "percent": "25 %"}
    assert told(text) == [("share", "consistent", figures)]
    assert told(f"Plus d{mark}1 million d{mark}habitants sur 4 millions, soit 25 %.")[0][2]["part"].startswith("Plus d")


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f"])
def test_every_space_that_is_printed_in_a_figure_groups_it(space: str) -> None:
    part, whole, percent = f"1{space}926", f"6{space}420", f"31{space}%"
    text = f"Sur {whole} candidats, {part} ont réussi, soit {percent}."
    assert told(text) == [("share", "mismatch", {"part": part, "whole": whole, "percent": percent})]


def test_a_point_groups_too_as_in_belgium() -> None:
    text = "Le nombre de cas est passé de 980 à 1.459, soit une hausse de {}."
    assert [verdict for _, verdict, _ in told(text.format("48,9 %"))] == ["consistent"]
    assert [verdict for _, verdict, _ in told(text.format("58,9 %"))] == ["mismatch"]
    assert told("Le cheptel compte 12.345.670 têtes, dont 1.234.567 bovins (10 %).")[0][1] == "consistent"
    assert told("Le débit est passé de 1.250 à 1.375 m³, soit une hausse de 10 %.")[0][1] == "consistent"
    assert told("Le prix est passé de 0.50 à 0.60 euro, soit une hausse de 20 %.")[0][1] == "consistent"


def test_a_year_before_a_figure_is_no_group_of_it() -> None:
    text = "En 2019 340 élèves sur 400 ont réussi, soit 85 %."
    assert told(text) == [("share", "consistent", {"part": "340", "whole": "400", "percent": "85 %"})]


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("Le trafic a augmenté de {}, de 3,2 à 3,6 millions de passagers.", "fr"),
        ("Traffic rose by {}, from 3.2 to 3.6 million passengers.", "en"),
    ],
)
def test_the_earlier_figure_leaves_its_scale_word_to_the_later(text: str, locale: str) -> None:
    right, wrong = ("12,5 %", "18,5 %") if locale == "fr" else ("12.5%", "18.5%")
    assert [verdict for _, verdict, _ in told(text.format(right), locale)] == ["consistent"]
    assert [verdict for _, verdict, _ in told(text.format(wrong), locale)] == ["mismatch"]


def test_a_figure_with_a_scale_word_of_its_own_keeps_its_value() -> None:
    text = "Le coût est passé de 900 000 à 1,2 million d’euros, soit une hausse de 33,3 %."
    assert [(verdict, figures["from"]) for _, verdict, figures in told(text)] == [("consistent", "900 000")]


@pytest.mark.parametrize(
    ("text", "locale", "ratio"),
    [
        ("Une personne sur cinq (20 %) a renoncé à des soins.", "fr", "Une personne sur cinq"),
        ("One child in five (20%) walks to school.", "en", "One child in five"),
    ],
)
def test_a_noun_may_stand_within_a_ratio(text: str, locale: str, ratio: str) -> None:
    ((kind, verdict, figures),) = told(text, locale)
    assert (kind, verdict, figures["ratio"]) == ("share", "consistent", ratio)


def test_a_number_behind_multiplied_by_is_a_multiple() -> None:
    text = "Le budget a été multiplié par {}, passant de 2,5 à 4,5 millions d’euros."
    assert told(text.format("1,8")) == [
        ("change", "consistent", {"from": "2,5", "to": "4,5 millions d’euros", "times": "1,8"})
    ]
    assert [verdict for _, verdict, _ in told(text.format("2,8"))] == ["mismatch"]


def test_numbers_in_a_row_are_those_of_a_telephone() -> None:
    checked = read_text("article.txt", "Pour réserver : 01 45 67 89 10, ou le 112.", "fr")
    assert not checked.claims
    assert "01 45 67 89 10" in {each.text for each in checked.unbound}


def test_a_number_behind_a_numero_sign_is_that_of_something() -> None:
    checked = read_text("article.txt", "L’avis n° 12 et l’avis n°4 portent sur 40 logements.", "fr")
    assert {each.text: each.why for each in checked.unbound if each.text != "40"} == dict.fromkeys(
        ("12", "4"), "the number of something"
    )


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("sur les 1459 demandes déposées, 134 ont été rejetées, soit 9,18 %", "fr"),
        ("of the 1,459 applications, 134 were turned down, or 9.18%", "en"),
        ("trong 1.459 đơn có 134 đơn bị từ chối, chiếm 9,18%", "vi"),
    ],
)
def test_the_text_tells_its_language(text: str, locale: str) -> None:
    assert found(text).locale == locale


def test_figures_alone_tell_how_they_are_written() -> None:
    """A comma and points, whichever language that is; French groups with spaces."""
    notation = found("9,18; 12,345; 1.234.567").lexicon.notation
    assert (notation.decimal, notation.group) == (",", ".")
