"""Whether what is printed beside figures says that something else is reckoned than they are: something is taken off or
added; one thing is in several parts; a result is of more, of some only, or of another time or place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Final

from crossfoot.articles.coincidence import round_unit
from crossfoot.articles.cues._dated_levels import small_words
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.phrases import WORD
from crossfoot.articles.proposal import Candidate
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.spots import Spot
from crossfoot.articles.stretch import spots_of
from crossfoot.articles.wordings import REST, VERSUS
from crossfoot.articles.words import Lexicon
from crossfoot.figures.unmade import unmade

_MARKED: Final = unmade(r"[,;(–—]\s*(?:[^\W\d_]+\s+)?$")
"""what stands before a word for less, so that it compares nothing"""
_FIGURE: Final = unmade(r"(?:\s+[^\W\d_]+){0,8}?\s+\W?\d")
"""from such a word to the figure that is taken off"""
_AT_ONCE: Final = unmade(r"\s+\W?\d")
_BEHIND: Final = unmade(r"\W*(?:[^\W\d_]+\s+){0,3}$")
"""between a figure and a word by which it is told after something"""
_GOES_ON: Final = unmade(r"\.{3}|…")
_GAP: Final = "…"
_STOP: Final = unmade(r"[.!?](?=\s|$)|\n")
_BACK: Final = 16
"""characters before a word for less"""
_NEXT: Final = 160
"""characters behind the figures in which it is told who is in several parts"""
_FRAME: Final = unmade(r"[^,;:.]{3,60},\s")
"""what a sentence begins with, before a comma"""
_YEAR: Final = unmade(r"\b(?:1[89]|20)\d\d\b")
_WORDS: Final = "words-sum"
"""a sum that only words tie"""
_NEAR_FIGURES: Final = frozenset({"two-figures-then-change", _WORDS})
"""patterns of a change that names neither of two figures"""
_WIDE: Final = 300
"""characters before a sentence in which what something is held against may be named"""
_MARK: Final = unmade(r"[,;:.]")
_LED_BY: Final = {
    "rate": (("partly", "rate"), ("overall", "total")),
    "average": (("partly", "average"),),
    "balance-of-two-flows": (("overall", "holds"),),
    "difference-of-two": (("overall", "holds"),),
    "two-figures-then-change": (("onward", "by"),),
}
"""pattern -> the words that say of a figure of that role that it is of something else; that of an equation is
its first one
"""
_CURRENCY: Final = "currency"
_FEWEST, _MOST = 4, 6
"""figures of which one is what the others add up to, some of them taken off"""
_FINE: Final = 10
"""round units of the greatest one at least, for these to add up hardly by chance"""


class Adjusted:
    """Of the figures of one text."""

    def __init__(self, low: str, lexicon: Lexicon, spots: Mapping[int, Spot]) -> None:
        self._low, self._lexicon, self._words, self._spots = low, lexicon, lexicon.prose.adjusting, spots

    def __call__(self, each: Candidate) -> bool:
        figures = sorted((role.mention for role in each.roles), key=lambda figure: figure.start)
        last = self._spots.get(figures[-1].start)
        if last is None:
            return False
        end = last.sentence.end
        money = any(role.role == "total" and role.mention.written.kind == _CURRENCY for role in each.roles)
        if (money or each.kind == "rate") and self._is_net(figures[-1], end):
            return True
        start = last.sentence.start
        apart = each.pattern == _WORDS and figures[-2].end < start  # two of now, and what is lacking later
        if apart and any_of(self._words.onward).search(self._low, start, figures[-1].start):
            return True
        if self._has_own_frame(figures) or self._is_held_against(each, figures[-1]):
            return True
        led = _LED_BY.get(each.pattern)
        if led is not None:
            return any(self._is_led(each, words, role) for words, role in led)
        if each.kind != "total" or any(role.mention.kind == PERCENT for role in each.roles):
            return False
        first = self._spots.get(figures[0].start, last)
        begin = figures[0].end
        open_list = money or each.variant == "-some" or each.pattern == _WORDS
        if open_list and any_of(self._words.some).search(self._low, begin, figures[1].start):
            return True
        total = any(role.role == "total" and role.mention is figures[-1] for role in each.roles)
        if total and _GOES_ON.search(self._low, figures[-2].end, figures[-1].start):
            return True  # 187 of one, 355 of another ... In all, 825
        if self._takes_off(begin, end) or any_of(self._words.besides).search(self._low, figures[-1].end, end):
            return True
        return (money and self._has_losses(first.sentence.start, end)) or self._overlap(first.sentence.start, end)

    def _has_own_frame(self, figures: Sequence[Mention]) -> bool:
        """Whether what is told of the figures of a sentence before begins with a time or a place of its own: 32.4
        billion out, 23.1 billion in. In ten months, the surplus was 3.9 billion.
        """
        *before, last = (self._spots.get(figure.start) for figure in figures)
        start = last.sentence.start if last is not None else 0
        if last is None or figures[-2].end > start or not any(before) or REST in last.sentence.letters:
            return False
        result = figures[-1]
        frame = _FRAME.match(self._low, start, result.start)
        if frame is None:
            return False
        text, begin = frame[0], min(spot.sentence.start for spot in before if spot is not None)
        told = {*WORD.findall(self._low, begin, start), *self._lexicon.prose.common}
        new = [word for word in WORD.findall(text) if word not in told]
        if self._lexicon.contrasts["dating"].search(text) or _YEAR.search(text):
            return bool(new) or not set(_YEAR.findall(text)) <= set(_YEAR.findall(self._low, begin, start))
        small = small_words(self._lexicon.prose)
        located = self._lexicon.contrasts["located"].match(text.lstrip()) is not None
        return located and any(word not in small for word in new)

    def _is_held_against(self, each: Candidate, last: Mention) -> bool:
        """Whether words name what the last figure is held against, which is no figure: 132 billion more than in the
        same time of last year.
        """
        spot = self._spots.get(last.start)
        if each.pattern not in _NEAR_FIGURES or spot is None:
            return False
        letters, items = spot.sentence.letters, spot.sentence.items
        begin = max((at for at in range(spot.place) if items[at] is not None), default=-1) + 1
        stop = next((at for at in range(spot.place + 1, len(letters)) if items[at] is not None), len(letters))
        if VERSUS not in letters[begin:stop]:
            return False
        at = letters.index(VERSUS, begin, stop)
        mark = _MARK.search(self._low, spot.sentence.ends[at], spot.sentence.end)
        named = WORD.findall(self._low, spot.sentence.ends[at], mark.start() if mark else spot.sentence.end)
        told = {*WORD.findall(self._low, spot.sentence.start - _WIDE if spot.sentence.start > _WIDE else 0, last.start)}
        small = small_words(self._lexicon.prose)
        return not any(word in told and word not in small for word in named)

    def _is_led(self, each: Candidate, words: str, name: str) -> bool:
        """Whether words between a figure and the one before it say that it is of more, of less or of another time: at
        the busiest 33 an hour; including services, a deficit of 109 billion; it then fell by 282.
        """
        result = next((role.mention for role in each.roles if role.role == name), None)
        spot = self._spots.get(result.start) if result is not None else None
        if result is None or spot is None:
            return False
        sentence = spot.sentence
        before = [item.end for item in sentence.items[: spot.place] if isinstance(item, Mention)]
        begin = before[-1] if before else sentence.start
        mark = _MARK.search(self._low, result.end, sentence.end) if name == "by" else None
        stop = mark.start() if mark else sentence.end if name == "by" else result.start
        return any_of(getattr(self._words, words)).search(self._low, begin, stop) is not None

    def _takes_off(self, begin: int, end: int) -> bool:
        """Whether a figure is taken off: 22 and 44 million, less 3 million of grant; 22, 44 and minus 3 million."""
        low = self._low
        return any(
            _AT_ONCE.match(low, word.end(), end)
            or (
                _MARKED.search(low, max(word.start() - _BACK, 0), word.start())
                and _FIGURE.match(low, word.end(), end)
                and not self._compares(word.end())
            )
            for word in any_of(self._words.minus).finditer(low, begin, end)
        )

    def _compares(self, at: int) -> bool:
        """Whether a word for less is one of a comparison: less than."""
        following = WORD.search(self._low, at)
        than = {each.split()[-1] for each in self._lexicon.prose.comparatives}
        return following is not None and following[0] in {*than, *self._lexicon.notation.words.of}

    def _is_net(self, last: Mention, end: int) -> bool:
        """Whether words right behind the last figure say that something else is reckoned: in all, with overtime."""
        low = self._low
        return any(
            _BEHIND.fullmatch(low, last.end, word.start())
            for word in any_of(self._words.net).finditer(low, last.end, end)
        )

    def _has_losses(self, begin: int, end: int) -> bool:
        """Whether a part is a loss, or what goes the other way: 451 and 272 million, and a loss of 12 million."""
        text = self._low[begin:end]
        plain = tuple([each for each in self._words.losses if _GAP not in each])
        pairs = (each.split(f" {_GAP} ") for each in self._words.losses if _GAP in each)
        return any_of(plain).search(text) is not None or any(all(word in text for word in pair) for pair in pairs)

    def _overlap(self, begin: int, end: int) -> bool:
        """Whether words there, or in the next sentence, say that one thing is in several parts."""
        following = _STOP.search(self._low, end + 1)
        stop = min(following.start() if following else len(self._low), end + _NEXT)
        return any_of(self._words.overlaps).search(self._low, begin, stop) is not None


def adds_up_otherwise(each: Candidate, row: Sequence[Spot], spots: Mapping[int, Spot]) -> bool:
    """Whether the greatest figure of a sentence is all others of its unit, with one or more of them taken off: 505
    million are 322 and 233, with a loss of 50.
    """
    own = [spots.get(role.mention.start) for role in each.roles]
    first = own[0]
    if first is None or any(spot is None or spot.sentence is not first.sentence for spot in own):
        return False
    figures = [spot.mention for spot in spots_of(row, first.number) if spot.mention.kind == COUNT and not spot.fraction]
    figures = [figure for figure in figures if figure.unit == first.mention.unit]
    if not _FEWEST <= len(figures) <= _MOST or any(figure.written.hedge or figure.in_words for figure in figures):
        return False
    money = first.mention.written.kind == _CURRENCY
    if len(figures) == len(own) and not money:
        return False
    total, *others = sorted((figure.written.value for figure in figures), reverse=True)
    if total < _FINE * round_unit(figures):
        return False
    plain = (1,) * len(others)
    return any(
        total == sum(sign * value for sign, value in zip(signs, others, strict=True))
        for signs in product((1, -1), repeat=len(others))
        if signs != plain
    )
