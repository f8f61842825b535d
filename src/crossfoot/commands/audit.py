"""crossfoot audit: check claim files."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import click

from crossfoot.claims.claim import ROUNDINGS
from crossfoot.claims.finding import SEVERITIES, Report
from crossfoot.cli.arguments import (
    Failed,
    WithOptionalValue,
    known_locale,
    with_changed,
    with_config,
    with_exclude,
    with_jobs,
    with_sources,
)
from crossfoot.cli.delivery import complain
from crossfoot.cli.reporting import (
    ReportOptions,
    audited,
    concluded,
    configured,
    given_out,
    reporting,
    rewritten,
    until_settled,
    without,
)
from crossfoot.cli.scope import Chosen, Scope
from crossfoot.messages import translated, translated_plural
from crossfoot.records import NamedTuple
from crossfoot.reports import phrases

if TYPE_CHECKING:
    from crossfoot.audit.config import Config
    from crossfoot.audit.fixing import Fixed, Mended
    from crossfoot.audit.settings import Settings


class Mending(NamedTuple):
    """What is done about findings that have a fix."""

    fix: bool
    diff: bool
    unsafe: bool

    def suggested(self, counted: tuple[str, ...]) -> tuple[str, ...]:
        """The severities of which suggestions are applied: those that count."""
        return counted if self.unsafe else ()


def _counted_by(wanted: ReportOptions) -> tuple[str, ...]:
    """The severities that count."""
    lowest = wanted._replace(exit_zero=False).level or SEVERITIES[0]
    return SEVERITIES[: SEVERITIES.index(lowest) + 1]


_STANDARD_INPUT: Final = "-"


@click.command("audit", cls=WithOptionalValue)
@click.argument("paths", nargs=-1, type=click.Path(), metavar="[PATH]...")
@reporting()
@with_changed
@click.option(
    "--tied",
    is_flag=True,
    help="Also the files that same_as ties to these in the repository, as far as it concerns these (for hooks).",
)
@click.option("--fix", is_flag=True, help="Apply safe fixes to the files, which change no printed figure.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and write nothing.")
@click.option(
    "--unsafe-fixes", is_flag=True, help="With --fix or --diff: suggestions too, which change printed figures."
)
@click.option(
    "--marked", metavar="FILE.xlsx", default="", help="Write a copy of the workbook with tables, wrong cells marked."
)
@click.option("--watch", is_flag=True, help="Audit again whenever a file changes, until interrupted.")
@click.option("--locale", metavar="ID", help="How figures are written in files that do not say: vi, en, de-CH ...")
@click.option(
    "--rounding",
    type=click.Choice(ROUNDINGS),
    help="What counts as consistent in files that do not say (default: nearest).",
)
@with_jobs
@with_exclude
@with_sources
@with_config
def audit(
    paths: tuple[str, ...], changed: str | None, tied: bool, fix: bool, diff: bool, unsafe_fixes: bool, marked: str,
    watch: bool, jobs: int, exclude: tuple[str, ...], wanted: ReportOptions, named: str | None, **given: Any,
) -> int:  # fmt: skip
    """Check claim files: .yaml, .yml and .json, or folders with them (default: claims/).

    \b
    crossfoot audit                                  everything in claims/
    crossfoot audit claims/dien-bien-2018.yaml --show all
    crossfoot audit claims/ --format json --output report.json
    crossfoot audit --changed                        only what this branch changed
    crossfoot audit --diff                           what --fix would change
    crossfoot audit -                                what is led to standard input
    """
    mending = Mending(fix, diff, unsafe_fixes)
    if _STANDARD_INPUT in paths and (fix or diff or watch or changed is not None):
        raise click.UsageError(
            translated("standard input is read once; name a file for --fix, --diff, --watch or --changed")
        )
    paths = tuple("/dev/stdin" if each == _STANDARD_INPUT else each for each in paths)
    if tied and changed is not None:
        raise click.UsageError(
            translated("--tied goes with the files that are named; --changed finds what is tied by itself")
        )
    if tied and watch:
        raise click.UsageError(translated("--tied is for one run; leave out --watch"))
    if unsafe_fixes and not (fix or diff):
        raise click.UsageError(
            translated("--unsafe-fixes goes with --fix, which applies them, or --diff, which shows them")
        )
    if marked and (watch or diff):
        raise click.UsageError(translated("--marked goes with a report, not with --watch or --diff"))
    if watch and (fix or diff):
        raise click.UsageError(translated("--watch only reports; run it beside --fix or --diff, not with them"))
    if changed:
        from crossfoot.cli.narrowing import split_paths

        paths, changed = split_paths(paths, changed)

    def once() -> int:
        config = configured(named)
        settings = without(_settings(config, wanted, given), exclude).naming(paths, given["sources"])
        scope = _kept_within(Scope(paths if tied else _named_or_usual(paths, config), settings, changed, tied))
        return _audit(scope, wanted.within(config), mending, jobs, marked)

    if not watch:
        return once()
    from crossfoot.cli.watching import again_and_again

    again_and_again(once, _named_or_usual(paths, configured(named)), lambda: _documents(paths, named, given))
    return 0


def _documents(paths: tuple[str, ...], named: str | None, given: Mapping[str, Any]) -> Iterator[str]:
    """Real paths of the documents that tables of the claim files stand in."""
    try:
        config = configured(named)
    except click.ClickException:  # told already, as the report
        return
    settings = config.settings().naming(paths, given["sources"])
    yield from map(os.path.realpath, _with_tables(_named_or_usual(paths, config), settings, given["sources"]))


def _with_tables(paths: Sequence[str], settings: Settings, sources: Sequence[str]) -> Iterator[str]:
    """Where the documents may lie that tables of the claim files stand in."""
    from crossfoot.audit.files import claim_files
    from crossfoot.audit.narrowing import table_documents

    for path in claim_files(paths, settings):
        yield from table_documents(path, sources)


def _settings(config: Config, wanted: ReportOptions, given: Mapping[str, Any]) -> Settings:
    """What the configuration says, where the command line says nothing else."""
    locale = given["locale"]
    said = {
        **given,
        "locale": known_locale(locale) if locale else locale,
    }
    settings = config.settings()._replace(**{key: value for key, value in said.items() if value or value == ""})
    return wanted.rules_of(settings)


def _named_or_usual(paths: tuple[str, ...], config: Config) -> tuple[str, ...]:
    if paths or config.paths():
        return paths or config.paths()
    if not os.path.isdir("claims"):
        raise click.UsageError(translated("there is no folder claims/ here; name the files or folders to check"))
    return ("claims",)


def _kept_within(scope: Scope) -> Scope:
    """Refuse what nobody named, as the folder claims/, where it is a link to anywhere."""
    from crossfoot.claimfile.reach import Reach

    known = scope.settings.reach
    here = known if known.roots else Reach((os.getcwd(),), known.named)
    for path in scope.paths:
        refused = here.refusal(path)
        if refused:
            raise Failed(translated("{path} {why}; name it on the command line", path=path, why=translated(refused)))
    return scope if known.roots else scope._replace(settings=scope.settings.naming(scope.paths))


def _audit(scope: Scope, wanted: ReportOptions, mending: Mending, jobs: int, marked: str) -> int:
    workbook = ""
    if marked:
        from crossfoot.cli.marking import mark_workbook, workbook_of

        workbook = workbook_of(_with_tables(scope.paths, scope.settings, scope.settings.sources), marked)
    chosen, counting = _chosen(scope), _counted_by(wanted)
    if mending.diff:
        return _shown(scope, chosen, mending.suggested(counting), counting)
    if mending.fix:
        _mend(scope, chosen, mending.suggested(counting), counting)
    report = audited(chosen.files, scope.settings, jobs, wanted.quiet) if chosen.files else Report(())
    if chosen.among:
        report = chosen.among.only(report)
    if marked:
        mark_workbook(workbook, report, marked)
    if report.documents:
        return concluded(report, wanted)
    if scope.tied:
        complain(translated("no claim file is named or tied to one that is gone"))
    elif scope.changed is None:
        raise click.UsageError(
            translated("there is no .yaml, .yml or .json file in {paths}", paths=", ".join(scope.paths))
        )
    else:
        complain(
            translated(
                "no claim file in {paths} changed since {since}", paths=", ".join(scope.paths), since=chosen.since
            )
        )
    if wanted.form != "terminal":
        given_out(report, wanted)
    return 0


def _chosen(scope: Scope) -> Chosen:
    if not scope.is_narrowed:
        return Chosen(scope.paths, None)
    from crossfoot.cli.narrowing import narrowed_to

    return narrowed_to(scope)


def _mended(scope: Scope, chosen: Chosen, suggested: tuple[str, ...], counting: tuple[str, ...]) -> Mended:
    from crossfoot.audit.fixing import fixed

    only = chosen.among.changed if chosen.among else None
    return fixed(chosen.files, scope.settings, suggested, only, counting)


def _mend(scope: Scope, chosen: Chosen, suggested: tuple[str, ...], counting: tuple[str, ...]) -> None:
    written: list[Fixed] = []
    held_back = 0

    def change() -> None:
        nonlocal held_back
        mended = _mended(scope, chosen, suggested, counting)
        held_back = mended.held_back
        for each in mended.files:
            rewritten(each.path, each.before, each.after)
            written.append(each)

    try:
        until_settled(change)
    finally:
        if written:
            complain(phrases.clauses([_applied(written), *_held_back(held_back)]))
    if not written:
        complain(_none(suggested, held_back))


def _shown(scope: Scope, chosen: Chosen, suggested: tuple[str, ...], counting: tuple[str, ...]) -> int:
    """Print what would change; 1 if anything would, 2 if that is not known of every file."""
    from crossfoot.audit.exit import EXIT
    from crossfoot.audit.fixing import difference
    from crossfoot.cli.delivery import put_lines

    fixed, unusable, held_back = _mended(scope, chosen, suggested, counting)
    put_lines(line for each in fixed for line in difference(each.path, each.before, each.after))
    if fixed:
        complain(phrases.clauses([_applicable(fixed), *_held_back(held_back)]))
    else:
        complain(_none(suggested, held_back))
    for path in unusable:
        complain(translated("{path} cannot be read as a claim file; audit it without --diff to see why", path=path))
    return EXIT.failed if unusable else EXIT.found if fixed else EXIT.clean


def _none(suggested: tuple[str, ...], held_back: int) -> str:
    """The sentence where no fix is applied: silence could pass for success."""
    if suggested:
        return translated("there is no fix to apply; of suggestions that are equally likely none is chosen")
    return phrases.clauses([translated("there is no safe fix to apply"), *_held_back(held_back)])


def _held_back(number: int) -> list[str]:
    """What --unsafe-fixes would add, if anything."""
    if not number:
        return []
    return [
        translated_plural(
            "1 suggestion that changes a printed figure hidden, --unsafe-fixes adds it",
            "{number} suggestions that change printed figures hidden, --unsafe-fixes adds them",
            number,
        )
    ]


def _applied(fixed: Sequence[Fixed]) -> str:
    fixes, files = _counted(fixed)
    return translated_plural("1 fix in {files} applied", "{number} fixes in {files} applied", fixes, files=files)


def _applicable(fixed: Sequence[Fixed]) -> str:
    fixes, files = _counted(fixed)
    return translated_plural(
        "1 fix in {files} would be applied", "{number} fixes in {files} would be applied", fixes, files=files
    )


def _counted(fixed: Sequence[Fixed]) -> tuple[int, str]:
    """How many fixes, and in words in how many files."""
    return sum(each.fixes for each in fixed), phrases.files(len({each.path for each in fixed}))


COMMAND = audit
