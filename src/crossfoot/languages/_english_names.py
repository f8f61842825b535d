"""English words by which a number is no figure, is held against one of another sentence, or by which a text reckons."""

from crossfoot.figures.contrasts import Comparing, Reckoned
from crossfoot.figures.language import listed
from crossfoot.figures.naming import Naming

LABELS = listed("""
    year, article, section, chapter, page, no, number, room, route, flight, phase, grade, level, stage, type,
    class, figure, table, tel, phone, call, version, bus, road, street, highway, line, paragraph, act, bill,
    resolution, directive, decree, clause, annex, appendix, volume, issue, part, step, chart, box, item,
    question, rule, group, channel, platform, gate, unit, block, zone, district, ward, precinct, top, ranked,
    rank, seed, division, model, season, episode, day, week, round, game, match, covid, p, t, r, f, df, hr, rr,
    ci, isbn, issn, fax, ext, firefox, python, java, rust, chrome, windows, android, ios, between, apollo,
    boeing, airbus, psalm, formula, area, interstate, cohort, arm, visit, fig, figs, ref, code, codes, nace,
    sic, icd, iphone, ron, sd, sem, category, nikkei, ftse, dax, cac, stoxx, russell, nasdaq, asx, csi, s p,
    no., nº, nr., p., art., sec., vol., ch., chap., para., eq., ref., tab., app., cl., reg., pt.
""")
SERIES = listed("""
    weeks, groups, phases, figures, figs, figs., fig., tables, chapters, sections, articles, grades, levels, stages,
    types, classes, lines, steps, cohorts, arms, visits, items, questions, rounds, volumes, versions, categories, nos,
    nos., pp., arts., secs., vols., paras., eqs., refs., in days, on days, at days, by days, in months, at months, by
    months, at hours
""")
NAMING = Naming(
    aged=listed("aged, ages, age, at the age of, by the age of, from the age of, to the age of"),
    of_age=listed("""
        children, boys, girls, pupils, students, people, persons, men, women, adults, teenagers, adolescents, patients,
        residents, population, man, woman, child, boy, girl, person
    """),
    being=listed("""
        he is, she is, he was, she was, he's, she's, i am, i'm, i was, who is, who was, he turned, she turned,
        who turned
    """),
    pronouns=("he", "she"),
    intervals=(
        *listed("""
            ci, cis, ci of, ci :, confidence interval, confidence interval :, confidence intervals, iqr, iqr :
        """),
        "ci ,",
        "confidence interval ,",
    ),
    confidence=("ci", "confidence"),
    scales=listed("a scale of, a scale from, scale of, scale from, scale ranging from"),
    odds=listed("odds of, odds were, odds are"),
    powers=listed("power of, power =, power :, power was, power is, statistical power"),
    powered=("power",),
    hours=listed("am, pm, a.m., p.m., o'clock"),
    positions=listed("km, km., kilometre, kilometer, mile, milepost"),
)
RECKONED = Reckoned(
    per=listed("per, for every, for each, to the, in every, per every, a, an"),
    heads=listed("head, apiece, each"),
    thousand=listed("per thousand, per mille"),
    quotients=listed("""
        yield, density, rate, productivity, average, ratio, consumption, average yield, death rate, birth rate,
        mortality rate, crime rate, population density, fuel consumption
    """),
    leading=listed("""
        a yield of, a rate of, a density of, a consumption of, at a rate of, a ratio of, a productivity of, a population
        density of, an average yield of, a mortality rate of, a death rate of
    """),
    amounting=listed("""
        of, is, was, comes to, came to, comes out at, works out at, worked out at, stands at, stood at, amounts to,
        amounted to, reaches, reached, had been, has been, its, their
    """),
    therefore=listed("""
        so that, so the, so it, so they, so each, so its, so he, so she, thus, therefore, hence, that is, i.e., in other
        words, which means, giving, which gives, which makes, making, consequently, accordingly
    """),
    before=listed("earlier, ago, before, previously"),
    after=listed("later, after, afterwards"),
    since=listed("as long ago as"),
    changes=listed("change, variation, year-on-year change, difference"),
    articles=listed("the, this, its, a"),
    reaching=listed("reaches, reached, hits, hit"),
    having=listed("has, have, had, counts, totals, comprises, makes, there are, there were"),
    expected=listed("""
        expected, had expected, forecast, had forecast, planned, had planned, budgeted, had budgeted, targeted, aimed
        for, had aimed for, hoped for, had hoped for, projected, the target was, the plan was, the goal was
    """),
    short=listed("""
        below forecast, below forecasts, below plan, below target, below expectations, below budget, less than planned,
        less than expected, less than forecast, less than budgeted, fewer than planned, fewer than expected, short of
        target, short of the target, short of the goal, short of forecasts, below the target, below the plan
    """),
    beyond=listed("""
        above forecast, above forecasts, above plan, above target, above expectations, above budget, more than planned,
        more than expected, more than forecast, more than budgeted, ahead of plan, ahead of target, over budget, above
        the target, above the plan
    """),
    breakdowns=listed(
        "breakdown, distribution, composition, split, structure, share of sales, shares of sales, make-up, mix"
    ),
    gaps=listed("overrun, cost overrun, overspend, saving, savings, lead, excess, extra, extra cost, gain, discount"),
    dying=listed("mortality rate, death rate, fatality rate, mortality"),
    deaths=listed("deaths, fatalities, neonatal deaths, infant deaths"),
    proportions=listed("rate, share, proportion, percentage"),
    neither=listed("neither, none, nothing, no"),
)
COMPARING = Comparing(
    more=listed("""
        … longer, … higher, … more, … taller, … heavier, … older, … wider, … deeper, … larger, … bigger, … greater, …
        further, … farther, … warmer, … hotter, … dearer, … extra, … ahead, … better, … later, … slower, … above, an
        additional …, an extra …, a further …, another …, gaining …, putting on …, is up …, are up …, was up …, were up
        …
    """),
    fewer=listed("""
        … shorter, … lower, … fewer, … less, … lighter, … younger, … narrower, … smaller, … nearer, … cooler, … colder,
        … cheaper, … behind, … worse, … earlier, … faster, … quicker, … below, … short, losing …, shedding …, is down
        …, are down …, was down …, were down …
    """),
    as_many=listed("""
        as many as the, as much as the, as many as, as much as, the, those, the size of the, the price of the, that of
        the, the number of the, the figure of, the total of, the sum of, higher than the, as high as the, as long as
        the, as large as the, as big as the
    """),
    so_many=listed("""
        as many, as much, as long, as high, as large, as big, as great, as heavy, as fast, as far, that number, that
        amount, that sum, that figure, that price, the number, the amount, the price
    """),
    per=listed(
        "per, a, an, each, every, for every, for each, to one, to every, to each, for one, to a, in every, among every"
    ),
    rates=listed("""
        ratio, density, incidence, incidence rate, rate, consumption, average, averages, averages out, cost, price,
        yield, equates to, equates, works out, which means, which is, that is, or, equivalent to, equal to, equating to,
        earnings, there are, there were
    """),
    people=listed("residents, people, inhabitants, persons, citizens, population, spectators, passengers, visitors"),
    apiece=listed("""
        each is, each was, each will, each gets, each got, each receives, each received, each has, each had, each would,
        each can, each of them, each one
    """),
    plainly=listed("""
        the, a, an, this, that, it, is, was, represents, represented, in, percentage, terms, overall, net, total,
        resulting, of, which, means, meaning, works, out, at, to, comes, came, equals, amounts, amounted, equates,
        percent, per, cent, makes, marks, or, by, being, so, there, had, been
    """),
    articles=listed("the, a, an"),
    pronouns=listed("""for it, for one, for them, for the same, of it, of them"""),
    originally=listed(
        """originally, originally priced at, initially, previously, formerly, once, at first, which was, usually"""
    ),
    outward=listed("""
        … got off, … alighted, … disembarked, … left, … departed, … died, … dropped out, … withdrew, … resigned, …
        retired, … were sold, … was sold, … were closed, … closed, … were released, … checked out, … were spent, … was
        spent, costs of …, expenses of …, fees of …, taxes of …, tax of …, paying …, spending …, spent …, paid …, sold
        …, withdrew …, paid out …, gave away …, donated …, discarded …, scrapped …, lost …, … were discharged, … were
        transferred, … were scrapped
    """),
    inward=listed("""
        … got on, … boarded, … joined, … arrived, … came in, … came on, … were born, … opened, … were admitted, … were
        added, … was added, … moved in, … checked in, receiving …, adding …, bought …, deposited …, took in …, received
        …, gained …, hired …, recruited …, acquired …, … were hired, … were bought
    """),
    balance=listed("""
        so …, leaving …, left with …, which left …, which leaves …, leaves …, that left …, that leaves …, … remained, …
        remain, … were left, … are left, ending on …, ending with …, ended with …, ending the year with …, ending the
        day with …, closing at …
    """),
    net=listed("""net …"""),
    margins=listed("""
        a majority of …, majority of …, a margin of …, winning by …, a victory margin of …, … points clear,
        … points ahead,
        … votes ahead, … seats ahead, … clear at
    """),
    against=listed("to, against, versus"),
    partly=listed("""
        so far, since, first, last few, to date, half, until, by, early, opened, started, founded, launched, academic,
        school, season, working, from, began, others, other, elsewhere
    """),
    onto=("on",),
)
