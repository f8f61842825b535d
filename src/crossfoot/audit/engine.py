"""Load, check, accept, report: the one engine under every front door."""

from __future__ import annotations

import os
import re
import time
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from crossfoot.audit.crashes import crashed
from crossfoot.audit.pointing import as_written
from crossfoot.audit.rule import rules
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.document import Document
from crossfoot.claimfile.habit import habit_of
from crossfoot.claimfile.misfits import header_is_plain, header_problems
from crossfoot.claimfile.names import declare
from crossfoot.claimfile.parsing import Mapping as SourceMapping
from crossfoot.claimfile.parsing import Sequence as SourceSequence
from crossfoot.claimfile.parsing import Source, SourceError, encoding, parse, read
from crossfoot.claimfile.reach import NAME_IT, walk
from crossfoot.claimfile.reader import check_claims
from crossfoot.claims.claim import ROUNDINGS, Rounding
from crossfoot.claims.finding import SEVERITIES, Checked, Edit, Finding, Fix, Habit, Related, Report, with_each
from crossfoot.figures.locales import UnknownLocale, notation_of
from crossfoot.figures.notation import UNKNOWN

SUFFIXES = (".yaml", ".yml", ".json")
SCHEMA = "schema.json"
"""ends the names of files that `crossfoot schema` writes into a folder of claim files, for editors"""
_ARTICLES = " (`crossfoot read` is for articles)"
_LINE_END = re.compile(r"\r\n?|\n")
_SHOWN = 4096
"""bytes that are read beyond a place that cannot be decoded, to show its line"""
_NOT_LISTED = "no permission to read this folder; ask its owner, or change its permissions"


def audit(
    paths: Sequence[str],
    settings: Settings = Settings(),
    progress: Callable[[int, int], None] | None = None,
    texts: Mapping[str, str] = {},
) -> Report:
    """Check the claim files at these paths; a folder stands for the claim files in it, at any depth.

    A file that cannot be read is a document with one finding. ``progress`` is called with files done and files in all.
    ``texts`` stand for what their files hold.
    """
    began = time.perf_counter()
    files = list(claim_files(paths, settings))
    loaded: list[Document | Checked] = []
    for number, path in enumerate(files):
        if progress is not None:
            progress(number, len(files))
        each = load_text(path, texts[path], settings) if path in texts else load(path, settings)
        loaded.append(report_on(each, settings) if isinstance(each, Document) and not each.names else each)
    check_together([each for each in loaded if isinstance(each, Document)], settings)
    documents = [report_on(each, settings) if isinstance(each, Document) else each for each in loaded]
    return Report(documents, time.perf_counter() - began)


def check_together(documents: Sequence[Document], settings: Settings) -> None:
    """The joint check of figures that claims share, within documents and between them."""
    if not documents:
        return
    from crossfoot.claimfile.same_as import told_twice
    from crossfoot.together.conflicts import check_together as check

    def beside(path: str) -> Document | None:
        found = load(path, settings) if os.path.isfile(path) else None
        return found if isinstance(found, Document) else None

    def fails(some: Sequence[Document]) -> Exception | None:
        try:
            check(some, told_twice(some, beside))
        except Exception as error:
            return error
        return None

    failed = fails(documents)
    if failed is None:
        return
    for document in documents:
        document.forget_together()
        document.crash = fails([document])
    if not any(document.crash for document in documents):  # only together do they make it fail
        for document in documents:
            document.crash = failed


def claim_files(paths: Iterable[str], settings: Settings = Settings()) -> Iterator[str]:
    """The files to read, each once: what is named itself whatever its suffix, and what lies in a named folder."""
    seen: set[str] = set()
    for path in paths:
        found = walk(path, _is_claim_file, settings.reach) if os.path.isdir(path) else [path]
        for each in found:
            key = os.path.normpath(each)
            if key not in seen:
                seen.add(key)
                yield each


def _is_claim_file(name: str) -> bool:
    return name.endswith(SUFFIXES) and not name.endswith(SCHEMA)


def load(path: str, settings: Settings = Settings()) -> Document | Checked:
    """The claim file, each claim decided by itself; a ``Checked`` where it cannot be used."""
    refused = settings.reach.link_refused(path)
    if refused:
        return _unusable(path, "", SourceError(f"this {refused}; {NAME_IT}"))
    try:
        text = read(path)
    except SourceError as error:
        if os.path.isdir(path) and not os.access(path, os.R_OK | os.X_OK):
            return _unusable(path, "", SourceError(_NOT_LISTED))
        return _unusable(path, _legible(path, error), error)
    return load_text(path, text, settings)


