"""Read an article: the front of the package."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from crossfoot.articles import language_of as evidence
from crossfoot.articles.assign import Doubt, first_look
from crossfoot.articles.choose import Binder
from crossfoot.articles.composed import Composed, composed, pointed
from crossfoot.articles.decide import decided
from crossfoot.articles.doubtful import doubted
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.reasons import unnoted
from crossfoot.articles.scan import Scanner
from crossfoot.articles.second_look import second_look
from crossfoot.articles.sentence import Fraction, Sentence
from crossfoot.articles.sentences import sentences
from crossfoot.articles.spots import Spot, spots
from crossfoot.articles.vocabulary import readable
from crossfoot.articles.words import Lexicon
from crossfoot.audit.rule import rules
from crossfoot.audit.settings import Settings
from crossfoot.claimfile.figure_reader import FigureReader
from crossfoot.claimfile.lines import line_starts
from crossfoot.claims.claim import Claim, Derivation, Figure
from crossfoot.claims.finding import Checked, Finding, Habit, Unbound
from crossfoot.figures.language import languages
from crossfoot.figures.locales import UnknownLocale
from crossfoot.figures.written import Written
from crossfoot.inputs.reading.article import DOUBTED, UNTIED, Article
from crossfoot.inputs.reading.ignored import without_ignored
from crossfoot.messages import translated

if TYPE_CHECKING:
    from crossfoot.articles.excuses import Excuses
    from crossfoot.articles.fates import Fates
    from crossfoot.articles.levels import Excuse

LEFT_OUT: Final = "text-left-out"
UNREAD: Final = "unread-language"
ABOUT_THE_TEXT: Final = (LEFT_OUT, UNREAD)
"""rules of what is told of a whole text"""


class ArticleReading:
    """An article with its figures found and tied, before anything is checked."""

    def __init__(self, text: str, locale: str = "", usual: str = "", fates: Fates | None = None) -> None:
        """``locale`` is the language and notation; where it is empty the text tells, and where that is too short
        ``usual``; ``fates`` takes what becomes of all that is proposed. Raises ``UnknownLocale`` and
        ``evidence.Unread`` for ``locale``.
        """
        self.fates = fates
        note = unnoted if fates is None else fates
        self.text = text
        read, self.ignored = without_ignored(text)
        self.whole: Composed = composed(read)
        self.evidence = evidence.declared(locale) if locale else evidence.found(self.whole.low, usual)
        known: Lexicon = self.evidence.lexicon
        if known.notation.decimal == ".":
            self.whole = pointed(self.whole)
        scanner = Scanner(self.whole.text, self.whole.low, known, FigureReader(known.notation), self.evidence.unsure)
        binder = Binder(self.whole.text, known, note)
        self.numbers: list[tuple[int, int, str, Sentence]] = []
        """every number in the text that is scanned: start, end, why it belongs to no claim if it does not, and where"""
        row: list[Spot] = []
        places: list[tuple[int, int]] = []
        bounds = () if self.evidence.unread else sentences(self.whole.text, known)
        for number, (start, end, _) in enumerate(bounds):
            sentence = scanner.scan(start, end)
            places.append((start, end))
            self.numbers.extend(_numbers(sentence))
            binder.sentence(sentence)
            row.extend(spots(sentence, number))
        excuse = _excuse(self.whole.low, known, row)
        binding = binder.excused, excuse, binder.bases
        first = first_look(binder.claims(), binder.proposed, row, *binding, note)
        assignment = second_look(first, row)
        self.row: Sequence[Spot] = row
        self.bases: Mapping[int, int] = binder.bases
        """by the place of a percentage that of the only whole that the words leave it"""
        self.proposed: Sequence[Candidate] = binder.proposed
        """what patterns found in the words, kept or not"""
        self.claims: Sequence[Candidate] = [_in_sentences(each, places) for each in assignment.claims]
        self.doubts: Sequence[Doubt] = [
            each._replace(candidate=_in_sentences(each.candidate, places)) for each in assignment.doubts
        ]
        if self.evidence.untold and (self.claims or self.doubts):
            self.evidence = evidence.nothing_read(evidence.UNKNOWN)
            self.numbers, self.row, self.proposed, self.claims, self.doubts = [], (), (), (), ()
            self.fates = None

    @property
    def figures(self) -> int:
        """How many figures there are, tied or not."""
        return [why for _, _, why, _ in self.numbers].count(UNTIED)

    def unbound(self, doubtful: Iterable[Finding] = ()) -> Iterator[Unbound]:
        """The numbers that no claim uses, in the order of the text; those of claims that are doubtful are told so."""
        bound = {role.mention.start for each in self.claims for role in each.roles}
        doubted = {figure.start for each in doubtful if each.claim for figure in each.claim.figures}
        for start, end, why, where in self.numbers:
            if why != UNTIED or start not in bound:
                low, high = self.whole.original(start), self.whole.end(end)
                sentence = self.whole.original(where.start), self.whole.end(where.end)
                reason = DOUBTED if why == UNTIED and low in doubted else why
                yield Unbound(self.text[low:high], low, high, reason, *sentence)


def _in_sentences(each: Candidate, places: Sequence[tuple[int, int]]) -> Candidate:
    """From where the sentence of its first figure begins to where that of its last one ends."""
    first, last = (bisect_right(places, at, key=itemgetter(0)) - 1 for at in (each.start, each.end - 1))
    start = places[first][0] if first >= 0 and each.start < places[first][1] else each.start
    end = places[last][1] if last >= 0 and each.end <= places[last][1] else each.end
    return each if (start, end) == (each.start, each.end) else each._replace(start=start, end=end)


def _excuse(low: str, known: Lexicon, row: Sequence[Spot]) -> Excuse:
    """What says what words excuse of figures that do not fit, made when it is first asked."""

    @cache
    def excuses() -> Excuses:
        from crossfoot.articles.excuses import Excuses

        return Excuses(low, known, row)

    return lambda each, level: excuses().level(each, level)


def _numbers(sentence: Sentence) -> list[tuple[int, int, str, Sentence]]:
    numbers = []
    for item in sentence.items:
        if item is None:
            continue
        if isinstance(item, Fraction):
            numbers += [(each.start, each.end, UNTIED, sentence) for each in (item.part, item.whole)]
        else:
            numbers.append((item.start, item.end, UNTIED, sentence))
    if not sentence.loose:
        return numbers  # which stand in their order
    numbers += [(each.start, each.end, each.why, sentence) for each in sentence.loose]
    return sorted(numbers, key=lambda each: each[:3])


def read_text(path: str, text: str, locale: str = "", settings: Settings = Settings()) -> Checked:
    """The article at ``path`` as a checked document; ``locale`` as in ``ArticleReading``."""
    try:
        return checked(path, ArticleReading(text, locale, settings.locale), settings)
    except (UnknownLocale, evidence.Unread):
        raise
    except Exception as error:
        from crossfoot.audit.crashes import crashed

        return crashed(path, error, article=True)


def checked(
    path: str, reading: ArticleReading, settings: Settings = Settings(), article: Article | None = None
) -> Checked:
    """An article that was read, decided; with what ``article`` knows beside its text."""
    text, known = reading.text, reading.evidence
    settings = settings.on(path)
    claims, findings, habit = decided(reading.claims, reading.whole, text, known, settings)
    doubtful = tuple(doubted(reading.doubts, reading.whole, text, known, settings))
    notices = [
        *_findings_of(LEFT_OUT, article.left_out if article else (), settings),
        *_findings_of(UNREAD, _unread(known), settings),
    ]
    return Checked(
        path, known.locale, claims, (*notices, *findings), habit, text, line_starts(text), True,
        reading.figures, True, tuple(reading.unbound(doubtful)), doubtful, article.pages if article else (),
        reading.ignored + (article.ignored if article else 0),
    )  # fmt: skip


def _findings_of(name: str, messages: Iterable[str], settings: Settings) -> Iterator[Finding]:
    """The messages as findings of that rule, which are about the whole text."""
    for each in messages:
        rule = rules()[name]
        if settings.runs(rule):
            yield Finding(name, each, (), None, 0, 0, severity=rule.severity)


def _unread(known: evidence.Evidence) -> Iterator[str]:
    if not known.unread:
        return
    *others, last = (f"{code} ({languages()[code].name})" for code in readable())
    if known.unread == evidence.UNKNOWN:
        yield translated(
            "no words of this text tell what language it is in, so nothing in it was read; {others} and {last} can be "
            "read, and --locale says that it is in one of them",
            others=", ".join(others),
            last=last,
        )
    else:
        yield translated(
            "this text seems to be in {language}, so nothing in it was read; {others} and {last} can be read, and "
            "--locale says that it is in one of them",
            language=known.unread,
            others=", ".join(others),
            last=last,
        )


def unreadable(path: str, message: str) -> Checked:
    """An article of which there is no text."""
    return Checked(
        path, "", (), (Finding("unreadable-file", message, (), None, 0, 0),), Habit(), "", (0,), False, article=True
    )


def lean(document: Checked) -> Checked:
    """Without what only a report on every figure needs: the loose numbers, and of claims that no finding is about all
    but the verdict and the places of the figures; the text too, if there are no findings.
    """
    accused = {finding.claim.index for finding in document.findings if finding.claim is not None}
    claims = tuple(claim if claim.index in accused else _bare(claim) for claim in document.claims)
    return document._replace(claims=claims, unbound=(), text=document.text if document.findings else "", lines=())


def _bare(claim: Claim) -> Claim:
    figures = tuple(Figure("", _NONE, start, start) for start in {figure.start for figure in claim.figures})
    read = None if claim.derivation is None else _READ[claim.derivation.firm]  # a table's have none
    return Claim(claim.index, "", claim.kind, figures, claim.verdict, why=claim.why, derivation=read, gap=claim.gap)


_NONE: Final = Written("", 0)
_READ: Final = (Derivation("", (), 0, 0, False), Derivation("", (), 0, 0, True))
"""where only whether it would be told if it did not hold is wanted"""
