"""The command line. Every command imports what it needs when it runs, so that the common one starts fast."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from crossfoot import __version__
from crossfoot.arguments import Commands, Failed, Format, RuleName, WithClaim, known_locale, names

if TYPE_CHECKING:
    from crossfoot.blocks import Page
    from crossfoot.engine import Settings
    from crossfoot.formats.terminal import Terminal
    from crossfoot.model import Report

_LEVELS = ("error", "warning", "note")
_COLORS = ("auto", "always", "never")
_INTERRUPTED = 130
_CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(cls=Commands, context_settings=_CONTEXT)
@click.version_option(__version__, "--version", message="crossfoot %(version)s")
def cli() -> None:
    """Check reported statistics: which printed figures do not add up, where, and by how much.

    \b
    crossfoot check "134/1459 = 9,18%" --locale vi     one claim, with its working
    crossfoot init claims/first.yaml                   a claim file to start from
    crossfoot audit claims/                            check claim files

    Exit codes: 0 nothing found, 1 something found, 2 could not run, 3 nothing was compared.
    """


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(), metavar="[PATH]...")
@click.option("--format", "form", type=Format(), default="terminal", show_default=True, help="Form of the report.")
@click.option(
    "--output",
    type=click.Path(dir_okay=False, allow_dash=True),
    default="-",
    metavar="FILE",
    help="Write the report to FILE, whole or not at all.",
)
@click.option("--strict", is_flag=True, help="Warnings and notes count too; the same as --fail-on note.")
@click.option(
    "--fail-on", type=click.Choice(_LEVELS), default="error", show_default=True, help="Lowest severity for exit code 1."
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if something was found (2 and 3 stay).")
@click.option(
    "--select", type=RuleName(), multiple=True, metavar="RULE", help="Run only these rules (may be repeated, or a,b)."
)
@click.option("--ignore", type=RuleName(), multiple=True, metavar="RULE", help="Do not run these rules.")
@click.option(
    "--show",
    type=click.Choice(("findings", "all")),
    default="findings",
    show_default=True,
    help="What the terminal lists.",
)
@click.option(
    "--locale", metavar="ID", default="", help="How figures are written in files that do not say: vi, en, de-CH ..."
)
@click.option(
    "--sources",
    type=click.Path(exists=True, file_okay=False),
    multiple=True,
    metavar="DIR",
    help="Folder with the source documents.",
)
@click.option(
    "--color", type=click.Choice(_COLORS), default="auto", show_default=True, help="Colours in the terminal report."
)
def audit(
    paths: tuple[str, ...], form: str, output: str, strict: bool, fail_on: str, exit_zero: bool,
    select: tuple[str, ...], ignore: tuple[str, ...], show: str, locale: str, sources: tuple[str, ...], color: str,
) -> int:  # fmt: skip
    """Check claim files: .yaml, .yml and .json, or folders with them (default: claims/).

    \b
    crossfoot audit                                  everything in claims/
    crossfoot audit claims/dien-bien-2018.yaml --show all
    crossfoot audit claims/ --format json --output report.json
    """
    from crossfoot import engine

    if not paths:
        if not os.path.isdir("claims"):
            raise click.UsageError("there is no folder claims/ here; name the files or folders to check")
        paths = ("claims",)
    settings = engine.Settings(
        frozenset(names(select)), frozenset(names(ignore)), known_locale(locale), sources=sources
    )
    report = _audited(paths, settings)
    if not report.documents:
        raise click.UsageError(f"there is no .yaml, .yml or .json file in {', '.join(paths)}")
    code = engine.exit_code(report, None if exit_zero else "note" if strict else fail_on)  # type: ignore[arg-type]
    click.get_current_context().find_root().obj = code
    _deliver(report, form, output, show, color)
    return code


def _audited(paths: Sequence[str], settings: Settings) -> Report:
    """The report; with a progress bar on standard error when it takes long and somebody is watching."""
    from crossfoot.engine import audit as run

    if not sys.stderr.isatty():
        return run(paths, settings)
    from crossfoot.progress import bar

    with bar() as step:
        return run(paths, settings, step)


def _deliver(report: Report, form: str, output: str, show: str, color: str) -> None:
    from crossfoot.delivery import STANDARD_OUTPUT, deliver, reason

    if output == STANDARD_OUTPUT:
        deliver(report, form, output, show, color)
        return
    if not output:
        raise click.BadParameter("no file is named", param_hint="--output")
    if any(_is_same(output, document.path) for document in report.documents):
        raise click.BadParameter(f"{output} is one of the files that were checked", param_hint="--output")
    try:
        deliver(report, form, output, show, color)
    except OSError as error:
        kept = "; the file there is as it was" if os.path.isfile(output) else ""
        raise Failed(f"{output} cannot be written: {reason(error)}{kept}") from None


def _is_same(one: str, other: str) -> bool:
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):
        return False


@cli.command(cls=WithClaim)
@click.argument("claim", nargs=-1, required=True)
@click.option("--locale", metavar="ID", default="", help="How the figures are written: vi, en, de-CH ...")
@click.option("--format", "form", type=Format(), default="terminal", show_default=True, help="Form of the answer.")
@click.option("--color", type=click.Choice(_COLORS), default="auto", show_default=True, help="Colours in the terminal.")
def check(claim: tuple[str, ...], locale: str, form: str, color: str) -> int:
    """Check one claim, and show the working.

    \b
    crossfoot check "134/1459 = 9,18%" --locale vi
    crossfoot check "87 + 78 = 165"
    crossfoot check "1.613 -> 2.840 = +1.227 = +76%" --locale vi
    crossfoot check "(2840 - 1613) / 1613 = 76%"
    """
    from crossfoot import engine
    from crossfoot.locales import notation_of
    from crossfoot.model import Report
    from crossfoot.oneline import as_claim_file, compares, told_in

    notation = notation_of(known_locale(locale))
    text = " ".join(claim).strip()
    if not compares(text):
        example = "134/1459 = 9.18%" if not text else f"{text} = ..."
        raise Failed(f"there is nothing to compare; write what was printed behind an equals sign, as in {example!r}")
    settings = engine.Settings(locale=locale)
    document = engine.check_text("(command line)", as_claim_file(text, notation), settings)
    document = told_in(text, document, notation)
    report = Report([document])
    checked = document.claims[0]
    unread = [each for each in document.findings if each.severity == "error" and checked.verdict == "undetermined"]
    code = engine.EXIT.failed if unread else engine.exit_code(report)
    click.get_current_context().find_root().obj = code
    if form != "terminal":
        _deliver(report, form, "-", "all", color)
        return code
    if unread:
        raise Failed(unread[0].message.replace("`locale:`", "--locale"))
    from crossfoot.cells import Piece, sentence
    from crossfoot.explain import working
    from crossfoot.formats.terminal import console_for, print_lines

    terminal = console_for(sys.stdout, color)
    fixes = [fix.title for finding in document.findings for fix in finding.fixes]
    print_lines(iter([(Piece(sentence(text, terminal.encoding)),)]), terminal)
    print_lines(working(checked, notation, _page_of(terminal), fixes), terminal)
    return code


def _page_of(terminal: Terminal) -> Page:
    from crossfoot.blocks import Page
    from crossfoot.cells import symbols_for

    return Page(terminal.width, terminal.encoding, symbols_for(terminal.encoding), set(), True)


@cli.command()
@click.argument("file", type=click.Path(dir_okay=False))
@click.argument("claim")
@click.option("--locale", metavar="ID", default="", help="How figures are written, if the file does not say.")
@click.option("--color", type=click.Choice(_COLORS), default="auto", show_default=True, help="Colours in the terminal.")
def explain(file: str, claim: str, locale: str, color: str) -> int:
    """Explain one claim of a file: what it says, the working, and what was probably meant.

    \b
    crossfoot explain claims/gia-lai-2018.yaml strong-2008
    """
    from crossfoot import engine
    from crossfoot.explain import explain as explained
    from crossfoot.formats.terminal import console_for, print_lines
    from crossfoot.locales import notation_of
    from crossfoot.shape import near
    from crossfoot.source import Source

    checked = engine.audit([file], engine.Settings(locale=known_locale(locale))).documents[0]
    found = [each for each in checked.claims if each.id == claim]
    if not checked.usable:
        line, column = Source(checked.text).position(checked.findings[0].start)
        raise Failed(f"{file}:{line}:{column}: {checked.findings[0].message}")
    if not found:
        hint = near(claim, [each.id for each in checked.claims])
        raise click.UsageError(f"there is no claim {claim!r} in {file}{hint}")
    terminal = console_for(sys.stdout, color)
    for each in found:
        print_lines(explained(checked, each, notation_of(checked.locale), _page_of(terminal)), terminal)
    return 0


@cli.command()
@click.argument("name", required=False, type=RuleName())
@click.option(
    "--format",
    "form",
    type=click.Choice(("terminal", "markdown")),
    default="terminal",
    show_default=True,
    help="Form of the manual.",
)
def rule(name: str | None, form: str) -> int:
    """Print the manual of a rule, or of all of them.

    \b
    crossfoot rule share-mismatch
    crossfoot rule --format markdown > docs/rules.md
    """
    from crossfoot.delivery import put, say
    from crossfoot.formats.terminal import console_for
    from crossfoot.manual import all_pages, page

    columns = min(console_for(sys.stdout).width, 100)
    pages = [page(each, form, columns) for each in names([name])] if name else [all_pages(form, columns)]
    if form == "markdown":
        put(["\n".join(pages)])
    else:
        say("\n\n".join(pages))
    return 0


@cli.command()
def schema() -> int:
    """Print the JSON Schema of claim files, for editors.

    \b
    crossfoot schema > claims/schema.json
    # then, as the first line of a claim file in that folder:
    # yaml-language-server: $schema=schema.json
    """
    import json

    from crossfoot.delivery import put
    from crossfoot.schema import json_schema

    put([json.dumps(json_schema(), indent=2, ensure_ascii=False), "\n"])
    return 0


@cli.command()
@click.argument("file", type=click.Path(dir_okay=False), default=os.path.join("claims", "first.yaml"))
def init(file: str) -> int:
    """Write a commented claim file to start from (default: claims/first.yaml).

    \b
    crossfoot init claims/budget-2024.yaml
    """
    import shlex

    from crossfoot.delivery import encoded, reason
    from crossfoot.source import write_atomically
    from crossfoot.starter import STARTER

    if not file:
        raise click.BadParameter("no file is named", param_hint="FILE")
    if os.path.lexists(file):
        raise Failed(f"{file} exists; name a new file")
    try:
        os.makedirs(os.path.dirname(file) or ".", exist_ok=True)
        write_atomically(file, encoded(STARTER))
    except OSError as error:
        raise Failed(f"{file} cannot be written: {reason(error)}") from None
    click.echo(f"{file} written; now run: crossfoot audit {shlex.quote(file)} --show all")
    return 0


@cli.command()
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
def completion(shell: str) -> int:
    """Print the completion script for a shell.

    \b
    eval "$(crossfoot completion bash)"               in ~/.bashrc
    crossfoot completion fish > ~/.config/fish/completions/crossfoot.fish
    """
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    assert found is not None
    click.echo(found(cli, {}, "crossfoot", "_CROSSFOOT_COMPLETE").source())
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and end the process; every ending has its code and its sentence."""
    from crossfoot.delivery import complain, let_go, make_streams_safe, reason

    make_streams_safe()
    code = 2
    try:
        code = int(cli.main(arguments, prog_name="crossfoot", standalone_mode=False) or 0)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except (KeyboardInterrupt, click.Abort):
        complain("interrupted")
        code = _INTERRUPTED
    except MemoryError:
        complain("there is not enough memory for this input")
    except OSError as error:
        let_go(sys.stdout)
        if not isinstance(error, BrokenPipeError):
            complain(f"standard output cannot be written: {reason(error)}")
            code = 2
    sys.exit(code)


def script() -> None:
    """The ``crossfoot`` command: a process that lives for one report and then leaves at once.

    The collector of reference cycles would search millions of records in vain, and taking them apart one by one at the
    end would take as long as a tenth of the audit.
    """
    import gc

    gc.disable()
    code = 2
    try:
        main()
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else 2
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except OSError:
                code = code or 2
    os._exit(code)
