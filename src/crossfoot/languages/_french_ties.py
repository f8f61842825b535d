"""French words that tie figures, where there are many."""

from crossfoot.figures.contrasts import Comparing, Reckoned
from crossfoot.figures.language import listed

RISE = listed("""
    hausse, hausses, augmentation, augmentations, augmenté, augmentée, augmentés, augmentées, augmente, augmentent,
    augmentait, augmentaient, augmentant, augmenter, augmentera, croissance, croît, crû, accru, accrue, accrus,
    accroissement, progression, progressé, progresse, progressent, progressait, progressant, progresser, grimpé,
    grimpe, grimpent, grimpant, bond, bondi, bondit, bondissent, gagné, gagne, gagnent, gagnant, monté, montée,
    montés, montées, monte, montent, envolé, envolée, envolés, bondissant, supplémentaires, de plus, supérieur,
    supérieure, supérieurs, supérieures, dépasse, dépassé, dépassant, dépassent, dépassement, relevé, relevée,
    relevés, relevées, relèvement, renchérissement, majoration, excédent, creusé, creusée, creuse, creusent, élargi,
    élargie, agrandi, porté, portée, portés, portées, hausser, haussé, augmenteront, augmenterait, augmenteraient,
    grimper, grimpera, grimperont, grimperait, grimpait, grimpaient, grimpés, grimpée, grimpées, progressera,
    progresseront, progresserait, progressaient, croîtra, croîtront, croîtrait, croître, croissent, croissait, crut,
    bondir, bondira, bondiront, bondirait, bonds, monter, montera, monteront, monterait, montait, montaient,
    s'envole, s'envolent, s'envoler, envolera, s'envolera, envolées, gagner, gagnera, gagneront, gagnait, relève,
    relèvent, relever, relèvera, rehaussé, rehaussée, rehausse, rehausser, majoré, majorée, majorés, renchéri,
    renchérit, renchérissent, renchérir, élargit, élargis, dépasser, dépassera, dépassait, excède, excèdent, excédé,
    excédant, agrandit, agrandie, accroît, accroissent, accroître, accroîtra, accrues, flambé, flambe, flambent,
    flambée, flambées, explose de, explosent de, explosé de, rebond, rebondi, rebondit, rebondissent, remonté,
    remonte, remontée, remontent, remontera, dopé, dopée, s'apprécie, s'est apprécié, appréciation, porte, portera,
    additionnels, additionnelles, a crû, ont crû
""")

FALL = listed("""
    baisse, baisses, baissé, baissée, baissés, baissent, baissait, baissant, baisser, recul, reculs, reculé, recule,
    reculent, reculant, reculer, diminution, diminutions, diminué, diminuée, diminue, diminuent, diminuait,
    diminuant, diminuer, chute, chutes, chuté, chutent, chutant, chuter, repli, replié, repliée, réduction, réduit,
    réduite, réduits, réduites, réduisant, réduire, perdu, perd, perdent, perdant, perte, pertes, décru, déclin,
    décliné, décline, tombé, tombée, tombés, tombées, tombe, tombent, descendu, descendue, descendus, de moins,
    inférieur, inférieure, inférieurs, inférieures, ramené, ramenée, ramenés, ramenées, plongé, plonge, plongeon,
    dégringolé, fléchi, contraction, contracté, ralenti, ralentissement, abaissé, abaissée, abaissement, supprimé,
    supprimés, supprimée, supprimées, suppression, effondré, effondrée, effondrement, dégringolade, baissera,
    baisseront, baisserait, baisseraient, baissaient, reculera, reculeront, reculerait, reculait, reculaient,
    reculés, diminuera, diminueront, diminuerait, diminués, diminuées, chute de, chutera, chuteront, chutait,
    tomber, tombera, tomberont, tomberait, tombant, tombait, réduira, réduiront, réduisent, réduisait, réductions,
    perdre, perdra, perdront, perdait, dévissé, dévisse, dévissent, dévissant, cédé, cède, cèdent, cédant, amputé,
    amputée, rogné, rognée, raboté, rabotée, replie, replient, repliant, repliés, effondre, effondrent, effondrés,
    effondrées, dégringole, dégringolent, plongent, plongeant, plongera, fléchit, fléchissent, fléchissement,
    décroît, décroissent, décroissance, décroître, rétréci, ralentit, ralentissent, allégé, allégée, allège,
    s'allège, abaisse, abaissent, abaisser, abaissera, descend, descendent, descendre, descendra, descendait,
    décroché, décroche, se contracte, contracte, contractent, déprécié, dépréciation, s'est déprécié
""")

BEGIN = listed("""
    passé de, passée de, passés de, passées de, passe de, passent de, passant de, passait de, passer de, à partir
    de, au lieu de, passera de, passeront de, passés désormais de, est passé de, sont passés de, est passée de, sont
    passées de, passaient de, en partant de, partant de, parti de, partie de
""")

