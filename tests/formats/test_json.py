"""The JSON report, which other programs depend on: its fields, places and counts, and edits that do what they say."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot.articles import read_text
from crossfoot.audit.audit import audit, check_text
from crossfoot.audit.rule import rules
from crossfoot.claimfile.bytes import read
from crossfoot.claimfile.parsing import parse
from crossfoot.claimfile.starter import STARTER
from crossfoot.claims.claim import VERDICTS
from crossfoot.claims.finding import SEVERITIES, Checked, Report
from crossfoot.claims.kind import kinds
from crossfoot.formats.json import FORMAT
from running import CLAIMS, claims

FILES = sorted(CLAIMS.glob("*.yaml"))
WRONG = claims(
    "{id: a, kind: share, part: 53, whole: 78, percent: '64.94%'}",
    "{id: b, kind: total, total: votes, parts: {yes: 500, no: 501}}",
    "{id: b, kind: change, from: 1613, to: 2840, by: +1228, percent: 76%}",
    "{id: d, kind: share, part: 21, whole: 1813, percent: '1.15%', accepted: {rule: truncated-percent, reason: “so”}}",
    '{id: e, kind: equation, about: "ở\\t\\"x\\"", holds: 87 + 78 = 166}',
    "{id: f, kind: share, percent: 5%}",
    head="locale: en\nfigures: {votes: 999, idle: 3}\n",
)
OFFSETS = ("start", "end", "line", "column")


def typed(fields: str, *types: type) -> dict[str, tuple[type, ...]]:
    return dict.fromkeys(fields.split(), types)


TYPES = {
    **typed("version start end line column end_line end_column rounds cuts raises unreadable error warning note", int),
    **typed("locale id kind verdict about why role text value name exact rule severity message reason title", str),
    **typed("implied related fixes edits", list),
    **typed("documents claims figures", list, int),
    **typed("summary habit verdicts", dict),
    **typed("safe", bool),
    **typed("accepted", bool, int),
    **typed("findings", list, dict),
    **typed("path", str, list),
    **typed("claim", str, type(None)),
}


def written(*documents: Checked) -> dict[str, Any]:
    report = json.loads("".join(FORMAT.write(Report(documents))))
    assert isinstance(report, dict)
    return report


def everything(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from everything(child)


def lines_of(text: str) -> list[str]:
    """Independent of the checker: lines end at CR LF, CR or LF, and a byte order mark is in no line."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")


@pytest.mark.parametrize("text", [WRONG, "claims: [", "", STARTER], ids=["wrong", "broken", "empty", "starter"])
def test_fields_have_their_types(text: str) -> None:
    report = written(check_text("a.yaml", text))
    assert report["version"] == 1
    assert list(report) == ["version", "documents", "summary"]
    for node in everything(report):
        for field, value in node.items():
            if field in TYPES:
                assert isinstance(value, TYPES[field]), (field, value)
    for finding in report["documents"][0]["findings"]:
        assert finding["severity"] in SEVERITIES
        assert finding["rule"] in rules()
        assert finding["accepted"] == ("reason" in finding)
    for claim in report["documents"][0]["claims"]:
        assert claim["kind"] in kinds()
        assert (claim["verdict"] == "undetermined") == ("why" in claim)
        for implied in claim["implied"]:
            assert Fraction(implied["exact"]) is not None


def test_the_shape_of_the_plan_is_there() -> None:
    report = written(check_text("a.yaml", WRONG))
    document = report["documents"][0]
    assert {"path", "locale", "claims", "findings"} <= set(document)
    first = document["claims"][0]
    assert (first["id"], first["kind"], first["verdict"]) == ("a", "share", "mismatch")
    percent = first["figures"][2]
    start = WRONG.index("64.94%")
    place = {"start": start, "end": start + 6, "line": 4, "column": 57}
    assert percent == {"role": "percent", "text": "64.94%", "value": "64.94", **place}
    assert first["implied"] == [{"role": "percent", "exact": "2650/39", "text": "67.95%"}]
    finding = next(each for each in document["findings"] if each["rule"] == "share-mismatch")
    assert {field: finding[field] for field in OFFSETS} == place
    assert (finding["end_line"], finding["end_column"]) == (4, 63)
    assert finding["message"] == "53 of 78 is 67.95%, not 64.94% (3.01 points too low)"
    assert finding["claim"] == "a"
    edits = [fix["edits"] for fix in finding["fixes"]]
    edit = {"path": ["claims", 0, "percent"], "text": "67.95%", "start": start, "end": start + 6}
    assert [edit] in edits
    second = next(each for each in document["findings"] if each["rule"] == "duplicate-id")
    assert second["related"][0]["line"] == 5
    assert second["related"][0]["message"] == "the first is here"


