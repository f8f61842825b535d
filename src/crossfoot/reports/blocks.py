"""One finding as a block of lines: the sentence, the place, the line with its marks, the picture, what was probably
meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from crossfoot.claimfile.parsing import Source
from crossfoot.claims.claim import Claim
from crossfoot.claims.finding import Conflict, Finding, Unbound
from crossfoot.figures.notation import Notation
from crossfoot.inputs.reading.article import TWO_WAYS, UNTIED
from crossfoot.reports.cells import Line, Piece, Symbols, cut, excerpt, flow, sentence, width
from crossfoot.reports.passages import Underline, passage
from crossfoot.reports.picture import drawn

WIDEST: Final = 100
"""columns that a rule or a picture takes at most"""
_FIXES: Final = 3
"""ways out that are listed unless everything is shown"""


class Page(NamedTuple):
    width: int
    encoding: str
    symbols: Symbols
    drawn: set[str]
    """what the pictures so far are made of, for the legend"""

    everything: bool = False

    def say(self, text: str) -> str:
        return sentence(text, self.encoding)


class QuotedText(NamedTuple):
    """Where the lines of a finding are taken from."""

    path: str
    source: Source
    page: Page

    def arrow(self, start: int, margin: int, arrow: str = "-->") -> Line:
        """``--> path:line:column``; a path that is too long loses its beginning."""
        line, column = self.source.position(max(start, 0))
        where = f":{line}:{column}"
        lead = f"{' ' * margin}{arrow} "
        room = max(self.page.width - width(lead) - width(where), 8)
        name = cut(self.page.say(self.path), room, self.page.symbols.more, left=True)
        return Piece(lead, "dim"), Piece(f"{name}{where}")

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
        symbols = self.page.symbols
        bar = Piece(f"{' ' * margin} {symbols.bar} ", "dim")
        room = min(self.page.width, WIDEST) - width(bar.text)
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
    told = finding.claim.derivation if finding.claim is not None else None
    numbers = [quoted.line_of(finding.start), *(quoted.line_of(related.start) for related in finding.related)]
    numbers.append(quoted.line_of(told.end) if told else 0)
    margin = len(str(max(numbers)))
    name = Piece(f"{finding.severity}[{page.say(finding.rule)}]", finding.severity)
    yield from flow((name, Piece(f": {page.say(finding.message)}", "strong")), page.width, 4)
    yield quoted.arrow(finding.start, margin)
    mark = Piece(symbols.mark, finding.severity)
    if finding.claim is not None and told is not None:
        others = [Underline(each.start, each.end, Piece(symbols.also, "note")) for each in finding.claim.figures]
        marks = [Underline(finding.start, finding.end, mark), *others]
        yield from quoted.sentence(told.start, told.end, marks, margin)
    else:
        yield from quoted.snippet(finding.start, finding.end, margin, mark)
    if finding.conflict is not None:
        yield from _table(finding.conflict, page, margin)
    for label, note in _notes(quoted, finding, notation, margin):
        lead = f"{' ' * margin} = {label} "
        yield from flow((Piece(lead, "dim"), *note), page.width, width(lead))
    for related in finding.related:
        message = page.say(related.message)
        if related.document:
            where = f"{page.say(related.document)}:{related.line}:{related.column}: "
            yield from flow((Piece(f"{' ' * margin} = ", "dim"), Piece(where), Piece(message)), page.width, margin + 3)
            continue
        if related.start < 0 or not quoted.source.text:
            yield from flow((Piece(f"{' ' * margin} = ", "dim"), Piece(message)), page.width, margin + 3)
            continue
        yield quoted.arrow(related.start, margin, ":::")
        yield from quoted.snippet(related.start, related.end, margin, Piece(symbols.also, "note"), message)


def _notes(
    quoted: QuotedText, finding: Finding, notation: Notation, margin: int
) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    """What stands below the line: picture, claim, ways out, and why it is accepted; with labels of one width."""
    page = quoted.page
    notes: list[tuple[str, Line]] = []
    if finding.claim is not None:
        notes.append(("claim:", (Piece(claim_words(finding.claim, page), "dim"),)))
    labels = {True: "fix:", False: "perhaps:"}
    listed = finding.fixes if page.everything else finding.fixes[:_FIXES]
    for number, fix in enumerate(listed):
        equal = number and fix.rank and fix.rank == listed[number - 1].rank
        notes.append(("as likely:" if equal else labels[fix.safe], (Piece(page.say(fix.title)),)))
        labels[fix.safe] = "or:"
    if len(finding.fixes) > len(listed):
        notes.append(("or:", (Piece(f"{len(finding.fixes) - len(listed)} more, with --show all", "dim"),)))
    if finding.accepted:
        notes.append(("accepted:", (Piece(page.say(finding.accepted)),)))
    widest = max((len(label) for label, _ in notes), default=0)
    room = min(page.width, WIDEST) - margin - widest - len(" =  ")
    picture = drawn(finding, notation, room, page.symbols)
    if picture:
        page.drawn.update(picture.parts)
        notes.insert(0, ("range:", picture.pieces))
    for label, note in notes:
        yield label.ljust(widest), note


def claim_words(claim: Claim, page: Page) -> str:
    about = page.say(claim.about)
    return f"{page.say(claim.id)} {page.symbols.separator} {about}" if about else page.say(claim.id)


def derivation(claim: Claim, page: Page) -> str:
    """Why a claim of an article was read: ``part-then-percent: part 134, percent 9,18%; by “chiếm”``."""
    told = claim.derivation
    if told is None:
        return ""
    figures = ", ".join(f"{each.role} {each.written.text}" for each in claim.figures)
    words = ", ".join(f"“{word}”" for word in told.words)
    return page.say(f"{told.pattern}: {figures}{f'; by {words}' if words else ''}")


def loose(path: str, source: Source, unbound: Sequence[Unbound], page: Page) -> Iterator[Line]:
    """The numbers of an article that belong to no claim: figures in their lines, the others by what they are."""
    quoted = QuotedText(path, source, page)
    margin = len(str(quoted.line_of(unbound[-1].start)))
    others: dict[str, list[str]] = {}
    for each in unbound:
        if each.why in (UNTIED, TWO_WAYS):
            yield from quoted.snippet(each.start, each.end, margin, Piece(page.symbols.also, "note"), each.why)
        else:
            others.setdefault(each.why, []).append(page.say(each.text))
    yield ()
    for why, texts in others.items():
        yield from flow((Piece(f"{page.say(why)}: "), Piece(", ".join(texts), "dim")), page.width, 4)
    if others:
        yield ()


_HEADS: Final = ("figure", "printed", "needed", "because")


def _table(conflict: Conflict, page: Page, margin: int) -> Iterator[Line]:
    """The figures of the likeliest repair: printed and needed values side by side."""
    if not conflict.repairs:
        return
    rows = [(change.label, change.printed, change.needed, change.cause) for change in conflict.repairs[0]]
    shown = [tuple(page.say(cell) for cell in row) for row in rows]
    heads = _HEADS if any(row[3] for row in shown) else _HEADS[:3]
    widths = [max(width(row[number]) for row in [_HEADS, *shown]) for number in range(len(heads))]
    bar = Piece(f"{' ' * margin} {page.symbols.bar} ", "dim")
    room = page.width - width(bar.text)
    yield (Piece(bar.text.rstrip(), "dim"),)
    for number, row in enumerate([_HEADS, *shown]):
        cells = [row[column] + " " * (widths[column] - width(row[column])) for column in range(len(heads))]
        text = cut("  ".join(cells).rstrip(), room, page.symbols.more)
        yield bar, Piece(text, "dim" if not number else "")
