"""The command line. Every command imports what it needs when it runs, so that the common one starts fast."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from crossfoot import __version__

if TYPE_CHECKING:
    from crossfoot.engine import Settings
    from crossfoot.blocks import Page
    from crossfoot.formats.terminal import Terminal
    from crossfoot.model import Report

_LEVELS = ("error", "warning", "note")
_COLORS = ("auto", "always", "never")
_INTERRUPTED = 130
_CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


def _formats() -> tuple[str, ...]:
    from crossfoot.registry import members

    return members("formats")


class _Members(click.ParamType[str]):
    """A choice whose members are looked up only when it is used."""

    name = "format"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value not in _formats():
            self.fail(f"there is no format {value!r}; the formats are {', '.join(_formats())}", param, ctx)
        return value

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        return f"[{'|'.join(_formats())}]"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:
        from click.shell_completion import CompletionItem

        return [CompletionItem(name) for name in _formats() if name.startswith(incomplete)]


class _RuleName(click.ParamType[str]):
    """The name of a rule, or several with commas between them."""

    name = "rule"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from crossfoot.registry import rules
        from crossfoot.shape import near

        for name in value.split(","):
            if name.strip() not in rules():
                hint = near(name.strip(), rules()) or "; `crossfoot rule` lists them"
                self.fail(f"there is no rule {name.strip()!r}{hint}", param, ctx)
        return value

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:
        from click.shell_completion import CompletionItem

        from crossfoot.registry import rules

        return [CompletionItem(name) for name in rules() if name.startswith(incomplete)]


@click.group(context_settings=_CONTEXT)
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
@click.option("--format", "form", type=_Members(), default="terminal", show_default=True, help="Form of the report.")
@click.option("--output", type=click.Path(dir_okay=False), metavar="FILE", help="Write the report to FILE, whole or not at all.")
@click.option("--strict", is_flag=True, help="Warnings and notes count too; the same as --fail-on note.")
@click.option("--fail-on", type=click.Choice(_LEVELS), default="error", show_default=True, help="Lowest severity for exit code 1.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if something was found.")
@click.option("--select", type=_RuleName(), multiple=True, metavar="RULE", help="Run only these rules (may be repeated, or a,b).")
@click.option("--ignore", type=_RuleName(), multiple=True, metavar="RULE", help="Do not run these rules.")
@click.option("--show", type=click.Choice(("findings", "all")), default="findings", show_default=True, help="What the terminal lists.")
@click.option("--locale", metavar="ID", default="", help="How figures are written in files that do not say: vi, en, de-CH ...")
@click.option("--sources", type=click.Path(file_okay=False), multiple=True, metavar="DIR", help="Folder with the source documents.")
@click.option("--color", type=click.Choice(_COLORS), default="auto", show_default=True, help="Colours in the terminal report.")
def audit(
    paths: tuple[str, ...], form: str, output: str | None, strict: bool, fail_on: str, exit_zero: bool,
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
    settings = engine.Settings(frozenset(_names(select)), frozenset(_names(ignore)), _known_locale(locale), sources=sources)
    report = _audited(paths, settings)
    if not report.documents:
        raise click.UsageError(f"there is no .yaml, .yml or .json file in {', '.join(paths)}")
    _deliver(report, form, output, show, color)
    code = engine.exit_code(report, "note" if strict else fail_on)  # type: ignore[arg-type]
    return 0 if exit_zero and code != engine.EXIT.failed else code


def _names(given: Iterable[str]) -> Iterable[str]:
    return (name.strip() for value in given for name in value.split(","))


def _known_locale(locale: str) -> str:
    from crossfoot.locales import UnknownLocale, notation_of

    try:
        notation_of(locale)
    except UnknownLocale as error:
        raise click.BadParameter(str(error), param_hint="--locale") from None
    return locale


def _audited(paths: Sequence[str], settings: Settings) -> Report:
    """The report; with a progress bar on standard error when it takes long and somebody is watching."""
    from crossfoot.engine import audit as run

    if not sys.stderr.isatty():
        return run(paths, settings)
    from crossfoot.progress import bar

    with bar() as step:
        return run(paths, settings, step)


def _deliver(report: Report, form: str, output: str | None, show: str, color: str) -> None:
    if form == "terminal" and output is None:
        from crossfoot.formats.terminal import console_for, print_report

        print_report(report, console_for(sys.stdout, color), show=show)
        return
    from crossfoot.registry import format_named

    pieces = format_named(form).write(report)
    if output is None:
        _print_pieces(pieces)
        return
    from crossfoot.source import write_atomically

    try:
        write_atomically(output, (piece.encode("utf-8", "replace") for piece in pieces), durable=False)
    except OSError as error:
        raise _Failed(f"{output} cannot be written: {error.strerror or error}; what stood there is as it was") from None


def _print_pieces(pieces: Iterable[str]) -> None:
    """To standard output as UTF-8 whatever the terminal's encoding: it is for other programs."""
    buffer = getattr(sys.stdout, "buffer", None)
    held: list[str] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size > 65_536:
            _put("".join(held), buffer)
            held, size = [], 0
    _put("".join(held), buffer)


