"""Figures as running text mentions them."""

from __future__ import annotations

from crossfoot.figures.written import Written
from crossfoot.records import NamedTuple, Slotted

COUNT, PERCENT, POINTS, TIMES, SPAN, RATIO = "n", "p", "o", "t", "d", "r"
"""what a mention can be; each is its letter in the string of a sentence"""


class Mention(Slotted):
    """One figure in the text."""

    kind: str
    start: int
    end: int
    draft: str
    """the figure as a claim file in the language of the text has it"""
    written: Written
    other: Written | None = None
    """what it says if its one separator is the other one: 16,548 people in a text that writes 16.548"""
    other_draft: str = ""
    unit: str = ""
    """a currency or a unit of measure, folded"""
    noun: tuple[str, ...] = ()
    """the words behind it, folded, up to the next one that ties figures"""
    in_words: bool = False
    doubtful: bool = False
    """could be something else: the 9/12 of a date"""
    unlike: bool = False
    """may be of other figures than those that are printed: 7%, excluding fuel"""
    each: str = ""
    """the unit of time for each of which a percentage is told: 2% a year"""
    each_perhaps: bool = False
    """it may be of one such time only: an annual rise of 2%"""
    real_perhaps: bool = False
    """it may leave the rise in prices out: 2% from 217 to 236 million in real terms"""
    gap: bool = False
    """the words say that it is how much more or less there is than at another time: 61 fewer than last year"""


def whole_number(low: str, start: int, end: int) -> Mention:
    """A count that is printed as plain digits there, and is read as no figure: a day, a year."""
    text = low[start:end]
    return Mention(COUNT, start, end, text, Written(text, int(text)))


class Fraction(NamedTuple):
    """Two figures with a stroke between them, or with words that mean the same."""

    part: Mention
    whole: Mention
    doubtful: bool = False
    named: bool = False
    """the word or number before it may make it a name or a mixed number: Mega 6/45, 9 13/16"""

    @property
    def start(self) -> int:
        return self.part.start

    @property
    def end(self) -> int:
        return self.whole.end


class Loose(NamedTuple):
    """A number that is no figure, and what it is taken for."""

    start: int
    end: int
    why: str


class Sentence(Slotted):
    """One sentence as the patterns see it: a letter for each thing in it, and the things."""

    start: int
    end: int
    letters: str
    items: tuple[Mention | Fraction | None, ...]
    """for each letter its figure or fraction, or ``None``"""
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    loose: tuple[Loose, ...]
    names: frozenset[str] = frozenset()

    def before(self, place: int) -> str:
        """The letter before that place; a space, which stands for nothing, at the beginning."""
        return self.letters[place - 1] if place else " "
