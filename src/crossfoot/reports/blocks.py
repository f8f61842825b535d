"""One finding as a block of lines: the sentence, the place, the line with its marks, the picture, what was probably
meant.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final, cast

from crossfoot.claimfile.parsing import Source
from crossfoot.claims.claim import Claim, Figure
from crossfoot.claims.finding import Checked, Conflict, Finding, Unbound
from crossfoot.claims.roles import called, split_role
from crossfoot.figures.notation import Notation
from crossfoot.messages import translatable, translated, translated_plural
from crossfoot.records import NamedTuple
from crossfoot.reports import phrases
from crossfoot.reports.cells import Line, Piece, Symbols, cut, excerpt, flow, sentence, width
from crossfoot.reports.findings import ways_out
from crossfoot.reports.picture import drawn

if TYPE_CHECKING:
    from crossfoot.claims.expression import Comparison
    from crossfoot.reports.passages import Underline

WIDEST: Final = 100
"""columns that a rule or a picture takes at most"""
VERDICT_STYLES: Final = {
    "consistent": "good", "truncated": "note", "rounded-up": "note", "coarse": "warning", "mismatch": "error",
    "undetermined": "strong",
}  # fmt: skip
_FIXES: Final = 3
"""ways out that are listed unless everything is shown"""


class Page(NamedTuple):
    width: int
    encoding: str
    symbols: Symbols
    drawn: set[str]
    """what the pictures so far are made of, for the legend"""

    everything: bool = False
    links: bool = False
    """whether files and rules are linked"""

    def say(self, text: str) -> str:
        return sentence(text, self.encoding)

    def link_to(self, path: str) -> str:
        """The address of a file, where it is one and links are wanted."""
        if not self.links:
            return ""
        from crossfoot.reports.address import file_address

        return file_address(path)

    def link_to_manual(self, rule: str) -> str:
        """The address of the page of a rule, where it is known and links are wanted."""
        if not self.links:
            return ""
        from crossfoot.reports.manual import is_online, online

        return online(rule) if is_online() else ""


class QuotedText(NamedTuple):
    """Where the lines of a finding are taken from."""

    path: str
    source: Source
    page: Page
    pages: Sequence[int] = ()
    """where in the text each page of the document begins"""

    def arrow(self, start: int, margin: int, arrow: str = "-->") -> Line:
        """``--> path:line:column``, with the page of what has pages; a path that is too long loses its beginning."""
        line, column = self.source.position(max(start, 0))
        where = f":{line}:{column}"
        if self.pages:
            where += translated(" (page {number})", number=bisect_right(self.pages, max(start, 0)))
        lead = f"{' ' * margin}{arrow} "
        room = max(self.page.width - width(lead) - width(where), 8)
        name = cut(self.page.say(self.path), room, self.page.symbols.more, left=True)
        return Piece(lead, "dim"), Piece(f"{name}{where}", "", self.page.link_to(self.path))

    def line_of(self, start: int) -> int:
        return self.source.position(start)[0] if start >= 0 and self.source.text else 0

    def snippet(self, start: int, end: int, margin: int, mark: Piece, message: str = "") -> Iterator[Line]:
        """The line as written, and the marks under the figure; ``message`` stands behind the marks if it fits."""
        if start < 0 or not self.source.text:
            return
        number, column = self.source.position(start)
        text = self.source.line(number)
        begin = min(column - 1, len(text))
        stop = min(begin + max(end - start, 0), len(text))
        symbols = self.page.symbols
        bar = Piece(f"{' ' * margin} {symbols.bar} ", "dim")
        room = self.page.width - width(bar.text)
        shown = excerpt(text, begin, stop, room, self.page.encoding, symbols.more)
        yield (Piece(bar.text.rstrip(), "dim"),)
        yield Piece(f"{number:>{margin}} {symbols.bar} ", "dim"), Piece(shown.text)
        marks = Piece(mark.text * shown.marked, mark.style)
        fits = shown.before + shown.marked + 1 + width(message) <= room
        yield bar, Piece(" " * shown.before), marks, Piece(f" {message}" if message and fits else "", mark.style)
        if message and not fits:
            for line in flow((Piece(message, mark.style),), room):
                yield bar, *line

    def sentence(self, start: int, end: int, marks: Sequence[Underline], margin: int) -> Iterator[Line]:
        """A passage of an article, whole, with what is marked in it."""
        from crossfoot.reports.passages import passage

        symbols = self.page.symbols
        bar = Piece(f"{' ' * margin} {symbols.bar} ", "dim")
        room = self.page.width - width(bar.text)
        yield (Piece(bar.text.rstrip(), "dim"),)
        before = 0
        for row in passage(self.source.text, start, end, marks, room, self.page.encoding, symbols.more):
            number = self.line_of(row.start) if row.start >= 0 else before
            lead = f"{number:>{margin}} {symbols.bar} " if number != before else bar.text
            before = number
            yield Piece(lead, "dim"), Piece(row.text)
            if row.marks:
                yield bar, *row.marks


def block(quoted: QuotedText, finding: Finding, notation: Notation) -> Iterator[Line]:
    page, symbols = quoted.page, quoted.page.symbols
    read = finding.claim.derivation if finding.claim is not None else None
    numbers = [quoted.line_of(finding.start), *(quoted.line_of(related.start) for related in finding.related)]
    numbers.append(quoted.line_of(read.end) if read else 0)
    inside = _inside(finding)
    numbers.append(quoted.line_of(inside.start) if inside else 0)
    margin = len(str(max(numbers)))
    manual = page.link_to_manual(finding.rule)
    severity = page.say(phrases.severity_name(finding.severity))
    name = Piece(f"{severity}[{page.say(finding.rule)}]", finding.severity, manual)
    yield from flow((name, Piece(f": {page.say(finding.message)}", "strong")), page.width, 4)
    yield quoted.arrow(finding.start, margin)
    mark = Piece(symbols.mark, finding.severity)
    if finding.claim is not None and read is not None:
        from crossfoot.reports.passages import Underline

        others = [Underline(each.start, each.end, Piece(symbols.also, "note")) for each in finding.claim.figures]
        marks = [Underline(finding.start, finding.end, mark), *others]
        yield from quoted.sentence(read.start, read.end, marks, margin)
    else:
        yield from quoted.snippet(finding.start, finding.end, margin, mark)
    if inside is not None:
        yield quoted.arrow(inside.start, margin, ":::")
        yield from quoted.snippet(
            inside.start, inside.end, margin, Piece(symbols.also, "note"), page.say(translated("in this claim"))
        )
    if finding.conflict is not None:
        yield from _table(finding.conflict, page, margin)
    for label, note in _notes(quoted, finding, notation, margin):
        lead = f"{' ' * margin} = {label} "
        yield from flow((Piece(lead, "dim"), *note), page.width, width(lead))
    for related in finding.related:
        message = page.say(related.message)
        if related.document:
            where = f"{related.where(page.say(related.document))}: "
            place = Piece(where, "", page.link_to(related.document))
            yield from flow((Piece(f"{' ' * margin} = ", "dim"), place, Piece(message)), page.width, margin + 3)
            continue
        if related.start < 0 or not quoted.source.text:
            yield from flow((Piece(f"{' ' * margin} = ", "dim"), Piece(message)), page.width, margin + 3)
            continue
        yield quoted.arrow(related.start, margin, ":::")
        yield from quoted.snippet(related.start, related.end, margin, Piece(symbols.also, "note"), message)


def _inside(finding: Finding) -> Figure | None:
    """A figure printed in the claim itself, where the finding marks one that is declared elsewhere under a name."""
    figures = finding.claim.figures if finding.claim is not None else ()
    if not any(figure.name and figure.start == finding.start for figure in figures):
        return None
    return next((figure for figure in figures if not figure.name and figure.start >= 0), None)


def _notes(
    quoted: QuotedText, finding: Finding, notation: Notation, margin: int
) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    """What stands below the line: picture, claim, ways out, and why it is accepted; with labels of one width."""
    page = quoted.page
    notes: list[tuple[str, Line]] = []
    if finding.claim is not None:
        notes.append((translated("claim:"), (Piece(claim_words(finding.claim, page), "dim"),)))
    listed = finding.fixes if page.everything else finding.fixes[:_FIXES]
    for label, fix, as_likely in ways_out(listed):
        notes.append(
            (
                translated("as likely:") if as_likely else translated("{label}:", label=label),
                (Piece(page.say(fix.title)),),
            )
        )
    if len(finding.fixes) > len(listed):
        more = len(finding.fixes) - len(listed)
        said = translated_plural("1 more, with --show all", "{number} more, with --show all", more)
        notes.append((translated("or:"), (Piece(page.say(said), "dim"),)))
    if finding.accepted:
        notes.append((translated("accepted:"), (Piece(page.say(finding.accepted)),)))
    notes = [(page.say(label), note) for label, note in notes]
    widest = max((width(label) for label, _ in notes), default=0)
    room = min(page.width, WIDEST) - margin - widest - len(" =  ")
    picture = drawn(finding, notation, room, page.symbols)
    if picture:
        page.drawn.update(picture.parts)
        notes.insert(0, (translated("range:"), picture.pieces))
    for label, note in notes:
        yield label + " " * (widest - width(label)), note


def claim_words(claim: Claim, page: Page) -> str:
    about = page.say(claim.about)
    return f"{page.say(claim.id)} {page.symbols.separator} {about}" if about else page.say(claim.id)


def derivation(claim: Claim, page: Page) -> str:
    """Why a claim of an article was read: ``part-then-percent: part 134, percent 9,18%; by “chiếm”``."""
    read = claim.derivation
    if read is None:
        return ""
    figures = _told(claim)
    words = ", ".join(f"“{word}”" for word in read.words)
    if not words:
        return page.say(phrases.labelled(read.pattern, figures))
    return page.say(translated("{pattern}: {figures}; by {words}", pattern=read.pattern, figures=figures, words=words))


def _told(claim: Claim) -> str:
    """The figures by what they are, those of a list together (``total 96, parts 51, 45``); an equation as it is."""
    stated = claim.options.get("holds")
    if stated is not None:
        return cast("Comparison", stated).text.replace("*", "×")
    fields = groupby(claim.figures, key=lambda each: split_role(each.role)[0])
    return ", ".join(f"{called(field)} {', '.join(each.written.text for each in figures)}" for field, figures in fields)


def loose(checked: Checked, page: Page) -> Iterator[Line]:
    """The numbers of an article that belong to no claim: figures in their sentences, the others by what they are."""
    quoted, unbound = QuotedText(checked.path, Source(checked.text), page, checked.pages), checked.unbound
    margin = len(str(quoted.line_of(unbound[-1].start)))
    reasons: dict[str, list[Unbound]] = {}
    for each in unbound:
        reasons.setdefault(each.why, []).append(each)
    from crossfoot.inputs.reading.article import IN_NO_CLAIM
    from crossfoot.reports.passages import Underline

    for why in sorted(reasons, key=lambda why: why not in IN_NO_CLAIM):
        if why in IN_NO_CLAIM:
            yield from flow((Piece(f"{page.say(translated(why))}:"),), page.width, 4)
            for (start, end), numbers in groupby(reasons[why], key=lambda each: each[4:6]):
                marks = [Underline(each.start, each.end, Piece(page.symbols.also, "note")) for each in numbers]
                if start < 0:
                    start, end = marks[0].start, marks[-1].end
                if quoted.pages:
                    yield quoted.arrow(marks[0].start, margin)
                yield from quoted.sentence(start, end, marks, margin)
            yield ()
        else:
            texts = ", ".join(page.say(each.text) for each in reasons[why])
            yield from flow((Piece(f"{page.say(translated(why))}: "), Piece(texts, "dim")), page.width, 4)
    yield ()


REPAIR_HEADS: Final = (
    translatable("figure"), translatable("printed"), translatable("needed"), translatable("because"),
)  # fmt: skip


def _table(conflict: Conflict, page: Page, margin: int) -> Iterator[Line]:
    """The figures of the likeliest repair: printed and needed values side by side."""
    if not conflict.repairs:
        return
    rows = [(change.label, change.printed, change.needed, change.cause) for change in conflict.repairs[0]]
    shown = [tuple(page.say(cell) for cell in row) for row in rows]
    heads = tuple(page.say(translated(each)) for each in REPAIR_HEADS)
    heads = heads if any(row[3] for row in shown) else heads[:3]
    widths = [max(width(row[number]) for row in [heads, *shown]) for number in range(len(heads))]
    bar = Piece(f"{' ' * margin} {page.symbols.bar} ", "dim")
    room = page.width - width(bar.text)
    yield (Piece(bar.text.rstrip(), "dim"),)
    for number, row in enumerate([heads, *shown]):
        cells = [row[column] + " " * (widths[column] - width(row[column])) for column in range(len(heads))]
        text = cut("  ".join(cells).rstrip(), room, page.symbols.more)
        yield bar, Piece(text, "dim" if not number else "")
