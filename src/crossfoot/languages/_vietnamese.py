"""Words of Vietnamese that are long lists."""

from crossfoot.figures.contrasts import Adjusting, Comparing, Completing, Contrasts, Paces, RealTerms, Reckoned, Targets
from crossfoot.figures.language import listed
from crossfoot.figures.naming import Naming

LABELS = listed("""
    nghị quyết, chỉ thị, kết luận, quyết định, thông tư, nghị định, thông báo, hướng dẫn, kế hoạch số, điều,
    khoản, mục, chương, nghị quyết số, quyết định số, chỉ thị số, thông tư số, công văn số, nghị định số, kết
    luận số, văn bản số, đường số, phòng số, lô số, số nhà, mã số, nhà số, hướng dẫn số, thông báo số, điện
    thoại số, tờ trình số, đề án số, xe số, bài số, tập số, điểm số, tỷ số, tỉ số, số điện thoại, quốc lộ, tỉnh
    lộ, đường, phường, quận, tổ, khu phố, thôn, ấp, lần thứ, thứ, khóa, khoá, kỳ họp thứ, vòng, trang, bảng,
    hình, ảnh, lớp, khối, đt, điện thoại, hotline, bài, phần, câu, top, hạng, cấp, loại, bước, đợt, phiên,
    chuyến, tầng, phòng, nhóm, đội, u, f, g, a, b, c, fax, ql, lô, ngõ, ngách, hẻm, kiệt, mã, biển số, mẫu, tập,
    kênh, vtv, đạt chuẩn mức, mức độ, giai đoạn, cụm, xuất bản lần, tuyến, sông, đại đội, tiểu đoàn, trung đoàn,
    sư đoàn, quân khu, binh đoàn, khu vực, việt nam, cảng, nhà máy, công ty, văn bản, công văn, luật số, bậc,
    ron, tuần, nikkei, ftse, dax, cac, stoxx, russell, nasdaq, asx, csi, s p, no., nº, tr., q., p., tuyến số, phương án,
    phương án số, mô hình số, dự án số, tiểu khu, gói thầu, gói thầu số, trạm số, cầu số, nhà máy số, tổ máy số, bến số
""")
NAMING = Naming(
    aged=listed("tuổi từ, độ tuổi từ, độ tuổi"),
    pronouns=listed("ông, bà, anh, chị, cô, em, ông ấy, bà ấy, anh ấy, chị ấy"),
    intervals=listed("ktc, ktc :, khoảng tin cậy, khoảng tin cậy :, độ tin cậy, mức tin cậy"),
    scales=listed("thang điểm, thang đo từ, thang điểm từ"),
    powers=listed("lực mẫu, lực thống kê, mức ý nghĩa"),
    positions=listed("km, km., km số, cây số, lý trình, cột mốc"),
)
RATED = listed("""
    hệ số sử dụng ghế|hệ số lấp đầy ghế = khách-km luân chuyển|hành khách-km|khách-km / ghế-km cung ứng|ghế-km,
    tỷ lệ dự thi|tỉ lệ dự thi|tỷ lệ tham dự|tỉ lệ tham dự|tỷ lệ thí sinh dự thi|tỉ lệ thí sinh dự thi = thí sinh dự
    thi|thí sinh đến dự thi|thí sinh tham dự|thí sinh đến làm thủ tục dự thi / thí sinh đăng ký dự thi|thí sinh đăng kí
    dự thi|thí sinh đăng ký|thí sinh đăng kí, tỷ lệ cử tri đi bầu|tỷ lệ đi bầu|tỷ lệ cử tri đi bỏ phiếu = cử tri đã đi
    bầu|cử tri đi bầu|cử tri đã đi bỏ phiếu|cử tri đi bỏ phiếu / tổng số cử tri|cử tri trong danh sách, tỷ lệ thất
    nghiệp|tỉ lệ thất nghiệp = người thất nghiệp|lao động thất nghiệp / lực lượng lao động
""")
EARNED_EACH = listed("""
    eps, lãi cơ bản trên cổ phiếu, lãi cơ bản trên mỗi cổ phiếu, lãi trên mỗi cổ phiếu, thu nhập trên mỗi cổ phiếu
""")
UNDECIDED = listed("""
    không biết, không ý kiến, không có ý kiến, trung lập, đi ngang, chưa quyết định, chưa quyết, không trả lời,
    lưỡng lự, phân vân, ổn định, giữ nguyên, không thay đổi, không đổi, tín nhiệm
""")
SIDES = listed("""
    ủng hộ/phản đối, đồng ý/không đồng ý, tán thành/không tán thành, hài lòng/không hài lòng, đồng tình/không
    đồng tình, ủng hộ/không ủng hộ, đồng ý/phản đối, tán thành/phản đối, đồng tình/phản đối, cần
    thiết/không cần thiết, đạt/không đạt, đỗ/trượt, đậu/rớt, đồng thuận/không đồng thuận, tín nhiệm cao/tín nhiệm
    thấp, tốt lên/khó khăn, tốt hơn/khó khăn, tốt hơn/kém hơn, tốt lên/xấu đi, cải thiện/xấu đi, lạc quan/bi quan
""")

