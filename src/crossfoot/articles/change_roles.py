"""The parts of a change as the words tell them: which figure is the earlier one, the later one, the difference."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.sentence import COUNT, PERCENT, POINTS, TIMES, Mention, Sentence
from crossfoot.articles.wordings import (
    BEGIN,
    EACH,
    END,
    FALL,
    FEW,
    JOINED,
    NUMBER,
    OF,
    PLAN,
    RISE,
    SHARE,
    SOME,
    VERSUS,
    symbols,
    wording,
)
from crossfoot.records import Slotted

_SKIPPED: Final = symbols("few number each of mean total span joined plan")
"""what may stand between a figure and the word that says its role"""
_BACK: Final = 5
"""letters before a figure in which the word that says its role stands"""
_SHORT: Final = 8
"""characters before a verb that tells a change again: an increase, a net rise"""
_YEAR: Final = f",{NUMBER},"
"""a year between commas, behind its month"""
_BY_AND_PERCENT: Final = wording(
    "[,? few|share or ( share? or joined] percent )|,? [verb: rise|fall] [not few|number? percent|begin|versus]"
)
_OF_GAP: Final = wording("few? [( few? percent ) or , share? few? percent ,?]? [verb: rise|fall]")
_TOLD_OF_GAP: Final = wording(
    "few? [( few? percent ) or , share? few? percent ,?]? [rise|fall] [few|some|number|versus|of|mean]*5 [, number ,]? "
    "[( few? or , few? share few?]"
)
_TOLD_BEHIND: Final = wording("few? [( few? or , share few?]")
_SIGNED: Final = wording("[few|number|span*2 ( or few|number|span|versus*3 , few|versus? share] percent")
_WITH_END: Final = wording(
    "few|number|of*2 figure|percent|points few|some|number|of*3 [( percent )]? end few|number*2 figure|percent"
)
_TOLD_WHOLE: Final = wording(
    "few? begin few*2 figure few*2 end few*2 figure few*2 [( or , share? or share] [rise|fall]? few? percent"
)
_NEXT_END: Final = wording("words|figure|percent|share|number|of|begin*1-6 end few|number*2 figure|percent")
_NEW_CLAUSE: Final = wording("[, [some|many or few? of words] or joined words] END")
_COMPARED_WITH: Final = wording("words*2 versus")
_OF_NEXT: Final = wording(",? joined words*1- end")
_OF_ANOTHER: Final = wording("few end? figure")
"""up 75 cents, 2% fat milk to 21 dollars"""
_OF_OTHERS: Final = wording("few of few END")
"""the size of its 5% bonds"""
_COMPARED: Final = wording("rise|fall [few|some|of or versus of? or of versus or few , few]")
_RETOLD: Final = wording(", few? share")
_FIRST_OF_ENDS: Final = wording("( figure|percent end figure|percent")
_LED: Final = wording("rise|fall ( percent [) or , figure )]")
"""the biggest increase (28 per cent, 193,000)"""
_ELIDED: Final = wording(
    "[joined few? or , joined? few?] [rate: percent] [few|number|span|mean|of*0-3 end]? few? figure|percent few? "
    "begin|versus"
)
"""up 21.6% to 105 from 86, and 21.3% in two months to 220 from 181"""
_RESUMED: Final = wording("; few? [verb: rise|fall] of? few? [percent|figure|points] [few? ( percent )]? END")
"""from 311 to 478; an increase of 53.7%"""
_VERBS: Final = symbols("rise fall")
_TOLD: Final = symbols("rise fall multiple")
_NAMING: Final = symbols("rise fall begin end")
_LABELS: Final = symbols("begin end rise fall versus")
_NOT_OWN: Final = symbols("begin end versus")
_FIGURES: Final = symbols("figure percent points multiple")
_RATES: Final = symbols("percent points multiple")
_MORE_THAN: Final = symbols("rise fall few some versus of mean number")
_EACH: Final = symbols("mean each")
_BRACKETS: Final = symbols("( share")
_RETOLD_IN: Final = wording("few? ( percent )")
_BRACKETED: Final = wording("( percent )")
_OF_RATES: Final = wording("begin few*2 [old: percent] each? ,? few? end few*2 [new: percent]")
_ENDS_APART: Final = 10
_BEHIND_ENDS: Final = symbols(", ( joined share")
_BESIDE: Final = symbols(", few share joined (")
_APART: Final = symbols(", share (")


class ChangeSlot(Slotted):
    mention: Mention
    place: int
    said: str
    """the letter of the word that gives the role, or nothing"""
    falls: bool = False


class Cluster:
    """One change as the words tell it."""

    def __init__(self, sentence: Sentence, verb: int, falls: bool) -> None:
        self.sentence = sentence
        self.verb = verb
        self.falls = falls
        self.slots: dict[str, ChangeSlot] = {}
        self.last = verb


def clusters(sentence: Sentence) -> Iterator[Cluster]:
    letters = sentence.letters
    ends = BEGIN in letters and END in letters
    if not ends and not set(letters) & _TOLD and not ((BEGIN in letters or VERSUS in letters) and _has_sign(sentence)):
        return
    cluster: Cluster | None = None
    falls = False
    for place, letter in enumerate(letters):
        if letter in _VERBS:
            falls = letter == FALL
            if cluster is not None and cluster.slots and _is_another(letters, place, cluster):
                yield cluster
                cluster = None
            if cluster is None or not cluster.slots:
                cluster = Cluster(sentence, place, falls)
        elif letter == ";" and cluster is not None and not _is_resumed(sentence, place, cluster):
            yield cluster
            cluster = None
        elif letter in _FIGURES:
            if cluster is not None and letter == PERCENT and _is_elided(letters, place, cluster):
                yield cluster
                mention = sentence.items[place]
                assert isinstance(mention, Mention)
                said, falls = letters[cluster.verb], cluster.falls
                cluster = Cluster(sentence, place, falls)
                cluster.slots["percent"] = ChangeSlot(mention, place, said, falls)
                continue
            if cluster is None:
                following = letters[place + 1 : place + 2]
                measured = _BY_AND_PERCENT.match(letters, place + 1) if letter == COUNT else None
                following = _verb_of_gap(sentence, place) or (measured["verb"] if measured else following)
                begins = label_of(letters, place)[0] == BEGIN or _is_signed(sentence, place)
                if letter != TIMES and not begins and following not in _VERBS:
                    continue
                cluster = Cluster(sentence, place, following == FALL)
                falls = cluster.falls
            mention = sentence.items[place]
            assert isinstance(mention, Mention)
            role, said = _role(sentence, place, cluster)
            if not role:
                continue
            another = role == "times" and ("percent" in cluster.slots or {"from", "to"} <= cluster.slots.keys())
            if role in cluster.slots or another:
                yield cluster
                cluster = Cluster(sentence, label_of(letters, place)[1] if said in _NAMING else place, falls)
                role, said = _role(sentence, place, cluster)
                if not role:
                    continue
            falling = {RISE: False, FALL: True}.get(said, falls)
            cluster.slots[role] = ChangeSlot(mention, place, said, falling)
            cluster.last = place
    if cluster is not None:
        yield cluster


def _verb_of_gap(sentence: Sentence, place: int) -> str:
    """The letter of the words that say of a figure how much more or less it is than at another time; nothing for none:
    61 fewer than the year before, 61 (12.2%) fewer.
    """
    item, letters = sentence.items[place], sentence.letters
    if not isinstance(item, Mention) or not item.gap:
        return ""
    behind = _OF_GAP.match(letters, place + 1)
    return behind["verb"] if behind else letters[place - 2] if letters[place - 2 : place - 1] in _VERBS else ""


def _has_sign(sentence: Sentence) -> bool:
    """Whether a sign tells a change that has no verb of its own: from 640 to 672 (+5%)."""
    return any(
        isinstance(item, Mention) and item.kind == PERCENT and item.written.sign in ("+", "-")
        for item in sentence.items
    )


def _is_signed(sentence: Sentence, place: int) -> bool:
    """Whether a sign alone says that what a figure is compared with has changed: against 660 in 2021 (+12%)."""
    behind = _SIGNED.match(sentence.letters, place + 1) if label_of(sentence.letters, place)[0] == VERSUS else None
    percent = sentence.items[behind.end() - 1] if behind else None
    return isinstance(percent, Mention) and percent.written.sign in ("+", "-")


def _is_another(letters: str, place: int, cluster: Cluster) -> bool:
    """Whether a verb tells another change: the other way, or with a later figure of its own."""
    if letters[cluster.verb] in _VERBS and cluster.falls != (letters[place] == FALL):
        return True
    if "to" in cluster.slots and _NEW_CLAUSE.search(letters, cluster.last + 1, place):
        return _NEXT_END.match(letters, place + 1) is not None
    if (
        "percent" in cluster.slots
        and not {"from", "to", "by"} & cluster.slots.keys()
        and _TOLD_WHOLE.match(letters, place + 1)
    ):
        return True  # sales rose by 5%, the dividend rose from 50 to 60 (up 20%)
    return {"from", "to"} <= cluster.slots.keys() and _WITH_END.match(letters, place + 1) is not None


def _is_elided(letters: str, place: int, cluster: Cluster) -> bool:
    """Whether a percentage begins another change of the same verb, of which both ends follow."""
    if not {"from", "to", "percent"} <= cluster.slots.keys() or letters[cluster.verb] not in _VERBS:
        return False
    return any(match.end("rate") == place + 1 for match in _ELIDED.finditer(letters, cluster.last + 1))


def _is_resumed(sentence: Sentence, place: int, cluster: Cluster) -> bool:
    """Whether what a change came to is told behind a semicolon, and nothing else."""
    verb = _RESUMED.match(sentence.letters, place)
    if verb is None or sentence.starts[verb.start("verb")] - sentence.starts[place] > _SHORT:
        return False  # prices showed an increase
    ends = {"from", "to"} <= cluster.slots.keys() and not cluster.slots.keys() & {"by", "percent", "times"}
    return ends and (verb["verb"] == FALL) == cluster.falls


def label_of(letters: str, place: int) -> tuple[str, int]:
    """The word that says what a figure is, and its place."""
    at, left = place, _BACK
    while at > 0 and left:
        at, left = at - 1, left - 1
        letter = letters[at]
        if letters[at - 2 : at + 1] == _YEAR:
            at, left = at - 2, left + 1  # above the April, 1986, level of
            continue
        if letter in _LABELS:
            return letter, at
        if letter == "(" and (VERSUS in letters[max(at - 3, 0) : at] or _LED.match(letters, at - 1)):
            continue
        if letter == SHARE and (letters[max(at - 2, 0) : at] == f"({VERSUS}" or letters[at - 1 : at] == END):
            continue  # (against 182 reached a year before); to a rate of 40
        led = letter == SOME and letters[at + 1] == OF and at > 1 and letters[at - 1] in _NOT_OWN
        if led and letters[at - 2] in _FIGURES:
            continue  # up 5% from the revised level of, and no loss from operations in all of
        if letter not in _SKIPPED:
            return "", -1
    return "", -1


def _role(sentence: Sentence, place: int, cluster: Cluster) -> tuple[str, str]:
    """The role of a figure, and the letter that gives it; nothing for none."""
    letters, mention = sentence.letters, sentence.items[place]
    assert isinstance(mention, Mention)
    label, _ = label_of(letters, place)
    behind = letters[place + 1 : place + 2]
    gap = _verb_of_gap(sentence, place)
    if gap:
        return "by", gap
    if _is_difference(letters, place, mention, label, cluster):
        return "by", behind
    if label in _VERBS and _is_exceeded(letters, place, cluster):
        return "from", VERSUS  # 20% more than the 2 billion
    if mention.kind == COUNT and label not in _NOT_OWN and not cluster.slots:
        measured = _BY_AND_PERCENT.match(letters, place + 1)
        if measured:
            return "by", measured["verb"]  # $108 million or 13.3% above January
    each = set(letters[cluster.last + 1 : place].removeprefix(EACH)) & _EACH or letters[place + 1 : place + 2] == EACH
    if each and {"from", "to"} <= cluster.slots.keys() and not _BRACKETED.match(letters, place - 1):
        return "", ""  # 1.46 points a year
    if mention.kind == TIMES:
        return "times", label or TIMES
    if mention.kind == POINTS:
        return "by", label
    if mention.kind == PERCENT:
        own = (behind == EACH or label not in _NOT_OWN) and not _is_end_of_rates(letters, place)
        yearly = is_yearly(letters, place, mention) and own
        if yearly or (label in _VERBS and behind not in _VERBS and _OF_OTHERS.search(letters, 0, place)):
            return "", ""
        said = _said_of_percent(letters, place, label, cluster)
        earlier = cluster.slots.get("from")
        signed = bool(mention.written.sign) and sentence.before(place) in _BRACKETS
        if not said and earlier and earlier.said == VERSUS and signed:
            said = RISE
        if said:
            return "percent", said
    if label in (BEGIN, VERSUS) or (label in _VERBS and PLAN in letters[max(place - 5, 0) : place]):
        return "from", label
    if label == END:
        own = not {"from", "percent"} <= cluster.slots.keys() or not _OF_NEXT.search(letters, cluster.last + 1, place)
        own = own and JOINED not in letters[label_of(letters, place)[1] : place]  # in the year to May and 38 before
        return ("to", label) if own else ("", "")  # 34% down on 5.7, and exports to others 4.4
    between = letters[cluster.last + 1 : place]
    if "percent" in cluster.slots and not {"from", "by"} & cluster.slots.keys() and _COMPARED.fullmatch(between):
        return "from", VERSUS  # 54% up on the previous year's 60; 14% above the record, the 34 of 2011
    if (
        letters[place - 1 : place] == "("
        and _is_retold(letters, place, cluster)
        and _COMPARED_WITH.match(letters, place + 1)
    ):
        return "to", END  # up 288% (62 against 16)
    if label in _VERBS or _is_retold(letters, place, cluster):
        return "by", label or "("  # up 70% (10.4 million)
    if PLAN in letters[max(place - 3, 0) : place] and "percent" in cluster.slots:
        return "from", PLAN
    if "times" in cluster.slots and "from" not in cluster.slots and place - cluster.slots["times"].place <= 6:
        between = letters[cluster.slots["times"].place + 1 : place]
        return ("from", TIMES) if "," not in between and ";" not in between else ("", "")
    return "", ""


def _is_exceeded(letters: str, place: int, cluster: Cluster) -> bool:
    """Whether a percentage or a difference was told of more or less than this figure."""
    if not {"percent", "by"} & cluster.slots.keys() or "from" in cluster.slots:
        return False
    given = cluster.slots.get("percent") or cluster.slots["by"]
    between = letters[given.place + 1 : place].replace(_YEAR, "")
    if {"percent", "by"} <= cluster.slots.keys():
        between = between.removeprefix(",")  # was 10 billion, or 2.7%, above the 370 billion
    return set(between) <= _MORE_THAN and given.said in _VERBS and given.place < label_of(letters, place)[1]


def _is_retold(letters: str, place: int, cluster: Cluster) -> bool:
    """Whether a figure says in amounts what a percentage has said: fell 12.5%, or $2.10."""
    percent = cluster.slots.get("percent")
    if percent is None or _FIRST_OF_ENDS.match(letters, place - 1):
        return False
    between = letters[percent.place + 1 : place]
    beside = between == "," and letters[percent.place - 1] == "(" and letters[place + 1 : place + 2] == ")"
    return between == "(" or beside or (percent.said in _VERBS and _RETOLD.fullmatch(between) is not None)


def is_yearly(letters: str, place: int, mention: Mention) -> bool:
    """Whether a percentage is that of each of several years: 2% a year, an average 5% per year."""
    return letters[place + 1 : place + 2] == EACH or (mention.each != "" and not mention.each_perhaps)


def _is_end_of_rates(letters: str, place: int) -> bool:
    """Whether a percentage is one of two rates between which something changed: from 6.5% a year to 6.1% a year."""
    starts = range(max(place - _ENDS_APART, 0), place)
    found = (_OF_RATES.match(letters, at) for at in starts if letters[at] == BEGIN)
    return any(place in (each.end("old") - 1, each.end("new") - 1) for each in found if each)


def _is_difference(letters: str, place: int, mention: Mention, label: str, cluster: Cluster) -> bool:
    """Whether the verb stands behind a figure: 600 more than in 2014."""
    if mention.kind != COUNT or letters[place + 1 : place + 2] not in _VERBS or label in _NOT_OWN:
        return False
    if "percent" in cluster.slots and "to" not in cluster.slots:
        return False
    ahead = letters[place + 2 : place + 6]
    if ahead[:1] == BEGIN and END in ahead:
        return False  # region 2 rose from 3.71 to 3.92
    if ahead.removeprefix(FEW)[:1] in _RATES:
        return False
    since = letters[max(place - 1, 0) : place]
    both = {"from", "to"} <= cluster.slots.keys()
    own = VERSUS in ahead.partition(COUNT)[0] or COUNT in ahead[:2]
    return both or own or (since == SHARE and NUMBER in ahead[:2])


def _said_of_percent(letters: str, place: int, label: str, cluster: Cluster) -> str:
    """The letter that makes a percentage that of the change; nothing where none does."""
    slots = cluster.slots
    behind = letters[place + 1 : place + 2]
    if label in _VERBS or behind in _VERBS:
        return label or behind
    by = slots.get("by")
    if by and by.mention.gap and by.said in _VERBS and "percent" not in slots:
        told = (_TOLD_OF_GAP, _TOLD_BEHIND)
        return by.said if any(each.fullmatch(letters, by.place + 1, place) for each in told) else ""
    if by and by.said in _VERBS and by.place > cluster.verb and _RETOLD_IN.fullmatch(letters, by.place + 1, place + 2):
        return by.said  # an increase of 395,000 (145%)
    if {"from", "to"} <= slots.keys() and letters[place - 1] in _BEHIND_ENDS:
        low, high = sorted((slots["from"].place, slots["to"].place))
        levels = letters[place - 1] in _BRACKETS and f"{letters[place - 1]}{PERCENT}" in letters[low:high]
        return "" if levels else JOINED
    if {"by", "to"} <= slots.keys() and _BRACKETED.match(letters, place - 1):
        last = max(slots["by"].place, slots["to"].place)
        return slots["by"].said if letters[last + 1 : place - 1] in ("", FEW) else ""  # up 1.16 points to 788 (+0.15%)
    old = slots.get("from")
    if old and old.mention.kind != PERCENT and letters[old.place + 1 : place] == FEW:
        return FALL if cluster.falls else RISE  # exceeding 2,400 hectares by 10%
    if "by" in slots and "percent" not in slots and not _FIRST_OF_ENDS.match(letters, place - 1):
        between = set(letters[slots["by"].place + 1 : place])
        of_another = "(" not in between and SHARE not in between and _OF_ANOTHER.match(letters, place + 1)
        if between <= _BESIDE and between & _APART and not of_another:
            return slots["by"].said or JOINED
    return ""
