"""SARIF 2.1.0, for code scanning and for viewers; docs/report.md says what stands where.

An alert is known again by its fingerprint. It is made of what names a finding (rule, file, claim, place in the claim)
and of nothing that moves when lines or claims are added.

GitHub refuses a whole report that is over one of its limits (docs.github.com, "SARIF results exceed one or more
limits", "SARIF file is too large"). So the results are the worst first, and the report ends before a limit and says so.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, Final

from crossfoot import __version__
from crossfoot.audit.rule import Rule, rules
from crossfoot.claimfile.claim_list import ClaimList
from crossfoot.claimfile.lines import Lines
from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Checked, Edit, Finding, Fix, Related, Report
from crossfoot.messages import translated
from crossfoot.records import NamedTuple
from crossfoot.reports.address import Root
from crossfoot.reports.cells import cut
from crossfoot.reports.findings import rank
from crossfoot.reports.format import Format
from crossfoot.reports.manual import home, online, page
from crossfoot.reports.phrases import message_of
from crossfoot.reports.quoting import compact, listed
from crossfoot.reports.summary import Summary, counts, headline, summarised

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT: Final = "%SRCROOT%"
"""the folder to which relative addresses refer, by the name that code scanning knows"""
_PROBLEM: Final = {"error": "error", "warning": "warning", "note": "recommendation"}
_PLACEHOLDER: Final = re.compile(r"\{(\d+)\}")
_LINK: Final = re.compile(r"\[(?=[^\[\]]*\]\()")
_HASHED: Final = 32
"""hexadecimal digits of a fingerprint"""
RESULTS: Final = 25_000
"""results that GitHub takes of a run"""
LOCATIONS: Final = 1_000
"""locations that GitHub takes of a result"""
WORDS: Final = 1_024
"""characters that GitHub takes of a description of a rule"""
PACKED: Final = 9_500_000
"""bytes of the report as gzip has it; GitHub takes 10 MB, and what follows the results has to find room too"""
_HELD: Final = 65_536
"""bytes after which the room that is left is counted again"""

Json = dict[str, Any]


def _text(text: str) -> Json:
    """A message that no viewer takes for one with placeholders or links."""
    return {"text": _LINK.sub(r"\\[", _PLACEHOLDER.sub(r"{{\1}}", text))}


class _AuditedFile:
    """Places in one document, and what its findings are known by."""

    def __init__(self, checked: Checked, root: Root, numbers: Mapping[str, int]) -> None:
        self.checked = checked
        self.root = root
        self.lines = Lines(checked.text)
        self.address = root.uri(checked.path)
        self.number = numbers[self.address]
        self.claims = checked.claims if isinstance(checked.claims, ClaimList) else ClaimList(checked.claims)
        self._seen: Counter[str] = Counter()

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
        self._seen[known] += 1
        return f"{sha256(known.encode()).hexdigest()[:_HASHED]}:{self._seen[known]}"


def _located(uri: str) -> Json:
    return {"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": ROOT}


class _Identified(NamedTuple):
    """A finding, and what it is known by."""

    document: _AuditedFile
    finding: Finding
    known: str


def _result(identified: _Identified, others: Mapping[str, _AuditedFile], number: int) -> Json:
    document, finding, known = identified
    location: Json = {"physicalLocation": document.place(finding.start, finding.end)}
    if finding.claim is not None:
        location["logicalLocations"] = [{"name": finding.claim.id, "kind": "claim"}]
    result: Json = {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": finding.severity,
        "message": _text(message_of(document.checked, finding)),
        "locations": [location],
        "partialFingerprints": {"crossfoot/v1": known, "primaryLocationLineHash": known},
    }
    if finding.related:
        related = enumerate(finding.related[: LOCATIONS - 1], 1)
        result["relatedLocations"] = [_related(each, at, document, others) for at, each in related]
    fixes = [_fix(document, fix) for fix in finding.fixes if all(edit.start >= 0 for edit in fix.edits) and fix.edits]
    if fixes:
        result["fixes"] = fixes
    if finding.accepted:
        result["suppressions"] = [{"kind": "inSource", "status": "accepted", "justification": finding.accepted}]
    properties = _properties(finding)
    return {**result, "properties": properties} if properties else result


def _properties(finding: Finding) -> Json:
    properties: Json = _claim(finding.claim) if finding.claim else {}
    if finding.conflict:
        properties["conflict"] = {
            "claims": list(finding.conflict.claims),
            "repairs": [[change._asdict() for change in repair] for repair in finding.conflict.repairs],
        }
    return properties


def _claim(claim: Claim) -> Json:
    properties: Json = {"claim": claim.id, "kind": claim.kind, "verdict": claim.verdict}
    if claim.about:
        properties["about"] = claim.about
    if claim.derivation:
        properties["derivation"] = {"pattern": claim.derivation.pattern, "words": list(claim.derivation.words)}
    return properties


def _related(related: Related, number: int, document: _AuditedFile, others: Mapping[str, _AuditedFile]) -> Json:
    there = others.get(related.document, document if not related.document else None)
    if there is not None:
        place = there.place(related.start, related.end)
    else:  # a file that was loaded to be compared, and is not reported on
        place = {"artifactLocation": _located(document.root.uri(related.document))}
        if related.line:
            column = {"startColumn": related.column} if related.column > 0 else {}
            place["region"] = {"startLine": related.line, **column}
    return {"id": number, "physicalLocation": place, "message": _text(related.message)}


def _fix(document: _AuditedFile, fix: Fix) -> Json:
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
        "shortDescription": {"text": cut((sentence[0] if sentence else paragraph).rstrip(".:"), WORDS - 1) + "."},
        "fullDescription": {"text": cut(paragraph, WORDS)},
        "helpUri": online(rule.name),
        "help": {"text": page(rule.name), "markdown": page(rule.name, "markdown")},
        "defaultConfiguration": {"level": rule.severity, **({} if rule.usual else {"enabled": False})},
        "properties": {"tags": ["figures"], "precision": "high", "problem.severity": _PROBLEM[rule.severity]},
    }


def _artifact(document: _AuditedFile) -> Json:
    """An audited file, also one without findings, and how much in it was checked."""
    summary = summarised(Report([document.checked]))
    properties: Json = {"figures": summary.figures, "claims": summary.claims, "verdicts": summary.verdicts}
    if document.checked.article:
        properties["unbound"] = summary.unbound
    return {"location": _located(document.address), "roles": ["analysisTarget"], "properties": properties}


def _run(summary: Summary, root: Root) -> Json:
    where = translated("the folder in which crossfoot ran")
    if root.is_repository:
        where = translated("the root of the repository")
    return {
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {ROOT: {"description": {"text": where}}},
        "properties": {"headline": headline(summary), "counts": counts(summary)},
    }


def _invocation(summary: Summary, left_out: str) -> Json:
    invocation: Json = {"executionSuccessful": bool(summary.documents) and not summary.unreadable}
    if left_out:
        descriptor = {"id": "results-left-out"}
        invocation["toolExecutionNotifications"] = [
            {"level": "warning", "message": {"text": left_out}, "descriptor": descriptor}
        ]
    return invocation


def _write(report: Report) -> Generator[str, None, str]:
    summary = summarised(report)
    root = Root(checked.path for checked in report.documents)
    numbers: dict[str, int] = {}
    for checked in report.documents:
        numbers.setdefault(root.uri(checked.path), len(numbers))
    documents = [_AuditedFile(checked, root, numbers) for checked in report.documents]
    identified = [_Identified(each, one, each.fingerprint(one)) for each in documents for one in each.checked.findings]
    worst = sorted(identified, key=lambda each: rank(each.finding))[:RESULTS]
    names = {each.finding.rule for each in worst}
    used = [rules()[name] for name in rules() if name in names]
    driver = {"name": "crossfoot", "version": __version__, "semanticVersion": __version__, "informationUri": home()}
    room = _CompressedSize()
    yield room.takes(f'{{"$schema": "{SCHEMA}",\n "version": "2.1.0",\n "runs": [{{\n')
    yield room.takes(f'  "tool": {{"driver": {compact(driver)[:-1]},\n')
    yield from map(room.takes, _array("rules", map(_rule, used), 3))
    yield room.takes(f"}}}},\n  {compact(_run(summary, root))[1:-1]},\n")
    first = {document.address: document for document in reversed(documents)}
    yield from map(room.takes, _array("artifacts", (_artifact(first[uri]) for uri in numbers), 2))
    yield room.takes(",\n")
    written = yield from _results(worst, documents, used, room)
    left_out = _left_out(len(identified) - written, len(identified)) if written < len(identified) else ""
    yield f',\n  "invocations": [{compact(_invocation(summary, left_out))}]}}]}}\n'
    return left_out


def _results(
    worst: Sequence[_Identified], documents: Iterable[_AuditedFile], used: Sequence[Rule], room: _CompressedSize
) -> Generator[str, None, int]:
    """The results as far as there is room for them; how many there are."""
    order = {rule.name: number for number, rule in enumerate(used)}
    by_path = {document.checked.path: document for document in documents}
    written = 0

    def fitting() -> Iterator[Json]:
        nonlocal written
        for each in worst:
            if room.left <= 0:
                return
            yield _result(each, by_path, order[each.finding.rule])
            written += 1

    yield from map(room.takes, _array("results", fitting(), 2))
    return written


def _left_out(number: int, of: int) -> str:
    return translated(
        "this report leaves out {number} of {of} findings, the least severe: code scanning takes {results:,} results "
        "of a run, and 10 MB compressed; --format json tells all",
        number=number, of=of, results=RESULTS,
    )  # fmt: skip


class _CompressedSize:
    """How much of the report still finds room, counted as it will be sent: compressed."""

    def __init__(self) -> None:
        self.left = PACKED
        self._packing = zlib.compressobj()
        self._held = 0

    def takes(self, piece: str) -> str:
        data = piece.encode("utf-8", "backslashreplace")
        self.left -= len(self._packing.compress(data))
        self._held += len(data)
        if self._held > _HELD:  # zlib keeps much back, and only then says what it comes to
            self.left -= len(self._packing.flush(zlib.Z_SYNC_FLUSH))
            self._held = 0
        return piece


def _array(name: str, members: Iterator[Json], indent: int) -> Iterator[str]:
    yield f'{" " * indent}"{name}": ['
    yield from listed(map(compact, members), indent + 2)
    yield "]"


FORMAT = Format(_write, "SARIF 2.1.0, for code scanning")
