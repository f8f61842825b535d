"""Macros for DuckDB that give the verdicts of the engine on plain rows, made of the equations of the kinds.

They decide what is exact whole numbers and one simple result; of every other row they say nothing (NULL), and the
engine does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from crossfoot.batch.form import SUM, Form, form_of
from crossfoot.batch.sieve import LONGEST
from crossfoot.claims.equation import Equation
from crossfoot.claims.kind import Kind, kinds
from crossfoot.claims.statements import COUNT
from crossfoot.figures.locales import notation_of

_DIGITS: Final = 12
_WORDS: Final = ("from", "to", "by")
_BEYOND: Final = {"≤": ">", "≥": "<"}
_BITS: Final = 126
"""of any product"""
_PLACES: Final = 4
"""the most of a figure, so that no product exceeds 128 bits"""
_KNOWN: Final = """\
-- Verdicts of crossfoot for DuckDB, for figures written as in {locale}: .read this file, then
--   SELECT * FROM t WHERE crossfoot_share(part, whole, percent) = 'mismatch';
-- Arguments are whole numbers, decimals (which print to their scale), or texts as printed. NULL stands for rows that
-- only the engine decides: hedges, units, scale words, round figures, floats, and more than {digits} digits.

CREATE OR REPLACE MACRO crossfoot_text(x) AS CASE
  WHEN typeof(x) IN ('FLOAT', 'DOUBLE', 'BOOLEAN') THEN NULL
  WHEN typeof(x) = 'VARCHAR' THEN CASE WHEN regexp_full_match(x::VARCHAR,
    '[+-]?[0-9]{{1,{digits}}}({mark}[0-9]{{1,{places}}})? ?%?') THEN replace(x::VARCHAR, '{plain}', '.') END
  WHEN regexp_full_match(x::VARCHAR, '-?[0-9]{{1,{digits}}}([.][0-9]{{1,{places}}})?') THEN x::VARCHAR END;
CREATE OR REPLACE MACRO crossfoot_digits(t) AS TRY_CAST(regexp_replace(t, '[^0-9-]', '', 'g') AS HUGEINT);
CREATE OR REPLACE MACRO crossfoot_unit(t) AS
  CASE WHEN contains(t, '.') THEN [10, 100, 1000, 10000][length(regexp_extract(t, '[.]([0-9]+)', 1))]
  ELSE 1 END::HUGEINT;
CREATE OR REPLACE MACRO crossfoot_whole(x) AS
  CASE WHEN NOT regexp_matches(crossfoot_text(x), '[.%]') THEN crossfoot_digits(crossfoot_text(x)) END;
CREATE OR REPLACE MACRO crossfoot_sum(l) AS
  CASE WHEN len(list_filter(l, lambda x: crossfoot_whole(x) IS NULL)) = 0 AND len(l) > 0
  THEN list_sum(list_transform(l, lambda x: crossfoot_whole(x)))::HUGEINT END;
CREATE OR REPLACE MACRO crossfoot_round(n) AS (abs(n) >= 1000 AND n % 10 = 0);
-- a result n / unit beside rest / factor: to nearest, cut off, rounded up, or wrong
CREATE OR REPLACE MACRO crossfoot_measured(n, unit, factor, rest, round) AS CASE
  WHEN n IS NULL OR rest IS NULL OR coalesce(factor, 0) <= 0 THEN NULL
  WHEN 2 * abs(rest * unit - n * factor) <= factor THEN 'consistent'
  WHEN abs(rest * unit - n * factor) < factor AND 3 * abs(rest * unit - n * factor) < abs(n) * factor THEN
    CASE WHEN (rest * unit > n * factor) = (n > 0) THEN 'truncated' ELSE 'rounded-up' END
  WHEN coalesce(round, true) THEN NULL ELSE 'mismatch' END;
CREATE OR REPLACE MACRO crossfoot_exact(n, factor, rest, round) AS CASE
  WHEN n IS NULL OR rest IS NULL OR coalesce(factor, 0) <= 0 THEN NULL
  WHEN rest = n * factor THEN 'consistent' WHEN coalesce(round, true) THEN NULL ELSE 'mismatch' END;
-- growth over s.n periods: whether s.f * (1 + r)^s.n can be t, in sixths of a unit of the last place of each. They lie
-- so many sixths nearer to zero and further from it than is printed (cut), or the other way round; the greater is open.
CREATE OR REPLACE MACRO crossfoot_power(b, n) AS
  list_reduce(list_transform(range(n::BIGINT), lambda i: b), lambda x, y: x * y);
