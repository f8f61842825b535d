"""Words in headings and labels of tables that say what their figures are."""

from __future__ import annotations

import re
from typing import Final


def _any_of(text: str) -> re.Pattern[str]:
    phrases = (re.escape(" ".join(phrase.split())) for phrase in text.split(",") if phrase.strip())
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)", re.IGNORECASE)


NAMING: Final = _any_of("""
    code, codes, id, ids, no, no., nr, nr., n°, fips, naics, sic, zip, postal, rank, year, years, fy, date,
    month, line, row, serial, article, mã, stt, số thứ tự, năm, tt, numéro, année, rang, chapitre
""")
"""headings of columns whose numbers name something"""
HEADING: Final = _any_of("""
    item, items, name, names, category, region, country, district, description, source, type, account, heading,
    indicator, chỉ tiêu, khoản mục, mục, nội dung, tên, vùng, tỉnh, poste, postes, libellé, rubrique, désignation,
    région, nom, intitulé, catégorie, posten, bezeichnung
""")
"""what stands above labels: a lone year beside it is a heading too"""
RELATIVE: Final = _any_of("""
    %, percent, per cent, percentage, percentages, pourcent, pourcentage, phần trăm, tỷ lệ, tỉ lệ, cơ cấu, chỉ số,
    share, shares, rate, rates, ratio, taux, part, index, indice, median, médiane, average, mean, moyenne, bình quân,
    trung bình, density, mật độ, densité, per capita, growth, évolution, max, maximum, min, minimum, highest, lowest,
    standard deviation, std dev, stdev, écart-type, độ lệch chuẩn, lớn nhất, nhỏ nhất, cao nhất, thấp nhất, trung vị
""")
"""headings and labels of what does not add: percentages, rates, averages"""
PERHAPS_AMOUNT: Final = _any_of("""
    share, shares, rate, rates, part, growth, évolution, percent, %
""")
"""those of them that also name amounts: rates that a town levies, a share of joint ventures, 100% of premiums"""
CHANGE: Final = _any_of("""
    change, changes, growth, increase, decrease, difference, variation, évolution, croissance, hausse, tăng, giảm,
    tăng/giảm, so với, % change, yoy, delta
""")
"""labels of percentages that say how much something grew"""
AVERAGE: Final = _any_of("""
    average, averages, avg, avg., mean, moyenne, bình quân, trung bình
""")
"""labels of means"""
RATE: Final = _any_of("""
    ratio, ratios, price, prices, unit cost, unit value, prix, giá, đơn giá, preis, per, average, avg, avg., mean,
    density, rate, rates, par, moyenne, densité, taux, mỗi, bình quân, trung bình, mật độ, tỷ lệ, tỉ lệ, trên
""")
"""labels of one line divided by another"""
MULTIPLE: Final = _any_of("""
    times, multiple, multiples, fold, x, fois, lần, gấp, số lần
""")
"""labels of how many times as much one line is as another"""
TOTAL: Final = _any_of("""
    total, totals, totaux, all, overall, sum, subtotal, sub-total, grand, net, balance, ensemble, tổng, tổng số,
    tổng cộng, cộng, gross, brut, gesamt, insgesamt, solde, chênh lệch, tăng giảm, both sexes, both, les deux sexes,
    deux sexes, cả hai giới, hai giới, chung
""")
"""labels of what is made of other lines"""
OUTCOME: Final = _any_of("""
    profit, profits, loss, losses, surplus, deficit, income, earnings, margin, result, results, balance, net, closing,
    end, résultat, bénéfice, perte, excédent, déficit, solde, marge, lợi nhuận, lãi, lỗ, thặng dư, thâm hụt, kết quả,
    cuối kỳ, cuối năm, còn lại, gewinn, verlust, ergebnis
""")
"""labels of what is left when something is taken away"""
LESS: Final = _any_of("""
    less, minus, deduct, deductions, deduction, excluding, moins, déduction, déductions, déduire, trừ, giảm trừ,
    khấu trừ, abzüglich, weniger, out, outflow, outflows, payments, disbursements, expenses, costs, cost, tax, taxes
""")
"""labels of what counts less in a sum"""
