"""Macros for DuckDB that give the verdicts of the engine on plain rows, made of the equations of the kinds.

They decide what is exact whole numbers and one simple result; of every other row they say nothing (NULL), and the
engine does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from crossfoot.batch.form import SUM, Form, form_of
from crossfoot.claims.kind import Kind, kinds
from crossfoot.claims.statements import COUNT
from crossfoot.figures.locales import notation_of

_DIGITS: Final = 12
_WORDS: Final = ("from", "to", "by")
_BEYOND: Final = {"≤": ">", "≥": "<"}
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
"""


def macros(locale: str) -> str:
    """The file, for figures as they are written in that locale."""
    mark = notation_of(locale).decimal or "."
    head = _KNOWN.format(locale=locale, digits=_DIGITS, places=_PLACES, mark=f"[{mark}]", plain=mark)
    return head + "".join(f"{each}\n" for kind in kinds().values() for each in _of_kind(kind))


def _of_kind(kind: Kind) -> Iterator[str]:
    """A macro for the commonest fields of a kind, and one for each other choice of them, with their names in its."""
    forms = sorted(_forms(kind), key=lambda form: form.relations[0].result not in kind.measured)
    for number, form in enumerate(forms):  # quotients are the commonest
        yield _macro("_".join(["crossfoot", kind.name, *([*form.roles, *form.lists] if number else [])]), form)


def _forms(kind: Kind) -> Iterator[Form]:
    """What can be compared: one result, and as few other fields as give it."""
    fields = [field.name for field in kind.fields if field.form in ("figure", "multiple")]
    lists = [field.name for field in kind.fields if field.form == "figures"]
    for number in (1, 2, 3):
        for roles in combinations(fields, number):
            for several in [(), *((name,) for name in lists)] if number == 1 else [()]:
                form = form_of(kind, roles, tuple((name, 2) for name in several))
                if form and form.certain and len(form.relations) == 1 and _is_exact_beside(form):
                    yield form


def _is_exact_beside(form: Form) -> bool:
    """Whether all but the result may be whole numbers that are exact."""
    result = form.relations[0].result
    others = [role for role in form.roles if role != result]
    return form.kind.measured.isdisjoint(others) and form.relations[0].ways[0][0] == result


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


def _any_round(form: Form) -> str:
    rounds = "lambda x: crossfoot_round(crossfoot_whole(x))"
    return " OR ".join(f"len(list_filter({_parameter(each)}, {rounds})) > 0" for each in form.lists)


def _product(fields: Sequence[str], coefficient: int, known: dict[str, str]) -> str:
    return " * ".join([f"({coefficient})::HUGEINT", *(known[field] for field in fields)])


def _parameter(role: str) -> str:
    """The name of an argument; words of SQL get an underscore."""
    return f"{role}_" if role in _WORDS else role
