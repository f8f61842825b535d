"""Numbers, multiples and fractions in French words, and other lists of words that are long."""

from crossfoot.figures.contrasts import Contrasts, Paces, RealTerms
from crossfoot.figures.language import listed, numbered, paired
from crossfoot.figures.naming import Naming

_UNITS = ("et un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")
_TEENS = ("dix", "et onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf")
_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "nonante": 90}


def _compounds() -> dict[str, int]:
    """Twenty-one to ninety-nine, as they are spelt in France and, from seventy on, also in Belgium and Switzerland."""
    pairs = [(f"{ten}-{unit}", value + n) for ten, value in _TENS.items() for n, unit in enumerate(_UNITS, 1)]
    pairs += [(f"soixante-{teen}", 70 + n) for n, teen in enumerate(_TEENS)]
    pairs += [(f"quatre-vingt-{unit}", 80 + n) for n, unit in enumerate(("un", *_UNITS[1:]), 1)]
    pairs += [(f"quatre-vingt-{teen.removeprefix('et ')}", 90 + n) for n, teen in enumerate(_TEENS)]
    return {phrase.replace("-et ", joined): value for phrase, value in pairs for joined in (" et ", "-et-")}


NUMERALS = {
    **numbered("""
        deux = 2, trois = 3, quatre = 4, cinq = 5, six = 6, sept = 7, huit = 8, neuf = 9, dix = 10, onze = 11, douze =
        12, une douzaine = 12, treize = 13, quatorze = 14, quinze = 15, seize = 16, dix-sept = 17, dix-huit = 18,
        dix-neuf = 19, vingt = 20, trente = 30, quarante = 40, cinquante = 50, soixante = 60, soixante-dix = 70,
        septante = 70, quatre-vingts = 80, quatre-vingt = 80, huitante = 80, quatre-vingt-dix = 90, nonante = 90, deux
        douzaines = 24
    """),
    **_compounds(),
}

MULTIPLES = paired("""
    doublé = 2, doublée = 2, doublés = 2, doublées = 2, double = 2, doublent = 2, doubler = 2, doublement = 2,
    doublant = 2, triplé = 3, triplée = 3, triplés = 3, triple = 3, triplent = 3, tripler = 3, triplement = 3,
    triplant = 3, quadruplé = 4, quadruple = 4, quadrupler = 4, quadruplement = 4, quintuplé = 5, quintuple = 5,
    décuplé = 10, décuple = 10, deux fois plus = 2, trois fois plus = 3, quatre fois plus = 4, cinq fois plus = 5,
    six fois plus = 6, dix fois plus = 10, multiplié par deux = 2, multipliée par deux = 2, multipliés par deux = 2,
    multiplié par trois = 3, multipliée par trois = 3, multipliés par trois = 3, multiplié par quatre = 4,
    multipliée par quatre = 4, multipliés par quatre = 4, multiplié par cinq = 5, multipliée par cinq = 5,
    multipliés par cinq = 5, multiplié par dix = 10, multipliée par dix = 10, multipliés par dix = 10, diminué de
    moitié = 0.5, réduit de moitié = 0.5, réduite de moitié = 0.5, baissé de moitié = 0.5, chuté de moitié = 0.5,
    divisé par deux = 0.5, divisée par deux = 0.5, divisés par deux = 0.5, doublera = 2, doubleront = 2, doublerait
    = 2, doublait = 2, doublaient = 2, triplera = 3, tripleront = 3, triplait = 3, triplées = 3, quadruplent = 4,
    quadruplés = 4, quadruplée = 4, quadruplées = 4, quadruplera = 4, quintuplée = 5, quintuplés = 5, quintuplent =
    5, quintupler = 5, sextuplé = 6, sextuple = 6, sextupler = 6, décuplée = 10, décuplés = 10, décupler = 10, sept
    fois plus = 7, huit fois plus = 8, neuf fois plus = 9, vingt fois plus = 20, multiplié par six = 6, multipliée
    par six = 6, multipliés par six = 6, multipliées par deux = 2, multipliées par trois = 3, multipliées par quatre
    = 4, multipliées par cinq = 5, multiplie par deux = 2, multiplie par trois = 3, multiplie par quatre = 4,
    multiplie par cinq = 5, multiplie par six = 6, multiplie par dix = 10, multiplient par deux = 2, multiplient par
    trois = 3, multiplient par quatre = 4, multiplient par cinq = 5, multiplier par deux = 2, multiplier par trois =
    3, multiplier par quatre = 4, multiplier par cinq = 5, multiplier par dix = 10, divise par deux = 0.5, divisent
    par deux = 0.5, divisées par deux = 0.5, diviser par deux = 0.5, réduits de moitié = 0.5, réduites de moitié =
    0.5, réduire de moitié = 0.5, diminuée de moitié = 0.5, diminués de moitié = 0.5, baisse de moitié = 0.5, chute
    de moitié = 0.5, recule de moitié = 0.5, reculé de moitié = 0.5
""")