def check_file(path: str, settings: Settings = Settings()) -> Checked:
    """Check one claim file by itself."""
    return _checked_alone(load(path, settings), settings)


def _checked_alone(loaded: Document | Checked, settings: Settings) -> Checked:
    if isinstance(loaded, Checked):
        return loaded
    check_together([loaded] if loaded.names else [], settings)
    return report_on(loaded, settings)


def _legible(path: str, error: SourceError) -> str:
    """The text of a file to the end of the line where decoding it failed; nothing if it was not decoding that
    failed.
    """
    try:
        if not os.path.isfile(path):
            return ""
        with open(path, "rb") as file:
            data = file.read(4 * error.offset + _SHOWN)
    except (OSError, ValueError):
        return ""
    if not error.offset and (b"\0" in data or len(data) == 0):
        return ""
    text = data.decode(encoding(data), "replace")
    end = _LINE_END.search(text, error.offset)
    return text[: end.start()] if end else text


def check_text(path: str, text: str, settings: Settings = Settings()) -> Checked:
    """Check a claim file that is already in memory; ``path`` is for the report."""
    return _checked_alone(load_text(path, text, settings), settings)


def load_text(path: str, text: str, settings: Settings = Settings()) -> Document | Checked:
    """``load`` for text that is already in memory."""
    try:
        return _loaded(path, text, settings)
    except SourceError as error:
        return _unusable(path, text, error)
    except Exception as error:
        return crashed(path, error)


def _loaded(path: str, text: str, settings: Settings) -> Document:
    """Raises ``SourceError``."""
    source = parse(text)
    if not isinstance(source.root, SourceMapping):
        what = "a list" if isinstance(source.root, SourceSequence) else "a single value"
        message = f"the claims of a file stand in a list under `claims:`, but this is {what}"
        message += "; `crossfoot init` writes an example"
        raise SourceError(message, offset=source.span(())[0])
    return interpret(path, source, settings)


def _unusable(path: str, text: str, error: SourceError) -> Checked:
    offset = min(error.offset, len(text))
    message = error.message if path.lower().endswith(SUFFIXES) or not text else f"{error.message}{_ARTICLES}"
    finding = Finding("unreadable-file", message, (), None, offset, offset)
    lines = array("I", [0, *(found.end() for found in _LINE_END.finditer(text))])
    return Checked(path, "", (), (finding,), Habit(), text, lines, False)


def interpret(path: str, source: Source, settings: Settings, release: bool = True) -> Document:
    """The claim file as a checked document, before the rules have their say; lets go of the tree of consistent claims
    unless it is still wanted.
    """
    root = source.root
    assert isinstance(root, SourceMapping)
    locale, rounding = root.get("locale", ""), root.get("rounding", "") or settings.rounding
    name = locale if isinstance(locale, str) and locale else settings.locale
    try:
        notation = notation_of(name)
    except UnknownLocale as error:
        notation = UNKNOWN
        hint = "" if error.near else "; write a language, such as vi, en or de-CH"
        _problem(source, "invalid-value", ("locale",), f"{error}{hint}")
    if not isinstance(locale, str):
        _problem(source, "invalid-value", ("locale",), "locale takes one value, such as vi or en")
    known: Rounding = rounding if isinstance(rounding, str) and rounding in ROUNDINGS else "nearest"
    document = Document(path, source, notation, known)
    _header(document, root)
    document.folders = (os.path.dirname(path) or ".", ".", *settings.sources)
    document.bounds = settings.reach
    document.names = declare(root.get("figures", ""), source, document.reader().figure, document.problems)
    claims = root.get("claims", "")
    if isinstance(claims, SourceSequence):
        check_claims(document, claims, release)
    if notation.locale != name and not notation.known:
        # Which way a separator is read cannot be told without the locale, which is what has to be put right.
        document.problems[:] = [each for each in document.problems if each.rule != "ambiguous-separator"]
    if not claims:
        what = "has no claims" if source.text.strip() else "is empty"
        message = f"this file {what}, so nothing in it was checked"
        document.irregular(("claims",), "nothing-to-check", message)
    elif not isinstance(claims, SourceSequence):
        document.irregular(("claims",), "invalid-value", "claims takes a list, each claim beginning with a dash")
    return document