EXCLUDING = listed("""
    loại trừ, ngoại trừ, không kể, không tính, chưa kể, chưa tính, không bao gồm, chưa bao gồm, nếu loại, trừ
    đi, sau khi trừ, sau khi loại, theo đồng nội tệ
""")

END = listed("""
    lên, lên mức, lên tới, lên đến, xuống, xuống còn, xuống mức, xuống chỉ còn, còn, chỉ còn, giảm còn, về còn,
    về chỉ còn, đến, thành, xuống dưới, tới, về mức, lên thành, chốt ở mức, chốt phiên ở mức, chốt phiên giao
    dịch ở mức, đóng cửa ở mức, đóng cửa tại mức, dừng ở mức, chốt tại, chốt tại mức, chốt phiên tại, chốt phiên
    tại mức, chốt phiên giao dịch tại mức, kết thúc tại, kết thúc tại mức, kết thúc ở mức, kết thúc phiên tại,
    kết thúc phiên tại mức, kết thúc phiên ở mức, đóng cửa tại, dừng tại, dừng tại mức, dừng chân ở mức, dừng
    chân tại, dừng chân tại mức, khép phiên ở mức, khép phiên tại mức, được giao dịch ở mức, lên mốc,
    xuống mốc, về mốc, lên ngưỡng, xuống ngưỡng, về ngưỡng
""")
MIXED = listed("""
    oxy|o2 + n2o, tinh bột|đường bột|carbohydrate|bột đường + chất đạm|đạm|protein + chất béo|béo|lipid,
    cát + bùn|limon|thịt + sét
""")
CONTESTED = listed("""
    thời gian kiểm soát bóng, kiểm soát bóng, tỷ lệ kiểm soát bóng, tỉ lệ kiểm soát bóng, tổng số điểm, tổng điểm
""")
HALVES = listed("""
    nhà nước/tư nhân, nhà nước/nhà đầu tư, công lập/tư thục, công lập/ngoài công lập, xuất khẩu/nhập khẩu, trung
    ương/địa phương, tập thể/cá nhân, tổ chức/cá nhân, người lớn/trẻ em, nội địa/quốc tế, nội địa/nhập khẩu, chính
    quy/không chính quy, thường trú/tạm trú, can thiệp/đối chứng, điều trị/đối chứng, bắt buộc/tự nguyện, ngân
    sách/xã hội hóa, cộng đồng/nhập cảnh, nhóm a/nhóm b
""")
BROADER = listed("""
    mùa giải, cả mùa, mùa này, sự nghiệp, cả năm, năm nay, năm ngoái, hàng năm, hằng năm, cả nước, toàn quốc,
    cả tháng, cả quý, nhiều năm, toàn giải, cả giải, toàn ngành, toàn tỉnh, toàn cầu, thế giới, khu vực, từ đầu năm,
    từ đầu mùa, đến nay, lịch sử, toàn huyện, toàn trường
""")
MOMENTS = {
    **dict.fromkeys(
        listed("""
        năm nay, tháng này, quý này, hiện nay, hiện tại, đến nay, hiện, mùa này, vụ này
        """),
        "present",
    ),
    **dict.fromkeys(listed("năm ngoái, tháng trước, quý trước, tuần trước, mùa trước, vụ trước"), "past"),
    **dict.fromkeys(
        listed("""
        cùng kỳ, năm trước, năm trước đó, một năm trước, một năm trước đó, trước đó, tháng trước đó, quý trước đó,
        kỳ trước, đầu kỳ, đầu nhiệm kỳ, hồi đầu năm, đầu năm nay, cuối năm ngoái, cuối năm trước
        """),
        "earlier",
    ),
    **dict.fromkeys(
        listed("""
        năm sau, một năm sau, năm sau đó, năm tiếp theo, năm kế tiếp, tháng sau, tháng tiếp theo, quý tiếp theo, sau
        đó một năm, hai năm sau, ba năm sau, năm năm sau, nay chỉ còn, nay còn, giờ chỉ còn, giờ còn
        """),
        "then",
    ),
}
COMPOUNDED = listed("""
    tốc độ tăng trưởng kép, tăng trưởng kép, tốc độ tăng trưởng kép hàng năm, cagr, tăng trưởng bình quân hàng năm, tăng
    trưởng bình quân hằng năm, tăng trưởng bình quân năm, tăng bình quân hàng năm, tăng bình quân hằng năm, tốc độ tăng
    bình quân hàng năm, tốc độ tăng trưởng trung bình hàng năm, tăng trưởng trung bình hàng năm
""")
ATTRIBUTES = listed("""
    trồng, nuôi, biết, nói được, biết nói, dùng, sử dụng, hút, uống, giỏi, học giỏi, tham gia, thích, chơi, đọc,
    bị tăng, bị cao, bị tiểu, thừa cân, béo phì, nhìn ra, hướng ra, chạy điện, chạy xe, mua, đi làm, đi xe, có,
    trả tiền, làm thêm, làm nghề, sống ở, ở trọ, vay, từng, đoạt, nhận,
    mang theo, đeo, mở cửa, dạy, yêu thích, quan tâm, cho thuê, lắp, học thêm, ăn chay, tập, theo đạo, đi học,
    phản ánh, buồn nôn, đau đầu, hát, bỏ trống, bỏ hoang, quê, xây bằng, liên kết, chở, nói tiếng
""")
OUTCOMES = listed("""
    được cứu, cứu sống, sống sót, mất tích, chết, tử vong, thiệt mạng, bị thương, trọng thương, bị bắt, được
    thả, đạt, trúng tuyển, trượt, bị loại, bị từ chối, được chấp thuận, bị hủy, bị huỷ, khỏi bệnh, xuất viện,
    nhập viện,
    được dùng, được tiêm, được cấp, được uống
""")
LEVELS = listed("""
    cùng kỳ, cùng kì, năm trước, năm ngoái, quý trước, tháng trước, kỳ trước, vụ trước, mức trước dịch, so với
    năm, mức năm, của năm, so với quý, so với tháng, năm, định mức, mức đề ra, mục tiêu, nghị quyết, dt, kh
""")
ANYTHING = listed("""
    tổng, tổng số, toàn, toàn bộ, cả, trong, trên, của, ở, tại, thuộc, này, đó, ấy, nói trên, được, đã, là, và,
    có, so, hộ dân, dân, cả nước, khảo sát, tham gia, chung, theo, nhưng, còn, đang, mà, do, bị, sẽ, vì, khi, dân
    số, quy mô, mẫu
""")
QUANTITIES = listed("""
    doanh thu, doanh số, sản lượng, giá trị, trữ lượng, kim ngạch, thị phần, công suất, lợi nhuận, ngân sách, chi
    phí, vốn điều lệ, cổ phần, tài sản, lao động, việc làm, lượng khách, thời lượng, năng suất, nguồn thu, gdp,
    grdp, thu nhập, dư nợ, khối lượng, lượng, sản phẩm
""")
ACTED = listed("""
    đã, vượt, giải ngân, lũy kế, luỹ kế, thu hồi, chi, nộp, huy động, thực hiện, vốn thực hiện, lợi nhuận, lãi,
    lỗ, nhập khẩu, nhập, xuất, truy tố, xét xử, khởi tố, giải quyết, thu hoạch, gặt, bị, còn vướng, còn nợ, đạt,
    tăng, giảm, thanh toán, hoàn thành, bàn giao, huy động vốn, nộp ngân sách, chi ngân sách, được, ghi, tiếp
    nhận, xử lý, trung hạn, dài hạn, ngắn hạn, tiết kiệm, xử phạt, phạt, nợ, trả
""")
DRAINED = listed("""
    hao hụt, rò rỉ, hỏng, hư hỏng, hư, mất, thất thoát, bay hơi, phạt, nộp phạt, thuế, phí, trả nợ, vỡ, chết, đổ,
    bốc hơi, cháy, trộm, hao, trừ, trả lãi, rơi vãi, sau khi
""")
CONTRASTS = Contrasts(
    yardsticks=listed("""
        dự báo, dự kiến, kế hoạch, mục tiêu, chỉ tiêu, kỳ vọng, đỉnh, kỷ lục, trung bình, bình quân, cả nước,
        toàn quốc, ngưỡng, trần, sàn, tham chiếu, niêm yết, mệnh giá, dự toán, định mức, quy định, giả dược,
        nhóm chứng, mức chung, mặt bằng chung, chào bán, tối đa, tối thiểu, đáy, công suất, khuyến nghị, tiêu chuẩn,
        quy hoạch
    """),
    subordinate=listed("""
        sau khi, nhờ, do, khi, vì, bởi, trong khi, trong lúc, trong bối cảnh, nếu, dù, mặc dù, bất chấp, theo đà,
        trước khi, trước việc, với việc, sau thông tin, trước thông tin
    """),
    located=listed("ở, tại, của, đối với, bên, nơi, cho, về giá trị, về khối lượng, xét theo, tính theo"),
    dating=listed("""
        năm, tháng, quý, tuần, ngày, trước, ngoái, cùng kỳ, hôm, hồi, kỳ, nay, phiên, lúc, thời điểm, đầu, cuối, vụ,
        mùa, thế kỷ, nhiệm kỳ, giai đoạn, khi, ban đầu, cũ, niên
    """),
    years=listed("năm, từ, đến, tới, trước, sau, và, hoặc, đầu, cuối, giữa, tháng, quý, niên, khóa, mùa, vụ, hè, đoạn"),
    days=listed("""
        hôm qua, hôm trước, phiên trước, ngày hôm trước, thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, phiên liền trước,
        sáng qua, chiều qua
    """),
    periods=listed("""
        từ đầu năm, so với đầu năm, trong tuần, cả tuần, trong năm, trong tháng, năm nay, tuần này, tháng này, kể từ,
        so với cùng kỳ, năm ngoái, năm qua, tuần qua, tháng qua, từ tháng, so với cuối năm,
        so với tháng, so với quý, từ đầu tháng, từ đầu tuần
    """),
    following=listed("""
        tiếp đến, tiếp đến là, tiếp theo, tiếp theo là, kế đến, theo sau, sau đó là, xếp sau
    """),
    alternatives=listed("hoặc, hay"),
    weights=listed("hệ số, trọng số, gia quyền"),
    own=listed("""
        mức, tốc, độ, tỷ, tỉ, lệ, tức, đã, cũng, được, là, có, tổng, tương, đương, ứng, và, hay, nghĩa, như, vậy,
        đạt, với, con, số, này, đó, ghi, nhận, đánh, dấu, bị, nó, trưởng, cộng, qua, đây, sẽ, đang, tiếp, tục, bằng,
        khoảng, gần, hơn
    """),
    ranges=listed("""
        dao động, đến, tới, khoảng
    """),
    mainly=listed("""
        chủ yếu, phần lớn, đa số, nhiều nhất, lớn nhất, đáng chú ý, một số, những đơn vị, tập trung, nổi bật, riêng
    """),
    uncounted=listed("""
        số ít, một số, không đáng kể, phần nhỏ, tỷ trọng nhỏ, tỷ lệ nhỏ, rất ít, một vài, vài, chưa rõ, không rõ,
        chưa xác định, v.v, v.v., vv
    """),
    resting=listed("số còn lại"),
    several=listed("""
        cả hai, nhiều loại, nhiều hơn một, hai loại, đồng thời, vừa, cùng lúc, trùng
    """),
    subgroups=listed("phân nhóm, nhóm nhỏ, nhóm con"),
    single=listed("""
        riêng, tính riêng
    """),
    measures=listed("""
        tỷ lệ đi bầu, tỷ lệ cử tri, tỷ lệ phản hồi, tỷ lệ hồi đáp, tỷ lệ đáp ứng, tỷ lệ cử tri đi bầu, tỷ lệ thu hồi
    """),
    intended=listed("""
        dự kiến, phải, đặt ra
    """),
    taking_part=listed("""
        đã bỏ phiếu, đi bỏ phiếu, đã đi bầu, cử tri, quyền bầu cử
    """),
    measured=listed(
        "cử tri, bệnh nhân, người bệnh, phiếu, phiếu hỏi, bảng hỏi, phiếu khảo sát, phiếu điều tra, cổ đông, hộ dân"
    ),
    persons=listed("những người, người, phụ nữ, nam giới, trẻ em, học sinh, công nhân"),
)
REAL = listed("""
    theo giá so sánh, loại trừ yếu tố giá, sau khi loại trừ yếu tố giá, nếu loại trừ yếu tố giá, trừ lạm phát, sau khi
    trừ lạm phát, theo giá cố định, loại trừ lạm phát, sau khi loại trừ lạm phát, điều chỉnh theo lạm phát, sau khi điều
    chỉnh lạm phát, đã trừ lạm phát, tăng trưởng thực, mức tăng thực, tăng thực, giảm thực, tăng thực tế, giảm thực tế,
    theo giá năm, giá so sánh, giá cố định, giá không đổi, tính đến lạm phát, tính cả lạm phát, đã tính lạm phát, tính
    đến yếu tố lạm phát, tính đến trượt giá, tính cả trượt giá, giá trị thực, sức mua
""")
OVERLAPPING = listed("""
    nữ, phụ nữ, dân tộc, dân tộc thiểu số, dân tộc ít người, người dân tộc, thanh niên, trẻ, đoàn viên, tôn
    giáo, tuổi, trẻ em, người cao tuổi, nông thôn, hộ nghèo, cận nghèo, đảng viên, trình độ, người nghèo, khuyết
    tật, người nước ngoài, trẻ tuổi, kiêm, lần đầu, cả hai, thừa cân, béo phì, tiểu đường, huyết áp, hút thuốc
""")
_MEAN = ("", "bình quân ", "trung bình ")
_YEARLY = listed("mỗi năm, mỗi một năm, hằng năm, hàng năm, một năm, từng năm, trong mỗi năm")
_TIMELY = listed("""
    mỗi tháng, hằng tháng, hàng tháng, một tháng, mỗi quý, hằng quý, hàng quý, một quý, mỗi tuần, hằng tuần, hàng tuần,
    một tuần, mỗi ngày, hằng ngày, hàng ngày, một ngày, mỗi thập kỷ, mỗi nhiệm kỳ, mỗi vụ, mỗi mùa
""")
PACES = Paces(
    yearly=(*(f"{mean}{each}" for mean in _MEAN for each in _YEARLY), "bình quân năm", "trung bình năm"),
    timely=tuple(f"{mean}{each}" for mean in _MEAN for each in _TIMELY),
    rates=listed("""
        tăng trưởng, mức tăng trưởng, tốc độ, tốc độ tăng, tốc độ tăng trưởng, tỷ lệ tăng, tỉ lệ tăng, mức tăng, mức
        giảm, tốc độ giảm, nhịp độ, nhịp độ tăng, đà tăng
    """),
    linking=listed("""
        là, đạt, ở, mức, với, khoảng, gần, hơn, trên, dưới, thêm, tới, đến, được, vào, cỡ, chừng, xấp xỉ, từ, có, đều,
        chỉ, ước, tính, kép, thực, cả
    """),
    lasting=listed("trong, sau, qua, được, hơn, gần, suốt, chưa đầy, trước"),
    timed=listed("trước, sau, qua, nay, tới, ngoái, đầu"),
)
_NAMES = listed("""
    thực phẩm, thực hiện, thực vật, thực thi, thực tiễn, thực đơn, thực tập, thực trạng, thực hành, thực chất, thực chi,
    thực thu, thực nhận, thực sự, thực ra, thực địa, thực dụng, thực lĩnh, thực nghiệm
""")
REAL_TERMS = RealTerms(
    behind=listed("thực tế, thực"),
    unreal=("lương thực", *(f"{verb}{name}" for name in _NAMES for verb in ("", "tăng ", "giảm ", "giá trị "))),
    money=listed("""
        gdp, grdp, gni, tổng sản phẩm, tiền lương, tiền công, lương, thu nhập, chi tiêu, tiêu dùng, tổng cầu, tăng
        trưởng, mức tăng, tốc độ tăng, mức giảm
    """),
    removing=listed("""
        trừ, trừ đi, loại trừ, loại bỏ, nếu loại, nếu bỏ, khấu trừ, bỏ qua, không tính, không tính đến, chưa tính, chưa
        tính đến, không kể, chưa kể, điều chỉnh theo, điều chỉnh cho
    """),
    inflation=listed("""
        lạm phát, trượt giá, yếu tố giá, yếu tố tăng giá, biến động giá, mức tăng giá, mức trượt giá, yếu tố trượt giá,
        ảnh hưởng của giá, yếu tố giá cả, biến động giá cả, chỉ số giá, cpi
    """),
    removed=listed("được loại trừ, được tính đến, bị loại trừ"),
    without=listed("sau, bỏ, trừ, không có"),
    exceeding=listed("cao hơn, trên, hơn"),
    nominal=listed("danh nghĩa, giá hiện hành, giá thực tế"),
)

