"""SARIF 2.1.0, for code scanning and for viewers; docs/report.md says what stands where.

An alert is known again by its fingerprint. It is made of what names a finding (rule, file, claim, place in the claim)
and of nothing that moves when lines or claims are added.
"""

from __future__ import annotations

import os
import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, Final
from urllib.parse import quote

from crossfoot import __version__
from crossfoot.claimlist import ClaimList
from crossfoot.decoding import Lines
from crossfoot.manual import page
from crossfoot.model import Checked, Claim, Edit, Finding, Fix, Related, Report
from crossfoot.quoting import compact
from crossfoot.registry import Format, Rule, rules
from crossfoot.summary import Summary, counts, headline, summarised

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT: Final = "%SRCROOT%"
"""the folder to which relative addresses refer, by the name that code scanning knows"""
_PROBLEM: Final = {"error": "error", "warning": "warning", "note": "recommendation"}
_PLACEHOLDER: Final = re.compile(r"\{(\d+)\}")
_LINK: Final = re.compile(r"\[(?=[^\[\]]*\]\()")
_HASHED: Final = 32
"""hexadecimal digits of a fingerprint"""

Json = dict[str, Any]


def address(path: str) -> str:
    """The path as a URI reference: relative where it lies in the working directory or was named so."""
    path = os.path.normpath(path)
    if os.path.isabs(path):
        here = os.path.join(os.getcwd(), "")
        if not path.startswith(here):
            slashed = path.replace(os.sep, "/")
            return "file://" + ("" if slashed.startswith("/") else "/") + quote(_bytes(slashed))
        path = path.removeprefix(here)
    return quote(_bytes(posixpath.normpath(path.replace(os.sep, "/"))))


