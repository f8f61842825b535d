"""Vietnamese: 1.227 is one thousand two hundred and twenty-seven, 9,18 is nine and eighteen hundredths."""

from crossfoot.figures.language import FigureExample, Language, Prose, Questions, listed, numbered, paired
from crossfoot.figures.notation import Notation, Words
from crossfoot.languages import _vietnamese

_NUMERALS = numbered("""
    một = 1, hai = 2, ba = 3, bốn = 4, sáu = 6, bảy = 7, tám = 8, chín = 9, mười = 10, mười một = 11, mười hai
    = 12, mười ba = 13, mười bốn = 14, mười lăm = 15, mười sáu = 16, mười bảy = 17, mười tám = 18, mười chín =
    19, hai mươi = 20, ba mươi = 30, bốn mươi = 40, năm mươi = 50, sáu mươi = 60, bảy mươi = 70, tám mươi =
    80, chín mươi = 90
""")
_NOUNS = listed("""
    đồng chí, đồng bào, đồng nai, đồng tháp, đồng hồ, đồng nghiệp, đồng đội, đồng phạm, đ/c
""")
"""what begins like a unit and is none"""

LANGUAGE = Language(
    name="Vietnamese",
    regions=("VN",),
    notation=Notation(
        locale="vi",
        decimal=",",
        group=".",
        words=Words(
            hedges={
                "hơn": "over",
                "trên": "over",
                "quá": "over",
                "vượt": "over",
                "gần": "nearly",
                "ngót": "nearly",
                "xấp xỉ": "about",
                "khoảng": "about",
                "chừng": "about",
                "ước": "about",
                "ước khoảng": "about",
                "ước tính": "about",
                "ít nhất": ">=",
                "tối thiểu": ">=",
                "từ": ">=",
                "không dưới": ">=",
                "nhiều nhất": "<=",
                "tối đa": "<=",
                "không quá": "<=",
                "dưới": "<",
                "chưa đến": "<",
                "chưa tới": "<",
            },
            after={"trở lên": ">=", "trở xuống": "<="},
            scales=numbered("chục = 1, trăm = 2, nghìn = 3, ngàn = 3, vạn = 4, triệu = 6, tỷ = 9, tỉ = 9"),
            percent=("phần trăm",),
            points=("điểm phần trăm", "điểm %", "điểm"),
            times=("lần",),
            fewer=("ít hơn", "nhỏ hơn", "thấp hơn", "kém hơn"),
            divided=("giảm", "giảm đi", "giảm xuống", "chia cho", "ít hơn", "kém", "kém hơn", "thấp hơn"),
            ratio=("trên", "trong", "trong tổng số", "trong số"),
            among=("mỗi", "trên mỗi"),
            odds=paired("{} ăn {} = for"),
            currencies=paired("""
                đồng = VND, đ = VND, vnđ = VND, vnd = VND, usd = USD, đô la = $, đô la mỹ = USD, euro = EUR, eur = EUR,
                nhân dân tệ = CNY, yên = JPY, yen = JPY, won = KRW, baht = THB, bath = THB, rúp = RUB, ruble = RUB,
                rupee = INR, ringgit = MYR, bảng anh = GBP, bảng = GBP, cent = 1/100 USD, cents = 1/100 USD, us cent =
                1/100 USD, uscent = 1/100 USD, xu mỹ = 1/100 USD, xu = 1/100 USD
            """),
            units=paired("""
                kg = mass-kilogram, g = mass-gram, mg = mass-milligram, km = length-kilometer, m = length-meter, cm =
                length-centimeter, mm = length-millimeter, mmhg = mmhg, km2 = area-square-kilometer, km² =
                area-square-kilometer, m2 = area-square-meter, m² = area-square-meter, m3 = volume-cubic-meter, m³ =
                volume-cubic-meter, ha = area-hectare, kwh = energy-kilowatt-hour, mwh = energy-megawatt-hour, gwh =
                energy-gigawatt-hour, twh = energy-terawatt-hour, mw = power-megawatt, gw = power-gigawatt, kw =
                power-kilowatt, °c = temperature-celsius, °f = temperature-fahrenheit, h = duration-hour, ° = degree,
                tấn = mass-tonne, tạ = 100 mass-kilogram, yến = 10 mass-kilogram, gam = mass-gram, kilôgam =
                mass-kilogram, ký = mass-kilogram, cân = mass-kilogram, mét = length-meter, kilômét = length-kilometer,
                ki lô mét = length-kilometer, cây số = length-kilometer, mét vuông = area-square-meter, mét khối =
                volume-cubic-meter, khối = volume-cubic-meter, héc ta = area-hectare, hécta = area-hectare, lít =
                volume-liter, gb = digital-gigabyte, mb = digital-megabyte, giây = duration-second, s = duration-second,
                phút = duration-minute, giờ = duration-hour, tiếng = duration-hour, ngày = duration-day, tuần =
                duration-week, tháng = duration-month, quý = duration-quarter, năm = duration-year, thập kỷ =
                duration-decade, độ = degree, độ c = temperature-celsius, điểm cơ bản = 1/100 %, tá = 12, phần nghìn =
                1/10 %, min = duration-minute
            """),
            per=("mỗi",),
            article=("một", "trên"),
            rates=paired("""
                hằng năm = duration-year, hàng năm = duration-year, hằng tháng = duration-month, hàng tháng =
                duration-month, hằng ngày = duration-day, hàng ngày = duration-day
            """),
            ranges=paired("từ = đến, giữa = và"),
            until=("đến", "tới"),
            joined=("và",),
            numerals=_NUMERALS,
            countable=listed("""
                người, cán bộ, học sinh, sinh viên, giáo viên, công nhân, đảng viên, đại biểu, thôn, bản, xã, huyện, hộ,
                hộ dân, gia đình, trường, bệnh viện, bệnh nhân, ca, phiếu, ghế, doanh nghiệp, công ty, nước, nhà, căn,
                xe, vụ, trẻ em, phụ nữ, đồng chí, cử tri, bao
            """),
            nouns=(*_NOUNS, "độ tuổi", "ngày công"),
        ),
    ),
    good=(
        FigureExample("9,18%", "9.18", -2, unit="%"),
        FigureExample("1.227", "1227", 0),
        FigureExample("2.840 người", "2840", 0, unit="noun"),
        FigureExample("1\u00a0227", "1227", 0),
        FigureExample("1\u202f227,5", "1227.5", -1),
        FigureExample("1'227", "1227", 0),
        FigureExample("−5,2", "-5.2", -1),
        FigureExample("–5,2", "-5.2", -1),
        FigureExample("(5,2)", "-5.2", -1),
        FigureExample("+1.227", "1227", 0),
        FigureExample("02", "2", 0),
        FigureExample("½", "1/2", 0),
        FigureExample("3½", "7/2", 0),
        FigureExample("1,2 triệu", "1200000", -1),
        FigureExample("15 nghìn tỷ đồng", "15000000000000", 0, unit="currency"),
        FigureExample("trên 36.932", "36932", 0, hedge="over"),
        FigureExample("hơn 1.000", "1000", 0, hedge="over"),
        FigureExample("gần 5 triệu", "5000000", 0, hedge="nearly"),
        FigureExample("khoảng 30%", "30", 0, hedge="about", unit="%"),
        FigureExample("<5", "5", 0, hedge="<"),
        FigureExample("≥ 10", "10", 0, hedge=">="),
        FigureExample("18 tuổi trở lên", "18", 0, hedge=">=", unit="noun"),
        FigureExample("từ 18 tuổi trở lên", "18", 0, hedge=">=", unit="noun"),
        FigureExample("1,28 điểm phần trăm", "1.28", -2, unit="points"),
        FigureExample("3,5 điểm %", "3.5", -1, unit="points"),
        FigureExample("gấp 1,81 lần", "", 0, refused="gấp"),
        FigureExample("1,81 lần", "1.81", -2, unit="times"),
        FigureExample("12 phần trăm", "12", 0, unit="%"),
        FigureExample("５，２％", "5.2", -1, unit="%"),
        FigureExample("12,5 ha", "12.5", -1, unit="measure"),
        FigureExample("1.200 m2 đất", "1200", 0, unit="measure"),
        FigureExample("134 đồng chí", "134", 0, unit="noun"),
        FigureExample("1.200.000 ₫", "1200000", 0, unit="currency"),
        FigureExample("‑5,2", "-5.2", -1),
        FigureExample("1.2345", "", 0, refused="1,2345 or 12.345 would be right"),
        FigureExample("9.18%", "", 0, refused="9,18 or 918 would be right"),
        FigureExample("1.23.456", "", 0, refused="123.456 would be right"),
        FigureExample("abc", "", 0, refused="no figure"),
        FigureExample("12abc", "", 0, refused="abc"),
        FigureExample("134/1459", "", 0, refused="/1459"),
        FigureExample("(−5,2)", "", 0, refused="a sign inside accounting parentheses"),
        FigureExample("5‰", "5", 0, unit="%"),
        FigureExample("", "", 0, refused="nothing"),
    ),
    prose=Prose(
        share=listed("""
            chiếm, chiếm tỷ lệ, chiếm tỉ lệ, đạt, đạt tỷ lệ, đạt tỉ lệ, bằng, tương đương, tương ứng, tỷ
            lệ, tỉ lệ, tỷ lệ đạt, tỉ lệ đạt, hoàn thành, chiếm tới, chiếm đến, đạt được, đạt tới, tức, tức
            là, ứng với, hay, lấp đầy, tỷ lệ là, chiếm tỷ trọng, chiếm tỉ trọng, đặt
        """),
        part=listed("""
            trong đó, trong đó có, trong số này, trong số đó, trong số này có, trong số đó có, số này, riêng, kể cả, bao
            gồm cả, gồm cả, trong ấy
        """),
        detail=listed("cụ thể, chi tiết, cụ thể là, cụ thể như sau, cụ thể hơn"),
        again=listed("con số này, con số trên, con số đó, số này, mức này, mức trên, số tiền này, tổng số này"),
        meaning=listed("có nghĩa là, nghĩa là, tức là, đồng nghĩa, đồng nghĩa với việc, nói cách khác"),
        within=("với", "có"),
        parts=listed("gồm, bao gồm, gồm có, bao gồm có, cụ thể gồm, chia thành, chia ra"),
        rise=listed("""
            tăng, tăng đến, tăng tới, tăng mạnh đến, tăng mạnh tới, tăng thêm, tăng trưởng, tăng lên, vượt, nhiều hơn,
            cao hơn, lớn hơn, nâng, mức tăng, tăng giá, đắt hơn, vọt, leo
        """),
        fall=listed("""
            giảm, giảm đến, giảm tới, giảm mạnh đến, giảm mạnh tới, giảm xuống, sụt giảm, sụt giảm tới, giảm đi, thấp
            hơn, ít hơn, sụt, mức giảm, giảm giá, mất giá, bốc hơi, giảm mạnh, rẻ hơn
        """),
        begin=listed("từ, từ mức, từ con số, từ chỗ, từ mức hơn"),
        end=_vietnamese.END,
        adding=listed("""
            cộng thêm, cộng, đội thêm, đội vốn, đội vốn thêm, nhích, nhích thêm, nhích nhẹ, tiến, tiến thêm, lấy lại,
            hồi phục, phục hồi
        """),
        losing=listed("""
            mất, để mất, mất đi, đánh rơi, đánh mất, lao dốc, thiệt hại, hạ, rơi, trượt, lùi, tụt, rớt, bay hơi, để
            tuột, sụp, hao hụt
        """),
        reaching=("về", "đạt mức", "đạt mốc"),
        versus=listed("""
            so với, so, so với mức, so với con số, so cùng kỳ, cùng kỳ, cùng kỳ năm trước, so với cùng kỳ, cùng kỳ năm
            ngoái, so với năm trước, năm trước, năm ngoái, mức tăng của, quý trước, so với quý trước, tháng trước, so
            với tháng trước, kỳ trước, so với kỳ trước, tuần trước, so với tuần trước
        """),
        plan=listed("""
            kế hoạch, chỉ tiêu, dự toán, mục tiêu, kế hoạch năm, kế hoạch đề ra, kế hoạch giao, nghị quyết giao, chỉ
            tiêu giao, kế hoạch cả năm, được giao
        """),
        mean=listed("bình quân, trung bình, tính bình quân, tính trung bình, bình quân mỗi, trung bình mỗi"),
        total=listed("""
            tổng số, tổng cộng, tính chung, cả nước, toàn tỉnh, toàn huyện, cả tỉnh, nâng tổng số, toàn quốc, toàn thành
            phố, toàn ngành, toàn trường, tổng diện tích, tổng sản lượng, tổng vốn, tổng kinh phí, tổng mức đầu tư, tổng
            thu, tổng chi, tổng giá trị, tổng doanh thu, tổng nguồn vốn, tổng dư nợ, tổng lượng, tổng nhu cầu vốn, tổng
            kim ngạch, tổng ngân sách, tổng khối lượng, tổng tài sản, tổng chi phí, tổng thu nhập, tổng trọng lượng,
            tổng công suất, tổng trị giá, tổng chiều dài, tổng dung tích, cả thảy
        """),
        of=listed("trong, trong tổng số, trong số, trên tổng số, của, trên, so với tổng số, trong tổng"),
        all_of=listed("tất cả, toàn bộ"),
        rest=listed("còn lại, số còn lại, còn lại là, phần còn lại"),
        other=listed("khác, loại khác, còn lại"),
        joined=listed("và, hoặc, cùng, cùng với, trong khi, trong khi đó"),
        each=listed("mỗi, hàng năm, hằng năm, mỗi năm, một năm, /năm, bình quân mỗi năm"),
        each_behind=listed("một"),
        overlapping=_vietnamese.OVERLAPPING,
        attributes=_vietnamese.ATTRIBUTES,
        outcomes=_vietnamese.OUTCOMES,
        successive=listed("thứ hai, cả hai"),
        merely=listed("chỉ, mới, đã, cũng, đều, nhưng, song, vẫn"),
        matches=listed("trận, trận đấu, số trận"),
        won=listed("thắng, chiến thắng, trận thắng, thắng lợi"),
        drawn=listed("hòa, hoà, trận hòa, trận hoà"),
        lost=listed("thua, thất bại, trận thua"),
        opposites=listed("nam nữ, trai gái, trong nước/nước ngoài, trong nước/ngoài nước, thành thị/nông thôn"),
        halves=_vietnamese.HALVES,
        copula=listed("là"),
        contrary=listed("có không, đực cái, đúng sai"),
        negations=listed("không, chưa"),
        above=listed("""
            cao hơn mức, cao hơn so với, vượt mức, vượt ngưỡng, vượt mốc, vượt mục tiêu, trên mức, lớn hơn mức, vượt quá
        """),
        below=listed("thấp hơn mức, thấp hơn so với, dưới mức, dưới ngưỡng, ít hơn mức, thấp hơn ngưỡng, chưa đạt mức"),
        earned=listed("lãi sau thuế, lợi nhuận sau thuế, lãi ròng, lợi nhuận ròng, lợi nhuận thuần"),
        profits=listed("lợi nhuận, lãi"),
        unsure=listed("dự kiến, sẽ, dự báo, kỳ vọng, có thể, ước tính"),
        reporting=listed("""
            cho biết, báo cáo, ghi nhận, quý, tháng, nửa, đầu, cuối, nay, này, công ty, doanh nghiệp, tập đoàn, theo,
            rằng, thì, cụ thể, tuy nhiên, chỉ, còn, mức, trước, qua, ngoái
        """),
        earned_each=_vietnamese.EARNED_EACH,
        average_shares=listed("số cổ phiếu bình quân, số cổ phiếu lưu hành bình quân, số lượng cổ phiếu bình quân"),
        rated=_vietnamese.RATED,
        balanced=listed("xuất nhập, thu chi"),
        difference=listed("""
            nhập siêu, xuất siêu, thặng dư, thâm hụt, bội chi, bội thu, chênh lệch, kết dư, còn dư, số dư còn lại, mua
            ròng, còn thiếu, vẫn thiếu, thiếu hụt, cách biệt, mức chênh, khoảng chênh, chênh nhau, bán ròng, dư thừa
        """),
        copulas=listed("là, đạt"),
        apart=listed("chênh lệch, chênh nhau, cách biệt, khác biệt"),
        denied=listed("không, chưa, chẳng"),
        comparatives=listed("nhiều hơn … năm, ít hơn … năm, nhiều hơn … kỳ, ít hơn … kỳ"),
        earlier=listed("kỳ, trước, ngoái"),
        premium=listed("thặng dư, phần bù"),
        discount=listed("chiết khấu"),
        plus_minus=listed("cộng trừ"),
        following=listed("sau khi đạt, sau mức, sau khi"),
        bought=listed("mua, mua vào, mua thêm"),
        sold=listed("bán, bán ra"),
        sessions=listed("buổi, buổi tập, buổi trị liệu"),
        later=listed("sau, kể từ, tròn"),
        banded=listed("biên độ"),
        ceilings=listed("trần, cao nhất, tối đa"),
        floors=listed("sàn, thấp nhất, tối thiểu"),
        centrals=listed("tỷ giá trung tâm, tỉ giá trung tâm, giá tham chiếu"),
        quotient=listed("tỷ số, tỉ số, nguy cơ tương đối"),
        risks=listed("""
            tỷ số nguy cơ, tỉ số nguy cơ, nguy cơ tương đối, tỷ suất chênh, tỉ suất chênh, tỷ số chênh, tỉ số chênh, tỷ
            số rủi ro, tỉ số rủi ro, hazard ratio, odds ratio, hr, rr, or
        """),
        labels=_vietnamese.LABELS,
        dated=("đến", "từ"),
        calendar=("tháng", "ngày"),
        documents=("số",),
        ordinals=("st", "nd", "rd", "th"),
        dates=listed("""
            ngày, tháng, năm, quý, mùng, mồng, thế kỷ, thập niên, sáng, chiều, tối, trưa, đêm, hôm, niên khóa, năm học,
            vụ, nhiệm kỳ, thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, chủ nhật, lúc, kỳ, tính đến, giai đoạn,
            thời kỳ, khóa
        """),
        durations=listed("""
            năm, tháng, ngày, tuần, giờ, phút, giây, tiếng, quý, thập kỷ, thế kỷ, đêm, buổi, năm qua, tháng đầu năm,
            nhiệm kỳ, khóa
        """),
        series=listed("nhóm từ, các ngày, các tuần, các nhóm, các bảng, các hình"),
        naming=_vietnamese.NAMING,
        spreads=listed("sd, se, sem, đlc, độ lệch chuẩn, độ lệch chuẩn là, sai số chuẩn, sai số chuẩn là"),
        clock=("giờ", "h", "g"),
        often=listed("""
            mỗi, mỗi ngày, mỗi tuần, mỗi tháng, một ngày, một tuần, một tháng, trong ngày, /ngày, /tuần, /tháng, /năm,
            /giờ, liên tiếp
        """),
        real=_vietnamese.REAL,
        comparable=listed("""
            cùng cửa hàng, cùng số cửa hàng, theo tỷ giá cố định, theo tỷ giá không đổi, theo cùng phạm vi, theo phạm vi
            so sánh, trên cùng phạm vi, trên cùng cơ sở so sánh, tăng trưởng hữu cơ
        """),
        excluding=_vietnamese.EXCLUDING,
        cumulated=("tỷ lệ tích lũy", "tỉ lệ tích lũy", "kaplan-meier"),
        compounded=_vietnamese.COMPOUNDED,
        moments=_vietnamese.MOMENTS,
        ages=listed("sao, tuổi, độ c, độ, °c, %vol"),
        factors=("gấp",),
        multiples=paired("""
            gấp đôi = 2, gấp ba = 3, gấp bốn = 4, gấp năm = 5, gấp rưỡi = 1.5, gấp hai = 2, tăng gấp đôi = 2, tăng gấp
            ba = 3, gấp hai lần = 2, gấp ba lần = 3, gấp mười = 10, gấp mười lần = 10, gấp bốn lần = 4, gấp năm lần = 5,
            gấp sáu lần = 6, gấp bảy lần = 7
        """),
        fractions=paired("""
            một nửa = 1/2, phân nửa = 1/2, một phần hai = 1/2, một phần ba = 1/3, hai phần ba = 2/3, một phần tư = 1/4,
            ba phần tư = 3/4, một phần năm = 1/5, hai phần năm = 2/5, ba phần năm = 3/5, bốn phần năm = 4/5, một phần
            mười = 1/10, một phần sáu = 1/6, năm phần sáu = 5/6, một phần tám = 1/8
        """),
        numerals={**_NUMERALS, "một số": 0, "một vài": 0},
        unhedged=listed("từ, vượt, ước, trên, ước tính, quá, ước khoảng"),
        nouns=(*_NOUNS, "g/ngày", "lần lượt"),
        titles=listed("tp, gs, pgs, ts, ths, bs, q, p, tx, tt, ks, cn, ttg, st, vs, tr"),
        divided=listed("chia, chia ngẫu nhiên, phân ngẫu nhiên, phân bổ, phân chia, phân vào, phân thành, ngẫu nhiên"),
        left=listed("còn lại, còn nợ, còn dư, còn thiếu, chỉ còn, còn"),
        priced=listed("giá, mức giá, thị giá, giá bán, đơn giá, mệnh giá"),
        worth=listed("trị giá, giá trị, thu về, thu được, tương ứng, tương đương, tổng số tiền, chi ra, bỏ ra"),
        differences=listed("chênh lệch, khác biệt"),
        ahead=listed("cao hơn …, thấp hơn …, nhiều hơn …, ít hơn …, đắt hơn …, rẻ hơn …"),
        compared=listed("so với, và, còn"),
        modelled=listed("trung vị, hiệu chỉnh, ước tính"),
        places=listed("bậc, hạng, nấc"),
        ranked=listed("vị trí, hạng, thứ, xếp thứ, thứ hạng"),
        missing=listed("vắng, vắng mặt, vắng thi, bỏ thi, thiếu, còn thiếu, vẫn thiếu"),
        amid=listed("trên, trong, trong số"),
        groups=listed("vào, nhóm, cho, dùng, nhận, được"),
        broader=_vietnamese.BROADER,
        levels=_vietnamese.LEVELS,
        anything=_vietnamese.ANYTHING,
        quantities=_vietnamese.QUANTITIES,
        acted=_vietnamese.ACTED,
        drained=_vietnamese.DRAINED,
        contrasts=_vietnamese.CONTRASTS,
        comparing=_vietnamese.COMPARING,
        paces=_vietnamese.PACES,
        real_terms=_vietnamese.REAL_TERMS,
        reckoned=_vietnamese.RECKONED,
        targets=_vietnamese.TARGETS,
        completing=_vietnamese.COMPLETING,
        adjusting=_vietnamese.ADJUSTING,
        lent=listed("vay, trả góp, lãi, lãi suất, thế chấp"),
        arms=listed("nhóm"),
        studied=listed("""
            đối tượng, bệnh nhân, người bệnh, tình nguyện viên, sản phụ, phụ nữ, trẻ, em, học sinh, sinh viên, cán bộ,
            vận động viên, chuột, mắt
        """),
        gathered=listed("sàng lọc, tuyển chọn, mời tham gia, tiếp cận, đăng ký"),
        left_out=listed("bị loại, loại khỏi, từ chối, bỏ cuộc, rút lui, mất dấu"),
        kept=listed("đưa vào, tham gia, hoàn thành, phân tích, phân nhóm"),
        owned=listed("sở hữu, nắm giữ, nắm, góp"),
        owners=listed("bởi, do, của"),
        holders=listed("""
            cổ đông, vốn điều lệ, liên doanh, liên danh, đối tác, thành viên góp vốn, cơ cấu sở hữu, nhà thầu
        """),
        undecided=_vietnamese.UNDECIDED,
        sides=_vietnamese.SIDES,
        making_up=listed("chiếm"),
        mixed=_vietnamese.MIXED,
        contested=_vietnamese.CONTESTED,
        attrition=listed("""
            hoàn thành, loại, bỏ cuộc, rút lui, mất dấu, còn lại, đánh giá được, dự kiến, sàng lọc, tử vong, trong đó
        """),
        dropouts=listed("mất mẫu, mất dấu, bỏ cuộc, hao hụt, từ chối, dự phòng"),
        common=listed("""
            của, và, là, có, được, trong, cho, ở, tại, các, với, người, không, năm, đã, những, một, từ, số, đến, tỉnh,
            chiếm, đạt, tăng, giảm
        """),
    ),
    questions=Questions(
        equals=listed("""
            là, bằng, thì bằng, thì là, được, ra, chiếm, tức, tức là, tương đương, đạt, có phải là, có bằng, có phải
            bằng, cho ra, còn là, sẽ là, bằng với, có đúng là, nghĩa là
        """),
        of=listed("của, trên, trong, trong số, trong tổng số, trên tổng số, so với"),
        begin=listed("từ, đi từ, chuyển từ, thay đổi từ"),
        end=listed("lên, xuống, đến, tới, thành, còn, sang, tăng lên, giảm xuống, giảm còn, xuống còn"),
        rise=listed("tăng, tăng thêm, là tăng, mức tăng, tức tăng, cao hơn, thêm"),
        fall=listed("giảm, giảm đi, là giảm, mức giảm, tức giảm, bớt, hụt"),
        more=listed("nhiều hơn, cao hơn, lớn hơn, hơn"),
        less=listed("ít hơn, thấp hơn, nhỏ hơn, kém"),
        total=listed("tổng của, cộng, tổng, tổng các số, tổng cộng của, cộng các số"),
        adds=listed(
            "cộng lại bằng, cộng lại là, cộng lại được, tổng cộng là, tổng cộng, tổng là, tổng bằng, gộp lại là"
        ),
        median=listed("trung vị của, số trung vị của, trung vị, số trung vị"),
        mean=listed("""
            trung bình của, trung bình cộng của, bình quân của, số trung bình của, trung bình, trung bình cộng, bình
            quân, có trung bình là, có trung bình
        """),
        plus=listed("cộng, cộng với, cộng thêm, thêm"),
        minus=listed("trừ, trừ đi, bớt"),
        times=listed("nhân, nhân với, lần"),
        over=listed("chia, chia cho"),
        multiples=paired("""
            gấp đôi của = 2, nhân đôi = 2, tăng gấp rưỡi = 1.5, gấp hai lần = 2, gấp ba của = 3, giảm một nửa = 1/2,
            giảm còn một nửa = 1/2
        """),
        factors=listed("gấp, bằng gấp, tăng gấp"),
        joined=listed("và, với"),
        asked=listed("bao nhiêu, mấy, là mấy, gì, số nào"),
        asked_percent=listed(
            "bao nhiêu phần trăm, bao nhiêu %, mấy phần trăm, mấy %, tỷ lệ bao nhiêu, tỉ lệ bao nhiêu"
        ),
        lead=listed("có phải, kiểm tra, tính, hỏi, phải chăng, có đúng là, vậy, nếu, hãy tính, kiểm tra xem, số"),
        trail=listed("không, phải không, đúng không, à, nhỉ, chứ, vậy"),
    ),
)
