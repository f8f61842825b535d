"""Whole tables as one HTML page, with marks in both directions: a cell leads to the relations that it is in, a relation
to its cells. No script, no request.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from crossfoot.inputs.grids.grid import in_words
from crossfoot.messages import language, translated, translated_plural
from crossfoot.reports import phrases
from crossfoot.reports.cells import sentence
from crossfoot.reports.page.names import names
from crossfoot.tables.area import At
from crossfoot.tables.check import CheckedTable
from crossfoot.tables.noted import left_out, notes
from crossfoot.tables.telling import how_read, line_of, message, written

_STYLE: Final = """
:root { color-scheme: light dark; font: 15px/1.45 system-ui, sans-serif; }
body { max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { border: 1px solid #8886; padding: .2rem .5rem; text-align: right; vertical-align: top; }
th { text-align: left; font-weight: 600; }
td a { color: inherit; text-decoration: none; }
td a:hover { text-decoration: underline; }
.wrong { background: #c0392b; color: #fff; font-weight: 700; }
.likely { outline: 2px dashed #c0392b; outline-offset: -2px; }
:target { background: #f5d76e; color: #000; }
.hidden { background: repeating-linear-gradient(45deg, #8883 0 3px, transparent 3px 7px); font-style: italic; }
li.fails { font-weight: 600; }
.read { font-size: .85rem; opacity: .8; }
"""
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"


def escape(text: str) -> str:
    """As text of a page, with what would not be seen written out."""
    return html.escape(sentence(text))


def page(tables: Mapping[str, Sequence[CheckedTable]]) -> Iterator[str]:
    """The pieces of the page; it tells no path of a disk, only what the files are called."""
    shown = names(list(tables))
    wrong = sum(len(table.suspects) for of_file in tables.values() for table in of_file)
    what = shown[0] if len(shown) == 1 else phrases.files(len(shown))
    title = translated_plural(
        "{what}: {number} cell probably wrong (crossfoot)",
        "{what}: {number} cells probably wrong (crossfoot)",
        wrong,
        what=what,
    )
    yield f'<!DOCTYPE html>\n<html lang="{language()}"><head><meta charset="utf-8"><title>{escape(title)}</title>\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n<style>{_STYLE}</style></head><body>\n'
    number = 0
    for name, of_file in zip(shown, tables.values(), strict=True):
        yield f"<h1>{escape(name)}</h1>\n"
        for table in of_file:
            number += 1
            yield from _table(table, f"t{number}")
    yield "</body></html>\n"


def _table(table: CheckedTable, name: str) -> Iterator[str]:
    grid = table.grid
    title = grid.caption or grid.name
    wrong = {suspect.at for suspect in table.suspects}
    likely = {at for suspect in table.suspects for at in suspect.also}
    through: dict[At, list[int]] = {}
    for number, each in enumerate(table.relations):
        for at in each.cells:
            through.setdefault(at, []).append(number)
    yield f"<h2>{escape(title)}</h2>\n" if title else ""
    read = (*how_read(table), *left_out(table))
    yield f'<p class="read">{"<br>".join(map(escape, read))}</p>\n<ul>\n'
    for suspect in table.suspects:
        text = message(table, suspect)
        if suspect.needed is not None:
            needed = written(table, suspect.at, suspect.needed)
            text = phrases.clauses([text, translated("perhaps {title}", title=needed)])
        where = escape(in_words(grid.cells[suspect.at].place))
        yield f'<li class="fails"><a href="#{_id(name, suspect.at)}">{where}</a>: '
        yield f"{escape(text)}</li>\n"
    for note in notes(table):
        where = escape(in_words(grid.cells[note.at].place))
        yield f'<li><a href="#{_id(name, note.at)}">{where}</a>: {escape(note.message)}</li>\n'
    yield '</ul>\n<div class="wide"><table>\n'
    covered: set[At] = set()
    for row in range(grid.rows):
        yield "<tr>"
        for column in range(grid.columns):
            at = row, column
            if at in covered:
                continue
            cell = grid.cells.get(at)
            tag = "th" if row < table.area.top or column < table.area.left else "td"
            span = ""
            if cell and (cell.rows > 1 or cell.columns > 1):
                covered.update((row + i, column + j) for i in range(cell.rows) for j in range(cell.columns))
                span = f' rowspan="{cell.rows}" colspan="{cell.columns}"'
            is_hidden = row in grid.hidden.rows or column in grid.hidden.columns
            kinds = ["wrong"] if at in wrong else ["likely"] if at in likely else []
            kinds += ["hidden"] if is_hidden and at not in wrong else []
            kind = f' class="{" ".join(kinds)}"' if kinds else ""
            yield f'<{tag} id="{_id(name, at)}"{span}{kind}>{_content(table, name, at, through.get(at, ()))}</{tag}>'
        yield "</tr>\n"
    heading = escape(translated("Relations"))
    yield f"</table></div>\n<h3>{heading}</h3><ol>\n"
    for number, each in enumerate(table.relations):
        state = "holds" if each.holds else "fails"
        cells = ", ".join(
            f'<a href="#{_id(name, at)}">{escape(in_words(grid.cells[at].place))}</a>' for at in each.cells
        )
        said = translated("{relation} holds") if each.holds else translated("{relation} fails")
        said = said.format(relation=line_of(table, each))
        yield f'<li id="{name}r{number}" class="{state}">{escape(said)}: {cells}</li>\n'
    yield "</ol>\n"


def _id(name: str, at: At) -> str:
    return f"{name}c{at[0]}-{at[1]}"


def _content(table: CheckedTable, name: str, at: At, relations: Sequence[int]) -> str:
    text = escape(table.grid.text(*at).strip())
    if not relations:
        return text
    said = "; ".join(line_of(table, table.relations[number]) for number in relations[:8])
    first = next((number for number in relations if not table.relations[number].holds), relations[0])
    more = "".join(f' <a href="#{name}r{each}">{each + 1}</a>' for each in relations if each != first)
    return f'<a href="#{name}r{first}" title="{escape(said)}">{text}</a><sup>{more}</sup>' if more else (
        f'<a href="#{name}r{first}" title="{escape(said)}">{text}</a>'
    )  # fmt: skip
