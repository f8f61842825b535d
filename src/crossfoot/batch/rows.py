"""Claims in the rows of a table, checked block by block: the sieve first, the engine for what it leaves."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from crossfoot.audit.rule import rules
from crossfoot.batch.alike import Named, alike
from crossfoot.batch.arrow import figures_type, is_list, is_text
from crossfoot.batch.block import Block, rows_of
from crossfoot.batch.columns import Column, ColumnReader, Flags, Whole, fit
from crossfoot.batch.decided import CONSISTENT, LIMIT, MISMATCH, OPEN, ROUNDED, TRUNCATED
from crossfoot.batch.engine import FAULT, MANY, UNREAD, Fields, RowOutcome, outcomes, recomputed_from
from crossfoot.batch.form import Form, form_of
from crossfoot.batch.said import Said, columns_beside, fields_beside, said_in
from crossfoot.batch.sieve import first_apart, near, verdicts
from crossfoot.claims.claim import VERDICTS
from crossfoot.claims.kind import Kind, kinds
from crossfoot.figures.from_text import read
from crossfoot.figures.locales import UnknownLocale, notation_of
from crossfoot.figures.written import Written
from crossfoot.library.errors import CrossfootError
from crossfoot.messages import translatable, translated
from crossfoot.records import NamedTuple

ROWS: Final = 524_288
"""of a block: many enough that what each block costs does not count"""
_PLAIN_LOCALE: Final = "en"
"""for tables of nothing but numbers, which are printed nowhere"""
_WORDS: Final = {TRUNCATED: "truncated", ROUNDED: "rounded-up"}
"""how the names of the rules begin that tell of these"""
_VERDICTS: Final = pa.array(VERDICTS)


class WantedColumns(NamedTuple):
    """What is given back of each row beside verdict and rule."""

    recomputed: bool = True
    messages: bool = False
    fixes: bool = False

    @property
    def need_engine(self) -> bool:
        """Whether rows with a finding are asked of the engine in any case."""
        return self.messages or self.fixes


class RowGuard(NamedTuple):
    """What guards rows that are given to the engine, so that a row that ends the process can be left out."""

    skipped: Mapping[int, str] = {}
    """rows not to ask of, and why"""
    unread: Collection[int] = ()
    """those of them that could not be read; the others ended their process"""
    before: Callable[[int], None] = lambda row: None
    """called with the number of the first of the rows that are asked of next"""
    singly: bool = False
    """whether each row is asked of by itself"""
    first: int = 0
    """the number of the first row of the block"""
    chosen: Whole | None = None
    """where rows stand in the block of which these are chosen"""

    def behind(self, rows: int) -> RowGuard:
        return self._replace(first=self.first + rows)

    def among(self, rows: Whole) -> RowGuard:
        return self._replace(chosen=rows)

    def number(self, row: int) -> int:
        return self.first + int(row if self.chosen is None else self.chosen[row])


class Checker:
    """Checks rows of one kind, with the same columns; raises ``CrossfootError`` for what no row could be."""

    def __init__(
        self,
        schema: Any,
        kind: str,
        columns: Named | None = None,
        locale: str = "",
        wanted: WantedColumns = WantedColumns(),
    ) -> None:
        self.kind = required_kind(kind)
        self.columns = _columns(self.kind, schema, columns)
        self._beside = columns_beside(self.kind, schema, columns)
        self.wanted = wanted
        self._lists = frozenset(field.name for field in self.kind.fields if field.form == _FIGURES[-1])
        for name in self._names():
            fit(name, schema.field(name).type)
        types = [figures_type(schema.field(name).type) for name in self._names()]
        texts = any(map(is_text, types))
        if not locale and texts and any(map(pa.types.is_decimal, types)):
            message = translated("decimals stand beside texts; say how the figures are written with locale=")
            raise CrossfootError(message, path=("locale",))
        self.locale = locale or ("" if texts else _PLAIN_LOCALE)
        try:
            self.notation = notation_of(self.locale)
        except UnknownLocale as error:
            raise CrossfootError(str(error), path=("locale",), end=len(locale)) from None
        self._reader = ColumnReader(self.notation)
        self._read: dict[str, Written] = {}

    @property
    def schema(self) -> Any:
        """The schema of the result."""
        return self.results(self.wanted)

    @staticmethod
    @cache
    def results(wanted: WantedColumns) -> Any:
        """The columns of what is given back."""
        words = pa.dictionary(pa.int8(), pa.string())
        fields = [("verdict", words), ("rule", words)]
        if wanted.recomputed:
            fields.insert(1, ("recomputed", pa.string()))
        if wanted.messages:
            fields.append(("message", pa.string()))
        if wanted.fixes:
            fields.append(("fixes", pa.list_(pa.string())))
        return pa.schema(fields)

    def _names(self) -> Iterator[str]:
        for named in self.columns.values():
            yield from (named,) if isinstance(named, str) else named

    def batches(self, given: Iterable[Any], guard: RowGuard = RowGuard()) -> Iterator[Any]:
        """A record batch of outcomes for each block of rows of the record batches, in their order."""
        for batch in given:
            for begin in range(0, batch.num_rows, ROWS):
                yield self.checked(batch.slice(begin, ROWS), guard.behind(begin))

    def codes(self, batch: Any) -> Whole:
        """What the sieve says of each row of a block."""
        codes = np.full(batch.num_rows, OPEN, np.uint8)
        for rows, some, columns in alike(batch, self.columns, self._lists):
            block = self._block(some, columns)
            form = self._form(block)
            if form:
                codes[rows] = verdicts(form, block, some.num_rows)
        codes[list(said_in(batch, self.kind, self._beside))] = OPEN
        return codes

    def checked(self, batch: Any, guard: RowGuard = RowGuard()) -> Any:
        """The outcomes of one block."""
        groups = list(alike(batch, self.columns, self._lists))
        said = said_in(batch, self.kind, self._beside)
        if len(groups) == 1:
            return self._checked(*groups[0], said, guard)
        order = np.argsort(np.concatenate([rows for rows, _, _ in groups] or [np.zeros(0, np.int64)]))
        pieces = [self._checked(*group, said, guard) for group in groups]
        return pa.Table.from_batches(pieces, self.schema).take(pa.array(order)).combine_chunks().to_batches()[0]

    def _checked(self, numbers: Whole, batch: Any, columns: Named, said: Said, guard: RowGuard) -> Any:
        """The outcomes of rows that print the same fields; ``numbers`` are those that they have in the block."""
        block = self._block(batch, columns)
        form = self._form(block)
        codes = verdicts(form, block, batch.num_rows) if form else np.full(batch.num_rows, OPEN, np.uint8)
        if said:
            codes[np.isin(np.asarray(numbers), list(said))] = OPEN
        asked = codes == OPEN
        if self.wanted.need_engine:
            asked |= codes > 0
        outcomes_by_row = self._asked(block, rows_of(asked).tolist(), numbers, said, guard)
        return self._table(form, block, codes, outcomes_by_row)

    def _form(self, block: Block) -> Form | None:
        return form_of(self.kind, tuple(block.one), tuple((role, len(each)) for role, each in block.many.items()))

    def _block(self, batch: Any, columns: Named) -> Block:
        one, many = {}, {}
        for role, named in columns.items():
            if isinstance(named, str):
                one[role] = self._reader.column(batch.column(named))
            else:
                many[role] = [self._reader.column(batch.column(name)) for name in named]
        return Block(one, many)

    def _asked(
        self, block: Block, rows: Sequence[int], numbers: Whole, said: Said, guard: RowGuard
    ) -> Mapping[int, RowOutcome]:
        """What the engine says of these rows."""
        by_row, left = {}, []
        for row in rows:
            why = guard.skipped.get(guard.number(numbers[row]))
            if why is None:
                left.append(row)
            else:
                rule = UNREAD if guard.number(numbers[row]) in guard.unread else FAULT
                by_row[row] = RowOutcome("undetermined", None, rule, why)
        step = 1 if guard.singly else MANY
        for begin in range(0, len(left), step):
            some = left[begin : begin + step]
            guard.before(guard.number(numbers[some[0]]))
            fields = [{**self._fields(block, row), **said.get(int(numbers[row]), {})} for row in some]
            found = outcomes(self.kind.name, fields, self.locale, self.wanted.fixes)
            by_row.update(zip(some, found, strict=True))
        return dict(sorted(by_row.items()))

    def _fields(self, block: Block, row: int) -> Fields:
        fields: dict[str, str | Sequence[str]] = {}
        for role, column in block.one.items():
            if text := column.text(row):
                fields[role] = text
        for role, columns in block.many.items():
            if texts := [text for each in columns if (text := each.text(row))]:
                fields[role] = texts
        return fields

    def _table(self, form: Form | None, block: Block, codes: Whole, by_row: Mapping[int, RowOutcome]) -> Any:
        rows, outcomes = list(by_row), list(by_row.values())
        decided, of_rule = codes.astype(np.int8), np.full(len(codes), -1, np.int8)
        wrong = rows_of(codes)
        if form and len(wrong):
            decided[wrong[codes[wrong] == LIMIT]] = MISMATCH
            of_rule[wrong] = _rules(form, block, codes, wrong)
        made: dict[str, Any] = {}
        if self.wanted.recomputed:
            texts = self._recomputed(form, block, codes)
            made["recomputed"] = _with(texts, rows, [each.recomputed for each in outcomes])
        if rows:
            decided[rows] = [VERDICTS.index(each.verdict) for each in outcomes]
            of_rule[rows] = [_rule_numbers()[each.rule] for each in outcomes]
        made["verdict"] = pa.DictionaryArray.from_arrays(decided, _VERDICTS, safe=False)
        flagged = np.packbits(of_rule >= 0, bitorder="little")
        numbers = pa.Array.from_buffers(pa.int8(), len(codes), [pa.py_buffer(flagged), pa.py_buffer(of_rule)])
        made["rule"] = pa.DictionaryArray.from_arrays(numbers, _rule_names(), safe=False)
        nothing = RowOutcome("consistent")
        if self.wanted.messages:
            made["message"] = [by_row.get(row, nothing).message for row in range(len(codes))]
        if self.wanted.fixes:
            made["fixes"] = [list(by_row.get(row, nothing).fixes) for row in range(len(codes))]
        return pa.record_batch([_array(made[each.name], each.type) for each in self.schema], schema=self.schema)

    def _recomputed(self, form: Form | None, block: Block, codes: Whole) -> Any:
        """The texts for rows that the sieve has decided; most are what was printed."""
        decided = np.flatnonzero(codes != OPEN)
        if form is None or not len(decided):
            return pa.nulls(len(codes), pa.string())
        printed = np.zeros(len(codes), np.bool_)
        sure = np.flatnonzero(codes == CONSISTENT)
        if len(sure):
            printed[sure] = near(form, block, sure)
        texts = pa.nulls(len(codes), pa.string())
        if printed.any():
            texts = pc.if_else(pa.array(printed), block.one[form.relations[0].result].texts(), texts)
        others = decided[~printed[decided]].tolist()
        return _with(texts, others, [self._of_row(block, row, int(codes[row])) for row in others])

    def _of_row(self, block: Block, row: int, code: int) -> str | None:
        figures = [(role, self._written(column, row)) for role, column in block.one.items()]
        for role, columns in block.many.items():
            figures += [(f"{role}[{n}]", self._written(each, row)) for n, each in enumerate(columns)]
        verdict = VERDICTS[MISMATCH if code == LIMIT else code]
        return recomputed_from(self.kind, figures, verdict, self.locale)

    def _written(self, column: Column, row: int) -> Written:
        text = column.text(row) or ""
        written = self._read.get(text)
        if written is None:
            if len(self._read) > ROWS:
                self._read.clear()
            written = self._read[text] = read(text, self.notation)
        return written


def _array(values: Any, kind: Any) -> Any:
    if isinstance(values, (pa.Array, pa.ChunkedArray)):
        return values
    return pa.array(values, kind, from_pandas=False)


def _with(texts: Any, rows: Sequence[int], others: Sequence[str | None]) -> Any:
    """The texts, with others in some rows, which are in order."""
    if not rows:
        return texts
    chosen = np.zeros(len(texts), np.bool_)
    chosen[rows] = True
    return pc.replace_with_mask(texts, pa.array(chosen), pa.array(others, pa.string()))


@cache
def _rule_names() -> Any:
    return pa.array(list(rules()), pa.string())


@cache
def _rule_numbers() -> Mapping[str | None, int]:
    return {**{name: number for number, name in enumerate(rules())}, None: -1}


def _rules(form: Form, block: Block, codes: Whole, wrong: Whole) -> Whole:
    """The number of the rule that tells of each of these rows; -1 where none does."""
    known, of_code = _rule_numbers(), np.full(256, -1, np.int8)
    of_code[MISMATCH] = known[form.rule]
    for limit in form.limits:
        of_code[LIMIT] = known[limit.rule]
    numbers = of_code[codes[wrong]]
    for code, word in _WORDS.items():
        here = np.flatnonzero(codes[wrong] == code)
        if len(here):
            percent, figure = known[f"{word}-percent"], known[f"{word}-figure"]
            numbers[here] = np.where(_points_at_percent(form, block, wrong[here]), percent, figure)
    return numbers


def _points_at_percent(form: Form, block: Block, rows: Whole) -> Flags:
    """Which of the rows have a finding that points at a percentage: at the first figure that is not what the others
    give.
    """
    at_percent = np.zeros(len(rows), np.bool_)
    apart = first_apart(form, block, rows)
    for number, relation in enumerate(form.relations):
        here = apart == number
        percent = np.asarray(block.one[relation.result].at(rows).percent) | (relation.result == "percent")
        at_percent[here] = np.broadcast_to(percent, (len(rows),))[here]
    return at_percent


_FIGURES: Final = ("figure", "ratio", "multiple", "figures")
"""forms of the fields that columns hold: one figure in each row, or with the last a list of them"""


def kinds_in_columns() -> tuple[str, ...]:
    """The kinds whose figures columns can hold; an equation is one text, and for claim files."""
    return tuple(name for name, kind in kinds().items() if any(field.form in _FIGURES for field in kind.fields))


def required_kind(kind: str) -> Kind:
    """The kind of that name, if columns can hold its figures; raises ``CrossfootError``."""
    known = kinds_in_columns()
    if kind in known:
        return kinds()[kind]
    sentence = translatable("there is no kind {kind!r}; the kinds are {kinds}")
    if kind in kinds():
        sentence = translatable("a claim of the kind {kind} has no figures in columns; a claim file can hold it")
    raise CrossfootError(translated(sentence, kind=kind, kinds=", ".join(known)), path=("kind",))


def _columns(kind: Kind, schema: Any, named: Named | None) -> Mapping[str, str | Sequence[str]]:
    """Field -> column or columns; without names, the columns that are called as the fields are."""
    if named is None:
        fields = [each for each in kind.fields if each.name in schema.names and each.form in _FIGURES]
        named = {each.name: (each.name,) if each.form == _FIGURES[-1] else each.name for each in fields}
    elif not isinstance(named, Mapping):
        raise CrossfootError(translated("columns= says by field which column holds it"), path=("columns",))
    by_field: dict[str, str | Sequence[str]] = {}
    beside = fields_beside(kind)
    for role, columns in named.items():
        name = "from" if role == "from_" else role
        field = kind.field(name)
        if name not in beside and (field is None or field.form not in _FIGURES):
            known = ", ".join(dict.fromkeys([*(each.name for each in kind.fields), *beside]))
            raise CrossfootError(
                translated(
                    "the kind {kind} has no figures {field!r}; it has {known}", kind=kind.name, field=name, known=known
                ),
                path=("columns", role),
            )
        is_list_field = field is not None and field.form == _FIGURES[-1]
        if not is_list_field and not isinstance(columns, str):
            raise CrossfootError(translated("{field} takes one column", field=name), path=("columns", role))
        for each in (columns,) if isinstance(columns, str) else columns:
            if schema.get_field_index(each) < 0:
                there = ", ".join(schema.names)
                raise CrossfootError(
                    translated("there is no one column {column!r}; there are {columns}", column=each, columns=there),
                    path=("columns", role),
                )
        if is_list_field and isinstance(columns, str) and not is_list(schema.field(columns).type):
            raise CrossfootError(translated("{field} takes a list of columns", field=name), path=("columns", role))
        if name in beside:
            continue
        by_field[name] = columns if isinstance(columns, str) else tuple(columns)
    if not by_field:
        message = translated(
            "no column is called as a field of the kind {kind}; say which with columns=", kind=kind.name
        )
        raise CrossfootError(message, path=("columns",))
    return by_field
