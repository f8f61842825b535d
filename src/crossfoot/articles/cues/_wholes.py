"""What a part can be a part of: the words around it and the figures before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from crossfoot.articles.cue import Place
from crossfoot.articles.cues._fractions import fractions, percents_of
from crossfoot.articles.cues._shares import Pair, can_hold, fits, pairs_of, percent_role, stated, words_of_whole
from crossfoot.articles.near_misses import is_swap, near
from crossfoot.articles.proposal import Candidate, Role, named_alike, same_thing, same_unit
from crossfoot.articles.sentence import COUNT, PERCENT, RATIO, Mention, Sentence
from crossfoot.articles.slips import is_explained_share
from crossfoot.articles.wordings import FEW, OF, PART, TOTAL, symbols, wording
from crossfoot.articles.words import begins_with

OUT_OF: Final = wording("words|end|share*3 ,? of of|total|few*2 figure")
WHOLE_BEHIND: Final = wording(")? words? [link: of|total|few|some*1-5] figure")
_WHOLE_IN_BRACKETS: Final = wording(")? [link: of|total|words*1-4] ( share? figure few? )")
"""30.3% of all members (499)"""
_SAID_OUT_OF: Final = wording("figure few? of [few|total]*2 figure [some|words]*2 ( percent )")
_SHORT: Final = 4
"""words from a percentage to its whole: out of the 40, of a total of 40"""
_SAID_BEHIND: Final = wording("figure [some|words]? ( percent ) few? of [few|total]*2 figure")
_OF_ALL: Final = wording("[few? total [not few? (? share? figure] or )? [few|of|part]*2 rest]")
"""a percentage of all that are not those just told of, or of the rest of them"""
_IN_BRACKETS: Final = wording("( [few|some|share|words]* END")
_OF_WORDS: Final = wording("of words")
_PAIRED: Final = wording("versus few? percent")
_ONE_OF: Final = wording("figure words|end*3 ,? of of|total|few*2 figure")
_FRAMING: Final = symbols("of total")
_TIED: Final = symbols("rise fall begin versus end plan mean each number part percent fraction")
_CHANGED: Final = symbols("rise fall versus end plan mean each percent fraction rest")
_ENDING: Final = ("", ",", ";", ")")
_NEW_WHOLE: Final = symbols("of total plan")
_ELSEWHERE: Final = symbols("figure fraction ; some many")
_FROM_AFAR: Final = wording("of|total words|joined|share*1-5 END")
_CLAUSE: Final = wording("words? , words|share*1-4")
_NOT_INSIDE: Final = symbols("; percent rise fall begin end versus mean")
_NOT_FRAMED: Final = symbols("; part percent fraction rise fall end versus mean")
_IN_TABLE: Final = wording("figure or ( percent")
"""what follows a figure in the cells of a table that lost its lines"""
_BESIDE: Final = 200
"""characters between a part and the only figure that it can be a part of"""
_OPENING: Final = 2
"""letters before the whole with which a sentence begins"""
_OPENS, _NAMED = symbols("of total part"), symbols("words , ( )")
"""before the whole of a sentence, and between that and its part"""
_FRAMED: Final = 30
_ALL: Final = 100
_LINES, _NEXT_LINE = 2, 200
"""shares of one whole, in lines with no more characters between them, that begin a list of such"""
FEW_BACK: Final = 3
"""figures back among which a whole with another noun may be looked for"""


def pairs(place: Place) -> list[Pair]:
    return list(pairs_of(place, percents_of(place.once(fractions))))


def shares_of(place: Place, pair: Pair, pattern: str) -> Iterator[Candidate]:
    """The share that a pair states, of each whole that it can be of."""
    of_all = _OF_ALL.match(place.letters, pair.place + 1)
    certain = pair.certain and pair.rate.kind != RATIO and not of_all
    first, last = min(pair.at, pair.place), max(pair.at, pair.place)
    linked, part, percent = "-linked" if certain else "", Role("part", pair.part), percent_role(pair.rate)
    for whole, said, telling, variant, named in _wholes_of(place, pair):
        known = certain or (pair.led and named and pair.rate.kind != RATIO and not of_all)
        if known and _is_of_other(place, pair, whole):
            said = telling = False
        roles = (part, Role("whole", whole), percent)
        exact = said and certain and _is_said_exactly(place, pair, whole)
        yield stated(
            place, roles, pattern, first, last, (telling or exact) and known, said and known, f"{variant}{linked}"
        )._replace(certain=exact)  # fmt: skip
        if exact:
            return  # whatever other whole would fit
    if not certain or pair.rate.written.place >= 0:
        return
    listed = place.recall.kept(_Listed, None)
    every = listed.whole_of(place, pair)
    if every is not None:
        yield stated(place, (part, Role("whole", every), percent), pattern, first, last, False, True, "-list")
    listed.add(place, pair)


class _Listed:
    """The whole of which the shares of a list are, line after line, however far before them it was told."""

    def __init__(self, _: None) -> None:
        self._whole: Mention | None = None
        self._lines, self._end = 0, -1

    def whole_of(self, place: Place, pair: Pair) -> Mention | None:
        """None if no two shares right before are of it."""
        whole, start = self._whole, place.sentence.start
        if whole is None or self._lines < _LINES or not self._end <= start <= self._end + _NEXT_LINE:
            return None
        return whole if can_hold(whole, pair.part) and fits(pair.part, pair.rate, whole) else None

    def add(self, place: Place, pair: Pair) -> None:
        """Note the whole that a share is of."""
        before = place.recall.before(min(pair.part.start, pair.rate.start))
        known = [self._whole] if self._whole else []
        for whole in (*known, *(each for each, _, _ in before)):
            if can_hold(whole, pair.part) and fits(pair.part, pair.rate, whole):
                self._lines = self._lines + 1 if whole is self._whole else 1
                self._whole, self._end = whole, place.sentence.end
                return


def _is_said_exactly(place: Place, pair: Pair, whole: Mention) -> bool:
    """Whether nothing but the name of what is counted stands between a part, its whole, and its percentage in brackets:
    5 (1%) of 108 patients, 8 of 91 patients (42%). That they do not fit is no sign of another reading, however far off
    they are.
    """
    letters, figures = place.letters, (pair.part, whole, pair.rate)
    counts = (pair.part, whole)
    plain = all(each.written.den == 1 and not (each.in_words or each.written.hedge or each.unit) for each in counts)
    if not plain or pair.rate.kind != PERCENT or pair.rate.written.hedge or pair.at > pair.place:
        return False
    places = [next((at for at, item in enumerate(place.sentence.items) if item is each), -1) for each in figures]
    part, whole_at, rate = places
    if whole_at < part:
        if not _is_base(letters, whole_at, part):
            return False
        slip = pair.rate.written.place < 0 or pair.part.written.value > whole.written.value
        return fits(pair.part, pair.rate, whole) or (slip and is_explained_share(pair.part, whole, pair.rate))
    if whole_at < rate:
        return _SAID_OUT_OF.fullmatch(letters, part, rate + 2) is not None
    link = place.low[place.sentence.ends[rate + 1] : whole.start].split()
    return _SAID_BEHIND.fullmatch(letters, part, whole_at + 1) is not None and len(link) <= _SHORT


def _is_beyond_its_base(place: Place, pair: Pair, whole: Mention, there: int) -> bool:
    """Whether a part is greater than the whole with which its sentence begins, and a slip has made it so."""
    base = pair.at < pair.place and pair.certain and _is_base(place.letters, there, pair.at)
    return base and same_unit(whole, pair.part) and _is_beyond_by_a_slip(pair.part, whole, pair.rate)


def _is_base(letters: str, there: int, part: int) -> bool:
    """Whether a sentence begins with "of" and a whole, and goes on with its part: of these 440 pupils, 260."""
    begun = 0 < there <= _OPENING and letters[0] in _OPENS
    return begun and _NAMED.issuperset(letters[there + 1 : part])


def _is_of_other(place: Place, pair: Pair, whole: Mention) -> bool:
    """Whether the words behind a percentage in brackets say of what else it is: 26% of the sample, where 17% of people
    are older, 25% of 13 = 3.25; and whether it is one of two, of as many pairs: 4 of 48 and 3 of 44 (8% vs 7%).
    """
    letters, spot = place.letters, pair.place
    if _IN_BRACKETS.search(letters, 0, spot) is None:
        return False
    if _PAIRED.match(letters, spot + 1) and _ONE_OF.search(letters, 0, pair.at):
        return True
    if begins_with(place.low, whole.end, "="):
        return True
    named = words_of_whole(place, spot) or _words_of(place, spot)
    nouns = {*whole.noun, *pair.part.noun}
    return bool(named and nouns) and not named_alike(tuple(named), tuple(nouns))


def _words_of(place: Place, spot: int) -> list[str]:
    """The words behind "of" and a percentage, where a figure stands only further behind."""
    letters, sentence = place.letters, place.sentence
    of_words = _OF_WORDS.match(letters, spot + 1)
    return place.low[sentence.starts[spot + 2] : sentence.ends[spot + 2]].split() if of_words else []


def _wholes_of(place: Place, pair: Pair) -> Iterator[tuple[Mention, bool, bool, str, bool]]:
    """What the part can be a part of, the likeliest first; whether the words say that it is, whether what they say is
    off by no more than a slip, where it stands, and whether words name it as the whole: of them, of the 740.
    """
    spot, rate, at, part, *_ = pair
    sentence, letters, first = place.sentence, place.letters, min(at, spot)
    out_of = OUT_OF.match(letters, at + 1)
    named = False
    if out_of:
        whole = sentence.items[out_of.end() - 1]
        if isinstance(whole, Mention) and _may_hold(whole, part, rate):
            named = out_of.end() - 1 < spot
            yield whole, named, named and _is_near(part, whole, rate), "-out-of", named
    behind = WHOLE_BEHIND.match(letters, max(at, spot) + 1)
    if behind:
        whole = sentence.items[behind.end() - 1]
        if isinstance(whole, Mention) and _may_hold(whole, part, rate):
            said = bool(set(behind["link"]) & _FRAMING) or whole is whole_amid(place, at, spot, part)
            said = said and not _IN_TABLE.match(letters, behind.end())
            yield whole, said, said and _is_near(part, whole, rate), "-whole-behind", said
    bracketed = _WHOLE_IN_BRACKETS.match(letters, spot + 1) if at < spot else None
    if bracketed:
        whole, link = sentence.items[letters.index(COUNT, bracketed.end("link"))], bracketed.span("link")
        if isinstance(whole, Mention) and can_hold(whole, part) and _is_named_in(place, link, pair, whole):
            named = True
            yield whole, True, near(part, whole, rate), "-whole-behind", True
    exact = rate.kind != RATIO and rate.written.place < 0
    in_order = rate.kind != RATIO and at < spot
    nearest, back = not named, 0  # of them 27 of 180 is of the 180
    before = place.recall.before(min(part.start, rate.start))
    percent, times = rate.written.num * part.written.den, 100 * part.written.num * rate.written.den
    for whole, where, there in before:
        here = where is sentence
        if not can_hold(whole, part) and not (here and _is_beyond_its_base(place, pair, whole, there)):
            continue
        back += 1
        framed = here and (_is_frame(sentence, there, first, whole) or _is_framed_from_afar(place, there, first))
        alike = same_thing(part, whole)
        said = (framed and (alike or nearest)) or (nearest and _said(sentence, here, there, first))
        nearest = nearest and not alike
        even = percent * whole.written.num == times * whole.written.den
        if alike or said or exact or even or back <= FEW_BACK:
            framed = framed and said and alike
            known = said and alike and (not part.noun or part.noun[:1] == whole.noun[:1])
            known = known or (whole is before[0][0] and not named and _is_sole(place, before, pair))
            alone = here and in_order and not named and _is_only_one(place, before, pair, there)
            slip = (framed and alike) or alone
            sure = (known and near(part, whole, rate)) or (slip and is_explained_share(part, whole, rate))
            again = here and in_order and _is_told_again(place, before, pair, there)
            sure = sure or (again and near(part, whole, rate))
            known = known or alone or again
            swap = bool(part.noun and whole.noun) and alike and is_swap(part, whole, rate)
            stands = f"-{min(back, FEW_BACK)}{'-alike' if alike else ''}{'-here' if here else ''}"
            named_so = framed or (said and PART in (letters[there + 1 : first] if here else letters[:first]))
            yield whole, known or said, sure or swap, stands, named_so
            if sure and in_order and (again or fits(part, rate, whole)):
                return


def _is_named_in(place: Place, link: tuple[int, int], pair: Pair, whole: Mention) -> bool:
    """Whether the words before a whole in brackets name it: of the total, or of what it or its part counts."""
    first, last = link
    if TOTAL in place.letters[first:last] and not whole.noun:
        return True
    words = place.low[place.sentence.starts[first] : place.sentence.ends[last - 1]].split()
    nouns = {*whole.noun[:1], *pair.part.noun[:1]}
    return (
        bool(nouns)
        and (len(nouns) == 1 or not whole.noun)
        and (not nouns.isdisjoint(words) or TOTAL in place.letters[first:last])
    )


def whole_amid(place: Place, at: int, spot: int, part: Mention) -> Mention | None:
    """The whole that stands right behind a part and its percentage as theirs: 251 (7.0%) in 3,579."""
    letters = place.letters
    behind = WHOLE_BEHIND.match(letters, spot + 1) if letters[at + 1 : spot] in ("(", f"{FEW}(") else None
    whole = place.sentence.items[behind.end() - 1] if behind and letters[behind.start()] == ")" else None
    if behind is None or not isinstance(whole, Mention) or part.unit or not can_hold(whole, part):
        return None
    link = place.low[place.sentence.ends[behind.start("link") - 1] : whole.start].strip()
    return whole if link in place.lexicon.prose.amid else None


def _may_hold(whole: Mention, part: Mention, rate: Mention) -> bool:
    """Whether the words may name a whole; of one that is smaller than its part a slip must be the cause."""
    return can_hold(whole, part) or (
        same_unit(whole, part) and not (whole.in_words or part.in_words) and _is_beyond_by_a_slip(part, whole, rate)
    )


def _is_near(part: Mention, whole: Mention, rate: Mention) -> bool:
    return near(part, whole, rate) or _is_beyond_by_a_slip(part, whole, rate)


def _is_beyond_by_a_slip(part: Mention, whole: Mention, rate: Mention) -> bool:
    """Whether a part is greater than its whole, and its percentage says that a slip has made it so: 32 of 15 (80%)."""
    greater = part.written.value > whole.written.value > 0 < rate.written.value <= _ALL
    return rate.kind == PERCENT and greater and is_explained_share(part, whole, rate)


def _is_sole(place: Place, before: Sequence[tuple[Mention, Sentence, int]], pair: Pair) -> bool:
    """Whether the nearest figure before a part is the only one that its percentage can be of: nothing else is counted
    in its sentence, it is of the same thing, and nothing changes on the way.
    """
    sentence, part, at = place.sentence, pair.part, pair.at
    if not before or part.start - before[0][0].end > _BESIDE:
        return False
    whole, where, spot = before[0]
    if len(before) > 1 and before[1][1] is where:
        return False
    here = where is sentence
    low = spot + 1 if here else 0
    first, last = sorted((at, pair.place))
    way = ("" if here else where.letters[spot + 1 :]) + sentence.letters[low:first]
    after = sentence.letters[last + 1 + (at == last and sentence.letters[last + 1 : last + 2] == FEW) :][:2]
    if set(way) & _TIED or (after and (after[0] not in ",;)" or set(after[1:]) & _NEW_WHOLE)):
        return False
    retaken = " ".join(whole.noun[:2])
    return named_alike(part.noun[:2], whole.noun[:2]) or (
        not part.noun if here else bool(retaken) and retaken in place.low[whole.end + len(retaken) + 2 : part.start]
    )


def _is_told_again(
    place: Place, before: Sequence[tuple[Mention, Sentence, int]], pair: Pair, there: int
) -> bool:  # fmt: skip
    """Whether a share is told like one before it, which fits: class A has 40 pupils, 34 girls (85%); class B has
    45 pupils, 36 girls (80%).
    """
    told, items = place.letters[there : pair.place + 1], place.sentence.items[there : pair.place + 1]
    at = pair.at - there
    if not 0 < at < len(told) - 1 or told[-1] != PERCENT:
        return False
    for _, where, spot in before:
        stop = spot + len(told)
        if where.letters[spot:stop] != told or (where is place.sentence and stop > there):
            continue
        others = where.items[spot:stop]
        one, some, rate = others[0], others[at], others[-1]
        if not (isinstance(one, Mention) and isinstance(some, Mention) and isinstance(rate, Mention)):
            continue
        alike = all(
            isinstance(each, Mention) and isinstance(other, Mention) and each.noun[:1] == other.noun[:1] != ()
            for each, other in ((items[0], one), (items[at], some))
        )
        if alike and can_hold(one, some) and fits(some, rate, one):
            return True
    return False


def _is_only_one(
    place: Place, before: Sequence[tuple[Mention, Sentence, int]], pair: Pair, there: int
) -> bool:  # fmt: skip
    """Whether nothing else before a part with its percentage counts in its sentence what it does: there were 164 pupils
    from 30 schools, and 85 pupils (51.8%) won; and nothing changes on the way.
    """
    letters, part, at = place.letters, pair.part, pair.at
    if not part.noun or not pair.certain or pair.rate.kind != PERCENT or pair.rate.written.place >= 0:
        return False
    here = [each for each, where, _ in before if where is place.sentence]
    alike = [each for each in here if each.noun[:1] == part.noun[:1] and each.unit == part.unit]
    whole = place.sentence.items[there]
    if len(alike) != 1 or alike[0] is not whole or any(each.in_words or each.written.hedge for each in (whole, part)):
        return False
    behind = letters[pair.place + 1 : pair.place + 2]
    return behind in _ENDING and not set(letters[there + 1 : at]) & _CHANGED


def _said(sentence: Sentence, here: bool, spot: int, at: int) -> bool:
    """Whether the words say that what stands at ``at`` is a part of the nearest figure before it."""
    letters = sentence.letters
    if not here:
        return PART in letters[:2] and not set(letters[:at]) & _ELSEWHERE
    if spot >= at:
        return False
    between = letters[spot + 1 : at]
    led = letters[max(spot - 2, 0) : spot]
    inside = PART in between and ";" not in between.replace(f";{PART}", PART)
    led_by = set(led) & _FRAMING and not set(between) & _NOT_INSIDE
    return (inside or bool(led_by)) and COUNT not in between


def _is_frame(sentence: Sentence, spot: int, at: int, whole: Mention) -> bool:
    """Whether a sentence begins with the whole of its parts, and what is between counts other things: of 184 samples
    from 12 markets, 92.
    """
    letters = sentence.letters
    between = [item for item in sentence.items[spot + 1 : at] if item is not None]
    return (
        0 < spot <= _OPENING
        and at - spot <= _FRAMED
        and bool(set(letters[:spot]) & _FRAMING)
        and not set(letters[spot + 1 : at]) & _NOT_FRAMED
        and bool(whole.noun)
        and all(isinstance(item, Mention) and item.noun[:1] != whole.noun[:1] for item in between)
    )


def _is_framed_from_afar(place: Place, spot: int, at: int) -> bool:
    """Whether "of" stands before the name of a whole that is told before its figure, and its part in the next clause:
    of the total capital that was lent to new mills, which came to 1,423 million, houses got 297.
    """
    sentence, letters = place.sentence, place.letters
    framed = _FROM_AFAR.search(letters, max(spot - 6, 0), spot)
    if not framed or not _CLAUSE.fullmatch(letters, spot + 1, at):
        return False
    word = framed.start()
    if letters[word] == OF:
        return word <= _OPENING
    before = place.low[sentence.ends[word - 2] if word > 1 else sentence.start : sentence.starts[word]].split()
    return before[-1:] != [] and before[-1] in place.lexicon.prose.amid
