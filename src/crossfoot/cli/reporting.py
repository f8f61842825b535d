"""How commands run an audit and hand out what it found."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from crossfoot.cli.arguments import COLORS, LEVELS, Failed, FormatName, RuleName, asked_for, names, speak_from_now_on
from crossfoot.messages import translated
from crossfoot.records import NamedTuple

if TYPE_CHECKING:
    from crossfoot.audit.config import Config
    from crossfoot.audit.settings import Settings
    from crossfoot.claims.finding import Report, Severity
    from crossfoot.cli.delivery import Extent
    from crossfoot.formats.terminal import Terminal
    from crossfoot.reports.blocks import Page

T = TypeVar("T")

_TRIES: Final = 20
"""times that a file may be changed by somebody else while it is being written"""


class ReportOptions(NamedTuple):
    """What the options say of a report."""

    form: str = "terminal"
    output: str = "-"
    strict: bool = False
    fail_on: str | None = None
    exit_zero: bool = False
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    show: str = "findings"
    color: str = "auto"
    quiet: bool = False
    statistics: bool = False

    @property
    def level(self) -> Severity | None:
        """The lowest severity that counts, if any does."""
        level = "note" if self.strict else self.fail_on or "error"
        return None if self.exit_zero else level  # type: ignore[return-value]

    def rules_of(self, settings: Settings) -> Settings:
        """With the rules that the command line names in place of those of the configuration; what it adds to the
        selected ones goes on top of what the configuration adds.
        """
        select, more, ignore = (frozenset(names(each)) for each in (self.select, self.extend_select, self.ignore))
        return settings._replace(
            select=select or settings.select,
            extend_select=more if select else more | settings.extend_select,
            ignore=ignore or settings.ignore,
        )

    def within(self, config: Config) -> ReportOptions:
        """With the level of the configuration where the command line names none."""
        return self if self.strict or self.fail_on else self._replace(fail_on=config.fail_on)


_OPTIONS: tuple[tuple[tuple[str, ...], dict[str, Any]], ...] = (
    (("--format", "form"), {"type": FormatName(), "default": "terminal", "show_default": True,
                            "help": "Form of the report."}),
    (("--output",), {"type": click.Path(dir_okay=False, allow_dash=True), "default": "-", "metavar": "FILE",
                     "help": "Write the report to FILE, whole or not at all."}),
    (("--strict",), {"is_flag": True, "help": "Warnings and notes count too; the same as --fail-on note."}),
    (("--fail-on",), {"type": click.Choice(LEVELS), "help": "Lowest severity for exit code 1 (default: error)."}),
    (("--exit-zero",), {"is_flag": True, "help": "Exit with 0 even if something was found (2 and 3 stay)."}),
    (("--select",), {"type": RuleName(), "multiple": True, "metavar": "RULE",
                     "help": "Run only these rules (may be repeated, or a,b)."}),
    (("--extend-select",), {"type": RuleName(), "multiple": True, "metavar": "RULE",
                            "help": "Run these rules too, off by default or not."}),
    (("--ignore",), {"type": RuleName(), "multiple": True, "metavar": "RULE", "help": "Do not run these rules."}),
    (("--show",), {"type": click.Choice(("findings", "doubtful", "all")), "default": "findings", "show_default": True,
                   "help": "What the terminal lists."}),
    (("--color",), {"type": click.Choice(COLORS), "default": "auto", "show_default": True,
                    "help": "Colours in the terminal report."}),
    (("-q", "--quiet"), {"is_flag": True, "help": "Print only what was found: no counts, no habits, no progress."}),
    (("--statistics",), {"is_flag": True, "help": "Count what each rule found, in place of the findings."}),
)  # fmt: skip


def reporting(**others: dict[str, Any]) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Options of every command that ends in a report; the command gets them together, as ``wanted``.

    ``others`` are settings of options that are not as usual, by the name of the option.
    """

    def decorated(command: Callable[..., int]) -> Callable[..., int]:
        @functools.wraps(command)
        def run(**given: Any) -> int:
            wanted = ReportOptions(**{name: given.pop(name) for name in ReportOptions._fields})
            if wanted.statistics and wanted.form not in ("terminal", "json"):
                raise click.UsageError(
                    translated("--statistics goes with --format terminal or json, not with {form}", form=wanted.form)
                )
            return command(**given, wanted=wanted)

        for flags, settings in reversed(_OPTIONS):
            click.option(*flags, **{**settings, **others.get(flags[-1], {})})(run)
        return run

    return decorated


def configured(named: str | None = None) -> Config:
    """The configuration in force; what it says of the language is followed, unless ``--language`` is given."""
    from crossfoot.audit.config import ConfigError, configuration

    try:
        config = configuration(named or "")
    except ConfigError as error:
        raise Failed(error.message) from None
    if config.value("language") and not asked_for():
        speak_from_now_on(config.value("language"))
    return config


