"""What the words of a list say that leaves it open: a last part without a figure, a clause of its own behind it, what
one thing may be at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction as Exact
from itertools import pairwise
from typing import Final

from crossfoot.articles.coincidence import round_unit
from crossfoot.articles.cue import Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.cues._labels import are_groups, are_opposite, labels, words_of
from crossfoot.articles.cues._shares import fits
from crossfoot.articles.cues._slips import BEYOND
from crossfoot.articles.proposal import Recall
from crossfoot.articles.sentence import COUNT, PERCENT, Mention, Sentence
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import OF, PART, REST, symbols, wording
from crossfoot.articles.words import Lexicon

_UNTOLD: Final = wording("[words|number]*2 ,? joined [words|figure|number]*1-3 [,|;|) or END]")
"""20% cement and some water"""
OWN: Final = wording("figure few? (|,|share*1-2 percent")
"""a figure with its percentage right behind it"""
_BESIDE: Final = 2
_OPENING: Final = 3
"""letters before the total with which a sentence begins"""
_ROUND: Final = 100
"""round units of a total that two of anything exceed by a slip's worth easily"""
_PAIR: Final = 2
_NEAR: Final = 5
"""letters between a part and its percentage"""
_LITTLE: Final = Exact(11, 10)
"""of a total; two parts that count what it does come to hardly more by a slip"""
_MARKS: Final = symbols(", ; joined ( :")
_LISTING: Final = frozenset(symbols("part parts : ( total"))


