"""Shares and changes where a label says so."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crossfoot.tables.check import check
from crossfoot.tables.relation import Relation
from crossfoot.tables.telling import message
from tabling import grid

SHARES = ("Region|2024|Share", "North|4120|56.9%", "Centre|2210|30.5%", "South|910|12.6%", "Total|7240|100%")
CHANGES = ("x|2023|2024|Change (%)", "a|412|438|6.3", "b|188|197|4.8", "c|431|513|19.0", "d|1204|1277|6.1")


def told(kind: str, *rows: str) -> list[Relation]:
    return [each for each in check(grid(*rows)).relations if each.kind == kind]


def test_shares_of_a_total_in_another_row() -> None:
    found = told("share", *SHARES)
    assert [(each.result, each.operands[0].at, each.operands[1].at) for each in found] == [
        ((1, 2), (1, 1), (4, 1)), ((2, 2), (2, 1), (4, 1)), ((3, 2), (3, 1), (4, 1)),
    ]  # fmt: skip


def test_a_denominator_in_each_row() -> None:
    rows = ("x|Passed|Sat|Rate %", "a|134|1459|9.2", "b|209|956|21.9", "c|53|78|67.9", "d|87|165|52.7")
    assert [(each.result, each.operands[1].at) for each in told("share", *rows)] == [
        ((1, 3), (1, 2)), ((2, 3), (2, 2)), ((3, 3), (3, 2)), ((4, 3), (4, 2)),
    ]  # fmt: skip


def test_changes_between_columns() -> None:
    found = told("change", *CHANGES)
    assert [(each.operands[0].at[1], each.operands[1].at[1]) for each in found] == [(2, 1)] * 4


@pytest.mark.parametrize(("before", "after"), [("Share", "Amount"), ("%", "")])
def test_without_a_word_or_a_sign_nothing_is_told(before: str, after: str) -> None:
    rows = [row.replace("Share", "Amount").replace("%", "") for row in SHARES]
    assert told("share", *rows) == []
    assert told("share", *(row.replace(before, after) for row in SHARES)) != []


def test_percentages_by_chance_are_not_told() -> None:
    rows = ("x|2023|2024|Change (%)", "a|412|438|16.3", "b|188|197|44.8", "c|431|513|29.0", "d|1204|1277|67.1")
    assert told("change", *rows) == told("share", *rows) == []


def test_a_slip_in_a_share_is_named_and_a_wrong_structure_accuses_nobody() -> None:
    longer = [*CHANGES[:3], "c|431|513|91.0", *CHANGES[4:], "e|88|93|5.7", "f|131|140|6.9", "g|655|640|-2.3"]
    [suspect] = check(grid(*longer)).suspects
    assert suspect.at == (3, 3)
    assert check(grid(*CHANGES[:3], "c|431|513|3.3", *CHANGES[4:])).suspects == ()


def test_a_price_is_what_is_paid_by_how_many() -> None:
    rows = (
        "What|Sold|Unit price|Amount",
        "a|32|0.25|8.00",
        "b|12|0.75|9.00",
        "c|15|1.15|17.25",
        "d|5|3.25|16.25",
        "e|9|2.50|22.50",
    )
    found = told("rate", *rows)
    assert [(each.result, each.operands[0].at, each.operands[1].at) for each in found] == [
        ((row, 2), (row, 3), (row, 1)) for row in range(1, 6)
    ]


def test_a_share_and_a_sum_that_fail_through_one_cell_name_it() -> None:
    parts = (366, 122, 1354, 963, 2451, 488)
    rows = [f"r{n}|{part}|{100 * part / sum(parts):.2f}" for n, part in enumerate(parts)]
    table = check(grid("x|Amount|Per cent", *rows, f"Total|{sum(parts)}|100.00"))
    assert table.suspects == ()
    wrong = [row.replace("1354", "1854") for row in rows]
    [suspect] = check(grid("x|Amount|Per cent", *wrong, f"Total|{sum(parts)}|100.00")).suspects
    assert (suspect.at, suspect.also, suspect.needed) == ((3, 1), (), Fraction(1354))


LANGUAGES = [
    ("Region", "Anteil", "Veränderung in %", "Insgesamt", "Durchschnitt", "Einwohner je km²"),
    ("Región", "Porcentaje", "Variación (%)", "Total", "Promedio", "Habitantes por km²"),
    ("Regione", "Quota", "Variazione %", "Totale", "Valore medio", "Densità"),
    ("Região", "Percentagem", "Variação (%)", "Total", "Valor médio", "Densidade"),
    ("Région", "Part", "Évolution (%)", "Ensemble", "Moyenne", "Habitants par km²"),
    ("Vùng", "Tỷ lệ", "Tăng/giảm (%)", "Tổng cộng", "Trung bình", "Mật độ"),
    ("Regio", "Aandeel", "Groei (%)", "Totaal", "Gemiddelde", "Inwoners per km²"),
    ("地域", "構成比", "増減率", "合計", "平均値", "人口密度"),
]


@pytest.mark.parametrize("words", LANGUAGES, ids=lambda words: words[0])
def test_labels_say_what_a_line_is_in_other_languages_too(words: tuple[str, ...]) -> None:
    head, share, change, total, average, density = words
    body = [("A", 12041, 13311, 311), ("B", 98827, 97145, 902), ("C", 15711, 17102, 411), ("D", 7733, 7002, 177),
            ("E", 45210, 47111, 822), ("F", 30127, 33990, 514)]  # fmt: skip
    old, new, area = (sum(row[column] for row in body) for column in (1, 2, 3))  # type: ignore[misc]
    rows = [f"{name}|{a}|{b}|{100 * b / new:.1f}|{100 * (b / a - 1):.1f}|{k}|{b / k:.1f}"
            for name, a, b, k in (*body, (total, old, new, area))]  # fmt: skip
    table = check(grid(f"{head}|2022|2023|{share}|{change}|km²|{density}", *rows))
    assert [(each.kind, each.result) for each in table.templates] == [
        ("sum", 7),
        ("share", 3),
        ("change", 4),
        ("rate", 6),
    ]
    rows = [f"{name}|{a}|{b}|{k}" for name, a, b, k in body]
    means = f"{average}|{old / 6:.1f}|{new / 6:.1f}|{area / 6:.1f}"
    [template] = check(grid(f"{head}|2022|2023|km²", *rows, means)).templates
    assert (template.kind, template.result, len(template.operands)) == ("average", 7, 6)


def test_a_change_with_two_digits_swapped_is_told_in_four_rows_and_named() -> None:
    rows = (*CHANGES[:3], "c|431|513|91.0", CHANGES[4])
    [suspect] = check(grid(*rows)).suspects
    assert (3, 3) in (suspect.at, *suspect.also)
    assert len(told("change", *rows)) == 4


def test_a_wrong_change_of_three_small_counts_is_told_as_the_others_are_exact() -> None:
    rows = ["Answer|Women|Men|Change, %", "All|500|600|20.00", "No|191|281|47.12"]
    assert check(grid(*rows, "Yes|309|319|3.24")).suspects == ()
    [suspect] = check(grid(*rows, "Yes|309|319|3.74")).suspects
    assert ((3, 3), Fraction(324, 100)) == (suspect.at, suspect.needed)


def test_sums_and_ratios_together_say_that_figures_were_counted() -> None:
    rows = ["Range|Threats|Found|Rate", "Critical|347|347|100%", "High|562|548|97.5%", "Low|54|44|81.5%"]
    middle, total = "Medium|284|271|{}%", "Total|1,247|1,210|97.0%"
    assert check(grid(*rows, middle.format(95.4), total)).suspects == ()
    [suspect] = check(grid(*rows, middle.format(95.8), total)).suspects
    assert (4, 3) in (suspect.at, *suspect.also)


def test_how_much_something_changed_may_be_more_than_a_thousand_percent() -> None:
    rows = ["State|Women|Men|Change (%)", "A|710|11293|1490.6", "B|35044|456880|1203.7", "C|3455|54738|1484.3"]
    assert len(told("change", *rows, "D|23685|267109|1027.8")) == 4
    [suspect] = check(grid(*rows, "D|23685|267109|1072.8")).suspects
    assert (4, 3) in (suspect.at, *suspect.also)


def test_a_share_of_all_by_itself_is_a_hundred() -> None:
    rows = ["Sector|2023|Share, %", "Mining|4821|25.2", "Farms|7405|38.6", "Trade|6939|36.2"]
    assert check(grid(*rows, "Total|19165|100.0")).suspects == ()
    table = check(grid(*rows, "Total|19165|109.0"))
    [suspect] = table.suspects
    assert (suspect.at, suspect.also) == ((4, 2), ())
    assert suspect.needed == 100
    assert message(table, suspect) == "Share, % (column 3): 19165 of 19165 is 100.0, not 109.0 (9.0 too high)"
    assert check(grid(*rows, "Total|19165|64.3")).suspects == ()  # of something larger


BIRTHS = ["North|258,678|2,650|10.3", "South|744,057|7,461|10.0", "East|225,547|3,135|14.0", "West|276,364|2,724|9.9",
          "Centre|741,939|9,637|13.0", "Islands|811,687|9,793|12.1", "Highlands|54,075|445|8.2",
          "Coast|880,735|8,170|9.3", "Lakes|511,875|3,781|7.4", "Valley|586,962|5,747|9.8"]  # fmt: skip
PER_1000 = "Region|Population 31 Dec|Births|Births per 1,000 population"


def test_rates_of_the_population_of_another_day_accuse_nobody() -> None:
    table = check(grid(PER_1000, *BIRTHS, "Total|5,091,919|53,543|10.5"))
    assert table.suspects == ()
    assert sum(each.kind == "rate" for each in table.relations) >= 9


def test_a_rate_that_is_off_further_is_of_a_wrong_figure() -> None:
    rows = [*BIRTHS[:2], "East|225,547|3,135|18.9", *BIRTHS[3:]]
    [suspect] = check(grid(PER_1000, *rows, "Total|5,091,919|53,543|10.5")).suspects
    assert (3, 3) in (suspect.at, *suspect.also)


def test_a_rate_that_is_off_in_its_last_place_is_told_where_all_others_are_of_the_printed_figures() -> None:
    cases = ["North|812202|3922|482.9", "South|602161|2147|356.5", "East|187499|489|260.8", "West|749125|2239|298.9",
             "Centre|838037|1820|217.2", "Islands|418188|499|119.3", "Highlands|404120|624|154.4",
             "Coast|611097|2455|401.7", "State|4622429|14195|307.1"]  # fmt: skip
    heads = "County|Population|Cases|Rate per 100,000"
    assert check(grid(heads, *cases)).suspects == ()
    [suspect] = check(grid(heads, "North|812202|3923|482.9", *cases[1:])).suspects
    assert suspect.at == (1, 2)
    prices = ["Bolts|12|4.05|48.60", "Nuts|7|3.10|21.70", "Screws|41|1.99|81.59", "Nails|9|2.36|21.24"]
    heads = "Item|Number|Unit price|Amount"
    assert check(grid(heads, *prices)).suspects == ()
    [suspect] = check(grid(heads, *prices[:3], "Nails|9|2.37|21.24")).suspects
    assert (4, 2) in (suspect.at, *suspect.also)


TRIAL = ["Primary outcome|13|41.9", "Stroke|30|96.8", "Infarction|3|9.7", "Death from any cause|27|87.1",
         "Bleeding|8|25.8", "Rehospitalisation|5|16.1"]  # fmt: skip


@pytest.mark.parametrize("heads", ["Outcome|No. (N=31)|%", "Outcome|n|%"])
def test_what_hit_most_patients_is_not_all_of_them(heads: str) -> None:
    assert told("share", heads, *TRIAL) == []
    assert len(told("share", heads, "All|31|100.0", *TRIAL)) == 6


@pytest.mark.parametrize("whole", ["99.9", "100.1", "109.0", "100", ""])
def test_all_of_it_is_a_hundred_but_for_rounding_or_a_slip(whole: str) -> None:
    assert (
        len(told("share", *SHARES[:1], "North|4120|56.9", "Centre|2210|30.5", "South|910|12.6", f"All|7240|{whole}"))
        >= 3
    )
