"""A part with its percentage behind it, of a whole that is told before or behind: 36 of them, or 30%."""

from __future__ import annotations

from collections.abc import Iterator

from crossfoot.articles.cue import SHARES, Cue, CueExample, Place
from crossfoot.articles.cues._shares import fits
from crossfoot.articles.cues._wholes import pairs, shares_of
from crossfoot.articles.proposal import Candidate


def _propose(place: Place) -> Iterator[Candidate]:
    settled = -1
    for pair in place.once(pairs):
        if pair.at < pair.place and pair.place != settled:  # a percentage that has its part is not said of another one
            for share in shares_of(place, pair, "part-then-percent"):
                yield share
                if share.telling and fits(pair.part, pair.rate, share.roles[1].mention):
                    settled = pair.place


CUE = Cue(
    _propose,
    good=(
        CueExample(
            "vi",
            "Trong danh sách 870 người, số do trung ương giới thiệu là 197 người, do tỉnh giới thiệu là 673 người. "
            "Cơ cấu như sau:\n\n- Nữ 339 người, tỉ lệ 38,97%\n\n- Người dân tộc 204 người, tỉ lệ 23,45%\n\n- Người "
            "ngoài Đảng 97 người, tỉ lệ 11,15%\n\n- Người tái cử 168 người, tỉ lệ 19,31%",
            "consistent",
            {"part": "97", "whole": "870", "percent": "11,15%"},
        ),
        CueExample(
            "en",
            "Scab was seen on 251 (7.0%) in 3579 trees of one kind and on 350 (9.8%) in 3575 of the other.",
            "consistent",
            {"part": "251", "whole": "3579", "percent": "7.0%"},
            ({"part": "350", "whole": "3575", "percent": "9.8%"},),
        ),
        CueExample(
            "fr",
            "Sur 1459 demandes, 134 (9,18%) ont été rejetées.",
            "consistent",
            {"part": "134", "whole": "1459", "percent": "9,18%"},
        ),
        CueExample(
            "en",
            "The committee upheld 37 of 52 complaints, or 71%.",
            "consistent",
            {"part": "37", "whole": "52", "percent": "71%"},
        ),
        CueExample(
            "es",
            "De 250 muestras, 60 cumplían la norma (24 por ciento).",
            "consistent",
            {"part": "60", "whole": "250", "percent": "24 por ciento"},
        ),
        CueExample(
            "es",
            "La junta visitó 288 de 1.920 granjas (15,0 %) en primavera.",
            "consistent",
            {"part": "288", "whole": "1.920", "percent": "15,0 %"},
        ),
        CueExample(
            "vi",
            "Thú y đã tiêm cho 23 con/184 con (12,5%) trong tháng 5.",
            "consistent",
            {"part": "23", "whole": "184", "percent": "12,5%"},
        ),
        CueExample(
            "vi",
            "Xã có 12 thôn thì mười hai thôn đều có đường ô tô, đạt 100%.",
            "consistent",
            {"part": "mười hai", "whole": "12", "percent": "100%"},
        ),
        CueExample(
            "vi",
            "Xã có 640 hộ, trong đó 275 hộ, chiếm hơn 40%, đã có máy bơm.",
            "consistent",
            {"part": "275", "whole": "640", "percent": "hơn 40%"},
        ),
        CueExample(
            "vi",
            "Có 275 hộ, chiếm hơn 2/5 trong số 640 hộ, đã có máy bơm.",
            "consistent",
            {"part": "275", "whole": "640", "ratio": "hơn 2/5"},
        ),
        CueExample(
            "en",
            "The port took in 4.8m tonnes, of which 1.2m tonnes, 25%, was grain.",
            "consistent",
            {"part": "1.2m tonnes", "whole": "4.8m tonnes", "percent": "25%"},
        ),
        CueExample(
            "vi",
            "Số hộ có giếng là 143 hộ, chiếm 30,95% tổng số hộ (462 hộ).",
            "consistent",
            {"part": "143", "whole": "462", "percent": "30,95%"},
        ),
        CueExample(
            "en",
            "The growers have 143 wells, or 30.95% of all wells (462).",
            "consistent",
            {"part": "143", "whole": "462", "percent": "30.95%"},
        ),
    ),
    bad=(
        CueExample(
            "es",
            "El veterinario trató 23 ovejas de 184 (15,2 %) en mayo.",
            "mismatch",
            {"part": "23", "whole": "184", "percent": "15,2 %"},
        ),
        CueExample(
            "es",
            "El veterinario trató 23 de los 184 caballos (15,2 %) en mayo.",
            "mismatch",
            {"part": "23", "whole": "184", "percent": "15,2 %"},
        ),
        CueExample(
            "fr",
            "Le vétérinaire a soigné 23 brebis de 184 (15,2 %) en mai.",
            "mismatch",
            {"part": "23", "whole": "184", "percent": "15,2 %"},
        ),
        CueExample(
            "vi",
            "Thú y đã tiêm cho 23 con/184 con (15,2%) trong tháng 5.",
            "mismatch",
            {"part": "23", "whole": "184", "percent": "15,2%"},
        ),
        CueExample(
            "vi",
            "Dự án mới giải ngân 23 tỷ đồng/184 tỷ đồng, đạt 15,2%.",
            "mismatch",
            {"part": "23 tỷ đồng", "whole": "184 tỷ đồng", "percent": "15,2%"},
        ),
        CueExample(
            "en",
            "The old fleet has 60 boats, 51 trawlers (85%); the new one has 75 boats, 54 trawlers (90%).",
            "mismatch",
            {"part": "54", "whole": "75", "percent": "90%"},
            ({"part": "51", "whole": "60", "percent": "85%"},),
        ),
        CueExample(
            "vi",
            "Đội cũ có 60 tàu, 51 chiếc chạy tốt (85%); đội mới có 75 tàu, 54 chiếc chạy tốt (90%).",
            "mismatch",
            {"part": "54", "whole": "75", "percent": "90%"},
            ({"part": "51", "whole": "60", "percent": "85%"},),
        ),
        CueExample(
            "vi",
            "Số hộ có giếng là 143 hộ, chiếm 39,05% tổng số hộ (462 hộ).",
            "mismatch",
            {"part": "143", "whole": "462", "percent": "39,05%"},
        ),
        CueExample(
            "en",
            "The growers have 143 wells, or 39.05% of all wells (462).",
            "mismatch",
            {"part": "143", "whole": "462", "percent": "39.05%"},
        ),
        CueExample(
            "fr",
            "Les planteurs ont 143 puits, soit 39,05 % du total des puits (462).",
            "mismatch",
            {"part": "143", "whole": "462", "percent": "39,05 %"},
        ),
        CueExample(
            "es",
            "Los agricultores tienen 143 pozos, o sea el 39,05 % del total de pozos (462).",
            "mismatch",
            {"part": "143", "whole": "462", "percent": "39,05 %"},
        ),
        CueExample(
            "en",
            "Of the 4.8m homes in the north, 1.2m (35%) have a garden.",
            "mismatch",
            {"part": "1.2m", "whole": "4.8m", "percent": "35%"},
        ),
        CueExample(
            "en",
            "Among 315 women from 21 villages, 107 (93%) answered the letter.",
            "mismatch",
            {"part": "107", "whole": "315", "percent": "93%"},
        ),
        CueExample(
            "vi",
            "Trong số 315 hộ ở 21 xã, 107 hộ (93%) đã có điện.",
            "mismatch",
            {"part": "107", "whole": "315", "percent": "93%"},
        ),
        CueExample(
            "en",
            "Scab was seen on 25 (18%) of 420 old trees.",
            "mismatch",
            {"part": "25", "whole": "420", "percent": "18%"},
        ),
        CueExample(
            "en",
            "There were 164 pupils from 30 schools, and 85 pupils (58.1%) won something.",
            "mismatch",
            {"part": "85", "whole": "164", "percent": "58.1%"},
        ),
        CueExample(
            "vi",
            "Xã có 2.403 hộ ở 12 thôn, chỉ có 89 hộ (3,07%) có máy cày.",
            "mismatch",
            {"part": "89", "whole": "2.403", "percent": "3,07%"},
        ),
        CueExample(
            "en",
            "A survey counted 349 growers. Of these 449 growers, 260 (74.5%) had sheep.",
            "mismatch",
            {"part": "260", "whole": "449", "percent": "74.5%"},
        ),
        CueExample(
            "vi",
            "Trong 59 hộ được hỏi, 65 hộ (94,9%) đồng ý.",
            "mismatch",
            {"part": "65", "whole": "59", "percent": "94,9%"},
        ),
        CueExample(
            "en",
            "The garden has 71 trees. The test was right for 68 of 77 trees (95.8%).",
            "mismatch",
            {"part": "68", "whole": "77", "percent": "95.8%"},
        ),
        CueExample(
            "vi",
            "Vườn có 71 cây. Phép thử đúng ở 68 trên tổng số 77 cây (95,8%).",
            "mismatch",
            {"part": "68", "whole": "77", "percent": "95,8%"},
        ),
        CueExample(
            "en",
            "The test was right for 8 of 91 (42%) of the old and 25 of 27 (93%) of the new trees, a rate of 72%.",
            "mismatch",
            {"part": "8", "whole": "91", "percent": "42%"},
            ({"part": "25", "whole": "27", "percent": "93%"},),
        ),
        CueExample(
            "en",
            "Scab was gone from 8 of 91 trees (42%) by May.",
            "mismatch",
            {"part": "8", "whole": "91", "percent": "42%"},
        ),
        CueExample(
            "es",
            "La junta visitó 27 de 180 granjas (18,0 %) en primavera.",
            "mismatch",
            {"part": "27", "whole": "180", "percent": "18,0 %"},
        ),
        CueExample(
            "en",
            "Scab was found (251 [7.3%] in 3579 trees of the old kind).",
            "mismatch",
            {"part": "251", "whole": "3579", "percent": "7.3%"},
        ),
        CueExample(
            "vi",
            "Phát hiện bệnh ở 251 cây (7,3%) trên 3.579 cây giống cũ.",
            "mismatch",
            {"part": "251", "whole": "3.579", "percent": "7,3%"},
        ),
        CueExample(
            "fr",
            "On a vu 215 cas (7,0 %) sur 3 579 arbres anciens.",
            "mismatch",
            {"part": "215", "whole": "3 579", "percent": "7,0 %"},
        ),
        CueExample(
            "es",
            "Se vieron 215 casos (7,0 %) en 3.579 árboles viejos.",
            "mismatch",
            {"part": "215", "whole": "3.579", "percent": "7,0 %"},
        ),
        CueExample(
            "en",
            "The seal failed in 82 out of 41 valves (68.3%) of the old type.",
            "mismatch",
            {"part": "82", "whole": "41", "percent": "68.3%"},
        ),
        CueExample(
            "en",
            "Of the growers, 59 (83%) of 47 who were asked came.",
            "mismatch",
            {"part": "59", "whole": "47", "percent": "83%"},
        ),
        CueExample(
            "vi",
            "Có 82 trên tổng số 41 van bị rò (68,3%).",
            "mismatch",
            {"part": "82", "whole": "41", "percent": "68,3%"},
        ),
        CueExample(
            "fr",
            "Le joint a cédé sur 82 des 41 vannes (68,3 %).",
            "mismatch",
            {"part": "82", "whole": "41", "percent": "68,3 %"},
        ),
        CueExample(
            "es",
            "La junta falló en 82 de las 41 válvulas (68,3 %).",
            "mismatch",
            {"part": "82", "whole": "41", "percent": "68,3 %"},
        ),
        CueExample(
            "en",
            "Nine of 23 clinics, or 39.2%, have a permanent doctor.",
            "rounded-up",
            {"part": "Nine", "whole": "23", "percent": "39.2%"},
        ),
        CueExample(
            "es",
            "De las 180 granjas visitadas, 27 (18 %) tenían ácaros.",
            "mismatch",
            {"part": "27", "whole": "180", "percent": "18 %"},
        ),
        CueExample(
            "fr",
            "Le candidat a obtenu 9 870 voix sur 21 000, soit 49 % des suffrages.",
            "mismatch",
            {"part": "9 870", "whole": "21 000", "percent": "49 %"},
        ),
        CueExample(
            "vi",
            "Trong 160 mẫu rau thu thập tại 14 chợ ở ba quận, có 72 mẫu nhiễm E. coli (54%).",
            "mismatch",
            {"part": "72", "whole": "160", "percent": "54%"},
        ),
        CueExample(
            "vi",
            "Trong tổng số vốn đăng ký của các dự án mới đạt 1.423 triệu USD, vốn vào nhà ở đạt 297,4 triệu USD, chiếm "
            "29,0%.",
            "mismatch",
            {"part": "297,4 triệu USD", "whole": "1.423 triệu USD", "percent": "29,0%"},
        ),
    ),
    traps=(
        CueExample("en", "The growers have 143 wells, or 39% of all wells (462 in the valley in 1990)."),
        CueExample("en", "The growers have 143 wells, or 39% of the valley's wells (462 pumps)."),
        CueExample("vi", "Có 143 giếng, chiếm 39% số giếng toàn xã (tăng 462 giếng)."),
        CueExample("en", "The wall is 100m long, of which 25m, 35%, is painted."),
        CueExample("vi", "Thu ngân sách 5.120 tỷ đồng, trong đó thu nội địa 4.210 tỷ đồng, bằng 71% dự toán."),
        CueExample("en", "Of 420 firms, 38 (25% of those that export) made a loss."),
        CueExample("fr", "Sur 640 patients, 36 (18 % de ceux qui fumaient) ont été hospitalisés."),
        CueExample("en", "A total of 105 (22%) of the participants in Trial 9342 were women."),
        CueExample("en", "There were 164 pupils in May, and 85 pupils (58.1%) of the rest came later."),
        CueExample("en", "The number of pupils fell from 164 to 85 pupils (58.1%) in the first year."),
        CueExample("en", "Of the 325 men, 161 (51.43%) were in one group, and 164 (52.22%) in the other."),
        CueExample("vi", "Xã có 164 hộ nghèo và 97 hộ khá, trong khi 85 hộ (58,1%) đã có điện."),
        CueExample("en", "Of the 741 original growers, 310 were still there after 18 weeks, giving a rate of 45%."),
        CueExample("en", "Hens that lay 72 (82%) 52 (54%) A better kind of food 67 (75%) 69 (72%) Hens in all."),
        CueExample("en", "Grey hens 59 (47.6%) 91 (70%) White hens 4 (3.2%) 6 (4.6%) Total 124 130 hens."),
        CueExample("es", "La junta visitó las 27 de 2019 y otras más (18,0 %) en primavera."),
        CueExample("en", "Of the capital that was lent came 1,423 million late, and in May 297 million, 29.0% more."),
        CueExample("en", "Scab was found on 251 trees (7.3%) after 3579 storms."),
        CueExample("en", "Of 440 growers, 96 came, and 41 (12%) of the rest wrote."),
        CueExample("vi", "Trong 440 hộ có 96 hộ đến, và 41 hộ (12%) trong số còn lại viết thư."),
        CueExample("fr", "Sur 440 planteurs, 96 sont venus et 41 (12 %) du reste ont écrit."),
        CueExample("es", "De los 440 agricultores, 96 vinieron y 41 (12 %) del resto escribieron."),
        CueExample("es", "La empresa vendió 23 pisos de 184 metros (15,2 %) en mayo."),
        CueExample("vi", "Xã thuê 23 máy/184 giờ (15,2%) trong tháng 5."),
        CueExample("en", "Scab was found on 57 trees (29.9%) in the 19 gardens."),
        CueExample("en", "The shop sold 82 of 41 kinds (3%)."),
        CueExample("en", "In 2020 there were 400 shops. 36 of them closed, and rents rose 9%."),
        CueExample(
            "en", "It earned 60 million dollars on revenues of 456 million dollars, 28% of the group's revenues."
        ),
        CueExample("en", "The pressure was 21 mmHg or higher. Only 1 eye (3.3%) reached 21 mmHg."),
        CueExample("vi", "Ông là một trong 14 ứng viên, được 50% ủng hộ."),
        CueExample("en", "The shop has 15,240 books. Loans fell from 2,770 to 2,346, or by 15.4%."),
        CueExample("es", "La tienda tiene 15.240 libros. Los préstamos cayeron de 2.770 a 2.346, o en un 15,4 %."),
        CueExample("es", "El club firmó 14.600 cuotas, 1.600 más (12,3 %), en tres años."),
        CueExample("en", "The club has 2,340 members, 180 more than a year ago (8.3%)."),
        CueExample("en", "The club (founded in 1911) has 2,340 members, 180 (7.1%) fewer than in 2019, or so it says."),
        CueExample("fr", "Le club compte 2 340 membres, 180 de moins que l'an dernier (7,1 %)."),
        CueExample("fr", "Le club compte 2 340 membres, soit 180 (8,3 %) de plus qu'un an plus tôt."),
        CueExample("fr", "Le club compte 2 340 membres, 180 au-dessus de 2019 (8,3 %)."),
        CueExample("es", "El club tiene 2.340 socios, 180 menos que el año anterior (7,1 %)."),
        CueExample("es", "El club tiene 2.340 socios, 180 por encima de 2019 (8,3 %)."),
        CueExample("vi", "Có 2.340 hội viên. Con số này ít hơn năm trước 180 người (7,1%)."),
        CueExample(
            "vi",
            "Nhà nước giữ 1.057.638 cổ phần, chiếm 84,16%. Có 7.509 cổ đông giữ 62.106 cổ phần, chiếm 5,06%.",
        ),
    ),
    turn=SHARES,
    where="percent|ratio|fraction",
)