END = listed("""
    à, jusqu'à, pour atteindre, atteignant, atteint, atteignent, atteindre, pour s'établir à, s'établit à,
    s'établissant à, s'est établi à, s'est établie à, pour passer à, pour tomber à, contre seulement, s'élève à,
    s'élevait à, s'élèvent à, atteignait, atteignaient, atteindra, atteindront, s'élevant à, s'élever à, pour
    s'élever à, s'est élevé à, s'est élevée à, se sont élevés à, se sont élevées à, s'élèvera à, s'élèveront à,
    s'établissent à, s'établissaient à, se sont établis à, se sont établies à, s'établira à, s'établissant désormais
    à, se monte à, se montent à, se montait à, se montant à, se chiffre à, se chiffrent à, se chiffrait à, ressort
    à, ressortent à, ressortant à, ressortait à, est ressorti à, est ressortie à, pour ressortir à, pour grimper à,
    pour revenir à, pour se situer à, se situe à, se situant à, à hauteur désormais de, jusqu'à atteindre
""")

VERSUS = listed("""
    contre, par rapport à, par rapport aux, par rapport au, comparé à, comparée à, comparés à, comparativement à,
    face à, au regard de, sur un an, en un an, un an plus tôt, un an auparavant, l'an dernier, l'année précédente,
    que l'an dernier, que l'année précédente, par rapport à l'année précédente, depuis, que les, que l'an passé,
    qu'en, qu'au, qu'un an plus tôt, qu'un an auparavant, que prévu, il y a un an, où elle était de, où il était de,
    où ils étaient, où elles étaient, où elle s'établissait à, où il s'établissait à, en comparaison de, en
    comparaison avec, par comparaison avec, par comparaison à, comparées à, vis-à-vis de, un mois plus tôt, un mois
    auparavant, le mois précédent, que le mois précédent, l'exercice précédent, que l'exercice précédent, l'an
    passé, un an avant, qu'un an avant, l'année d'avant, l'année dernière, que l'année dernière, l'année passée, par
    rapport à l'an dernier, par rapport à l'an passé, qu'il y a un an, que celle de, que celui de, que ceux de, que
    celles de, au lieu des, où il était à, où elle était à, où ils étaient à, où elles étaient à, où il atteignait,
    où elle atteignait
""")

TOTAL = listed("""
    total, totale, totaux, totales, au total, un total de, le total, en tout, l'ensemble, l'ensemble des, au total
    de, totalisant, totalise, totalisent, un total d', pour un total de, soit un total de, au nombre total de, le
    nombre total, la totalité, globalement, totalisaient, totalisé, ont totalisé, a totalisé, tous confondus, toutes
    confondues, en cumulé, cumulés, cumulées, additionnés, au total d'
""")

REST = listed("""
    le reste, restant, restants, restante, restantes, les autres, restent, reste, il reste, le solde, l'autre,
    restait, restaient, il restait, il en reste, il en restait, il lui reste, il leur reste, le restant, le surplus
""")

LEFT = listed("""
    il reste, il en reste, il restait, laissant, restent, il leur reste, il lui reste, lui reste, leur reste, il lui
    en reste, il leur en reste, il lui restait, il leur restait, il leur en restait, il lui en restait, il ne reste
    que, il ne reste plus que, il n'en reste que, il n'en reste plus que, ne reste que, ne laissant que, laisse,
    laissait, laissera, il en restait, il restera, restera, resteront, reste donc, il nous reste, il me reste,
    restait, restaient, reste encore
""")

HALVES = listed("""
    public privé, publiques privées, exportations importations, adultes enfants, traitement placebo, inclus exclus,
    temps plein/temps partiel, avec sans, publics privés, publique privée, importés locaux, importés autochtones,
    intervention témoin, intervention contrôle, traitement contrôle, cas témoins, patients témoins, vaccinés/non
    vaccinés, groupe a/groupe b, bras a/bras b, domicile extérieur, domicile/à l'extérieur, majeurs mineurs,
    majeures mineures, adultes mineurs, internes externes, titulaires contractuels, éligibles inéligibles, sans
    avec, vaccin placebo, expérimental contrôle, randomisés exclus, inscrits exclus
""")

SERIES = listed("""
    aux jours, semaines, groupes, figures, tableaux, chapitres, tailles, articles, phases, niveaux, étapes, lignes,
    versions, volumes, catégories, numéros, pages, sections, tomes, épisodes, saisons, étages, types, classes, parties,
    questions, n°s, nos., pp., arts., figs.
""")

OPPOSITES = listed("""
    hommes femmes, homme femme, garçons filles, garçon fille, mâles femelles, pour contre, hommes/dames, urbains
    ruraux, urbaines rurales, urbaine rurale, masculin féminin, masculins féminins, messieurs dames, nationaux
    étrangers, nationales étrangères
""")

PART = listed("""
    dont, parmi lesquels, parmi lesquelles, parmi eux, parmi elles, parmi ceux-ci, parmi celles-ci, parmi ces, parmi
    ceux-là, d'entre eux, d'entre elles, y compris, notamment, sur ce total, sur ce nombre, sur ces, dans ce total,
    de ce total, au nombre desquels, incluant, comptant
""")

