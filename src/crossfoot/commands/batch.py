"""crossfoot batch: work through an archive."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from crossfoot.cli.arguments import Failed, known_locale, needing
from crossfoot.cli.delivery import complain, reason, say
from crossfoot.cli.reporting import watched
from crossfoot.messages import translatable, translated, translated_plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crossfoot.batch.archive import ArchiveOutcome
    from crossfoot.batch.job import Job

_NAMED = 20
"""failures that are named; all of them stand in the results"""


@click.command("batch")
@click.argument("path", type=click.Path(exists=True), metavar="IN")
@click.option("--out", required=True, type=click.Path(file_okay=False), metavar="DIR",
              help="Folder for the results; what an earlier run has finished there is kept.")  # fmt: skip
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="How many processes (default: one a processor).")
@click.option("--kind", metavar="KIND", help="The kind of all claims (default: a column `kind` says it).")
@click.option("--columns", metavar="F=C,...",
              help="Which column holds which field: part=a,parts=x+y (default: called as the fields).")  # fmt: skip
@click.option("--locale", metavar="ID", default="", help="How figures are written, and the language: vi, en, de-CH ...")
@click.option("--text", default="text", show_default=True, metavar="COLUMN", help="The column with the articles.")
@click.option("--id", "name", default="id", show_default=True, metavar="COLUMN", help="What a row is called.")
@click.option("--source", default="source", show_default=True, metavar="COLUMN", help="Who printed it.")
@click.option("--published", default="published", show_default=True, metavar="COLUMN", help="When, as 2018-06-19.")
@click.option("--messages", is_flag=True, help="Write the sentence of each finding about a row, which takes longer.")
@click.option("--seconds", type=click.FloatRange(0), default=60, show_default=True, metavar="S",
              help="The most that one article or row may take; 0 for no limit.")  # fmt: skip
@click.option("--memory", type=click.IntRange(0), default=2048, show_default=True, metavar="MB",
              help="The most that a process may hold; 0 for no limit.")  # fmt: skip
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if something was found (2 and 3 stay).")
def batch(
    path: str, out: str, jobs: int | None, kind: str | None, columns: str | None, locale: str, text: str, name: str,
    source: str, published: str, messages: bool, seconds: float, memory: int, exit_zero: bool,
) -> int:  # fmt: skip
    """Work through an archive: claims in Parquet, JSON lines or CSV, or articles in a folder, Parquet or JSON lines.

    `crossfoot help archives` says what is written. Interrupted, the same command goes on where it was.

    \b
    crossfoot batch shares.parquet --kind share --out results/ --jobs 8
    crossfoot batch claims.jsonl --locale vi --out results/
    crossfoot batch articles/ --out results/
    """
    from crossfoot.audit.exit import EXIT

    with needing(translatable("the library {name} is not installed: pip install 'crossfoot[batch]'")):
        from crossfoot.batch.archive import run
        from crossfoot.batch.job import Unfit
        from crossfoot.batch.supervisor import Limits
    try:
        job = _job(path, kind, columns, known_locale(locale) if locale else "", messages, text)
        job = _named(job, name, source, published)
        with watched() as step:
            outcome = run(job, out, jobs or _processors(), Limits(seconds, memory * 2**20), step)
    except Unfit as error:
        raise Failed(str(error)) from None
    except OSError as error:
        raise Failed(
            translated("{what} cannot be used: {reason}", what=error.filename or out, reason=reason(error))
        ) from None
    _report(outcome, out)
    if outcome.failed:
        return EXIT.failed
    if outcome.mismatches and not exit_zero:
        return EXIT.found
    return EXIT.clean if outcome.compared else EXIT.nothing


def _job(path: str, kind: str | None, columns: str | None, locale: str, messages: bool, text: str) -> Job:
    from crossfoot.batch.job import Job, form_of_input
    from crossfoot.batch.reading import names_of
    from crossfoot.batch.rows import required_kind
    from crossfoot.library.errors import CrossfootError

    if kind is not None:
        try:
            required_kind(kind)
        except CrossfootError as error:
            raise click.BadParameter(error.message, param_hint="--kind") from None
    form = form_of_input(path)
    names = [] if form == "folder" else names_of(path, form)
    articles = form == "folder" or (kind is None and "kind" not in names and text in names)
    if form == "folder" and kind is not None:
        raise click.UsageError(translated("--kind goes with a table of claims, not with a folder of articles"))
    if not articles and kind is None and "kind" not in names:
        raise click.UsageError(
            translated(
                "{path} has no column `kind` and no column `{text}`; say with --kind what its claims are",
                path=path,
                text=text,
            )
        )
    if columns and kind is None:
        raise click.UsageError(translated("--columns goes with --kind"))
    return Job(os.path.abspath(path), form, articles, kind or "", _fields(columns or ""), locale, messages, text)


def _named(job: Job, name: str, source: str, published: str) -> Job:
    from dataclasses import replace

    return replace(job, id=name, source=source, published=published)


def _fields(columns: str) -> dict[str, str | list[str]]:
    """``part=a,parts=x+y``: one column for a field, or several."""
    of_field: dict[str, str | list[str]] = {}
    for each in filter(None, columns.split(",")):
        field, equals, named = each.partition("=")
        if not equals or not named:
            raise click.BadParameter(translated("{text!r} is no field=column", text=each), param_hint="--columns")
        of_field[field.strip()] = named.strip() if "+" not in named else [one.strip() for one in named.split("+")]
    return of_field


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _report(outcome: ArchiveOutcome, out: str) -> None:
    for each in outcome.failed[:_NAMED]:
        complain(each)
    if len(outcome.failed) > _NAMED:
        more = translatable("and {number:,} more, which stand in {out}")
        complain(translated(more, number=len(outcome.failed) - _NAMED, out=out))
    if outcome.resumed:
        number = outcome.resumed
        complain(
            translated_plural(
                "{parts} part was there already", "{parts} parts were there already", number, parts=f"{number:,}"
            )
        )
    if outcome.articles and not outcome.seen:
        complain(translated("there is no article in it; of tables, give one file"))
    page = os.path.join(out, "summary.html")
    counts = translated("{before}, {after}", before="", after="").join(_counted(outcome))
    say(translated("{counts}; see {page}", counts=counts, page=page))


def _counted(outcome: ArchiveOutcome) -> Iterator[str]:
    """How many there are of each, in words."""
    seen, claims, compared, wrong = outcome.seen, outcome.claims, outcome.compared, outcome.mismatches
    if outcome.articles:
        yield translated_plural("{count} article", "{count} articles", seen, count=f"{seen:,}")
    yield translated_plural("{count} claim", "{count} claims", claims, count=f"{claims:,}")
    yield translated_plural("{count} compared", "{count} compared", compared, count=f"{compared:,}")
    yield translated_plural("{count} does not add up", "{count} do not add up", wrong, count=f"{wrong:,}")


COMMAND = batch
