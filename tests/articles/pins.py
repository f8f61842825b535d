"""What the reader yields of every sentence of the corpus today: ``python tests/articles/pins.py [LANGUAGE ...]``.

`LANGUAGE/reading.txt` has a line for every claim that is read, below the entry that it is read in. The command writes
these files anew, and marks in the corpus with ``missed: true`` the labelled statements that are not read as labelled;
whoever changes the reader runs it and looks at what git shows to have changed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import yaml

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from articles.score import FOLDER, Entry, corpus, languages, matches, reader, roles_right
from crossfoot.claims.claim import Claim
from crossfoot.claims.expression import Comparison

MARK = "missed: true"


def pinned(language: str) -> Path:
    return FOLDER / language / "reading.txt"


def claims_of(language: str) -> Iterator[tuple[Entry, Sequence[Claim]]]:
    """Every entry of the corpus with the claims that are read in it."""
    read = reader()
    for entry in corpus(language):
        yield entry, read(f"{entry.name}.txt", entry.text, language).claims


def line(claim: Claim) -> str:
    """All that a claim was read as."""
    pattern = claim.derivation.pattern if claim.derivation else "no pattern"
    figures = [f"{figure.role} {figure.written.text!r}@{figure.start}" for figure in claim.figures]
    options = [f"{name} {_option(value)}" for name, value in sorted(claim.options.items())]
    return f"  {claim.kind} {claim.verdict} by {pattern}: {', '.join([*figures, *options])}"


def _option(value: object) -> str:
    return repr(value.text) if isinstance(value, Comparison) else str(value)


def reading(read: Iterable[tuple[Entry, Sequence[Claim]]]) -> str:
    """The file: entries in which nothing is read are left out."""
    lines: list[str] = []
    for entry, claims in read:
        lines += [entry.name, *map(line, claims)] if claims else []
    return "\n".join(lines) + "\n"


def missed(entry: Entry, claims: Iterable[Claim]) -> list[int]:
    """The numbers of the statements that have to be read and are not read as they are labelled."""
    return [
        number
        for number, statement in enumerate(entry.statements)
        if not statement.optional
        and not any(
            matches(claim, statement) and claim.verdict == statement.verdict and roles_right(claim, statement)
            for claim in claims
        )
    ]


def marked(text: str, numbers: Iterable[tuple[int, int]]) -> str:
    """A file of the corpus with these statements (entry, statement) marked, and no others."""
    text = text.replace(f", {MARK}", "")
    root = yaml.compose(text, yaml.CSafeLoader)
    assert root is not None
    entries = root.value
    for entry, statement in sorted(numbers, reverse=True):
        fields = {key.value: value for key, value in entries[entry].value}
        node = fields["claims"].value[statement]
        assert node.flow_style, "a statement is written in braces"
        end = node.end_mark.index - 1
        text = f"{text[:end]}, {MARK}{text[end:]}"
    return text


def main() -> int:
    for language in sys.argv[1:] or languages():
        read = list(claims_of(language))
        pinned(language).write_text(reading(read), encoding="utf-8")
        wrong: dict[str, list[tuple[int, int]]] = {}
        for entry, claims in read:
            file, _, number = entry.name.rpartition("-")
            wrong.setdefault(file, []).extend((int(number) - 1, each) for each in missed(entry, claims))
        for file, numbers in wrong.items():
            path = FOLDER / language / f"{file}.yaml"
            path.write_text(marked(path.read_text(encoding="utf-8"), numbers), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
