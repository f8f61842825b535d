"""From the entries of ``claims:`` to decided claims.

What is written as it should be takes a short path here. A claim of any other shape is handed to its pydantic model,
which says what is wrong; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from crossfoot.claimfile.claim_list import NO_OPTIONS, Shape
from crossfoot.claimfile.document import RELEASED, Acceptance, Document
from crossfoot.claimfile.names import Named
from crossfoot.claimfile.parsing import Mapping as SourceMapping
from crossfoot.claimfile.parsing import Node, Problem, Sequence
from crossfoot.claimfile.schema import COMMON
from crossfoot.claims.claim import UNREAD, Claim, Figure, Gap, Given, Path, Recomputed
from crossfoot.claims.equation import Equation
from crossfoot.claims.expression import Malformed, parse
from crossfoot.claims.kind import Kind, kinds
from crossfoot.claims.recomputing import recompute
from crossfoot.claims.roles import path_of
from crossfoot.claims.verdict import decide
from crossfoot.figures.notation import Ambiguous, Unreadable
from crossfoot.figures.ratio import read_ratio
from crossfoot.figures.written import Written

_MOST_SHAPES: Final = 1_000
"""ways to order the fields of a claim that are remembered; claims with others take the long way"""


def check_claims(document: Document, claims: Sequence, release: bool) -> None:
    """Decide every claim of the list and put it into ``document.claims``; may let go of each as it goes."""
    plans = {name: _plan(kind) for name, kind in kinds().items()}
    keeps = any(isinstance(each, str) for each in claims)  # places are counted along the list where it has such items
    short = _ShortWay(document)
    for index in range(len(claims)):
        node = claims[index]
        name = node.get("kind") if isinstance(node, SourceMapping) else None
        plan = plans.get(name) if isinstance(name, str) else None
        if plan is None or not isinstance(node, SourceMapping):
            claim = _unbuilt(document, index, node)
        elif short.takes(index, node, plan):
            if release and not keeps:
                claims[index] = RELEASED
            continue
        else:
            claim = _Claimant(document, index, node, plan).decided()
            document.slowly.append(claim)
        document.claims.append(claim)
        if release and claim.verdict == "consistent" and not keeps:
            claims[index] = RELEASED


class _Plan(NamedTuple):
    kind: Kind
    forms: Mapping[str, str]


def _plan(kind: Kind) -> _Plan:
    forms = dict.fromkeys(COMMON, "text") | {field.name: field.form for field in kind.fields}
    return _Plan(kind, forms | {"accepted": "accepted", "exact": "roles"})


def _unbuilt(document: Document, index: int, node: Node) -> Claim:
    """A claim without a usable kind: say what is wrong with it, and check nothing."""
    from crossfoot.claimfile.misfits import claim_problems

    document.problems.extend(claim_problems(document.source, ("claims", index), node))
    identifier, about = (node.get(key, "") if isinstance(node, SourceMapping) else "" for key in ("id", "about"))
    identifier = identifier if isinstance(identifier, str) else ""
    what = "its kind" if isinstance(node, SourceMapping) else "it"
    return Claim(
        index, identifier or _numbered(index), "", (), "undetermined", why=f"{what} {UNREAD}", gap="unread",
        about=about if isinstance(about, str) else "", id_given=bool(identifier),
    )  # fmt: skip


def _numbered(index: int) -> str:
    """What a claim without an id is called."""
    return f"#{index + 1}"


class _ShortWay:
    """Consistent claims of the commonest form, each in one pass. A test holds it equal to the long way."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.shapes: dict[tuple[str, ...], tuple[Shape, int] | None] = {}

    def takes(self, index: int, node: SourceMapping, plan: _Plan) -> bool:
        """Puts the claim into the document, unless anything in it is not as usual: a name, a nested value, a field."""
        fields = (plan.kind.name, *node)
        found = self.shapes.get(fields, ())
        if not found:
            found = self._shape(fields, plan) if found == () else None
            if found is None:
                return False
        shape, number = found
        one: dict[str, Written] = {}
        for field, _ in shape.figures:
            value = node[field]
            if value.__class__ is not str:
                return False
            written = shape.cached.get(value) or self.document.plain_figure(value)
            if written is None:
                return False
            one[field] = written
        for field in shape.texts:
            if node[field].__class__ is not str:
                return False
        recomputed = shape.quick(one) if node["id"] else None
        if recomputed is None:
            return False
        role, num, den, _ = recomputed[0]
        self.document.rounds_quickly += num * one[role].den < one[role].num * den
        if self.document.claims.takes_fields:
            self.document.claims.append_fields(index, node.at, number)
        else:
            self.document.claims.append(self._whole(index, node, shape, one, recomputed))
        return True

    def _shape(self, fields: tuple[str, ...], plan: _Plan) -> tuple[Shape, int] | None:
        reader = self.document.reader()
        shape = Shape.of(plan.kind, plan.forms, fields[1:], reader.cached, reader.figure)
        known = len(self.shapes) < _MOST_SHAPES and shape is not None
        found = self.shapes[fields] = (shape, self.document.claims.number(shape)) if known and shape else None
        return found

    def _whole(
        self, index: int, node: SourceMapping, shape: Shape, one: Mapping[str, Written], told: tuple[Recomputed, ...]
    ) -> Claim:
        places, start = self.document.source.places, 2 * node.at
        figures = [
            Figure(role, one[role], places[start + place], places[start + place + 1]) for role, place in shape.figures
        ]
        return shape.consistent(index, str(node["id"]), figures, told, str(node.get("about", "")))