CREATE OR REPLACE MACRO crossfoot_made(s, r) AS s.f * crossfoot_power(s.d + 6 * s.r + r, s.n) * s.v;
CREATE OR REPLACE MACRO crossfoot_met(s, t) AS (6 * s.t + t) * crossfoot_power(s.d, s.n);
CREATE OR REPLACE MACRO crossfoot_less(one, other, opened) AS
  CASE WHEN opened THEN one < other ELSE one <= other END;
CREATE OR REPLACE MACRO crossfoot_grows(s, cut, r_near, r_far, t_near, t_far) AS
  crossfoot_less(crossfoot_made(s, -CASE WHEN cut = (s.r > 0) THEN r_near ELSE r_far END),
    crossfoot_met(s, CASE WHEN cut THEN t_far ELSE t_near END),
    (cut <> (s.r > 0) AND r_far > r_near) OR (cut AND t_far > t_near))
  AND crossfoot_less(crossfoot_met(s, -CASE WHEN cut THEN t_near ELSE t_far END),
    crossfoot_made(s, CASE WHEN cut = (s.r > 0) THEN r_far ELSE r_near END),
    (cut = (s.r > 0) AND r_far > r_near) OR (NOT cut AND t_far > t_near));
CREATE OR REPLACE MACRO crossfoot_way(s, cut) AS crossfoot_grows(s, cut, 3, greatest(3, s.k), s.h, s.h)
  OR crossfoot_grows(s, cut, 0, s.k, 0, s.g);
CREATE OR REPLACE MACRO crossfoot_bits(x) AS length(bin(x));
CREATE OR REPLACE MACRO crossfoot_over_periods(f, n, r, r_unit, t, t_unit, round) AS list_transform([{{'f': f, 'n': n,
    'r': r, 'd': 600 * r_unit, 'k': least(6, 2 * abs(r)), 't': t, 'v': 6 * t_unit, 'round': round,
    'h': CASE WHEN t_unit > 1 THEN 3 ELSE 0 END, 'g': CASE WHEN t_unit > 1 THEN least(6, 2 * abs(t)) ELSE 0 END}}],
  lambda s: CASE
    WHEN s.f >= 1 AND s.n BETWEEN 1 AND {periods} AND s.t >= 0 AND 60 * s.r > -9 * s.d
      AND s.n * crossfoot_bits(s.d + 6 * abs(s.r) + 6) + crossfoot_bits(s.f * s.v) <= {bits}
      AND s.n * crossfoot_bits(s.d) + crossfoot_bits(6 * s.t + 6) <= {bits}
    THEN CASE WHEN crossfoot_grows(s, true, 3, 3, s.h, s.h) THEN 'consistent'
      WHEN s.r = 0 OR s.t = 0 THEN NULL
      WHEN crossfoot_way(s, true) THEN 'truncated' WHEN crossfoot_way(s, false) THEN 'rounded-up'
      WHEN coalesce(s.round, true) THEN NULL ELSE 'mismatch' END END)[1];