def variants(text: str) -> dict[str, bytes]:
    return {
        "as-it-is": text.encode(),
        "bom": text.encode("utf-8-sig"),
        "crlf": text.replace("\n", "\r\n").encode(),
        "cr": text.replace("\n", "\r").encode(),
        "bom-crlf": text.replace("\n", "\r\n").encode("utf-8-sig"),
        "utf-16": text.encode("utf-16"),
        "utf-16-be": ("\ufeff" + text.replace("\n", "\r\n")).encode("utf-16-be"),
    }


@pytest.mark.parametrize("form", variants(""))
def test_every_place_is_where_the_figure_is(tmp_path: Path, form: str) -> None:
    paths = []
    for name, text in [*((path.name, path.read_text(encoding="utf-8")) for path in FILES), ("wrong.yaml", WRONG)]:
        (tmp_path / name).write_bytes(variants(text)[form])
        paths.append(str(tmp_path / name))
    seen = 0
    for document in written(*audit(paths).documents)["documents"]:
        text = read(document["path"])
        lines = lines_of(text)
        for figure in (figure for claim in document["claims"] for figure in claim["figures"]):
            assert text[figure["start"] : figure["end"]] == figure["text"]
            assert lines[figure["line"] - 1][figure["column"] - 1 :].startswith(figure["text"])
            seen += 1
        for finding in document["findings"]:
            marked = text[finding["start"] : finding["end"]]
            assert marked
            assert lines[finding["line"] - 1][finding["column"] - 1 :].startswith(marked)
            assert lines[finding["end_line"] - 1][: finding["end_column"] - 1].endswith(marked)
    assert seen > 130


def test_the_summary_counts_what_is_in_the_report() -> None:
    documents = [*audit([str(path) for path in FILES]).documents, check_text("w", WRONG), check_text("b", "claims: [")]
    report = written(*documents)
    found = [finding for document in report["documents"] for finding in document["findings"]]
    checked = [claim for document in report["documents"] for claim in document["claims"]]
    open_ = Counter(finding["severity"] for finding in found if not finding["accepted"])
    places = {
        (number, figure["start"])
        for number, document in enumerate(report["documents"])
        for claim in document["claims"]
        for figure in claim["figures"]
    }
    assert report["summary"] == {
        "documents": len(FILES) + 2,
        "figures": len(places) + 1,  # and one that is declared and never used
        "tied": len(places),
        "compared": len(
            {
                (number, figure["start"])
                for number, document in enumerate(report["documents"])
                for claim in document["claims"]
                if claim["verdict"] != "undetermined"
                for figure in claim["figures"]
            }
        ),
        "claims": len(checked),
        "verdicts": dict(sorted(Counter(claim["verdict"] for claim in checked).items(), key=_order)),
        "findings": {severity: open_[severity] for severity in SEVERITIES},
        "accepted": 1,
        "unreadable": 1,
        "ignored_paragraphs": 0,
    }
    assert list(report["summary"]["verdicts"]) == [v for v in VERDICTS if v in report["summary"]["verdicts"]]


def _order(verdict: tuple[str, int]) -> int:
    return [str(each) for each in VERDICTS].index(verdict[0])


def edited(text: str, fix: dict[str, Any]) -> str:
    for edit in sorted(fix["edits"], key=lambda edit: -int(edit["start"])):
        text = text[: edit["start"]] + edit["text"] + text[edit["end"] :]
    return text


