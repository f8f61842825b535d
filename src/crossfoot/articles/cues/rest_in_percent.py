"""62% for it and the remaining 38% against it: two percentages of which the second is said to be the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._groups import any_of
from crossfoot.articles.proposal import Candidate, hundred
from crossfoot.articles.sentence import PERCENT, Mention
from crossfoot.articles.slips import is_explained_hundred
from crossfoot.articles.wordings import FEW, OF, REST, symbols, wording
from crossfoot.figures.unmade import unmade

_REST: Final = wording(
    "percent words|number|figure|span|share|joined|part|begin|end|total|of|versus|plan|,|;|:|(|)*16 "
    "[rest few|of|total|,*2 percent or percent few? rest]"
)
_LED: Final = wording("[[few|end|versus]*0-2 ,? or share] [rest few? percent or percent [few|plan|total|of]*0-2 rest]")
_SET_OFF: Final = wording(
    "[rest , [few or share few?]? percent , or rest ( share? percent ) or few rest , share percent ,]"
)
"""the rest, 57%, are ...; in the others, that is, 6.9%, ..."""
_ADJACENT: Final = wording("rest percent or percent rest or rest , percent END")
_BESIDE: Final = wording("rest few? ,? few? share? (? percent or percent few? rest")
_RISEN: Final = wording("rise|fall few? percent")
"""a change of the part, told between it and the rest"""
_NEAR: Final = 300
"""characters before a sentence that begins with the rest, in which one part is told"""
_FIRST: Final = 4
"""words from "the rest" in which it may be said what that is"""
_SEVERAL: Final = 3
"""percentages of the sentence before among which the part is looked for that the rest completes"""
_VERB: Final = 20
"""characters before that part in which a verb may say that it is a rise"""
_CHANGED: Final = symbols("rise fall begin")
_OTHER: Final = symbols("fraction range ratio")
_WHOLE: Final = 100
_BEFORE: Final = 900
"""characters before the sentence in which a part may be told"""
_LEFT: Final = unmade(r"[,;]\s*([^,;]*?)\s*$")
"""from the last mark to a percentage"""
_MOST_PARTS: Final = 6
_MOST: Final = 190
_NEAREST, _FARTHEST = 80, 120
"""percent; what the two come to, if one of them may be a slip"""


def _of_several(place: Place, percents: Sequence[Mention], rest: Mention, at: int) -> Iterator[Candidate]:
    """The rest of what the sentence right before lists: 41% by car, 11% by bus. The remaining 48% walk."""
    sentence, low = place.sentence, place.low
    gap = low.rfind(".", percents[-1].end, sentence.start)
    first = max(low.rfind(mark, 0, percents[-1].start) for mark in (". ", "\n"))
    parts = [each for each in percents if each.start > first]
    changed = {*place.lexicon.prose.rise, *place.lexicon.prose.fall} & set(low[max(first, 0) : sentence.start].split())
    if len(parts) < len(percents) or gap < 0 or changed or len(parts) > _MOST_PARTS:
        return
    every = (*parts, rest)
    amount = sum((each.written.value for each in every), Exact())
    slip = _NEAREST <= amount <= _FARTHEST and not any(each.written.hedge for each in every)
    if amount == _WHOLE or (slip and is_explained_hundred(every)):
        words = ((sentence.starts[at], sentence.ends[at]),)
        told = hundred(every, "rest-in-percent", parts[0].start, sentence.end, amount != _WHOLE, True, words)
        yield told._replace(variant="-several")


def _propose(place: Place) -> Iterator[Candidate]:
    sentence, letters = place.sentence, _RISEN.sub(lambda risen: FEW * len(risen[0]), place.letters)
    yield from _of_earlier(place)
    if letters.count(PERCENT) != 2:
        return
    if letters == place.letters:
        yield from _left(place)
    if REST not in letters:
        return
    match = _REST.search(letters)
    if match is None or sentence.before(match.start()) in _CHANGED or set(letters) & _OTHER:
        return
    items = [sentence.items[spot] for spot, letter in enumerate(letters) if letter == PERCENT]
    parts = [item for item in items if isinstance(item, Mention)]
    amount = sum((part.written.value for part in parts), Exact())
    near = _NEAREST <= amount <= _FARTHEST or _is_a_slip(parts, amount)
    near = near and not _is_made_up(place, _WHOLE - amount)
    at = letters.index(REST, match.start())
    if _is_of_rest(place, at):
        return
    words = ((sentence.starts[at], sentence.ends[at]),)
    yield hundred(parts, "rest-in-percent", sentence.start, sentence.end, near, near, words)


def _left(place: Place) -> Iterator[Candidate]:
    """What is left of the first: 5% was sold, leaving 95%; behind a mark, so that it is not what a figure fell to."""
    sentence, letters = place.sentence, place.letters
    first, second = [spot for spot, letter in enumerate(letters) if letter == PERCENT]
    one, rest = sentence.items[first], sentence.items[second]
    words = _LEFT.search(place.low, sentence.ends[first], sentence.starts[second])
    if not isinstance(one, Mention) or not isinstance(rest, Mention) or words is None:
        return
    if not any_of(place.lexicon.prose.left).fullmatch(words[1]) or not _CHANGED.isdisjoint(letters[:second]):
        return
    amount = one.written.value + rest.written.value
    if amount == _WHOLE or _is_a_slip((one, rest), amount):
        yield hundred(
            (one, rest), "rest-in-percent", sentence.start, sentence.end, amount != _WHOLE, True, variant="-left"
        )


def _is_a_slip(parts: Sequence[Mention], amount: Exact) -> bool:
    return amount <= _MOST and not any(part.written.hedge for part in parts) and is_explained_hundred(parts)


def _of_earlier(place: Place) -> Iterator[Candidate]:
    """The rest of what the sentence before tells one percentage of: they paid 47.4% at once. The remaining 52.6% ..."""
    sentence, letters = place.sentence, place.letters
    if letters.count(PERCENT) != 1:
        return
    at = letters.index(PERCENT)
    rest, led = sentence.items[at], _LED.match(letters)
    set_off = None if led else _SET_OFF.match(letters)
    left = None if led or _BESIDE.search(letters) else _left_before(place, at)
    if not isinstance(rest, Mention) or not (led or left or set_off or _BESIDE.search(letters)):
        return
    paragraph = place.low.rfind("\n\n", max(sentence.start - _NEAR, 0), sentence.start - 2)
    low = max(paragraph, sentence.start - _NEAR)
    before = [each for each in place.mentions if low <= each.start < sentence.start]
    percents = [each for each in before if each.kind == PERCENT]
    adjacent = _is_adjacent(place) and not _are_of_several(place, percents)
    if (led or set_off or adjacent) and len(percents) > 1:
        several = _of_several(place, percents, rest, at)
        neither = any_of(place.lexicon.prose.reckoned.neither).search(place.low, sentence.start, sentence.end)
        is_said = bool(led or ((adjacent or set_off) and neither is None))
        yield from (each for each in several if is_said or not each.telling)
    for part in reversed(percents[-_SEVERAL:]):
        told = place.low[max(part.start - _VERB, 0) : part.start]
        amount = part.written.value + rest.written.value
        if any(word in told.split() for word in (*place.lexicon.prose.rise, *place.lexicon.prose.fall)):
            continue
        if left and not _is_named_before(place, rest):
            continue
        slip = (
            (led or _is_adjacent(place))
            and len(percents) == 1
            and _NEAREST <= amount <= _FARTHEST
            and is_explained_hundred((part, rest))
        )
        if amount == _WHOLE or slip:
            words = ((sentence.starts[at], sentence.ends[at]),)
            yield hundred((part, rest), "rest-in-percent", part.start, sentence.end, amount != _WHOLE, True, words)
            return


def _are_of_several(place: Place, percents: Sequence[Mention]) -> bool:
    """Whether two percentages have a whole each: 26% of men and 12% of women."""
    of = any_of(place.lexicon.prose.of)
    return sum(of.match(place.low, part.end + 1) is not None for part in percents) > 1


def _is_adjacent(place: Place) -> bool:
    """Whether "the rest" stands right beside a percentage and begins no clause: not 36% are in it the rest is not."""
    beside, starts = _ADJACENT.search(place.letters), place.sentence.starts
    if beside is None or place.sentence.before(beside.start()) == OF:
        return False
    rest = starts[place.letters.index(REST, beside.start())]
    if not {*place.lexicon.prose.of}.isdisjoint(place.low[place.sentence.start : rest].split()[-1:]):
        return False  # of the rest, 42% is lost
    words = place.low[rest : place.sentence.end].split()[:_FIRST]
    return beside[0][0] == REST or place.lexicon.copulas.isdisjoint(words)


def _is_named_before(place: Place, rest: Mention) -> bool:
    """Whether the sentence before tells of the same things."""
    thing = " ".join(rest.noun[:2])
    return len(rest.noun) > 1 and thing in place.low[max(place.sentence.start - _NEAR, 0) : place.sentence.start]


def _left_before(place: Place, at: int) -> bool:
    """Whether a word right before a percentage says that so much is left, and nothing in the sentence changes: 95% have
    it. So 5% of them are still without it.
    """
    start = place.sentence.starts[at]
    words = place.low[max(start - _VERB, place.sentence.start) : start]
    last = any_of(place.lexicon.prose.left).search(words)
    return last is not None and words.endswith(f"{last[0]} ") and _CHANGED.isdisjoint(place.letters)


def _is_of_rest(place: Place, at: int) -> bool:
    """Whether a percentage is one of the rest: 62% of the old and 40% of the others. Not where the rest is told in
    percent right behind that word: 62% of the shares, and the bank the remaining 38%.
    """
    letters, sentence = place.letters, place.sentence
    before = max(letters.rfind(PERCENT, 0, at), 0)
    words = place.low[sentence.ends[before] : sentence.starts[at]].split()
    of = (*place.lexicon.prose.of, *place.lexicon.notation.words.of)
    led = words[-1:] if letters[at + 1 : at + 2] == PERCENT else words[:1]
    led += place.low[sentence.starts[at] : sentence.ends[at]].split()[:1]  # "del resto" has its "of" in it
    return not set(led).isdisjoint(of)


def _is_made_up(place: Place, missing: Exact) -> bool:
    """Whether a percentage of the sentences before completes two: 5% for costs. Of the others 25% and the rest, 70%."""
    start = place.sentence.start
    return any(
        each.kind == PERCENT and each.written.value == missing
        for each in place.mentions
        if start - _BEFORE <= each.start < start
    )


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Some 41% came by cart, 11% by boat and 28% by mule. The remaining 20% walked.",
            "consistent",
            {"parts[0]": "41%", "parts[1]": "11%", "parts[2]": "28%", "parts[3]": "20%"},
        ),
        CueExample(
            "en", "The trust holds 55 percent of the shares, and the family the remaining 45 percent.", "consistent",
            {"parts[0]": "55 percent", "parts[1]": "45 percent"},
        ),
        CueExample(
            "en", "Of the members, 62% voted for the plan and the remaining 38% against it.", "consistent",
            {"parts[0]": "62%", "parts[1]": "38%"},
        ),
        CueExample(
            "vi", "Đợt đầu trả 47,5% số tiền, 52,5% còn lại trả vào cuối năm.", "consistent",
            {"parts[0]": "47,5%", "parts[1]": "52,5%"},
        ),
        CueExample(
            "vi", "Hãng chiếm 63% thị trường. Các đối thủ chỉ có thể giành nhau 37% còn lại.", "consistent",
            {"parts[0]": "63%", "parts[1]": "37%"},
        ),
        CueExample(
            "en", "The firm has 63% of the market. All that its rivals can fight for is the remaining 37%.",
            "consistent", {"parts[0]": "63%", "parts[1]": "37%"},
        ),
        CueExample(
            "vi", "Có 2.150 nhà máy đã nối mạng, chiếm gần 95% số nhà máy. Như vậy còn hơn 5% nhà máy chưa nối.",
            "consistent", {"parts[0]": "gần 95%", "parts[1]": "hơn 5%"},
        ),
        CueExample(
            "fr",
            "Selon l’enquête, 5 % viennent à pied et 38 % en car. Le reste, 57 %, est déposé en voiture.",
            "consistent",
            {"parts[0]": "5 %", "parts[1]": "38 %", "parts[2]": "57 %"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "Hens in the county are 26% brown and 12% white. Grey hens account for the rest, 42%.",
            "mismatch",
            {"parts[0]": "26%", "parts[1]": "12%", "parts[2]": "42%"},
        ),
        CueExample(
            "vi",
            "Gà trong huyện gồm 26% gà nâu và 12% gà trắng. Gà xám chiếm phần còn lại, 42%.",
            "mismatch",
            {"parts[0]": "26%", "parts[1]": "12%", "parts[2]": "42%"},
        ),
        CueExample(
            "es",
            "El 62 % de las gallinas puso y el 48 % restante no puso.",
            "mismatch",
            {"parts[0]": "62 %", "parts[1]": "48 %"},
        ),
        CueExample(
            "en",
            "Of 1,459 mills, 134 (9.2%) had no roof.\n\nSome 62% of the hens laid. The remaining 48% did not.",
            "mismatch",
            {"parts[0]": "62%", "parts[1]": "48%"},
        ),
        CueExample(
            "en",
            "Some 41% came by cart, 11% by boat and 28% by mule. The remaining 24% walked.",
            "mismatch",
            {"parts[0]": "41%", "parts[1]": "11%", "parts[2]": "28%", "parts[3]": "24%"},
        ),
        CueExample(
            "vi",
            "Có 41% đi xe ngựa, 11% đi thuyền và 28% đi xe bò. Còn lại 24% đi bộ.",
            "mismatch",
            {"parts[0]": "41%", "parts[1]": "11%", "parts[2]": "28%", "parts[3]": "24%"},
        ),
        CueExample(
            "vi", "Khách mua để ở chiếm 67%, tăng 5% so với năm trước, trong khi 43% còn lại mua để bán.", "mismatch",
            {"parts[0]": "67%", "parts[1]": "43%"},
        ),
        CueExample(
            "en", "Families bought 67% of the boats, down 5% on the year, and clubs the remaining 43%.", "mismatch",
            {"parts[0]": "67%", "parts[1]": "43%"},
        ),
        CueExample(
            "vi", "Phường giữ lại 30% số tiền, còn 60% chuyển về cho ban tổ chức.", "mismatch",
            {"parts[0]": "30%", "parts[1]": "60%"},
        ),
        CueExample(
            "vi", "Đợt đầu trả 47,5% số tiền. 57,5% còn lại trả vào cuối năm.", "mismatch",
            {"parts[0]": "47,5%", "parts[1]": "57,5%"},
        ),
        CueExample(
            "vi", "Hãng chiếm 63% thị trường. Các đối thủ chỉ có thể giành nhau 27% còn lại của cả nước.", "mismatch",
            {"parts[0]": "63%", "parts[1]": "27%"},
        ),
        CueExample(
            "vi", "Đợt đầu trả 20% số tiền, 20% còn lại trả vào cuối năm.", "mismatch",
            {"parts[0]": "20%", "parts[1]": "20%"},
        ),
        CueExample(
            "en", "They paid cash for 47.4 pct of the mill. For the remaining 57.6 pct they gave land.", "mismatch",
            {"parts[0]": "47.4 pct", "parts[1]": "57.6 pct"},
        ),
        CueExample(
            "en", "Of the members, 62% voted for the plan and the remaining 28% against it.", "mismatch",
            {"parts[0]": "62%", "parts[1]": "28%"},
        ),
        CueExample(
            "vi", "Đợt đầu trả 47,5% số tiền, 55,2% còn lại trả vào cuối năm.", "mismatch",
            {"parts[0]": "47,5%", "parts[1]": "55,2%"},
        ),
        CueExample(
            "fr",
            "Chez 49,3 % des patients, l’état s’améliore, et 48,3 % sont stables. Chez les autres, soit 6,9 %, la "
            "fièvre dure.",
            "mismatch",
            {"parts[0]": "49,3 %", "parts[1]": "48,3 %", "parts[2]": "6,9 %"},
        ),
        CueExample(
            "en",
            "Of the pupils, 9% walk and 38% come by bus. The rest, 57%, are driven.",
            "mismatch",
            {"parts[0]": "9%", "parts[1]": "38%", "parts[2]": "57%"},
        ),
        CueExample(
            "es",
            "El 9 % va a pie y el 38 % en autobús. El resto, un 57 %, llega en coche.",
            "mismatch",
            {"parts[0]": "9 %", "parts[1]": "38 %", "parts[2]": "57 %"},
        ),
        CueExample(
            "vi",
            "Có 9% học sinh đi bộ và 38% đi xe buýt. Số còn lại, 57%, được đưa đón.",
            "mismatch",
            {"parts[0]": "9%", "parts[1]": "38%", "parts[2]": "57%"},
        ),
    ),
    traps=(
        CueExample(
            "en",
            "26% of hens and 12% of geese have mites. Goats account for the rest, 42%."
        ),
        CueExample(
            "en",
            "The north takes 26% of the hens and the south 12%. Of the rest, 42% is lost."
        ),
        CueExample("en", "Sales rose 41% in May, 11% in June and 28% in July. The remaining 24% of the hens walked."),
        CueExample("vi", "Khách mua để ở chiếm 67%, tăng 5% so với năm trước, còn 15% mua để bán."),
        CueExample("vi", "Khách trả trước 30% giá trị. Phần còn lại, tương đương 65% giá trị, được ngân hàng cho vay."),
        CueExample("vi", "Số học viên nữ chiếm 54%. Người học nghề chiếm 36% còn lại là người học lái xe."),
        CueExample("vi", "Năm ngoái tỉ lệ đạt 60%. Năm nay chỉ còn 40%."),
        CueExample("vi", "Năm ngoái có 60% số xã đạt chuẩn. Năm nay còn 30% số xã đạt chuẩn."),
        CueExample("vi", "Giá giảm từ 90%, còn 30% vào cuối năm."),
        CueExample("vi", "Năm ngoái công suất đạt 90%, năm nay chỉ còn 30%."),
        CueExample("vi", "Năm ngoái huyện An đạt 90%, còn huyện Bình đạt 30%."),
        CueExample("en", "They bought 30% of the mill. The remaining 30% stake of the town was sold to a bank."),
        CueExample("en", "They paid in cash for 40% of the mill. Of the remaining 50% they know nothing."),
        CueExample("en", "A leak was seen in 62% of the old boats and 40% of the others."),
        CueExample("fr", "La fuite touche 62 % des vieux bateaux et 40 % du reste."),
        CueExample("es", "La fuga se vio en el 62 % de los barcos viejos y el 40 % del resto."),
        CueExample("vi", "Rò nước ở 62% tàu cũ và 40% của số còn lại."),
        CueExample("en", "Some 5% is for costs. We give you 25% of the sum while the remaining 70% goes to them."),
        CueExample("en", "The fund has 25% and wants to buy the bank's remaining 10% stake."),
        CueExample("en", "Prices rose 62% in the north and 38% in the remaining towns."),
        CueExample("vi", "Hàng đợt một bị đánh thuế 30%, số hàng còn lại, trị giá 300 tỷ USD, chịu mức thuế 15%."),
        CueExample(
            "fr",
            "Les ventes ont progressé de 9 % en Europe et de 38 % en Asie. Le reste, 57 %, vient d’ailleurs.",
        ),
        CueExample(
            "fr",
            "Parmi les filles, 9 % viennent à pied et 38 % en car. Chez les autres, 57 % viennent en voiture.",
        ),
        CueExample(
            "fr",
            "Chez les garçons, 9 % viennent à pied et 38 % en car. Chez les autres, soit 57 % des élèves, la "
            "voiture domine.",
        ),
        CueExample("en", "Of girls, 9% walk and 38% come by bus. In the rest of the schools, 57% are driven."),
        CueExample("en", "Up to 9% walk and about 38% come by bus. The rest, 57%, are driven."),
        CueExample("fr", "9 % des garçons fument, 38 % boivent. Les autres, 57 %, ne font ni l’un ni l’autre."),
        CueExample("en", "9% of them smoke and 38% drink. The rest, 57%, do neither."),
    ),
    turn=TOTALS,
    where="percent",
)  # fmt: skip
"""two percentages, of which one is the rest"""
