"""Read an article: the front of the package."""

from __future__ import annotations

from collections.abc import Sequence

from crossfoot.document import Reader
from crossfoot.engine import Settings, check_text
from crossfoot.model import Checked, Claim, Derivation, Edit, Figure, Finding, Fix, Unbound
from crossfoot.number import Written
from crossfoot.reading.binding import Binder
from crossfoot.reading.candidates import Candidate
from crossfoot.reading.composed import Composed, composed
from crossfoot.reading.draft import claim_file
from crossfoot.reading.lexicon import lexicon
from crossfoot.reading.mentions import Fraction, Mention, Sentence
from crossfoot.reading.scanning import Scanner
from crossfoot.reading.sentences import sentences

_RULES = (
    "mismatch", "truncated", "rounded-up", "coarse", "exceed", "habit",
)  # fmt: skip
"""words in the names of the rules that speak of arithmetic; the others speak of how a claim file is written"""


def read_text(path: str, text: str, locale: str = "") -> Checked:
    """The article at ``path`` as a checked document."""
    whole = composed(text)
    language = locale or "vi"
    known = lexicon(language)
    reader = Reader(known.notation)
    scanner = Scanner(whole.text, whole.low, known, reader)
    binder = Binder(whole.text, known)
    seen: list[Sentence] = []
    for start, end, _ in sentences(whole.text, known):
        sentence = scanner.scan(start, end)
        seen.append(sentence)
        binder.sentence(sentence)
    return _checked(path, text, whole, binder.claims(), seen, language)


def _checked(
    path: str, text: str, whole: Composed, kept: Sequence[Candidate], seen: Sequence[Sentence], language: str
) -> Checked:
    bound: set[int] = {role.mention.start for each in kept for role in each.roles}
    unbound = tuple(_unbound(text, whole, seen, bound))
    figures = sum(1 for sentence in seen for item in sentence.items if item for _ in mentions_of(item))
    if not kept:
        empty = check_text(path, "claims: []", Settings(locale=language))
        return empty._replace(text=text, claims=(), findings=(), figures=figures, article=True, unbound=unbound, locale=language, lines=lines_of(text))
    drafted = check_text(path, claim_file(kept, language), Settings(locale=language))
    claims = [_claim(claim, each, text, whole) for claim, each in zip(drafted.claims, kept, strict=True)]
    findings = [_finding(each, drafted.claims, claims) for each in drafted.findings if any(w in each.rule for w in _RULES)]
    findings.sort(key=lambda each: each.start)
    return Checked(
        path, language, tuple(claims), tuple(findings), drafted.habit, text, lines_of(text), True, figures, True, unbound
    )


def mentions_of(item: Mention | Fraction) -> tuple[Mention, ...]:
    return (item.part, item.whole) if isinstance(item, Fraction) else (item,)


def lines_of(text: str) -> Sequence[int]:
    from crossfoot.engine import _line_starts

    return _line_starts(text)


def _unbound(text: str, whole: Composed, seen: Sequence[Sentence], bound: set[int]):
    for sentence in seen:
        loose = [(each.start, each.end, each.why) for each in sentence.loose]
        for item in sentence.items:
            for mention in mentions_of(item) if item else ():
                if mention.start not in bound:
                    loose.append((mention.start, mention.end, "no words tie it to another figure"))
        for start, end, why in sorted(loose):
            low, high = whole.original(start), whole.original(end)
            yield Unbound(text[low:high], low, high, why)


def _claim(claim: Claim, candidate: Candidate, text: str, whole: Composed) -> Claim:
    roles = {("parts" if False else role.role): role for role in candidate.roles}
    listed = [role for role in candidate.roles if role.role in ("parts", "values", "holds")]
    figures = []
    for figure in claim.figures:
        name = figure.role.partition("[")[0]
        role = listed[int(figure.role[len(name) + 1 : -1])] if "[" in figure.role else roles.get(name)
        if role is None:
            continue
        start, end = whole.original(role.mention.start), whole.original(role.mention.end)
        figures.append(Figure(figure.role, retold(figure.written, text[start:end]), start, end))
    words = tuple(whole.text[a:b] for a, b in candidate.words)
    derivation = Derivation(candidate.pattern, words, whole.original(candidate.start), whole.original(candidate.end))
    return claim._replace(figures=tuple(figures), derivation=derivation)


def retold(written: Written, text: str) -> Written:
    """The same figure with the text that the article prints."""
    return Written(
        text, written.num, written.den, written.step, place=written.place, sign=written.sign, hedge=written.hedge,
        kind=written.kind, noun=written.noun, scale=written.scale, grouped=written.grouped, plain=written.plain,
    )  # fmt: skip


def _finding(finding: Finding, drafted: Sequence[Claim], claims: Sequence[Claim]) -> Finding:
    if finding.claim is None:
        return finding
    index = finding.claim.index
    claim = claims[index]
    places = {figure.start: figure.role for figure in drafted[index].figures}
    at = {figure.role: (figure.start, figure.end) for figure in claim.figures}
    start, end = at.get(places.get(finding.start, ""), (claim.figures[0].start, claim.figures[0].end))
    fixes = tuple(_fix(fix, places, at) for fix in finding.fixes)
    return finding._replace(claim=claim, start=start, end=end, fixes=fixes, related=())


def _fix(fix: Fix, places: dict[int, str], at: dict[str, tuple[int, int]]) -> Fix:
    edits = []
    for edit in fix.edits:
        span = at.get(places.get(edit.start, ""), (edit.start, edit.end))
        edits.append(Edit(edit.path, edit.text.strip('"'), *span))
    return fix._replace(edits=tuple(edits))
