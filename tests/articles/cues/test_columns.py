"""Tables that lost their lines: what fits in them is tied, and what may be right accuses nobody."""

from __future__ import annotations

import pytest

from crossfoot.articles import ArticleReading
from crossfoot.articles.proposal import Candidate

HEADS = "Table 1. Lime (n = 50) Chalk (n = 40) Brown 20 (40%) 10 (25%) White 15 (30%) 22 (55%) "
TABLE = f"{HEADS}Black 12 (24.0%) 8 (20.0%) "
COLUMN = "Table 1. Hens of 50 farms. Colour Brown 20 (40%) White 15 (30%) Black 12 (24%) Grey 1 (2%) Tall 21 (42%) "


def tied(text: str) -> list[Candidate]:
    return [each for each in ArticleReading(text, "en").claims if each.pattern.startswith("columns-of")]


def accused(text: str) -> list[str]:
    return [each.roles[-1].mention.draft for each in ArticleReading(text, "en").claims if each.verdict == "mismatch"]


def test_a_cell_beside_one_that_fits_is_told() -> None:
    assert accused(f"{TABLE}Grey 16 (32.0%) 4 (10.6%).") == ["10.6%"]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param("Grey 16 (32.0%) 4 (10.8%).", id="of 37 who answered"),
        pytest.param("Grey 16 (32.0%) 4 (9.8%).", id="of 41, one more"),
        pytest.param("Grey 45 (75.0%) 15 (37.5%).", id="of both cells of the row"),
        pytest.param("Grey 30 (50.0%) 4 (10.0%) Red 45 (75.0%) 6 (15.0%).", id="a column of another whole"),
        pytest.param("Grey 16 (32.0%) 8 (20.0%) Low −34 (68.0%) 32 (80.0%).", id="a sign that is a label"),
        pytest.param("Age <6 (32.0%) 8 (20.0%) old >34 (68.0%) 32 (80.0%).", id="a limit that is a label"),
        pytest.param(
            "Grey 16 (32.0%) 4 (10.6%) Red 16 (32.0%) 5 (12.6%) Blue 16 (32.0%) 6 (15.6%) Pink 16 (32.0%) 7 (17.6%).",
            id="more rows that hardly fit",
        ),
    ],
)
def test_what_may_be_right_accuses_nobody(rows: str) -> None:
    assert not accused(TABLE + rows)
    assert tied(TABLE + "End.")


def test_two_rows_are_too_few_to_tell_a_third() -> None:
    assert not accused(f"{HEADS}Grey 16 (32.0%) 4 (10.6%).")


def test_rows_of_several_pairs_of_groups_are_each_of_their_own() -> None:
    text = (
        "Table 1. Lime (n = 50) Chalk (n = 40) Marl (n = 50) Clay (n = 48) "
        "Brown 20 (40%) 10 (25%) 0.02 20 (40%) 12 (25%) White 15 (30%) 22 (55%) 0.31 15 (30%) 24 (50%) "
        "Black 12 (24.0%) 8 (20.0%) 0.90 12 (24.0%) 6 (12.5%)."
    )
    assert not accused(text)
    assert sum(each.kind == "share" for each in tied(text)) == 12


def test_whole_percentages_of_categories_may_make_101() -> None:
    text = "Lime (n = 42) Chalk (n = 21) Brown 20 (48) 8 (38) White 15 (36) 11 (52) Black 7 (17) 2 (10)."
    assert not accused(text)
    assert {("total", "42"), ("total", "21"), ("total", "100")} >= {
        (each.kind, each.roles[0].mention.draft) for each in tied(text) if each.kind == "total" and not each.constant
    }


def test_a_column_of_one_whole() -> None:
    assert set(accused(f"{COLUMN}Small 29 (85%).")) == {"85%"}
    of_47 = tied(f"{COLUMN}Small 9 (19%).")
    assert of_47
    assert all(each.fits for each in of_47)


def test_of_two_wholes_that_fit_none_is_taken() -> None:
    rows = "Colour Brown 5 (10%) White 10 (20%) Black 3 (6%) Grey 4 (8%)."
    assert tied(f"Table 1. Hens of 50 farms. {rows}")
    assert not tied(f"Table 1. Hens of 50 farms and 51 barns. {rows}")


def test_nothing_is_tied_twice() -> None:
    reading = ArticleReading(
        "Lime (n = 50) Chalk (n = 40) Total (n = 90) Brown 20 (40) 10 (25) 30 (33) White 30 (60) 30 (75) 60 (67).", "en"
    )
    spans = [(each.kind, each.spans) for each in reading.claims]
    assert spans
    assert len(spans) == len(set(spans))


def test_a_table_of_many_cells_is_held_to_them() -> None:
    rows = "Red 10 (20.0%) 6 (15.0%) Blue 5 (10.0%) 2 (5.0%) Pink 25 (50.0%) 20 (50.0%) Grey 16 (32.0%) 4 (10.6%)."
    assert accused(TABLE + rows) == ["10.6%"]


def test_counts_glued_to_the_labels_of_their_rows() -> None:
    text = "Lime (n = 50)Chalk (n = 40)Brown20 (40)10 (25)White15 (30)022 (55.5)Grey30 (60)22 (55)"
    shares = {tuple(role.mention.draft for role in each.roles) for each in tied(text) if each.kind == "share"}
    assert shares == {("20", "50", "40"), ("10", "40", "25"), ("30", "50", "60"), ("22", "40", "55")}


def test_what_nobody_had_may_stand_glued_before_the_next_cell() -> None:
    text = "Lime (n = 50)Chalk (n = 40)Marl (n = 60)Brown20 (40)10 (25)6 (10)White5 (10)08 (13)Grey30 (60)22 (55)9 (15)"
    assert ("8", "60", "13") in {tuple(role.mention.draft for role in each.roles) for each in tied(text)}


