"""A tree of elements becomes running text: blocks, rows of tables, breaks, and small figures set apart."""

from __future__ import annotations

import pytest

from crossfoot.inputs.reading.article import InputError
from crossfoot.inputs.reading.elements import Grammar, flowing, page_tree, set_apart, xml_tree

LONG = " ".join(["long"] * 70)
GRAMMAR = Grammar(
    {"p": "block", "row": "row", "cell": "cell", "br": "break", "tab": "tab", "hidden": "skip"}, {"dash": "-"}
)


def text(xml: str, grammar: Grammar = GRAMMAR) -> str:
    return flowing(xml_tree(f"<x>{xml}</x>".encode()), grammar)


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<p>one</p><p> two\n  three </p>", "one\n\ntwo three"),
        ("one<b>,5</b>%<p/>two", "one,5%\n\ntwo"),
        ("<p>a<br/>b<tab/>c<dash/>d</p>", "a\nb\tc-d"),
        ("<p>a <hidden>no <b>no</b></hidden>b</p>", "a b"),
        ("<row><cell>a</cell><cell>1</cell></row><row><cell>b</cell><cell>2</cell></row>", "a\t1\nb\t2"),
        ("<row><cell><p>a</p><p>b</p></cell><cell/><cell/></row>after", "a b\n\nafter"),
        ("<row><cell/><cell>1</cell></row>", "\t1"),
        (f"<row><cell><p>{LONG}</p></cell><cell><p>menu</p></cell></row>", f"{LONG}\n\nmenu"),
        ("<row><cell><row><cell>in</cell><cell>2</cell></row></cell></row>", "in\t2"),
    ],
)  # fmt: skip
def test_elements_become_text(xml: str, expected: str) -> None:
    assert text(xml) == expected


def test_where_only_some_elements_hold_text_the_others_do_not() -> None:
    grammar = GRAMMAR._replace(texts=frozenset({"t"}))
    assert text("<p>no<t>a  b</t>no<t> 5</t></p>", grammar) == "a  b 5"


def test_small_figures_are_no_digits_of_the_one_before() -> None:
    tree = xml_tree(b"<x>9,18%<sup>2<b>(3)</b></sup>4 m<sub>1</sub><hidden>77</hidden></x>")
    texts, depth = set_apart(tree, ("hidden",))
    assert flowing(tree, GRAMMAR) == "9,18%²⁽³⁾4 m₁"
    assert "".join(texts) == "9,18%2(3)4 m1" and depth == 3


def test_a_page_that_the_parser_gives_up_is_refused() -> None:
    assert flowing(page_tree("<p>9 <!-- 5 --> %"), GRAMMAR) == "9 %"
    with pytest.raises(InputError, match=r"^this page can be read up to line 1 only"):
        page_tree("<div>" * 5_000)


def test_entities_of_a_document_are_not_followed() -> None:
    data = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>a&e;b</x>'
    assert flowing(xml_tree(data), GRAMMAR) == "ab"