def _problem(source: Source, rule: str, path: tuple[str, ...], message: str) -> None:
    from crossfoot.claimfile.parsing import Problem

    start, end = source.span(path)
    source.problems.append(Problem(rule, path, message, start, end))


def _header(document: Document, root: SourceMapping) -> None:
    """Say what is wrong with the fields above the claims; the usual shape is recognised without pydantic."""
    origin = root.get("source")
    figures = root.get("figures", SourceMapping())
    if isinstance(origin, SourceMapping):
        document.origin = origin
    if not isinstance(figures, SourceMapping) and figures != "":
        document.irregular(("figures",), "invalid-value", "figures takes names, each with its figure (voters: 12480)")
    if not header_is_plain(root):
        document.problems.extend(header_problems(document.source, root))


def report_on(document: Document, settings: Settings) -> Checked:
    """Run the rules, apply the acceptances, find every place."""
    if document.crash is not None:
        return crashed(document.path, document.crash)
    try:
        return _reported(document, settings)
    except Exception as error:
        return crashed(document.path, error)


def _reported(document: Document, settings: Settings) -> Checked:
    found: list[Finding] = []
    settings = settings.on(document.path)
    last = rules()["unused-acceptance"]  # has to know what every rule found that is accepted, asked for or not
    accepted = {each.rule for each in document.acceptances} if settings.runs(last.name) else frozenset()
    for rule in rules().values():
        if rule is not last and (settings.runs(rule.name) or rule.name in accepted):
            found.extend(finding._replace(severity=rule.severity) for finding in rule.check(document))
    found = _accepted(document, found)
    if settings.runs(last.name):
        found.extend(finding._replace(severity=last.severity) for finding in last.check(document))
    placed = [_placed(document, finding) for finding in found if settings.runs(finding.rule)]
    placed.sort(key=lambda f: (f.start, SEVERITIES.index(f.severity), f.rule))
    return Checked(
        document.path, document.notation.locale, document.claims, placed, habit_of(document), document.source.text,
        line_starts(document.source.text), True, document.figures_seen(),
    )  # fmt: skip


def _accepted(document: Document, found: list[Finding]) -> list[Finding]:
    """The findings, those marked that their claim accepts (or a claim of their conflict); leaves the acceptances
    that met none.
    """
    reasons = {(each.index, each.rule): each for each in document.acceptances}
    if not reasons:
        return found
    indexes = {claim.id: claim.index for claim in document.claims}
    met = set()
    marked = []
    for finding in found:
        claims = finding.conflict.claims if finding.conflict else ()
        about = [finding.claim.index] if finding.claim else [indexes[each] for each in claims if each in indexes]
        keys = [(index, finding.rule) for index in about if (index, finding.rule) in reasons]
        met.update(keys)
        marked.append(finding._replace(accepted=reasons[keys[0]].reason) if keys else finding)
    document.unmatched = tuple(each for key, each in reasons.items() if key not in met)
    return marked


def _placed(document: Document, finding: Finding) -> Finding:
    """With offsets wherever a path alone was given."""
    if finding.start < 0:
        start, end = document.span(finding.path, finding.key)
        finding = finding._replace(start=start, end=end)
    if isinstance(finding.fixes, tuple) and not finding.fixes and not finding.related:
        return finding

    def placed(fix: Fix) -> Fix:
        return fix._replace(edits=tuple(_edit(document, edit) for edit in fix.edits))

    return finding._replace(
        fixes=with_each(finding.fixes, placed),
        related=tuple(_related(document, each) for each in finding.related),
    )


def _edit(document: Document, edit: Edit) -> Edit:
    if not edit.text:  # something is cut out, and its place is known
        return edit
    scalar = document.span(edit.path)
    if edit.start < 0:
        edit = edit._replace(start=scalar[0], end=scalar[1])
    claim = document.claim_at(edit.path)
    stated = claim.options.get(str(edit.path[-1])) if claim else None
    return as_written(edit, document.source.text, scalar, getattr(stated, "text", ""))


def _related(document: Document, related: Related) -> Related:
    if related.start >= 0:
        return related
    start, end = document.span(related.path)
    return related._replace(start=start, end=end)


def line_starts(text: str) -> Sequence[int]:
    """Offset of the first character of each line; lines end as ``Source.position`` ends them."""
    starts = array("I", [0])
    if "\r" not in text:
        found = text.find("\n")
        while found >= 0:
            starts.append(found + 1)
            found = text.find("\n", found + 1)
    else:
        starts.extend(found.end() for found in _LINE_END.finditer(text))
    return starts