FRACTIONS = paired("""
    la moitié = 1/2, moitié = 1/2, une moitié = 1/2, un tiers = 1/3, le tiers = 1/3, deux tiers = 2/3, les deux
    tiers = 2/3, un quart = 1/4, le quart = 1/4, trois quarts = 3/4, les trois quarts = 3/4, un cinquième = 1/5,
    deux cinquièmes = 2/5, trois cinquièmes = 3/5, quatre cinquièmes = 4/5, un sixième = 1/6, un huitième = 1/8, un
    dixième = 1/10, un sur deux = 1/2, une sur deux = 1/2, un sur trois = 1/3, une sur trois = 1/3, un sur quatre =
    1/4, une sur quatre = 1/4, un sur cinq = 1/5, une sur cinq = 1/5, un sur dix = 1/10, une sur dix = 1/10, deux
    sur trois = 2/3, deux sur cinq = 2/5, trois sur quatre = 3/4, trois sur cinq = 3/5, quatre sur cinq = 4/5, trois
    sur dix = 3/10, sept sur dix = 7/10, neuf sur dix = 9/10, un septième = 1/7, un neuvième = 1/9, un douzième =
    1/12, trois dixièmes = 3/10, sept dixièmes = 7/10, neuf dixièmes = 9/10, les quatre cinquièmes = 4/5, les trois
    cinquièmes = 3/5, les deux cinquièmes = 2/5, cinq sixièmes = 5/6, trois huitièmes = 3/8, cinq huitièmes = 5/8,
    un sur six = 1/6, une sur six = 1/6, un sur sept = 1/7, une sur sept = 1/7, un sur huit = 1/8, une sur huit =
    1/8, un sur neuf = 1/9, une sur neuf = 1/9, deux sur dix = 2/10, quatre sur dix = 4/10, six sur dix = 6/10, huit
    sur dix = 8/10
""")
UNDECIDED = listed("""
    indécis, sans opinion, sans avis, ne savent pas, ne se prononcent pas, neutres, abstenus, se sont abstenus
""")
REPORTING = listed("""
    a déclaré, indiqué, annoncé, affiché, son, sa, ses, leur, leurs, trimestre, semestre, premier, deuxième,
    troisième, quatrième, an, année, annuel, mois, entreprise, société, groupe, que, d, l, qu, dernier, dernière
""")
LABELS = listed("""
    article, articles, alinéa, section, chapitre, page, no, nº, n, numéro, numéros, salle, chambre, bureau,
    route, nationale, départementale, autoroute, ligne, vol, phase, niveau, stade, type, classe, figure,
    tableau, graphique, tél, téléphone, fax, version, bus, rue, avenue, boulevard, place, loi, décret, arrêté,
    circulaire, directive, règlement, résolution, ordonnance, annexe, appendice, volume, tome, partie, étape,
    titre, point, rubrique, question, groupe, chaîne, canal, quai, porte, bloc, zone, secteur, quartier,
    arrondissement, top, rang, division, modèle, saison, épisode, journée, manche, tour, match, covid, windows,
    semaine, android, python, isbn, issn, apollo, boeing, airbus, formule, poule, catégorie, palier, lycée,
    école, hôpital, immeuble, bâtiment, étage, appartement, boîte postale, bp, code postal, cedex, dossier,
    projet, h, amendement, question prioritaire, acte, scène, psaume, verset, peloton, régiment, no., n.,
    n.º, num., p., art., fig., chap., vol., tab., réf.
""")
NAMING = Naming(
    aged=listed("âgés de, âgées de, âgé de, âgée de, à l'âge de"),
    of_age=listed("""
        enfants, élèves, jeunes, personnes, hommes, femmes, filles, garçons, adultes, adolescents, adolescentes,
        patients, patientes, habitants, étudiants, mineurs, population, homme, femme, enfant, fille, garçon, personne,
        jeune, patient, patiente
    """),
    having=listed("il a, elle a, il avait, elle avait, ils ont, elles ont, qui a, qui avait"),
    pronouns=("lui", "elle", "il"),
    intervals=listed("""
        ic, ic à, ic de, intervalle de confiance, intervalle de confiance à, intervalle de confiance de, intervalle
        interquartile
    """),
    scales=listed("échelle de, une échelle de, échelle allant de, une échelle allant de"),
    powers=listed("puissance statistique de, puissance statistique"),
    hours=listed("h, heures du matin"),
    positions=listed("km, km., kilomètre, pk, point kilométrique, borne kilométrique"),
)
STUDIED = listed("""
    participants, participantes, sujets, volontaires, adultes, adolescents, nourrissons, nouveau-nés, malades,
    filles, garçons, yeux, rats, souris, animaux, poules
""")
ATTRITION = listed("""
    terminé, achevé, terminer, achever, évaluables, analysés, exclus, perdus de vue, abandonné, décédés,
    restants, dont, prévus, sélectionnés
""")

