"""The functions that programs call: the report of the command, and one exception for what cannot be checked."""

from __future__ import annotations

import csv
import gc
import io
import json
import time
import weakref
from collections import OrderedDict
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from decimal import Decimal
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import crossfoot
from crossfoot.claimfile.bytes import read
from crossfoot.claimfile.parsing import parse
from crossfoot.claims.finding import Fix, Fixes
from crossfoot.claims.kind import kinds
from running import CLAIMS, WRONG, claims, run

LINES = (
    "53/78 = 64,94%",
    "134/1459 = 9,18%",
    "21/1813 = 1,15%",
    "87 + 78 = 166",
    "1.613 -> 2.840 = +1.272 = +76%",
    "(2840 - 1613) / 1613 = 76%",
    "  8 + 3 = 12 ",
    "? -> 5 = 3%",
)
ARTICLE = (
    "In 2018 there were 78 villages, of which 53\n(64.94%) had a school. "
    "Of 1,459 people, 134 (9.18%) had none. In all there were 12 schools."
)
TOGETHER = """locale: en
figures: {t: 1.%d, u: 1.5, p: 0.51, q: 0.33}
claims:
  - {id: y, kind: equation, holds: t * u = p * q}
  - {id: z, kind: equation, holds: t = q}
"""
"""claims that exclude each other, and are not linear"""


@pytest.mark.parametrize("line", LINES)
def test_a_line_gives_the_report_of_the_command(line: str) -> None:
    told = run("check", line, "--locale", "vi", "--format", "json").out
    assert crossfoot.check(line, locale="vi").to_json() == told


