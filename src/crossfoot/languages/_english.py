"""Numbers, multiples and fractions in English words, and other lists of words that are long."""

from crossfoot.figures.contrasts import Contrasts, Paces, RealTerms
from crossfoot.figures.language import listed, numbered, paired

NUMERALS = numbered("""
    one = 1, two = 2, three = 3, four = 4, five = 5, six = 6, seven = 7, eight = 8, nine = 9, ten = 10, eleven
    = 11, twelve = 12, a dozen = 12, thirteen = 13, fourteen = 14, fifteen = 15, sixteen = 16, seventeen = 17,
    eighteen = 18, nineteen = 19, twenty = 20, thirty = 30, forty = 40, fifty = 50, sixty = 60, seventy = 70,
    eighty = 80, ninety = 90, two dozen = 24
""")

MULTIPLES = paired("""
    doubled = 2, double = 2, doubling = 2, tripled = 3, triple = 3, trebled = 3, quadrupled = 4, twofold = 2,
    threefold = 3, fourfold = 4, fivefold = 5, tenfold = 10, twice = 2, halved = 0.5, quadruple = 4, tripling = 3,
    sixfold = 6, quadrupling = 4, quintuple = 5, sevenfold = 7, eightfold = 8, ninefold = 9
""")

FRACTIONS = paired("""
    half = 1/2, a half = 1/2, one half = 1/2, one-half = 1/2, a third = 1/3, one third = 1/3, two thirds = 2/3,
    a quarter = 1/4, one quarter = 1/4, three quarters = 3/4, a fifth = 1/5, one fifth = 1/5, two fifths = 2/5,
    three fifths = 3/5, four fifths = 4/5, a tenth = 1/10, one tenth = 1/10, a sixth = 1/6, an eighth = 1/8,
    two-thirds = 2/3, three-quarters = 3/4, one-third = 1/3, one-quarter = 1/4, one in two = 1/2, one in three =
    1/3, one in four = 1/4, one in five = 1/5, one in six = 1/6, one in ten = 1/10, one in eight = 1/8, two in
    five = 2/5, three in five = 3/5, four in five = 4/5, three in four = 3/4, two in three = 2/3, nine in ten =
    9/10, seven in ten = 7/10, three in ten = 3/10, one in seven = 1/7, three eighths = 3/8, five eighths = 5/8,
    seven eighths = 7/8, two sevenths = 2/7, five sixths = 5/6, two-fifths = 2/5, three-fifths = 3/5,
    four-fifths = 4/5, one-fifth = 1/5, three tenths = 3/10, nine tenths = 9/10, one in nine = 1/9, one in
    twelve = 1/12, two in ten = 2/10, six in ten = 6/10, eight in ten = 8/10
""")
EARNED = listed("""
    net, net loss, net profit, net income, net earnings, oper net, oper net loss, oper net profit, op net, op
    net loss, op net profit
""")
EARNED_EACH = listed("""
    shr, shr loss, shr profit, oper shr, oper shr loss, oper shr profit, op shr, op shr loss, op shr profit,
    earnings per share, loss per share, net income per share, shr primary, primary shr
""")
RATED = listed("""
    load factor|percentage of seats filled = revenue passenger miles|passenger revenue miles|revenue miles|revenue
    passenger kilometers|revenue passenger kilometres / available seat miles|seat miles|available miles|available seat
    kilometers|available seat kilometres, unemployment rate|jobless rate = unemployed|jobless / labour force|labor
    force|workforce
""")
BALANCED = listed("""
    exports imports, export import, exported imported, revenue expenditure, revenues expenditures, revenue
    spending, revenues spending, receipts spending, receipts expenditure, receipts payments, income spending,
    births deaths, arrivals departures, immigration emigration, inflows outflows, credits debits
""")
UNDECIDED = listed("""
    undecided, no opinion, unsure, not sure, don't know, do not know, didn't know, don't knows, neutral,
    unchanged, abstained, neither
""")
SIDES = listed("""
    support oppose, supported opposed, approve disapprove, approved disapproved, agree disagree, agreed
    disagreed, favoured opposed, favored opposed, in favour/against, in favor/against, satisfied dissatisfied,
    improved worsened, better worse, above normal/below normal
""")
PROFITS = listed("profit, profits, earnings, net income, income, net")
UNSURE = listed("""
    expects, expect, expected, will, would, likely, forecast, forecasts, could, should, may, might, projected,
    sees
""")
REPORTING = listed("""
    said, says, reported, reports, showed, shows, show, registered, posted, recorded, that, its, their, his, s,
    first, second, third, fourth, quarter, half, year, annual, yearly, month, monthly, early, late, recent, it,
    which, base, company, group, but, while, also, earlier, last, retail, u
""")
COMPARABLE = listed("""
    like-for-like, like for like, comparable-store, comparable store, comparable stores, same-store, same store,
    comparable basis, organic basis, organic growth, organic sales growth, organically, constant currency,
    constant currencies, constant-currency, constant exchange rates, constant exchange rate, currency-neutral,
    comparable terms
""")
EXCLUDING = listed("""
    excluding, excludes, exclusive of, not counting, not including, net of, stripping out, leaving out, left out,
    set aside, adjusted
    for, adjusting for, pro forma, pro-forma, underlying, organic, apart from, aside from, local currency, local
    currencies
""")
DIVIDED = listed("""
        divided by, down by a factor of, fell by a factor of, fallen by a factor of, cut by a factor of, reduced
        by a factor of, shrank by a factor of, dropped by a factor of, lower by a factor of
    """)
