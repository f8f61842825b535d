"""English words beside targets, and what was reckoned up to them."""

from crossfoot.figures.contrasts import Adjusting, Completing, Targets
from crossfoot.figures.language import listed

TARGETS = Targets(
    aims=listed("""
        targets, goals, quotas, budgets, plans, forecasts, aim, aimed, aims, pledge, pledged, promise, promised,
        meant to, intended to, due to, supposed to, hoping for, hoping to, pencilled in, penciled in, expected, expects,
        had forecast, allowance, allotted, allocated, was to, were to, set aside, projected,         predicted,
        estimated, anticipated, expectations, estimates, forecasters, ceiling, cap
    """),
    lacking=listed("""
        missing, missed, misses, undershot, undershooting, undershoots, fell short, falling short, falls short, short
    """),
    passing=listed("""
        overshooting, overshot, overshoots, beating, beat, beats, exceeding, exceeded, exceeds, surpassing, surpassed,
        topping, topped, overran, overrunning, passed, passing, bettered, bettering
    """),
    by=listed("by"),
    lack=listed("""
        shortfall of, shortfall was, short by, underspend of, undershoot of, deficit of
    """),
    excess=listed("overspend of, overrun of, overshoot of, overspent by, overspend was, overrun was"),
    short=listed("short of, below, under, behind, shy of, fewer than, less than, adrift of"),
    over=listed("over, above, ahead of, beyond, more than, in excess of, past"),
    ending=listed("short"),
    revised=listed("revised, updated, new, latest, second, amended, upgraded, raised, adjusted, reduced, own"),
    done=listed("complete, completed, finished, done, there, of the way there, of the way"),
)
COMPLETING = Completing(
    every=listed("everything, everyone, everybody, in total, together"),
    last=listed("""
        the last, the final, the balance of, the balance being, a final, a last, the last of the
    """),
    amounts=listed("that is, that was, which is"),
    makes=listed("""
        that makes, this makes, that made, that gives, this gives, that adds up to, that comes to,
        that came to, that totals
    """),
    giving=listed("""
        giving a roll of, giving a total of, making a total of, making, for a total of, a total of, which makes, which
        gives, adding up to, totalling, totaling
    """),
    raising=listed("""
        brought the total to, bringing the total to, brings the total to, takes the total to, taking the total to, took
        the total to, raised the total to, raising the total to
    """),
    standing=listed("""
        already, added to, on top of, previously, existing, so far
    """),
    kinds=listed("""
        medals|medal = gold|golds / silver|silvers / bronze|bronzes, people on board|people aboard|on board|aboard =
        passengers|passenger / crew|crew members
    """),
)
ADJUSTING = Adjusting(
    minus=listed("minus, less"),
    losses=listed("loss, losses, lost, loses, losing, write-off, write-offs"),
    net=listed("after, before, with, without, excluding, including, net of, less"),
    some=listed("including, includes, include"),
    besides=listed("plus, too, as well"),
    onward=listed("""
        then, since, another, further, next, later, will, would, exceeded that, again
    """),
    partly=listed("""
        at times, busiest, best, worst, quietest, at first, first, last, by the end, at the end, goal, target, peak,
        record, sometimes, at most, up to, at least, top speed
    """),
    overall=listed("""
        including, included, plus, into account, counted in, current-account, current account, overall, with services,
        excluding, had expected, expected, forecast, since january, so far this year, year to date
    """),
    overlaps=listed("overlap, overlapped, overlapping, more than one, two or more, counted twice"),
)
