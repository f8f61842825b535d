"""A share by the name of what was counted in the sentence before: 8,864 shops were checked, and 1,269 were in breach.
The breach rate is 14.3%.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.phrases import WORD
from crossfoot.articles.proposal import Candidate, Role, named_alike, same_unit, stem
from crossfoot.articles.sentence import COUNT, PERCENT, Mention, Sentence
from crossfoot.articles.slips import is_explained_share
from crossfoot.articles.wordings import OF, PART, symbols, wording
from crossfoot.figures.unmade import unmade

_ALONE: Final = wording("words|of|share|,|joined|total|part*1-5 percent END")
_COUNTED: Final = symbols("percent points multiple fraction ratio range mean each")
"""in the sentence before: more than two counts are told there"""
_MARK: Final = unmade(r"[,;:()]")
_NEXT: Final = 3
"""characters between two sentences"""
_WORDS: Final = 4
"""of the name of a share"""
_LEAST: Final = 20
_PAIR: Final = 2


def _propose(place: Place) -> Iterator[Candidate]:
    sentence = place.sentence
    if not _ALONE.fullmatch(place.letters):
        return
    rate, name = sentence.items[-1], _name(place)
    pair = _counted(place) if name and isinstance(rate, Mention) else None
    if pair is None or not isinstance(rate, Mention):
        return
    part, whole, where = pair
    if not name <= _clause(place, where, part) or name & _clause(place, where, whole):
        return
    if any(each.written.hedge or each.in_words or each.doubtful for each in (part, whole, rate)):
        return
    slip = whole.written.value >= _LEAST and is_explained_share(part, whole, rate)
    roles = (Role("part", part), Role("whole", whole), Role("percent", rate))
    yield Candidate(
        "share", roles, "rate-of-those-counted", where.start, sentence.end, telling=slip, said=True, certain=slip
    )


def _name(place: Place) -> frozenset[str]:
    """What the share is of, in the words beside the one for a share: the breach rate is."""
    prose, sentence = place.lexicon.prose, place.sentence
    words = place.low[sentence.start : sentence.starts[-1]].replace("’", "'")
    found = list(any_of(prose.reckoned.proportions).finditer(words))
    if len(found) != 1:
        return frozenset()
    light = (*prose.common, *prose.copulas, *prose.merely, *prose.reckoned.amounting, *prose.reckoned.therefore)
    known = {word for phrase in (*light, *prose.reckoned.articles) for word in phrase.split()}
    rest = WORD.findall(words[: found[0].start()] + words[found[0].end() :])
    name = frozenset(stem(word) for word in rest if word not in known)
    return name if len(name) <= _WORDS else frozenset()


def _counted(place: Place) -> tuple[Mention, Mention, Sentence] | None:
    """The lesser and the greater of the only two figures of the sentence right before, if they count alike."""
    told = place.recall.before(place.sentence.start)[:_PAIR]
    if len(told) < _PAIR or told[0][1] is not told[1][1]:
        return None
    where = told[0][1]
    if place.sentence.start - where.end > _NEXT or where.letters.count(COUNT) != _PAIR:
        return None
    if not _COUNTED.isdisjoint(where.letters) or PERCENT in where.letters:
        return None
    part, whole = sorted((each[0] for each in told), key=lambda each: each.written.value)
    return (part, whole, where) if same_unit(part, whole) and _is_of_it(place, part, whole, where) else None


def _is_of_it(place: Place, part: Mention, whole: Mention, where: Sentence) -> bool:
    """Whether the lesser figure may count some of what the greater one does, and not 310 flats beside 150 houses."""
    lexicon, end = place.lexicon, _MARK.search(place.low, part.end, where.end)
    words = WORD.findall(place.low, part.end, end.start() if end else where.end)[:1]
    at = next(spot for spot, item in enumerate(where.items) if item is part)
    if not words or named_alike((words[0],), whole.noun[:1]) or not {PART, OF}.isdisjoint(where.letters[:at]):
        return True
    return words[0] in lexicon.of_people or words[0] in lexicon.prose.common


def _clause(place: Place, where: Sentence, figure: Mention) -> frozenset[str]:
    """The words beside a figure, up to the next mark or figure."""
    spot = next(at for at, item in enumerate(where.items) if item is figure)
    others = [at for at, item in enumerate(where.items) if item is not None and at != spot]
    start = max((where.ends[at] for at in others if at < spot), default=where.start)
    end = min((where.starts[at] for at in others if at > spot), default=where.end)
    before, behind = place.low[start : figure.start], place.low[figure.end : end]
    marks = [each.end() for each in _MARK.finditer(before)]
    last = _MARK.search(behind)
    words = before[marks[-1] if marks else 0 :] + " " + behind[: last.start() if last else len(behind)]
    return frozenset(map(stem, WORD.findall(words)))


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Wardens checked 8,864 barns and found 1,269 in breach. The breach rate is 14.3%.",
            "consistent",
            {"part": "1,269", "whole": "8,864", "percent": "14.3%"},
        ),
        CueExample(
            "vi",
            "Đoàn kiểm tra 8.864 cơ sở, phát hiện 1.269 cơ sở vi phạm. Tỷ lệ vi phạm là 14,3%.",
            "consistent",
            {"part": "1.269", "whole": "8.864", "percent": "14,3%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Wardens checked 8,864 barns and found 1,269 in breach. The breach rate is 13.3%.",
            "mismatch",
            {"part": "1,269", "whole": "8,864", "percent": "13.3%"},
        ),
        CueExample(
            "en",
            "Of 4,205 applications received, 2,833 came online. So the online share was only 66.7%.",
            "mismatch",
            {"part": "2,833", "whole": "4,205", "percent": "66.7%"},
        ),
        CueExample(
            "vi",
            "Trong 4.205 hồ sơ, số hồ sơ nộp trực tuyến là 2.833. Như vậy tỷ lệ nộp trực tuyến chỉ đạt 66,7%.",
            "mismatch",
            {"part": "2.833", "whole": "4.205", "percent": "66,7%"},
        ),
        CueExample(
            "fr",
            "On a contrôlé 8 864 granges, dont 1 269 en infraction. Le taux d’infraction est de 13,3 %.",
            "mismatch",
            {"part": "1 269", "whole": "8 864", "percent": "13,3 %"},
        ),
        CueExample(
            "es",
            "Se revisaron 8.864 graneros y 1.269 tenían averías. La tasa de averías es del 13,3 %.",
            "mismatch",
            {"part": "1.269", "whole": "8.864", "percent": "13,3 %"},
        ),
    ),
    traps=(
        CueExample("en", "Wardens checked 8,864 barns and found 1,269 in breach. The vacancy rate is 13.3%."),
        CueExample("en", "Wardens checked 8,864 barns and found 1,269 in breach. The breach rate was 13.3% in 2020."),
        CueExample("en", "Wardens checked 8,864 barns and found 1,269 in breach. The breach rate rose to 13.3%."),
        CueExample("en", "Wardens checked 8,864 barns and 1,269 sheds in breach. The breach rate is 13.3%."),
        CueExample("en", "Wardens checked 864 barns, 93 sheds and found 126 in breach. The breach rate is 15.4%."),
        CueExample("en", "Wardens found 1,269 barns in breach. The county has 8,864. The breach rate is 13.3%."),
        CueExample("en", "Wardens checked 8,864 barns and found 1,269 in breach. The breach rate elsewhere is 13.3%."),
        CueExample("vi", "Đoàn kiểm tra 8.864 cơ sở, phát hiện 1.269 cơ sở vi phạm. Tỷ lệ vi phạm năm ngoái là 13,3%."),
        CueExample("vi", "Đoàn kiểm tra 8.864 cơ sở, phát hiện 1.269 cơ sở vi phạm. Tỷ lệ tái phạm là 13,3%."),
    ),
    turn=SHARES,
    where="percent END",
)
