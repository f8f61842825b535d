"""Words of Vietnamese that are long lists."""

from crossfoot.figures.language import listed

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
    ron, tuần, nikkei, ftse, dax, cac, stoxx, russell, nasdaq, asx, csi, s p
""")
UNDECIDED = listed("""
    không biết, không ý kiến, không có ý kiến, trung lập, đi ngang, chưa quyết định, chưa quyết, không trả lời,
    lưỡng lự, phân vân
""")
SIDES = listed("""
    ủng hộ/phản đối, đồng ý/không đồng ý, tán thành/không tán thành, hài lòng/không hài lòng, đồng tình/không
    đồng tình, ủng hộ/không ủng hộ, đồng ý/phản đối, tán thành/phản đối, đồng tình/phản đối, cần
    thiết/không cần thiết, đạt/không đạt, đồng thuận/không đồng thuận
""")
