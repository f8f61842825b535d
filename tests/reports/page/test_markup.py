"""Text is escaped where it becomes part of the page, once, and nowhere else."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from crossfoot.claims.finding import Report
from crossfoot.reports import page
from crossfoot.reports.page.markup import Markup, element, kept_together, text
from pages import sound, text_of, written


@given(st.text(st.characters(codec=None), max_size=80))
def test_any_text_stays_what_it_is(plain: str) -> None:
    """Whoever reads it sees every character: as it is where it can be seen, spelt out where it is hidden."""
    page = sound(
        f"{written(Report([]))[: -len('</body></html>')]}{element('p', plain, id='x', title=plain)}</body></html>"
    )
    (node,) = page.query("#x")
    assert text_of(node) == node.attrs["title"]
    for char in plain:
        if char.isprintable() and not re.match("[\u0300-\u036f\ufe00-\ufe0f\U000e0100-\U000e01ef\ufeff]", char):
            assert char in node.attrs["title"] or not char.isalnum()
    assert re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text_of(node)) is None


def test_markup_is_escaped_once() -> None:
    assert element("p", "a<b>&amp;", Markup("<br>"), class_='x"y') == '<p class="x&quot;y">a&lt;b&gt;&amp;amp;<br></p>'
    assert text(text("<")) == "&lt;"
    assert (
        element("input", disabled=True, hidden=False, title=None, aria_label="a") == '<input disabled aria-label="a">'
    )


def test_nothing_but_the_one_place_makes_markup_of_text() -> None:
    """Neither calls ``Markup`` nor hands out a piece of the page as text that is not written here."""
    folder = Path(page.__file__).parent
    for path in (*folder.glob("*.py"), folder.parent.parent / "formats" / "html.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if path.name != "markup.py" and isinstance(node, ast.Call):
                assert ast.unparse(node.func) != "Markup", path
            if path.name == "html.py" and isinstance(node, ast.Yield):
                value = node.value.values[-1] if isinstance(node.value, ast.BoolOp) else node.value
                assert isinstance(value, (ast.Call, ast.Constant)), ast.unparse(node)


def test_no_line_ends_within_a_figure() -> None:
    assert kept_together("8 400 of 12 500 000 is 4,8 %, in 2 parts of 3") == (
        "8\u00a0400 of 12\u00a0500\u00a0000 is 4,8\u00a0%, in 2 parts of 3"
    )
    assert kept_together("3 of 78 is 4%") == "3 of 78 is 4%"
