"""Our named tuples: as those of typing in everything but what they cost."""

from __future__ import annotations

import pickle
import typing
from collections.abc import Callable
from typing import Any

import pytest

from crossfoot.records import NamedTuple, Slotted


class Ours(NamedTuple):
    """A record."""

    name: str
    value: int = 3
    """what it holds"""
    more: tuple[str, ...] = ()

    @property
    def doubled(self) -> int:
        return 2 * self.value

    @classmethod
    def of(cls, name: str) -> Ours:
        return cls(name, value=7)


class Theirs(typing.NamedTuple):
    """A record."""

    name: str
    value: int = 3
    more: tuple[str, ...] = ()


BOTH = pytest.mark.parametrize("made", [Ours, Theirs])


def test_a_record_is_a_plain_tuple_with_names() -> None:
    assert Ours("a") == ("a", 3, ()) == Theirs("a")
    assert (Ours.of("a").value, Ours("a", 4).doubled, Ours(value=1, name="b")) == (7, 8, ("b", 1, ()))
    assert type(Ours) is type and issubclass(Ours, tuple) and Ours.__doc__ == "A record."
    assert not hasattr(Ours("a"), "__dict__")
    with pytest.raises(AttributeError):
        Ours("a").name = "b"  # type: ignore[misc]


@BOTH
def test_what_named_tuples_offer(made: type[Ours]) -> None:
    one = made("a", 1)
    assert (made._fields, made._field_defaults) == (("name", "value", "more"), {"value": 3, "more": ()})
    assert made._make(["a", 1, ()]) == one == made("b", 1)._replace(name="a")
    assert type(one._replace(value=2)) is made
    assert one._asdict() == {"name": "a", "value": 1, "more": ()}
    assert repr(one) == f"{made.__name__}(name='a', value=1, more=())"
    assert hash(one) == hash(("a", 1, ()))
    match one:
        case made(name, value):
            assert (name, value) == ("a", 1)
        case _:
            raise AssertionError


def test_a_record_is_pickled_by_name() -> None:
    kept = pickle.loads(pickle.dumps(Ours("a", 1)))
    assert kept == Ours("a", 1) and type(kept) is Ours


@BOTH
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda made: made(), r"\w+\.__new__\(\) missing 1 required positional argument: 'name'"),
        (lambda made: made("a", other=1), r"\w+\.__new__\(\) got an unexpected keyword argument 'other'"),
        (lambda made: made("a", 1, (), 2), r"\w+\.__new__\(\) takes from 2 to 4 positional arguments but 5 were given"),
        (lambda made: made("a", name="b"), r"\w+\.__new__\(\) got multiple values for argument 'name'"),
        (lambda made: made("a")._replace(other=1), r"Got unexpected field names: \['other'\]"),
    ],
)
def test_wrong_fields_are_refused_in_the_same_words(made: Any, make: Callable[[Any], object], said: str) -> None:
    with pytest.raises((TypeError, ValueError), match=f"^{said}$"):
        make(made)


def test_each_class_has_its_own_constructor() -> None:
    class Other(NamedTuple):
        label: str
        number: int = 5
        rest: tuple[str, ...] = ("x",)

    class Derived(Other):
        pass

    assert (Ours("a"), Other(label="a"), Derived("b"), Ours(name="c")) == (
        ("a", 3, ()), ("a", 5, ("x",)), ("b", 5, ("x",)), ("c", 3, ()),
    )  # fmt: skip
    assert type(Derived("b")) is Derived


def test_what_is_no_record_is_refused_when_it_is_defined() -> None:
    with pytest.raises(TypeError, match="behind one that has one"):

        class Behind(NamedTuple):
            first: int = 1
            second: int  # type: ignore[misc]

    with pytest.raises(TypeError, match="other bases"):

        class Mixed(NamedTuple, dict[str, str]):  # type: ignore[misc]
            first: int

    with pytest.raises(TypeError, match="no fields"):

        class Empty(NamedTuple):
            pass


@pytest.mark.parametrize("count", range(1, 21))
def test_every_field_has_its_own_value_however_many_there_are(count: int) -> None:
    names = [f"field_{number}" for number in range(count)]
    scope: dict[str, Any] = {"NamedTuple": NamedTuple, "__name__": __name__}
    fields = "".join(f"    {name}: int\n" for name in names)
    exec(f"from __future__ import annotations\nclass Made(NamedTuple):\n{fields}", scope)
    made = scope["Made"](*range(count))
    assert made == tuple(range(count)) == scope["Made"](**dict(zip(names, range(count), strict=True)))
    assert [getattr(made, name) for name in names] == list(range(count))


class Slots(Slotted):
    """A record."""

    name: str
    value: int = 3
    """what it holds"""
    more: tuple[str, ...] = ()

    @property
    def doubled(self) -> int:
        return 2 * self.value


def test_a_slotted_record_has_its_fields_and_is_no_tuple() -> None:
    one = Slots("a", more=("b",))
    assert (one.name, one.value, one.more, one.doubled) == ("a", 3, ("b",), 6)
    assert one == Slots("b", 3, ("b",))._replace(name="a") != one._replace(value=4)
    assert hash(one) == hash(Slots("a", 3, ("b",))) and one.__eq__(("a", 3, ("b",))) is False
    assert repr(one) == "Slots(name='a', value=3, more=('b',))" and Slots.__doc__ == "A record."
    assert pickle.loads(pickle.dumps(one)) == one
    assert not hasattr(one, "__dict__") and not isinstance(one, tuple)


@pytest.mark.parametrize(("values", "named"), [((), {}), (("a", 1, (), 2), {}), (("a",), {"none": 1})])
def test_a_slotted_record_refuses_other_fields(values: tuple[Any, ...], named: dict[str, Any]) -> None:
    made: Callable[..., Any] = Slots
    for _ in range(2):  # the first one, which makes the constructor, and the next one
        with pytest.raises(TypeError):
            made(*values, **named)
    with pytest.raises(ValueError, match="none"):
        Slots("a")._replace(none=1)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ({"__annotations__": {"one": "int", "two": "int"}, "one": 1}, "without a default"),
        ({"__annotations__": {"one": "int"}}, "too few"),
    ],
)
def test_a_slotted_record_needs_fields_in_order(body: dict[str, Any], why: str) -> None:
    making: Callable[..., Any] = type(Slotted)
    with pytest.raises(TypeError, match=why):
        making("Wrong", (), body)
