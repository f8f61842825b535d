"""Which elements of a page are left out because a comment or a paragraph asks for it."""

from __future__ import annotations

import pytest

from crossfoot.inputs.reading.elements import Grammar, flowing, page_tree
from crossfoot.inputs.reading.ignored_blocks import Blocks, ignored_blocks

ASKED = "<!-- crossfoot: ignore -->"
SAID = "<p>crossfoot: ignore</p>"
GRAMMAR = Grammar(
    {
        **dict.fromkeys(("p", "div", "ul", "li", "table", "tbody", "caption"), "block"),
        "tr": "row", "td": "cell", "br": "break", "nav": "skip",
    },
    {},
)  # fmt: skip
TABLE = "<table>{}<tr><td>c<td>1</tr>{}<tr><td>d<td>2</tr></table>"


@pytest.mark.parametrize(
    ("page", "left", "number"),
    [
        (f"{ASKED}<p>a</p><p>b</p>", "b", 1),
        (f"<p>a{ASKED}</p><p>b</p><p>c</p>", "a|c", 1),
        (f"<div>{ASKED}</div><p>a</p><p>b</p>", "b", 1),
        (f"{ASKED}<ul><li>a</li><li>b</li></ul><p>c</p>", "c", 1),
        (f"<ul><li>a</li>{ASKED}<li>b</li><li>c</li></ul>", "a|c", 1),
        (f"{ASKED}<div><p>a</p><p>b</p></div>", "b", 1),
        (f"{ASKED}<div>a <b>b</b></div><p>c</p>", "c", 1),
        (f"{ASKED}<span><p>a</p><p>b</p></span>", "b", 1),
        # text that stands there by itself, to its end or to a blank line
        (f"{ASKED}a <b>b</b> c<p>d</p>", "d", 1),
        (f"{ASKED}a<br>b<br> <br>c<p>d</p>", "c|d", 1),
        (f"<p>{ASKED}a</p><p>b</p>", "b", 1),
        (f"<p>a</p>20{ASKED} b<p>c</p>30", "a|20|c|30", 1),
        (f"20{ASKED}<p>b</p>30", "20|30", 1),
        # what holds nothing that is seen is nothing to leave out
        (f"{ASKED}<p></p><p>&nbsp;</p><nav><p>x</p></nav><p>a</p><p>b</p>", "\u00a0|b", 1),
        (f"<nav>{ASKED}</nav><p>a</p>", "a", 0),
        (f"<p>a</p>{ASKED}", "a", 0),
        # a table stands or falls as a whole
        (f"{ASKED}{TABLE.format('', '')}<p>a</p>", "a", 1),
        (f"{TABLE.format(ASKED, '')}<p>a</p>", "a", 1),
        (f"{TABLE.format('', ASKED)}<p>a</p>", "a", 1),
        (f"{TABLE.format(f'{ASKED}<caption>b</caption>', '')}<p>a</p>", "a", 1),
        (f"<table><tr><td>a</td>{ASKED}<td><p>b</p><p>c</p></td></tr></table>", "a\tc", 1),
        # paragraphs of these words
        (f"{SAID}<ul><li>a</li><li>b</li></ul><p>c</p>", "c", 1),
        (f"{SAID}{SAID}<p>a</p><p>b</p>", "b", 1),
        (f"{ASKED}{SAID}<p>a</p>{ASKED}{ASKED}<p>b</p><p>c</p>", "c", 2),
        (f"{ASKED}<div><p>a</p>{SAID}</div><p>b</p><p>c</p>", "c", 2),
        ("<p>it says crossfoot: ignore</p><p>a</p>", "it says crossfoot: ignore|a", 0),
        ("<!-- crossfoot: ignored --><p>a</p>", "a", 0),
    ],
)
def test_what_is_left_of_a_page(page: str, left: str, number: int) -> None:
    tree = page_tree(page, comments=True)
    ignored = ignored_blocks(tree, GRAMMAR, Blocks("table", ("div",)))
    ignored.drop()
    assert (flowing(tree, GRAMMAR).replace("\n\n", "|"), ignored.number) == (left, number)


def test_one_block_may_go_on_with_another() -> None:
    tree = page_tree(f"{ASKED}<p>a</p><p>b</p><div>c</div><p>d</p>", comments=True)
    ignored = ignored_blocks(tree, GRAMMAR, Blocks("table", (), lambda first, following: following.tag == first.tag))
    ignored.drop()
    assert (flowing(tree, GRAMMAR), ignored.number) == ("c\n\nd", 1)


def test_what_takes_many_comments_takes_little_time() -> None:
    tree = page_tree(f"{ASKED * 20_000}{'<p></p>' * 20_000}<p>a</p><p>b</p>", comments=True)
    ignored = ignored_blocks(tree, GRAMMAR, Blocks("table", ("div",)))
    ignored.drop()
    assert (flowing(tree, GRAMMAR), ignored.number) == ("b", 1)
