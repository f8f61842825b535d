"""crossfoot check: one claim, with its working."""

from __future__ import annotations

import sys

import click

from crossfoot.cli.arguments import COLORS, Failed, FormatName, WithClaim, known_locale
from crossfoot.cli.reporting import handed_out, page_of


@click.command("check", cls=WithClaim)
@click.argument("claim", nargs=-1, required=True)
@click.option("--locale", metavar="ID", default="", help="How the figures are written: vi, en, de-CH ...")
@click.option("--format", "form", type=FormatName(), default="terminal", show_default=True, help="Form of the answer.")
@click.option("--color", type=click.Choice(COLORS), default="auto", show_default=True, help="Colours in the terminal.")
def check(claim: tuple[str, ...], locale: str, form: str, color: str) -> int:
    """Check one claim, and show the working.

    \b
    crossfoot check "134/1459 = 9,18%" --locale vi
    crossfoot check "87 + 78 = 165"
    crossfoot check "1.613 -> 2.840 = +1.227 = +76%" --locale vi
    crossfoot check "(2840 - 1613) / 1613 = 76%"
    """
    from crossfoot.audit.audit import check_text
    from crossfoot.audit.exit import EXIT, exit_code
    from crossfoot.audit.settings import Settings
    from crossfoot.claimfile.one_line import as_claim_file, compares, told_in, unfit
    from crossfoot.claims.finding import Report
    from crossfoot.figures.locales import notation_of

    notation = notation_of(known_locale(locale))
    text = " ".join(claim).strip()
    if wrong := unfit(text):
        raise Failed(wrong)
    if not compares(text):
        example = "134/1459 = 9.18%" if not text else f"{text} = ..."
        raise Failed(f"there is nothing to compare; write what was printed behind an equals sign, as in {example!r}")
    settings = Settings(locale=locale)
    document = check_text("(command line)", as_claim_file(text, notation), settings)
    if document.usable:
        document = told_in(text, document, notation)
    report = Report([document])
    checked = document.claims[0] if document.claims else None
    failed = checked is None or checked.verdict == "undetermined"
    unread = [each for each in document.findings if each.severity == "error" and failed]
    code = EXIT.failed if unread else exit_code(report)
    click.get_current_context().find_root().obj = code
    if form != "terminal":
        delivered = handed_out(report, form, "-", "all", color)
        return code if delivered is report else EXIT.failed
    if unread or checked is None:
        raise Failed(unread[0].message.replace("`locale:`", "--locale"))
    from crossfoot.formats.terminal import console_for, print_lines
    from crossfoot.reports.cells import Piece, sentence
    from crossfoot.reports.explain import working

    terminal = console_for(sys.stdout, color)
    fixes = [fix.title for finding in document.findings for fix in finding.fixes]
    print_lines(iter([(Piece(sentence(text, terminal.encoding)),)]), terminal)
    print_lines(working(checked, notation, page_of(terminal), fixes), terminal)
    return code


COMMAND = check
