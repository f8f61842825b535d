"""crossfoot accept: findings that stay, with their reason, written into the claim file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from crossfoot.cli.arguments import Failed, RuleName
from crossfoot.cli.reporting import configured, rewritten, until_settled
from crossfoot.messages import translatable, translated, translated_plural

if TYPE_CHECKING:
    from crossfoot.audit.accepting import Accepted
    from crossfoot.audit.accepting_all import AllAccepted
    from crossfoot.audit.settings import Settings


@click.command("accept")
@click.argument("file", type=click.Path())
@click.argument("claim", required=False)
@click.option("--reason", required=True, help="Why the finding stays.")
@click.option("--rule", type=RuleName(), metavar="RULE", help="The rule, if the claim has more than one error.")
@click.option("--all", "everything", is_flag=True, help="Accept all that counts (--fail-on of the configuration) in a "
              "file or folder; with --rule, all findings of that rule.")  # fmt: skip
def accept(file: str, claim: str | None, reason: str, rule: str | None, everything: bool) -> int:
    """Accept a finding of one claim: write the acceptance into the claim file, and touch nothing else of it.

    \b
    crossfoot accept claims/gia-lai-2018.yaml strong-2008 --reason "so in the printed paper too"
    crossfoot accept claims/tables/us-trade-by-gateway.yaml trade!F6 --reason "so in the source"
    crossfoot accept --all claims/ --reason "known when the checking began"
    """
    if rule and "," in rule:
        raise click.BadParameter(translated("one rule is accepted at a time"), param_hint="--rule")
    if everything:
        if claim:
            raise click.UsageError(translated("--all accepts in all claims; leave out the claim, or --all"))
        return _all(file, reason, rule or "")
    if not claim:
        raise click.UsageError(translated("name the claim too, or a cell as trade!F6; --all accepts all that counts"))
    if os.path.isdir(file):
        raise click.UsageError(translated("{file} is a folder; name the file of the claim", file=file))
    return _one(file, claim, reason, rule or "")


def _one(file: str, claim: str, reason: str, rule: str) -> int:
    from crossfoot.audit.accepting import accept
    from crossfoot.audit.accepting_cells import accept_cell
    from crossfoot.claimfile.parsing import read
    from crossfoot.cli.delivery import say

    settings = configured().settings().naming([file])

    def change() -> Accepted:
        with _refusals(file):
            text = read(file)
            put_in = accept_cell if "!" in claim else accept
            accepted = put_in(file, text, claim, reason, rule, settings)
        rewritten(file, text, accepted.text)
        return accepted

    say(
        translated(
            "{file}: {claim} accepts {rule}: {reason}",
            file=file,
            claim=claim,
            rule=until_settled(change).rule,
            reason=reason,
        )
    )
    return 0


def _all(path: str, reason: str, rule: str) -> int:
    """In each file of its own: one that cannot be read keeps no other from being written. 2 where anything is left."""
    from crossfoot.audit.accepting import unfit
    from crossfoot.audit.exit import EXIT
    from crossfoot.audit.files import claim_files
    from crossfoot.cli.delivery import complain, say
    from crossfoot.reports import phrases

    if wrong := unfit(reason):
        raise Failed(wrong)
    config = configured()
    settings = config.settings().naming([path])
    files = list(claim_files([path], settings))
    if not files:
        raise click.UsageError(translated("there is no claim file in {path}", path=path))
    accepted = left = touched = 0
    for file in files:
        try:
            outcome = _in_file(file, reason, rule, config.fail_on, settings)
        except Failed as error:
            complain(error.format_message())
            left += 1
            continue
        for each in outcome.accepted:
            say(translated("{file}: {claim} accepts {rule}", file=file, claim=each.place, rule=each.rule))
        for each in outcome.left:
            refused = translatable("{file}: {rule} cannot be accepted; correct it")
            if each.place:
                refused = translatable("{file}: {rule} of {place} cannot be accepted; correct it")
            complain(translated(refused, file=file, rule=each.rule, place=each.place))
        accepted, left = accepted + len(outcome.accepted), left + len(outcome.left)
        touched += bool(outcome.accepted)
    said = translated_plural(
        "1 finding accepted in {files}: {reason}",
        "{number} findings accepted in {files}: {reason}",
        accepted,
        files=phrases.files(touched),
        reason=reason,
    )
    say(said)
    return EXIT.failed if left else EXIT.clean


@contextmanager
def _refusals(file: str) -> Iterator[None]:
    """What cannot be read or accepted, said to the user."""
    from crossfoot.audit.accepting import Refused
    from crossfoot.claimfile.parsing import SourceError

    try:
        yield
    except SourceError as error:
        raise Failed(translated("{file} cannot be read: {message}", file=file, message=error.message)) from None
    except Refused as error:
        raise Failed(error.message) from None


def _in_file(file: str, reason: str, rule: str, lowest: str, settings: Settings) -> AllAccepted:
    from crossfoot.audit.accepting_all import accept_all
    from crossfoot.claimfile.parsing import read
    from crossfoot.claims.finding import SEVERITIES

    severities = SEVERITIES[: [str(each) for each in SEVERITIES].index(lowest) + 1]

    def change() -> AllAccepted:
        with _refusals(file):
            text = read(file)
            outcome = accept_all(file, text, reason, severities, rule, settings)
        if outcome.accepted:
            rewritten(file, text, outcome.text)
        return outcome

    return until_settled(change)


COMMAND = accept
