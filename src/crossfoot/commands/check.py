"""crossfoot check: one claim, with its working."""

from __future__ import annotations

import sys
import unicodedata
from typing import TYPE_CHECKING, Any, Final

import click

from crossfoot.cli.arguments import COLORS, Failed, FormatName, WithClaim, known_locale
from crossfoot.cli.reporting import handed_out, page_of
from crossfoot.messages import translatable, translated

if TYPE_CHECKING:
    from crossfoot.library.typed import Answer, Instead

WIDEST: Final = 80
"""cells of a line of the answer where no terminal says how wide it is; a command that can be copied is never broken"""


class UnansweredLine(Failed):
    """A line of which nothing can be said."""

    def __init__(self, instead: Instead) -> None:
        super().__init__(instead.why)
        self.instead = instead

    def show(self, file: Any = None) -> None:
        from crossfoot.cli.delivery import complain
        from crossfoot.formats.terminal import console_for
        from crossfoot.reports.cells import Piece, flow, sentence

        encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
        text = sentence(self.instead.why, encoding)
        room = console_for(sys.stderr).width if sys.stderr.isatty() else WIDEST
        lines = ["".join(piece.text for piece in line) for line in flow((Piece(text),), room - 11, -9)]
        complain(lines[0])
        more = [f"  {line.strip()}" for line in lines[1:]]
        for why, command in self.instead.commands:
            if why:
                more.append(f"  {sentence(why, encoding)}:")
            more.append(f"    {sentence(command, encoding)}")
        for line in more:
            print(line, file=sys.stderr, flush=True)


@click.command("check", cls=WithClaim)
@click.argument("claim", nargs=-1, required=True)
@click.option("--locale", metavar="ID", default="", help="How the figures are written: vi, en, de-CH ...")
@click.option("--format", "form", type=FormatName(), default="terminal", show_default=True, help="Form of the answer.")
@click.option("--color", type=click.Choice(COLORS), default="auto", show_default=True, help="Colours in the terminal.")
def check(claim: tuple[str, ...], locale: str, form: str, color: str) -> int:
    """Check one claim, and show the working; answer what is asked for.

    \b
    crossfoot check "134/1459 = 9,18%" --locale vi
    crossfoot check "134 out of 1459 is 9.18 percent"
    crossfoot check "from 1.613 to 2.840 is 76% up" --locale vi
    crossfoot check "average of 3, 4 and 5 = ?"
    crossfoot check "(2840 - 1613) / 1613 = 76%"
    """
    from crossfoot.audit.exit import EXIT, exit_code
    from crossfoot.claimfile.one_line import unfit
    from crossfoot.claims.finding import Report
    from crossfoot.library.typed import answer_to, instead_of

    known_locale(locale)
    text = " ".join(claim).strip()
    if wrong := unfit(text):
        raise Failed(wrong)
    if text.lower().startswith(("http://", "https://")) and " " not in text:
        raise Failed(
            translated(
                "this is an address, and crossfoot fetches nothing; save the page in a browser: crossfoot read FILE"
            )
        )
    text = unicodedata.normalize("NFC", text)
    answer = answer_to(text, locale)
    report = Report([answer.document])
    code = EXIT.failed if answer.fault else EXIT.clean if answer.asked else exit_code(report)
    click.get_current_context().find_root().obj = code
    if form != "terminal" and text:
        delivered = handed_out(report, form, "-", "all", color)
        return code if delivered is report else EXIT.failed
    if answer.fault or answer.claim is None:
        raise UnansweredLine(instead_of(text, answer, locale))
    _print(text, answer, locale, color)
    return code


def _print(text: str, answer: Answer, locale: str, color: str) -> None:
    from crossfoot.claims.working import Step
    from crossfoot.figures.locales import notation_of
    from crossfoot.formats.terminal import console_for, print_lines
    from crossfoot.library.typed import working_of
    from crossfoot.reports.blocks import VERDICT_STYLES
    from crossfoot.reports.cells import Piece, flow
    from crossfoot.reports.explain import explain, laid_out

    terminal = console_for(sys.stdout, color)
    if not sys.stdout.isatty():
        terminal = terminal._replace(width=min(terminal.width, WIDEST))
    page = page_of(terminal)
    print_lines(flow((Piece(page.say(text)),), page.width, 2), terminal)
    if answer.reading is None:
        notation = notation_of(answer.document.locale)
        print_lines(
            laid_out(
                [
                    Step(
                        translatable("reading"),
                        translated("running text, with figures as in {locale}", locale=answer.document.locale),
                    )
                ],
                page,
            ),
            terminal,
        )
        for claim in answer.document.claims:
            print_lines(explain(answer.document, claim, notation, page), terminal)
        return
    assert answer.claim is not None
    fixes = [fix.title for finding in answer.document.findings for fix in finding.fixes]
    perhaps = [
        Step(translatable("perhaps") if not number else translatable("or"), title) for number, title in enumerate(fixes)
    ]
    lines = [*working_of(answer, notation_of(locale)), *perhaps]
    print_lines(laid_out(lines, page, VERDICT_STYLES[answer.claim.verdict]), terminal)


COMMAND = check
