"""``NamedTuple`` as in typing, for records that cost next to nothing until the first of them is made.

The one of typing compiles a constructor for each class and, of annotations, each anew: a hundred records, most of which
no single run makes, took a sixth of an audit of a few files. Modules that define records say
``from __future__ import annotations``; then their annotations cost nothing either. A field that is read over and over
is better in a ``Slotted`` record: of a named tuple Python looks each one up anew.
"""

from __future__ import annotations

__all__ = ["NamedTuple", "Slotted"]

TYPE_CHECKING = False  # as in typing, the import of which may be spared
if TYPE_CHECKING:
    from typing import NamedTuple, Self, dataclass_transform

    @dataclass_transform(frozen_default=True)
    class Slotted:
        """A record that is no tuple: its fields are in slots, which are read several times as fast."""

        def _replace(self, **changes: object) -> Self: ...

else:
    from collections import _tuplegetter
    from functools import cache
    from operator import attrgetter
    from types import FunctionType

    _new = tuple.__new__
    # written out, because to compile them takes longer than all that a short run makes of them
    _TEMPLATES = {
        1: lambda _, a: _new(_, (a,)),
        2: lambda _, a, b: _new(_, (a, b)),
        3: lambda _, a, b, c: _new(_, (a, b, c)),
        4: lambda _, a, b, c, d: _new(_, (a, b, c, d)),
        5: lambda _, a, b, c, d, e: _new(_, (a, b, c, d, e)),
        6: lambda _, a, b, c, d, e, f: _new(_, (a, b, c, d, e, f)),
        7: lambda _, a, b, c, d, e, f, g: _new(_, (a, b, c, d, e, f, g)),
        8: lambda _, a, b, c, d, e, f, g, h: _new(_, (a, b, c, d, e, f, g, h)),
        9: lambda _, a, b, c, d, e, f, g, h, i: _new(_, (a, b, c, d, e, f, g, h, i)),
        10: lambda _, a, b, c, d, e, f, g, h, i, j: _new(_, (a, b, c, d, e, f, g, h, i, j)),
        11: lambda _, a, b, c, d, e, f, g, h, i, j, k: _new(_, (a, b, c, d, e, f, g, h, i, j, k)),
        12: lambda _, a, b, c, d, e, f, g, h, i, j, k, m: _new(_, (a, b, c, d, e, f, g, h, i, j, k, m)),
        13: lambda _, a, b, c, d, e, f, g, h, i, j, k, m, n: _new(_, (a, b, c, d, e, f, g, h, i, j, k, m, n)),
        14: lambda _, a, b, c, d, e, f, g, h, i, j, k, m, n, o: _new(_, (a, b, c, d, e, f, g, h, i, j, k, m, n, o)),
        15: lambda _, a, b, c, d, e, f, g, h, i, j, k, m, n, o, p: _new(
            _, (a, b, c, d, e, f, g, h, i, j, k, m, n, o, p)
        ),
    }  # fmt: skip

    @cache
    def _template(count):
        """A constructor of so many fields, whatever they are called."""
        values = "".join(f"_{number}, " for number in range(count))
        return _TEMPLATES.get(count) or eval(f"lambda _cls, {values}: _new(_cls, ({values}))", {"_new": _new})

    def _constructor(record):
        template = _template(len(record._fields))
        named = template.__code__.replace(
            co_varnames=("_cls", *record._fields), co_name="__new__", co_qualname=f"{record.__qualname__}.__new__"
        )
        return FunctionType(named, template.__globals__, "__new__", tuple(record._field_defaults.values()))

    class _Record(tuple):
        """What all records have in common."""

        __slots__ = ()

        def __new__(cls, *values, **named):
            """The first of its class; from then on the class has a constructor of its own."""
            cls.__new__ = _constructor(cls)
            return cls(*values, **named)

        @classmethod
        def _make(cls, values):
            return cls(*values)

        def _replace(self, /, **changes):
            values, places = list(self), self._places
            if not places.keys() >= changes.keys():
                unknown = [name for name in changes if name not in places]
                raise ValueError(f"Got unexpected field names: {unknown!r}")
            for name, value in changes.items():
                values[places[name]] = value
            return _new(type(self), values)

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            values = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({values})"

    class _Making(type):
        """Makes the class of a record, which is then one like any other."""

        def __new__(cls, name, bases, body):
            fields = tuple(body.get("__annotations__", ()))
            if len(bases) > 1 or not fields:
                raise TypeError(f"{name} has other bases, no fields or no `from __future__ import annotations`")
            defaults = {field: body[field] for field in fields if field in body}
            if fields[len(fields) - len(defaults) :] != tuple(defaults):
                raise TypeError(f"{name} has a field without a default behind one that has one")
            body.update((field, _tuplegetter(number, None)) for number, field in enumerate(fields))
            body |= {"__slots__": (), "__match_args__": fields, "_fields": fields, "_field_defaults": defaults}
            body["_places"] = {field: number for number, field in enumerate(fields)}
            return type(name, (_Record,), body)

    NamedTuple = type.__new__(_Making, "NamedTuple", (), {})

    def _filling(record):
        """What gives a new record its fields."""
        fields = record._fields
        template = _slot_template(len(fields)).__code__
        named = template.replace(
            co_varnames=("self", *fields), co_names=fields, co_name="__init__",
            co_qualname=f"{record.__qualname__}.__init__",
        )  # fmt: skip
        return FunctionType(named, {}, "__init__", tuple(record._field_defaults.values()))

    @cache
    def _slot_template(count):
        names = [f"_{number}" for number in range(count)]
        body = "".join(f"    self.{name} = {name}\n" for name in names)
        made = {}
        exec(f"def __init__(self, {', '.join(names)}):\n{body}", made)
        return made["__init__"]

    class _SlottedRecord:
        """What all of them have in common."""

        __slots__ = ()

        def __init__(self, *values, **named):
            """The first of its class; from then on the class has one of its own."""
            type(self).__init__ = _filling(type(self))
            self.__init__(*values, **named)

        def _replace(self, **changes):
            cls = type(self)
            new = cls.__new__(cls)
            for name in cls._fields:
                setattr(new, name, changes.pop(name) if name in changes else getattr(self, name))
            if changes:
                raise ValueError(f"Got unexpected field names: {list(changes)!r}")
            return new

        def __eq__(self, other):
            if self is other or type(self) is not type(other):
                return self is other
            return self._values(self) == self._values(other)

        def __hash__(self):
            return hash(self._values(self))

        def __repr__(self):
            values = ", ".join(f"{name}={getattr(self, name)!r}" for name in self._fields)
            return f"{type(self).__name__}({values})"

    class _MakingSlotted(type):
        """Makes the class of a slotted record, which is then one like any other."""

        def __new__(cls, name, bases, body):
            fields = tuple(body.get("__annotations__", ()))
            if len(bases) > 1 or len(fields) < 2:
                raise TypeError(f"{name} has other bases, too few fields or no `from __future__ import annotations`")
            defaults = {field: body.pop(field) for field in fields if field in body}
            if fields[len(fields) - len(defaults) :] != tuple(defaults):
                raise TypeError(f"{name} has a field without a default behind one that has one")
            body |= {"__slots__": fields, "__match_args__": fields, "_fields": fields, "_field_defaults": defaults}
            body["_values"] = staticmethod(attrgetter(*fields))
            return type(name, (_SlottedRecord,), body)

    Slotted = type.__new__(_MakingSlotted, "Slotted", (), {})
