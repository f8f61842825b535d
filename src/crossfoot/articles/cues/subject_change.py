"""A change of the figure before it, against an earlier one: 735, up 5% from 700."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from crossfoot.articles.change_roles import label_of
from crossfoot.articles.cue import CHANGES, Cue, CueExample, Place
from crossfoot.articles.cues._changes import (
    COMPLETED,
    TOLD_BY,
    VERBS,
    Change,
    Slots,
    changes,
    is_misprinted_difference,
    is_only_difference,
    may_lack_difference,
    without,
)
from crossfoot.articles.cues._misprinted_changes import is_misprinted
from crossfoot.articles.cues._retaken import NEXT, is_misprinted_since, is_retaken, is_sole, level_gained
from crossfoot.articles.proposal import Candidate, judged
from crossfoot.articles.sentence import COUNT, PERCENT, TIMES, Mention
from crossfoot.articles.slips import is_explained_change
from crossfoot.articles.wordings import EACH, PLAN, VERSUS, symbols, wording

_DIFFERENCE: Final = "-difference"
_RIGHT_BEFORE: Final = wording("few? [[rise|fall few?]? begin|versus or rise|fall] [few|of|number|mean]*0-3")
_RIGHT_BEHIND: Final = wording("[few|number|of|versus]*0-3 , few? rise|fall of?")
_BEYOND_PLAN: Final = wording("rise|fall few? [rate: percent] few? plan")
_BESIDE_PLAN: Final = wording("[not rise|fall] few? [rate: percent] rise|fall few? plan")
_NAMING: Final = symbols("rise fall versus begin multiple")


def _propose(place: Place) -> Iterator[Candidate]:
    for change in place.once(changes):
        if change.shape != COMPLETED or change.held_against:
            continue
        gained = level_gained(change)
        if gained is not None:
            told = change.candidate(gained, "subject-change", True)
            wrong = is_misprinted(place.sentence, gained)
            yield told._replace(telling=told.telling or wrong, certain=wrong and told.said)
            continue
        named = all(not slot.said or slot.said in _NAMING for slot in change.slots.values())
        named = named and not _is_counted(change) and not _is_of_plan(change) and not _is_told_again(change)
        for number, (subject, near) in enumerate(change.subjects):
            if change.comparable(subject):
                level = subject.kind == PERCENT and "times" in change.slots  # 11% less three times (the rate less 6%)
                own = (near and number == 0) or is_sole(change, subject) or is_retaken(change, subject)
                own = own or _is_listed(change, subject)
                telling = named and not level and own and not _fits_another(place, change, subject)
                slots = {**change.slots, "to": change.at(subject)}
                told = change.candidate(slots, "subject-change", telling)
                if telling and _is_beside(place.letters, slots):
                    sure = is_misprinted_difference(slots) or judged(told).fits
                    told = told._replace(telling=sure, variant=_DIFFERENCE)
                elif own and not level and _is_beyond_plan(change):
                    figures = {role: slot.mention for role, slot in slots.items()}
                    told = told._replace(telling=is_explained_change(figures, change.cluster.falls))
                sure = own and told.telling and told.said
                certain = sure and (is_misprinted(place.sentence, slots) or is_misprinted_since(change, subject, slots))
                yield told._replace(certain=certain)
                if may_lack_difference(place.letters, slots):
                    yield change.candidate(without(slots, "by"), "subject-change")
                elif own and is_only_difference(change, slots):
                    only = change.candidate(without(slots, "percent"), "subject-change")
                    yield only._replace(telling=True, said=True, fitted=True)


def _is_told_again(change: Change) -> bool:
    """Whether a difference is as great as the earlier figure: a gain of 64, vs a loss of 4,744, and of 4,744 in May."""
    slots = change.slots
    return {"from", "by"} <= slots.keys() and slots["from"].mention.written.value == slots["by"].mention.written.value


def _fits_another(place: Place, change: Change, subject: Mention) -> bool:
    """Whether another figure of the sentence is what a difference and its percentage lead to, and the subject is not:
    with 84 shares up and 188 down, the index fell by 8.04 points (1.08%) to 738.21.
    """
    if change.slots.keys() != {"by", "percent"}:
        return False
    fitting = [
        each
        for each in place.counts
        if each is not change.slots["by"].mention
        and judged(change.candidate({**change.slots, "to": change.at(each)}, "subject-change")).fits
    ]
    return bool(fitting) and all(each is not subject for each in fitting)


def _is_beside(letters: str, slots: Slots) -> bool:
    """Whether a difference stands right before the earlier figure (up 30 from 700) or behind it (from 700, up 30)."""
    if slots.keys() != {"from", "to", "by"}:
        return False
    old, gap = slots["from"].place, slots["by"].place
    first, beside = (old, _RIGHT_BEHIND) if old < gap else (gap, _RIGHT_BEFORE)
    return beside.fullmatch(letters, first + 1, max(old, gap)) is not None


def _is_counted(change: Change) -> bool:
    """Whether a multiple may count how often: car wash, 4 times, 240,000; no verb tells it, and no word what of."""
    times, old = change.slots.get("times"), change.slots.get("from")
    if times is None or old is None or times.said != TIMES:
        return False
    return old.place == times.place + 1 or EACH in change.place.letters[times.place : old.place]


def _is_of_plan(change: Change) -> bool:
    """Whether the earlier figure is what was planned: up 12%, above the plan of 3,900."""
    old = change.slots.get("from")
    between = change.place.letters[change.cluster.verb : old.place] if old is not None else ""
    return PLAN in between and VERSUS not in between


def _is_beyond_plan(change: Change) -> bool:
    """Whether the words say by what percentage a plan was exceeded or missed: 16% above the plan of 2,400."""
    letters, begin = change.place.letters, max(change.cluster.verb - 2, 0)
    slots = change.slots
    if slots.keys() != {"from", "percent"} or not _is_of_plan(change):
        return False
    spots = (found.start("rate") for each in (_BEYOND_PLAN, _BESIDE_PLAN) for found in each.finditer(letters, begin))
    return slots["percent"].place in spots


def _is_listed(change: Change, subject: Mention) -> bool:
    """Whether a difference and its percentage count what one figure of the sentence before does, and no other; or all
    of them are told in its order: 36 crashes, 24 dead and 26 hurt. This was 10 crashes (21.7%), 10 dead (29.4%) and 9
    hurt (25.7%) less.
    """
    place, begin = change.place, change.place.sentence.start
    before = place.recall.before(begin)
    gains = [each for each in place.once(changes) if each.slots.keys() == {"by", "percent"}]
    if not before or begin - before[0][1].end > NEXT or change not in gains:
        return False
    gaps = [each.slots["by"].mention for each in gains]
    where = before[0][1]
    levels = [(at, item) for at, item in enumerate(where.items) if isinstance(item, Mention) and item.kind == COUNT]
    if any(label_of(where.letters, at)[0] in VERBS for at, item in levels if item.noun[:1]):
        return False  # 2,611 flights more, of which 519 more (20%) here
    counts = [item for _, item in levels]
    gap = change.slots["by"].mention
    alike = [each for each in counts if gap.noun[:1] and each.noun[:1] == gap.noun[:1]]
    if alike != [subject] and 1 < len(counts) == len(gaps):
        paired = all(one.noun[:1] == other.noun[:1] for one, other in zip(counts, gaps, strict=True))
        alike = [counts[gains.index(change)]] if paired and gap.noun else []
    return len(alike) == 1 and alike[0] is subject


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "Shares closed at 92.40 pence, down 9.8% from 102.44 pence.",
            "consistent",
            {"from": "102.44 pence", "to": "92.40 pence", "percent": "9.8%"},
        ),
        CueExample(
            "vi",
            "Độ che phủ rừng năm 2021 đạt 56,5%, tăng 3,2% so với năm 2016 là 53,3%.",
            "consistent",
            {"from": "53,3%", "to": "56,5%", "percent": "3,2%"},
        ),
        CueExample(
            "fr",
            "Après la fusion, il reste 214 paroisses, soit 39 de moins que les 253 d’avant.",
            "consistent",
            {"from": "253", "to": "214", "by": "39"},
        ),
        CueExample(
            "vi",
            "Có 2.340 hội viên, nhiều hơn năm ngoái 180 người (8,3%).",
            "consistent",
            {"to": "2.340", "by": "180", "percent": "8,3%"},
        ),
    ),
    bad=(
        CueExample(
            "en",
            "The fund gained 1,256 million euros, 11.1% more than the 1,101 million of last year.",
            "mismatch",
            {"from": "1,101 million", "to": "1,256 million euros", "percent": "11.1%"},
        ),
        CueExample(
            "es",
            "La eléctrica ganó 1.256 millones de euros, un 11,1 % más que los 1.101 millones del año anterior.",
            "mismatch",
            {"from": "1.101 millones", "to": "1.256 millones de euros", "percent": "11,1 %"},
        ),
        CueExample(
            "en",
            "The mill made 312 carts. The rise is 24%, against 242 in May.",
            "mismatch",
            {"from": "242", "to": "312", "percent": "24%"},
        ),
        CueExample(
            "vi",
            "Xưởng làm 3.120 xe. Mức tăng là 11% so với 2.420 xe của tháng 5.",
            "mismatch",
            {"from": "2.420", "to": "3.120", "percent": "11%"},
        ),
        CueExample(
            "fr",
            "L’atelier a fait 3 120 chariots. La hausse est de 11 % par rapport aux 2 420 de mai.",
            "mismatch",
            {"from": "2 420", "to": "3 120", "percent": "11 %"},
        ),
        CueExample(
            "es",
            "El taller hizo 3.120 carros. La subida interanual es del 12,9 %, ya que hace un año hizo 2.420.",
            "mismatch",
            {"from": "2.420", "to": "3.120", "percent": "12,9 %"},
        ),
        CueExample(
            "en",
            "It earned 624 mln dlrs, or 1.37 dlrs a share, up 16 pct from 573 mln dlrs, or 1.18 dlrs a share.",
            "mismatch",
            {"from": "573 mln dlrs", "to": "624 mln dlrs", "percent": "16 pct"},
        ),
        CueExample(
            "en",
            "Turnover came to a record 23.8 billion dlrs, a 1.8 pct rise from 22.04 billion dlrs.",
            "mismatch",
            {"from": "22.04 billion dlrs", "to": "23.8 billion dlrs", "percent": "1.8 pct"},
        ),
        CueExample(
            "en",
            "The backlog was 1,210.7 mln dlrs, up 6.0 pct from the revised backlog for April of 1,203.3 mln dlrs.",
            "mismatch",
            {"from": "1,203.3 mln dlrs", "to": "1,210.7 mln dlrs", "percent": "6.0 pct"},
        ),
        CueExample(
            "vi",
            "Doanh thu đạt 23,8 tỷ đồng, tăng 3,0% so với 22,04 tỷ đồng của năm trước.",
            "mismatch",
            {"from": "22,04 tỷ đồng", "to": "23,8 tỷ đồng", "percent": "3,0%"},
        ),
        CueExample(
            "vi",
            "Máy có giá hiện tại là 1.929 USD, giảm 200 USD so với mức giá 1.499 USD trước đó.",
            "mismatch",
            {"from": "1.499 USD", "to": "1.929 USD", "by": "200 USD"},
        ),
        CueExample(
            "vi",
            "Chỉ số đóng cửa ở mức 1.323,70 điểm, giảm 1,90 điểm (1,0%).",
            "mismatch",
            {"to": "1.323,70", "by": "1,90", "percent": "1,0%"},
        ),
        CueExample(
            "vi",
            "Năm nay có 84.448 học sinh, tăng từ 81.200 của năm trước, tức tăng 4,5%.",
            "mismatch",
            {"from": "81.200", "to": "84.448", "percent": "4,5%"},
        ),
        CueExample(
            "en",
            "The gap reached $42.9bn last year. It was 14.3% above the previous record, the $34.5bn of 2011.",
            "mismatch",
            {"from": "$34.5bn", "to": "$42.9bn", "percent": "14.3%"},
        ),
        CueExample(
            "vi",
            "Ga đón 5.200 khách trong ngày. So với tuần trước, lượng khách tăng 400 người (tăng 12,3%).",
            "mismatch",
            {"to": "5.200", "by": "400", "percent": "12,3%"},
        ),
        CueExample(
            "vi",
            "Cả nước xảy ra 36 vụ tai nạn, làm chết 24 người, bị thương 26 người. So với năm trước, tai nạn giảm 10 vụ "
            "(giảm 21,7%), giảm 10 người chết (giảm 24,9%), giảm 9 người bị thương (giảm 25,7%).",
            "mismatch",
            {"to": "24", "by": "10", "percent": "24,9%"},
            more=({"to": "36", "by": "10", "percent": "21,7%"}, {"to": "26", "by": "9", "percent": "25,7%"}),
        ),
        CueExample(
            "en",
            "There were 36 crashes and 24 deaths in May. That was a fall of 10 crashes (21.7%) and a fall of 10 deaths "
            "(24.9%).",
            "mismatch",
            {"to": "24", "by": "10", "percent": "24.9%"},
            more=({"to": "36", "by": "10", "percent": "21.7%"},),
        ),
        CueExample("vi", "Doanh thu quý này đạt 270 tỷ đồng, gấp ba quý trước (60 tỷ đồng).", doubtful=True),
        CueExample(
            "en",
            "The club has 2,340 members, 180 more than a year ago (9.3%).",
            "mismatch",
            {"to": "2,340", "by": "180", "percent": "9.3%"},
        ),
        CueExample(
            "en",
            "The cattle herd totals 41,300, up 4,130 on last year, a rise of 10%.",
            "mismatch",
            {"to": "41,300", "by": "4,130", "percent": "10%"},
        ),
        CueExample(
            "en",
            "The vacancy rate was 7.2%, down 0.6 percentage points from 8.7% a year earlier.",
            "mismatch",
            {"from": "8.7%", "to": "7.2%", "by": "0.6 percentage points"},
        ),
        CueExample(
            "vi",
            "Tỷ lệ trống là 7,2%, giảm 0,6 điểm phần trăm so với 8,7% của năm trước.",
            "mismatch",
            {"from": "8,7%", "to": "7,2%", "by": "0,6 điểm phần trăm"},
        ),
        CueExample(
            "en",
            "The share was 43.3% in 2011, up from 42.1% in 2001, an increase of 3.2 percentage points.",
            "mismatch",
            {"from": "42.1%", "to": "43.3%", "by": "3.2 percentage points"},
        ),
        CueExample(
            "en",
            "Sales were 21.3 million dlrs, an 11.2 pct increase over last year's 19.0 million dlrs.",
            "mismatch",
            {"from": "19.0 million dlrs", "to": "21.3 million dlrs", "percent": "11.2 pct"},
        ),
        CueExample(
            "es",
            "Las ventas fueron de 21,3 millones de dólares, un aumento del 17,1 % sobre los 19,0 millones de 2019.",
            "mismatch",
            {"from": "19,0 millones", "to": "21,3 millones de dólares", "percent": "17,1 %"},
        ),
        CueExample(
            "en",
            "The fund stood at 83.24 billion rand, a year-on-year rise of 10.79 pct from 75.01 billion rand.",
            "mismatch",
            {"from": "75.01 billion", "to": "83.24 billion", "percent": "10.79 pct"},
        ),
        CueExample(
            "en",
            "Income was 493 million dlrs, a 23.3 pct gain from 372.6 million dlrs last year.",
            "mismatch",
            {"from": "372.6 million dlrs", "to": "493 million dlrs", "percent": "23.3 pct"},
        ),
        CueExample(
            "en",
            "Stocks were 62.7 million barrels, 6.4% below the five-year average of 65.7 million barrels.",
            "mismatch",
            {"from": "65.7 million barrels", "to": "62.7 million barrels", "percent": "6.4%"},
        ),
    ),
    traps=(
        CueExample("en", "The mill made 312 carts. The rise in sales was 24%, against 282 in May."),
        CueExample("en", "The mill made 312 carts. The rise was 24% in Leeds, against 282 in May."),
        CueExample("en", "The mill made 312 carts. The rise was 24%, since it has 282 workers."),
        CueExample("es", "La fábrica hizo 312 carros y 40 sillas. La subida es del 24 %, frente a los 282 de mayo."),
        CueExample("vi", "Xưởng làm 312 xe. Mức tăng lương là 24% so với 282 xe của tháng 5."),
        CueExample("en", "A total of 1,577 claims were lodged, up by 43.0% on 2019, and 1,105 of them in April."),
        CueExample("vi", "Các hãng tăng 2.611 chuyến bay dịp Tết. Đường bay Hà Nội tăng 354 chuyến (15,6%)."),
        CueExample("en", "The airlines added 2,611 flights. Flights to Rome were up by 354 flights (15.6%)."),
        CueExample("en", "With 84 shares up and 188 down, the index fell 8.04 points (1.08%) to 738.21 points."),
        CueExample("vi", "Với 84 mã tăng và 188 mã giảm, chỉ số giảm 8,04 điểm (-1,08%) về 738,21 điểm."),
        CueExample(
            "en",
            "Net includes unusual gain 64,000 dlrs vs loss 4,744,000 dlrs in quarter and losses 30,000 dlrs vs "
            "4,744,000 dlrs in year.",
        ),
        CueExample("en", "Profit reached $2,784m, up 12% and above the target of $2,400m."),
        CueExample("vi", "Lợi nhuận đạt 2.784 tỷ đồng, tăng 12%, vượt kế hoạch 2.400 tỷ đồng."),
        CueExample(
            "en", "It handled 17.95 mln tonnes, up from 10.44 mln, but well below its capacity of 32 mln tonnes."
        ),
        CueExample("en", "Net income was 25 million dlrs, up 12 pct over 3 years on sales of 250 million dlrs."),
        CueExample("en", "The vacancy rate was 7.2%, down 0.6 percentage points from May, as against 9.9% in 2001."),
        CueExample("vi", "Doanh thu đạt 4.256 tỷ đồng, tăng 12%, vượt kế hoạch 3.900 tỷ đồng."),
        CueExample("en", "Sales came to $4,256 million, up 12%, above the plan of $3,900 million."),
        CueExample("vi", "Xăng dầu 1.000 km 1.200.000 Rửa xe 4 lần 240.000 Gửi xe 1.600.000"),
        CueExample("en", "The note pays 9.5% less the product of three times (the index rate minus 4.5%)."),
        CueExample("en", "In May 735 people came; prices rose 5% from 2019."),
        CueExample("en", "The gap reached $42.9bn last year. Sales of beer were 14.3% above their record."),
        CueExample("vi", "Ga đón 5.200 khách trong ngày. Giá vé tăng 400 đồng (tăng 12,3%)."),
        CueExample("vi", "Có 735 hộ tham gia; giá tăng 5% so với năm 2019."),
    ),
    turn=CHANGES,
    where=TOLD_BY,
)
