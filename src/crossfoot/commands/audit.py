"""crossfoot audit: check claim files."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

import click

from crossfoot.arguments import Failed, known_locale, names
from crossfoot.outcome import Wanted, audited, concluded, configured, reporting

if TYPE_CHECKING:
    from crossfoot.config import Config
    from crossfoot.engine import Settings
    from crossfoot.model import Report


class Scope(NamedTuple):
    """Which files are audited, and how."""

    paths: tuple[str, ...]
    settings: Settings
    changed: str | None
    """the revision since which files must have changed to be audited; empty for the main branch"""


@click.command("audit")
@click.argument("paths", nargs=-1, type=click.Path(), metavar="[PATH]...")
@reporting
@click.option(
    "--changed",
    is_flag=False,
    flag_value="",
    metavar="[REV]",
    help="Only files that changed since REV, says git (default: since this branch left the main one).",
)
@click.option("--locale", metavar="ID", help="How figures are written in files that do not say: vi, en, de-CH ...")
@click.option(
    "--rounding",
    type=click.Choice(("nearest", "truncate", "up", "any")),
    help="What counts as consistent in files that do not say (default: nearest).",
)
@click.option(
    "--sources",
    type=click.Path(exists=True, file_okay=False),
    multiple=True,
    metavar="DIR",
    help="Folder with the source documents.",
)
@click.option(
    "--config",
    "named",
    type=click.Path(dir_okay=False),
    metavar="FILE",
    help="Read the settings from FILE, not from the nearest pyproject.toml or crossfoot.toml.",
)
def audit(
    paths: tuple[str, ...],
    changed: str | None,
    locale: str | None,
    rounding: str | None,
    sources: tuple[str, ...],
    named: str | None,
    wanted: Wanted,
) -> int:  # fmt: skip
    """Check claim files: .yaml, .yml and .json, or folders with them (default: claims/).

    \b
    crossfoot audit                                  everything in claims/
    crossfoot audit claims/dien-bien-2018.yaml --show all
    crossfoot audit claims/ --format json --output report.json
    crossfoot audit --changed                        only what this branch changed
    """
    config = configured(named)
    wanted = wanted.within(config)
    settings = _settings(config, wanted, locale, rounding, sources)
    paths, changed = _told_apart(paths, changed)
    scope = Scope(_named_or_usual(paths, config), settings, changed)
    report = _audit(scope)
    return concluded(report, wanted) if report.documents else _nothing(scope, report, wanted)


def _settings(
    config: Config, wanted: Wanted, locale: str | None, rounding: str | None, sources: Sequence[str]
) -> Settings:
    """What the configuration says, where the command line says nothing else."""
    settings = config.settings()
    given = {
        "select": frozenset(names(wanted.select)),
        "ignore": frozenset(names(wanted.ignore)),
        "locale": known_locale(locale) if locale else locale,
        "rounding": rounding,
        "sources": tuple(sources),
    }
    said = {key: value for key, value in given.items() if value or value == ""}
    return settings._replace(**said)  # type: ignore[arg-type]


def _named_or_usual(paths: tuple[str, ...], config: Config) -> tuple[str, ...]:
    if paths or config.paths():
        return paths or config.paths()
    if not os.path.isdir("claims"):
        raise click.UsageError("there is no folder claims/ here; name the files or folders to check")
    return ("claims",)


def _told_apart(paths: tuple[str, ...], changed: str | None) -> tuple[tuple[str, ...], str | None]:
    """Whether the word behind --changed is a revision or the first path: what it can be decides, as git does it."""
    if not changed:
        return paths, changed
    from crossfoot.changed import Unknown, is_revision

    try:
        revision = is_revision(changed)
    except Unknown as error:
        raise Failed(error.message) from None
    if not os.path.lexists(changed):
        return paths, changed
    if revision:
        where = os.path.join(os.curdir, changed)
        message = f"{changed!r} is a revision and a file here; write {where} for the file, {changed}^0 for the revision"
        raise click.BadParameter(message, param_hint="--changed")
    return (changed, *paths), ""


def _audit(scope: Scope) -> Report:
    if scope.changed is None:
        return audited(scope.paths, scope.settings)
    from crossfoot.changed import Unknown, changes
    from crossfoot.engine import claim_files
    from crossfoot.narrowing import narrowed

    try:
        found = changes(scope.changed)
        files = [path for path in claim_files(scope.paths) if not found.took_away(path)]
        among = narrowed(files, lambda path: not os.path.lexists(path) or found.concern(path), found.gone)
    except Unknown as error:
        raise Failed(error.message) from None
    wanted = {*among.changed, *among.tied}
    return among.only(audited([path for path in files if path in wanted], scope.settings))


def _nothing(scope: Scope, report: Report, wanted: Wanted) -> int:
    """No file is left to report on: a fault, unless it is so because nothing changed."""
    if scope.changed is None:
        raise click.UsageError(f"there is no .yaml, .yml or .json file in {', '.join(scope.paths)}")
    from crossfoot.changed import changes
    from crossfoot.delivery import complain
    from crossfoot.outcome import handed_out

    complain(f"no claim file in {', '.join(scope.paths)} changed since {changes(scope.changed).since}")
    if wanted.form != "terminal":
        handed_out(report, wanted.form, wanted.output, wanted.show, wanted.color)
    return 0


COMMAND = audit
