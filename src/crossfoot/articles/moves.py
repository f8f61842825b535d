"""Words that tell a change, or where it leads, only by what stands beside them: "mất" 12 điểm, còn 488."""

from __future__ import annotations

from typing import Final

from crossfoot.articles.numbers import Numbers
from crossfoot.articles.wordings import END, FALL, JOINED, RISE, wording

_BEGUN: Final = wording("begin few|number*2 figure|percent few|number|mean*2 END")
_NOUN: Final = 3
"""words between a change and where it leads"""
_TOLD: Final = 7
"""letters in which it is told"""
_AHEAD: Final = 18
"""tokens behind a verb in which its later figure stands"""
_BEFORE: Final = 2
"""tokens between a verb and its figure"""


class Moves(Numbers):
    """Knows such words."""

    def _move(self, at: int, word: str) -> tuple[int, str]:
        """How many tokens such a word takes, and its letter; (0, "") for none."""
        lexicon = self.lexicon
        if word in lexicon.reaching:
            length, letter = self._phrase(at, lexicon.reaching)
            return (length, letter) if length and self._leads_on(at + length) else (0, "")
        for phrases in (lexicon.adding, lexicon.losing):
            length, letter = self._phrase(at, phrases)
            if length and self._leads_to_level(at + length):
                return length, letter
        return 0, ""

    def _tie(self, letter: str, at: int, length: int) -> int:
        """Put the letter of so many tokens; behind the last one goes on. A verb may have its "lên" in it."""
        last = at + length - 1
        if length > 1 and letter in (RISE, FALL) and self._leads_from_begin(last):
            self._put(letter, self.raw[at][2], self.raw[last - 1][3])
            letter, at = END, last
        self._put(letter, self.raw[at][2], self.raw[last][3])
        return last + 1

    def _leads_from_begin(self, last: int) -> bool:
        """Whether the last word of a verb leads to the later figure of a change, of which the earlier one stands right
        before: từ 154 tỷ tăng "lên" 189 tỷ.
        """
        if self.run > _NOUN or _BEGUN.search("".join(self.letters)) is None:
            return False
        return self._phrase(last, self.lexicon.phrases)[1] == END and self._begins_figure(last + 1)

    def _leads_on(self, at: int) -> bool:
        """Whether a figure stands there, and a change was told right before: giảm 3 điểm (0,5%) "về" 597."""
        last = "".join(self.letters[-_TOLD:])
        told = last.removesuffix(JOINED).removesuffix(",").endswith(tuple("npo)"))
        return told and self.run <= _NOUN and not {RISE, FALL}.isdisjoint(last) and self._begins_figure(at)

    def _leads_to_level(self, at: int) -> bool:
        """Whether a figure stands there, and soon another one behind a word that ends a change; no verb between."""
        first = next((each for each in range(at, at + _BEFORE + 1) if self._is_number(each)), 0)
        if not first or any(self.raw[each][0] == "mark" for each in range(at, first)):
            return False
        for place in range(first + 1, min(first + _AHEAD, len(self.raw))):
            length, letter = self._phrase(place, self.lexicon.phrases)
            if self.raw[place][1] in ";." or letter in (RISE, FALL):
                return False
            if letter == END and (self._begins_figure(place + length) or self._begins_figure(place + length + 1)):
                return True
        return False

    def _begins_figure(self, at: int) -> bool:
        if self._is_number(at):
            return True
        length, digits = self._phrase(at, self.lexicon.numerals)
        return (length > 0 and digits not in ("0", "1")) or self._phrase(at, self.lexicon.fractions)[0] > 0