"""


def macros(locale: str) -> str:
    """The file, for figures as they are written in that locale."""
    mark = notation_of(locale).decimal or "."
    head = _KNOWN.format(
        locale=locale, digits=_DIGITS, places=_PLACES, periods=LONGEST, bits=_BITS, mark=f"[{mark}]", plain=mark
    )
    return head + "".join(f"{each}\n" for kind in kinds().values() for each in _of_kind(kind))


def _of_kind(kind: Kind) -> Iterator[str]:
    """A macro for the commonest fields of a kind, and one for each other choice of them, with their names in its."""
    quotient = [form for form in _forms(kind) if form.compound or form.relations[0].result in kind.measured]
    forms = sorted(quotient, key=lambda form: form.compound is None)
    forms += [form for form in _forms(kind) if form not in quotient]
    for number, form in enumerate(forms):  # growth over periods is the commonest, then quotients
        name = "_".join(["crossfoot", kind.name, *([*form.roles, *form.lists] if number else [])])
        yield _over_periods(name, form, form.compound) if form.compound else _macro(name, form)


def _forms(kind: Kind) -> Iterator[Form]:
    """What can be compared: one result, and as few other fields as give it."""
    fields = [field.name for field in kind.fields if field.form in ("figure", "multiple")]
    lists = [field.name for field in kind.fields if field.form == "figures"]
    for number in (1, 2, 3, 4):
        for roles in combinations(fields, number):
            for several in [(), *((name,) for name in lists)] if number == 1 else [()]:
                form = form_of(kind, roles, tuple((name, 2) for name in several))
                if form and form.certain and (form.compound or (number < 4 and _is_alone(form))):
                    yield form


def _is_alone(form: Form) -> bool:
    """Whether there is one result, and all others may be whole numbers that are exact."""
    if len(form.relations) != 1:
        return False
    result = form.relations[0].result
    others = [field for field in form.kind.fields if field.name in form.roles and field.name != result]
    rounded = any(field.measured or field.result for field in others)
    return not rounded and form.relations[0].ways[0][0] == result


def _macro(name: str, form: Form) -> str:
    relation = form.relations[0]
    result, turned = relation.result, relation.ways[0][1]
    others = [role for role in form.roles if role != result]
    known = {role: f"crossfoot_whole({_parameter(role)})" for role in others}
    known |= {SUM + role: f"crossfoot_sum({_parameter(role)})" for role in form.lists}
    known |= {COUNT: f"len({_parameter(next(iter(form.lists)))})"} if form.lists else {}
    factor, rest = (" + ".join(_product(fields, c, known) for fields, c in terms) for terms in turned)
    text = f"crossfoot_text({_parameter(result)})"
    whole = f"crossfoot_whole({_parameter(result)})"
    rounds = [known[role] for role in others] + [whole]
    round_ = " OR ".join(f"coalesce(crossfoot_round({each}), false)" for each in rounds)
    round_ = f"{round_} OR {_any_round(form)}" if form.lists else round_
    round_ = round_ if form.kind.coarse else "false"
    usual = [f"{known[role]} >= {1 if role in form.positive else 0}" for role in others if role not in form.signed]
    sides = [(each.left[0].fields[0], each.operator, each.right[0].fields[0]) for each in form.limits]
    over = [f"{known[left]} {_BEYOND[operator]} {known[right]}" for left, operator, right in sides]
    if result in form.kind.measured:
        digits = f"crossfoot_digits({text})"
        if not form.takes_percent(result):
            digits = f"CASE WHEN NOT contains({text}, '%') THEN {digits} END"
        judged = f"crossfoot_measured({digits}, crossfoot_unit({text}), {factor}, {rest}, {round_})"
    else:
        judged = f"crossfoot_exact({whole}, {factor}, {rest}, {round_})"
    if over:
        judged = f"CASE WHEN ({' OR '.join(over)}) AND {text} IS NOT NULL THEN 'mismatch' ELSE {judged} END"
    parameters = ", ".join(map(_parameter, (*form.roles, *form.lists)))
    guard = " AND ".join(usual) or "true"
    return f"CREATE OR REPLACE MACRO {name}({parameters}) AS\n  CASE WHEN {guard} THEN {judged} END;"


def _over_periods(name: str, form: Form, compound: Equation) -> str:
    earlier, later = compound.left[0].fields[0], compound.right[0].fields[0]
    rate, periods = compound.left[0].compound or ("", "")
    whole = {role: f"crossfoot_whole({_parameter(role)})" for role in (earlier, later, periods)}
    grown, each = f"crossfoot_text({_parameter(later)})", f"crossfoot_text({_parameter(rate)})"
    rounds = " OR ".join(f"coalesce(crossfoot_round({whole[role]}), false)" for role in (earlier, later))
    return (
        f"CREATE OR REPLACE MACRO {name}({', '.join(map(_parameter, form.roles))}) AS\n"
        f"  crossfoot_over_periods({whole[earlier]}, {whole[periods]}, "
        f"crossfoot_digits({each}), crossfoot_unit({each}),\n"
        f"    CASE WHEN NOT contains({grown}, '%') THEN crossfoot_digits({grown}) END, crossfoot_unit({grown}),\n"
        f"    {rounds if form.kind.coarse else 'false'});"
    )


def _any_round(form: Form) -> str:
    rounds = "lambda x: crossfoot_round(crossfoot_whole(x))"
    return " OR ".join(f"len(list_filter({_parameter(each)}, {rounds})) > 0" for each in form.lists)


def _product(fields: Sequence[str], coefficient: int, known: dict[str, str]) -> str:
    return " * ".join([f"({coefficient})::HUGEINT", *(known[field] for field in fields)])


def _parameter(role: str) -> str:
    """The name of an argument; words of SQL get an underscore."""
    return f"{role}_" if role in _WORDS else role
