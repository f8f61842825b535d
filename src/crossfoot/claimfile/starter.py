"""The claim file that ``crossfoot init`` writes."""

STARTER = """\
# A claim file: figures that somebody printed, tied together as claims. Check it with
#   crossfoot audit THIS-FILE --show all
# Write every figure exactly as it was printed; quote it where YAML needs that ("62,98%").
# Fields you do not need can go; crossfoot rule NAME explains what a finding means.

source:
  document: article.txt          # where the figures were printed
  publisher: The Daily Example
  published: 2024-05-17

locale: en                       # how figures are written: en 1,227.5 - vi and de 1.227,5 - fr 1 227,5
rounding: nearest                # nearest, truncate, up or any: what counts as consistent here

figures:                         # figures that more than one claim uses, under a name
  voters: 12,480

claims:
  - id: turnout                  # a name of your own, unique in this file
    kind: share                  # part, whole, percent (or ratio: 1 in 5)
    about: people who voted, of all on the register
    part: 8,112
    whole: voters                # a declared name, or a figure
    percent: 65%

  - id: turnout-growth
    kind: change                 # from, to, by, percent, times: any that were printed
    about: votes cast, against the election before
    to: 8,112
    by: +612
    percent: 8.2%

  - id: answers
    kind: total                  # total and parts; coverage: exact, partial or overlapping
    about: answers to the exit poll
    total: 100%
    parts: {in favour: 41.2%, against: 38.5%, undecided: 20.3%}

  - id: per-district
    kind: average                # average, total, count; or average, values, weights
    about: voters on the register of each of the districts
    average: 1,040
    total: voters
    count: 12

  # more kinds: growth (from, to, rate, periods), median (median, values, quantile), rate (rate, count,
  # total), bound (value, at_least, at_most, more_than, less_than) and equation (holds: "a + b = c × d")
"""