GATHERED = listed("""
    enrolled, screened, recruited, assessed for eligibility, approached, invited, referred, identified,
    selected, registered, contacted, assessed, admitted, interviewed
""")
LEFT_OUT = listed("""
    excluded, eliminated, ineligible, not eligible, withdrew, withdrawn, dropped out, discontinued, declined,
    lost to follow-up, refused, did not meet, failed to meet, were lost, not included
""")
KEPT = listed("""
    randomised, randomized, included, remained, completed, analysed, analyzed, finished, enrolled, eligible,
    participated, evaluable, took part, agreed to participate, agreed to take part, consented, randomly assigned,
    randomly allocated, entered
""")
STUDIED = listed("""
    subjects, participants, individuals, volunteers, adults, infants, newborns, neonates, adolescents, athletes,
    males, females, eyes, nurses, boys, girls, mothers, couples, parturients, players, practices, clusters,
    residents, animals, rats, mice, rabbits, pigs, dogs, hens, survivors, smokers, caregivers, veterans
""")
MIXED = listed("""
    oxygen|o2 + nitrous oxide|n2o, oxygen|o2 + helium, oxygen|o2 + dry air|medical air, oxygen|o2 + nitrogen|n2,
    carbohydrate|carbohydrates|cho + protein|proteins + fat|fats|lipid|lipids,
    sand + silt + clay
""")
DROPOUTS = listed("""
    attrition, dropout, dropouts, drop-out, drop-outs, drop out, drop outs, dropping out, loss, losses, lost to
    follow-up, lost to follow up, withdrawal, withdrawals, refusals, refusal, wastage, non-response, nonresponse,
    non-compliance, missing data, exclusions, failures
""")
ATTRITION = listed("""
    complete, completed, completers, completing, evaluable, evaluated, analysed, analyzed, analysable, assessed,
    withdrew, withdrawn, withdrawal, excluded, dropped, dropouts, discontinued, lost, refused, declined,
    finished, available, followed up, followed-up, followed for, followed until, were followed, died, remaining,
    remained, at least one, of whom, screened, planned to, planned sample, planned enrollment, planned enrolment, were
    planned, was planned, target, will be, would be, required, returned, responded
""")
BROADER = listed("""
    season, seasonal, career, the year, this year, last year, yearly, annual, annually, lifetime, national,
    nationwide, historical, long-term, usual, normal, seasonally, industry, sector, so far, to date, overall,
    in all competitions, the month, this month, monthly, the quarter, the decade, the tournament, the world, global,
    regional, state, eu, since, compare with, compares with, compare to, compares to
""")
MOMENTS = {
    **dict.fromkeys(
        listed("""
        this year, this month, this season, this quarter, this time, now, today, currently, at present
        """),
        "present",
    ),
    **dict.fromkeys(
        listed("""
        last year, last month, last season, last quarter, last week, last spring, last summer, last autumn, last winter
        """),
        "past",
    ),
    **dict.fromkeys(
        listed("""
        a year earlier, the year earlier, a year ago, the previous year, the preceding year, the year before, a year
        before, the same period, the same month, the same quarter, the same time last year, the previous month, a month
        earlier, the month before, the previous season, the previous winter, the previous spring, the previous summer,
        the previous autumn, the winter before, the summer before, the preceding month, the previous quarter, a quarter
        earlier, a decade earlier, a decade ago, twelve months earlier, previously, at the start of the year, at the
        beginning of the year, early this year, at the end of last year
        """),
        "earlier",
    ),
    **dict.fromkeys(
        listed("""
        the following year, a year later, the next year, the following month, a month later, the next month, the
        year after, the following season, two years later, three years later, four years later, five years later, a
        decade later, is now only, are now only, has now only, have now only, only remain, are now just
        """),
        "then",
    ),
}
COMPOUNDED = listed("""
    compound annual, compounded annual, compound annual growth rate, compound annual growth, compound growth rate,
    compound growth, compound rate, compound annual rate, compounded annual growth rate, cagr, average annual growth
    rate, average annual growth, annual average growth, average annual rate, average annual increase, average annual
    rise, annualised growth rate, annualized growth rate, average yearly growth
""")
EACH = listed("""
    each, per, a year, every year, annually, per year, apiece, every, a month, a day, a night, an hour
""")
ATTRIBUTES = listed("""
    have, has, had, having, own, owns, owned, speak, speaks, spoke, drive, drives, drove, walk, walks, walked,
    cycle, wear, wears, wore, use, uses, used, using, play, plays, played, smoke, smokes, smoked, drink, drinks,
    drank, grow, grows, grew, keep, keeps, kept, raise, rear, breed, breeds, bred, read, reads, live, lives,
    lived, work, works, worked, like, likes, liked, know, knows, knew, sing, sings, sang, learn, learns,
    learned, learnt, pay, pays, paid, face, faces, faced, overlook, sell, sells, offer, offers, offered, serve,
    serves, served, eat, eats, ate, suffer, suffers, suffered, want, wants, wanted, need, needs, needed, hope,
    think, believe, study, studies, studied, teach, taught, carry, carries, carried, contain, contains,
    contained, attend, attends, ask, asked, mention, mentioned, complained, cited, report, reported,
    experienced, open, opens, share, shares, shared, enjoy, enjoyed, love, bought, commute, commutes, donate,
    donated, volunteer, borrow, borrows, borrowed, rent, supply, produce, produces, export, exports, expressed,
    travel, fish, farm, ski, swim, take part, took part, with,
    showed, shows, stand, stands, said, named, chose, rated
""")
OUTCOMES = listed("""
    rescued, saved, missing, killed, died, dead, injured, hurt, wounded, survived, survivors, arrested, charged,
    convicted, acquitted, fined, jailed, freed, released, sold, unsold, closed, rejected, accepted, approved,
    refused, declined, excluded, included, passed, failed, elected, cancelled, canceled, working, idle, idled,
    available, withdrew, ineligible, eligible, discharged, hospitalised, hospitalized, recovered, randomised,
    randomized, completed,
    allocated, assigned, randomly, allotted,
    given, received, got
""")
LEVELS = listed("""
    last year, last year's, last year’s, the previous year, a year earlier, a year ago, the year before,
    year-earlier, same period, same month, same quarter, corresponding period, previous quarter, previous month,
    pre-pandemic, pre-crisis, expectations, forecasts, targets, ambition, allocation, allotted, estimates,
    estimate
""")
ANYTHING = listed("""
    them, these, it, this, that, which, whom, whole, sample, cohort, study, trial, survey, group, groups,
    population, people, persons, patients, participants, subjects, respondents, individuals, residents, cases,
    members, number, figure, amount, sum, entire, its, their, our, his, her, same, eligible, enrolled, randomised,
    randomized, evaluable, studied, surveyed, included, treated, national, country's, country’s, world's, world’s,
    total, market, vote, votes, ballots
""")
THOSE = listed("""
    those, the ones
""")
RELATING = listed("""
    who, with, without, whose, which, that, in, from, on, at, aged, over, under, above, below, living, working,
    having, not, born, given, taking, using
""")
DRAINED = listed("""
    after, fine, fines, fee, fees, tax, taxes, lost, losing, leak, leaks, leaked, leakage, wastage, waste,
    spoiled, spoilt, spoilage, costs, damaged, theft, stolen, evaporation, breakages, shrinkage, interest,
    charges, repaid, other
""")
CONTRASTS = Contrasts(
    yardsticks=listed("""
        forecast, forecasts, consensus, target, targets, targeted, budget, budgeted, guidance, expectation,
        expectations, expected, estimate, estimates, analysts, average, averages, mean, median, norm, national,
        nationwide, peak, high, low, highs, lows, record, ceiling, cap, limit, threshold, quota, goal, plan, planned,
        benchmark, ideal, maximum, minimum, capacity, flotation, issue price, offer price, asking price, list price,
        listing price, placebo, controls, control group, rival, rivals, projected, predicted, anticipated,
        book value, required, recommended
    """),
    subordinate=listed("""
        after, because, when, as, on news, on news that, thanks to, following, amid, despite, although, though, once,
        if, in spite of, due to, owing to, where, whose, with, helped by, driven by, on the back of, before, until,
        unless
    """),
    located=listed("""
        in, at, for, among, across, nationally, elsewhere, abroad, overseas, on, under, by value, by weight, by volume,
        by area
    """),
    dating=listed("""
        earlier, ago, last, previous, previously, prior, before, same, period, then, yesterday, today, this, half,
        season, initially, originally, start, end, beginning, since, time, past, now, session, close, night, week,
        weekend, corresponding, comparable, term, fiscal, census, survey, election, war, crisis, pandemic, s
    """),
    years=listed("""
        in, by, since, until, till, from, to, during, through, before, after, between, and, or, early, late, mid, the,
        year, per
    """),
    days=listed("""
        monday, tuesday, wednesday, thursday, friday, saturday, sunday, yesterday, overnight, previous close,
        last close, previous session, day before, day earlier
    """),
    periods=listed("""
        for the week, over the week, on the week, this week, in the week, for the month, over the month,
        on the month, this month, for the year, over the year, on the year, this year, year to date, so far, since,
        last year, last month, last week, over five years, over ten years, over a decade, in a decade,
        for the quarter, this quarter
    """),
    following=listed("followed by, ahead of, next came, then came, next is, next are"),
    alternatives=listed("or"),
    weights=listed("weighted, weighting"),
    own=listed("""
        it, they, he, she, this, that, which, these, who, has, have, had, was, were, is, are, been, be, being,
        having, a, an, the, and, or, also, thus, thereby, by, then, still, now, even, gone, going, went, overall, so,
        in, all, some
    """),
    ranges=listed("""
        range, ranges, ranged, ranging, vary, varies, varied, varying, cost, costs, go, goes, run, runs, extend,
        extends, stretch, stretches, is from, are from, priced
    """),
    mainly=listed("""
        mainly, mostly, chiefly, largely, primarily, above all, for example, for instance, among them, among which,
        among these, led by, headed by
    """),
    uncounted=listed("""
        a few, some, several more, unknown, not known, not stated, not recorded, unspecified
    """),
    resting=listed("the rest, the others, the remainder"),
    several=listed("""
        both, several, more than one, two or more, overlap, overlapped, overlapping, multiple, at once, two roles,
        twice
    """),
    subgroups=listed("subgroup, subgroups, sub-group, sub-groups, subset, subsets, subpopulation"),
    single=listed("""
        alone, in particular
    """),
    measures=listed("""
        turnout, swing, response rate, return rate
    """),
    measured=listed("""
        electors, voters, electorate, ballot papers, patients, subjects, participants, questionnaires, surveys, forms,
        letters, recipients, invitations, shareholders, households, employees, residents, companies, businesses
    """),
    intended=listed("""
        was to, were to, was meant to, were meant to, was supposed to, were supposed to, counting on, banked
        on, banking on
    """),
    taking_part=listed("""
        voted, voters, electors, to vote, registered, cast their ballots, replied, responded
    """),
    persons=listed("""
        those, people, adults, men, women, children, drivers, voters, workers, patients, pupils, residents,
        employees, girls, boys, the, all
    """),
)
COMPARATIVES = listed("""
    fewer, less, more … than, higher … than, lower … than, greater … than, larger … than, smaller … than, better … than,
    worse … than, up on, up from, down on, down from, above, below, short of, ahead of
""")
IN_MILLIONS = listed("""
    inhabitants, customers, passengers, users, visitors, homes, jobs, shares, tourists, subscribers, viewers,
    copies, units, accounts, trees, visits, trips, doses, tests, downloads, tickets, animals, bottles, adults
""")
REAL = listed("""
    in real terms, real terms, real-terms, in real term, in terms of purchasing power, in volume terms, in terms of
    volume, purchasing power, in real value, in real values, in real money, in today's money, in today's prices, in
    today's terms, inflation adjusted, corrected for inflation, adjusted for inflation, after adjusting for inflation,
    allowing for inflation, at constant prices, in constant prices, inflation-adjusted, in constant dollars, in constant
    pounds, in constant euros, real dollars, real pounds, real euros, real money, net of inflation, stripping out
    inflation, discounting inflation, once inflation is taken into account, taking inflation into account, real growth,
    real increase, real rise, real fall, real decline, real cut, deflated
""")
OVERLAPPING = listed("""
    women, female, females, minority, minorities, aged, under, children, rural, young, youth, foreign, disabled,
    part-time, full-time, first-time, retired, urban, girls, older, international, also, low-income,
    both, pensioners, smokers, drinkers, newcomers, obese, overweight, diabetic, diabetics, hypertensive,
    hypertension, diabetes, left-handed, electric, widows
""")
OWNED = listed("""
    owned by, owned, owns, own, held by, be held by, holds, hold, controlled by, controls, interest, stake,
    shareholding, equity
""")
PACES = Paces(
    yearly=listed("""
        a year, per year, each year, every year, each and every year, annually, yearly, per annum, p.a., p.a, pa, a yr,
        per yr, a twelvemonth, year after year, year by year, annualised, annualized, every twelve months, every 12
        months
    """),
    timely=listed("""
        a month, per month, each month, every month, monthly, month after month, a quarter, per quarter, each quarter,
        every quarter, quarterly, a week, per week, each week, every week, weekly, a day, per day, each day, every day,
        daily, an hour, per hour, hourly, a decade, per decade, each decade, every decade, a season, each season, per
        season, every two years, every three years, every four years, every five years, every ten years
    """),
    annual=listed("annual, yearly, annualised, annualized"),
    periodic=listed("monthly, quarterly, weekly, daily, hourly"),
    rates=listed("""
        growth, growth rate, growth rates, rate, rates, pace, clip, speed, basis, average, mean, increase, increases,
        rise, rises, gain, gains, jump, expansion, improvement, uplift, hike, hikes, advance, appreciation, decline,
        declines, decrease, decreases, fall, falls, drop, drops, reduction, reductions, contraction, loss, losses,
        depreciation, slide, change, changes
    """),
    linking=listed("""
        by, of, at, to, a, an, the, on, in, was, is, were, being, with, some, or, and, up, around, about, roughly,
        approximately, nearly, almost, over, just, under, more, than, less, least, most, as, much, little, further,
        another, healthy, steady, compound, compounded, real, net, exactly, only
    """),
    lasting=listed("in, over, within, for, after, during, than, of, half, once, twice, inside, times, before"),
    timed=listed("ago, earlier, later, before, after, old, of, previously, high, low, end"),
)
REAL_TERMS = RealTerms(
    real=listed("real"),
    unreal=listed("""
        real estate, real property, real madrid, real sociedad, real betis, real time, real-time, real world,
        real-world, real life, real-life, real number, real numbers, real deal, real thing, real user, real users, real
        assets
    """),
    money=listed("""
        wage, wages, salary, salaries, pay, earnings, income, incomes, pension, pensions, spending, expenditure,
        expenditures, consumption, gdp, gnp, gni, gross domestic product, product, output, revenue, revenues,
        sales, turnover, receipts, budget, budgets, funding, grant, grants, investment, investments, value, values,
        price, prices, rent, rents, fee, fees, cost, costs, wealth, assets, benefit, benefits, allowance, exports,
        imports, production, growth, increase, rise, gain, fall, decline, cut, drop, decrease, reduction, purchasing,
        savings, debt, profit, profits, tax, taxes, demand
    """),
    removing=listed("""
        after adjusting for, adjusted for, adjusting for, after accounting for, accounting for, after allowing for,
        allowing for, allowed for, corrected for, correcting for, discounting, net of, stripping out, stripped of,
        stripping away, excluding, leaving out, leaving aside, setting aside, taking out, after taking out, after
        stripping out, removing, after removing, deducting, after deducting, taking account of, taking into account,
        after taking into account, having taken into account, factoring in, after factoring in, considering, allowance
        for, allowance is made for, if you take out, deflated by
    """),
    inflation=listed("""
        inflation, price inflation, price rises, price increases, rises in prices, rises in price, rising prices,
        the rise in prices, higher prices, price changes, changes in prices, price effects, price growth,
        the cost of living, rising costs, consumer prices
    """),
    removed=listed("""
        into account, is accounted for, accounted for, is removed, removed, is stripped out, stripped out, is taken out,
        taken out, is allowed for, is deducted, deducted, is considered, is factored in, factored in, is discounted,
        is excluded, excluded, adjusted, aside, are accounted for, are removed, are stripped out, are taken out, are
        allowed for, are deducted, are considered, are factored in, are discounted, are excluded
    """),
    without=listed("after, without, minus, less, before"),
    exceeding=listed("above, beyond, over, over and above, more than, on top of, ahead of, faster than"),
    constant=listed("constant, chained, chain-linked, unchanged, fixed, comparable"),
    dated=listed("in, at, of, using"),
    prices=listed("prices, price, money, terms, values"),
    nominal=listed("nominal, nominally, cash terms, money terms, current prices, not adjusted, unadjusted"),
)