RECKONED = Reckoned(
    per=listed("trên, trên mỗi, mỗi, cho mỗi, một"),
    heads=listed("đầu, đầu người"),
    thousand=listed("phần nghìn, phần ngàn"),
    quotients=listed("""
        năng suất, năng suất bình quân, năng suất trung bình, mật độ, mật độ dân số, tỷ suất, tỉ suất, tỷ lệ, tỉ lệ, mức
        tiêu thụ, bình quân, trung bình
    """),
    leading=listed("với năng suất, với mật độ, với tỷ suất, với tỉ suất, cho năng suất, có tỷ lệ, có tỉ lệ, có mật độ"),
    amounting=listed("là, đạt, ở mức, bằng, được, vào, là khoảng"),
    therefore=listed("tức, tức là, như vậy, nghĩa là, có nghĩa là, do đó, vì vậy, vì thế, vậy là, tương đương"),
    before=listed("trước, trước đó, trước đây"),
    after=listed("sau, sau đó"),
    since=listed("cách đây, cách đó"),
    changes=listed("biến động, mức thay đổi, chênh lệch"),
    articles=listed("mức, tốc độ, tỷ lệ, tỉ lệ"),
    reaching=listed("đạt, lên tới, lên đến"),
    having=listed("có, gồm, có tất cả"),
    expected=listed(
        "kế hoạch là, kế hoạch đề ra là, dự kiến đạt, dự kiến, dự toán là, chỉ tiêu là, mục tiêu là, kỳ vọng"
    ),
    short=listed("thấp hơn kế hoạch, thấp hơn dự kiến, thấp hơn dự toán, hụt so với kế hoạch, thấp hơn mục tiêu"),
    beyond=listed("cao hơn kế hoạch, cao hơn dự kiến, cao hơn dự toán, vượt kế hoạch, vượt dự kiến, cao hơn mục tiêu"),
    breakdowns=listed("cơ cấu, tỷ trọng, tỉ trọng, phân bổ, phân bố, thành phần"),
    gaps=listed("đội vốn, phát sinh thêm, tiết kiệm được, phần chênh, lãi, lỗ, dôi ra"),
    dying=listed("tỷ lệ tử vong, tỉ lệ tử vong, tỷ suất tử vong, tỉ suất tử vong"),
    deaths=listed("ca tử vong, trường hợp tử vong, người chết, ca chết"),
    proportions=listed("tỷ lệ, tỉ lệ, tỷ trọng, tỉ trọng"),
    neither=listed("không, chẳng"),
)
_AIMS = listed("""
    kế hoạch, chỉ tiêu, mục tiêu, dự toán, hạn ngạch, định mức, mức trần, ngân sách, dự kiến, kế hoạch đề ra, mục tiêu
    đề ra, chỉ tiêu được giao, chỉ tiêu đề ra, kế hoạch được giao, kế hoạch năm, dự toán ban đầu
""")
TARGETS = Targets(
    aims=(
        *_AIMS,
        *listed("""
        cam kết, hứa, đề ra, đặt ra, được giao, dự tính, theo dự kiến, dự báo, kỳ vọng, phải tuyển, phải thu
    """),
    ),
    lack=(
        *(f"{verb} {aim}" for verb in ("hụt", "thiếu", "thấp hơn", "không đạt") for aim in _AIMS),
        *listed("thiếu, còn thiếu, vẫn thiếu, hụt, thiếu hụt, thiếu tới, còn thiếu tới, thiếu mất"),
    ),
    excess=(
        *(f"{verb} {aim}" for verb in ("vượt", "vượt quá", "vượt mức", "đội", "cao hơn", "nhiều hơn") for aim in _AIMS),
        *listed("vượt, vượt mức, vượt quá, vượt tới, vượt chi, bội chi, đội vốn"),
    ),
    revised=listed("điều chỉnh, bổ sung, mới, sửa đổi"),
)
COMPLETING = Completing(
    every=listed("cộng, cả thảy, tất cả, toàn bộ, toàn trường, toàn xã, cả xã, cả trường"),
    behind=listed("cuối cùng, sau cùng"),
    amounts=listed("như vậy cả, như vậy có, như vậy là, như vậy, tức là"),
    makes=listed("cộng lại là, vị chi là, tổng lại là"),
    giving=listed("đưa tổng số lên, tổng cộng, tổng cộng là, cộng lại là, vị chi là, tổng cộng thành"),
    raising=listed("nâng tổng số, đưa tổng số, nâng tổng số ca lên, nâng tổng số lên"),
    standing=listed("đã ghi nhận, trước đó, trước đây, đã có, đã công bố"),
    kinds=listed("""
        huy chương|hc|tấm huy chương = vàng|huy chương vàng|hcv / bạc|huy chương bạc|hcb / đồng|huy chương đồng|hcđ,
        người trên tàu|người trên máy bay|người trên khoang = hành khách / thủy thủ|thành viên phi hành đoàn|thành
        viên tổ lái|phi hành đoàn
    """),
)
ADJUSTING = Adjusting(
    minus=listed("trừ, được trừ, sau khi trừ, đã trừ, khấu trừ, đã khấu trừ, giảm trừ"),
    losses=listed("lỗ, thua lỗ, bán ròng … mua ròng, mua ròng … bán ròng"),
    net=listed("sau khi, chưa loại trừ, chưa trừ, chưa gồm, đã gồm, đã bao gồm, kể cả, tính cả, trước thuế, sau thuế"),
    besides=listed("chưa loại trừ, chưa kể, chưa tính, số khác, ngoài ra là"),
    onward=listed("sau đó, tiếp tục, tiếp theo, tới đây, sẽ, thêm, năm sau, năm tới, tháng sau, tháng tới, kể từ"),
    partly=listed("cao điểm, có lúc, có ngày, ban đầu, lúc đầu, cuối cùng, mục tiêu, chỉ tiêu, kỷ lục, riêng"),
    overall=listed("tính chung, lũy kế, luỹ kế, tính cả, kể cả, cả ngày, bao gồm, tổng thể, dự kiến, dự báo"),
    overlaps=listed("cả hai, cùng lúc, trường hợp trùng, trùng lặp, nhiều lỗi, ít nhất một, những người khác"),
)

