"""French words beside targets, and what was reckoned up to them."""

from crossfoot.figures.contrasts import Adjusting, Completing, Targets
from crossfoot.figures.language import listed

TARGETS = Targets(
    aims=listed("""
        objectif, objectifs, l'objectif, d'objectif, quota, quotas, budget, budgété, budgétés, budgétée, budgétées,
        prévu, prévus, prévue, prévues, prévoyait, prévoyaient, visait, visaient, promis, promettait, devait, devaient,
        cible, plafond, espérait, espéraient, attendu, attendus, attendue, attendues
    """),
    lacking=listed("manquant, manqué, manque, raté, ratant"),
    passing=listed("""
        dépassant, dépassé, dépasse, dépassent, dépassait, excédant, excédé, excède, surpassant, surpassé
    """),
    by=listed("de, d'"),
    lack=listed("il manque, il manquait, il en manque, un manque de, déficit de"),
    excess=listed("dépassement de, excédent de"),
    short=listed("de moins que, au-dessous de, en dessous de, en deçà de, sous"),
    over=listed("de plus que, au-dessus de, au-delà de"),
    revised=listed("révisé, révisée, nouveau, nouvelle, actualisé, corrigé, relevé"),
    done=listed("achevé, achevée, réalisé, réalisée, terminé, terminée"),
)
COMPLETING = Completing(
    every=listed("ensemble, tout, tous les, toutes les"),
    last=listed("""
        les derniers, les dernières, le solde de, le solde, soit un solde de, les ultimes
    """),
    amounts=listed("soit, c’est"),
    makes=listed("""
        cela fait, cela faisait, ce qui fait, cela donne, soit au total
    """),
    giving=listed("""
        soit un total de, un total de, pour un total de, ce qui fait, ce qui donne
    """),
    raising=listed("""
        portant le total à, porte le total à, portent le total à, ont porté le total à, a porté le total à
    """),
    standing=listed("""
        déjà, précédemment, qui s’ajoutent, s’ajoutant, ajoutés aux
    """),
    kinds=listed("""
        médailles|médaille = or|d'or|d’or / argent|d'argent|d’argent / bronze|de bronze, personnes à bord|à bord =
        passagers / membres d'équipage|membres d’équipage|équipage
    """),
)
ADJUSTING = Adjusting(
    minus=listed("moins"),
    losses=listed("perte, pertes, perd, perdent, perdu, perdus"),
    net=listed("après, avant, avec, hors, sans, y compris, net de, nets de"),
    some=listed("y compris, notamment"),
    besides=listed("en sus, également"),
    onward=listed("ensuite, puis, depuis, encore, prochain, prochaine, devrait, va, augmentera, baissera, de nouveau"),
    partly=listed("""
        par moments, pointe, meilleur, meilleure, pire, au début, d'abord, d’abord, à la fin, objectif, record,
        au plus, jusqu'à, jusqu’à, au moins
    """),
    overall=listed("""
        y compris, compris, comprise, en comptant, courants, courante, global, globale, avec les services, hors,
        attendaient, prévoyaient, attendu, depuis janvier, cumulé
    """),
    overlaps=listed("""
        chevauchent, plus d’un, plus d'un, à la fois, beaucoup, nombre d’entre, nombre d'entre, plusieurs d’entre,
        plusieurs d'entre
    """),
)
