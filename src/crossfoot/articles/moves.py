"""Words that tell a change, or where it leads, only by what stands beside them: "mất" 12 điểm, còn 488."""

from __future__ import annotations

from typing import Final

from crossfoot.articles.names import YEARS
from crossfoot.articles.numbers import Numbers
from crossfoot.articles.sentence import COUNT, PERCENT, Mention
from crossfoot.articles.wordings import END, FALL, JOINED, RISE, VERSUS, wording
from crossfoot.articles.words import GAP

_BEGUN: Final = wording("begin few|number*2 figure|percent few|number|mean*2 END")
_NOUN: Final = 3
"""words between a change and where it leads"""
_TOLD: Final = 7
"""letters in which it is told"""
_AHEAD: Final = 18
"""tokens behind a verb in which its later figure stands"""
_BEFORE: Final = 2
"""tokens between a verb and its figure"""
_TOLD_SOON: Final = 5
"""tokens behind a word that compares in which it is said with what"""
_AMID: Final = 12
"""tokens of a percentage that stands between a figure and the word that compares"""
_COUNTED: Final = 2
"""words between a figure and a word that compares"""
_CLOSING: Final = {")": "(", ",": ","}


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
        if letter == END and at and self.letters[-1:] in ([RISE], [FALL]) and not self.run:
            prose = self.lexicon.prose
            if f"{self.raw[at - 1][1]} {self.raw[at][1]}" in (*prose.above, *prose.below):
                letter = VERSUS  # un 5 % superior a los 400 de 2021
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

    def _is_by_means(self, at: int, length: int) -> bool:
        """Whether a word for each stands right behind a percentage, and before no time: 36,9 % por carretera."""
        behind = self.raw[at + 1][1] if at + 1 < len(self.raw) else ""
        means = self.raw[at][1] in self.lexicon.prose.means and behind not in self.lexicon.durations
        return means and length == 1 and self.letters[-1:] == ["p"] and not self.run


class Gaps(Moves):
    """Knows words that say how much more or less there is than at another time: 61 "fewer than" in May."""

    def _mark_gaps(self) -> None:
        if COUNT not in self.letters or PERCENT not in self.letters:
            return
        numbers: dict[int, int] = {}
        for at, (_, word, _, _) in enumerate(self.raw):
            if word in self.lexicon.comparatives and self._compares(at):
                numbers = numbers or self._counts_by_end()
                place = self._compared(at, numbers)
                if place >= 0:
                    self._mark_gap(place)
        for place in range(2, len(self.letters)):
            if self.letters[place] == COUNT and self.letters[place - 1] == VERSUS and self._is_behind_time(place):
                self._mark_gap(place)

    def _mark_gap(self, place: int) -> None:
        item = self.items[place]
        assert isinstance(item, Mention)
        self.items[place] = item._replace(gap=True)

    def _counts_by_end(self) -> dict[int, int]:
        """The places of counts, by where they end."""
        ends = enumerate(zip(self.letters, self.ends, strict=True))
        return {end: place for place, (letter, end) in ends if letter == COUNT}

    def _compares(self, at: int) -> int:
        """How many tokens the words take that compare; 0 where none does: 61 more than 5."""
        length, closing = self._phrase(at, self.lexicon.comparatives)
        stop = at + length
        led = stop < len(self.raw) and self.raw[stop][1] in self.lexicon.between
        if not length or (led and self._begins_figure(stop + 1) and not self._is_year(stop + 1)):
            return 0  # 180 de plus de 65 ans
        for place in range(stop, min(stop + _TOLD_SOON, len(self.raw))) if closing != GAP else ():
            if self.raw[place][0] != "word":
                return 0
            if self.raw[place][1] == closing:
                return place + 1 - at
        return length if closing == GAP else 0

    def _compared(self, at: int, counts: dict[int, int]) -> int:
        """The place of the figure that the words at a token compare; -1 for none."""
        behind = at + self._compares(at)
        if self._begins_figure(behind) and not self._is_year(behind):
            return -1
        before = at - 1
        opening = _CLOSING.get(self.raw[before][1], "") if before > 0 else ""
        if opening:
            percent = range(before - 1, max(before - _AMID, 0), -1)
            before = next((each for each in percent if self.raw[each][1] == opening), 0) - 1
        first, limit = before, self._phrase(at, self.lexicon.comparatives)[0] > 1 and not opening
        while before >= 0 and first - before <= _COUNTED:
            place = counts.get(self.raw[before][3], -1)
            if place >= 0:
                return place if before == first or limit or self._is_named_again(before + 1, place) else -1
            if self.raw[before][0] != "word":
                return -1
            before -= 1
        return -1

    def _is_year(self, at: int) -> bool:
        kind, word, _, _ = self.raw[at]
        return kind == "number" and word.isdecimal() and int(word) in YEARS

    def _is_named_again(self, at: int, place: int) -> bool:
        """Whether the word behind a figure names what a figure before it counts: 357 accidents, 46 accidents fewer."""
        earlier = [item for item in self.items[:place] if isinstance(item, Mention)]
        return any(each.noun[:1] == (self.raw[at][1],) for each in earlier)

    def _is_behind_time(self, place: int) -> bool:
        """Whether a figure stands right behind the time with which it is compared: nhiều hơn "năm ngoái" 329 em."""
        last = self.low[self.starts[place - 1] : self.ends[place - 1]].split()[-1]
        return last in self.lexicon.earlier and self.letters[place - 2] in (RISE, FALL)
