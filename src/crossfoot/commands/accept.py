"""crossfoot accept: a finding that stays, with its reason, written into the claim file."""

from __future__ import annotations

import click

from crossfoot.cli.arguments import Failed, RuleName
from crossfoot.cli.reporting import configured, rewritten, until_settled


@click.command("accept")
@click.argument("file", type=click.Path(dir_okay=False))
@click.argument("claim")
@click.option("--reason", required=True, help="Why the finding stays.")
@click.option("--rule", type=RuleName(), metavar="RULE", help="The rule, if the claim has more than one error.")
def accept(file: str, claim: str, reason: str, rule: str | None) -> int:
    """Accept a finding of one claim: write the acceptance into the claim file, and touch nothing else of it.

    \b
    crossfoot accept claims/gia-lai-2018.yaml strong-2008 --reason "so in the printed paper too"
    crossfoot accept claims/tables/us-trade-by-gateway.yaml trade!F6 --reason "so in the source"
    """
    from crossfoot.audit.accepting import Accepted, Refused, accept
    from crossfoot.audit.accepting_cells import accept_cell
    from crossfoot.claimfile.parsing import SourceError, read
    from crossfoot.cli.delivery import say

    settings = configured().settings().naming([file])
    if rule and "," in rule:
        raise click.BadParameter("one rule is accepted at a time", param_hint="--rule")

    def change() -> Accepted:
        try:
            text = read(file)
            put_in = accept_cell if "!" in claim else accept
            accepted = put_in(file, text, claim, reason, rule or "", settings)
        except SourceError as error:
            raise Failed(f"{file} cannot be read: {error.message}") from None
        except Refused as error:
            raise Failed(error.message) from None
        rewritten(file, text, accepted.text)
        return accepted

    say(f"{file}: {claim} accepts {until_settled(change).rule}: {reason}")
    return 0


COMMAND = accept