class _Claimant:
    """One claim on its way from text to verdict."""

    __slots__ = ("document", "figures", "index", "many", "node", "one", "options", "plan", "regular", "unread")

    def __init__(self, document: Document, index: int, node: SourceMapping, plan: _Plan) -> None:
        self.document = document
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
        given_id = node.get("id")
        for first, second in kind.exclusive:
            if first in node and second in node:
                self.regular = False
                self.unread = f"{first} beside {second}"
        if not self.regular or not given_id or not isinstance(given_id, str):
            self._report_shape()
        about = node.get("about", "")
        failed: Equation | None = None
        given = Given(self.one, self.many, self.options)
        if self.unread:
            verdict, gap = "undetermined", Gap("unread", f"{self.unread} {UNREAD}")
            recomputed = ()
        else:
            verdict, failed, gap = decide(kind, given, self.document.rounding)  # type: ignore[assignment]
            recomputed = recompute(kind, given)  # type: ignore[assignment]
        identifier = given_id if isinstance(given_id, str) and given_id else _numbered(self.index)
        return Claim(
            self.index, identifier, kind.name, tuple(self.figures), verdict, recomputed, failed,  # type: ignore[arg-type]
            gap.sentence if gap else "", about if isinstance(about, str) else "", self.options, bool(given_id),
            gap=gap.code if gap else "",
        )  # fmt: skip

    def _take_fields(self) -> None:
        forms, places, figures, one = self.plan.forms, self.document.source.places, self.figures, self.one
        cached = self.document.reader().cached
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

    def _take_other(self, key: str, value: Node, form: str | None, ordinal: int) -> None:
        """Any field but one figure or one text."""
        if form == "figures" and isinstance(value, (SourceMapping, Sequence)):
            self._take_list(key, value)
        elif form == "roles" and (roles := self._roles(value)) is not None:
            self.options = {**self.options, "exact": roles}
        elif form == "accepted" and isinstance(value, (SourceMapping, Sequence)):
            self._take_acceptances(value)
        elif form == "ratio" and isinstance(value, str):
            self._take_figure(key, key, value, ordinal - 1)
        elif form == "equation" and isinstance(value, str):
            self._take_equation(value)
        elif form == "choice" and isinstance(value, str):
            field = next(field for field in self.plan.kind.fields if field.name == key)
            if value in field.choices:
                self.options = {**self.options, key: value}
            else:
                self.regular = False
                self.unread = key
        else:
            self.regular = False
            if form in ("figure", "ratio", "equation", "figures", "choice", "roles"):
                self.unread = key
            elif form is None and self._may_be_meant(key, value):
                self.unread = "a field of it"

    def _roles(self, value: Node) -> frozenset[str] | None:
        """Names of fields or, in an equation, of figures; ``None`` where one of them is no such name."""
        names = [value] if isinstance(value, str) else list(value) if isinstance(value, Sequence) else [None]
        known = {field.name for field in self.plan.kind.fields if field.form in ("figure", "ratio", "figures")}
        right = all(isinstance(name, str) and (not known or name in known) for name in names)
        return frozenset(str(name) for name in names) if right else None

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
        document = self.document
        if not text:
            self.regular, self.unread = False, role
            return None
        named = document.names.get(text)
        if named is not None:
            self.figures.append(Figure(role, named.written, named.start, named.end, text))
            if role == field:
                self.one[role] = named.written
            return named.written
        try:
            ratio = self.plan.forms[field] == "ratio"
            written = read_ratio(text, document.notation) if ratio else document.reader().figure(text)
        except Unreadable as error:
            path = path_of(self.index, role)
            self.unread = role
            if document.names.claims_name(text):
                document.irregular(path, "unknown-name", document.names.unknown(text))
            else:
                document.irregular(path, _fault(error), error.message)
            return None
        places = document.source.places
        self.figures.append(Figure(role, written, places[2 * ordinal], places[2 * ordinal + 1]))
        if role == field:
            self.one[role] = written
        return written

    def _take_equation(self, text: str) -> None:
        document = self.document
        path: Path = ("claims", self.index, "holds")
        if not text:
            self.regular, self.unread = False, "holds"
            return
        try:
            stated = parse(text, document.notation)
        except Malformed as error:
            self.unread = "holds"
            start, end = document.source.span(path)
            at = min(start + error.offset, end) if document.source.text[start:end] == text else start
            document.problems.append(Problem("malformed-equation", path, error.message, at, max(end, at)))
            return
        start, _ = document.source.span(path)
        figures = []
        for number, leaf in enumerate(stated.leaves):
            found = self._leaf(path, number, leaf.text, leaf.is_name, start + leaf.start, start + leaf.end)
            if found is None:
                self.unread = leaf.text
            else:
                figures.append(found)
        self.many["holds"] = tuple(figures)
        self.options = {**self.options, "holds": stated}

    def _leaf(self, path: Path, number: int, text: str, is_name: bool, start: int, end: int) -> Written | None:
        document = self.document
        named: Named | None = document.names.get(text) if is_name else None
        if named is not None:
            self.figures.append(Figure(f"holds[{number}]", named.written, named.start, named.end, text))
            return named.written
        if is_name:
            document.problems.append(Problem("unknown-name", path, document.names.unknown(text), start, end))
            return None
        try:
            written = document.reader().figure(text)
        except Unreadable as error:
            document.problems.append(Problem(_fault(error), path, error.message, start, end))
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
                self.document.acceptances.append(Acceptance(rule, reason, self.index, entry if several else -1))
            else:
                self.regular = False

    def _report_shape(self) -> None:
        from crossfoot.claimfile.misfits import claim_problems

        self.document.problems.extend(claim_problems(self.document.source, ("claims", self.index), self.node))


def _fault(error: Unreadable) -> str:
    return "ambiguous-separator" if isinstance(error, Ambiguous) else "unreadable-figure"


def _scalars(node: Node) -> int:
    """How many scalars a node has in the file, keys included; nesting is bounded by the loader."""
    if isinstance(node, str):
        return 1
    if isinstance(node, SourceMapping):
        return len(node) + sum(_scalars(value) for value in node.values())
    return sum(_scalars(value) for value in node)