def test_marks_of_notes_between_cells() -> None:
    text = "Lime (n = 50) Chalk (n = 40) Brown 20 (40)* 10 (25) White 15 (30) a,b 22 (55) b Grey 30 (60)† 22 (55)"
    assert sum(each.kind == "share" for each in tied(text)) == 6


def test_a_label_that_ends_in_a_digit_accuses_nobody() -> None:
    text = f"{TABLE}Grey 16 (32.0%) 4 (10.0%) Eggs ≤125 (50.0%) 16 (40.0%)."
    assert all(each.fits for each in tied(text))


def test_the_group_of_all_may_stand_first_and_have_the_last_column() -> None:
    text = "Hens (n = 90) Lime (n = 50) Chalk (n = 40) Brown 20 (40) 10 (25) 30 (33) White 30 (60) 30 (75) 60 (67)."
    assert ("30", "90", "33") in {tuple(role.mention.draft for role in each.roles) for each in tied(text)}


def test_one_row_that_fits_is_tied_and_one_that_does_not_accuses_nobody() -> None:
    text = "Lime (n = 14) Chalk (n = 15) Age 81 (8) 80 (7) Brown 14 (100) 15 (100)"
    assert len(tied(text)) == 2
    assert not ArticleReading(text.replace("15 (100)", "13 (100)"), "en").claims


def test_counts_that_make_up_several_wholes_are_categories_whatever_their_percentages() -> None:
    text = "Lime n = 15 Chalk n = 21 Brown 2 (13%) 4 (19%) White 10 (75%) 12 (57.1%) Grey 3 (20%) 5 (23.8%) "
    totals = [[role.mention.draft for role in each.roles] for each in tied(text) if each.kind == "total"]
    assert ["15", "2", "10", "3"] in totals


def test_a_size_between_two_rows_begins_another_table() -> None:
    rows = "Shy 7 (44%) Bold 9 (56%) Tall 4 (25%) Small 12 (75%)"
    text = f"Have you kept hens? (n = 17) Yes 16 (94%) No 1 (6%) Which ones? (n = 16) {rows}"
    assert not accused(text)


def test_cells_without_a_word_make_no_hundred() -> None:
    text = "The hens were weighed.\nLime\n64.7%\n29.4%\n5.9%\nChalk\n35.3%\n58.8%\n5.9%\n"
    assert not ArticleReading(text, "en").claims


def test_a_size_that_some_cells_below_it_fit_is_not_misprinted() -> None:
    rows = "Brown 20 (43.5) 10 (25.0) White 15 (32.6) 22 (55.0) Grey 16 (25.0) 5 (12.5) Tall 8 (12.5) 4 (10.0)"
    assert not accused(f"Lime (n = 64) Chalk (n = 40) {rows}")


def test_a_size_that_would_be_that_of_another_group_is_not_misprinted() -> None:
    rows = "Brown 20 (43.5) 10 (25.0) White 15 (32.6) 22 (55.0) Grey 4 (8.7) 5 (12.5)"
    assert not accused(f"Lime (n = 64) Chalk (n = 40) Marl (n = 46) {rows}")


TOTALS = "Lime (n = 50) Chalk (n = 40) All (n = 90) Brown 20 (40) 10 (25) 30 (33) White 15 (30) 25 (62) 40 (44)"


def test_a_row_that_does_not_make_its_total_is_told_beside_those_that_do() -> None:
    rows = f"{TOTALS} Grey 15 (30) 5 (12) 20 (22) Tall 30 (60) 20 (50) 50 (56) Small 20 (40) 20 (50) 41 (45)"
    assert "20" in accused(rows)
    assert not accused("".join(rows.partition(" Grey")[0]) + " Small 20 (40) 20 (50) 41 (45)")


def test_a_cell_that_its_row_and_its_column_miss_is_told_though_its_percentage_fits() -> None:
    assert accused(f"{TOTALS} Grey 15 (30) 5 (12) 20 (22)".replace("40 (44)", "41 (45)"))


def test_percentages_of_categories_are_told_not_to_make_a_hundred() -> None:
    rows = "Yes 34 (74.91) 38 (80.85) No 12 (26.09) 9 (19.15) Tall 14 (30.43) 16 (34.04)"
    assert len(accused(f"Lime (n = 46) Chalk (n = 47) {rows}")) == 2


def test_a_cell_of_one_row_is_told_where_its_label_says_that_it_has_percentages() -> None:
    row = "Lime (n = 80) Chalk (n = 80) Age 56.8 ± 9.8 57.6 ± 11.0 Brown, n (%) 46 (57.5) 93 (48.8)"
    assert accused(row) == ["48.8"]
    assert not accused(row.replace(", n (%)", ""))
    assert not accused(row.replace("93 (48.8)", "39 (50.0)"))


def test_confidence_intervals_between_cells() -> None:
    text = "Lime (n=41) Chalk (n=39) Brown 37 (90.2%) (76.9%–97.3%) 32 (82.1%) [95% CI, 66.5 to 92.5] 0.34"
    assert sum(each.kind == "share" for each in tied(text)) == 2


def test_a_row_of_sizes_heads_the_columns_below_it() -> None:
    text = "Lime Chalk N 13 14 Brown (N, %) No 7 (53.85) 4 (28.57) Yes 6 (46.15) 10 (71.43) Ratio of lime and chalk"
    assert sum(each.kind == "share" for each in tied(text)) == 4
    assert accused(text.replace("71.43", "71.34"))[0] == "71.34"
    assert not tied(text.replace("N 13 14", "N 15 17"))