PARTS = listed("""
    composé de, composée de, composés de, composées de, se compose de, se composent de, se composait de, comprenant,
    comprend, comprennent, comprenait, réparti en, répartie en, répartis en, réparties en, répartis entre, réparties
    entre, réparti entre, répartie entre, se répartissent en, se répartissent entre, se répartit en, se répartit
    entre, se décompose en, se décomposent en, à savoir, constitué de, constituée de, formé de, formée de, divisé
    en, divisée en
""")

RECKONED = Reckoned(
    per=listed("à l', à la, au, aux, pour, pour chaque, par, sur"),
    heads=listed("tête, chacun, chacune, pièce"),
    thousand=listed("pour mille"),
    quotients=listed("""
        rendement, rendement moyen, densité, taux, taux brut, ratio, moyenne, consommation, consommation moyenne,
        productivité
    """),
    leading=listed("""
        un rendement de, un rendement moyen de, un taux de, une densité de, une consommation de, une consommation
        moyenne de, un ratio de, une productivité de, à raison de, une densité moyenne de
    """),
    amounting=listed("""
        à, de, d', ainsi, s'élève, s'élevait, s'établit, s'établissait, ressort, ressortait, atteint, atteignait, est,
        était, se monte, tombe, revient, avait été, a été, valait, avait atteint, son, sa, leur, ses, leurs
    """),
    therefore=listed("""
        soit, donc, par conséquent, de sorte que, ce qui fait, ce qui donne, c'est-à-dire, autrement dit, si bien que,
        d'où, c'est dire
    """),
    before=listed("plus tôt, auparavant, avant"),
    after=listed("plus tard, après"),
    since=listed("il y a"),
    changes=listed("variation, évolution, écart"),
    articles=listed("le, la, l', ce, cette, cet, sa, son, leur, une, un"),
    reaching=listed(
        "atteint, atteignait, a atteint, s'élève à, s'élevait à, s'établit à, ressort à, se monte à, se chiffre à"
    ),
    having=listed(
        "compte, comptent, comptait, dispose, disposent, disposait, totalise, totalisent, a, ont, possède, il y a"
    ),
    expected=listed("""
        prévoyait, prévoyaient, avait prévu, avaient prévu, tablait sur, tablaient sur, attendait, attendaient, visait,
        visaient, espérait, espéraient, escomptait, escomptaient, avait budgété, comptait sur, misait sur, l'objectif
        était de, l'objectif était fixé à
    """),
    short=listed("""
        de moins que prévu, en dessous de l'objectif, au-dessous de l'objectif, en deçà de l'objectif, sous l'objectif,
        en deçà des prévisions, en dessous des prévisions, sous les prévisions, de moins qu'espéré, de moins qu'attendu,
        en dessous des attentes, en deçà des attentes
    """),
    beyond=listed("""
        de plus que prévu, au-dessus de l'objectif, au-delà de l'objectif, au-dessus des prévisions, au-delà des
        prévisions, de plus qu'espéré, de plus qu'attendu, au-dessus des attentes, au-delà des attentes
    """),
    breakdowns=listed("répartition, ventilation, composition, structure, décomposition, répartis, réparties"),
    gaps=listed(
        "surcoût, rallonge, dépassement, économie, avance, rabais, ristourne, plus-value, moins-value, gain, retard"
    ),
    dying=listed("taux de mortalité, mortalité, taux de létalité"),
    deaths=listed("décès, morts, mort"),
    proportions=listed("taux, part, proportion, pourcentage"),
    neither=listed("ni, aucun, aucune, rien, pas"),
)
COMPARING = Comparing(
    more=listed("… de plus, … supplémentaires, … plus haut, … plus élevé, … au-dessus, … plus tard"),
    fewer=listed("… de moins, … plus bas, … au-dessous, … plus tôt"),
    so_many=listed("plus"),
    per=listed("par, pour, pour un, pour une, pour chaque, à un"),
    rates=listed("""
        densité, incidence, taux, rapport, ratio, consommation, moyenne, soit, prix, coût, rendement, ce qui fait
    """),
    people=listed("habitants, personnes"),
    apiece=listed("""chacun, chacune"""),
    plainly=listed(
        """la, le, une, un, de, soit, est, en, pourcentage, atteint, ce, qui, représente, à, donc, cela, l"""
    ),
    articles=listed("la, le, une, un, l"),
    pronouns=listed("""pour cela"""),
    originally=listed("""initialement, à l’origine, au départ, auparavant"""),
    outward=listed("""
        … sont descendus, … descendent, … sont partis, … sont morts, frais de …, dépenses de …
    """),
    inward=listed("""… sont montés, … montent, … sont arrivés, … ont rejoint"""),
    balance=listed("""si bien que …, il reste …, restent …, il en restait …, laissant …"""),
    net=listed("""net …, nette …"""),
    margins=listed("""une majorité de …, majorité de …, un écart de …, une avance de …, … points d’avance"""),
    against=listed("contre, à"),
    partly=listed("""
        depuis, jusqu’ici, début, fin, scolaire, ouvert, ailleurs
    """),
)