COMPARING = Comparing(
    more=listed("""
        nhiều hơn …, cao hơn …, lớn hơn …, dài hơn …, lâu hơn …, nặng hơn …, rộng hơn …, sâu hơn …, xa hơn …, đắt hơn
        …, chậm hơn …, muộn hơn …, ấm hơn …, nóng hơn …, tức thêm …, có thêm …
    """),
    fewer=listed("""
        ít hơn …, thấp hơn …, nhỏ hơn …, ngắn hơn …, nhẹ hơn …, hẹp hơn …, gần hơn …, rẻ hơn …, nhanh hơn …, sớm hơn
        …, lạnh hơn …, kém hơn …, kém …, mất …, sụt …, giảm được …
    """),
    as_many=listed("""
        so với con số, so với mức, so với, con số, mức, số
    """),
    so_many=listed("""
        con số này, con số đó, số đó, mức đó, năm trước, năm ngoái
    """),
    per=listed("trên mỗi, mỗi, trên một, cho mỗi, một, trên, cho một, trong mỗi, trên tổng số"),
    rates=listed("""
        mật độ, tỷ lệ, tỉ lệ, tỷ suất, tỉ suất, tỷ lệ mắc, mức tiêu thụ, bình quân, trung bình, tức, tức là, tương
        đương, giá, chi phí, năng suất, lãi, nghĩa là, cứ, có
    """),
    people=listed("dân, người, cư dân, nhân khẩu, người dân, khán giả, hành khách, du khách"),
    apiece=listed("""mỗi bên, mỗi người, mỗi đơn vị"""),
    plainly=listed("""
        như, vậy, tính, theo, phần, trăm, tỷ, tỉ, lệ, thì, đây, là, con, số, này, tức, một, mức, ở, về, tương, đương,
        nghĩa
    """),
    pronouns=listed("""cho món này, cho loại này"""),
    originally=listed("""
        giá gốc, giá gốc là, giá niêm yết, giá niêm yết là, ban đầu, ban đầu là, vốn có giá, trước đây, trước đó,
        giá cũ, giá cũ là
    """),
    outward=listed("""
        … xuống, … rời đi, … bỏ cuộc, … chết, … qua đời, … nghỉ việc, … rút lui, chi phí …, trừ chi phí …, trừ …, chi …,
        trả …, bán …
    """),
    inward=listed(
        """… lên, … đến, … gia nhập, … mới vào, … sinh ra, nhận thêm …, mua thêm …, nhập thêm …, thu …, tuyển thêm …"""
    ),
    balance=listed("""
        nên còn …, nên có …, còn lại …, còn …, chỉ còn …
    """),
    net=listed("""ròng …, thuần …"""),
    margins=listed("""cách biệt …, chênh lệch …, hơn nhau …, đa số …"""),
    against=listed("trên, so với, và, đối"),
    partly=listed("""
        từ, kể từ, tính đến, nửa, đầu năm, cuối năm, mới, khai trương, niên học, năm học, nơi khác, khác
    """),
)
