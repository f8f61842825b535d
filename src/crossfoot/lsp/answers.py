"""Findings as records of the protocol: code-point offsets become positions in the units of the editor."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Final

from lsprotocol import types
from pygls.uris import from_fs_path

from crossfoot.audit.crashes import RULE, unforeseen
from crossfoot.audit.files import load
from crossfoot.claimfile.document import Document
from crossfoot.claimfile.names import SAME_AS
from crossfoot.claimfile.opening import SUFFIXES
from crossfoot.claims.claim import Figure
from crossfoot.claims.finding import Finding, Related
from crossfoot.claims.roles import called_alone
from crossfoot.lsp import actions, hints
from crossfoot.lsp import completion as complete
from crossfoot.lsp import hover as hovering
from crossfoot.lsp.opened import Opened
from crossfoot.lsp.percentages import percentages
from crossfoot.lsp.places import named_at, scalar_at
from crossfoot.lsp.symbols import symbols
from crossfoot.lsp.text import Text
from crossfoot.messages import translated
from crossfoot.reports.cells import sentence
from crossfoot.reports.manual import is_online, online

_SEVERITIES: Final = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "note": types.DiagnosticSeverity.Information,
}
_KINDS: Final = {
    "field": types.CompletionItemKind.Property,
    "kind": types.CompletionItemKind.Class,
    "choice": types.CompletionItemKind.EnumMember,
    "name": types.CompletionItemKind.Variable,
    "rule": types.CompletionItemKind.Event,
    "percentage": types.CompletionItemKind.Value,
}
_SYMBOLS: Final = {"figure": types.SymbolKind.Constant, "claim": types.SymbolKind.Object}
_MOST_RELATED: Final = 8
"""other figures of a claim that a finding leads to"""


def range_of(opened: Opened, start: int, end: int) -> types.Range:
    return types.Range(_position(opened, start), _position(opened, max(start, end)))


def _position(opened: Opened, offset: int) -> types.Position:
    return types.Position(*opened.text.place(offset))


def _offset(opened: Opened, position: types.Position) -> int:
    return opened.text.offset(position.line, position.character)


def diagnostics(uri: str, opened: Opened, related: bool) -> list[types.Diagnostic]:
    """The findings that nobody accepted, and as information what is doubtful."""
    findings = (each for each in opened.findings if not each.accepted)
    return [_diagnostic(uri, opened, each, related) for each in (*findings, *opened.checked.doubtful)]


def fault(error: Exception) -> types.Diagnostic:
    """The diagnostic of a document at which crossfoot itself failed."""
    start = types.Position(0, 0)
    severity = types.DiagnosticSeverity.Error
    return types.Diagnostic(
        types.Range(start, start), unforeseen(error), severity=severity, code=RULE, source="crossfoot"
    )


def _diagnostic(uri: str, opened: Opened, finding: Finding, related: bool) -> types.Diagnostic:
    return types.Diagnostic(
        range_of(opened, finding.start, finding.end),
        sentence(finding.message),
        severity=_SEVERITIES[finding.severity],
        code=finding.rule,
        source="crossfoot",
        code_description=types.CodeDescription(online(finding.rule)) if is_online() else None,
        related_information=(_related(uri, opened, finding) or None) if related else None,
    )


def _related(uri: str, opened: Opened, finding: Finding) -> list[types.DiagnosticRelatedInformation]:
    related = []
    for each in finding.related:
        place = types.Location(uri, range_of(opened, each.start, each.end))
        if each.document:
            place = types.Location(from_fs_path(each.document) or uri, _elsewhere(opened, each))
        related.append(types.DiagnosticRelatedInformation(place, sentence(each.message)))
    for figure in _held_against(finding):
        place = types.Location(uri, range_of(opened, figure.start, figure.end))
        role = called_alone(finding.claim.kind, figure.role) if finding.claim else figure.role
        message = translated("held against {role} {text}", role=role, text=figure.written.text)
        related.append(types.DiagnosticRelatedInformation(place, sentence(message)))
    return related


def _elsewhere(opened: Opened, related: Related) -> types.Range:
    """The place in another document, in the units of the editor."""
    line, before = max(related.line - 1, 0), related.before
    if not before and not related.words:
        at = types.Position(line, max(related.column - 1, 0))
        return types.Range(at, at)
    words = Text(before + related.words, opened.text.encoding)
    start, end = (types.Position(line, words.place(offset).column) for offset in (len(before), len(words.content)))
    return types.Range(start, end)


def _held_against(finding: Finding) -> Sequence[Figure]:
    """The other figures of a claim, where the finding marks one of its figures."""
    figures = finding.claim.figures if finding.claim is not None else ()
    if not any(each.start == finding.start for each in figures):
        return ()
    return [each for each in figures if each.start >= 0 and each.start != finding.start][:_MOST_RELATED]


def hover(opened: Opened, position: types.Position, client: types.ClientCapabilities) -> types.Hover | None:
    if not opened.sort:
        return None
    shown = hovering.shown_at(opened, _offset(opened, position))
    if shown is None:
        return None
    wanted = client.text_document.hover.content_format if client.text_document and client.text_document.hover else None
    kind = types.MarkupKind.Markdown if types.MarkupKind.Markdown in (wanted or ()) else types.MarkupKind.PlainText
    text = shown.markdown if kind == types.MarkupKind.Markdown else shown.text
    return types.Hover(types.MarkupContent(kind, text), range_of(opened, shown.start, shown.end))


def code_actions(opened: Opened, params: types.CodeActionParams) -> list[types.CodeAction]:
    only = params.context.only
    if not opened.sort or (only and not any("quickfix".startswith(str(kind)) for kind in map(_plain, only))):
        return []
    uri = params.text_document.uri
    start, end = _offset(opened, params.range.start), _offset(opened, params.range.end)
    offered = []
    for action in actions.actions(opened, start, end):
        edits = [types.TextEdit(range_of(opened, each.start, each.end), each.text) for each in action.changes]
        offered.append(
            types.CodeAction(
                action.title,
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[_diagnostic(uri, opened, action.finding, False)],
                is_preferred=action.preferred or None,
                edit=types.WorkspaceEdit(changes={uri: edits}),
            )
        )
    return offered


def _plain(kind: types.CodeActionKind | str) -> str:
    return kind.value if isinstance(kind, types.CodeActionKind) else kind


def completion(opened: Opened, position: types.Position, known: Opened | None) -> types.CompletionList:
    offset = _offset(opened, position)
    offers = [*percentages(opened, offset)] if opened.sort == "article" else complete.offers(opened, offset, known)
    items = [
        types.CompletionItem(
            offer.word,
            kind=_KINDS[offer.what],
            detail=sentence(offer.about) or None,
            sort_text=f"{number:04}",
            filter_text=offer.word,
            text_edit=types.TextEdit(range_of(opened, offer.start, offer.end), offer.typed),
        )
        for number, offer in enumerate(offers)
    ]
    return types.CompletionList(False, items)


def definition(uri: str, opened: Opened, position: types.Position) -> types.Location | None:
    """Where a declared figure is declared; of ``same_as``, in the other file."""
    if not opened.sort:
        return None
    offset = _offset(opened, position)
    elsewhere = _in_other_file(opened, offset)
    if elsewhere is not None:
        return elsewhere
    named = named_at(opened, offset)
    return None if named is None else types.Location(uri, range_of(opened, named.start, named.end))


def _in_other_file(opened: Opened, offset: int) -> types.Location | None:
    scalar = scalar_at(opened.source, offset) if opened.source is not None else None
    if scalar is None or opened.document is None or scalar.path[0] != "figures" or scalar.path[-1] != SAME_AS:
        return None
    named = opened.document.names.declared().get(str(scalar.path[1]))
    stem, _, name = named.same_as.rpartition(".") if named is not None else ("", "", "")
    for suffix in SUFFIXES if stem else ():
        path = os.path.join(os.path.dirname(opened.path), stem + suffix)
        is_there = not opened.document.reach.refusal(path) and os.path.isfile(path)
        loaded = load(path, opened.settings) if is_there else None
        target = loaded.names.declared().get(name) if isinstance(loaded, Document) else None
        if isinstance(loaded, Document) and target is not None:
            other = Opened(
                path, "claims", type(opened.text)(loaded.source.text, opened.text.encoding), None, opened.settings
            )
            return types.Location(from_fs_path(path) or path, range_of(other, target.start, target.end))
    return None


def document_symbols(opened: Opened) -> list[types.DocumentSymbol]:
    outline = []
    for each in symbols(opened) if opened.sort else ():
        place = range_of(opened, each.start, each.end)
        outline.append(types.DocumentSymbol(each.name, _SYMBOLS[each.sort], place, place, detail=each.detail))
    return outline


def inlay_hints(opened: Opened, stretch: types.Range) -> list[types.InlayHint]:
    if not opened.sort:
        return []
    start, end = _offset(opened, stretch.start), _offset(opened, stretch.end)
    return [
        types.InlayHint(_position(opened, each.offset), each.text, tooltip=each.why, padding_left=True)
        for each in hints.hints(opened, start, end)
    ]


__all__: Sequence[str] = (
    "code_actions", "completion", "definition", "diagnostics", "document_symbols", "fault", "hover", "inlay_hints",
)  # fmt: skip
