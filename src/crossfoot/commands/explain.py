"""crossfoot explain: one claim of a file, its working and what was probably meant."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from crossfoot.cli.arguments import COLORS, Failed, known_locale
from crossfoot.cli.reporting import configured, page_of
from crossfoot.messages import translated

if TYPE_CHECKING:
    from crossfoot.articles.whole import WholeArticle
    from crossfoot.audit.settings import Settings
    from crossfoot.claims.finding import Checked


@click.command("explain")
@click.argument("file", type=click.Path(dir_okay=False))
@click.argument("claim")
@click.option("--locale", metavar="ID", default="", help="How figures are written, if the file does not say.")
@click.option("--color", type=click.Choice(COLORS), default="auto", show_default=True, help="Colours in the terminal.")
def explain(file: str, claim: str, locale: str, color: str) -> int:
    """Explain one claim of a file: what it says, the working, and what was probably meant.

    A claim of an article has the id that the JSON report gives it; so have those of its tables, and what is doubtful.

    \b
    crossfoot explain claims/gia-lai-2018.yaml strong-2008
    crossfoot explain article.txt share-1
    """
    from crossfoot.claimfile.parsing import Source
    from crossfoot.claimfile.suggestions import near_or_all
    from crossfoot.figures.locales import notation_of
    from crossfoot.formats.terminal import console_for, print_lines
    from crossfoot.reports.explain import explain as explained

    checked, whole = _read(file, known_locale(locale))
    unsure = [each.claim for each in checked.doubtful if each.claim]
    doubtful = [each.id for each in unsure]
    if claim in doubtful:
        checked = checked._replace(findings=checked.doubtful, claims=unsure)
    named = [each for each in checked.claims if each.id == claim]
    if not checked.usable:
        line, column = Source(checked.text).position(checked.findings[0].start)
        raise Failed(f"{file}:{line}:{column}: {checked.findings[0].message}")
    if not named:
        hint = near_or_all(claim, [*(each.id for each in checked.claims), *doubtful])
        raise click.UsageError(
            translated("there is no claim {claim!r} in {file}{hint}", claim=claim, file=file, hint=hint)
        )
    terminal = console_for(sys.stdout, color)
    for each in named:
        own = whole.working(each) if whole else None
        print_lines(explained(checked, each, notation_of(checked.locale), page_of(terminal), own), terminal)
    return 0


def _read(file: str, locale: str) -> tuple[Checked, WholeArticle | None]:
    """The claim file; or the article, and how it was read."""
    from crossfoot.inputs import suffixes

    settings = configured().settings().naming([file])
    if file.lower().endswith(tuple(suffixes())):
        return _article(file, locale, settings)
    from crossfoot.audit.audit import audit

    return audit([file], settings._replace(locale=locale or settings.locale)).documents[0], None


def _article(file: str, locale: str, settings: Settings) -> tuple[Checked, WholeArticle | None]:
    from crossfoot.articles import Unread
    from crossfoot.articles.whole import whole_article
    from crossfoot.inputs import InputError, opened

    try:
        article = opened(file)
        whole = whole_article(file, article.text, locale, settings.locale)
        return whole.checked(settings, article), whole
    except InputError as error:
        raise Failed(f"{file}: {error.message}") from None
    except Unread as error:
        raise click.BadParameter(str(error), param_hint="--locale") from None
    except Exception as error:
        from crossfoot.audit.crashes import crashed

        return crashed(file, error, article=True), None


COMMAND = explain
