"""The manual pages: one for each rule, as plain text and as Markdown."""

from __future__ import annotations

import re

import pytest

from crossfoot.audit.rule import rules
from crossfoot.reports.manual import all_pages, home, online, page


def test_a_page_has_severity_docstring_and_an_example_with_its_message() -> None:
    rule = rules()["share-mismatch"]
    text = page("share-mismatch")
    assert text.startswith("share-mismatch (error)\n\n")
    assert " ".join(rule.manual.split()) in " ".join(text.split())
    assert f"says: {rule.bad[0].message}\n" in text
    markdown = page("share-mismatch", "markdown")
    assert markdown.startswith("## share-mismatch\n\nSeverity: error\n\n")
    assert f"```yaml\n{rule.bad[0].text.rstrip()}\n```" in markdown
    assert rule.bad[0].fixed.rstrip() in markdown.partition("would agree as")[2]


@pytest.mark.parametrize("columns", [60, 100])
def test_the_list_has_a_line_for_each_rule_and_fits(columns: int) -> None:
    text = all_pages(columns=columns)
    assert re.findall(r"^([a-z][a-z-]+)  +(?:error|warning|note)", text, re.MULTILINE) == list(rules())
    assert all(len(line) <= columns for line in text.splitlines())
    assert re.findall("^## (.+)$", all_pages("markdown"), re.MULTILINE) == list(rules())


@pytest.mark.parametrize("name", rules())
def test_pages_fit_and_have_no_markup_of_their_own(name: str) -> None:
    manual = page(name, columns=60).partition("\nFor example\n")[0]
    assert all(len(line) <= 60 or " " not in line for line in manual.splitlines())


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("https://forge.example/desk/crossfoot/", "https://forge.example/desk/crossfoot"),
        ("", "https://example.org/OWNER/crossfoot"),
        ("javascript:alert(1)", "https://example.org/OWNER/crossfoot"),
        ("https://a.example/<b>", "https://example.org/OWNER/crossfoot"),
    ],
)
def test_a_copy_says_where_its_pages_are(given: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSFOOT_HOME", given)
    assert home() == expected
    assert online("share-mismatch") == f"{expected}/docs/rules.md#share-mismatch"


def test_a_narrow_terminal_leaves_room_for_words() -> None:
    before = max(map(len, rules())) + len("  warning  ")
    widths = [len(line) - before for line in all_pages(columns=10).splitlines() if line.startswith(" ")]
    assert 12 < max(widths) <= 24
