"""A total, and the parts that the words behind it list: 72 prizes, of which 24 in May and 48 in June."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction as Exact
from typing import Final

from crossfoot.articles.cue import TOTALS, Cue, CueExample, Place
from crossfoot.articles.cues._complete import reads
from crossfoot.articles.cues._lists import BACK, TotalWithParts, stated, untold
from crossfoot.articles.proposal import Candidate, Role
from crossfoot.articles.sentence import Mention
from crossfoot.articles.wordings import REST

_SLIP: Final = Exact(3, 20)


def _propose(place: Place) -> Iterator[Candidate]:
    for each in place.once(reads):
        fewer = each.settled is not None and each.settled.fits and len(each.settled.roles) < len(each.exact.roles)
        if not each.shared:  # what stands behind is of something else
            yield each.exact._replace(said=False) if fewer else each.exact
        digits = [Role("parts", part) for part in each.listing.parts if not part.in_words]
        if 2 <= len(digits) < len(each.listing.parts) and not each.shared:
            roles = (Role("total", each.listing.total), *digits)
            yield each.exact._replace(roles=roles, verdict="undetermined", broken=None)
        if each.settled is not None:
            yield each.settled
    for at, places in untold(place):
        yield from _completed(place, at, places)


def _completed(place: Place, at: int, places: list[int]) -> Iterator[Candidate]:
    """163 people. Of these 129 were charged, the remaining 44 fined: a list that says that it is complete."""
    parts = [item for item in (place.sentence.items[each] for each in places) if isinstance(item, Mention)]
    before = place.recall.before(place.sentence.starts[at])[:BACK]
    if len(parts) < 2 or REST not in place.letters[places[-2] : places[-1]] or not before:
        return
    total = before[0][0]
    if any(part.unit != total.unit for part in parts):
        return
    size = total.written.value
    near = abs(sum((part.written.value for part in parts), Exact()) - size) <= size * _SLIP
    listing = TotalWithParts(-1, total, tuple(parts), tuple(places), True, False, "")
    yield stated(place, listing, parts, "total-with-parts", "exact")._replace(telling=near, said=True)


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "en",
            "In all 453 were sold: 110 hens were over 76 months old, 226 hens were grey, 46 were white, 35 were brown, "
            "29 had a mark of 2, and 7 were black.",
            "consistent",
            {
                "total": "453",
                "parts[0]": "110",
                "parts[1]": "226",
                "parts[2]": "46",
                "parts[3]": "35",
                "parts[4]": "29",
                "parts[5]": "7",
            },
        ),
        CueExample(
            "en",
            "We saw 90 sites in 60 hens (barn A, n = 28, barn B, n = 29 and barn C, n = 33).",
            "consistent",
            {"total": "90", "parts[0]": "28", "parts[1]": "29", "parts[2]": "33"},
        ),
        CueExample(
            "vi",
            "Số xe bị kiểm tra: 4.120, trong đó:\n- Xe tải: 1.385\n- Xe khách: 935\n- Xe con: 1.800",
            "consistent",
            {"total": "4.120", "parts[0]": "1.385", "parts[1]": "935", "parts[2]": "1.800"},
        ),
        CueExample(
            "es",
            "El refugio acoge a 96 animales: 58 perros y 38 gatos.",
            "consistent",
            {"total": "96", "parts[0]": "58", "parts[1]": "38"},
        ),
        CueExample(
            "fr",
            "L’accident a fait 27 victimes, dont 4 morts et 23 blessés.",
            "consistent",
            {"total": "27", "parts[0]": "4", "parts[1]": "23"},
        ),
        CueExample(
            "en",
            "The group sold 657k units: 263.5k tablets and 393.5k phones.",
            "consistent",
            {"total": "657k", "parts[0]": "263.5k", "parts[1]": "393.5k"},
        ),
        CueExample(
            "vi",
            "Đợt này, huyện hỗ trợ xóa 125 nhà tạm, gồm xây mới 83 nhà, sửa chữa 42 nhà.",
            "consistent",
            {"total": "125", "parts[0]": "83", "parts[1]": "42"},
        ),
    ),
    bad=(
        CueExample(
            "vi",
            "Tỉnh có 142 tuyến xe buýt, trong đó có 107 tuyến có trợ giá và 33 tuyến không trợ giá.",
            "mismatch",
            {"total": "142", "parts[0]": "107", "parts[1]": "33"},
        ),
        CueExample(
            "en",
            "Three hundred hens were bought (147 fed on lime, 158 on marl).",
            "mismatch",
            {"total": "Three hundred", "parts[0]": "147", "parts[1]": "158"},
        ),
        CueExample(
            "vi",
            "Ba trăm con gà được mua về (142 con gà trống, 153 con gà mái).",
            "mismatch",
            {"total": "Ba trăm", "parts[0]": "142", "parts[1]": "153"},
        ),
        CueExample(
            "en",
            "We had many contacts (380 total: 287 calls and 63 letters).",
            "mismatch",
            {"total": "380", "parts[0]": "287", "parts[1]": "63"},
        ),
        CueExample(
            "fr",
            "La saison fut longue (380 ventes au total : 287 au nord et 63 au sud).",
            "mismatch",
            {"total": "380", "parts[0]": "287", "parts[1]": "63"},
        ),
        CueExample(
            "vi",
            "Cảng còn 2.755 thùng hàng quá hạn. Trong đó có 1.004 thùng lốp cũ và 1.715 thùng hàng khác.",
            "mismatch",
            {"total": "2.755", "parts[0]": "1.004", "parts[1]": "1.715"},
        ),
        CueExample(
            "en",
            "The port holds 2,755 boxes. Of these, 1,004 boxes hold tyres and 1,715 boxes hold other goods.",
            "mismatch",
            {"total": "2,755", "parts[0]": "1,004", "parts[1]": "1,715"},
        ),
        CueExample(
            "en",
            "The trial had 107 patients, of whom 63 were allocated to the clinic and 47 to their homes.",
            "mismatch",
            {"total": "107", "parts[0]": "63", "parts[1]": "47"},
        ),
        CueExample(
            "en",
            "In all, 56 calves were bought. They included 29 in the northern group and 25 in the southern group.",
            "mismatch",
            {"total": "56", "parts[0]": "29", "parts[1]": "25"},
        ),
        CueExample(
            "es",
            "Hay 112 pacientes, de los cuales 64 están en el grupo A y 46 en el grupo B.",
            "mismatch",
            {"total": "112", "parts[0]": "64", "parts[1]": "46"},
        ),
        CueExample(
            "vi",
            "Có 112 bệnh nhân, trong đó 64 người ở nhóm A và 46 người ở nhóm B.",
            "mismatch",
            {"total": "112", "parts[0]": "64", "parts[1]": "46"},
        ),
        CueExample(
            "fr",
            "L’essai compte 112 patients, dont 64 dans le groupe A et 46 dans le groupe B.",
            "mismatch",
            {"total": "112", "parts[0]": "64", "parts[1]": "46"},
        ),
        CueExample(
            "en",
            "In total, 30 gardeners (82 men and 2 women) took part.",
            "mismatch",
            {"total": "30", "parts[0]": "82", "parts[1]": "2"},
        ),
        CueExample(
            "en",
            "They sold 579 trees (691 in the north and 288 in the south).",
            "mismatch",
            {"total": "579", "parts[0]": "691", "parts[1]": "288"},
        ),
        CueExample(
            "vi",
            "Đội có 56 người (93 nam, 17 nữ).",
            "mismatch",
            {"total": "56", "parts[0]": "93", "parts[1]": "17"},
        ),
        CueExample(
            "vi",
            "Tổng chi là 1.819 tỷ đồng, trong đó chi cho trường 582 tỷ đồng, chi cho chợ 2.137 tỷ đồng.",
            "mismatch",
            {"total": "1.819 tỷ đồng", "parts[0]": "582 tỷ đồng", "parts[1]": "2.137 tỷ đồng"},
        ),
        CueExample(
            "fr",
            "Le club compte 56 membres (93 hommes et 17 femmes).",
            "mismatch",
            {"total": "56", "parts[0]": "93", "parts[1]": "17"},
        ),
        CueExample(
            "es",
            "El club tiene 56 socios (93 hombres y 17 mujeres).",
            "mismatch",
            {"total": "56", "parts[0]": "93", "parts[1]": "17"},
        ),
        CueExample(
            "vi",
            "Vụ cháy làm 14 người bị thương, gồm 9 nam và 6 nữ.",
            "mismatch",
            {"total": "14", "parts[0]": "9", "parts[1]": "6"},
        ),
        CueExample(
            "fr",
            "Sur les 56 lauréats, on compte 31 femmes et 26 hommes.",
            "mismatch",
            {"total": "56", "parts[0]": "31", "parts[1]": "26"},
        ),
        CueExample(
            "en",
            "Of the 43 passengers, 36 were rescued and 8 are still missing.",
            "mismatch",
            {"total": "43", "parts[0]": "36", "parts[1]": "8"},
        ),
        CueExample(
            "en",
            "The fund made 640 grants: 395 to schools, 180 to clubs and 75 to choirs.",
            "mismatch",
            {"total": "640", "parts[0]": "395", "parts[1]": "180", "parts[2]": "75"},
        ),
        CueExample(
            "en",
            "The club has 640 members: 395 women, 180 men and 75 others.",
            "mismatch",
            {"total": "640", "parts[0]": "395", "parts[1]": "180", "parts[2]": "75"},
        ),
        CueExample(
            "es",
            "El pleno tiene 33 miembros: 18 de la mayoría, 9 de la oposición y 7 sin grupo.",
            "mismatch",
            {"total": "33", "parts[0]": "18", "parts[1]": "9", "parts[2]": "7"},
        ),
        CueExample(
            "vi",
            "Xe chở 5.870 bao gạo do một kho ở vùng biên xuất đi không có giấy tờ hợp lệ (1.920 bao gạo nếp và 3.590 "
            "bao gạo tẻ).",
            "mismatch",
            {"total": "5.870", "parts[0]": "1.920", "parts[1]": "3.590"},
        ),
        CueExample(
            "en",
            "The lorry carried 5,870 sacks that a mill far upriver had sent without any papers (1,920 sacks of rice "
            "and 3,590 sacks of flour).",
            "mismatch",
            {"total": "5,870", "parts[0]": "1,920", "parts[1]": "3,590"},
        ),
        CueExample(
            "vi",
            "Thị trấn có 5 phường văn hóa (3 phường ở bờ bắc, 2 phường ở bờ nam và 1 phường trên đồi).",
            "mismatch",
            {"total": "5", "parts[0]": "3", "parts[1]": "2", "parts[2]": "1"},
        ),
        CueExample(
            "vi",
            "Hai thuyền chở theo 50 người, gồm 54 người đàn ông và 5 phụ nữ.",
            "mismatch",
            {"total": "50", "parts[0]": "54", "parts[1]": "5"},
        ),
        CueExample(
            "vi",
            "Đàn có 785 con gia súc, trong đó có 578 con cừu, 105 con dê và 2 con bò.",
            "mismatch",
            {"total": "785", "parts[0]": "578", "parts[1]": "105", "parts[2]": "2"},
        ),
        CueExample(
            "vi",
            "Xã có 58 học sinh nghèo, trong đó có 94 học sinh được giúp cả năm và 9 học sinh được giúp 1 kỳ.",
            "mismatch",
            {"total": "58", "parts[0]": "94", "parts[1]": "9"},
        ),
        CueExample(
            "en",
            "The town has 58 pupils, of which 94 pupils from 3 villages and 9 pupils from the hills.",
            "mismatch",
            {"total": "58", "parts[0]": "94", "parts[1]": "9"},
        ),
        CueExample(
            "vi",
            "Bão làm 3 người chết (xã trên: 1, xã giữa: 1, xã dưới: 2).",
            "mismatch",
            {"total": "3", "parts[0]": "1", "parts[1]": "1", "parts[2]": "2"},
        ),
        CueExample(
            "vi",
            "Trong số 13.294 cây bán ra có 8.660 cây cam, 3.324 cây chanh và 410 cây bưởi.",
            "mismatch",
            {"total": "13.294", "parts[0]": "8.660", "parts[1]": "3.324", "parts[2]": "410"},
        ),
        CueExample(
            "en",
            "In all, 64 growers (lime, n = 38; chalk, n = 62) completed the course.",
            "mismatch",
            {"total": "64", "parts[0]": "38", "parts[1]": "62"},
        ),
        CueExample(
            "en",
            "A total of 205 growers (50.9%; 123 growers in the lime arm and 102 in the chalk arm) came.",
            "mismatch",
            {"total": "205", "parts[0]": "123", "parts[1]": "102"},
        ),
        CueExample(
            "en",
            "In this study, 56 growers (79 male, 17 female, mean age 61.5 years) were followed.",
            "mismatch",
            {"total": "56", "parts[0]": "79", "parts[1]": "17"},
        ),
        CueExample(
            "es",
            "El refugio acoge a 12 animales (5 perros grandes y 8 gatos).",
            "mismatch",
            {"total": "12", "parts[0]": "5", "parts[1]": "8"},
        ),
        CueExample(
            "fr",
            "Le refuge accueille 12 animaux (5 chiens et 8 chats).",
            "mismatch",
            {"total": "12", "parts[0]": "5", "parts[1]": "8"},
        ),
    ),
    traps=(
        CueExample("vi", "Gieo cấy 840 ha, trong đó lúa lai 560 ha, đã thu hoạch 410 ha."),
        CueExample("en", "Of the hens 99 had spots (59 large, 43 small, 4 both) in May."),
        CueExample("en", "Spots were seen on 19/26 hens (including wings on 7 hens and heads on 18 hens) in May."),
        CueExample(
            "en", "Use a volume of 20 μL (10 μL of a green mix, 1 μL of dye, 200 μM of each salt, and clean water)."
        ),
        CueExample("en", "It has 7 items that are rated (0 = not at all, 4 = very much)."),
        CueExample(
            "vi",
            "Vẫn còn 19 tỉnh có số vụ tăng, trong đó 10 tỉnh tăng mạnh, còn xảy ra một số vụ đặc biệt nghiêm trọng, "
            "trong đó có vụ xe khách chạy sai lộ trình đâm vào đám rước làm 7 người chết, vụ xe con làm chết 4 người.",
        ),
        CueExample("en", "We saw 120 children, of whom 25 boys and 30 girls had a fever."),
        CueExample("en", "We saw 120 hens, of which 35 in the northern group and 70 in the southern group had mites."),
        CueExample("vi", "Có 120 em, trong đó 25 em nam và 30 em nữ bị sốt."),
        CueExample("vi", "Cảng còn 2.755 thùng hàng. Trong đó có 1.004 thùng lốp cũ và 1.715 thùng hàng tươi."),
        CueExample(
            "en",
            "The lorry carried 5,870 sacks that a mill far upriver had sent without any papers (1,920 litres of oil "
            "and 3,590 litres of milk).",
        ),
        CueExample(
            "en", "In all, 184 hens were bought, of which 90 in the red barn and 90 in the old one were evaluated."
        ),
        CueExample("en", "Of 312 boats, 187 passed the first test and 145 the second."),
        CueExample("vi", "Trong 312 thuyền, 187 chiếc qua vòng thứ nhất và 145 chiếc qua vòng thứ hai."),
        CueExample("fr", "Sur 312 bateaux, 187 ont passé le premier test et 145 le second."),
        CueExample("es", "De 312 barcos, 187 pasaron la primera prueba y 145 la segunda."),
        CueExample("en", "There are 39 hens; among them 21 in group A and 12 from group B completed it."),
        CueExample("en", "They sold 30 trees (60 in the north, 48 in the south)."),
        CueExample("en", "The wait was 20 minutes (10, 90) in May."),
        CueExample("en", "The score was 54 (26; 82) in May."),
        CueExample("en", "The score was 15.0 (lowest = 7, highest = 28) in May."),
        CueExample("en", "They sent 46 hens to the barn and 22 to the yard; of whom 40 hens here and 18 there stayed."),
        CueExample("en", "Of the 73 boats, 23 from the north, 19 from the west and 21 from the south came back."),
        CueExample("vi", "Mức chi tăng lên 300 đồng (kỳ trước chi 130 đồng và 110 đồng)."),
        CueExample("en", "A total of 900 people came, with 40 dogs and 50 cats."),
        CueExample("en", "The median was 640 (395 to 880, or 3 to 5 a day)."),
        CueExample("vi", "Hội thảo dài 9 phút (hiện mỗi diễn giả thường nói trong 3 phút, chủ tọa nói trong 7 phút)."),
        CueExample(
            "vi",
            "Vốn khoảng 8.800 tỷ đồng. Trong đó, xây dựng khoảng 2.615 tỷ đồng, đền bù 4.349 tỷ đồng, dự phòng 1.063 "
            "tỷ đồng, lãi vay 647 tỷ đồng, còn lại là chi phí khác.",
        ),
        CueExample("vi", "Có 353 vụ cứu hộ. Trong đó có 47 vụ do cháy nổ, 256 vụ trên sông và nhiều vụ khác."),
        CueExample("vi", "Căn nhà gồm 34 phòng trong đó có 12 phòng ngủ và 16 phòng tắm."),
        CueExample("vi", "Tỉnh còn 3 xã chưa có điện (gồm 2 xã thuộc 2 huyện miền núi) và xã đảo."),
        CueExample(
            "vi", "Làng có 22 người bị thương; riêng xã trên xảy ra 9 vụ cháy, 21 người chết, 10 người bị thương."
        ),
        CueExample("vi", "Xã có 58 học sinh, trong đó có 40 học sinh được giúp cả năm và 9 học sinh được giúp 1 kỳ."),
        CueExample("vi", "Điểm tăng 7,75 điểm (điểm cũ là 1,0; điểm mới là 8,75 điểm)."),
        CueExample("en", "After 48 h spots grew (2 growers (7.7%) in the lime group and 6 (24%) in the other one)."),
        CueExample("en", "In all, 600 growers (300 per lime group, about, 270 per chalk group) will be enough."),
        CueExample("en", "Thirteen out of 15 growers who came (8 from the north, 5 from the south) stayed."),
        CueExample("en", "Of 312 boats 187 boats passed the first test and 145 boats the second."),
        CueExample("en", "Groups of 44 hens and 42 hens were kept. The first included 25 old hens and 19 young hens."),
        CueExample("en", "The change was −4.74 (−9.40 to −0.08) points."),
    ),
    turn=TOTALS,
    where="part|parts|of|total|(|:",
)
