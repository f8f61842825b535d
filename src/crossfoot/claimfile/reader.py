"""From the entries of ``claims:`` to decided claims.

What is written as it should be takes a short path here. A claim of any other shape is handed to its pydantic model,
which says what is wrong; a test holds the two together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from crossfoot.claimfile.claim_list import NO_OPTIONS, Acceptance, ReadClaims
from crossfoot.claimfile.header import Header, without_separators
from crossfoot.claimfile.names import Named
from crossfoot.claimfile.short_way import Plan, ShortWay, plan_of
from crossfoot.claimfile.tree import RELEASED, Node, Problem, Sequence, Source
from crossfoot.claimfile.tree import Mapping as SourceMapping
from crossfoot.claims.claim import Claim, Figure, Gap, Given, Path
from crossfoot.claims.equation import Equation
from crossfoot.claims.kind import kinds
from crossfoot.claims.quick import quick_check, quick_mismatch
from crossfoot.claims.roles import path_of, split_role
from crossfoot.claims.units import recompute
from crossfoot.claims.verdict import decide
from crossfoot.figures.notation import Ambiguous, Unreadable
from crossfoot.figures.written import Written
from crossfoot.messages import translatable, translated
from crossfoot.records import NamedTuple


class _FileReading(NamedTuple):
    """One file while its claims are read."""

    source: Source
    header: Header
    read: ReadClaims

    def problem(self, path: Path, rule: str, message: str) -> None:
        self.read.problems.append(Problem(rule, path, message, *self.source.span(path)))


def read_claims(source: Source, header: Header, release: bool) -> ReadClaims:
    """Every entry of ``claims:`` as a decided claim; ``release`` lets go of the tree of consistent ones."""
    reading = _FileReading(source, header, ReadClaims(source))
    root = source.root
    entries = root.get("claims", "") if isinstance(root, SourceMapping) else ""
    if isinstance(entries, Sequence):
        _read_each(reading, entries, release)
    if header.is_locale_unknown:
        reading.read.problems = without_separators(reading.read.problems)
    if not entries and isinstance(root, SourceMapping) and "tables" in root:
        pass
    elif not entries:
        sentence = translatable("this file is empty, so nothing in it was checked")
        if source.text.strip():
            sentence = translatable("this file has no claims, so nothing in it was checked")
        reading.problem(("claims",), "nothing-to-check", translated(sentence))
    elif not isinstance(entries, Sequence):
        sentence = translated("claims takes a list, each claim beginning with a dash")
        reading.problem(("claims",), "invalid-value", sentence)
    return reading.read


def _read_each(reading: _FileReading, entries: Sequence, release: bool) -> None:
    read = reading.read
    known, plans = kinds(), dict[str, Plan]()
    keeps = any(isinstance(each, str) for each in entries)  # places are counted along the list where it has such items
    short = ShortWay(reading.source, reading.header, read)
    for index in range(len(entries)):
        node = entries[index]
        name = node.get("kind") if isinstance(node, SourceMapping) else None
        plan = plans.get(name) if isinstance(name, str) else None
        if plan is None and isinstance(name, str) and name in known:
            plan = plans[name] = plan_of(known[name])
        if plan is None or not isinstance(node, SourceMapping):
            claim = _unbuilt(reading, index, node)
        elif short.takes(index, node, plan):
            if release and not keeps:
                entries[index] = RELEASED
            continue
        else:
            claim = _Claimant(reading, index, node, plan).decided()
            read.slowly.append(claim)
        read.claims.append(claim)
        if release and claim.verdict == "consistent" and not keeps:
            entries[index] = RELEASED


def _unbuilt(reading: _FileReading, index: int, node: Node) -> Claim:
    """A claim without a usable kind: say what is wrong with it, and check nothing."""
    from crossfoot.claimfile.misfits import claim_problems

    reading.read.problems.extend(claim_problems(reading.source, ("claims", index), node))
    identifier, about = (node.get(key, "") if isinstance(node, SourceMapping) else "" for key in ("id", "about"))
    identifier = identifier if isinstance(identifier, str) else ""
    why = translated("its kind cannot be read") if isinstance(node, SourceMapping) else translated("it cannot be read")
    return Claim(
        index, identifier or _numbered(index), "", (), "undetermined", why=why, gap="unread",
        about=about if isinstance(about, str) else "", id_given=bool(identifier),
    )  # fmt: skip


def _numbered(index: int) -> str:
    """What a claim without an id is called."""
    return f"#{index + 1}"


class _Claimant:
    """One claim on its way from text to verdict."""

    __slots__ = (
        "figures", "header", "index", "many", "node", "one", "options", "plan", "reading", "regular", "source",
        "unread",
    )  # fmt: skip

    def __init__(self, reading: _FileReading, index: int, node: SourceMapping, plan: Plan) -> None:
        self.reading = reading
        self.source, self.header = reading.source, reading.header
        self.index = index
        self.node = node
        self.plan = plan
        self.figures: list[Figure] = []
        self.one: dict[str, Written] = {}
        self.many: dict[str, tuple[Written, ...]] = {}
        self.options: Mapping[str, object] = NO_OPTIONS
        self.regular = True
        self.unread = ""

    def decided(self) -> Claim:
        node, kind = self.node, self.plan.kind
        self._take_fields()
        self._pair_entries()
        given_id = node.get("id")
        for first, second in kind.exclusive:
            if first in node and second in node:
                self.regular = False
                self.unread = translated("{first} beside {second}", first=first, second=second)
        if not self.regular or not given_id or not isinstance(given_id, str):
            self._report_shape()
        exact = self.options.get("exact")
        if isinstance(exact, frozenset) and any("[" in name or "." in name for name in exact):
            self._find_exact_entries(exact)
        about = node.get("about", "")
        failed: Equation | None = None
        given = Given(self.one, self.many, self.options)
        quick = quick_check(kind) if not (self.unread or self.many or self.options) else None
        sure = quick(self.one) if quick is not None else None
        if self.unread:
            verdict, gap = "undetermined", Gap("unread", translated("{field} cannot be read", field=self.unread))
            recomputed = ()
        elif sure is not None:
            verdict, gap, recomputed = "consistent", None, sure  # type: ignore[assignment]
        elif quick is not None and (off := quick_mismatch(kind)) and (sure := off[0](self.one)) is not None:
            verdict, gap, recomputed, failed = "mismatch", None, sure, off[1]  # type: ignore[assignment]
        else:
            verdict, failed, gap = decide(kind, given, self.header.rounding)
            recomputed = recompute(kind, given)  # type: ignore[assignment]
        identifier = given_id if isinstance(given_id, str) and given_id else _numbered(self.index)
        return Claim(
            self.index, identifier, kind.name, tuple(self.figures), verdict, recomputed, failed,  # type: ignore[arg-type]
            gap.sentence if gap else "", about if isinstance(about, str) else "", self.options, bool(given_id),
            gap=gap.code if gap else "",
        )  # fmt: skip

    def _take_fields(self) -> None:
        forms, places, figures, one = self.plan.forms, self.source.places, self.figures, self.one
        cached = self.header.figures.cached
        ordinal = self.node.at
        for key, value in self.node.items():
            form = forms.get(key)
            if isinstance(value, str):
                ordinal += 2
                if form == "figure":
                    written = cached.get(value)
                    if written is None:
                        self._take_figure(key, key, value, ordinal - 1)
                        continue
                    at = 2 * ordinal - 2
                    figures.append(Figure(key, written, places[at], places[at + 1]))
                    one[key] = written
                    continue
                if form == "text":
                    continue
            self._take_other(key, value, form, ordinal)
            if not isinstance(value, str):
                ordinal += 1 + _scalars(value)

    def _pair_entries(self) -> None:
        """Lists whose entries belong together in the order of the first, where they are mappings with its labels."""
        fields = [field for field in self.plan.kind.paired if field in self.many]
        labels = [list(node) if isinstance(node := self.node[field], SourceMapping) else None for field in fields]
        for field, own in zip(fields[1:], labels[1:], strict=True):
            if own == labels[0]:
                continue
            if own is None or labels[0] is None or set(own) != set(labels[0]):
                self.unread = field
                sentence = translatable(
                    "the entries of {one} and {other} are not called the same, and cannot be paired"
                )
                message = translated(sentence, one=field, other=fields[0])
                self.reading.problem(("claims", self.index, field), "invalid-value", message)
            elif len(self.many[field]) == len(own):
                order = [own.index(label) for label in labels[0]]
                first = next(n for n, each in enumerate(self.figures) if split_role(each.role)[0] == field)
                self.many[field] = tuple(self.many[field][n] for n in order)
                self.figures[first : first + len(own)] = [self.figures[first + n] for n in order]

    def _take_other(self, key: str, value: Node, form: str | None, ordinal: int) -> None:
        """Any field but one figure or one text."""
        if form == "figures" and isinstance(value, (SourceMapping, Sequence)):
            self._take_list(key, value)
        elif form == "roles" and (roles := self._roles(value)) is not None:
            self.options = {**self.options, "exact": roles}
        elif form == "accepted" and isinstance(value, (SourceMapping, Sequence)):
            self._take_acceptances(value)
        elif form in ("ratio", "multiple") and isinstance(value, str):
            self._take_figure(key, key, value, ordinal - 1)
        elif form == "equation" and isinstance(value, str):
            self._take_equation(value, ordinal - 1)
        elif form == "choice" and isinstance(value, str):
            field = next(field for field in self.plan.kind.fields if field.name == key)
            if value in field.choices:
                self.options = {**self.options, key: value}
            else:
                self.regular = False
                self.unread = key
        else:
            self.regular = False
            if form in ("figure", "ratio", "multiple", "equation", "figures", "choice", "roles"):
                self.unread = key
            elif form is None and self._may_be_meant(key, value):
                self.unread = translated("a field of it")

    def _roles(self, value: Node) -> frozenset[str] | None:
        """Names of fields, of entries of a list or, in an equation, of figures; ``None`` where one is no such name."""
        names = [value] if isinstance(value, str) else list(value) if isinstance(value, Sequence) else [None]
        forms = {field.name: field.form for field in self.plan.kind.fields}
        known = {name for name, form in forms.items() if form in ("figure", "ratio", "multiple", "figures")}

        def is_right(name: object) -> bool:
            if not isinstance(name, str) or not known or name in known:
                return isinstance(name, str)
            entry = re.fullmatch(r"(\w+)(?:\[\d+\]|\..+)", name)
            return entry is not None and forms.get(entry[1]) == "figures"

        return frozenset(str(name) for name in names) if all(map(is_right, names)) else None

    def _find_exact_entries(self, names: frozenset[str]) -> None:
        """What ``exact`` names in a list, by its place in it as well."""
        exact = set(names)
        for name in sorted(names):
            field, entry = split_role(name)
            if entry is None or field not in self.plan.forms:
                continue
            entries = [figure.role for figure in self.figures if split_role(figure.role)[0] == field]
            if name in entries:
                exact.add(f"{field}[{entries.index(name)}]")
            elif not self.unread:
                self.unread = "exact"
                message = translated("there is no {name} in this claim", name=name)
                self.reading.problem(("claims", self.index, "exact"), "invalid-value", message)
        self.options = {**self.options, "exact": frozenset(exact)}

    def _may_be_meant(self, key: str, value: Node) -> bool:
        """Whether a field that there is not may be a figure, or say what the others are: a word that is close to a
        field of the kind, or what is left of a figure with a comma (``percent: 9,18%`` between braces).
        """
        from crossfoot.claimfile.misfits import meant

        return not value or bool(meant(key, [field.name for field in self.plan.kind.fields]))

    def _take_list(self, key: str, value: SourceMapping | Sequence) -> None:
        entries: Iterator[tuple[str | int, Node]]
        entries = iter(value.items()) if isinstance(value, SourceMapping) else iter(enumerate(value))
        ordinal, step = (value.at + 1, 2) if isinstance(value, SourceMapping) else (value.at, 1)
        taken = []
        for entry, text in entries:
            role = f"{key}[{entry}]" if isinstance(entry, int) else f"{key}.{entry}"
            if not isinstance(text, str):
                self.regular = False
                self.unread = role
                ordinal += step - 1 + _scalars(text)
                continue
            written = self._take_figure(role, key, text, ordinal)
            if written is not None:
                taken.append(written)
            ordinal += step
        self.many[key] = tuple(taken)

    def _take_figure(self, role: str, field: str, text: str, ordinal: int) -> Written | None:
        names = self.header.names
        if not text:
            self.regular, self.unread = False, role
            return None
        named = names.get(text)
        if named is not None:
            self.figures.append(Figure(role, named.written, named.start, named.end, text))
            if role == field:
                self.one[role] = named.written
            return named.written
        try:
            written = self.header.figures.of_role(text, field, self.plan.kind)
        except Unreadable as error:
            path = path_of(self.index, role)
            self.unread = role
            if names.claims_name(text):
                self.reading.problem(path, "unknown-name", names.unknown(text))
            else:
                self.reading.problem(path, _fault(error), error.message)
            return None
        places = self.source.places
        self.figures.append(Figure(role, written, places[2 * ordinal], places[2 * ordinal + 1]))
        if role == field:
            self.one[role] = written
        return written

    def _take_equation(self, text: str, ordinal: int) -> None:
        path: Path = ("claims", self.index, "holds")
        if not text:
            self.regular, self.unread = False, "holds"
            return
        from crossfoot.claims.expression import Malformed, parse

        start, end = self.source.places[2 * ordinal : 2 * ordinal + 2]
        try:
            stated = parse(text, self.header.notation)
        except Malformed as error:
            self.unread = "holds"
            at = min(start + error.offset, end) if self.source.text[start:end] == text else start
            self._problem("malformed-equation", path, error.message, at, max(end, at))
            return
        figures = []
        for number, leaf in enumerate(stated.leaves):
            written = self._leaf(path, number, leaf.text, leaf.is_name, start + leaf.start, start + leaf.end)
            if written is None:
                self.unread = leaf.text
            else:
                figures.append(written)
        self.many["holds"] = tuple(figures)
        self.options = {**self.options, "holds": stated}

    def _leaf(self, path: Path, number: int, text: str, is_name: bool, start: int, end: int) -> Written | None:
        names = self.header.names
        named: Named | None = names.get(text) if is_name else None
        if named is not None:
            self.figures.append(Figure(f"holds[{number}]", named.written, named.start, named.end, text))
            return named.written
        if is_name:
            self._problem("unknown-name", path, names.unknown(text), start, end)
            return None
        try:
            written = self.header.figures.figure(text)
        except Unreadable as error:
            self._problem(_fault(error), path, error.message, start, end)
            return None
        self.figures.append(Figure(f"holds[{number}]", written, start, end))
        return written

    def _take_acceptances(self, value: SourceMapping | Sequence) -> None:
        several = isinstance(value, Sequence)
        for entry, each in enumerate(value if isinstance(value, Sequence) else [value]):
            fields = dict(each) if isinstance(each, SourceMapping) else {}
            rule, reason = fields.get("rule"), fields.get("reason")
            if (
                set(fields) == {"rule", "reason"}
                and isinstance(rule, str)
                and isinstance(reason, str)
                and rule
                and reason
            ):
                self.reading.read.acceptances.append(Acceptance(rule, reason, self.index, entry if several else -1))
            else:
                self.regular = False

    def _report_shape(self) -> None:
        from crossfoot.claimfile.misfits import claim_problems

        self.reading.read.problems.extend(claim_problems(self.source, ("claims", self.index), self.node))

    def _problem(self, rule: str, path: Path, message: str, start: int, end: int) -> None:
        self.reading.read.problems.append(Problem(rule, path, message, start, end))


def _fault(error: Unreadable) -> str:
    return "ambiguous-separator" if isinstance(error, Ambiguous) else "unreadable-figure"


def _scalars(node: Node) -> int:
    """How many scalars a node has in the file, keys included; nesting is bounded by the loader."""
    if isinstance(node, str):
        return 1
    if isinstance(node, SourceMapping):
        return len(node) + sum(_scalars(value) for value in node.values())
    return sum(_scalars(value) for value in node)
