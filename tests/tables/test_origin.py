"""Where the tables of a claim file are."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from tabling import SECTION, TABLE
from tabling import audited as checked


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("change", "rule", "message"),
    [
        ("table.csv/gone.csv", "unreadable-table", "gone.csv is not there, so that nothing of this table was checked"),
        ("table.csv/../../x.csv", "unreadable-table", "../../x.csv leads out of the folders"),
        ("North +/Nord +/", "unknown-name", "no row of the table is called 'Nord'"),
        ("from: table.csv/from: {document: table.csv, sheet: x}", "unreadable-table", "there is no table 'x' in this"),
    ],
)
def test_what_keeps_a_table_from_being_checked_is_an_error(here: Path, change: str, rule: str, message: str) -> None:
    before, _, after = change.partition("/")
    document = checked(here, TABLE, SECTION.replace(before, after.rstrip("/")))
    assert any(each.rule == rule and each.message.startswith(message) for each in document.findings), document.findings


def test_a_table_is_named_by_its_sheet_its_name_or_its_number(here: Path) -> None:
    pages = "<table><caption>A</caption><tr><td>x<td>1</table><table><caption>2</caption>{}</table>".format(
        "".join("<tr>" + "".join(f"<td>{cell}" for cell in row.split(",")) for row in
                ["Region,a,b", "North,5,7", "Centre,1,2", "South,3,4", "Total,9,13"])
    )  # fmt: skip
    (here / "x.html").write_text(pages, encoding="utf-8")
    for place, rule in (
        ("table: 2", ""), ("table: '2'", ""), ("sheet: '2'", ""), ("sheet: '2', table: 1", ""),
        ("sheet: A, table: 2", "unreadable-table"), ("table: 3", "unreadable-table"), ("table: 0", "unreadable-table"),
    ):  # fmt: skip
        origin = f"{{document: x.html, {place}}}"
        section = f"tables: {{t: {{from: {origin}, relations: [{{rows: Total = North + Centre + South}}]}}}}"
        assert [each.rule for each in checked(here, TABLE, section).findings] == ([rule] if rule else []), place


def test_a_document_that_is_no_longer_the_one_that_was_read_is_told(here: Path) -> None:
    digest = sha256(TABLE.encode()).hexdigest()
    for said, rules in ((digest, []), (digest.upper(), []), ("0" * 64, ["source-changed"]), ("00", ["invalid-value"])):
        section = SECTION.replace("from: table.csv", f"from: {{document: table.csv, sha256: '{said}'}}")
        document = checked(here, TABLE, section)
        assert [each.rule for each in document.findings] == rules
        assert all(section[each.start :].startswith(said) for each in document.findings)
