"""The claims of an article as a claim file: a draft that people go on with, and that audits to the same verdicts."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.composed import seen
from crossfoot.articles.decide import Printed, figures_of, stated
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.read import ArticleReading
from crossfoot.articles.whole import WholeArticle
from crossfoot.claimfile.figure_reader import FigureReader
from crossfoot.claims.expression import Malformed, parse
from crossfoot.claims.finding import Unbound
from crossfoot.figures.characters import HALVES, STEERING, escape_of
from crossfoot.figures.notation import Notation, Unreadable
from crossfoot.figures.unmade import unmade
from crossfoot.inputs.reading.article import IN_NO_CLAIM, Article
from crossfoot.messages import translatable, translated
from crossfoot.records import NamedTuple

_STEERING: Final = unmade(f"[{STEERING}]")
_HALF: Final = unmade(f"[{HALVES}]")
_MEANT: Final = {
    "total": translatable("not printed, but meant by a list of shares"),
    "periods": translatable("not printed, but meant by the years"),
    "count": translatable("not printed, but meant by the dates"),
}
_MEANT_SO: Final = translatable("not printed, but meant")
_SPACE: Final = unmade(r"\s+")


class DraftSource(NamedTuple):
    """What a draft says of its article."""

    document: str = ""
    """the path, from where the draft is"""
    sha256: str = ""
    pages: Sequence[int] = ()
    """where in the text each page of the article begins, if it has any"""

    def page(self, offset: int) -> int:
        """From 1; 0 where there are no pages."""
        return bisect_right(self.pages, offset)


def quoted(text: str) -> str:
    """As a YAML value that nobody can take for anything else."""
    return _STEERING.sub(lambda each: escape_of(each[0]), json.dumps(_HALF.sub("\ufffd", text), ensure_ascii=False))


def one_line(text: str) -> str:
    """On one line, and without what nobody sees."""
    return _SPACE.sub(" ", seen(text)).strip()


def draft(whole: WholeArticle, article: Article, document: str) -> str:
    """The claim file; ``document`` is the path of the article from where the draft will be, nothing if it has none."""
    reading, tables = whole.reading, ""
    if whole.tables is not None and document:
        from crossfoot.tables.draft import section

        tables = "".join(f"{line}\n" for line in section(whole.tables.tables, reading.evidence.lexicon.notation))
    return claim_file(reading, DraftSource(document, article.sha256 if document else "", article.pages)) + tables


def claim_file(reading: ArticleReading, origin: DraftSource = DraftSource()) -> str:
    notation = reading.evidence.lexicon.notation
    writer = _Writer(reading, FigureReader(notation), notation, origin)
    claims = list(_with_loose(reading, writer, origin))
    head = []
    if origin.document:
        head = ["source:", f"  document: {quoted(origin.document)}", f"  sha256: {quoted(origin.sha256)}"]
    head.append(f"locale: {reading.evidence.locale}")
    if writer.named:
        head.extend(["figures:", *writer.named])
    return "\n".join([*head, "claims:" if reading.claims else "claims: []", *claims]) + "\n"


def _with_loose(reading: ArticleReading, writer: _Writer, origin: DraftSource) -> Iterator[str]:
    """The claims, and at their place between them the figures that are in none: what a person must still look at."""
    loose = [each for each in reading.unbound() if each.why in IN_NO_CLAIM]
    for number, claim in enumerate(reading.claims, 1):
        start = reading.whole.original(min(claim.spans))
        while loose and loose[0].start < start:
            yield _loose(loose.pop(0), origin)
        yield from writer.claim(number, claim)
    yield from (_loose(each, origin) for each in loose)


def _loose(figure: Unbound, origin: DraftSource) -> str:
    place, page = f"[{figure.start}, {figure.end}]", origin.page(figure.start)
    said = translated("in no claim: {text} at {place}", text=quoted(one_line(figure.text)), place=place)
    return "  # " + (translated("{message} (page {number})", message=said, number=page) if page else said)


class _Writer:
    def __init__(self, reading: ArticleReading, reader: FigureReader, notation: Notation, origin: DraftSource) -> None:
        self.reading = reading
        self.origin = origin
        self.reader = reader
        self.notation = notation
        self.named: list[str] = []
        """figures that an equation can only use by a name, as lines under ``figures:``"""

    def claim(self, number: int, candidate: Candidate) -> Iterator[str]:
        whole, text = self.reading.whole, self.reading.text
        start, end = whole.original(candidate.start), whole.end(candidate.end)
        yield f"  - id: {candidate.kind}-{number}"
        yield f"    kind: {candidate.kind}"
        yield f"    quote: {quoted(one_line(text[start:end]))}"
        page = self.origin.page(whole.original(min(candidate.spans)))
        comment = "  # " + translated("page {number}", number=page) if page else ""
        yield f"    at: [{start}, {end}]{comment}"
        figures = figures_of(candidate, whole, text, self.reader)
        if candidate.kind == "equation":
            names = [self._in_equation(each, f"equation_{number}_{at}") for at, each in enumerate(figures, 1)]
            yield f"    holds: {quoted(stated(candidate.options['holds'], names).text)}{_comment(figures)}"
            return
        for name, value in candidate.options.items():
            yield f"    {name}: {value}"
        for role, value in candidate.constant.items():
            meant = translated(_MEANT.get(role, _MEANT_SO))
            yield f"    {role}: {quoted(value)}  # {meant}"
        yield from _fields(figures)

    def _in_equation(self, figure: Printed, name: str) -> str:
        """The figure as an equation takes it: itself, or a name that stands for it above the claims."""
        text = figure.meant.text
        try:
            leaf = parse(f"{text} = 1", self.notation).leaves[0]
            if leaf.text == text and not leaf.is_name and self.reader.figure(text) == figure.meant:
                return text
        except (Malformed, Unreadable):
            pass
        self.named.append(f"  {name}: {quoted(text)}{_comment([figure])}")
        return name


def fields_of(reading: ArticleReading, candidate: Candidate) -> list[tuple[str, str | list[str]]]:
    """The fields of one claim of an article, with its figures as a claim file takes them."""
    notation = reading.evidence.lexicon.notation
    figures = figures_of(candidate, reading.whole, reading.text, FigureReader(notation))
    if candidate.kind == "equation":
        return [("holds", stated(candidate.options["holds"], [each.meant.text for each in figures]).text)]
    fields: dict[str, str | list[str]] = {**candidate.options, **candidate.constant}
    for each in figures:
        if "[" not in each.role:
            fields[each.role] = each.meant.text
        else:
            entries = fields.setdefault(each.source.role, [])
            assert isinstance(entries, list)
            entries.append(each.meant.text)
    return list(fields.items())


def _fields(figures: Sequence[Printed]) -> Iterator[str]:
    """A line for each field; the entries of a list stand in one."""
    lists: dict[str, list[Printed]] = {}
    for each in figures:
        if "[" in each.role:
            lists.setdefault(each.source.role, []).append(each)
        else:
            yield f"    {each.role}: {quoted(each.meant.text)}{_comment([each])}"
    for name, entries in lists.items():
        yield f"    {name}: [{', '.join(quoted(each.meant.text) for each in entries)}]{_comment(entries)}"


def _comment(figures: Sequence[Printed]) -> str:
    """What is printed where a claim file could not read it, or where the words around it are needed to."""
    differences = [
        translated("{meant} is printed as {text}", meant=each.meant.text, text=one_line(each.text))
        for each in figures
        if not each.as_printed
    ]
    words = _HALF.sub("\ufffd", _STEERING.sub("", "; ".join(dict.fromkeys(differences))))
    return f"  # {words}" if words else ""
