"""What a cell says, and how the figures of a table are written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.tables.contents import CellValue, Content, Marks, bare, contents, marks_in, marks_of, own_marks, read
from tabling import grid

ENGLISH, GERMAN, FRENCH = Marks(",", "."), Marks(".", ","), Marks(" ", ",")


@pytest.mark.parametrize(
    ("text", "marks", "mantissa", "place"),
    [
        ("1,234", ENGLISH, 1234, 0),
        ("1.234", GERMAN, 1234, 0),
        ("12 340", FRENCH, 12340, 0),
        ("12\u202f340¹", FRENCH, 12340, 0),
        ("60*", ENGLISH, 60, 0),
        ("60ᵇ", ENGLISH, 60, 0),
        ("(1,234.5)", ENGLISH, -12345, -1),
        ("−5,2", GERMAN, -52, -1),
        ("$1,234", ENGLISH, 1234, 0),
        ("USD 1,234", ENGLISH, 1234, 0),
        ("1.234 kr", GERMAN, 1234, 0),
        ("12 340 Kč", FRENCH, 12340, 0),
        ("(EUR 1,234)", ENGLISH, -1234, 0),
        ("Rs. 12,34,567", ENGLISH, 1234567, 0),
        ("1,23,45,678.50", ENGLISH, 1234567850, -2),
        ("904-", ENGLISH, -904, 0),
        ("1,352.5−", ENGLISH, -13525, -1),
        ("−904", ENGLISH, -904, 0),
        ("–904", ENGLISH, -904, 0),
        ("1,234 (e)", ENGLISH, 1234, 0),
        ("123p", ENGLISH, 123, 0),
        *(
            (f"1,234{mark}", ENGLISH, 1234, 0)
            for mark in (
                "ᵃ",
                "ᵖ",
                "¹⁾",
                "⁽¹⁾",
                "¹,²",
                "ᵇ,ᶜ",
                "ᵃᵇ",
                " ⁽ᵃ⁾",
                " 1)",
                " 1), 2)",
                "[note 1]",
                " [Anm. 2]",
                "[^1]",
                "[^north]",
                "^1",
                "^a",
                " #",
                " (a),(b)",
                "(a)(b)",
                "(*)",
                " (**)",
                "¶",
                "※",
                "ⓡ",
                "①",
                "*, †",
            )
        ),
        ("*12.3", ENGLISH, 123, -1),
        ("** −12.3", ENGLISH, -123, -1),
        ("(1,234)¹", ENGLISH, -1234, 0),
        ("(1,234) (a)", ENGLISH, -1234, 0),
        ("12 340 ᵃ", FRENCH, 12340, 0),
        (".5", ENGLISH, 5, -1),
        ("0.50", ENGLISH, 50, -2),
    ],
)
def test_a_figure_is_read_in_the_way_it_is_written(text: str, marks: Marks, mantissa: int, place: int) -> None:
    figure = read(text, marks).figure
    assert figure is not None
    assert (figure.mantissa, figure.place) == (mantissa, place)


@pytest.mark.parametrize(
    ("text", "sort"),
    [("–", "nil"), ("-", "nil"), ("–¹", "nil"), ("- (a)", "nil"), ("(D)", "absent"), ("n.a.²", "absent"),
     ("(D) [note 1]", "absent"), ("10ᵗʰ", "words"), ("1ˢᵗ", "words"), ("1ᵒ", "words"), ("10⁻³", "words"),
     ("10^6", "words"), ("2^8", "words"), ("12 b", "words"), ("45 (12)", "words"), ("#1", "words"), ("(1 23)", "words"),
     ("1351)", "words"), ("12 m²", "words"), ("a", "words"), ("¹", "words"), ("[note 1]", "words"),
     ("x", "absent"), ("n.a.", "absent"), ("…", "absent"),
     ("#DIV/0!", "absent"), ("#REF!", "absent"),
     ("1" * 5000, "words"), ("0." + "1" * 5000, "words"), ("$" + "1" * 5000, "words"),
     ("Total", "words"), ("1,23", "words"), ("12-14", "words"), ("1,2,3", "words"), ("RON 92", "words"),
     ("USD", "words"), ("kr", "words"), ("1990-", "words"), ("12,34", "words"), ("1,234,56", "words"),
     ("Bakr 5", "words"), ("--5", "words")],
)  # fmt: skip
def test_what_is_no_figure_is_told_apart(text: str, sort: str) -> None:
    assert read(text, ENGLISH) == Content(sort)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["†" * 150 + "x", "5" + "*" * 150 + "x", "5" + " " * 150 + "x", "(a)" * 60 + "x"])
def test_a_cell_of_marks_is_read_at_once(text: str) -> None:
    assert read(text, ENGLISH).sort == "words" and bare(text)[2] is False
    assert bare("†" * 5000) == ("†" * 5000, False, False)


def test_percentages_and_marks_are_noted() -> None:
    assert bare("45,1 %²") == ("45,1", True, True)
    assert read("45,1 %", FRENCH).figure == CellValue(451, -1, percent=True)


@pytest.mark.parametrize(
    ("rows", "marks"),
    [
        (["a|1,234|2.5", "b|12,345,678|1.25"], ENGLISH),
        (["a|1.234|2,5", "b|12.345|1,25"], GERMAN),
        (["a|1 234|2,5", "b|12 345|1,25"], FRENCH),
        (["a|4,312|6.4", "b|10,284|19.3"], ENGLISH),
        (["a|1.204|988", "b|611|1.310"], GERMAN),
        (["year|2022|2023", "a|1.204|988", "b|611|1.310"], GERMAN),  # years are no figures without signs of groups
        (["a|1.204|0.988", "b|0.611|1.310"], ENGLISH),  # no group begins with a zero
    ],
)
def test_the_way_of_writing_is_that_in_which_most_cells_are_figures(rows: list[str], marks: Marks) -> None:
    assert marks_of(grid(*rows)) == marks
    assert {each.sort for at, each in contents(grid(*rows), marks).items() if at[1]} == {"figure"}


@given(st.integers(0, 10**12), st.integers(0, 4), st.sampled_from([ENGLISH, GERMAN, FRENCH, Marks("", ".")]))
def test_what_is_written_is_read_again(number: int, places: int, marks: Marks) -> None:
    digits = str(number).rjust(places + 1, "0")
    whole, fraction = (digits[:-places], digits[-places:]) if places else (digits, "")
    groups = []
    while whole:
        groups.append(whole[-3:])
        whole = whole[:-3]
    text = (marks.group.join(reversed(groups))) + (marks.decimal + fraction if places else "")
    assert read(text, marks).figure == CellValue(number, -places, grouped=len(groups) > 1 and marks.group != "")


@pytest.mark.parametrize(
    ("third", "own"),
    [
        (("1.204,5", "988,0", "1.571,5"), GERMAN),
        (("12,5", "9,25", "7,1"), GERMAN),
        (("1 204,5", "988,0", "1 571,5"), FRENCH),
        (("1.204", "988", "1.571"), None),  # can be read as the table is
        (("1.204,5", "988.0", "1571.5"), None),  # one figure is a misprint
        (("1.2.3", "1.2.4", "1.3"), None),  # chapters
    ],
)
def test_a_column_whose_figures_contradict_the_table_is_read_in_its_own_way(
    third: tuple[str, ...], own: Marks | None
) -> None:
    rows = [f"r|{first}|{text}" for first, text in zip(("1,204.5", "2,310.25", "1,571.5"), third, strict=True)]
    table = grid("x|a|b", *rows, "Total|12,345,678.5|")
    marks = marks_of(table)
    assert marks == ENGLISH
    found = own_marks(table, marks, contents(table, marks))
    assert found == ({2: own} if own else {})


def test_a_locale_says_how_figures_are_written_that_can_be_read_in_two_ways() -> None:
    either = grid("a|1.204|3.310", "b|7.611|1.310")
    assert marks_of(either, marks_in("de")) == GERMAN
    assert marks_of(either, marks_in("en")) == ENGLISH
    assert marks_of(grid("a|1.204|12.345.678"), marks_in("en")) == GERMAN  # these can be read in one way only
    assert marks_of(grid("a|1 204|3,5", "b|17 310|2,25"), marks_in("fr")) == FRENCH
    assert marks_in("") is marks_in("xx") is None


@pytest.mark.parametrize(
    ("column", "own"),
    [
        (["5", "7", "2.200,75"], {}),  # one alone may be a misprint
        (["5", "3.100,25", "2.200,75"], {2: Marks(".", ",")}),
        (["1,234.5", "4,567.25", "8,901.5", "3.100,25", "2.200,75"], {}),  # most are written as the table is
    ],
)
def test_a_column_is_written_otherwise_where_that_reads_more_of_it(column: list[str], own: dict[int, Marks]) -> None:
    english = Marks(",", ".")
    made = grid("x|a|b", *(f"r|1,234.5|{text}" for text in column))
    assert own_marks(made, english, contents(made, english)) == own
