"""The counts of a report are the same in the terminal, on the page, in JSON and in one sentence."""

from __future__ import annotations

import json
import re

import pytest

from crossfoot.articles import ArticleReading, checked
from crossfoot.audit.audit import audit, check_text
from crossfoot.audit.settings import Settings
from crossfoot.claims.finding import Report
from crossfoot.formats.terminal import render
from crossfoot.reports.format import format_named
from crossfoot.reports.phrases import listed, some
from crossfoot.reports.summary import Summary, counts, headline, seen, summarised
from pages import sound, text_of
from reports import full_report
from running import CLAIMS, GOOD, OPEN, WRONG, claims

ARTICLES = (
    "Năm 2018, có 53/78 tổ chức (64,94%). Năm 2019 có 12 xã.",
    "Of 78 cells, 53 (67.95%) were strong; 53 of 78 cells, or 67.95%. The bus 14 left at 9:30 with 12 people.",
    "Nothing is counted here.",
)


def reports() -> dict[str, Report]:
    read = [checked(f"{n}.txt", ArticleReading(text, "", ""), Settings()) for n, text in enumerate(ARTICLES)]
    return {
        "examples": audit([str(CLAIMS)]),
        "full": full_report(),
        "articles": Report(read),
        "one article": Report(read[:1]),
        "open": Report([check_text("a.yaml", claims(OPEN, GOOD, WRONG))]),
        "nothing": Report([]),
    }


def number(pattern: str, text: str) -> int:
    found = re.search(pattern, text)
    return int(found[1]) if found else 0


@pytest.mark.parametrize("name", reports())
def test_the_counts_agree(name: str) -> None:
    report = reports()[name]
    terminal = " ".join("".join(render(report, width=10_000)).strip().rpartition("\n\n")[2].split())
    (head,) = sound("".join(format_named("html").write(report))).query(".masthead")
    page = " ".join(text_of(each) for tag in ("h1", "p") for each in head.query(tag))
    summary = json.loads("".join(format_named("json").write(report)))["summary"]
    told = summarised(report)
    said = counts(told)
    article = any(each.article for each in report.documents)
    for text in (terminal, page, said):
        assert number(r"(\d+) figures? seen", text) == summary["figures"] == told.figures
        assert number(r"(\d+) claims?\b", text) == summary["claims"] == told.claims
        for severity, findings in summary["findings"].items():
            assert text is said or number(rf"(\d+) {severity}s?\b", text) == findings
        assert text is said or number(r"(\d+) accepted", text) == summary["accepted"] == told.accepted
        assert number(r"\((\d+) not read", text) == summary["unreadable"] == told.unreadable
    assert (summary["tied"], summary["compared"]) == (told.tied, told.compared)
    for text in (terminal, page) if article else ():
        assert number(r"(\d+) tied", text) == summary["tied"]
        assert number(r"tied, (\d+) checked", text) == summary["compared"]
        assert number(r"(\d+) figures? not tied", text) == summary["figures"] - summary["tied"]
    for verdict, claims_ in summary["verdicts"].items():
        if verdict != "undetermined":
            assert number(rf"(\d+) {verdict}\b", terminal) == number(rf"(\d+) {verdict}\b", said) == claims_
    unbound = sum(len(each.unbound) for each in report.documents)
    assert number(r"(\d+) numbers? in no claim", said) == unbound
    bare = re.sub(r" \(--show \w+ lists them\)", "", re.sub(r"not read: [^)]*\)", "not read)", terminal))
    assert bare.endswith(seen(told)) and f"{seen(told)}." in page.replace("\u00a0", " ")


def test_the_counts_are_those_of_the_report() -> None:
    """Worked out by hand."""
    wrong = WRONG.replace("id: a", "id: b")
    accepted = "id: c\n    kind: share\n    part: 21\n    whole: 1813\n    percent: 1.15%\n" + (
        "    accepted: {rule: truncated-percent, reason: so}"
    )
    first = check_text("a.yaml", claims(GOOD, wrong, accepted, OPEN.replace("id: a", "id: d"), head="locale: en\n"))
    second = check_text("b.yaml", "claims: [1, 2")
    summary = summarised(Report([first, second]))
    assert summary == Summary(
        documents=2, articles=0, unreadable=1, figures=10, tied=10, compared=9,
        verdicts={"consistent": 1, "truncated": 1, "mismatch": 1, "undetermined": 1},
        findings={"error": 2, "warning": 0, "note": 1}, accepted=1, unbound=0,
        reasons={"neither the part nor the whole is printed": 1},
    )  # fmt: skip
    assert (summary.claims, summary.checked, summary.untied) == (4, 3, 0)
    assert headline(summary) == "2 errors, 1 note; 1 accepted"
    assert counts(summary) == (
        "2 files (1 not read), 10 figures seen, 4 claims, 3 checked: 1 consistent, 1 truncated, 1 mismatch; "
        "1 not checked"
    )
    assert summarised(Report([first]), uses=False)[4:6] == (0, 0)


def test_of_very_many_the_first_are_named() -> None:
    assert some(["a", "b"]) == "a, b"
    assert some([str(number) for number in range(23)], "; ").endswith("; 19; and 3 more")


def test_nothing_compared_is_no_success() -> None:
    assert headline(summarised(Report([]))) == "no findings; nothing was compared"
    assert listed({"note": 2, "error": 1}) == "1 error, 2 notes"
