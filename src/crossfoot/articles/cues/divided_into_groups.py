"""A number that is divided among groups, and the size of each: 435 were randomised, 214 to one and 221 to another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of, goes_to
from crossfoot.articles.cues._lists import TotalWithParts, stated
from crossfoot.articles.proposal import Candidate, named_alike
from crossfoot.articles.sentence import COUNT, Mention
from crossfoot.articles.slips import is_explained_sum
from crossfoot.articles.wordings import symbols
from crossfoot.figures.unmade import unmade

_PAIR, _MOST = 2, 6
"""groups"""
_CROWDED: Final = 20
"""figures in a sentence that may be a table without its lines"""
_FEW: Final = 10  # a smaller number may be that of the groups
_HEADED: Final = unmade(r"=\s*$")
_VERB: Final = 2
"""words that the verb may begin with"""
_MARK: Final = unmade(r"[,;:.]")
_COMMA: Final = unmade(r"[,;](?!\d)")
_LISTED: Final = unmade(r"\s*\d[\d.,]*\s+[^\W\d_]|\s*[^\W\d_][^\d]*[\s:=]+\d[\d.,]*\s*$")
_INNER: Final = unmade(r"\([^()]*\)")
_APART: Final = unmade(r"[^()]*")
_CLOSED: Final = unmade(r"\s*(?:[^\W\d_]+\s*){0,2}\)")
_NAMED: Final = unmade(r"\((?:[^()]{,60};|(?:[^\W\d_]+\s){1,3}?[^\W\d_]*,)\s?$")
"""(group A, 214 patients), (at home; group A; 214 patients)"""
_SHORT: Final = 64
_SOON: Final = 150
"""characters behind the sentence in which some may be said to be lost"""
_NEXT: Final = 3
"""characters between two sentences"""
_LIMITING: Final = symbols("rise fall versus")
_OF: Final = symbols("of")
_NOUN: Final = 3
"""words of a noun in which it may stand what is counted"""
_BEFORE: Final = 2
"""letters before a total in which a word says that something is told of some of it"""
_Counts = Sequence[Mention]


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, low, prose = place.sentence, place.low, place.lexicon.prose
    verb = any_of(prose.divided).search(low, sentence.start, sentence.end)
    items = [item for item in sentence.items if isinstance(item, Mention)]
    counts = [each for each in items if each.kind == COUNT and not each.unit and each.written.den == 1]
    if verb is None or len(counts) < _PAIR or len(items) >= _CROWDED:
        return
    headed = _headed(place, [each for each in counts if each.start > verb.end()])
    again = any_of(prose.divided).search(low, verb.end(), headed[-_PAIR].start) if len(headed) >= _PAIR else None
    verb = again or verb  # randomised for 3 years. Those (n = 943) were randomised
    parts = [each for each in headed if each.start > verb.end()] or _listed(place, counts, verb)
    total = _total_of_headed(place, counts, parts, verb) if len(parts) >= _PAIR else None
    if total is None:
        total, parts = _sent(place, [each for each in counts if not _may_be_groups(place, each)], verb)
    if total is None or total.written.value < _FEW or not _PAIR <= len(parts) <= _MOST:
        return
    if _are_others(place, counts, parts, total, verb.end()):
        return
    written = [each.written for each in (total, *parts)]
    lost = _may_be_lost(place, total, parts, verb)
    apart = ";" in _INNER.sub("", _INNER.sub("", low[total.end : verb.start()]))  # 145 were bought; 65 were sent here
    fits = sum((each.value for each in written[1:]), Exact()) == written[0].value
    if (lost and not fits) or apart or any(each.hedge for each in written) or not _is_counted(place, total, parts):
        return
    if _is_out_of(place, total) and total.written.value > sum((each.written.value for each in parts), Exact()):
        return  # of 83 that were randomised, 25 of one group and 52 of the other were seen
    listing = TotalWithParts(-1, total, tuple(parts), (), True, True, "")
    exact = stated(place, listing, parts, "divided-into-groups", "exact")
    yield exact._replace(
        telling=not lost and is_explained_sum(total, parts),
        said=True,
        words=((verb.start(), verb.end()),),
        start=min(sentence.start, total.start),
    )


def _may_be_lost(place: Place, total: Mention, parts: _Counts, verb: re.Match[str]) -> bool:
    """Whether words near the total or the parts say that some were lost; what is divided here (n = 105) and there (n =
    104) may be lost later.
    """
    low, lost = place.low, any_of(place.lexicon.prose.attrition)
    headed = all(_HEADED.search(low, max(each.start - 3, 0), each.start) for each in parts)
    close = headed and verb.end() < parts[0].start and not _MARK.search(low, verb.end(), parts[0].start)
    close = close or (headed and _are_counted(place, verb.end(), parts)) or _are_set_off(low, parts)
    end = parts[-1].end if close else place.sentence.end + _SOON
    before = low[total.start : verb.start()].split()[:-_VERB]  # "will be" is no loss of what is divided
    return lost.search(" ".join(before)) is not None or lost.search(low, max(verb.end(), total.start), end) is not None


def _are_set_off(low: str, parts: _Counts) -> bool:
    """Whether the sizes stand alone in parentheses: assigned (501 to one and 499 to the other)."""
    return low[parts[0].start - 1] == "(" and _APART.fullmatch(low, parts[0].start, parts[-1].end) is not None


def _are_counted(place: Place, start: int, parts: _Counts) -> bool:
    """Whether a number behind the verb says how many groups there are, and each has its size."""
    many = [each for each in place.counts if start <= each.start < parts[0].start]
    return len(many) == 1 and many[0].written.value == len(parts)


def _is_counted(place: Place, total: Mention, parts: _Counts) -> bool:
    """Whether a total is of what its parts are, and no limit or rest of a parenthesis: less than 30, (... 50)."""
    headed = _HEADED.search(place.low, max(parts[0].start - 3, 0), parts[0].start)  # n = 60 patients; 60 went there
    named = [each.noun for each in parts if headed and each.noun and total.noun]
    closed = place.low[total.end : total.end + 1] == ")" and "=" not in place.low[max(total.start - 3, 0) : total.start]
    letters, starts = place.letters, place.sentence.starts
    limited = total.start in starts and letters[max(starts.index(total.start) - 1, 0)] in _LIMITING
    return not closed and not limited and (not named or any(named_alike(each, total.noun) for each in named))


def _is_out_of(place: Place, total: Mention) -> bool:
    """Whether what is told may be of some of the total only."""
    spot = next((number for number, item in enumerate(place.sentence.items) if item is total), 0)
    return not _OF.isdisjoint(place.letters[max(spot - _BEFORE, 0) : spot])


def _may_be_groups(place: Place, each: Mention) -> bool:
    """Whether it may say how many groups there are: three; 3 arms."""
    named = any(map(any_of(place.lexicon.prose.arms).fullmatch, each.noun[:1]))
    return each.written.value < _FEW and (each.in_words or named)


def _headed(place: Place, counts: _Counts) -> _Counts:
    """The counts that are said to be the size of something: (n = 214), (214 patients)."""
    low = place.low
    headed = [each for each in counts if _HEADED.search(low, max(each.start - 3, 0), each.start)]
    return headed or [
        each
        for each in counts
        if (low[each.start - 1] == "(" or _NAMED.search(low, max(each.start - _SHORT, 0), each.start))
        and _CLOSED.match(low, each.end)
        and each.written.value >= _FEW
    ]


def _total_of_headed(place: Place, counts: _Counts, parts: _Counts, verb: re.Match[str]) -> Mention | None:
    """The last count before the verb, or the first behind it; where there is none, the only one of the sentence right
    before.
    """
    least = min(each.written.value for each in parts)
    before = [each for each in counts if each.start < verb.start()]
    behind = [each for each in counts if verb.end() < each.start < parts[0].start and not _may_be_groups(place, each)]
    if before or behind:
        amount = sum((each.written.value for each in parts), Exact())
        whole = next((each for each in before if each.written.value == amount), None)
        if whole is not None:
            return whole  # eighty hens with a score of 70: 40 here, 40 there
        people = [each for each in (*before, *behind) if each.written.value >= least and _is_of_people(place, each)]
        people = (people and [each for each in before[-1:] if _is_divided(place.low, each, verb)]) or people
        if people:  # and not what they are given 3 times a day
            before = [each for each in before if each in people]
            behind = [each for each in behind if each in people]
        if behind and not place.low[verb.end() : behind[0].start].strip():
            before = []  # of 1,332 we randomised 1,093
        only = len(behind) <= (0 if before else 1)
        return (before or behind)[-1] if only else None
    return _told_right_before(place, parts)


def _is_divided(low: str, each: Mention, verb: re.Match[str]) -> bool:
    """Whether a figure is the subject of the verb: of 349 growers, 260 (74.5%) were assigned to it."""
    return len(_INNER.sub("", low[each.end : verb.start()]).split()) <= 1


def _is_of_people(place: Place, each: Mention) -> bool:
    return not place.lexicon.countable.isdisjoint(each.noun[:_NOUN])


def _listed(place: Place, counts: _Counts, verb: re.Match[str]) -> _Counts:
    """The counts that stand alone in the parentheses right behind the verb, each with a name: assigned (216 lime, 209
    chalk).
    """
    opened = place.low.find("(", verb.end(), place.sentence.end)
    if opened < 0 or place.low[verb.end() : opened].strip():
        return ()
    closed = place.low.find(")", opened, place.sentence.end)
    inside = [each for each in counts if opened < each.start < closed]
    pieces = _COMMA.split(place.low[opened + 1 : closed])
    named = len(pieces) == len(inside) and all(map(_LISTED.match, pieces))
    return inside if named and all(each.written.value >= _FEW for each in inside) else ()


def _sent(place: Place, counts: _Counts, verb: re.Match[str]) -> tuple[Mention | None, _Counts]:
    """A total, and the counts of which each is said to go to a group: 214 to one and 221 to another."""
    if not counts:
        return None, ()
    goes, low = goes_to(place.lexicon.prose.groups), place.low
    ends = [each.start for each in counts[1:]] + [place.sentence.end]
    sent = [goes.match(low, each.end, end) is not None for each, end in zip(counts, ends, strict=True)]
    last = len(sent)
    while last and not sent[last - 1]:
        last -= 1
    first = last
    while first and sent[first - 1]:
        first -= 1
    parts = counts[first:last]
    if len(parts) > _PAIR and verb.start() < parts[1].start:
        between = low[parts[0].end : parts[1].start]
        if (not first and _is_split(place, parts, between)) or ":" in between or "(" in between:
            return parts[0], parts[1:]  # 612 were assigned to groups: 308 to one and 304 to the other
    if not parts or verb.start() > parts[-1].start:
        return None, ()
    return (counts[first - 1] if first else _told_right_before(place, parts)), parts


def _is_split(place: Place, parts: _Counts, between: str) -> bool:
    """Whether the first of several sizes is that of all: 612 were assigned to two groups, 308 to one; not 241 that were
    assigned to lime, 101 to chalk and 104 to marl.
    """
    first, *others = (each.written.value for each in parts)
    named = any_of(place.lexicon.prose.arms).search(between) or place.lexicon.contrasts["alternatives"].search(between)
    return named is not None or sum(others, Exact()) == first


def _told_right_before(place: Place, parts: _Counts) -> Mention | None:
    """The only number of people of the sentence right before: 270 were recruited. 135 were allocated to ..."""
    told = place.recall.before(place.sentence.start)
    if not told or place.sentence.start - told[0][1].end > _NEXT:
        return None
    least = min(each.written.value for each in parts)
    earlier = [each for each, where, _ in told if where is told[0][1] and each.written.value >= least]
    if len(earlier) != 1 or earlier[0].unit:
        return None
    alone = told[0][1].letters.count(COUNT) == 1
    return earlier[0] if alone or _is_of_people(place, earlier[0]) else None


def _are_others(place: Place, counts: _Counts, parts: _Counts, total: Mention, verb: int) -> bool:
    """Whether there are more groups than parts, or the parts are no groups of that total."""
    groups = [each for each in counts if verb <= each.start < parts[0].start and _may_be_groups(place, each)]
    groups = [each for each in groups if each is not total]
    wrong = bool(groups) and all(each.written.value != len(parts) for each in groups)  # to one of two groups
    amount = sum((each.written.value for each in parts), Exact())
    return wrong or (total.in_words and amount > _FEW * total.written.value)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "The 80 hens with levels less than 30 were assigned to grain (n = 40) or grass (n = 40).",
            "consistent",
            {"total": "80", "parts[0]": "40", "parts[1]": "40"},
        ),
        CueExample(
            "en",
            "A total of 58 hens were randomly assigned to grain (n = 29) or grass (n = 29).",
            "consistent",
            {"total": "58", "parts[0]": "29", "parts[1]": "29"},
        ),
        CueExample(
            "en",
            "We divided 7,154 seeds among two beds: 3,579 went to the warm bed and 3,575 to the cold one.",
            "consistent",
            {"total": "7,154", "parts[0]": "3,579", "parts[1]": "3,575"},
        ),
        CueExample(
            "en",
            "The garden took in 128 hens. They were divided into two groups: grain (n=61) and grass (n=67).",
            "consistent",
            {"total": "128", "parts[0]": "61", "parts[1]": "67"},
        ),
        CueExample(
            "vi",
            "Có 240 con gà được chia ngẫu nhiên vào hai nhóm: 118 con vào nhóm ăn thóc và 122 con vào nhóm cỏ.",
            "consistent",
            {"total": "240", "parts[0]": "118", "parts[1]": "122"},
        ),
        CueExample(
            "fr",
            "Au total, 435 poules ont été réparties en deux groupes : 214 dans le groupe un et 221 dans l’autre.",
            "consistent",
            {"total": "435", "parts[0]": "214", "parts[1]": "221"},
        ),
        CueExample(
            "es",
            "Se asignaron al azar 612 gallinas a dos grupos: 308 recibieron trigo y 304 recibieron maíz.",
            "consistent",
            {"total": "612", "parts[0]": "308", "parts[1]": "304"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "In all 425 adults (72% of them old; some of them ill) were randomised (261 with lime, 209 with chalk).",
            "mismatch",
            {"total": "425", "parts[0]": "261", "parts[1]": "209"},
        ),
        CueExample(
            "en",
            "The study had 80 patients of one town. They were assigned to one of two groups: lime (at home, n = 36) or "
            "chalk (in the fields, n = 45).",
            "mismatch",
            {"total": "80", "parts[0]": "36", "parts[1]": "45"},
        ),
        CueExample(
            "en",
            "Growers of beans or peas (n = 105) were divided into 3 groups: lime (n = 53), chalk for 24 hours (n = 35) "
            "and marl for 48 hours (n = 35).",
            "mismatch",
            {"total": "105", "parts[0]": "53", "parts[1]": "35", "parts[2]": "35"},
        ),
        CueExample(
            "en",
            "There were 32 children (25 boys) who were assigned to have daily (group A, 61 patients) or weekly (group "
            "B, 16 patients) lessons.",
            "mismatch",
            {"total": "32", "parts[0]": "61", "parts[1]": "16"},
        ),
        CueExample(
            "vi",
            "Có 32 bệnh nhân được chia ngẫu nhiên để tập hằng ngày (nhóm A, 61 bệnh nhân) hoặc hằng tuần (nhóm B, 16 "
            "bệnh nhân).",
            "mismatch",
            {"total": "32", "parts[0]": "61", "parts[1]": "16"},
        ),
        CueExample(
            "en",
            "We asked 1,332 women and randomly assigned 1,093 women to 2 groups: grain (n = 525) or grass (n = 541).",
            "mismatch",
            {"total": "1,093", "parts[0]": "525", "parts[1]": "541"},
        ),
        CueExample(
            "en",
            "In all 68 patients were randomised to pills of 300 IU 3 times daily (n = 26) or to none (n = 32).",
            "mismatch",
            {"total": "68", "parts[0]": "26", "parts[1]": "32"},
        ),
        CueExample(
            "en",
            "A total of 58 hens were randomly assigned to grain (n = 92) or grass (n = 29).",
            "mismatch",
            {"total": "58", "parts[0]": "92", "parts[1]": "29"},
        ),
        CueExample(
            "en",
            "In all, 437 hens were randomised, 214 to grain and 221 to grass.",
            "mismatch",
            {"total": "437", "parts[0]": "214", "parts[1]": "221"},
        ),
        CueExample(
            "vi",
            "Có 240 con gà được chia ngẫu nhiên vào hai nhóm: 181 con vào nhóm ăn thóc và 122 con vào nhóm ăn cỏ.",
            "mismatch",
            {"total": "240", "parts[0]": "181", "parts[1]": "122"},
        ),
        CueExample(
            "fr",
            "Au total, 435 poules ont été réparties en deux groupes : 241 dans le groupe un et 221 dans l’autre.",
            "mismatch",
            {"total": "435", "parts[0]": "241", "parts[1]": "221"},
        ),
        CueExample(
            "es",
            "Se asignaron al azar 612 gallinas a dos grupos: 380 recibieron trigo y 304 recibieron maíz.",
            "mismatch",
            {"total": "612", "parts[0]": "380", "parts[1]": "304"},
        ),
    ),
    traps=(
        CueExample(
            "en",
            "The flock were 22 hens randomly assigned to lime (LIM, n = 11) or chalk (CHA, n = 9). Two hens on "
            "chalk did not complete it.",
        ),
        CueExample(
            "en",
            "We had 2 barns and 40 pills of lime. Patients were randomly assigned to lime (n = 15) or chalk (n = 15).",
        ),
        CueExample(
            "en",
            "Hens given 180 (of 200) grains and weighing 75 or less were randomised to 48 (n = 94) or 24 (n = 93).",
        ),
        CueExample(
            "en", "Of 83 hens randomised, 25 in the grain group and 52 in the grass group laid an egg on day one."
        ),
        CueExample("en", "In all, 275 were assigned to early lime, 137 to late lime and 128 to no lime."),
        CueExample("en", "It was 40 (or 50); hens were randomised to grain (n = 22) or grass (n = 22)."),
        CueExample("en", "We will (1) begin with pens (randomised), (2) feed 30 hens, and (3) count 51."),
        CueExample("en", "We worked (1) on a pilot with randomisation by pen, (2) on hens and (3) on geese."),
        CueExample("en", "Some 500 hens were assigned, and 239 in the grain group and 238 in the other completed it."),
        CueExample("en", "In all, 1,200 hens were randomised to one of four pens, 301 to one and 299 to another."),
        CueExample("en", "Of 612 hens screened, 402 were randomised: 198 to grain and 201 to grass; 3 died before."),
        CueExample("vi", "Có 240 con gà được chia vào hai nhóm, 118 con vào nhóm A và 100 con nhóm B hoàn thành."),
        CueExample("fr", "On a réparti 435 poules ; 198 dans un groupe et 203 dans l’autre ont achevé l’année."),
        CueExample("es", "Se asignaron 435 gallinas; 198 en un grupo y 203 en el otro completaron el año."),
    ),
    turn=TOTALS,
    where="figure any* figure",
    said="divided",
)
