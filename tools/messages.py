"""Catalogues of sentences: ``python tools/messages.py`` collects the sentences of ``src/`` and brings every
``src/crossfoot/messages/<language>.po`` up to date; what is new there has an empty ``msgstr`` to fill in.

    python tools/messages.py            # update, and list what has no translation yet
    python tools/messages.py --new de   # begin a catalogue
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from crossfoot.audit.rule import rules
from crossfoot.claims.kind import kinds
from crossfoot.claims.roles import names_of
from crossfoot.cli.group import cli
from crossfoot.cli.spoken import sentences as help_of

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "crossfoot"
FOLDER = SOURCE / "messages"
KEYWORDS = {"translated": None, "translated_plural": (1, 2), "translatable": None, "translatedPlural": (1, 2)}
METHODS = [("**.py", "python"), ("**/templates/**.html", "jinja2"), ("**/static/**.js", "javascript")]
WIDTH = 100
UNUSED = tuple(
    f'"{name}:'
    for name in (
        "Project-Id-Version",
        "Report-Msgid-Bugs-To",
        "POT-Creation-Date",
        "PO-Revision-Date",
        "Last-Translator",
        "Language-Team",
        "Generated-By",
    )
)
"""lines of the header that change without a sentence having changed, or that git knows better"""


def sentences() -> Catalog:
    """Every sentence that the package says, in English: those of its code, the help of its commands, the kinds and
    their fields, and what each rule finds.
    """
    found = Catalog(project="crossfoot", charset="utf-8")
    for _, _, message, comments, context in extract_from_dir(str(SOURCE), METHODS, keywords=KEYWORDS):
        found.add(message, auto_comments=comments, context=context)
    with click.Context(cli) as ctx:
        fields = [name for kind in kinds().values() for field in kind.fields for name in names_of(field)]
        for message in (*help_of(cli, ctx), *kinds(), *fields, *(rule.summary for rule in rules().values())):
            found.add(message)
    return found


def written(language: str) -> Catalog:
    """The catalogue of a language as it stands; an empty one where it has none."""
    path = FOLDER / f"{language}.po"
    if not path.is_file():
        return Catalog(language, project="crossfoot", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, language)


def update(language: str) -> list[str]:
    """Bring a catalogue up to date; gives back what has no translation in it yet."""
    catalogue = written(language)
    catalogue.update(sentences(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    for each in catalogue:
        each.flags.discard("fuzzy")  # as of a sentence that has got a plural: its new form has no translation
    catalogue.header_comment = f"# Sentences of crossfoot in the language {language}."
    out = BytesIO()
    write_po(out, catalogue, width=WIDTH, no_location=True, sort_output=True)
    lines = out.getvalue().decode().splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(UNUSED)]
    (FOLDER / f"{language}.po").write_text("".join(kept), encoding="utf-8")
    return missing(catalogue)


def missing(catalogue: Catalog) -> list[str]:
    return [str(each.id) for each in catalogue if each.id and not all(_forms(each.string))]


def _forms(string: str | Iterable[str] | None) -> tuple[str, ...]:
    return (string or "",) if string is None or isinstance(string, str) else tuple(string)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n\n")[0])
    parser.add_argument("--new", metavar="LANGUAGE")
    new = parser.parse_args().new
    languages = [new] if new else sorted(path.stem for path in FOLDER.glob("*.po"))
    open_ = {language: update(language) for language in languages}
    for language, left in open_.items():
        print(f"{language}: {len(left)} without a translation")
        for each in left:
            print(f"    {each}")
    return int(any(open_.values()))


if __name__ == "__main__":
    sys.exit(main())