def without(settings: Settings, patterns: Sequence[str]) -> Settings:
    """With the patterns of --exclude, if there are any, in place of those of the configuration."""
    if not patterns:
        return settings
    from crossfoot.audit.settings import Excluded

    if "" in patterns:
        raise click.BadParameter(translated("a pattern is empty"), param_hint="--exclude")
    return settings._replace(exclude=tuple(Excluded(os.getcwd(), each) for each in patterns))


def concluded(report: Report, wanted: ReportOptions) -> int:
    """Hand the report out as wanted; the exit code."""
    from crossfoot.audit.exit import exit_code

    code = exit_code(report, wanted.level)
    click.get_current_context().find_root().obj = code
    delivered = given_out(report, wanted)
    return code if delivered is report else exit_code(delivered, wanted.level)


def given_out(report: Report, wanted: ReportOptions) -> Report:
    """The report as it was handed out as wanted."""
    from crossfoot.cli.delivery import Extent

    extent = Extent(wanted.quiet, wanted.statistics)
    return handed_out(report, wanted.form, wanted.output, wanted.show, wanted.color, extent)


@contextmanager
def watched(quiet: bool = False) -> Iterator[Callable[[int, int], None]]:
    """A progress bar on standard error, if somebody is watching; a function to call with what is done, and of what."""
    if quiet or not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from crossfoot.cli.progress import bar

    with bar() as step:
        yield step


def audited(paths: Sequence[str], settings: Settings, jobs: int = 1, quiet: bool = False) -> Report:
    """The report; with a progress bar on standard error when it takes long and somebody is watching."""
    from crossfoot.audit.audit import audit as run

    if jobs == 1:
        with watched(quiet) as step:
            return run(paths, settings, step)
    from crossfoot.cli.spreading import spread_over

    with watched(quiet) as step, spread_over(jobs) as spread:
        return run(paths, settings, step, spread=spread)


def handed_out(report: Report, form: str, output: str, show: str, color: str, extent: Extent | None = None) -> Report:
    """The report as it was handed out; see ``deliver``."""
    from crossfoot.cli.delivery import STANDARD_OUTPUT, WHOLE, deliver, reason

    extent = extent or WHOLE
    if output == STANDARD_OUTPUT:
        return deliver(report, form, output, show, color, extent)
    if not output:
        raise click.BadParameter(translated("no file is named"), param_hint="--output")
    if any(_is_same(output, document.path) for document in report.documents):
        raise click.BadParameter(
            translated("{output} is one of the files that were checked", output=output), param_hint="--output"
        )
    not_through_a_link(output)
    try:
        return deliver(report, form, output, show, color, extent)
    except OSError as error:
        if os.path.isfile(output):
            sentence = translated("{output} cannot be written: {reason}; the file there is as it was")
            raise Failed(sentence.format(output=output, reason=reason(error))) from None
        raise Failed(translated("{output} cannot be written: {reason}", output=output, reason=reason(error))) from None


def not_through_a_link(output: str) -> None:
    """Refuse to write through a symbolic link in a repository: the name may be ours while its target is somebody
    else's.
    """
    from crossfoot.claimfile.reach import LINK, Reach, usual

    if Reach(usual()).refusal(output) == LINK:
        raise click.BadParameter(
            translated("{output} {why}; name the file that it leads to", output=output, why=translated(LINK)),
            param_hint="--output",
        )


def _is_same(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):
        return False


def rewritten(path: str, before: str, after: str) -> None:
    """Write a claim file again, and report what of it (owner, attributes) could not be kept.

    Raises ``Moved`` where somebody else wrote it in the meantime.
    """
    from crossfoot.claimfile.rewriting import rewrite
    from crossfoot.cli.delivery import complain, reason

    try:
        lost = rewrite(path, before, after)
    except OSError as error:
        raise Failed(
            translated("{path} cannot be written: {reason}; it is as it was", path=path, reason=reason(error))
        ) from None
    if lost:
        what = translated("{before} and its {after}", before="", after="").join(map(translated, lost))
        complain(
            translated(
                "{path} was written, but its {what} could not be kept; that takes other permissions",
                path=path,
                what=what,
            )
        )


def until_settled(change: Callable[[], T]) -> T:
    """What ``change`` returns; it is called again where somebody else wrote a file in the meantime (``Moved``)."""
    from crossfoot.claimfile.exchange import Moved

    path = ""
    for _ in range(_TRIES):
        try:
            return change()
        except Moved as moved:
            path = str(moved)
    raise Failed(translated("{path} changes again and again while it is read; nothing was written into it", path=path))


def page_of(terminal: Terminal) -> Page:
    from crossfoot.reports.blocks import Page
    from crossfoot.reports.cells import symbols_for

    return Page(terminal.width, terminal.encoding, symbols_for(terminal.encoding), set(), True)
