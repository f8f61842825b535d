"""Findings and fixes of an article, told as it prints its figures."""

from __future__ import annotations

import pytest

from crossfoot.articles import ArticleReading, read_text
from crossfoot.articles.decide import _as_shown, figures_of, stated
from crossfoot.claimfile.figure_reader import FigureReader


def test_a_finding_speaks_as_the_article_does() -> None:
    text = "Sản lượng giảm 12% từ 200 tấn xuống còn 180 tấn."
    (finding,) = read_text("a.txt", text).findings
    assert text[finding.start : finding.end] == "12%"
    assert "10%" in [edit.text for fix in finding.fixes for edit in fix.edits]
    assert not any("−" in edit.text or "-" in edit.text for fix in finding.fixes for edit in fix.edits)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("Có 69/4.731 hộ cận nghèo, chiếm 1,46%, và 12/40 xã khó khăn, chiếm 31.5%.", "31.5%", "30.0%"),
        ("Of £25 million, £5 million (25%) was spent.", "25%", "20%"),
        ("Of the 180 patients, 27 of 180 (15·1%) had relapsed.", "15·1%", "15·0%"),
        ("Of the 150 samples 145 of 150 (96. 5%) were positive.", "96. 5%", "96.7%"),
    ],
)
def test_a_fix_is_written_as_what_it_replaces(text: str, old: str, new: str) -> None:
    edits = [edit for finding in read_text("a.txt", text).findings for fix in finding.fixes for edit in fix.edits]
    assert (old, new) in [(text[edit.start : edit.end], edit.text) for edit in edits]
    for edit in edits:
        assert edit.text[0].isdigit() == text[edit.start].isdigit()


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "en",
            "Twenty-seven of 180 people (eighteen per cent) had no water.",
            "27 of 180 is 15%, which is not eighteen per cent (18%)",
        ),
        (
            "vi",
            "Trong 180 người có 27 người (mười tám phần trăm) thiếu nước.",
            "27 of 180 is 15%, which is not mười tám phần trăm (18%)",
        ),
        (
            "fr",
            "Le débit a progressé de 3 %, de 217 à 236 milliards d’euros.",
            "19 milliards d'euros of 217 milliards d'euros is 9 %, not 3 % (6 points too low)",
        ),
        (
            "en",
            "Spending rose 3% from 217 million to 236.5 million.",
            "19.5 million of 217 million is 9%, not 3% (6 points too low)",
        ),
        (
            "es",
            "El gasto subió un 3 %, de 217 a 236 millones de euros.",
            "19 millones de euros of 217 millones de euros is 9 %, not 3 % (6 points too low)",
        ),
    ],
)
def test_what_is_told_keeps_percent_signs_and_scale_words(language: str, text: str, told: str) -> None:
    [finding] = read_text("a.txt", text, language).findings
    assert finding.message == told


def test_a_number_in_words_has_no_digits_to_mistake() -> None:
    (finding,) = read_text("a.txt", "Seven of 57 schools (20%) closed.").findings
    assert [fix.title for fix in finding.fixes] == ["percent 12%"]


def test_the_title_of_a_fix_shows_the_figure_as_printed_and_no_part_of_another() -> None:
    assert _as_shown(" (one digit: 3)", "3", "three") == " (one digit: three)"
    assert _as_shown(" (34 and 3.4 are not 4)", "4", "four") == " (34 and 3.4 are not four)"


def printed(text: str, locale: str = "en") -> list[tuple[str, str, str, bool]]:
    """Of the figures of the first claim: role, what is printed, what is checked, whether they are the same text."""
    reading = ArticleReading(text, locale)
    reader = FigureReader(reading.evidence.lexicon.notation)
    figures = figures_of(reading.claims[0], reading.whole, text, reader)
    assert all(each.text == text[each.start : each.end] for each in figures)
    return [(each.role, each.text, each.meant.text, each.as_printed) for each in figures]


def test_what_is_checked_says_what_is_printed() -> None:
    assert printed("Output fell 12% to 180 tonnes from 200 tonnes.") == [
        ("from", "200 tonnes", "200 tonnes", True),
        ("to", "180 tonnes", "180 tonnes", True),
        ("percent", "12%", "−12%", False),
    ]
    assert printed("Profit doubled from 120 to 290.")[2] == ("times", "doubled", "2 times", False)
    assert printed("Seven of 57 schools (20%) closed.")[0] == ("part", "Seven", "7", False)


def test_entries_of_a_list_are_numbered() -> None:
    roles = [role for role, *_ in printed("There were 60 hens: 20 red, 30 black and 10 white.")]
    assert roles == ["total", "parts[0]", "parts[1]", "parts[2]"]


def test_a_multiple_in_words_is_not_exchanged() -> None:
    (finding,) = read_text("a.txt", "Profit doubled from 120 to 400.", "en").findings
    assert finding.message == "400 / 120 is 3 times, not 2 times (1 too low)"
    assert finding.fixes and not any(edit.path[-1] == "times" for fix in finding.fixes for edit in fix.edits)


def test_an_equation_is_stated_with_its_figures_and_their_places() -> None:
    equation = stated("{0} × {3} = {2} × {1}", ["$1.5 million", "2", "3", "4"])
    assert equation.text == "$1.5 million × 2 = 3 × 4", "the texts come in the order in which they stand in it"
    assert [equation.text[leaf.start : leaf.end] for leaf in equation.leaves] == [leaf.text for leaf in equation.leaves]
    assert equation.texts == tuple(equation.text.split(" = "))