@pytest.mark.parametrize("path", sorted(CLAIMS.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_claim_file_gives_the_report_of_the_command(path: Path) -> None:
    told = run("audit", str(path), "--format", "json").out
    assert crossfoot.audit(path).to_json() == told
    assert crossfoot.audit_text(read(path), path=path).to_json() == told


def test_a_folder_gives_the_report_and_the_exit_code_of_the_command(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text("\ufeff" + claims(WRONG), encoding="utf-8")
    (tmp_path / "a.json").write_text('{"claims": [{"id": "a", "kind": "share", "part": "21", "whole": "1813",\r\n '
                                     '"percent": "1.15%"}]}', encoding="utf-8")  # fmt: skip
    (tmp_path / "c.yaml").write_text("claims: [", encoding="utf-8")
    runs: list[tuple[dict[str, Any], tuple[str, ...]]] = [
        ({}, ()),
        ({"locale": "vi", "rounding": "any"}, ("--locale", "vi", "--rounding", "any")),
        ({"ignore": ["share-mismatch"]}, ("--ignore", "share-mismatch")),
        ({"select": {"share-mismatch", "truncated-percent"}}, ("--select", "share-mismatch,truncated-percent")),
    ]
    for settings, options in runs:
        told = run("audit", str(tmp_path), "--format", "json", *options)
        result = crossfoot.audit([tmp_path], **settings)
        assert (result.to_json(), result.exit_code()) == (told.out, told.code), settings


@pytest.mark.parametrize("fail_on", ["error", "warning", "note"])
def test_the_exit_code_is_that_of_the_command(fail_on: Any, tmp_path: Path) -> None:
    entry = "{id: a, kind: share, part: 21, whole: 1813, percent: '1.15%'}"
    (tmp_path / "a.yaml").write_text(claims(entry), encoding="utf-8")
    code = run("audit", str(tmp_path), "--fail-on", fail_on).code
    result = crossfoot.audit(str(tmp_path))
    assert result.exit_code(fail_on) == result.documents[0].exit_code(fail_on) == code == (fail_on == "note")
    assert result.exit_code(None) == 0


def test_sources_are_where_documents_are_looked_for(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "article.txt").write_text("something else", encoding="utf-8")
    (tmp_path / "claims").mkdir()
    file = tmp_path / "claims" / "a.yaml"
    file.write_text(claims(WRONG, head=f"source: {{document: article.txt, sha256: {'0' * 64}}}\n"), encoding="utf-8")
    assert "source-changed" not in [finding.rule for finding in crossfoot.audit(file).findings]
    result = crossfoot.audit(file, sources=[tmp_path / "texts"])
    assert "source-changed" in [finding.rule for finding in result.findings]


@pytest.mark.parametrize("locale", ["", "en", "en-GB"])
def test_an_article_gives_the_report_of_the_command(locale: str, tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    told = run("read", str(file), "--format", "json", *(["--locale", locale] if locale else [])).out
    assert crossfoot.read_text(ARTICLE, path=str(file), locale=locale).to_json() == told


def test_fields_are_those_of_a_claim_file() -> None:
    for kind in kinds().values():
        for example in (*kind.good, *kind.bad):
            fields = _copied(parse(example.claim).root)
            found = crossfoot.check_claim(locale="vi", **{"kind": kind.name, **fields})
            assert found.verdict == example.verdict, example
            messages = [finding.message for finding in found.findings]
            assert not example.message or example.message in messages, example


def _copied(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _copied(value) for key, value in node.items()}
    return node if isinstance(node, str) else [_copied(each) for each in node]


def test_the_report_on_fields_is_that_on_a_claim_file_of_them(tmp_path: Path) -> None:
    file = tmp_path / "claim.json"
    fields: dict[str, Any] = {"kind": "total", "total": "166", "parts": {"a\u2028b": "87", "ở": "78"}, "id": "x"}
    claim = crossfoot.check_claim(**fields)
    made = json.dumps({"claims": [fields]}, ensure_ascii=False).replace("\u2028", "\\u2028")
    file.write_text(made, encoding="utf-8")
    told = json.loads(run("audit", str(file), "--format", "json").out)
    told["documents"][0]["path"] = "(claim)"
    assert json.loads(claim.to_json()) == told
    assert claim.verdict == "mismatch"


def test_numbers_and_texts_and_collections_are_figures() -> None:
    class Whole:
        """As numpy's integers: no int, but a whole number."""

        def __index__(self) -> int:
            return 87

    for parts in (
        ["87", 78], ("87", 78), {"a": Whole(), "b": "78"}, OrderedDict(a=87, b=78), iter([87, 78]), [Whole(), 78],
    ):  # fmt: skip
        assert crossfoot.check_claim("total", total=165, parts=parts).verdict == "consistent"
    for wrong in ([87, 79], {"a": 87, "b": 79}):
        assert crossfoot.check_claim("total", total=165, parts=wrong).verdict == "mismatch"
    weights = crossfoot.check_claim("change", locale="en", from_="1,613", to="2,840", by="+1,227", percent="76%")
    assert (weights.verdict, weights.figures[0].role) == ("consistent", "from")
    coverage = crossfoot.check_claim("total", total=200, parts=[87, 78], coverage="partial")
    assert coverage.verdict == "consistent"
    accepted = crossfoot.check_claim(
        "share", part=1, whole=4, percent="26%", accepted={"rule": "share-mismatch", "reason": "so printed"}
    )
    assert [(each.accepted, each.reason) for each in accepted.findings] == [(True, "so printed")]


class _NoAnswer:
    """As NA of pandas: neither equal to itself nor not."""

    def __ne__(self, other: object) -> Any:
        return self

    def __eq__(self, other: object) -> Any:
        return self

    def __bool__(self) -> bool:
        raise TypeError("boolean value of NA is ambiguous")

    __hash__ = None  # type: ignore[assignment]


@pytest.mark.parametrize(
    "nothing", [None, "", float("nan"), Decimal("nan"), _NoAnswer()], ids=("None", "empty", "nan", "Decimal", "NA")
)
def test_empty_cells_were_not_printed(nothing: object) -> None:
    with_it = crossfoot.check_claim("share", part=1, whole=4, percent="25%", ratio=nothing, about=nothing)
    assert with_it == crossfoot.check_claim("share", part=1, whole=4, percent="25%")
    lacking = crossfoot.check_claim("share", part=1, whole=nothing, percent=nothing)
    assert (lacking.verdict, lacking.why) == (
        "undetermined",
        "no percentage is printed, and not both a part and a whole",
    )


def test_rows_of_a_csv_file_are_claims() -> None:
    text = 'kind,part,whole,percent,from,to,by\nshare,134,1459,"9,18%",,,\nchange,,,"76%",1613,2840,+1227\n'
    rows: Iterable[dict[str, Any]] = csv.DictReader(io.StringIO(text))
    assert [crossfoot.check_claim(**row, locale="vi").verdict for row in rows] == ["consistent", "consistent"]


RAISED: list[tuple[dict[str, Any], tuple[Any, ...]]] = [
    ({"kind": "shrae", "part": 1}, ("unknown-kind", ("kind",), 0, 5)),
    ({"kind": "share", "part": 1, "whole": 4, "percent": "25%", "foo": "3"}, ("unknown-field", ("foo",), 0, 1)),
    ({"kind": "share", "part": 1, "whole": "4 x3", "percent": "25%"}, ("unreadable-figure", ("whole",), 0, 4)),
    ({"kind": "share", "part": "1.227", "whole": 5000, "percent": "25%"}, ("ambiguous-separator", ("part",), 0, 5)),
    ({"kind": "total", "total": 3, "parts": {"a": 1, "b": "x1"}}, ("unknown-name", ("parts", "b"), 0, 2)),
    ({"kind": "total", "total": 3, "parts": [1, "x1"]}, ("unknown-name", ("parts", 1), 0, 2)),
    ({"kind": "total", "total": 3, "parts": [1, ""]}, ("invalid-value", ("parts", 1), 0, 0)),
    ({"kind": "total", "total": 3, "parts": [1, None]}, ("unreadable-figure", ("parts", 1), 0, 0)),
    ({"kind": "total", "total": 3, "parts": [1, 2], "coverage": "all"}, ("invalid-value", ("coverage",), 0, 3)),
    ({"kind": "equation", "holds": "1 + = 3"}, ("malformed-equation", ("holds",), 4, 7)),
    ({"kind": "share", "part": 1, "whole": 4, "percent": 0.25}, ("unreadable-figure", ("percent",), 0, 0)),
    ({"kind": "share", "part": Fraction(1), "whole": 4}, ("unreadable-figure", ("part",), 0, 0)),
    ({"kind": "share", "part": True, "whole": 4}, ("unreadable-figure", ("part",), 0, 0)),
    ({"kind": "share", "part": b"1", "whole": 4}, ("unreadable-figure", ("part",), 0, 0)),
    ({"kind": "share", "part": "1\x00", "whole": 4}, ("unreadable-figure", ("part",), 0, 2)),
    ({"kind": "share", "part": 1, "whole": 4, "locale": "xx"}, ("", ("locale",), 0, 2)),
    ({"kind": "share", "part": 1, "whole": 4, "rounding": "down"}, ("", ("rounding",), 0, 4)),
]


@pytest.mark.parametrize(("fields", "place"), RAISED, ids=[str(place[:2]) for _, place in RAISED])
def test_what_cannot_be_checked_is_raised_with_its_place(fields: dict[str, Any], place: tuple[Any, ...]) -> None:
    with pytest.raises(crossfoot.CrossfootError) as raised:
        crossfoot.check_claim(**fields)
    error = raised.value
    assert (error.rule, error.path, error.start, error.end) == place
    assert str(error) == f"{'.'.join(map(str, error.path))}: {error.message}"
    assert error.message and not error.message.endswith(".") and "`locale:`" not in error.message


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("", ("", (), 0, 0)),
        (" \n", ("", (), 0, 0)),
        ("1/4 = 25\x00%", ("", (), 0, 0)),
        ("1.227/5.000 = 25%", ("ambiguous-separator", (), 0, 5)),
        ("1 + = 3", ("malformed-equation", (), 4, 7)),
        ("half a loaf = 25%", ("malformed-equation", (), 5, 17)),
    ],
)
def test_what_stands_in_a_line_and_cannot_be_read_is_raised(line: str, place: tuple[Any, ...]) -> None:
    with pytest.raises(crossfoot.CrossfootError) as raised:
        crossfoot.check(line)
    error = raised.value
    assert (error.rule, error.path, error.start, error.end) == place
    assert str(error) == error.message
    assert "holds" not in error.message and "`locale:`" not in error.message


@pytest.mark.parametrize(
    ("line", "role", "asked"),
    [("1/4", "percent", "25%"), ("20% of 350 = ?", "part", "70"), ("? -> 5 = 3%", "from", "4.85")],
)
def test_what_a_line_asks_for_is_implied(line: str, role: str, asked: str) -> None:
    claim = crossfoot.check(line, locale="en")
    assert (claim.verdict, claim.why, claim.findings) == ("undetermined", f"the {role} is asked for", ())
    assert [(each.role, each.text) for each in claim.implied if each.role == role] == [(role, asked)]


@pytest.mark.parametrize(
    ("call", "path"),
    [
        (lambda: crossfoot.check("1/4 = 25%", locale="nowhere"), "locale"),
        (lambda: crossfoot.audit(CLAIMS, locale="nowhere"), "locale"),
        (lambda: crossfoot.audit(CLAIMS, select=["share-mismatch", "share-missmatch"]), "select"),
        (lambda: crossfoot.audit(CLAIMS, ignore="share-missmatch"), "ignore"),
        (lambda: crossfoot.audit(CLAIMS, rounding="down"), "rounding"),  # type: ignore[arg-type]
        (lambda: crossfoot.audit(CLAIMS.parent / "docs"), "paths"),
        (lambda: crossfoot.audit([]), "paths"),
        (lambda: crossfoot.audit_text("claims: []", locale="nowhere"), "locale"),
        (lambda: crossfoot.read_text("1 of 4 (25%)", locale="nowhere"), "locale"),
        (lambda: crossfoot.read_text("1 of 4 (25%)", locale="ja"), "locale"),
        (lambda: crossfoot.read_text("1 of 4 (25%)", ignore=["none"]), "ignore"),
    ],
)
def test_an_argument_that_there_is_not_is_raised(call: Any, path: str) -> None:
    with pytest.raises(crossfoot.CrossfootError) as raised:
        call()
    assert raised.value.path == (path,)


def test_a_file_that_cannot_be_read_is_a_document() -> None:
    result = crossfoot.audit("there is none.yaml")
    assert (result.exit_code(), result.documents[0].usable) == (2, False)
    assert [finding.rule for finding in result.findings] == ["unreadable-file"]


def _answer(number: int) -> tuple[Any, ...]:
    document = crossfoot.audit_text(TOGETHER % number)
    fixes = [fix.title for finding in document.findings for fix in finding.fixes]
    line = crossfoot.check(LINES[number % len(LINES)], locale="vi")
    return document, fixes, line, [finding.fixes for finding in line.findings], crossfoot.read_text(ARTICLE)


def test_threads_get_the_same_answers() -> None:
    """Also where z3 is asked, which would end the process if two threads did so at a time."""
    pytest.importorskip("z3")
    alone = [_answer(number) for number in range(4)]
    assert any(finding.rule == "figures-conflict" for finding in alone[0][0].findings)
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(_answer, [number % 4 for number in range(16)])) == 4 * alone


def test_threads_that_ask_for_the_same_fixes_work_them_out_once() -> None:
    worked: list[int] = []

    def work() -> tuple[Fix, ...]:
        worked.append(1)
        time.sleep(0.05)  # long enough for the other threads to come by
        return (Fix("percent 25%", ()),)

    fixes = Fixes(work)
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda _: tuple(fixes), range(8))) == [(Fix("percent 25%", ()),)] * 8
    assert worked == [1]