def _put(text: str, buffer: Any) -> None:
    if buffer is None:
        sys.stdout.write(text)
    else:
        buffer.write(text.encode("utf-8", "replace"))


class _Failed(click.ClickException):
    """Something outside the program stood in the way."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        click.echo(f"crossfoot: {self.format_message()}", err=True)


@cli.command()
@click.argument("claim")
@click.option("--locale", metavar="ID", default="", help="How the figures are written: vi, en, de-CH ...")
@click.option("--format", "form", type=_Members(), default="terminal", show_default=True, help="Form of the answer.")
@click.option("--color", type=click.Choice(_COLORS), default="auto", show_default=True, help="Colours in the terminal.")
def check(claim: str, locale: str, form: str, color: str) -> int:
    """Check one claim, and show the working.

    \b
    crossfoot check "134/1459 = 9,18%" --locale vi
    crossfoot check "87 + 78 = 165"
    crossfoot check "1.613 -> 2.840 = +1.227 = +76%" --locale vi
    crossfoot check "(2840 - 1613) / 1613 = 76%"
    """
    from crossfoot import engine
    from crossfoot.locales import notation_of
    from crossfoot.oneline import as_claim_file

    notation = notation_of(_known_locale(locale))
    document = engine.check_text("(command line)", as_claim_file(claim, notation), engine.Settings(locale=locale))
    report = engine.Report([document])
    if form != "terminal":
        _deliver(report, form, None, "all", color)
        return engine.exit_code(report)
    for finding in document.findings:
        if finding.claim is None:
            raise _Failed(finding.message.replace("`locale:`", "--locale"))
    from crossfoot.cells import Piece, sentence
    from crossfoot.explain import working
    from crossfoot.formats.terminal import console_for, print_lines

    terminal = console_for(sys.stdout, color)
    fixes = [fix.title for finding in document.findings for fix in finding.fixes]
    print_lines(iter([(Piece(sentence(claim, terminal.encoding)),)]), terminal)
    print_lines(working(document.claims[0], notation, _page_of(terminal), fixes), terminal)
    return engine.exit_code(report)


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

    checked = engine.audit([file], engine.Settings(locale=_known_locale(locale))).documents[0]
    found = [each for each in checked.claims if each.id == claim]
    if not checked.usable:
        raise _Failed(f"{file}: {checked.findings[0].message}")
    if not found:
        hint = near(claim, [each.id for each in checked.claims])
        raise click.UsageError(f"there is no claim {claim!r} in {file}{hint}")
    terminal = console_for(sys.stdout, color)
    for each in found:
        print_lines(explained(checked, each, notation_of(checked.locale), _page_of(terminal)), terminal)
    return 0


@cli.command()
@click.argument("name", required=False, type=_RuleName())
@click.option("--format", "form", type=click.Choice(("terminal", "markdown")), default="terminal", show_default=True)
def rule(name: str | None, form: str) -> int:
    """Print the manual of a rule, or of all of them.

    \b
    crossfoot rule share-mismatch
    crossfoot rule --format markdown > docs/rules.md
    """
    from crossfoot.manual import all_pages, page

    click.echo(page(name, form) if name else all_pages(form), nl=False)
    return 0


@cli.command()
def schema() -> int:
    """Print the JSON Schema of claim files, for editors.

    \b
    crossfoot schema > claims/schema.json
    # then, as the first line of a claim file:
    # yaml-language-server: $schema=schema.json
    """
    import json

    from crossfoot.schema import json_schema

    click.echo(json.dumps(json_schema(), indent=2, ensure_ascii=False))
    return 0


@cli.command()
@click.argument("file", type=click.Path(dir_okay=False), default=os.path.join("claims", "first.yaml"))
def init(file: str) -> int:
    """Write a commented claim file to start from (default: claims/first.yaml).

    \b
    crossfoot init claims/budget-2024.yaml
    """
    from crossfoot.source import write_atomically
    from crossfoot.starter import STARTER

    if os.path.lexists(file):
        raise _Failed(f"{file} exists; name a new file")
    try:
        os.makedirs(os.path.dirname(file) or ".", exist_ok=True)
        write_atomically(file, STARTER.encode("utf-8"))
    except OSError as error:
        raise _Failed(f"{file} cannot be written: {error.strerror or error}") from None
    click.echo(f"{file} written; now run: crossfoot audit {file} --show all")
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
    code = _INTERRUPTED
    try:
        code = int(cli.main(arguments, prog_name="crossfoot", standalone_mode=False) or 0)
        sys.stdout.flush()
    except click.exceptions.Exit as stop:
        code = stop.exit_code
    except click.ClickException as error:
        error.show()
        code = 2
    except (KeyboardInterrupt, click.Abort):
        click.echo("crossfoot: interrupted; nothing was written", err=True)
    except BrokenPipeError:
        # The reader of our output has gone, as `head` does: that is its right and no fault.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0 if code == _INTERRUPTED else code
    except MemoryError:
        click.echo("crossfoot: there is not enough memory for this input", err=True)
        code = 2
    sys.exit(code)


def script() -> None:
    """The ``crossfoot`` command: a process that lives for one report and then leaves at once.

    The collector of reference cycles would search millions of records in vain, and taking them apart one by one at the end
    would take as long as a tenth of the audit.
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
