"""What the tests of the reader's parts begin with: a sentence in letters, what patterns propose, the row of figures."""

from __future__ import annotations

from crossfoot.articles import ArticleReading, checked
from crossfoot.articles.assign import FirstLook, first_look
from crossfoot.articles.choose import Binder
from crossfoot.articles.composed import composed
from crossfoot.articles.excuses import Excuses
from crossfoot.articles.language_of import declared
from crossfoot.articles.scan import Scanner
from crossfoot.articles.scoring import Scored, scored
from crossfoot.articles.sentence import Mention, Sentence
from crossfoot.articles.sentences import sentences
from crossfoot.articles.spots import Spot, spots
from crossfoot.claimfile.figure_reader import FigureReader

BELOW = "The fleet has 134 trawlers, 87 gillnetters and 29 others, 250 boats in all."
TABLE = """\
| Barn | 2022 | 2023 | all |
| --- | --: | --: | --: |
| red | 1,210 | 2,210 | 3,420 |
| old | 2,120 | 1,120 | 3,240 |
| new | 3,330 | 2,330 | 5,660 |
| total | 6,660 | 5,760 | 12,320 |
"""
"""a table of which one cell is wrong, and a sentence that stands below it"""


def scanned(text: str, language: str = "en") -> Sentence:
    """The whole text as one sentence."""
    known = declared(language).lexicon
    return Scanner(text, text.lower(), known, FigureReader(known.notation)).scan(0, len(text))


def bound(text: str, language: str = "en") -> Binder:
    """What the patterns propose and keep of a text, sentence by sentence."""
    whole, known = composed(text), declared(language).lexicon
    scanner, binder = Scanner(whole.text, whole.low, known, FigureReader(known.notation)), Binder(whole.text, known)
    for start, end, _ in sentences(whole.text, known):
        binder.sentence(scanner.scan(start, end))
    return binder


def mentions(text: str, language: str = "en") -> list[Mention]:
    return [each for each in scanned(text, language).items if isinstance(each, Mention)]


def row_of(text: str, language: str) -> list[Spot]:
    whole, known = composed(text), declared(language).lexicon
    scanner = Scanner(whole.text, whole.low, known, FigureReader(known.notation))
    found: list[Spot] = []
    for number, (start, end, _) in enumerate(sentences(whole.text, known)):
        found.extend(spots(scanner.scan(start, end), number))
    for at, spot in enumerate(found):
        spot.at = at
    return found


def looked_at(text: str, language: str = "en") -> tuple[FirstLook, list[Spot]]:
    """What the rules make of a text, and its figures."""
    binder, row = bound(text, language), row_of(text, language)
    return first_look(
        binder.claims(), binder.proposed, row, binder.excused, Excuses(binder.low, binder.lexicon, row).level
    ), row


def best(text: str, language: str, kind: str) -> Scored:
    """The hypothesis of that kind that the words like most."""
    every = [each for head in scored(row_of(text, language)) for each in head if each.hypothesis.kind == kind]
    return max(every, key=lambda each: each.words)


def drafts(one: Scored) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for role, spot in one.hypothesis.roles:
        found.setdefault(role, []).append(spot.mention.draft)
    return found


def accused(language: str, text: str) -> list[list[str]]:
    """The figures of each claim that is told to be wrong, as printed."""
    document = checked("a.txt", ArticleReading(text, language))
    wrong = [each for each in document.claims if each.verdict == "mismatch"]
    return [[text[figure.start : figure.end] for figure in each.figures if figure.start >= 0] for each in wrong]
