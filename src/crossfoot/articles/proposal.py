"""What a pattern proposes: a claim, the words that suggest it, and how sure the words are."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product, takewhile
from operator import attrgetter
from typing import Any, Final, TypeVar

from crossfoot.articles.sentence import Mention, Sentence
from crossfoot.articles.verdicts import verdict_of
from crossfoot.claims.claim import Given, Verdict
from crossfoot.claims.equation import Equation
from crossfoot.claims.kind import kinds
from crossfoot.figures.written import Written
from crossfoot.records import NamedTuple, Slotted

_REMEMBERED: Final = 4_000
"""nouns"""
_NEAR: Final = 900
"""characters; what stands further back is not looked at for a whole or an earlier figure"""
_RECALLED: Final = 14
"""figures; of those that stand near enough, this many are remembered"""
_SPANS: Final = 3
_READINGS: Final = 4
"""figures of one claim whose other reading is tried"""
SOME: Final = "-some"
"""the variant of a list that may leave something out, by what it comes to; its words do not say that it overlaps"""
COLON: Final = "-colon"
"""that of one behind a colon, by what it comes to"""
_THREE: Final = 3
"""parts; fewer behind a colon may be of something else"""
EXACT: Final = "exact"
"""the option that names a field whose figure is exact, however it is printed"""
_Known = TypeVar("_Known")
_Read = TypeVar("_Read")
_start_of: Final[Callable[[Role], int]] = attrgetter("mention.start")
"""where the figure of a role begins: asked of each claim over and over"""
_SCALE: Final = {"consistent": 0, "truncated": 1, "rounded-up": 2, "coarse": 3, "undetermined": 4, "mismatch": 5}


class Role(Slotted):
    """A figure in a claim."""

    role: str
    mention: Mention
    negative: bool = False
    """the words say that it is a fall, which the figure itself does not"""


class Candidate(NamedTuple):
    kind: str
    roles: tuple[Role, ...]
    pattern: str
    start: int
    """the sentence or sentences"""
    end: int
    words: tuple[tuple[int, int], ...] = ()
    """the words that tie the figures"""
    telling: bool = False
    """the words leave no other reading, and what does not fit is no more than a slip would be"""
    said: bool = False
    """the words leave no other reading"""
    fitted: bool = False
    """proposed because of what the figures come to, not of the words alone"""
    variant: str = ""
    """which words of the pattern; each has a weight of its own"""
    constant: Mapping[str, str] = {}
    """figures that are not printed: the 100% of a complete list"""
    options: Mapping[str, str] = {}
    verdict: Verdict = "undetermined"
    broken: Equation | None = None
    firm: bool = False
    """it would be told if the figures did not fit"""
    certain: bool = False
    """a slip is the only thing that explains why they do not"""

    @property
    def spans(self) -> frozenset[int]:
        return frozenset(map(_start_of, self.roles))

    @property
    def first(self) -> int:
        """Where the first of its figures begins."""
        return min(map(_start_of, self.roles))

    @property
    def fits(self) -> bool:
        return self.verdict not in ("undetermined", "mismatch")


def equation(
    mentions: Iterable[Mention], holds: str, pattern: str, start: int, end: int, last: str = ""
) -> Candidate:  # fmt: skip
    """An equation that is known to hold; ``last`` is a number at its end that is not printed."""
    roles = tuple(Role("holds", mention) for mention in mentions)
    constant = {f"holds[{len(roles)}]": last} if last else {}
    return Candidate(
        "equation", roles, pattern, start, end, fitted=True, options={"holds": holds}, verdict="consistent",
        constant=constant,
    )  # fmt: skip


def subset(whole: Mention, part: Mention, pattern: str, start: int, end: int) -> Candidate:
    """A part of which no more is known than that it is no greater than the whole."""
    roles = (Role("total", whole), Role("parts", part))
    return Candidate("total", roles, pattern, start, end, options={"coverage": "overlapping"})


def hundred(
    parts: Iterable[Mention], pattern: str, start: int, end: int, telling: bool = False, said: bool = False,
    words: tuple[tuple[int, int], ...] = (), fitted: bool = False, variant: str = "",
) -> Candidate:  # fmt: skip
    """Percentages that make up a hundred, which nobody printed."""
    roles = tuple(Role("parts", part) for part in parts)
    return Candidate(
        "total", roles, pattern, start, end, words, telling, said, fitted, variant, {"total": "100%"},
        {"coverage": "exact"},
    )  # fmt: skip


def signed(written: Written, negative: bool) -> Written:
    """The figure with its sign turned, if the words say so and it has none of its own."""
    if not negative or written.num < 0:
        return written
    return Written(
        f"−{written.text}", -written.num, written.den, written.step, place=written.place, sign="-", hedge=written.hedge,
        kind=written.kind, noun=written.noun, scale=written.scale, grouped=written.grouped, plain=written.plain,
        unit=written.unit, per=written.per, counted=written.counted,
    )  # fmt: skip


def judged(candidate: Candidate, fixed: Mapping[str, Written] | None = None) -> Candidate:
    """With its verdict; of the readings of figures that can be read two ways, the one that fits best."""
    kind = kinds()[candidate.kind]
    unclear = [n for n, role in enumerate(candidate.roles) if role.mention.other is not None][:_READINGS]
    if not unclear:
        verdict, broken = verdict_of(kind, given(candidate.roles, candidate, fixed))
        return candidate._replace(verdict=verdict, broken=broken)
    best: Candidate | None = None
    for turned in product((False, True), repeat=len(unclear)):
        roles = list(candidate.roles)
        for number, other in zip(unclear, turned, strict=True):
            if other:
                roles[number] = roles[number]._replace(mention=_turned(roles[number].mention))
        verdict, broken = verdict_of(kind, given(roles, candidate, fixed))
        tried = candidate._replace(roles=tuple(roles), verdict=verdict, broken=broken)
        if best is None or _SCALE[verdict] < _SCALE[best.verdict]:
            best = tried
        if verdict == "consistent":
            break
    assert best is not None
    return best


def _turned(mention: Mention) -> Mention:
    assert mention.other is not None
    return mention._replace(draft=mention.other_draft, written=mention.other)


def given_in(candidate: Candidate) -> set[int]:
    """Where a figure stands that is exact: it is given, and several others may be worked out with it."""
    exact = candidate.options.get(EXACT)
    return {role.mention.start for role in candidate.roles if role.role == exact} if exact else set()


def given(roles: Iterable[Role], candidate: Candidate, fixed: Mapping[str, Written] | None = None) -> Given:
    one: dict[str, Written] = dict(fixed or {})
    many: dict[str, list[Written]] = {}
    for role in roles:
        written = role.mention.written if not role.negative else signed(role.mention.written, True)
        if role.role in ("parts", "values"):
            many.setdefault(role.role, []).append(written)
        else:
            one[role.role] = written
    return Given(one, {name: tuple(each) for name, each in many.items()}, options_of(candidate))


def options_of(candidate: Candidate) -> dict[str, object]:
    """Its fields that are no figures; ``exact`` names one whose figure is exact, however it is printed."""
    options: dict[str, object] = dict(candidate.options)
    if EXACT in candidate.options:
        options[EXACT] = frozenset((candidate.options[EXACT],))
    return options


Name = tuple[str, ...]


class SizeOfGroup(NamedTuple):
    """A size of a group, and the words before or behind it, in which its name stands."""

    size: Mention
    words: Name
    behind: bool
    number: int
    """where the sentence begins that tells it"""


class Recall:
    """The counts that were mentioned shortly before."""

    def __init__(self) -> None:
        self.held: list[tuple[Mention, Sentence, int]] = []
        self._before: dict[int, list[tuple[Mention, Sentence, int]]] = {}
        self._kept: dict[object, Any] = {}
        self.spans: deque[Mention] = deque(maxlen=_SPANS)
        """the spans of time"""
        self.groups: list[SizeOfGroup] = []
        """the sizes of all groups that were told by name"""

    def add(self, mention: Mention, sentence: Sentence, place: int) -> None:
        self._before.clear()
        self.held.append((mention, sentence, place))
        if len(self.held) > 2 * _RECALLED:
            del self.held[:_RECALLED]

    def kept(self, making: Callable[[_Known], _Read], known: _Known) -> _Read:
        """What a pattern keeps for the whole text, made when it first asks."""
        kept: _Read | None = self._kept.get(making)
        if kept is None:
            kept = self._kept[making] = making(known)
        return kept

    def spans_before(self, start: int) -> list[Mention]:
        return [each for each in self.spans if each.start < start and start - each.end <= _NEAR]

    def before(self, start: int) -> Sequence[tuple[Mention, Sentence, int]]:
        """Latest first."""
        before = self._before.get(start)
        if before is None:
            held, stop = self.held, len(self.held)
            while stop and held[stop - 1][0].start >= start:
                stop -= 1
            before = [each for each in held[max(stop - _RECALLED - 1, 0) : stop] if each[0].start < start]
            before = before[: -_RECALLED - 1 : -1]
            last = [each[0].end for each in before[-2:]]  # of a fraction the whole may be nearer
            if last and start - min(last) > _NEAR:
                before = list(takewhile(lambda each: start - each[0].end <= _NEAR, before))
            self._before[start] = before
        return before


def is_held_to_all(each: Candidate) -> bool:
    """Whether words say that a list has all parts of its total, so that it is no excuse that some of them make that up:
    24 on the way: 10 on Saturday, 7 on Sunday and 17 on Monday.
    """
    behind = each.variant.startswith(COLON) and len(each.roles) > _THREE
    return each.kind == "total" and each.certain and (each.said or behind)


def is_of_gap(each: Candidate) -> bool:
    """Whether what is taken for a part is how much more or less there is than at another time."""
    return each.kind == "share" and any(role.mention.gap for role in each.roles if role.role == "part")


def is_of_each_year(each: Candidate) -> bool:
    """Whether what is taken for the percentage of a change is told for each of several times."""
    return any(mention.each and not mention.each_perhaps for mention in _changing(each))


def may_be_another_change(each: Candidate) -> bool:
    """Whether the percentage of a change may be told for each of several times, or in real terms."""
    return any(mention.each or mention.real_perhaps for mention in _changing(each))


def _changing(each: Candidate) -> Iterator[Mention]:
    return (role.mention for role in each.roles if each.kind == "change" and role.role == "percent")


def same_unit(one: Mention, other: Mention) -> bool:
    """Whether two figures have the same unit, in the singular or the plural; of two with scale words, one may leave it
    to the other: "of the 16 million" behind "$7 million".
    """
    if one.unit == other.unit:
        return True
    return units_agree(one.unit, other.unit, bool(one.written.scale and other.written.scale))


def units_agree(one: str, other: str, scaled: bool) -> bool:
    """The same of two units; ``scaled`` is whether both figures have scale words."""
    return stem(one) == stem(other) or (scaled and not (one and other))


def same_thing(one: Mention, other: Mention) -> bool:
    """False when the two cannot count the same thing: other units, or nouns without a word in common."""
    if one.unit != other.unit:
        if one.unit and other.unit:
            return False
        if (one.unit or other.unit) and (one.noun or other.noun):
            return False
    return not one.noun or not other.noun or named_alike(one.noun, other.noun)


def named_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two nouns share a word; a plural is the same word."""
    return not _stems(one).isdisjoint(_stems(other))


@lru_cache(maxsize=_REMEMBERED)
def _stems(noun: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(stem, noun[:3]))


def stem(word: str) -> str:
    """A word, or its plural, without the sign of that."""
    return word[:-1] if len(word) > 3 and word.endswith("s") else word
