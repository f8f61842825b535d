"""Lines as people type them, with the locale (- for none) and what must be said of each: a verdict, or the answer."""

from __future__ import annotations

from typing import Final, NamedTuple


class Typed(NamedTuple):
    locale: str
    line: str
    said: str


LINES: Final = """
- | 100 + 20% = 120 | consistent
- | 12 * 35 = 420 | consistent
- | 134 / 1459 = ? | answer 9.18%
- | 134 of 1459 = 9 | consistent
- | 134/1459 == 9.18% | consistent
- | 134/1459 ≈ 9.2% | consistent
- | 20% of 350 = 70 | consistent
- | 30% to 40% = +10 points | consistent
- | 350 - 20% = 280 | consistent
- | 62% + 30% + 8% = 100% | consistent
- | 9.18% of 1459 = 134 | consistent
- | average of 3, 4, 5 = 4 | consistent
- | one in five = 20% | consistent
- | sum of 3,4,5 = 12 | consistent
en | "134 of 1459 is 9.18%" | consistent
en | $60 is 75% of $80 | consistent
en | (2840 - 1613) / 1613 = ? | answer 0.7607
en | 1 in 4 is 25% | consistent
en | 1,613 -> 2,840, +76% | consistent
en | 1,613 → 2,840: up 76% | consistent
en | 1 in 5 is 22% | consistent
en | 90 s = 1.5 min | consistent
en | 30 s + 30 sec = 1 minute | consistent
en | 30 s + 40 s = 1 min | mismatch
en | 1/2 of 100 = 50 | consistent
en | 1/2 of 100 = 55 | mismatch
en | 1/2 of 100 is less than 50 | mismatch
en | 1/3 of 100 is 33 | consistent
en | 134/1459 = 9.25% | mismatch
en | 50 of 100 = 50.3% | mismatch
en | 50 of 100 is 49.9% | mismatch
en | 50 of 100 is less than 50% | mismatch
en | 50 of 100 is less than half | mismatch
en | 49 of 100 is less than half | consistent
en | 50 of 100 is under 50% | mismatch
en | 50/100 = <50% | mismatch
en | 60 of 100 = <60% | mismatch
en | 1 in 2 is less than 50% | mismatch
en | a third of 100 is 33 | consistent
en | half is 48% | consistent
en | 1/3 = 33% | consistent
en | 1/3 = 33.3% | consistent
en | 10,000 × 3.5% = 350 | consistent
en | 100 + 20% = ? | answer 120
en | 100 halved is 50 | consistent
en | 100 minus 30 is at least 60 | consistent
en | 100 to 80, down 20% | consistent
en | 12 times 35 is 420 | consistent
en | 12 x 35 = 420 | consistent
en | 12.5 % + 87.5 % = 100 % | consistent
en | 134 in 1459 = 9.18 pct | consistent
en | 134 is 9.18% of 1459 | consistent
en | 134 is what percent of 1459 | answer 9.18%
en | 134 of 1,459, or 9.18% | consistent
en | 134 of 1459 = 0.0918 | consistent
en | 134 of 1459 is 9.18 per cent! | consistent
en | 134 of 1459 is 9.18%. | consistent
en | 134 of the 1,459 villages (9.18%) | consistent
en | 134 out of 1459 is 9.18 percent | consistent
en | 134 people out of 1459 ≈ 9% | consistent
en | 134 villages out of 1,459 villages is 9.18% | consistent
en | 134/1459 = what? | answer 9.18%
en | 134/1459 | answer 9.18%
en | 134/1459=0.0918 | consistent
en | 134:1459 = 9.18% | consistent
en | 134÷1459=9.18% | consistent
en | 15% of ? = 30 | answer 200
en | 1613 to 2840 is a 76% increase | consistent
en | 1613 to 2840 is an 80% rise | mismatch
en | 2840 to 1613 was a 43.2% drop | consistent
en | 165 minus 78 equals 87 | consistent
en | 2 million plus 3 million is 5 million | consistent
en | 2, 4 and 9 sum to 15 | consistent
en | 2,840 is 76% more than 1,613 | consistent
en | 2/3 is 67% | consistent
en | 20% more than 350 is 420 | consistent
en | 20% of 350 | answer 70
en | 25 is 50% lower than 50 | consistent
en | 25 rose by 20% to 30 | consistent
en | 3 + 4 = 8? | mismatch
en | 3 < 5 | consistent
en | 3 and 4 make 8 | mismatch
en | 3 times 350 = 1,050 | consistent
en | 3+4=7 | consistent
en | 3, 4 and 5 add up to 12 | consistent
en | 3, 4, 5 average 4 | consistent
en | 30 is 20% more than 25 | consistent
en | 30 up from 25 is 20% | consistent
en | 30% to 40% is 10 percentage points up | consistent
en | 350 doubled is 700 | consistent
en | 350 increased by 20% is 420 | consistent
en | 350 plus 20% is 420 | consistent
en | 350 reduced by 20% = 280 | consistent
en | 350 tripled = 1,050 | consistent
en | 4.5 million of 9 million is 50% | consistent
en | 420 divided by 12 is 35 | consistent
en | 420 over 12 is 35 | consistent
en | 45 of 60 students = 75% | consistent
en | 45 students of 60 passed, 75% | consistent
en | 5 × 5 = 25 = 100 / 4 | consistent
en | 5% → 6% is up 1 point | consistent
en | 5% → 6% is up 20% | consistent
en | 50 + 10% = 55 | consistent
en | 52% → 38% = −14 points | consistent
en | 53 of 78 is 64.94% | mismatch
en | 55 - 10% = 49.5 | consistent
en | 60 went up to 75: that is 25% | consistent
en | 7 out of every 10 is 70% | consistent
en | 75 percent of 60 is 45 | consistent
en | 80 --> 100 (+25%) | consistent
en | 80 -> 100 is +25% | consistent
en | 80 → 100 (+20, +25%) | consistent
en | 87 + 78 = ? | answer 165
en | 87 plus 78 is 165 | consistent
en | 87 plus 78 makes 166 | mismatch
en | 9.18% = 134 out of 1459 | consistent
en | ? / 1459 = 9.18% | answer 133.94
en | Is 20% of 350 equal to 70? | consistent
en | Of 1,459 villages, 134 is 9.18% | consistent
en | Q: 20% of 50 is 10? | consistent
en | What's 15 percent of 80? | answer 12
en | a quarter of 80 is 20 | consistent
en | a third of 900 is 300 | consistent
en | about 134 of 1459 is 9.2% | consistent
en | an increase of 76% from 1,613 to 2,840 | consistent
en | average of 10; 20; 30 is 25 | mismatch
en | average of 3, 4, 5 | answer 4
en | calculate 12 * (3 + 4) | answer 84
en | check 134/1459 = 9.18% | consistent
en | does 87 + 78 equal 165? | consistent
en | double 350 = 700 | consistent
en | down from 100 to 80 is 20% | consistent
en | fell by 25% from 100 to 80 | mismatch
en | from 1,613 to 2,840 = ? | answer 76.07%
en | from 1,613 to 2,840 is 76% up | consistent
en | from 100 to 80 is a fall of 20% | consistent
en | from 30% to 40% is a rise of 33% | consistent
en | half of 350 is 175 | consistent
en | how much is 350 plus 20%? | answer 420
en | increase from 1613 to 2840 = 76% | consistent
en | increase from 80 to 100 is 25 percent | consistent
en | is 134 out of 1459 9.18%? | consistent
en | mean(2, 4, 9) = 5 | consistent
en | one half is 50% | consistent
en | prices fell from $80 to $60, down 25% | consistent
en | rose 76% from 1,613 to 2,840 | consistent
en | rose from 1,613 to 2,840, or 76% | consistent
en | sales rose from 60 to 75, a 25% increase | consistent
en | sum(2, 4, 9) = 15 | consistent
en | ten percent of 50 is 5 | consistent
en | the mean of 3, 4 and 5 is 4 | consistent
en | the sum of 3, 4 and 5 is 12 | consistent
en | three in four is 75% | consistent
en | total of 62.98%, 30.21%, 5.9% and 0.94% = 100% | consistent
en | total: 2 + 4 + 9 = 15 | consistent
en | twice 350 is 700 | consistent
en | two out of five is 40% | consistent
en | two thirds is 67% | consistent
en | two thirds of 900 = 600 | consistent
en | what is 20% of 350? | answer 70
en | what percent of 1459 is 134? | answer 9.18%
en | ½ of 90 is 45 | consistent
fr | 50 sur 100 font moins de 50 % | mismatch
fr | 50 sur 100 font 50,3 % | mismatch
fr | 90 s = 1,5 min | consistent
es | 50 de 100 es menos de 50 % | mismatch
es | 50 de 100 es 50,3 % | mismatch
es | 120 s = 2 minutos | consistent
vi | 1 trong 5 là 20% | consistent
vi | 1,5 triệu cộng 2,5 triệu là 4 triệu | consistent
vi | 1.613 → 2.840 = tăng 76% | consistent
vi | 12 nhân 35 là 420 | consistent
vi | 134 chiếm bao nhiêu phần trăm của 1.459 | answer 9,18%
vi | 134 là bao nhiêu phần trăm của 1.459? | answer 9,18%
vi | 134 trong số 1.459 là 9,18 phần trăm | consistent
vi | 134 trong tổng số 1.459 thôn chiếm 9,18% | consistent
vi | 134 trên 1.459 là 9,18% | consistent
vi | 50 trên 100 là dưới 50% | mismatch
vi | 50 trên 100 là 50,3% | mismatch
vi | 90 s = 1,5 phút | consistent
vi | 90 s = 1,5 min | consistent
vi | 1/3 của 100 là 33 | consistent
vi | 134/1.459 = mấy? | answer 9,18%
vi | 134/1.459 có phải là 9,18% không? | consistent
vi | 15% của 80 bằng mấy | answer 12
vi | 165 trừ 78 bằng 87 | consistent
vi | 2 + 4 + 9 bằng 15 đúng không? | consistent
vi | 20% của 350 bằng 70 | consistent
vi | 20% của 350 là bao nhiêu? | answer 70
vi | 3/4 là 75% | consistent
vi | 30 nhiều hơn 25 là 20% | consistent
vi | 350 giảm 20% còn 280 | consistent
vi | 350 tăng 20% là 420 | consistent
vi | 420 chia 12 bằng 35 | consistent
vi | 420 chia cho 12 được 35 | consistent
vi | 45 học sinh trong 60 học sinh là 75% | consistent
vi | 53 trên 78 bằng 64,94% | mismatch
vi | 700 gấp đôi 350 | consistent
vi | 80 lên 100 tức tăng 25% | consistent
vi | 80 tăng thêm 25% thành 100 | consistent
vi | 87 cộng 78 bằng 165 | consistent
vi | 9,18% của 1.459 là 134 | consistent
vi | ba phần tư là 75% | consistent
vi | cộng 2, 4 và 9 bằng 15 | consistent
vi | giá giảm từ 80 xuống 60, giảm 25% | consistent
vi | giảm từ 100 xuống còn 80 là 20% | consistent
vi | gấp 3 lần 350 là 1.050 | consistent
vi | gấp đôi 350 là 700 | consistent
vi | một nửa của 350 là 175 | consistent
vi | một phần ba của 900 là 300 | consistent
vi | trung bình cộng của 3; 4; 5 = 4 | consistent
vi | trung bình của 3, 4, 5 là 4 | consistent
vi | tăng 76% từ 1.613 lên 2.840 | consistent
vi | tổng 3 + 4 + 5 = 12 | consistent
vi | tổng của 3, 4 và 5 là 12 | consistent
vi | từ 1.613 lên 2.840 là tăng 76% | consistent
vi | từ 1.613 tăng lên 2.840, tăng 76% | consistent
vi | từ 100 xuống 80 là giảm 20% | consistent
vi | từ 30% lên 40% là tăng 10 điểm phần trăm | consistent
fr | 100 divisé par 4 donne 25 | consistent
fr | 12 fois 35 font 420 | consistent
fr | 134 représente 9,18 % de 1459 | consistent
fr | 134 représente quel pourcentage de 1459 ? | answer 9,18
fr | 134 sur 1 459 font 9,18 % | consistent
fr | 134 sur 1 459, soit 9,18 % | consistent
fr | 134 sur 1459 est 9,18 % | consistent
fr | 15 % de 80, ça fait combien ? | answer 12
fr | 165 moins 78 égale 87 | consistent
fr | 2 + 4 + 9 font 15 | consistent
fr | 2 840, c'est 76 % de plus que 1 613 | consistent
fr | 20 % de 350 font 70 | consistent
fr | 350 augmenté de 20 % = 420 | consistent
fr | 350 moins 20 % font 280 | consistent
fr | 420 divisé par 12 est égal à 35 | consistent
fr | 45 élèves sur 60 = 75 % | consistent
fr | 45/60 = combien de % ? | answer 75
fr | 53 sur 78 = 64,94 % | mismatch
fr | 80 augmenté de 25 % donne 100 | consistent
fr | 80 à 100 : hausse de 25 % | consistent
fr | 87 plus 78 égale 165 | consistent
fr | 9,18 % de 1 459 = 134 | consistent
fr | combien font 20 % de 350 ? | answer 70
fr | de 1 613 à 2 840, soit une hausse de 76 % | consistent
fr | de 100 à 80, baisse de 20 % | consistent
fr | de 30 % à 40 % = 10 points | consistent
fr | est-ce que 134/1459 = 9,18 % ? | consistent
fr | la moitié de 350 est 175 | consistent
fr | la moyenne de 3, 4 et 5 est 4 | consistent
fr | la somme de 2, 4 et 9 vaut 15 | consistent
fr | la somme de 3, 4 et 5 est égale à 12 | consistent
fr | le double de 350 est 700 | consistent
fr | le prix passe de 80 à 60, soit une baisse de 25 % | consistent
fr | moyenne de 3 ; 4 ; 5 = 4 | consistent
fr | passer de 1 613 à 2 840, c'est +76 % | consistent
fr | quel est le pourcentage de 45 sur 60 ? | answer 75
fr | quel pourcentage de 1459 représente 134 ? | answer 9,18
fr | trois quarts = 75 % | consistent
fr | un sur cinq = 20 % | consistent
fr | un tiers de 900 = 300 | consistent
fr | une baisse de 20 % de 100 à 80 | consistent
"""
TYPED: Final = [
    Typed(locale.replace("-", ""), line, said)
    for locale, line, said in (row.split(" | ") for row in LINES.strip().splitlines())
]
