"""Words in headings and labels of tables that say what their figures are."""

from __future__ import annotations

import re
from typing import Final

from crossfoot.inputs.grids.raised import SIGNS

_JOINED: Final = "\u3040"
"""from which letter on scripts put no space between words"""


def _any_of(text: str) -> re.Pattern[str]:
    phrases = [re.escape(" ".join(phrase.split())) for phrase in text.split(",") if phrase.strip()]
    apart = "|".join(phrases)
    joined = "|".join(phrase for phrase in phrases if len(phrase) > 1 and phrase[0] >= _JOINED)
    return re.compile(rf"(?<!\w)(?:{apart})(?![^\W{SIGNS}])" + (f"|{joined}" if joined else ""), re.IGNORECASE)


NAMING: Final = _any_of("""
    code, codes, id, ids, no, no., nr, nr., n°, fips, naics, sic, zip, postal, rank, year, years, fy, date, month,
    line, row, serial, article, mã, stt, số thứ tự, năm, tt, numéro, année, rang, chapitre, jahr, nummer, lfd. nr.,
    código, año, codice, anno, ano, ordem, rok, год, 年, 年度, 番号, 编号, 序号
""")
"""headings of columns whose numbers name something"""
HEADING: Final = _any_of("""
    item, items, name, names, category, region, country, district, description, source, type, account, heading,
    indicator, chỉ tiêu, khoản mục, mục, nội dung, tên, vùng, tỉnh, poste, postes, libellé, rubrique, désignation,
    région, nom, intitulé, catégorie, posten, bezeichnung, position, kategorie, land, concepto, rubro, partida,
    región, país, voce, regione, categoria, item, região, omschrijving, 項目, 区分, 项目, 地区
""")
"""what stands above labels: a lone year beside it is a heading too"""
RELATIVE: Final = _any_of("""
    %, percent, per cent, percentage, percentages, pourcent, pourcentage, phần trăm, tỷ lệ, tỉ lệ, cơ cấu, chỉ số,
    share, shares, rate, rates, ratio, taux, part, index, indice, median, médiane, average, mean, moyenne,
    bình quân, trung bình, density, mật độ, densité, per capita, growth, évolution, max, maximum, min, minimum,
    highest, lowest, standard deviation, std dev, stdev, écart-type, độ lệch chuẩn, lớn nhất, nhỏ nhất, cao nhất,
    thấp nhất, trung vị, prozent, anteil, anteile, quote, durchschnitt, durchschnittlich, mittelwert, dichte,
    pro kopf, je einwohner, höchstwert, mindestwert, standardabweichung, porcentaje, por ciento, tasa, tasas,
    promedio, mediana, densidad, índice, máximo, mínimo, percentuale, quota, tasso, densità, porcentagem,
    percentagem, percentual, taxa, densidade, aandeel, gemiddelde, procent, procenta, średnia, доля, процент,
    в среднем, 割合, 比率, 構成比, 平均, 中央値, 百分比, 占比, 比重, 平均值, 비율, 평균, 増減率, 伸び率, 前年比,
    增长率, 密度, veränderung
""")
"""headings and labels of what does not add: percentages, rates, averages"""
PERCENT: Final = re.compile(r"%|per ?cent|percentages?|pourcent(?:age)?|phần trăm", re.IGNORECASE)
PERHAPS_AMOUNT: Final = _any_of("""
    share, shares, rate, rates, part, growth, évolution, percent, %, quota, quote, anteil, anteile, tasa, tasas,
    taxa, taxas, tasso, aandeel, procent
""")
"""those of them that also name amounts: rates that a town levies, a share of joint ventures, 100% of premiums"""
PART: Final = _any_of("""
    share, shares, percentage, percentages, percent of, % of, part, pourcentage, tỷ lệ, tỉ lệ, tỷ trọng, cơ cấu, anteil,
    anteile, porcentaje
""")
"""labels of percentages that say what part of a whole something is"""
CHANGE: Final = _any_of("""
    change, changes, growth, increase, decrease, difference, variation, évolution, croissance, hausse, tăng, giảm,
    tăng/giảm, so với, % change, yoy, delta, veränderung, zuwachs, wachstum, anstieg, rückgang, zunahme, abnahme,
    abweichung, variación, cambio, crecimiento, aumento, incremento, disminución, variazione, crescita, variação,
    crescimento, diferença, diferencia, wijziging, groei, zmiana, изменение, прирост, 増減, 増減率, 前年比, 伸び率,
    变化, 增长, 同比, 增减, 증감
""")
"""labels of percentages that say how much something grew"""
AVERAGE: Final = _any_of("""
    average, averages, avg, avg., mean, moyenne, bình quân, trung bình, durchschnitt, durchschnittlich, mittelwert,
    promedio, media aritmética, valor medio, valor médio, valore medio, gemiddelde, średnia, среднее, в среднем,
    平均, 平均値, 平均值, 평균
""")
"""labels of means"""
RATE: Final = _any_of("""
    ratio, ratios, price, prices, unit cost, unit value, prix, giá, đơn giá, preis, per, average, avg, avg., mean,
    density, rate, rates, par, moyenne, densité, taux, mỗi, bình quân, trung bình, mật độ, tỷ lệ, tỉ lệ, trên, je,
    pro, quote, dichte, durchschnitt, durchschnittlich, mittelwert, precio, precios, por, tasa, promedio, densidad,
    prezzo, tasso, densità, preço, taxa, densidade, prijs, gemiddelde, cena, цена, 単価, 価格, 单价, 价格, 比率,
    平均, 密度
""")
"""labels of one line divided by another"""
MULTIPLE: Final = _any_of("""
    times, multiple, multiples, fold, x, fois, lần, gấp, số lần, mal, fach, fache, veces, volte, vezes, keer, 倍
""")
"""labels of how many times as much one line is as another"""
TOTAL: Final = _any_of("""
    total, totals, totaux, all, overall, sum, subtotal, sub-total, grand, net, balance, ensemble, tổng, tổng số,
    tổng cộng, cộng, gross, brut, gesamt, insgesamt, solde, chênh lệch, tăng giảm, both sexes, both, les deux sexes,
    deux sexes, cả hai giới, hai giới, chung, summe, zwischensumme, gesamtsumme, zusammen, Σ, suma, sumas, totale,
    totali, totaal, subtotaal, totalt, summa, razem, ogółem, всего, итого, toplam, jumlah, 合計, 総計, 小計, 計,
    合计, 总计, 小计, 总数, 总和, 합계, 총계, 계, المجموع, الإجمالي, saldo, netto, brutto, neto, bruto, lordo,
    beide geschlechter, ambos sexos
""")
"""labels of what is made of other lines"""
OUTCOME: Final = _any_of("""
    profit, profits, loss, losses, surplus, deficit, income, earnings, margin, result, results, balance, net,
    closing, end, résultat, bénéfice, perte, excédent, déficit, solde, marge, lợi nhuận, lãi, lỗ, thặng dư,
    thâm hụt, kết quả, cuối kỳ, cuối năm, còn lại, gewinn, verlust, ergebnis, überschuss, fehlbetrag, defizit,
    endbestand, beneficio, pérdida, superávit, resultado, utilidad, utile, perdita, risultato, lucro, prejuízo,
    saldo, resultaat, winst, verlies, zysk, strata, wynik, 利益, 損失, 収支, 残高, 利润, 结余
""")
"""labels of what is left when something is taken away"""
LESS: Final = _any_of("""
    less, minus, deduct, deductions, deduction, excluding, moins, déduction, déductions, déduire, trừ, giảm trừ,
    khấu trừ, abzüglich, weniger, out, outflow, outflows, payments, disbursements, expenses, costs, cost, tax,
    taxes, abzüge, abzug, ausgaben, aufwendungen, kosten, steuern, abgänge, menos, deducciones, gastos, impuestos,
    costos, costes, egresos, salidas, meno, spese, costi, imposte, despesas, custos, impostos, saídas, uitgaven,
    koszty, wydatki, podatki
""")
"""labels of what counts less in a sum"""
COUNTED: Final = _any_of("""
    count, counts, number, n, qty, quantity, votes, voters, ballots, seats, persons, people, inhabitants, residents,
    births, deaths, cases, patients, students, pupils, graduates, teachers, employees, staff, workers, members, users,
    customers, visitors, passengers, households, families, dwellings, houses, buildings, schools, hospitals, firms,
    companies, farms, vehicles, cars, accidents, crimes, arrests, marriages, divorces, goals, points, medals,
    gold, silver, bronze, wins, games, matches, tests, checks, passed, failed, skipped, files, lines, loc,
    rows, records, entries, items, pages, words, tokens, bytes, params, parameters, images, samples, examples,
    questions, issues, bugs, findings, commits, tasks, events, messages, sessions, downloads, tables, statements,
    sequences, classes, functions, methods, commands, modules, endpoints, stars, copies, books, articles, titles,
    voix, suffrages, votants, inscrits, sièges, effectif, effectifs, habitants, naissances, décès, cas, élèves,
    étudiants, salariés, ménages, logements, écoles, fichiers, lignes, exemplaires, nombre, hommes, femmes, garçons,
    filles, stimmen, sitze, wähler, wahlberechtigte, personen, einwohner, geburten, todesfälle, fälle, schüler,
    studierende, mitarbeiter, beschäftigte, haushalte, wohnungen, schulen, dateien, zeilen, stück, zahl, männer,
    frauen, jungen, mädchen, punkte, datensätze, einträge, seiten, men, women, male, female, males, females, boys,
    girls, phiếu, phiếu bầu, ghế, người, nam, nữ, học sinh, sinh viên, hộ, trường hợp, ca, ca mắc, ca tử vong, tệp,
    dòng, bản ghi, câu, câu hỏi, điểm, sl, bài, bàn thắng, votos, escaños, personas, habitantes, nacimientos,
    defunciones, casos, alumnos, estudiantes, empleados, hogares, viviendas, archivos, líneas, hombres, mujeres,
    cantidad, voti, seggi, abitanti, persone, casi, maschi, femmine, righe, stemmen, zetels, personen, głosy, mandaty,
    голоса, человек, 人数, 件数, 票数, 人, 件, 票, 数量
""")
"""headings of what was counted"""
WITHIN: Final = _any_of("""
    of which, thereof, including, incl., memo, memorandum, memo item, dont, y compris, pour mémoire, trong đó, gồm,
    davon, darunter, nachrichtlich, de los cuales, de las cuales, incluido, di cui, dos quais, das quais, waarvan,
    w tym, в том числе, из них, うち, 其中
""")
"""labels of what is counted in another line already, and of what is told beside a sum"""
