"""What somebody decides at the desk, carried out in the text of a claim file, which is begun by the first decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from crossfoot.articles import ArticleReading, Unread
from crossfoot.articles.composed import seen
from crossfoot.articles.draft import claim_file, fields_of, one_line
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentences import sentences
from crossfoot.audit.accepting import Refused, accept, findings_of
from crossfoot.audit.accepting_cells import accept_cell
from crossfoot.audit.audit import check_text
from crossfoot.audit.settings import Settings
from crossfoot.desk import entries, tying
from crossfoot.desk.anchoring import Span
from crossfoot.desk.entries import ClaimEntry, Unchangeable
from crossfoot.desk.tying import Tie
from crossfoot.desk.units import Units
from crossfoot.figures.locales import UnknownLocale
from crossfoot.messages import translated
from crossfoot.records import NamedTuple

_COUNTS = ("error", "warning")
"""severities of what is accepted where everything that stands is"""


class DeskText(NamedTuple):
    """What is on the page: the text, and what its claim file says so far."""

    text: str
    file: str
    """nothing as long as nothing was decided"""
    locale: str
    path: str
    """where the claim file is, or would be"""
    settings: Settings

    def reading(self) -> ArticleReading:
        try:
            return ArticleReading(self.text, self.locale, self.settings.locale)
        except (Unread, UnknownLocale):
            return ArticleReading(self.text, "", self.settings.locale)

    def begun(self) -> DeskText:
        """With a draft of the claim file, if there is none yet."""
        return self if self.file else self._replace(file=claim_file(self.reading()))


class Changed(NamedTuple):
    """What a decision makes of the claim file."""

    file: str
    id: str = ""
    """of the claim that it is about"""


def offered(sheet: DeskText, places: Sequence[Sequence[int]]) -> list[tying.Offer]:
    """What the figures at these places of the text, in units of UTF-16, can be to each other."""
    spans = _spans(sheet, places)
    texts = [sheet.text[start:end] for start, end in spans]
    reading = sheet.reading()
    known = [each for each in _candidates(reading) if sorted(_places(reading, each)) == spans]
    locale = entries.header(sheet.file)["locale"] or sheet.locale or reading.evidence.locale
    return tying.offers(texts, locale, sheet.settings, [_tie(reading, each, spans) for each in known])


def tied(sheet: DeskText, places: Sequence[Sequence[int]], tie: Tie) -> Changed:
    """A claim more, of figures that somebody tied. Raises ``Unchangeable``."""
    spans = _spans(sheet, places)
    if len(spans) != len(tie.roles) or len(spans) < 2:
        raise Unchangeable(translated("these figures are not those that were to be tied"))
    sheet = sheet.begun()
    reading = sheet.reading()
    low, high = _sentence(reading, spans[0][0], max(end for _, end in spans))
    name = entries.free_id(sheet.file, tie.kind)
    texts = [one_line(sheet.text[start:end]) for start, end in spans]
    entry = ClaimEntry([
        ("id", name), ("kind", tie.kind), ("quote", one_line(sheet.text[low:high])), ("at", [str(low), str(high)]),
        *tie.fields(texts),
    ])  # fmt: skip
    return Changed(entries.added(sheet.file, entry), name)


def taken_in(sheet: DeskText, kind: str, places: Sequence[Sequence[int]]) -> Changed:
    """A claim that was read, or a doubt, put into the file. Raises ``Unchangeable``."""
    spans = _spans(sheet, places)
    reading = sheet.reading()
    fitting = [each for each in _candidates(reading) if each.kind == kind and sorted(_places(reading, each)) == spans]
    if not fitting:
        raise Unchangeable(translated("the text has changed; this claim is no longer read in it"))
    sheet = sheet.begun()
    name = entries.free_id(sheet.file, kind)
    candidate = fitting[0]
    start, end = reading.whole.original(candidate.start), reading.whole.end(candidate.end)
    entry = ClaimEntry([
        ("id", name), ("kind", kind), ("quote", one_line(sheet.text[start:end])), ("at", [str(start), str(end)]),
        *fields_of(reading, candidate),
    ])  # fmt: skip
    shown = [seen(sheet.text[start:end]) for start, end in _places(reading, candidate)]
    return Changed(entries.added(entries.forgotten(sheet.file, kind, shown), entry), name)


def dismissed(sheet: DeskText, claim: Mapping[str, Any]) -> Changed:
    """Without a claim of the file, or with a comment that a doubt is none. Raises ``Unchangeable``."""
    sheet = sheet.begun()
    kind, texts = str(claim["kind"]), [str(each) for each in claim["texts"]]
    is_json = sheet.path.endswith(".json")
    index = _index(sheet, str(claim.get("id", "")))
    if index is None:
        if is_json:
            raise Unchangeable(translated("a JSON file has no place for what was turned down"))
        return Changed(entries.noted(sheet.file, kind, texts))
    return Changed(entries.removed(sheet.file, index, kind, texts, noted=not is_json))


def _index(sheet: DeskText, name: str) -> int | None:
    checked = check_text(sheet.path, sheet.file, sheet.settings)
    indexes = [each.index for each in checked.claims if name and each.id == name]
    return indexes[0] if len(indexes) == 1 else None


def accepted(sheet: DeskText, claim: str, rule: str, reason: str) -> Changed:
    """With an acceptance; ``claim`` may be a cell, ``table!B5``. Raises ``Unchangeable``."""
    sheet = sheet.begun()
    put_in = accept_cell if "!" in claim else accept
    try:
        return Changed(put_in(sheet.path, sheet.file, claim, one_line(reason), rule, sheet.settings).text, claim)
    except Refused as error:
        raise Unchangeable(error.message) from None


def all_accepted(sheet: DeskText, reason: str) -> Changed:
    """With every error and warning accepted that still stands. Raises ``Unchangeable``."""
    sheet = sheet.begun()
    before = check_text(sheet.path, sheet.file, sheet.settings)
    standing = dict.fromkeys(
        (claim.id, finding.rule)
        for claim in before.claims
        for finding in findings_of(before, claim)
        if claim.kind and finding.severity in _COUNTS and not finding.accepted
    )
    if not standing:
        raise Unchangeable(translated("there is nothing left to accept"))
    for claim, rule in standing:
        now = check_text(sheet.path, sheet.file, sheet.settings)
        waits = [f for c in now.claims if c.id == claim for f in findings_of(now, c) if f.rule == rule]
        if any(not each.accepted for each in waits):
            sheet = sheet._replace(file=accepted(sheet, claim, rule, reason).file)
    return Changed(sheet.file)


def _spans(sheet: DeskText, places: Sequence[Sequence[int]]) -> list[Span]:
    units = Units(sheet.text)
    spans = sorted({(units.back(start), units.back(end)) for start, end in places})
    if not all(0 <= start < end <= len(sheet.text) for start, end in spans):
        raise Unchangeable(translated("the text has changed; select the figures again"))
    return spans


def _candidates(reading: ArticleReading) -> list[Candidate]:
    return [*reading.claims, *(each.candidate for each in reading.doubts)]


def _places(reading: ArticleReading, candidate: Candidate) -> list[Span]:
    whole = reading.whole
    return [(whole.original(each.mention.start), whole.end(each.mention.end)) for each in candidate.roles]


def _tie(reading: ArticleReading, candidate: Candidate, spans: Sequence[Span]) -> Tie:
    """A claim that was read, with its roles in the order of the text."""
    roles = dict(zip(_places(reading, candidate), (each.role for each in candidate.roles), strict=True))
    counts: dict[str, int] = {}
    in_order = []
    for span in spans:
        role = roles[span]
        if role in ("parts", "values"):
            counts[role] = counts.get(role, -1) + 1
            role = f"{role}[{counts[role]}]"
        in_order.append(role)
    return Tie(candidate.kind, tuple(in_order))


def _sentence(reading: ArticleReading, start: int, end: int) -> Span:
    """The sentence or sentences around a stretch of the text."""
    whole, lexicon = reading.whole, reading.evidence.lexicon
    spans = [(whole.original(low), whole.end(high)) for low, high, _ in sentences(whole.text, lexicon)]
    touched = [each for each in spans if each[0] < end and start < each[1]]
    low = min([start, *(each[0] for each in touched)])
    high = max([end, *(each[1] for each in touched)])
    text = reading.text[low:high]
    return low + len(text) - len(text.lstrip()), high - len(text) + len(text.rstrip())
