"""A part with its percentage, and what it is of, named again: 1.8 million, or 24% of the capital of the mill. The
capital of the mill is 7.5 million; or before them: 1,400 mills were inspected, 350 had rats, 25% of those inspected.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._shares import can_hold, fits, part_before, percent_role, stated
from crossfoot.articles.near_misses import near
from crossfoot.articles.proposal import Candidate, Role, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, Mention, Sentence
from crossfoot.articles.slips import is_explained_share
from crossfoot.articles.wordings import NUMBER, symbols
from crossfoot.figures.unmade import unmade

_WORD: Final = unmade(r"[^\W\d_]+")
_NAMING: Final = symbols("words of share total number")
_CHANGED: Final = symbols("rise fall begin end versus plan")
_BETWEEN: Final = symbols("rise fall begin versus plan number each mean")
_BACK: Final = 3
"""figures back among which the part is looked for"""
_REMEMBERED: Final = 2_000
"""sentences"""
_LONG: Final = 8
"""letters of at least two words that are no accident"""
_FAR: Final = 300
"""characters from a whole to the percentage behind it"""
_MARK: Final = unmade(r"[,;:()\n]|\.(?!\d)")
_ENDED: Final = unmade(r"\s*(?:[,;:()\n]|\.(?!\d)|$)")
_BEFORE: Final = "-before"
_TWO: Final = 2


def _propose(place: Place) -> Iterator[Candidate]:
    if PERCENT in place.letters:
        yield from _of_one_before(place)
    at = _first_named(place.letters)
    if at < 0:
        return
    whole = place.sentence.items[at]
    for part, where, spot in place.recall.before(place.sentence.start)[:_BACK]:
        percent = _last_percent(where, spot)
        if percent is None or not isinstance(whole, Mention) or not can_hold(whole, part):
            continue
        named = _WORD.findall(place.low[place.sentence.start : place.sentence.starts[at]])
        if _is_named(_WORD.findall(place.low[percent.end : where.end]), named):
            roles = (Role("part", part), Role("whole", whole), percent_role(percent))
            yield Candidate(
                "share", roles, "percent-of-whole-named-again", where.start, place.sentence.end,
                telling=near(part, whole, percent), said=True,
            )  # fmt: skip
            return


def _of_one_before(place: Place) -> Iterator[Candidate]:
    """The shares of a whole that was told before, in a clause that has all words behind the percentage, as no other
    one does.
    """
    for spot, rate in place.figures:
        at = part_before(place.letters, spot)[0] if rate.kind == PERCENT and not rate.in_words else -1
        part = place.sentence.items[at] if at >= 0 else None
        if not isinstance(part, Mention) or part.kind != COUNT or part.in_words:
            continue
        named = _named_behind(place, spot)
        whole = _only_one(place, part, named) if len(named) >= _TWO else None
        if whole is None or not _is_plainly_before(place, whole, part, rate):
            continue
        fit = fits(part, rate, whole)
        slip = near(part, whole, rate) or is_explained_share(part, whole, rate)
        if fit or slip:
            roles = (Role("part", part), Role("whole", whole), percent_role(rate))
            share = stated(place, roles, "percent-of-whole-named-again", at, spot, slip, True)
            yield share._replace(variant=_BEFORE, certain=slip and not fit)


def _named_behind(place: Place, spot: int) -> frozenset[str]:
    """The words behind a percentage that name something, if a mark ends them."""
    sentence, letters = place.sentence, place.letters
    last = spot
    while last + 1 < len(letters) and letters[last + 1] in _NAMING and letters[last + 1] != NUMBER:
        last += 1
    end = sentence.ends[last]
    if last == spot or not _ENDED.match(place.low, end, sentence.end):
        return frozenset()
    prose = place.lexicon.prose
    light = _light(prose.of, prose.all_of, prose.common)
    return frozenset(word for word in _WORD.findall(place.low, sentence.ends[spot], end) if word not in light)


@cache
def _light(*phrases: tuple[str, ...]) -> frozenset[str]:
    """Words that name nothing: of all."""
    return frozenset(word for each in phrases for phrase in each for word in phrase.split())


def _only_one(place: Place, part: Mention, named: frozenset[str]) -> Mention | None:
    """The only count near, before the part, of which the clause has all these words, as that of the part has not."""
    before = [each for each in place.mentions if part.start - _FAR < each.start <= part.start and each.kind == COUNT]
    of_them = [each for each in before if named <= _clause(place, each) and not _has_percent(place, each)]
    return of_them[0] if len(of_them) == 1 and of_them[0] is not part else None


def _has_percent(place: Place, figure: Mention) -> bool:
    """Whether a percentage stands right behind a figure and tells of the words behind it: 2 billion for 20% of it."""
    end = _MARK.search(place.low, figure.end)
    last = end.start() if end else len(place.low)
    return any(each.kind == PERCENT and figure.end <= each.start < last for each in place.mentions)


def _clause(place: Place, figure: Mention) -> frozenset[str]:
    """The words between the marks around a figure."""
    low = place.low
    begin = max((each.end() for each in _MARK.finditer(low, max(figure.start - _FAR, 0), figure.start)), default=0)
    end = _MARK.search(low, figure.end)
    return frozenset(_WORD.findall(low, begin, end.start() if end else len(low)))


def _is_plainly_before(place: Place, whole: Mention, part: Mention, rate: Mention) -> bool:
    """Whether a whole may be that of a part, and no change and no other time is told between it and the percentage."""
    plain = not any(each.written.hedge or each.written.sign for each in (part, whole, rate)) and not whole.in_words
    first, last = (next((spot for spot, each in place.figures if each is one), -1) for one in (whole, rate))
    between = place.letters[max(first, 0) : last]
    return plain and can_hold(whole, part) and same_unit(whole, part) and _BETWEEN.isdisjoint(between)


@lru_cache(maxsize=_REMEMBERED)
def _first_named(letters: str) -> int:
    """Where the first figure stands, if nothing but its name is before it and no change is told; else -1."""
    at = letters.find(COUNT)
    return at if at >= 0 and _NAMING.issuperset(letters[:at]) and _CHANGED.isdisjoint(letters) else -1


def _last_percent(where: Sentence, at: int) -> Mention | None:
    """The percentage with which a sentence ends but for words, if it is said of the figure at that place."""
    spot = _end_told(where.letters, at)
    percent = where.items[spot] if spot >= 0 else None
    return percent if isinstance(percent, Mention) else None


@lru_cache(maxsize=_REMEMBERED)
def _end_told(letters: str, at: int) -> int:
    """The place of that percentage; -1 where there is none."""
    spot = letters.rfind(PERCENT)
    told = spot >= at and _NAMING.issuperset(letters[spot + 1 :]) and part_before(letters, spot) == (at, True)
    return spot if told else -1


def _is_named(of: list[str], named: list[str]) -> bool:
    """Whether words begin with those behind a percentage, but for one or two that only join."""
    return any(
        len(of) - joining >= 2 and named[: len(of) - joining] == of[joining:] and len("".join(of[joining:])) >= _LONG
        for joining in range(3)
    )


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Bà Hoa góp 1,8 tỷ đồng, bằng 24% vốn của hợp tác xã. Vốn của hợp tác xã hiện là 7,5 tỷ đồng.",
            "consistent",
            {"part": "1,8 tỷ đồng", "whole": "7,5 tỷ đồng", "percent": "24%"},
        ),
        CueExample(
            "en",
            "She holds $1.8 million, or 24% of the capital of the mill. The capital of the mill is $7.5 million.",
            "consistent",
            {"part": "$1.8 million", "whole": "$7.5 million", "percent": "24%"},
        ),
        CueExample(
            "vi",
            "Đoàn kiểm tra 1.397 cơ sở, phát hiện 549 cơ sở vi phạm, chiếm 39,3% số cơ sở được kiểm tra.",
            "consistent",
            {"part": "549", "whole": "1.397", "percent": "39,3%"},
        ),
        CueExample(
            "en",
            "The county inspected 1,397 mills and found rats in 549, 39.3% of the mills inspected.",
            "consistent",
            {"part": "549", "whole": "1,397", "percent": "39.3%"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Bà Hoa góp 1,8 tỷ đồng, bằng 42% vốn của hợp tác xã. Vốn của hợp tác xã hiện là 7,5 tỷ đồng.",
            "mismatch",
            {"part": "1,8 tỷ đồng", "whole": "7,5 tỷ đồng", "percent": "42%"},
        ),
        CueExample(
            "en",
            "She holds $1.8 million, or 42% of the capital of the mill. The capital of the mill is $7.5 million.",
            "mismatch",
            {"part": "$1.8 million", "whole": "$7.5 million", "percent": "42%"},
        ),
        CueExample(
            "vi",
            "Đoàn kiểm tra 1.397 cơ sở, phát hiện 549 cơ sở vi phạm, chiếm 32,3% số cơ sở được kiểm tra.",
            "mismatch",
            {"part": "549", "whole": "1.397", "percent": "32,3%"},
        ),
        CueExample(
            "vi",
            "Tổng vốn đăng ký là 414 tỷ USD; vốn thực hiện ước đạt 262 tỷ USD, bằng 36,3% tổng vốn đăng ký.",
            "mismatch",
            {"part": "262 tỷ USD", "whole": "414 tỷ USD", "percent": "36,3%"},
        ),
    ),
    traps=(
        CueExample(
            "vi",
            "Anh Hoài nhận được 2 tỷ đồng cho 20% cổ phần. Anh từng muốn góp 2 tỷ đồng, tương ứng với 10% cổ phần.",
        ),
        CueExample("en", "She holds $1.8 million, or 42% of the capital. The debts of the mill are $7.5 million."),
        CueExample(
            "en", "She holds $1.8 million, or 42% of the capital of the mill. The mill of the town has 75 rooms."
        ),
        CueExample("vi", "Đoàn kiểm tra 1.397 cơ sở, phát hiện 549 cơ sở vi phạm, chiếm 32,3% số cơ sở trên địa bàn."),
        CueExample("vi", "Tổng vốn đăng ký là 414 tỷ USD; năm 2019 giải ngân 62 tỷ USD, bằng 51,3% tổng vốn đăng ký."),
    ),
    turn=SHARES - 1,
    where="figure",
)
