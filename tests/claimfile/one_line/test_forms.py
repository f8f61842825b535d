"""Forms, and how they read a line."""

from __future__ import annotations

import pytest

from crossfoot.claimfile.one_line.forms import LineForm, forms, matches, spelled
from crossfoot.claimfile.one_line.slots import MOST_TRIED, Figures, Slot
from crossfoot.claims.kind import kinds
from crossfoot.figures.locales import notation_of


def found(kind: str, text: str, line: str) -> list[dict[str, str]]:
    figures = Figures(line, notation_of("en"), "en")
    return [
        {slot.field: " ".join(part.text for part in parts) for slot, parts in match}
        for form in spelled(kind, text)
        for match in matches(form, figures)
    ]


def test_the_forms_of_a_kind_name_its_fields() -> None:
    for form in forms():
        fields = {field.name for field in kinds()[form.kind].fields}
        slots = [item for item in form.items if isinstance(item, Slot)]
        assert slots
        assert {slot.field for slot in slots} <= fields
        assert len({slot.field for slot in slots}) == len(slots)


@pytest.mark.parametrize("wrong", ["{parrt} is {whole}", "{part:&} is {whole}", "{part} iz {whole}"])
def test_a_form_that_is_wrong_is_told(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"parrt|&|iz"):
        list(spelled("share", wrong))


def test_what_may_be_left_out_makes_two_forms() -> None:
    full, short = spelled("share", "{part} of {whole} [is] {percent:%}")
    assert full == LineForm("share", (Slot("part"), "of", Slot("whole"), "is", Slot("percent", "%")), ("of", "is"))
    assert short.words == ("of",)


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("134 of 1459 is 9%", [{"part": "134", "whole": "1459", "percent": "9%"}]),
        ("134 of 1459 9%", [{"part": "134", "whole": "1459", "percent": "9%"}]),
        ("134 villages out of the 1,459, or 9%", [{"part": "134 villages", "whole": "1,459", "percent": "9%"}]),
        ("134 of 1459 (9%)", [{"part": "134", "whole": "1459", "percent": "9%"}]),
        ("134 of 1459 is 9", []),
        ("134 of 1459 is 9% higher", []),
        ("134 of 1459 villages and others is 9%", []),
        ("x 134 of 1459 is 9%", []),
        ("of 1459 is 9%", []),
    ],
)
def test_a_form_reads_the_whole_line_or_nothing(line: str, read: list[dict[str, str]]) -> None:
    assert found("share", "{part} of {whole} [is] {percent:%}", line) == read


def test_a_form_goes_back_where_the_first_word_was_not_the_one() -> None:
    """The first "of" belongs to a figure."""
    line = "3 of 4 of 5 is 9%"
    assert found("share", "{part} of {whole} is {percent:%}", line) == []
    assert found("total", "{parts} adds {total}", "1 and 2 and 3 make 6") == [{"parts": "1 2 3", "total": "6"}]


def test_there_is_an_end_to_what_is_tried() -> None:
    figures = Figures("from 1 " + "b to " * 300 + "2 is 9%", notation_of("en"), "en")
    for form in forms():
        assert not list(matches(form, figures))
    assert figures.tried == MOST_TRIED