BALANCED = listed("""
    exportations importations, exporté importé, recettes dépenses, naissances décès, arrivées départs
""")

RISE = listed("""
    une hausse de, hausse de, une augmentation de, augmentation de, augmenté de, augmentée de, augmentés de,
    augmente de, en hausse de, une progression de, plus, majoré de, majorée de, monte de, a augmenté de
""")

FALL = listed("""
    une baisse de, baisse de, une diminution de, diminution de, diminué de, diminuée de, diminués de, baissé de,
    baisse, en baisse de, un recul de, recul de, moins, réduit de, réduite de, une chute de, chute de, minoré
    de, a baissé de, a diminué de, baisse de
""")

SHARE = listed("""
    soit, soit environ, représentant, représente, représentent, représentait, représentaient, ont représenté, a
    représenté, ce qui représente, ce qui représentait, ce qui correspond à, ce qui équivaut à, correspondant à,
    correspond à, correspondent à, équivalant à, équivaut à, équivalent à, équivalente à, c'est-à-dire, taux de,
    un taux de, une part de, la part de, une proportion de, la proportion de, à hauteur de, constituant,
    constitue, constituent, comptant pour, compte pour, comptent pour, pèse, pèsent, pesant, formant, forment,
    participation de, taux, cette part est de, cette proportion est de
""")
RATED = listed("""
    coefficient d'occupation|coefficient d’occupation|coefficient de remplissage|taux de remplissage =
    passagers-kilomètres transportés|passagers-kilomètres|passagers-km / sièges-kilomètres
    offerts|sièges-kilomètres|sièges-km, taux de chômage = chômeurs|demandeurs d'emploi / population active|actifs
""")
SIDES = listed("""
    favorables défavorables, approuvent désapprouvent, satisfaits insatisfaits, optimistes pessimistes, d'accord/pas
    d'accord, favorable défavorable, soutiennent rejettent, approuve désapprouve, satisfait insatisfait, confiants
    méfiants, d'accord/en désaccord, mieux pire
""")
MIXED = listed("""
    oxygène|o2 + protoxyde d'azote|n2o, glucides + protéines|protides + lipides|graisses, sable + limon +
    argile
""")
BROADER = listed("""
    saison, carrière, sur l'année, sur l’année, de l'année, de l’année, cette année, annuelle, annuel, annuellement,
    nationale, national, historique, habituelle, normale, du mois, ce mois, mensuelle, du trimestre, du tournoi,
    du secteur, mondiale, régionale, jusqu'ici, jusqu’ici, à ce jour, depuis, se comparent à
""")
MOMENTS = {
    **dict.fromkeys(
        listed("""
        cette année, ce mois-ci, ce trimestre, cette saison, maintenant, actuellement, aujourd'hui, aujourd’hui
        """),
        "present",
    ),
    **dict.fromkeys(
        listed("""
        l'an dernier, l’an dernier, l'année dernière, l’année dernière, le mois dernier, la saison dernière,
        l'an passé, l’an passé, l'année passée, l’année passée, la rentrée dernière, l'été dernier, l’été dernier
        """),
        "past",
    ),
    **dict.fromkeys(
        listed("""
        un an plus tôt, un an auparavant, il y a un an, l'année précédente, l’année précédente, l'année d'avant, le
        mois précédent, un mois plus tôt, la même période, le même mois, la saison précédente, le trimestre
        précédent, auparavant, l'exercice précédent, l’exercice précédent, il y a une décennie, une décennie plus tôt,
        une décennie auparavant, année précédente, au début de l'année, en début d'année, à la fin de l'an dernier
        """),
        "earlier",
    ),
    **dict.fromkeys(
        listed("""
        l'année suivante, l’année suivante, un an plus tard, un an après, le mois suivant, un mois plus tard, deux
        ans plus tard, trois ans plus tard, cinq ans plus tard, n'est plus que, n’est plus que, ne sont plus que, ne
        compte plus que, ne comptent plus que, ne reste plus que, n'a plus que, n’a plus que
        """),
        "then",
    ),
}
COMPOUNDED = listed("""
    taux de croissance annuel composé, taux de croissance annuel moyen, croissance annuelle moyenne, croissance annuelle
    composée, croissance moyenne annuelle, taux annuel moyen, tcam, tcac, cagr, hausse annuelle moyenne
""")
REAL = listed("""
    en termes réels, en valeur réelle, hors inflation, corrigé de l'inflation, à prix constants, en valeurs réelles, en
    euros constants, en francs constants, en dollars constants, en monnaie constante, en prix constants, aux prix de, en
    euros de, en francs de, en dollars de, hors effet de l'inflation, hors effets de l'inflation, corrigée de
    l'inflation, corrigés de l'inflation, corrigées de l'inflation, après correction de l'inflation, inflation déduite,
    l'inflation déduite, déduction faite de l'inflation, net de l'inflation, nette de l'inflation, nets de l'inflation,
    nettes de l'inflation, compte tenu de l'inflation, en tenant compte de l'inflation, après prise en compte de
    l'inflation, en pouvoir d'achat, pouvoir d'achat, en réel, croissance réelle, hausse réelle, augmentation réelle,
    progression réelle, baisse réelle, diminution réelle, recul réel, corrigé de la hausse des prix, corrigée de la
    hausse des prix, corrigés de la hausse des prix, corrigées de la hausse des prix, hors hausse des prix, hors effet
    prix, hors effet des prix, en volume, en volumes, en termes de volume, en prix de, prix constants, euros constants,
    francs constants, déflaté, déflatée, déflatés, déflatées
""")
COMPARABLE = listed("""
    périmètre constant, périmètre comparable, données comparables, change constants, magasins comparables, surface
    comparable, surfaces comparables, base comparable, parc comparable, données constantes, taux de change constant,
    taux de change constants, changes constants, structure constante, à isopérimètre
""")
EXCLUDING = listed("""
    hors, à l'exclusion de, en excluant, sans compter, non compris, pro forma, organique, en volume, croissance
    organique, en organique, organiques, en monnaie locale, en monnaies locales, sous-jacent, sous-jacente, hors
    éléments, ajusté de, ajustée de, à l'exception de, abstraction faite de, si l'on exclut, corrigé de, corrigée
    de, corrigés de, corrigées de, corrigé des, corrigée des, corrigés des, corrigées des, retraité, retraitée,
    retraitée de, retraité des, net de, nette de
""")
ATTRIBUTES = listed("""
    ont, avaient, ayant, possèdent, possédaient, parlent, parlaient, parlant, cultivent, cultivaient, élèvent,
    élevaient, fument, fumaient, boivent, buvaient, jouent, jouaient, viennent, venaient, utilisent,
    utilisaient, portent, portaient, vivent, vivaient, travaillent, travaillaient, lisent, lisaient, chantent,
    louent, vendent, vendaient, pratiquent, pratiquaient, souffrent, souffraient, aiment, veulent, paient,
    payent, disposent, disposaient, proposent, proposaient, accueillent, étudient, apprennent, conduisent,
    roulent, produisent, exportent, présentaient, déclarent, achètent, achetés, achetées, fréquentent, suivent,
    connaissent, enseignent, mangent, habitent, donnent, avec
""")
OUTCOMES = listed("""
    sauvés, sauvées, sauvé, secourus, disparus, disparues, disparu, morts, mortes, mort, décédés, décédées,
    tués, tuées, blessés, blessées, blessé, survécu, arrêtés, arrêtées, libérés, libérées, condamnés, acquittés,
    vendus, vendues, rejetés, rejetées, acceptés, acceptées, approuvés, refusés, refusées, exclus, exclues,
    reçus, reçues, élus, annulés, annulées, fermés, fermées, guéris, guéries, hospitalisés,
    reçu, reçoivent, recevaient, obtenu
""")
LEVELS = listed("""
    l'an dernier, l’an dernier, l'année dernière, l’année dernière, l'an passé, l’an passé, l'année précédente,
    l’année précédente, un an plus tôt, un an auparavant, même période, même mois, même trimestre, période
    correspondante, trimestre précédent, mois précédent, niveau de, niveau d'avant, niveau d’avant, avant-crise,
    objectif, prévu, prévue, prévus, prévues, attendu, budget, prévisions
""")
ANYTHING = listed("""
    eux, elles, celui-ci, ceux-ci, cela, entre, ensemble, total, totalité, échantillon, cohorte, étude, essai,
    enquête, groupe, population, personnes, patients, participants, sujets, répondants, individus, habitants, cas,
    membres, nombre, effectif, effectifs, inclus, traités, interrogés, sondés, même, suffrages, voix, votes
""")
THOSE = listed("""
    ceux, celles, celui, celle
""")
RELATING = listed("""
    qui, dont, avec, sans, que, ayant, de, du, des, à, en, âgés, âgées, vivant, nés
""")
DRAINED = listed("""
    après, amende, amendes, frais, taxe, taxes, impôt, impôts, perdu, perdus, perdue, pertes, perte, fuite,
    fuites, gâché, gaspillé, abîmé, abîmés, volé, volés, évaporation, casse, intérêts, avarie
""")
CONTRASTS = Contrasts(
    yardsticks=listed("""
        prévision, prévisions, prévu, prévue, prévus, prévues, attendu, attendue, attendus, attendues, consensus,
        objectif, objectifs, cible, budget, moyenne, moyen, national, nationale, pic, sommet, record, plus haut,
        plus bas, plafond, seuil, limite, norme, plan, placebo, prix d'introduction, prix d’introduction,
        introduction, valeur nominale, analystes, maximum, minimum, capacité, estimations, espéré, quota
    """),
    subordinate=listed("""
        après, car, parce que, lorsque, quand, alors que, tandis que, grâce à, grâce au, grâce aux, en raison de,
        à cause de, puisque, si, bien que, malgré, suite à, à la suite de, une fois, sous l'effet de,
        sous l’effet de, avec, comme
    """),
    located=listed("à, au, aux, en, dans, chez, pour, parmi, ailleurs"),
    dating=listed("""
        précédent, précédente, précédents, dernier, dernière, auparavant, plus tôt, même, période, fin, début, avant,
        hier, passé, passée, époque, saison, alors, moment, rentrée, semestre, veille, séance, initialement
    """),
    years=listed(
        "en, dès, depuis, jusqu'en, de, à, avant, après, entre, et, ou, début, fin, mi, an, année, d'ici, par"
    ),
    days=listed("lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, hier, la veille"),
    periods=listed("""
        sur un an, sur l'année, sur l’année, cette année, sur la semaine, cette semaine, sur le mois, ce mois,
        depuis, l'an dernier, l’an dernier, en un an
    """),
    following=listed("""
        suivi de, suivie de, suivi par, suivie par, suivis de, suivies de, devant, puis viennent, viennent ensuite
    """),
    alternatives=listed("ou"),
    weights=listed("pondérée, pondérées, pondéré, coefficient, coefficients"),
    own=listed("""
        il, elle, ils, elles, ce, qui, cela, a, ont, avait, est, sont, un, une, la, le, les, l, soit, et, ou, de, d,
        y, aussi, ainsi, s, se, donc, encore, en, au, total
    """),
    ranges=listed("""
        s'échelonne, s'échelonnent, s’échelonne, s’échelonnent, s'étale, s'étalent, s’étale, s’étalent, varie, varient,
        oscille, oscillent, va, vont, coûte, coûtent, est de, sont de, s'étend, s’étend
    """),
    mainly=listed("""
        principalement, surtout, essentiellement, notamment, majoritairement, la plupart, pour la plupart, les plus,
        y compris, menés par, emmenés par
    """),
    uncounted=listed("""
        quelques, certains, certaines, inconnu, inconnue, non précisé, non renseigné, négligeable
    """),
    resting=listed("le reste, les autres"),
    several=listed("""
        les deux, plusieurs, plus d’un, plus d'un, à la fois, chevauchent, double
    """),
    subgroups=listed("sous-groupe, sous-groupes, sous-ensemble, sous-population"),
    single=listed("""
        à elle seule, à lui seul, à elles seules, à eux seuls, seulement
    """),
    measures=listed("""
        participation, abstention, taux de réponse, taux de retour
    """),
    intended=listed("""
        devait, devaient, tablait sur, tablaient sur, comptait sur, comptaient sur, misait sur, misaient sur,
        prévoyait, prévoyaient
    """),
    taking_part=listed("""
        ont voté, votants, électeurs, inscrits, ont répondu, se sont déplacés, se sont abstenus
    """),
    measured=listed("électeurs, inscrits, électrices, patients, patientes, participants, questionnaires, formulaires"),
    persons=listed("les personnes, les hommes, les femmes, ceux, celles, les jeunes"),
)
PACES = Paces(
    yearly=listed("""
        par an, l'an, chaque année, chaque an, par année, tous les ans, annuellement, d'une année à l'autre,
        année après année, tous les douze mois, tous les 12 mois
    """),
    timely=listed("""
        par mois, chaque mois, tous les mois, mensuellement, par trimestre, chaque trimestre, tous les trimestres, par
        semestre, chaque semestre, par semaine, chaque semaine, toutes les semaines, par jour, chaque jour, tous les
        jours, par décennie, chaque décennie, par saison, chaque saison, tous les deux ans, tous les trois ans, tous
        les quatre ans, tous les cinq ans, tous les dix ans
    """),
    annual=listed("annuel, annuelle, annuels, annuelles, annualisé, annualisée"),
    periodic=listed("""
        mensuel, mensuelle, mensuels, mensuelles, trimestriel, trimestrielle, trimestriels, trimestrielles, semestriel,
        semestrielle, hebdomadaire, hebdomadaires, quotidien, quotidienne
    """),
    rates=listed("""
        croissance, hausse, hausses, augmentation, augmentations, progression, taux, taux de croissance, rythme,
        cadence, moyenne, gain, accroissement, évolution, variation, bond, baisse, baisses, recul, diminution, repli,
        chute, réduction, contraction, perte, déclin
    """),
    linking=listed("""
        de, d', du, des, à, au, un, une, le, la, l', en, est, était, soit, sur, près, environ, quelque, plus, moins,
        presque, autour, et, ou, ordre, hauteur, seulement, réel, réelle, net, nette, composé, composée
    """),
    timed=listed("""
        dernier, dernière, passé, passée, prochain, prochaine, précédent, précédente, suivant, suivante, d'avant,
        d'après, plus tôt, auparavant
    """),
)
REAL_TERMS = RealTerms(
    behind=listed("réel, réelle, réels, réelles"),
    money=listed("""
        salaire, salaires, revenu, revenus, rémunération, rémunérations, traitement, traitements, pension, pensions,
        retraite, retraites, dépense, dépenses, consommation, pib, produit intérieur brut, produit, production,
        économie, recettes, ventes, chiffre d'affaires, budget, budgets, crédits, investissement, investissements,
        valeur, valeurs, prix, loyer, loyers, coût, coûts, pouvoir d'achat, exportations, importations, gain, gains,
        croissance, hausse, augmentation, progression, baisse, diminution, recul, évolution, variation, épargne, dette,
        demande
    """),
    removing=listed("""
        hors, hors effet de, hors effets de, corrigé de, corrigée de, corrigés de, corrigées de, après correction de,
        correction faite de, corrigé pour, ajusté de, ajustée de, ajustés de, ajustées de, après ajustement de,
        déduction faite de, après déduction de, en déduisant, net de, nette de, nets de, nettes de, compte tenu de, en
        tenant compte de, si l'on tient compte de, après prise en compte de, une fois prise en compte, en excluant, si
        l'on exclut, si l'on retire, si l'on déduit, une fois déduite, en retranchant, abstraction faite de, sans,
        déflaté de, déflatée de
    """),
    inflation=listed("""
        inflation, hausse des prix, hausses de prix, augmentation des prix, évolution des prix, renchérissement,
        effet prix, effets prix, effet des prix, variation des prix, coût de la vie
    """),
    removed=listed("""
        déduite, déduit, comprise, corrigée, exclue, prise en compte, est prise en compte, mise à part, retirée,
        neutralisée
    """),
    without=listed("après, sans, net d', nette d', nets d', nettes d', moins, hors"),
    exceeding=listed("de plus que, au-delà de, au-dessus de, plus que"),
    nominal=listed("nominal, nominale, nominaux, nominales, nominalement, en valeur nominale, prix courants, courants"),
)