class OpenLists:
    """Lists of one text."""

    def __init__(self, low: str, lexicon: Lexicon) -> None:
        self._low, self._lexicon = low, lexicon

    def lacks_a_part(self, sentence: Sentence, places: Sequence[int], short: bool) -> bool:
        """Whether percentages do not make up a hundred because a last one is not printed, or because some are of
        another one: 80% came, and of these 25% stayed.
        """
        letters, last = sentence.letters, places[-1]
        if any(PART in letters[one + 1 : other] for one, other in pairwise(places)):
            return True
        beside = [letters.rfind(COUNT, max(place - _NEAR, 0), place) for place in places]
        if not short and min(beside) >= 0 and self.has_part_of_a_part(sentence, beside):
            return True
        if not short or PERCENT in letters[last + 1 :]:
            return False
        if _UNTOLD.match(letters, last + 1):
            return True
        undecided = any_of(self._lexicon.prose.undecided)  # không có ý kiến: no part beside it
        behind = words_of(undecided.sub(" ", self._low[sentence.ends[last] : sentence.end]))
        return any(word in self._lexicon.prose.within for word in behind[1:5])

    def has_part_of_a_part(self, sentence: Sentence, places: Sequence[int]) -> bool:
        """Whether the percentage of a part is that of the part before it: 240 (80%) came, and 60 (25%) stayed;
        ``places`` are those of the parts.
        """
        own = [OWN.match(sentence.letters, place) for place in places]
        rates = [sentence.items[found.end() - 1] if found else None for found in own]
        parts = [sentence.items[place] for place in places]
        for (one, other), rate in zip(pairwise(parts), rates[1:], strict=True):
            if not (isinstance(one, Mention) and isinstance(other, Mention) and isinstance(rate, Mention)):
                continue
            if one.written.value > other.written.value and fits(other, rate, one):
                return True
        return False

    def has_others(self, sentence: Sentence, last: int) -> bool:
        """Whether others are told behind the last part, without a figure: số khác đang ở trại."""
        letters = sentence.letters
        if any(sentence.items[last + 1 :]):
            return False
        behind = words_of(self._low[sentence.ends[last] : sentence.end])
        return any(word in self._lexicon.other for word in behind) and bool(_MARKS & set(letters[last + 1 :]))

    def is_drained(self, taken: Mention, rest: Mention) -> bool:
        """Whether more is gone than what is told: spent 120 and, after a fine, was left with 310."""
        between = self._low[taken.end : rest.start]
        left = any_of(self._lexicon.prose.left).search(between)
        return bool(left) and any_of(self._lexicon.prose.drained).search(between) is not None

    def is_unjoined_pair(self, sentence: Sentence, total: Mention, places: Sequence[int]) -> bool:
        """Whether "of which" begins a list of two that no word joins, nor names as all there are, and of both is said
        what they are by what is told of them: of 864 cases, 541 cases were in men, 319 cases by night.
        """
        letters, parts = sentence.letters, [sentence.items[place] for place in places]
        if len(places) != _PAIR or letters[places[0] - 1] != PART or letters[places[-1] - 1] != ",":
            return False
        alike = all(isinstance(part, Mention) and part.noun[:1] == total.noun[:1] != () for part in parts)
        place = Place(sentence, self._low, self._lexicon, Recall())
        return alike and not (are_groups(place, places) or are_opposite(labels(place, places), self._lexicon))

    def begins_a_clause(self, sentence: Sentence, places: Sequence[int]) -> bool:
        """Whether words before a figure that stands behind a list begin a clause of their own: and spent 400 on books;
        đã giải ngân 900 tỷ đồng.
        """
        first = self._before(sentence, places[0])
        acted = any_of(self._lexicon.prose.acted)
        for place in places[1:]:
            words = self._before(sentence, place)
            if acted.match(" ".join(words)) and not acted.match(" ".join(first)):
                return True
            if not first and words and not self._is_joining(words):
                return True
        return False

    def _before(self, sentence: Sentence, place: int) -> list[str]:
        """The words before a figure, back to the mark or the word that joins it."""
        at = place
        while at and sentence.letters[at - 1] not in _MARKS and not sentence.items[at - 1]:
            if sentence.letters[at - 1] in (PART, OF):
                break
            at -= 1
        return words_of(self._low[sentence.starts[at] : sentence.starts[place]])

    def _is_joining(self, words: Sequence[str]) -> bool:
        """Whether words only say that another part follows: another 40, the other 40."""
        prose = self._lexicon.prose
        known = {*prose.common, *prose.merely, *self._lexicon.other, *prose.copulas}
        return len(words) == 1 or known.issuperset(words)

    def may_overlap(self, sentence: Sentence, total: Mention, parts: Sequence[Mention], places: Sequence[int]) -> bool:
        """Whether parts that "of which" begins, and that nothing says to be all, may have things in common, or be of
        something else: no slip explains what they come to, or the figures are so round that one easily does.
        """
        letters = sentence.letters
        place = Place(sentence, self._low, self._lexicon, Recall())
        if REST in letters[places[0] : places[-1] + 2] or are_groups(place, places):
            return False
        size = total.written.value
        beyond = [number for number, part in enumerate(parts) if part.written.value > size]
        if beyond and (beyond[0] == 0 or (total.noun and parts[beyond[0]].noun[:1] == total.noun[:1])):
            return False  # no part has more than the whole
        named = labels(place, places)
        if are_opposite(named, self._lexicon) or any(word in self._lexicon.other for word in named[-1]):
            return False
        units, amount = size / round_unit([total, *parts]), sum((part.written.value for part in parts), Exact())
        if not is_explained_sum(total, parts):
            return True
        near = are_alike(total, parts) or PART not in letters[: places[0]]
        most = BEYOND if len(parts) > _PAIR else _LITTLE if near else Exact()
        return units < _ROUND and amount > most * size


def are_alike(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether all parts count what their total does, and come to little more than it."""
    alike = bool(total.noun) and all(part.noun[:1] == total.noun[:1] for part in parts)
    return alike and sum((part.written.value for part in parts), Exact()) <= _LITTLE * total.written.value


def is_led(sentence: Sentence, total: int, first: int) -> bool:
    """Whether "of which" stands between a total and its parts, or the sentence begins with "of" and its total."""
    letters = sentence.letters
    between, before = letters[max(total, -1) + 1 : first], letters[: max(total, 0)]
    return PART in between or (OF in before[-_BESIDE:] and len(before) <= _OPENING and "(" not in between)


def is_first_of_a_list(letters: str, total: int, first: int) -> bool:
    """Whether a figure, right behind "of which", is told as the others behind it are, and no word lists what it has:
    of 357 shops, 182 give no receipts, 92 hide sales, 85 owe taxes.
    """
    listed = total > 0 and letters[total - 1] == PART and COUNT in letters[: total - 1]
    return listed and _LISTING.isdisjoint(letters[total + 1 : first])
