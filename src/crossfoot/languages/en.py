"""English: 1,227 is one thousand two hundred and twenty-seven, 9.18 is nine and eighteen hundredths."""

from crossfoot.figures.language import FigureExample, Language, Prose, Questions, listed, numbered, paired
from crossfoot.figures.notation import Notation, Words
from crossfoot.languages import _english, _english_names, _english_sums

LANGUAGE = Language(
    name="English",
    regions=("US", "GB", "AU", "CA", "IE", "NZ"),
    notation=Notation(
        locale="en",
        decimal=".",
        group=",",
        words=Words(
            hedges=paired("""
                over = over, more than = over, upwards of = over, above = over, just over = over, nearly = nearly,
                almost = nearly, just under = nearly, close to = nearly, about = about, around = about, approximately =
                about, approx. = about, approx = about, roughly = about, some = about, circa = about, c. = about, at
                least = >=, a minimum of = >=, no fewer than = >=, no less than = >=, at most = <=, a maximum of = <=,
                no more than = <=, up to = <=, under = <, fewer than = <, less than = <, below = <
            """),
            after={"or more": ">=", "and over": ">=", "or less": "<=", "or fewer": "<=", "or so": "about"},
            scales=numbered("""
                hundred = 2, thousand = 3, lakh = 5, lakhs = 5, crore = 7, crores = 7, k = 3, million = 6, mn = 6, mln =
                6, bln = 9, billion = 9, bn = 9, trillion = 12, tn = 12
            """),
            money_scales={"m": 6, "b": 9},
            percent=("per cent", "percent", "pct", "pc"),
            points=listed("""
                percentage points, percentage point, percentage-points, percentage-point, % points, %-points, points,
                point, pp, ppt, ppts, pts
            """),
            times=("times", "fold", "-fold", "x"),
            fewer=("less", "fewer", "smaller", "lower", "less than", "fewer than", "smaller than", "lower than"),
            divided=_english.DIVIDED,
            ratio=("in", "of", "out of", "in every"),
            among=("per", "per every"),
            odds=paired("""
                odds of {} to {} = for, odds of {}:{} = for, odds of {}-to-{} = for, {} to {} on = for, {} to {} against
                = against, {}-to-{} against = against, {}-{} against = against, {}/{} against = against
            """),
            currencies=paired("""
                usd = USD, us$ = USD, dollars = $, dollar = $, dlrs = $, dlr = $, $ = $, euros = EUR, euro = EUR, eur =
                EUR, € = EUR, pounds = £, pound = £, £ = £, gbp = GBP, pence = 1/100 £, yen = JPY, vnd = VND, dong =
                VND, rupees = Rs, cents = 1/100 $, cent = 1/100 $, cts =
                1/100 $, ct = 1/100 $
            """),
            units=paired("""
                kg = mass-kilogram, g = mass-gram, mg = mass-milligram, km = length-kilometer, m = length-meter, cm =
                length-centimeter, mm = length-millimeter, mmhg = mmhg, km2 = area-square-kilometer, km² =
                area-square-kilometer, m2 = area-square-meter, m² = area-square-meter, m3 = volume-cubic-meter, m³ =
                volume-cubic-meter, ha = area-hectare, kwh = energy-kilowatt-hour, mwh = energy-megawatt-hour, gwh =
                energy-gigawatt-hour, twh = energy-terawatt-hour, mw = power-megawatt, gw = power-gigawatt, kw =
                power-kilowatt, °c = temperature-celsius, °f = temperature-fahrenheit, h = duration-hour, ° = degree,
                tonnes = mass-tonne, tonne = mass-tonne, tons = ton, ton = ton, kilograms = mass-kilogram, kilogram =
                mass-kilogram, kilos = mass-kilogram, kilo = mass-kilogram, grams = mass-gram, gram = mass-gram,
                kilometres = length-kilometer, kilometre = length-kilometer, kilometers = length-kilometer, kilometer =
                length-kilometer, metres = length-meter, metre = length-meter, meters = length-meter, meter =
                length-meter, miles = length-mile, mile = length-mile, feet = length-foot, foot = length-foot, ft =
                length-foot, inches = length-inch, inch = length-inch, yards = length-yard, hectares = area-hectare,
                hectare = area-hectare, acres = area-acre, acre = area-acre, square metres = area-square-meter, square
                meters = area-square-meter, square kilometres = area-square-kilometer, square kilometers =
                area-square-kilometer, square miles = area-square-mile, square feet = area-square-foot, cubic metres =
                volume-cubic-meter, cubic meters = volume-cubic-meter, litres = volume-liter, litre = volume-liter,
                liters = volume-liter, liter = volume-liter, gallons = gallon, gallon = gallon, barrels = barrel, ounces
                = ounce, gb = digital-gigabyte, mb = digital-megabyte, seconds = duration-second, second =
                duration-second, sec = duration-second, s = duration-second, minutes = duration-minute, minute =
                duration-minute, hours = duration-hour, hour = duration-hour, hrs = duration-hour, mins =
                duration-minute, days = duration-day, day = duration-day, weeks = duration-week, week = duration-week,
                months = duration-month, month = duration-month, years = duration-year, year = duration-year, yrs =
                duration-year, yr = duration-year, decades = duration-decade, degrees = degree, basis points = 1/100 %,
                basis point = 1/100 %, bps = 1/100 %, bp = 1/100 %, dozen = 12, dozens = 12, per mille = 1/10 %, mph =
                speed-mile-per-hour, min = duration-minute
            """),
            of=("of",),
            per=("per", "each", "every"),
            article=("a", "an"),
            rates=paired("""
                annually = duration-year, yearly = duration-year, monthly = duration-month, weekly = duration-week,
                daily = duration-day, hourly = duration-hour
            """),
            ranges=paired("between = and, from = to"),
            until=("to",),
            joined=("and",),
            numerals=_english.NUMERALS,
            countable=listed("""
                people, persons, men, women, children, students, pupils, teachers, workers, employees, members,
                households, families, villages, schools, hospitals, patients, cases, deaths, votes, seats, companies,
                countries, houses, vehicles, cars, officials, voters, respondents, residents
            """),
        ),
    ),
    good=(
        FigureExample("9.18 %", "9.18", -2, unit="%"),
        FigureExample("1,227", "1227", 0),
        FigureExample("1.227", "1.227", -3),
        FigureExample("12,345,678.90", "12345678.9", -2),
        FigureExample("1'227", "1227", 0),
        FigureExample("−5.2", "-5.2", -1),
        FigureExample("(5.2)", "-5.2", -1),
        FigureExample("$1.2 million", "1200000", -1, unit="currency"),
        FigureExample("$5m", "5000000", 0, unit="currency"),
        FigureExample("1.2 million", "1200000", -1),
        FigureExample("over 36,932", "36932", 0, hedge="over"),
        FigureExample("nearly 40", "40", 0, hedge="nearly"),
        FigureExample("about 3½", "7/2", 0, hedge="about"),
        FigureExample("<5", "5", 0, hedge="<"),
        FigureExample("≥ 10", "10", 0, hedge=">="),
        FigureExample("10 or more", "10", 0, hedge=">="),
        FigureExample("10 or more people", "10", 0, hedge=">=", unit="noun"),
        FigureExample("over US$5bn", "5000000000", 0, hedge="over", unit="currency"),
        FigureExample("more than 1,000 people", "1000", 0, hedge="over", unit="noun"),
        FigureExample("2.5 percentage points", "2.5", -1, unit="points"),
        FigureExample("12 per cent", "12", 0, unit="%"),
        FigureExample("3 times", "3", 0, unit="times"),
        FigureExample("１２３", "123", 0),
        FigureExample("٤٥", "45", 0),
        FigureExample("12,34,567", "", 0, refused="1,234,567 would be right"),
        FigureExample("1,2345", "", 0, refused="1.2345 or 12,345 would be right"),
        FigureExample("9,18%", "", 0, refused="9.18 or 918 would be right"),
        FigureExample("1.2.3", "", 0, refused="grouped"),
        FigureExample("abc", "", 0, refused="no figure"),
        FigureExample("12 34", "", 0, refused="34"),
    ),
    prose=Prose(
        share=listed("""
            accounting for, accounted for, accounts for, account for, representing, represented, represents, or, equal
            to, equivalent to, that is, i.e., constituting, making up, made up, make up, makes up, a share of, the
            share of, share of, a rate of, a turnout of, corresponding to, equalling, amounting to, which is, that was,
            which was, achieving, reaching, hitting, rate, turnout, comprise, equating to, n
        """),
        part=listed("""
            of which, of whom, of these, of them, of those, including, among them, among these, among whom, which
            include, which includes, includes, include, included, of that, of this, among those
        """),
        detail=listed("specifically, in detail, in particular, broken down, by region, by type"),
        again=listed("it, this, that, the figure, the number, the total"),
        meaning=listed("this means, that means, meaning, which means, in other words"),
        within=("with",),
        parts=listed("""
            comprising, comprised, comprises, consisting of, consists of, consist of, consisted of, made up of, composed
            of, broken down into, split into, divided into, namely
        """),
        rise=listed("""
            rose, rise, rises, rising, risen, increased, increase, increases, increasing, grew, grow, grown, growth, up,
            gained, gain, gains, climbed, jumped, higher, more than, surged, added, soared, expanded, advanced, more,
            climbing, jumping, growing, jump, surge, an extra, extra, above, climb, swelled, leapt, gaining, adding,
            beating, exceeding, exceeded, expanded from, rises of, greater, raised, raises, raising, lifts, lifting,
            lifted, boosted, boosts, boosting, grows, jumps, climbs, surges, surging, soars, soaring, leaps, leaping,
            swells, edged up, edges up, inched up, inches up, ticked up, rebounded
        """),
        fall=listed("""
            fell, slowed, slowing, narrowed, fall, falls, falling, fallen, decreased, decrease, decreases, decreasing,
            declined, decline, declines, declining, down, dropped, drop, drops, dropping, lost, lower, reduced,
            reduction, cut, shrank, slid, slumped, slipped, fewer, less, loss, dipped, fewer than, tumbled, plunged,
            shed, eased, sank, contracted, lowered, cutting, slashed, slashing, trimmed, halving, was off, were off, is
            off, slips, slipping, slides, sliding, sinks, sinking, slumps, slumping, tumbles, tumbling, plunges,
            plunging, shrinks, shrinking, dips, dipping, eases, easing, loses, sheds, plummets, plummeted, plummeting,
            edged down, edges down, inched down, ticked down
        """),
        begin=listed("from, up from, down from, estimate of, a base of"),
        end=listed("to, at, reaching, reached, stood at, totalled, totaled, hit, to reach, to stand at"),
        versus=listed("""
            the previous year's, last year's, a year earlier's, compared with, compared to, compares with, against,
            than, than the, versus, vs, a year earlier, a year ago, the previous year, year on year, year-on-year, over
            the year, relative to, since, compared
        """),
        plan=listed("""
            aimed for, aiming for, hoped to, hoped for, set out to, target, targeted, planned, plan, goal, quota,
            budgeted, budget, forecast
        """),
        mean=listed("average, an average of, averaging, averaged, mean, on average, the average"),
        total=listed("total, a total of, in total, overall, altogether, in all, combined, the total"),
        of=listed("""
            of, out of, of the, of a total of, out of a total of, of all, from a total of, in every, of a total, among,
            of some
        """),
        all_of=listed("all"),
        rest=listed("the rest, the remaining, remaining, the remainder, leaving, the other, the others, left"),
        other=listed("other, others, rest, elsewhere, remaining, remainder"),
        joined=listed("and, plus, as well as"),
        each=_english.EACH,
        each_behind=listed("a, an"),
        copulas=listed("is, are, was, were"),
        beyond=("over",),
        beneath=("below",),
        overlapping=_english.OVERLAPPING,
        attributes=_english.ATTRIBUTES,
        outcomes=_english.OUTCOMES,
        successive=listed("second, both"),
        merely=listed("only, just, merely, but, still"),
        matches=listed("match, matches, game, games, league games, league matches, fixtures"),
        won=listed("won, winning, win, wins, victories"),
        drawn=listed("drawn, drawing, drew, draw, draws, ties, tied"),
        lost=listed("lost, losing, lose, losses, defeats"),
        opposites=listed(
            "men women, male female, males females, boys girls, man woman, for against, urban rural, domestic foreign"
        ),
        halves=listed("""
            public private, exports imports, export import, treatment control, treatment placebo, intervention control,
            intervention placebo, experimental control, active placebo, vaccine placebo, cases controls, patients
            controls, adults children, imported local, imported domestic, home away, arm a/arm b, group a/group b,
            cohort a/cohort b, enrolled excluded, enrolled ineligible, included excluded, eligible excluded, eligible
            ineligible, randomised excluded, randomized excluded, vaccinated unvaccinated, inpatients outpatients, full
            time/part time, onshore offshore, valid invalid, with without
        """),
        copula=listed("were, was, are, is"),
        contrary=listed("yes no, favour against, favor against"),
        negating=("un", "in", "im", "non", "dis"),
        negations=listed("not"),
        above=listed("""
            above, higher than, greater than, more than the, exceed, exceeding, exceeds, exceeded, passed, in excess of,
            beating
        """),
        below=listed("below, lower than, less than the, fewer than the, short of, under the, smaller than"),
        balanced=_english.BALANCED,
        difference=listed("deficit, surplus, shortfall, balance of, gap of, difference of, short by"),
        apart=listed("difference, absolute difference, differed by, differ by, a gap of"),
        denied=listed("no, not, without, nor, any, detect, power"),
        following=("after also", "after having", "after"),
        nouns=("p",),
        in_millions=_english.IN_MILLIONS,
        comparatives=_english.COMPARATIVES,
        premium=listed("premium, mark-up, markup"),
        discount=listed("discount, mark-down, markdown"),
        sessions=listed("sessions, classes, visits, treatments, lessons, workouts"),
        later=listed("after, later, since, on"),
        banded=listed("band, trading band, limits, margin"),
        plus_minus=listed("plus or minus, plus/minus"),
        centrals=listed("central rate, central parity, reference rate, midpoint, parity, reference price"),
        ceilings=listed("ceiling, upper limit, highest, maximum, upper edge"),
        floors=listed("floor, lower limit, lowest, minimum, lower edge"),
        bought=listed("bought, purchased, acquired, added"),
        sold=listed("sold, disposed of"),
        by=listed("by"),
        earned=_english.EARNED,
        profits=_english.PROFITS,
        unsure=_english.UNSURE,
        reporting=_english.REPORTING,
        earned_each=_english.EARNED_EACH,
        average_shares=listed("avg shrs, average shares, avg shares, average shrs, shrs, avg shrs primary"),
        rated=_english.RATED,
        quotient=listed("ratio of, relative risk, relative risks, risk ratio, risk ratios, rate ratio"),
        risks=listed("""
            hazard ratio, hazards ratio, relative hazard, relative risk, risk ratio, rate ratio, relative rate, odds
            ratio, hr, ahr, rr, arr, irr, or, aor
        """),
        labels=_english_names.LABELS,
        series=_english_names.SERIES,
        naming=_english_names.NAMING,
        spreads=listed("""
            sd, se, sem, sds, ses, standard deviation, standard deviations, standard deviation of, standard error,
            standard errors, standard error of
        """),
        prices=("in", "constant", "real", "nominal"),
        often=listed("a day, a week, a month, a year, an hour, a night, per, each, every, nightly, in a row"),
        real=_english.REAL,
        comparable=_english.COMPARABLE,
        excluding=_english.EXCLUDING,
        cumulated=("cumulative", "kaplan-meier", "kaplan–meier", "actuarial"),
        dated=("until",),
        ordinals=("st", "nd", "rd", "th"),
        dates=listed("""
            monday, tuesday, wednesday, thursday, friday, saturday, sunday, spring, summer, autumn, winter, quarter,
            century
        """),
        divided=listed("""
            randomised, randomized, randomly assigned, randomly allocated, randomly divided, randomly split, assigned,
            allocated, allotted, divided, split, assign, allocate, divide, underwent randomisation, underwent
            randomization, randomisation, randomization
        """),
        left=listed("leaving, leaves, still owes, still owed, left with, there remain, there remained, there are left"),
        priced=listed("price, priced"),
        worth=listed("worth, valued at, fetch, fetched, raised, raising, for a total of"),
        differences=listed("difference"),
        ahead=listed("above, over, below, under, more than, less than, higher than, lower than"),
        compared=listed("v, vs, versus, and, than, compared with, compared to, against, while, whereas"),
        modelled=listed("adjusted, median, estimated, estimate, ls, model, least squares, imputed"),
        places=listed("places, spots, notches, rungs, positions"),
        ranked=listed("no., number, place, ranked, rank, position"),
        missing=listed(
            "absent, missing, did not show up, failed to show up, did not turn up, stayed away, unaccounted for"
        ),
        amid=listed("in, among, from"),
        groups=listed("to, into, in the, in group, in arm, received, receiving, were in, in one, as controls"),
        broader=_english.BROADER,
        levels=_english.LEVELS,
        anything=_english.ANYTHING,
        those=_english.THOSE,
        relating=_english.RELATING,
        drained=_english.DRAINED,
        contrasts=_english.CONTRASTS,
        comparing=_english_names.COMPARING,
        paces=_english.PACES,
        real_terms=_english.REAL_TERMS,
        reckoned=_english_names.RECKONED,
        targets=_english_sums.TARGETS,
        completing=_english_sums.COMPLETING,
        adjusting=_english_sums.ADJUSTING,
        lent=listed("loan, loans, lent, borrowed, borrow, instalments, installments, interest, mortgage"),
        arms=listed("group, groups, arm, arms, cohort"),
        studied=_english.STUDIED,
        gathered=_english.GATHERED,
        left_out=_english.LEFT_OUT,
        kept=_english.KEPT,
        owned=_english.OWNED,
        owners=listed("by"),
        holders=listed("shareholder, shareholders, stockholders, partners, joint venture, consortium, partnership"),
        undecided=_english.UNDECIDED,
        sides=_english.SIDES,
        making_up=listed("accounts for, accounted for, accounting for, account for, makes up, made up, make up"),
        mixed=_english.MIXED,
        contested=listed("possession, ball possession, of possession, total points won"),
        attrition=_english.ATTRITION,
        dropouts=_english.DROPOUTS,
        months=listed("""
            january, february, march, april, may, june, july, august, september, october, november, december, jan, feb,
            mar, apr, jun, jul, aug, sep, sept, oct, nov, dec
        """),
        durations=listed("""
            years, year, months, month, weeks, week, days, day, hours, hour, minutes, minute, seconds, second, decades,
            quarters, -year, -month, -week, -day, yrs, yr, hrs, nights
        """),
        compounded=_english.COMPOUNDED,
        moments=_english.MOMENTS,
        ages=listed("years old, year-old, -year-old, degrees, years of age, year-olds"),
        multiples=_english.MULTIPLES,
        fractions=_english.FRACTIONS,
        numerals=_english.NUMERALS,
        unhedged=listed("up to, some, above, under, below, from, less than, fewer than"),
        titles=listed("""
            mr, mrs, ms, dr, st, no, vs, fig, approx, prof, u.s, e.g, i.e, inc, ltd, jr, sr, gen, sen, rep, gov, al,
            etc, p, pp, ca
        """),
        common=listed("""
            the, of, and, in, to, a, is, was, were, for, that, on, with, from, by, at, as, are, has, have, this, an,
            per, cent
        """),
    ),
    questions=Questions(
        equals=listed("""
            is, are, was, were, equals, equal, equal to, is equal to, makes, make, gives, give, comes to, come to,
            yields, would be, will be, is about, it is, that's, it's, i.e.
        """),
        of=listed("of, of the, out of, out of the, out of every, for every, from among, in, per, on"),
        begin=listed("""
            from, going from, changed from, went from, starting at, change from, the change from, percent change from,
            percentage change from
        """),
        end=listed("to, up to, down to, now"),
        rise=listed("""
            a rise of, an increase of, a growth of, a gain of, a jump of, up by, rose by, increased by, grew by, an
            increase, a rise, raised by, higher by, plus
        """),
        fall=listed("""
            a fall of, a decrease of, a decline of, a drop of, a loss of, a reduction of, a cut of, down by, fell by,
            decreased by, declined by, dropped by, reduced by, cut by, a fall, a decrease, a drop, lower by, off, minus
        """),
        more=listed("more than, higher than, greater than, larger than, bigger than, above, over, up on, up from"),
        less=listed("less than, lower than, smaller than, fewer than, below, under, down on, down from, off"),
        total=listed("the sum of, sum of, sum, the total of, total of, a total of, total"),
        adds=listed("""
            add up to, adds up to, adding up to, sum to, sums to, total, together are, together is, together make, make,
            makes, come to, comes to, together
        """),
        median=listed("the median of, median of, a median of, median"),
        mean=listed("""
            the average of, average of, an average of, the mean of, mean of, a mean of, average, mean, averages, on
            average, avg, avg of
        """),
        plus=listed("plus, added to, and another"),
        minus=listed("minus, less, take away"),
        times=listed("times, multiplied by, x, by"),
        over=listed("over, divided by, by"),
        multiples=paired("""
            half as many as = 1/2, half as much as = 1/2, twice as many as = 2, twice as much as = 2, double = 2, twice
            = 2, triple = 3, the double of = 2, thrice = 3, quintupled = 5
        """),
        factors=listed("by a factor of, a factor of, factor of"),
        joined=listed("and, plus"),
        asked=listed("what, how much, how many, what number, what figure, what is it"),
        asked_percent=listed("""
            what percent, what per cent, what percentage, what share, how many percent, which percentage, what %, what
            fraction
        """),
        lead=listed("""
            is, what's, how much's, q, does, do, are, was, is it true that, is it right that, true or false, check,
            check that, check if, check whether, verify, verify that, calculate, compute, so, and, the, a, an, if
        """),
        trail=listed("right, correct, true, please, no"),
    ),
)