def _bytes(path: str) -> bytes:
    """The name as the file system has it; what is half a character and no such byte is kept all the same."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")


def _text(text: str) -> Json:
    """A message that no viewer takes for one with placeholders or links."""
    return {"text": _LINK.sub(r"\\[", _PLACEHOLDER.sub(r"{{\1}}", text))}


class _Document:
    """Places in one document, and what its findings are known by."""

    def __init__(self, checked: Checked, numbers: Mapping[str, int]) -> None:
        self.checked = checked
        self.lines = Lines(checked.text)
        self.address = address(checked.path)
        self.number = numbers[self.address]
        self.claims = checked.claims if isinstance(checked.claims, ClaimList) else ClaimList(checked.claims)
        self.told: Counter[str] = Counter()

    @property
    def artifact(self) -> Json:
        return {**_located(self.address), "index": self.number}

    def region(self, start: int, end: int) -> Json:
        if start < 0 or not self.checked.text:
            return {"startLine": 1}
        (line, column), (end_line, end_column) = self.lines.position(start), self.lines.position(max(start, end))
        return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}

    def place(self, start: int, end: int) -> Json:
        region = self.region(start, end)
        if "startColumn" in region:
            region["snippet"] = {"text": self.checked.text[start:end]}
        return {"artifactLocation": self.artifact, "region": region}

    def fingerprint(self, finding: Finding) -> str:
        """What the finding is known by; findings alike in all of it are numbered as they stand in the document."""
        path, claim = finding.path, finding.claim
        who: Sequence[object] = ()
        if path[:1] == ("claims",) and len(path) > 1 and isinstance(path[1], int):
            claim = claim or self.claims.at(path[1])
            path = path[2:]
            who = () if claim else (self.checked.text[finding.start : finding.end],)
        if claim is not None:
            figures = [(figure.role, figure.written.text) for figure in claim.figures]
            who = (claim.kind, figures) if self.checked.article or not claim.id_given else (claim.id,)
            path = path or tuple(figure.role for figure in claim.figures if figure.start == finding.start)
        known = compact([finding.rule, self.address, who, path])
        self.told[known] += 1
        return f"{sha256(known.encode()).hexdigest()[:_HASHED]}:{self.told[known]}"


def _located(uri: str) -> Json:
    return {"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": ROOT}


def _result(document: _Document, finding: Finding, others: Mapping[str, _Document], number: int) -> Json:
    known = document.fingerprint(finding)
    location: Json = {"physicalLocation": document.place(finding.start, finding.end)}
    if finding.claim is not None:
        location["logicalLocations"] = [{"name": finding.claim.id, "kind": "claim"}]
    result: Json = {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": finding.severity,
        "message": _text(finding.message),
        "locations": [location],
        "partialFingerprints": {"crossfoot/v1": known, "primaryLocationLineHash": known},
    }
    if finding.related:
        related = enumerate(finding.related, 1)
        result["relatedLocations"] = [_related(each, at, document, others) for at, each in related]
    fixes = [_fix(document, fix) for fix in finding.fixes if all(edit.start >= 0 for edit in fix.edits) and fix.edits]
    if fixes:
        result["fixes"] = fixes
    if finding.accepted:
        result["suppressions"] = [{"kind": "inSource", "status": "accepted", "justification": finding.accepted}]
    properties = _properties(finding)
    return {**result, "properties": properties} if properties else result


def _properties(finding: Finding) -> Json:
    told: Json = _claim(finding.claim) if finding.claim else {}
    if finding.conflict:
        told["conflict"] = {
            "claims": list(finding.conflict.claims),
            "repairs": [[change._asdict() for change in repair] for repair in finding.conflict.repairs],
        }
    return told


def _claim(claim: Claim) -> Json:
    told: Json = {"claim": claim.id, "kind": claim.kind, "verdict": claim.verdict}
    if claim.about:
        told["about"] = claim.about
    if claim.derivation:
        told["derivation"] = {"pattern": claim.derivation.pattern, "words": list(claim.derivation.words)}
    return told


def _related(related: Related, number: int, document: _Document, others: Mapping[str, _Document]) -> Json:
    there = others.get(related.document, document if not related.document else None)
    if there is not None:
        place = there.place(related.start, related.end)
    else:  # a file that was loaded to be compared, and is not reported on
        region = {"startLine": max(related.line, 1), **({"startColumn": related.column} if related.column > 0 else {})}
        place = {"artifactLocation": _located(address(related.document)), "region": region}
    return {"id": number, "physicalLocation": place, "message": _text(related.message)}


def _fix(document: _Document, fix: Fix) -> Json:
    def replacement(edit: Edit) -> Json:
        return {"deletedRegion": document.region(edit.start, edit.end), "insertedContent": {"text": edit.text}}

    change = {"artifactLocation": document.artifact, "replacements": [replacement(edit) for edit in fix.edits]}
    more = {"safe": fix.safe, "cause": fix.cause, "rank": fix.rank}
    return {"description": _text(fix.title), "artifactChanges": [change], "properties": more}


def _rule(rule: Rule) -> Json:
    """What a viewer shows beside a finding: the manual page, its first paragraph, its first sentence."""
    paragraph = " ".join(rule.manual.strip().split("\n\n")[0].split())
    sentence = re.match(r".*?[.:](?=\s|$)", paragraph)
    return {
        "id": rule.name,
        "name": rule.name.title().replace("-", ""),
        "shortDescription": {"text": (sentence[0] if sentence else paragraph).rstrip(".:") + "."},
        "fullDescription": {"text": paragraph},
        "help": {"text": page(rule.name), "markdown": page(rule.name, "markdown")},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": ["figures"], "precision": "high", "problem.severity": _PROBLEM[rule.severity]},
    }


def _artifact(document: _Document) -> Json:
    """An audited file, also one without findings, and how much in it was checked."""
    summary = summarised(Report([document.checked]))
    told: Json = {"figures": summary.figures, "claims": summary.claims, "verdicts": summary.verdicts}
    if document.checked.article:
        told["unbound"] = summary.unbound
    return {"location": _located(document.address), "roles": ["analysisTarget"], "properties": told}


def _run(summary: Summary) -> Json:
    return {
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {ROOT: {"description": {"text": "the folder in which crossfoot ran"}}},
        "invocations": [{"executionSuccessful": bool(summary.documents) and not summary.unreadable}],
        "properties": {"headline": headline(summary), "counts": counts(summary)},
    }


def _write(report: Report) -> Iterator[str]:
    found = {finding.rule for checked in report.documents for finding in checked.findings}
    used = [rule for name, rule in rules().items() if name in found]
    order = {rule.name: number for number, rule in enumerate(used)}
    numbers: dict[str, int] = {}
    for checked in report.documents:
        numbers.setdefault(address(checked.path), len(numbers))
    documents = [_Document(checked, numbers) for checked in report.documents]
    by_path = {document.checked.path: document for document in documents}
    driver = {"name": "crossfoot", "version": __version__, "semanticVersion": __version__}
    yield f'{{"$schema": "{SCHEMA}",\n "version": "2.1.0",\n "runs": [{{\n'
    yield f'  "tool": {{"driver": {compact(driver)[:-1]},\n'
    yield from _listed("rules", map(_rule, used), "   ")
    yield f"}}}},\n  {compact(_run(summarised(report)))[1:-1]},\n"
    first = {document.address: document for document in reversed(documents)}
    yield from _listed("artifacts", (_artifact(first[uri]) for uri in numbers), "  ")
    yield ",\n"
    results = (
        _result(document, finding, by_path, order[finding.rule])
        for document in documents
        for finding in document.checked.findings
    )
    yield from _listed("results", results, "  ")
    yield "}]}\n"


def _listed(name: str, members: Iterator[Json], indent: str) -> Iterator[str]:
    yield f'{indent}"{name}": ['
    for number, member in enumerate(members):
        yield f"{',' if number else ''}\n{indent}  {compact(member)}"
    yield "]"


FORMAT = Format(_write, "SARIF 2.1.0, for code scanning")
