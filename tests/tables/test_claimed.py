"""The tables: section of a claim file, from the file on disk to findings."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossfoot.claims.finding import Checked
from tabling import SECTION, TABLE
from tabling import audited as checked


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(document: Checked) -> list[tuple[str, str]]:
    return [(each.rule, each.severity) for each in document.findings]


def test_every_position_is_a_claim_and_a_right_table_has_no_finding(here: Path) -> None:
    document = checked(here, TABLE)
    assert told(document) == []
    assert [claim.id for claim in document.claims][:4] == [
        "outlays!B5 rows", "outlays!C5 rows", "outlays!D5 rows", "outlays!D2 columns",
    ]  # fmt: skip
    assert {claim.verdict for claim in document.claims} == {"consistent"}
    assert document.figures == 16


def test_one_wrong_cell_is_one_finding_at_the_relation_and_at_the_cell(here: Path) -> None:
    document = checked(here, TABLE.replace('"4,120"', '"4,210"'))
    [finding] = [each for each in document.findings if each.severity == "error"]
    assert finding.rule == "figures-conflict"
    assert "outlays!C2 is 4,210 and would have to be 4,120" in finding.message
    assert finding.fixes[0].title == "outlays!C2 4,120 (digits swapped)"
    assert finding.fixes[0].edits == ()
    assert document.text[finding.start : finding.end] == "Total = North + Centre + South"
    assert (finding.cells[0].document, finding.cells[0].name, finding.cells[0].place) == (
        "table.csv", "C2", "line 2, field 3",
    )  # fmt: skip
    assert (finding.related[-1].document, finding.related[-1].line, finding.related[-1].column) == ("table.csv", 2, 16)


def test_a_share_that_does_not_hold_is_told(here: Path) -> None:
    [finding] = checked(here, TABLE.replace("57%", "59%")).findings
    assert (finding.rule, finding.cells[0].name) == ("share-mismatch", "E2")
    assert finding.message.startswith("outlays E2: 4,120 of 7,240 is 57%, not 59%")


def test_a_whole_that_may_be_a_row_or_a_column_is_told_and_accuses_nobody(here: Path) -> None:
    rows = "Region,Men,Women,Total,Share\nNorth,120,130,250,52.0%\nSouth,100,200,300,66.7%\nTotal,220,330,550,60.0%\n"
    section = "tables:\n  t: {{from: table.csv, relations: [{{percent: Share, of: Women, whole: {}}}]}}\n"
    [finding] = checked(here, rows, section.format("Total")).findings
    assert (finding.rule, finding.message) == (
        "unknown-name", "a row and a column are called 'Total'; write row 4 or column D",
    )  # fmt: skip
    assert told(checked(here, rows, section.format("column D"))) == []


def test_a_cell_that_cannot_be_read_is_told_so(here: Path) -> None:
    claims = checked(here, TABLE.replace('"4,120"', '"41,20"').replace("896", "(D)")).claims
    said = {claim.id: claim.why for claim in claims if claim.verdict == "undetermined"}
    assert said["outlays!C5 rows"] == "C2 is no figure that can be read (41,20)"
    assert said["outlays!B5 rows"] == "B4 says that there is no figure ((D))"


def test_whole_numbers_in_millions_may_have_been_rounded_and_no_further(here: Path) -> None:
    off = TABLE.replace('"7,240"', '"7,241"')
    unit = SECTION.replace("    relations", "    unit: million\n    relations")
    assert [each for each in checked(here, off, unit).findings if each.severity == "error"] == []
    assert [each for each in checked(here, off).findings if each.severity == "error"]
    assert [each for each in checked(here, off.replace("7,241", "7,246"), unit).findings if each.severity == "error"]


def test_a_title_that_says_millions_leaves_room_for_rounding_and_that_is_told(here: Path) -> None:
    off = TABLE.replace('"7,240"', '"7,241"')
    document = checked(here, off.replace("Region,", "Outlays (in millions),"))
    assert told(document) == [("inferred-rounding", "note")]
    message = "the whole numbers of outlays are taken as rounded to units, as 'Outlays (in millions)' says"
    assert document.findings[0].message == f"{message}: 2 sums hold only so"
    assert told(checked(here, TABLE.replace("Region,", "Outlays (in millions),"))) == []
    counted = SECTION.replace("    relations", "    unit: persons\n    relations")
    assert [each for each in checked(here, off.replace("Region,", "x (thousands),"), counted).findings
            if each.severity == "error"]  # fmt: skip
    assert [each for each in checked(here, off.replace("7,241", "7,246").replace("Region,", "x (thousands),")).findings
            if each.severity == "error"]  # fmt: skip


def test_four_significant_digits_are_inferred_and_told(here: Path) -> None:
    rows = ["x,a,b", "all,131400,90380", "families,84330,62180", "others,47100,28190", "couples,62180,52790",
            "men,15030,9167", "women,7128,222800", "p,36830,65150", "q,147900,114800"]  # fmt: skip
    section = 'tables:\n  t:\n    from: table.csv\n    relations: [{rows: "all = families + others"}]\n'
    document = checked(here, "\n".join(rows), section)
    assert told(document) == [("inferred-rounding", "note")]
    assert "2 sums hold only so" in document.findings[0].message


@pytest.mark.parametrize("head", ["", "unit: persons, ", "unit: million, "])
def test_a_column_that_was_rounded_by_itself_is_inferred_and_told(here: Path, head: str) -> None:
    rows = ["x,a,b", "all,12041,90400", "families,8433,62200", "others,3608,28300", "couples,6218,52700",
            "men,1503,9300", "women,712,300", "p,3683,65200", "q,14790,114700", "sum,15724,128100"]  # fmt: skip
    section = (
        f'tables:\n  t: {{from: table.csv, {head}relations: [{{rows: "all = families + others"}}, '
        '{rows: "families = couples + men + women"}, {rows: "sum = all + p"}]}\n'
    )
    document = checked(here, "\n".join(rows).replace("15724,128100", "15724,155700"), section)
    assert told(document) == [("inferred-rounding", "note")]
    message = "the whole numbers of b are taken as rounded to multiples of 100: 3 sums hold only so"
    assert document.findings[0].message == message
    wrong = checked(here, "\n".join(rows).replace("15724,128100", "15742,155700"), section)
    assert [each.cells[0].name for each in wrong.findings if each.severity == "error"] == ["B10"]


def test_columns_that_look_alike_are_rounded_together_and_one_that_fails_all_the_same_is_not(here: Path) -> None:
    rows = ["x,a,b,c,d", "p,182,950,75,40", "q,299,3280,725,165", "r,2833,1100,20,110", "s,1108,195,2700,20",
            "t,1728,605,315,2155", "sum,6150,{},3840,{}"]  # fmt: skip
    section = "tables:\n  t: {from: table.csv, relations: [{rows: sum = p + q + r + s + t}]}\n"
    off = "\n".join(rows).format(6135, 2490)
    document = checked(here, off, section)
    assert told(document) == [("inferred-rounding", "note")] * 2
    assert "of b are taken as rounded to multiples of 5: 1 sum holds only so" in document.findings[0].message
    wrong = checked(here, "\n".join(rows).format(6135, 2850), section)
    assert [each.cells[0].name for each in wrong.findings if each.severity == "error"] == ["E7"]
    assert [each.rule for each in wrong.findings].count("inferred-rounding") == 2
    alone = checked(here, "\n".join(rows).format(6130, 2490), section)  # which one wrong cell would explain
    assert [each.rule for each in alone.findings] == ["total-mismatch"]


def test_a_cell_may_be_accepted_with_a_reason(here: Path) -> None:
    accepted = "    accepted: {cell: C2, rule: figures-conflict, reason: so in print}\n"
    wrong = TABLE.replace('"4,120"', '"4,210"').replace("57%", "58.1%")
    document = checked(here, wrong, SECTION.replace("    relations", f"{accepted}    relations"))
    assert [each.accepted for each in document.findings if each.rule == "figures-conflict"] == ["so in print"]
    right = checked(here, TABLE, SECTION.replace("    relations", f"{accepted}    relations"))
    assert told(right) == [("unused-acceptance", "warning")]


def test_claims_far_from_any_doubt_stay_out_of_the_joint_check(here: Path) -> None:
    from crossfoot.audit.files import load
    from crossfoot.claimfile.document import Document

    checked(here, TABLE)
    document = load("claims.yaml")
    assert isinstance(document, Document)
    sums = {claim.index for claim in document.claims if claim.kind == "total"}
    assert document.apart <= sums


OFF = "x,counted,estimate\nNorth,1204,33000\nSouth,988,27000\nTotal,2192,61000\n"
SUMS = "tables:\n  t:\n    from: table.csv\n    {}\n    relations: [{{rows: Total = North + South}}]\n"


@pytest.mark.parametrize(
    ("declared", "errors"),
    [
        ("unit: count", ["total-mismatch"]),
        ("rounded: {to: 1000, columns: estimate}", []),
        ("rounded: [{digits: 2, columns: column C}]", []),
        ("rounded: {to: 1000, columns: counted}", ["total-mismatch"]),
        ("rounded: [{to: 1000, columns: estimate}, {to: 100, columns: estimate}]", ["total-mismatch"]),
        ("rounded: {to: 1000, columns: estimate, rows: North ... South}", []),
        ("rounded: {to: 1000, columns: estimate, rows: Total}", ["total-mismatch"]),
        ("rounded: [{to: 1000}, {unit: count, columns: estimate}]", ["total-mismatch"]),
        ("rounded: [{unit: count}, {to: 1000, columns: estimate}]", []),
        ("unit: million", ["total-mismatch"]),
    ],
)
def test_a_column_may_be_rounded_in_its_own_way(here: Path, declared: str, errors: list[str]) -> None:
    document = checked(here, OFF, SUMS.format(declared))
    assert [each.rule for each in document.findings] == errors
    wrong = checked(here, OFF.replace("2192", "2129"), SUMS.format(declared))  # which no rounding to units explains
    assert len(wrong.findings) == len(errors) + ("[{to: 1000}" not in declared and "columns: counted" not in declared)


def test_a_line_that_is_rounded_and_is_not_there_is_told_at_its_label(here: Path) -> None:
    document = checked(here, OFF, SUMS.format("rounded: {to: 1000, columns: [counted, estimat]}"))
    [finding] = [each for each in document.findings if each.rule == "unknown-name"]
    assert document.text[finding.start : finding.end] == "estimat"
    assert finding.message == "no column of the table is called 'estimat'; did you mean estimate?"
    assert [each.rule for each in document.findings if each.severity == "error"] == ["unknown-name", "total-mismatch"]


def test_what_is_declared_of_a_column_is_not_inferred_once_more(here: Path) -> None:
    rows = ["x,a,b", "all,12041,90400", "families,8433,62200", "others,3608,28300", "couples,6218,52700",
            "men,1503,9300", "women,712,300", "p,3683,65200", "q,14790,114700", "sum,15724,155700"]  # fmt: skip
    section = SUMS.replace("{{rows: Total = North + South}}", "{{rows: all = families + others}}, "
                           "{{rows: families = couples + men + women}}, {{rows: sum = all + p}}")  # fmt: skip
    assert told(checked(here, "\n".join(rows), section.format("rounded: {to: 100, columns: b}"))) == []
    assert told(checked(here, "\n".join(rows), section.format("about: all"))) == [("inferred-rounding", "note")]
    exact = checked(here, "\n".join(rows), section.format("rounded: {unit: count, columns: b}"))
    assert {each.severity for each in exact.findings} == {"error"}
