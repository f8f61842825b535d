"""Yearly rates are growth: compounded over the years that are printed, told as not checked where none are, never a
change, and never an accusation.
"""

from __future__ import annotations

import pytest

from crossfoot.articles import Reading, checked, read_text
from crossfoot.articles.draft import claim_file
from crossfoot.audit.audit import check_text

HELD = [
    ("en", "The population rose by 2% a year from 123,456 to 136,305 over five years."),
    ("en", "Output grew 2% annually, from 123,456 tonnes in 2010 to 136,305 tonnes in 2015."),
    ("en", "Output fell by 2% a year from 136,305 in 2010 to 123,208 in 2015."),
    ("vi", "Dân số tăng bình quân 2%/năm trong 5 năm, từ 123.456 người lên 136.305 người."),
    ("fr", "La population a augmenté de 2 % par an, passant de 123 456 à 136 305 habitants en cinq ans."),
]
OPEN = [
    ("en", "The population rose by 2% a year from 123,456 to 136,305."),
    ("en", "Output grew 2% a month, from 123,456 tonnes to 136,305 tonnes over five years."),
    ("en", "Output grew 2% a year, from 123,456 tonnes in 2010 to 136,305 tonnes."),
    ("vi", "Dân số tăng 2%/năm, từ 123.456 người lên 136.305 người."),
    ("vi", "Dân số tăng bình quân 2% mỗi năm, từ 123.456 người lên 136.305 người."),
    ("fr", "La population a augmenté de 2 % par an, passant de 123 456 à 136 305 habitants."),
]
REAL = [
    ("en", "Spending rose 2.5% in real terms, from 100 million to 105 million euros."),
    ("en", "In real terms, spending rose 2.5%, from 100 million to 105 million euros."),
    ("vi", "Chi tiêu tăng 2,5% sau khi trừ lạm phát, từ 100 triệu đồng lên 105 triệu đồng."),
    ("fr", "Les dépenses ont augmenté de 2 % hors inflation, passant de 100 à 105 millions d’euros."),
]


@pytest.mark.parametrize(("language", "text"), HELD)
def test_with_its_years_it_is_checked_as_growth(language: str, text: str) -> None:
    reading = Reading(text, language)
    (claim,) = checked("a.txt", reading).claims
    assert (claim.kind, claim.verdict) == ("growth", "consistent")
    roles = {figure.role for figure in claim.figures}
    assert roles >= {"from", "to", "rate"}
    assert ("periods" in roles) == ("2015" not in text)
    audited = check_text("a.yaml", claim_file(reading))
    assert [(each.kind, each.verdict) for each in audited.claims] == [("growth", "consistent")]


@pytest.mark.parametrize(("language", "text"), OPEN)
def test_without_its_years_it_is_told_as_not_checked(language: str, text: str) -> None:
    document = read_text("a.txt", text, language)
    (claim,) = document.claims
    assert (claim.kind, claim.verdict, claim.why) == ("growth", "undetermined", "the number of periods is not printed")
    assert not document.doubtful


@pytest.mark.parametrize(("language", "text"), HELD)
def test_one_that_does_not_fit_is_doubtful_and_no_change(language: str, text: str) -> None:
    document = read_text("a.txt", text.replace("2%", "7%").replace("2 %", "7 %"), language)
    assert not document.claims
    (finding,) = document.doubtful
    assert finding.claim is not None
    assert finding.claim.kind == "growth"


def test_a_mean_of_the_years_is_not_even_doubtful() -> None:
    document = read_text("a", "Output grew 2.08% a year, from 123,456 tonnes to 136,305 tonnes in five years.", "en")
    assert not document.claims
    assert not document.doubtful


def test_two_rates_or_two_starts_are_none() -> None:
    text = "Output grew 2% a year and then 3% a year, from 123,456 tonnes to 136,305 tonnes in five years."
    assert not read_text("a.txt", text, "en").claims


@pytest.mark.parametrize(("language", "text"), REAL)
def test_what_is_in_real_terms_is_told_as_that(language: str, text: str) -> None:
    document = read_text("a.txt", text, language)
    assert not document.claims
    assert [each.why for each in document.unbound if each.text.startswith("2")] == [
        "a change in real terms, which the figures in money do not give"
    ]


def test_only_the_percentage_that_is_in_real_terms_is() -> None:
    text = "Spending, up 2.5% in real terms, rose 5% to 105 million from 100 million."
    (claim,) = read_text("a.txt", text, "en").claims
    assert [figure.written.text for figure in claim.figures] == ["100 million", "105 million", "5%"]
