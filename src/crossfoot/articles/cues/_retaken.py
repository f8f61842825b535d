"""Which figure a change is of that no word ties to it: the only one of the sentence before, where this goes on about it
(it was 14% above the 34.5 billion; the rise is 12% against the 160 of last year), or of its own.
"""

from __future__ import annotations

from typing import Final

from crossfoot.articles.change_roles import ChangeSlot, label_of
from crossfoot.articles.clause import is_bare
from crossfoot.articles.cue import Place
from crossfoot.articles.cues._changes import VERBS, Change, Slots
from crossfoot.articles.cues._misprinted_changes import is_slip
from crossfoot.articles.phrases import WORD
from crossfoot.articles.proposal import same_thing
from crossfoot.articles.sentence import COUNT, Fraction, Mention
from crossfoot.articles.wordings import BEGIN, JOINED, VERSUS, symbols, wording

_SOLE: Final = 40
"""letters from the beginning of a sentence to a change of the only figure before it"""
NEXT: Final = 3
"""characters between two sentences"""
_NAMED: Final = 3
"""words before a verb that name what it tells of"""
_BEGUN: Final = wording("[own: few?] versus? rise|fall versus? [link: few?] percent")
_SINCE: Final = symbols("words number of versus begin span ,")


def is_retaken(change: Change, subject: Mention) -> bool:
    """Whether a sentence goes on about the only figure of the one before it: it was 14% above the 34.5 billion."""
    place = change.place
    begin, verb = place.sentence.start, place.sentence.starts[change.cluster.verb]
    before = place.recall.before(begin)
    if not before or before[0][0] is not subject or begin - before[0][1].end > NEXT:
        return False
    counts = [item for item in before[0][1].items if isinstance(item, Mention) and item.kind == COUNT]
    words = place.low[begin:verb].lstrip()
    named = subject.noun[:1] and subject.noun[0] in words.split()[-_NAMED:]  # 5,200 guests; guests were up by 400
    going_on = "from" in change.slots and words.startswith(place.lexicon.again)
    if not going_on and _is_itself(change):
        going_on = same_thing(subject, change.slots["from"].mention)
    return len(counts) == 1 and (bool(named) or going_on)


def _is_itself(change: Change) -> bool:
    """Whether a sentence begins with the name of the change alone, and goes on with its percentage: the rise is 12%."""
    place, slots = change.place, change.slots
    begun = _BEGUN.match(place.letters) if "percent" in slots else None
    if begun is None or begun.end() != slots["percent"].place + 1 or "from" not in slots:
        return False
    if place.letters[begun.end() : begun.end() + 1] not in (",", VERSUS, BEGIN):
        return False  # the rise is 12% in sales, against 160
    sentence, prose, light = place.sentence, place.lexicon.prose, place.lexicon.notation.words
    beside = [begun.start(each) for each in ("own", "link") if begun[each]]
    words = {word for at in beside for word in WORD.findall(place.low, sentence.starts[at], sentence.ends[at])}
    known = {*prose.common, *prose.copulas, *prose.contrasts.periods, *light.of, *light.article}
    return {word.replace("’", "'") for word in words} <= known


def is_misprinted_since(change: Change, subject: Mention, slots: Slots) -> bool:
    """Whether a slip explains a percentage of the figure of the sentence before, and nothing but words stands between
    it and the earlier one.
    """
    if slots.keys() != {"from", "to", "percent"} or not (_is_itself(change) and is_retaken(change, subject)):
        return False
    first, last = slots["percent"].place, slots["from"].place
    return set(change.place.letters[first + 1 : last]) <= _SINCE and is_slip(slots)


def is_sole(change: Change, subject: Mention) -> bool:
    """Whether a figure is the only one that a change against one in parentheses can be of."""
    slots = change.slots
    if "from" not in slots or change.place.sentence.before(slots["from"].place) != "(":
        return False
    return subject is _sole_subject(change.place, slots["percent" if "percent" in slots else "from"])


def _sole_subject(place: Place, slot: ChangeSlot) -> Mention | None:
    """The only count before a figure that stands outside parentheses, if the words from there on tell of nothing else:
    7.5 billion, 52% of the plan (14.5 billion) and up 47% on last year (5.1 billion).
    """
    sentence, letters = place.sentence, place.letters
    depth = 0
    counts: list[Mention] = []
    if slot.place > _SOLE:
        return None
    for at in range(slot.place):
        depth += {"(": 1, ")": -1}.get(letters[at], 0)
        item = sentence.items[at]
        if isinstance(item, Fraction) or letters[at] == ";":
            return None
        if isinstance(item, Mention) and item.kind == COUNT and not depth:
            counts.append(item)
    verb = label_of(letters, slot.place)[1]
    mark = max(letters.rfind(each, 0, verb) for each in (",", JOINED, ")"))
    return counts[0] if len(counts) == 1 and mark > 0 and is_bare(sentence, mark + 1, verb) else None


def level_gained(change: Change) -> Slots | None:
    """The figures of a change whose later one is told as a gain or a loss itself, and its percentage with a comparison
    of its own: it gained 56 million, 12% more than the 50 million of last year; nothing where it is none.
    """
    slots, letters = change.slots, change.place.letters
    if slots.keys() != {"from", "by", "percent"}:
        return None
    gained, percent, old = (slots[role] for role in ("by", "percent", "from"))
    apart = gained.place < percent.place < old.place and "," in letters[gained.place : percent.place]
    own = letters[percent.place + 1 : percent.place + 2] in tuple(VERBS) and gained.said in VERBS
    if not (apart and own) or 2 * gained.mention.written.value <= old.mention.written.value:
        return None
    return {"from": old, "to": change.at(gained.mention)._replace(place=gained.place), "percent": percent}
