"""A table on the page."""

from __future__ import annotations

import io

import pytest

from crossfoot.desk import tables
from crossfoot.inputs import InputError
from running import CLAIMS

TRADE = (CLAIMS / "tables" / "us-trade-by-gateway.csv").read_bytes()


def test_the_wrong_cell_is_marked_and_named() -> None:
    told = tables.tables_of("sub/trade.csv", TRADE)
    (table,) = told["tables"]
    (finding,) = table["findings"]
    cells = {each["name"]: each for row in table["rows"] for each in row}
    assert cells[finding["cell"]]["state"] == "mismatch"
    assert finding["perhaps"] == "538"
    assert finding["message"].endswith("is 1857, not 1854 (3 too low)")
    assert any(each.get("state") == "consistent" for each in cells.values())
    assert told["compared"] == 11
    assert told["draft"].startswith("tables:\n  ")
    assert 'document: "sub/trade.csv"' in told["draft"]
    assert table["whole"]


def test_a_large_table_says_that_it_is_not_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "_ROWS", 3)
    (table,) = tables.tables_of("trade.csv", TRADE)["tables"]
    assert len(table["rows"]) == 3
    assert not table["whole"]


def test_what_is_no_table_is_refused() -> None:
    for name, data in (("a.csv", b""), ("a.png", b"x")):
        with pytest.raises(InputError):
            tables.tables_of(name, data)


def test_what_is_noted_of_formulas_is_there() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["x", "a"], ["p", 5], ["q", 7], ["All", "=SUM(B2:B3)"]):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    (table,) = tables.tables_of("a.xlsx", out.getvalue())["tables"]
    assert [each["cell"] for each in table["notes"]] == [""]
    assert table["notes"][0]["message"].startswith("no formula has a value")


EITHER = b"Region;Men;Women\nNorth;1.204;3.307\nSouth;988;2.701\nEast;571;811\nTotal;2.763;6.828\n"


@pytest.mark.parametrize(
    ("locale", "usual", "number", "begins"),
    [
        ("", "", 1, "tables:"),
        ("de", "en", 1, "locale: de\ntables:"),
        ("en", "de", 0, ""),
        ("", "en", 0, ""),
        ("?", "", 1, ""),
    ],
)  # fmt: skip
def test_figures_are_written_as_was_chosen(locale: str, usual: str, number: int, begins: str) -> None:
    told = tables.tables_of("a.csv", EITHER, locale, usual)
    assert len(told["tables"][0]["findings"]) == number
    assert told["draft"].startswith(begins)
