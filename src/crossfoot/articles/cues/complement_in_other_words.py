"""What one percentage leaves, said in other words: 54% of buyers add a bag. This means that 46% of buyers do not."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import Candidate, hundred
from crossfoot.articles.sentence import PERCENT, Mention
from crossfoot.articles.wordings import symbols
from crossfoot.figures.unmade import unmade

_WORD: Final = unmade(r"[^\W\d_]+")
_END: Final = unmade(r"[.;:?!\n]")
_TIED: Final = symbols("rise fall begin versus")
_NOUN: Final = 2
"""words behind a percentage that name what it is of"""
_BACK: Final = 300
"""characters before a percentage in which the other one stands"""
_NEAREST, _FARTHEST = 80, 120
"""percent; what the two come to, if one of them may be a slip"""


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, low = place.sentence, place.low
    if not _TIED.isdisjoint(place.letters) or place.letters.count(PERCENT) > _NOUN:
        return
    latest = (each for each in reversed(place.mentions) if each.kind == PERCENT)
    other, one = next(latest, None), next(latest, None)
    if other is None or one is None or one.end <= sentence.start - _BACK:
        return
    meaning = any_of(place.lexicon.prose.meaning).search(low, one.end, other.start)
    if other.start < sentence.start or not meaning or _tells_more(place, one, other):
        return
    affirmed, denied = _said(low, one.end, meaning.start()), _said(low, other.end, sentence.end)
    if _are_contrary(place, affirmed, denied):
        parts = (one, other)
        amount = sum((part.written.value for part in parts), Exact())
        told = _NEAREST <= amount <= _FARTHEST
        start = min(sentence.start, one.start)
        yield hundred(parts, "complement-in-other-words", start, sentence.end, told, told, (meaning.span(),))


def _tells_more(place: Place, one: Mention, other: Mention) -> bool:
    """Whether another figure stands between the two, or a sentence more than one ends there."""
    between = [each for each in place.mentions if one.end <= each.start < other.start and each.written.place >= 0]
    ends = len(_END.findall(place.low, one.end, other.start))
    return ends > 1 or any(each.kind == PERCENT for each in between)


def _said(low: str, start: int, stop: int) -> list[str]:
    """The words behind a percentage, up to the end of what they say."""
    ended = _END.search(low, start, stop)
    return _WORD.findall(low, start, ended.start() if ended else stop)


def _are_contrary(place: Place, one: list[str], other: list[str]) -> bool:
    """Whether two percentages are of the same ones, and the words say of the others that what is said of the one is not
    so.
    """
    common, negations = place.lexicon.prose.common, place.lexicon.negations
    denied = next((number for number, word in enumerate(other) if word in negations), 0)
    named = one[:_NOUN] == other[:_NOUN] and len(one) > _NOUN
    if not named or denied < _NOUN or not negations.isdisjoint(one):
        return False
    said = {word for word in one[_NOUN:] if word not in common}
    return not said.isdisjoint(other[denied:])


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Chỉ có 54% người mua chọn thêm túi đựng đồ. Điều đó có nghĩa là 46% người mua không chọn thêm túi.",
            "consistent",
            {"parts[0]": "54%", "parts[1]": "46%"},
        ),
        CueExample(
            "en",
            "Only 54% of buyers added a bag. This means that 46% of buyers did not want a bag.",
            "consistent",
            {"parts[0]": "54%", "parts[1]": "46%"},
        ),
        CueExample(
            "fr",
            "Seuls 54 % des acheteurs prennent un sac. Autrement dit, 46 % des acheteurs ne prennent pas de sac.",
            "consistent",
            {"parts[0]": "54 %", "parts[1]": "46 %"},
        ),
        CueExample(
            "es",
            "Solo el 54 % de los clientes compra una bolsa. Es decir, el 46 % de los clientes no compra bolsa.",
            "consistent",
            {"parts[0]": "54 %", "parts[1]": "46 %"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Chỉ có 54% người mua chọn thêm túi đựng đồ. Điều đó có nghĩa là 45% người mua không chọn thêm túi.",
            "mismatch",
            {"parts[0]": "54%", "parts[1]": "45%"},
        ),
        CueExample(
            "en",
            "Only 54% of buyers added a bag. This means that 64% of buyers did not want a bag.",
            "mismatch",
            {"parts[0]": "54%", "parts[1]": "64%"},
        ),
    ),
    traps=(
        CueExample("vi", "Có 54% người mua chọn túi. Điều đó có nghĩa là 36% người mua không đến cửa hàng."),
        CueExample("en", "Some 54% of buyers added a bag. This means that 36% of shops did not sell a bag."),
        CueExample("en", "Some 54% of buyers added a bag. But 36% of buyers did not like the bag."),
        CueExample("vi", "Có 54% người mua không chọn túi. Nghĩa là 36% người mua không chọn túi lớn."),
    ),
    turn=TOTALS,
    where="percent",
)
