"""An audit of the files that changed and of those that ``same_as`` ties to them, without the rest."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from crossfoot.claimfile.document import parsed
from crossfoot.claimfile.parsing import Mapping, Node, SourceError, read
from crossfoot.claims.finding import Checked, Finding, Report
from crossfoot.records import NamedTuple


class Narrowed(NamedTuple):
    """Which of the files are audited."""

    changed: tuple[str, ...]
    tied: tuple[str, ...]
    """unchanged, but tied to a changed file, directly or through others; checked with it"""
    stems: frozenset[str]
    """names, without ending, of the files that changed or are gone"""

    def only(self, report: Report) -> Report:
        """The report without what has nothing to do with the changes."""
        changed, tied = set(self.changed), set(self.tied)
        kept = []
        for document in report.documents:
            if document.path not in tied:
                kept.append(document)
                continue
            findings = [each for each in document.findings if self._is_theirs(each, document, changed)]
            if findings:
                kept.append(_about(document, findings))
        return report._replace(documents=kept)

    def _is_theirs(self, finding: Finding, document: Checked, changed: Collection[str]) -> bool:
        if any(each.document in changed for each in finding.related):
            return True
        if finding.path[:1] == ("figures",) and finding.path[-1:] == ("same_as",):
            return _stem_of_reference(document.text[finding.start : finding.end]) in self.stems
        claims = finding.conflict.claims if finding.conflict else ()
        return any(claim[:at] in changed for claim in claims for at, each in enumerate(claim) if each == ":")


def narrowed(files: Sequence[str], is_changed: Callable[[str], bool], gone: Iterable[str]) -> Narrowed:
    """The files that changed, and those among the others that a chain of ``same_as`` leads to or from."""
    changed = {path: None for path in files if is_changed(path)}
    stems = frozenset(map(stem, (*changed, *gone)))
    led: dict[str, set[str]] = {}
    for path in files if stems else ():
        for other in _references(path):
            led.setdefault(stem(path), set()).add(other)
            led.setdefault(other, set()).add(stem(path))
    within, queue = set(stems), list(stems)
    while queue:
        fresh = led.get(queue.pop(), set()) - within
        within |= fresh
        queue += fresh
    tied = tuple(path for path in files if path not in changed and stem(path) in within)
    return Narrowed(tuple(changed), tied, stems)


def stem(path: str) -> str:
    return os.path.splitext(os.path.basename(path))[0]


def _root(path: str, word: str) -> Mapping:
    """The tree of a claim file; ``None`` where it cannot be parsed, or does not contain the word."""
    try:
        text = read(path)
        root = parsed(path, text).root if word in text else None
    except SourceError:
        root = None
    return root if isinstance(root, Mapping) else Mapping()


def _entries(node: Node | None) -> Iterable[Node]:
    return node.values() if isinstance(node, Mapping) else ()


def _references(path: str) -> Iterator[str]:
    """The names of the files under ``same_as``; empty for a file that cannot be read."""
    for figure in _entries(_root(path, "same_as").get("figures")):
        same = figure.get("same_as") if isinstance(figure, Mapping) else None
        if isinstance(same, str):
            yield _stem_of_reference(same)


def table_documents(path: str, folders: Iterable[str] = ()) -> Iterator[str]:
    """Where the documents of the tables of a claim file may lie; nothing for a file that cannot be read."""
    root = _root(path, "tables")
    origin = root.get("source")
    usual = origin.get("document") if isinstance(origin, Mapping) else None
    for table in _entries(root.get("tables")):
        place = table.get("from", usual) if isinstance(table, Mapping) else None
        name = place.get("document", usual) if isinstance(place, Mapping) else place
        if isinstance(name, str) and name:
            for folder in (os.path.dirname(path) or ".", ".", *folders):
                yield os.path.normpath(os.path.join(folder, name))


def _stem_of_reference(same_as: str) -> str:
    return same_as.rpartition(".")[0]


def _about(document: Checked, findings: Sequence[Finding]) -> Checked:
    """The document with these findings, and no more claims than they speak of."""
    named = {each.claim.id for each in findings if each.claim}
    named.update(claim for each in findings if each.conflict for claim in each.conflict.claims)
    claims = [claim for claim in document.claims if claim.id in named]
    figures = {(figure.start, figure.end) for claim in claims for figure in claim.figures}
    return document._replace(findings=findings, claims=claims, figures=len(figures))