def hold(text: str) -> int:
    """How many fixes there are; after each its claim is consistent, and every path leads to what was written."""
    document = written(check_text("a.yaml", text))["documents"][0]
    applied = 0
    for finding in document["findings"]:
        for fix in finding["fixes"]:
            after = edited(text, fix)
            checked = check_text("a.yaml", after)
            verdicts = {claim.id: claim.verdict for claim in checked.claims}
            wrong = [finding["claim"]] if finding["claim"] else finding.get("conflict", {}).get("claims", [])
            assert wrong
            assert {verdicts[claim] for claim in wrong} == {"consistent"}, (after, fix["title"])
            assert [claim.id for claim in checked.claims] == [claim["id"] for claim in document["claims"]]
            for edit in fix["edits"]:
                node: Any = parse(after).root
                for step in edit["path"]:
                    node = node[step]
                assert edit["text"].strip('"') in node
            applied += 1
    return applied


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_edits_make_the_claims_of_the_articles_agree(path: Path) -> None:
    hold(path.read_text(encoding="utf-8"))


def test_edits_of_every_shape_of_file_agree() -> None:
    assert hold(WRONG.replace("id: b, kind: change", "id: c, kind: change")) >= 5
    for text in (
        claims("{id: a, kind: total, total: 999, parts: [500, 500]}", head="locale: en\n"),
        claims('{id: a, kind: total, total: "\\u00399\\u0039", parts: [500, 500]}', head="locale: en\n"),
        claims("{id: a, kind: equation, holds: 500 + 500 = 999}", head="locale: en\n"),
        claims('{id: a, kind: equation, holds: "500 \\u002b 500 = 999"}', head="locale: en\n"),
        claims("id: a\n    kind: equation\n    holds: >\n      500 +\n      500 = 999", head="locale: en\n"),
        claims("{id: a, kind: total, total: n, parts: [500, 500]}", head="locale: en\nfigures: {n: 999}\n"),
        claims("{id: a, kind: total, total: n, parts: [500, 500]}", head="locale: en\nfigures: {n: {figure: 999}}\n"),
        claims("{id: b, kind: share, part: &n 1, whole: 2}", "{id: a, kind: total, total: 3, parts: [*n, 1]}"),
        json.dumps({"claims": [{"id": "a", "kind": "total", "total": 3, "parts": {"x": 1, "y": 1}}]}),
    ):
        assert hold(text) >= 1, text


@given(
    st.sampled_from(["en", "vi", "de"]),
    st.integers(1, 2000),
    st.integers(1, 2000),
    st.integers(0, 3),
    st.booleans(),
)
def test_edits_of_random_shares_and_totals_agree(locale: str, part: int, more: int, places: int, flow: bool) -> None:
    percent = f"{100 * (part + 3) / (part + more):.{places}f}".replace(".", "." if locale == "en" else ",")
    share = [f"id: a, kind: share, part: {part}, whole: {part + more}, percent: '{percent}%'"]
    total = [f"id: b, kind: total, total: {part + more + 1}, parts: [{part}, {more}]"]
    entries = [f"{{{entry}}}" if flow else entry.replace(", part:", "\n    part:") for entry in (*share, *total)]
    entries = entries if flow else [f"{{{entry}}}" for entry in (*share, *total)]
    hold(claims(*entries, head=f"locale: {locale}\n"))


def test_a_report_is_the_same_however_it_is_reached(tmp_path: Path) -> None:
    path = tmp_path / "wrong.yaml"
    path.write_text(WRONG, encoding="utf-8")
    assert written(*audit([str(path)]).documents) == written(check_text(str(path), WRONG))


def test_places_of_a_text_with_pages_have_a_page() -> None:
    text = "Of the 200 trees, 50 (40%) are oaks.\n\nThere are 12 lanes."
    checked = read_text("a.pdf", text, "en")._replace(pages=(0, text.index("There")))
    (document,) = written(checked)["documents"]
    (claim,) = document["claims"]
    assert {each["page"] for each in (*claim["figures"], *document["findings"])} == {1}
    assert [each["page"] for each in document["unbound"]] == [2]
    assert "page" not in str(written(checked._replace(pages=())))