def test_processes_hand_on_results_and_errors() -> None:
    lines = [*LINES, "1 + = 3"]
    with ProcessPoolExecutor(1) as pool:
        futures = [pool.submit(partial(crossfoot.check, locale="vi"), line) for line in lines]
        assert [each.result() for each in futures[:-1]] == [crossfoot.check(line, locale="vi") for line in LINES]
        with pytest.raises(crossfoot.CrossfootError):
            futures[-1].result()


def test_fixes_are_worked_out_only_when_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    worked: list[str] = []
    init = Fixes.__init__

    def noted(self: Fixes, work: Callable[[], Any]) -> None:
        def counted() -> Any:
            worked.append("once")
            return work()

        init(self, counted)

    monkeypatch.setattr(Fixes, "__init__", noted)
    result = crossfoot.audit_text(claims(WRONG, WRONG.replace("id: a", "id: b")))
    assert [claim.verdict for claim in result] == ["mismatch", "mismatch"]
    assert {*result.findings} and result.findings == tuple(result.findings)
    assert not worked
    first = [fix.title for fix in result.findings[0].fixes]
    once = len(worked)
    assert first and once
    assert [fix.title for fix in result.claims[0].findings[0].fixes] == first
    assert len(worked) == once
    assert result.findings[1].fixes
    assert len(worked) == 2 * once


def test_a_claim_does_not_keep_the_document_alive() -> None:
    from crossfoot.claimfile.document import Document

    kept: list[weakref.ref[Any]] = []
    init = Document.__init__

    def noted(self: Document, *arguments: Any, **more: Any) -> None:
        init(self, *arguments, **more)
        kept.append(weakref.ref(self))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Document, "__init__", noted)
        text = claims("{id: a, kind: share, part: 1, whole: 4, percent: 25%}", WRONG.replace("id: a", "id: b"))
        right, wrong = crossfoot.audit_text(text).claims
    gc.collect()
    assert right.verdict == "consistent"
    assert kept[0]() is not None  # the fixes of the wrong one are not worked out yet
    assert wrong.findings[0].fixes
    gc.collect()
    assert kept[0]() is None
