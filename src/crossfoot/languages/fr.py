"""French: 1 227 is one thousand two hundred and twenty-seven, 9,18 is nine and eighteen hundredths."""

from crossfoot.figures.language import FigureExample, Language, Prose, Questions, listed, numbered, paired
from crossfoot.figures.notation import Notation, Words
from crossfoot.languages import _french, _french_sums, _french_ties

LANGUAGE = Language(
    name="French",
    regions=("FR", "BE"),
    notation=Notation(
        locale="fr",
        decimal=",",
        group="\u202f",
        words=Words(
            hedges=paired("""
                plus de = over, plus d' = over, un peu plus de = over, un peu plus d' = over, près de = nearly, près d'
                = nearly, presque = nearly, quasiment = nearly, un peu moins de = nearly, un peu moins d' = nearly, à
                peine = about, environ = about, quelque = about, autour de = about, aux alentours de = about, de l'ordre
                de = about, à peu près = about, approximativement = about, au moins = >=, au minimum = >=, pas moins de
                = >=, un minimum de = >=, au plus = <=, au maximum = <=, pas plus de = <=, un maximum de = <=, jusqu'à =
                <=, moins de = <, moins d' = <, plus des = over, moins des = <, près des = nearly
            """),
            after=paired("""
                ou plus = >=, et plus = >=, au moins = >=, ou moins = <=, et moins = <=, au plus = <=, environ = about
            """),
            scales=numbered("""
                mille = 3, milliers = 3, milliers de = 3, milliers d' = 3, million = 6, million de = 6, million d' = 6,
                millions = 6, millions de = 6, millions d' = 6, milliard = 9, milliard de = 9, milliard d' = 9,
                milliards = 9, milliards de = 9, milliards d' = 9, k€ = 3, m€ = 6, md€ = 9, mds€ = 9, md = 9, mds = 9
            """),
            money_scales={"k": 3, "m": 6},
            percent=("pour cent", "p. 100", "p.100", "pour 100"),
            points=listed("""
                points de pourcentage, point de pourcentage, points de %, point de %, points, point, pp, pts, pt
            """),
            times=("fois", "fois plus", "fois supérieur", "fois supérieure"),
            fewer=("moins", "moins de", "moins que", "plus petit", "plus petite", "plus bas", "plus basse"),
            divided=("divisé par", "divisée par", "divisés par", "divisées par"),
            ratio=("sur",),
            among=("pour",),
            odds=paired("{} contre {} = against, cote de {} contre {} = against"),
            currencies=paired("""
                euros = EUR, euro = EUR, eur = EUR, € = EUR, $ = $, £ = £, dollars = $, dollar = $, usd = USD, francs =
                franc, franc = franc, francs cfa = F CFA, fcfa = F CFA, francs suisses = CHF, chf = CHF, livres sterling
                = GBP, livre sterling = GBP, gbp = GBP, yens = JPY, yen = JPY, yuans = CNY, yuan = CNY, roubles = RUB,
                dirhams = dirham, dongs = VND, dong = VND
            """),
            units=paired("""
                kg = mass-kilogram, g = mass-gram, mg = mass-milligram, km = length-kilometer, m = length-meter, cm =
                length-centimeter, mm = length-millimeter, mmhg = mmhg, km2 = area-square-kilometer, km² =
                area-square-kilometer, m2 = area-square-meter, m² = area-square-meter, m3 = volume-cubic-meter, m³ =
                volume-cubic-meter, ha = area-hectare, kwh = energy-kilowatt-hour, mwh = energy-megawatt-hour, gwh =
                energy-gigawatt-hour, twh = energy-terawatt-hour, mw = power-megawatt, gw = power-gigawatt, kw =
                power-kilowatt, °c = temperature-celsius, °f = temperature-fahrenheit, ° = degree, tonnes = mass-tonne,
                tonne = mass-tonne, t = mass-tonne, quintaux = 100 mass-kilogram, quintal = 100 mass-kilogram,
                kilogrammes = mass-kilogram, kilos = mass-kilogram, kilo = mass-kilogram, grammes = mass-gram,
                kilomètres = length-kilometer, kilomètre = length-kilometer, mètres = length-meter, mètre =
                length-meter, mètres carrés = area-square-meter, mètre carré = area-square-meter, mètres cubes =
                volume-cubic-meter, mètre cube = volume-cubic-meter, kilomètres carrés = area-square-kilometer, hectares
                = area-hectare, hectare = area-hectare, litres = volume-liter, litre = volume-liter, hectolitres =
                volume-hectoliter, go = digital-gigabyte, mo = digital-megabyte, secondes = duration-second, seconde =
                duration-second, s = duration-second, minutes = duration-minute, minute = duration-minute, min =
                duration-minute, heures = duration-hour, heure = duration-hour, h = duration-hour, jours = duration-day,
                jour = duration-day, semaines = duration-week, semaine = duration-week, mois = duration-month, ans =
                duration-year, an = duration-year, années = duration-year, année = duration-year, trimestres =
                duration-quarter, décennies = duration-decade, degrés = degree, points de base = 1/100 %, point de base
                = 1/100 %, pour mille = 1/10 %, douzaines = 12, douzaine = 12
            """),
            of=("de", "d'", "du", "des"),
            per=("par",),
            article=("l'", "le", "la", "les"),
            rates=paired("""
                annuel = duration-year, annuels = duration-year, annuelle = duration-year, annuelles = duration-year,
                mensuel = duration-month, mensuels = duration-month, mensuelle = duration-month, mensuelles =
                duration-month, hebdomadaires = duration-week, quotidiens = duration-day, quotidiennes = duration-day
            """),
            ranges=paired("entre = et, de = à"),
            until=("à",),
            joined=("et",),
            numerals=_french.NUMERALS,
            countable=listed("""
                personnes, hommes, femmes, enfants, élèves, étudiants, enseignants, salariés, employés, membres,
                ménages, familles, communes, écoles, hôpitaux, patients, cas, décès, voix, sièges, entreprises, pays,
                logements, véhicules, voitures, habitants, électeurs
            """),
        ),
    ),
    good=(
        FigureExample("9,18 %", "9.18", -2, unit="%"),
        FigureExample("9,18\u00a0%", "9.18", -2, unit="%"),
        FigureExample("9,18\u202f%", "9.18", -2, unit="%"),
        FigureExample("9,18%", "9.18", -2, unit="%"),
        FigureExample("1\u202f227", "1227", 0),
        FigureExample("1\u00a0227", "1227", 0),
        FigureExample("1 227", "1227", 0),
        FigureExample("1227", "1227", 0),
        FigureExample("1'227", "1227", 0),
        FigureExample("1,227", "1.227", -3),
        FigureExample("12 345 678,90", "12345678.9", -2),
        FigureExample("1 227 habitants", "1227", 0, unit="noun"),
        FigureExample("−5,2", "-5.2", -1),
        FigureExample("–5,2", "-5.2", -1),
        FigureExample("(5,2)", "-5.2", -1),
        FigureExample("½", "1/2", 0),
        FigureExample("3½", "7/2", 0),
        FigureExample("1,2 million", "1200000", -1),
        FigureExample("1,2 million d'euros", "1200000", -1, unit="currency"),
        FigureExample("3 millions de tonnes", "3000000", 0, unit="measure"),
        FigureExample("3 milliers d’habitants", "3000", 0, unit="noun"),
        FigureExample("15 milliards de dollars", "15000000000", 0, unit="currency"),
        FigureExample("500 mille", "500000", 0),
        FigureExample("12,5 M€", "12500000", -1),
        FigureExample("2 Md€", "2000000000", 0),
        FigureExample("300 k€", "300000", 0),
        FigureExample("18 €", "18", 0, unit="currency"),
        FigureExample("plus de 36 932", "36932", 0, hedge="over"),
        FigureExample("plus d’1 million", "1000000", 0, hedge="over"),
        FigureExample("près de 40", "40", 0, hedge="nearly"),
        FigureExample("quelque 1 500 personnes", "1500", 0, hedge="about", unit="noun"),
        FigureExample("de l’ordre de 30 %", "30", 0, hedge="about", unit="%"),
        FigureExample("moins de 5", "5", 0, hedge="<"),
        FigureExample("<5", "5", 0, hedge="<"),
        FigureExample("≥ 10", "10", 0, hedge=">="),
        FigureExample("pas moins de 10", "10", 0, hedge=">="),
        FigureExample("10 ou plus", "10", 0, hedge=">="),
        FigureExample("18 ans et plus", "18", 0, hedge=">=", unit="measure"),
        FigureExample("jusqu’à 20 %", "20", 0, hedge="<=", unit="%"),
        FigureExample("1,28 point de pourcentage", "1.28", -2, unit="points"),
        FigureExample("2,5 points", "2.5", -1, unit="points"),
        FigureExample("3,5 points de %", "3.5", -1, unit="points"),
        FigureExample("1,81 fois", "1.81", -2, unit="times"),
        FigureExample("3 fois plus", "3", 0, unit="times"),
        FigureExample("12 pour cent", "12", 0, unit="%"),
        FigureExample("12 p. 100", "12", 0, unit="%"),
        FigureExample("12,5 ha", "12.5", -1, unit="measure"),
        FigureExample("1 200 m² de bureaux", "1200", 0, unit="measure"),
        FigureExample("1.227", "", 0, refused="1,227 or 1\u202f227 would be right"),
        FigureExample("9.18 %", "", 0, refused="9,18 or 918 would be right"),
        FigureExample("12 34", "", 0, refused="34"),
        FigureExample("1 2345", "", 0, refused="12\u202f345 would be right"),
        FigureExample("134/1459", "", 0, refused="/1459"),
        FigureExample("hausse de 5 %", "", 0, refused="hausse de"),
        FigureExample("douze", "", 0, refused="write it in digits"),
    ),
    prose=Prose(
        share=_french.SHARE,
        part=_french_ties.PART,
        parts=_french_ties.PARTS,
        detail=listed("""
            en détail, dans le détail, plus précisément, concrètement, par région, par secteur, par catégorie, par type
        """),
        again=listed("il, elle, cela, ce chiffre, ce nombre, ce montant, ce total"),
        meaning=listed("cela signifie, autrement dit, ce qui signifie, c'est-à-dire"),
        within=("avec",),
        rise=_french_ties.RISE,
        fall=_french_ties.FALL,
        begin=_french_ties.BEGIN,
        end=_french_ties.END,
        between=listed("de, d'"),
        versus=_french_ties.VERSUS,
        plan=listed("""
            objectif, objectifs, prévu, prévue, prévus, prévues, prévision, prévisions, plan, quota, budgété, budgétée,
            budgétés, budget prévu, visé, visés, visait, escompté, escomptés, programmé, programmés, cible, visées
        """),
        mean=listed("""
            moyenne, en moyenne, une moyenne de, soit une moyenne de, soit en moyenne, moyen, moyens, la moyenne,
            moyenne de, à la moyenne de, pour une moyenne de, une moyenne d', soit une moyenne d', avec une moyenne de,
            de moyenne
        """),
        total=_french_ties.TOTAL,
        of=listed("""
            sur, sur un total de, sur les, sur ses, sur leurs, sur l'ensemble des, d'un total de, des, de ses, de leurs,
            de ces, parmi, parmi les, du total de, du total des, sur un ensemble de, sur quelque, de la totalité des, de
            l'ensemble des
        """),
        all_of=listed("tous, toutes"),
        rest=_french_ties.REST,
        other=listed("autre, autres, reste, restants, restantes, restant, restante, solde, divers"),
        joined=listed("et, ou, ainsi que, plus, puis, et enfin"),
        means=("par",),
        each=listed("""
            chaque, chacun, chacune, par an, par mois, par jour, par semaine, par personne, par habitant, par tête,
            annuels, annuelle, annuelles, annuel, l'unité, pièce, par, tous les ans, l'une, l'un
        """),
        overlapping=listed("""
            femmes, femme, filles, jeunes, enfants, mineurs, étrangers, étrangères, ruraux, rurales, rurale, handicapés,
            handicapées, retraités, retraitées, minorités, boursiers, boursières, diplômés, diplômées, bénévoles,
            urbains, internationaux, âgés, âgées, débutants, chômeurs, locataires, seniors, également, aussi, partiel,
            fumeurs, obèses, diabétiques, hypertendus, gauchers, électriques, électrique
        """),
        attributes=_french.ATTRIBUTES,
        outcomes=_french.OUTCOMES,
        successive=listed("second, seconde, deuxième, les deux"),
        merely=listed("seulement, ne, mais"),
        matches=listed("match, matchs, matches, rencontres, journées"),
        won=listed("gagné, gagnés, victoires, remporté"),
        drawn=listed("nuls, nul, matchs nuls"),
        lost=listed("perdu, perdus, défaites, défaite"),
        opposites=_french_ties.OPPOSITES,
        halves=_french_ties.HALVES,
        copula=listed("étaient, sont, était, est, furent, fut"),
        contrary=listed("oui non"),
        negating=("in", "im", "non", "dé"),
        negations=listed("non, pas"),
        above=listed("""
            supérieur à, supérieure à, supérieurs à, supérieures à, supérieur au, supérieure au, supérieur aux,
            supérieure aux, au-dessus de, au-dessus du, au-dessus des, dépassant, dépasse, dépassent, a dépassé, ont
            dépassé, plus que les
        """),
        below=listed("""
            inférieur à, inférieure à, inférieurs à, inférieures à, inférieur au, inférieure au, inférieur aux,
            inférieure aux, au-dessous de, au-dessous du, en dessous de, en dessous du, en deçà de, en deçà du, moins
            que les, sous le seuil de, sous la barre de
        """),
        earned=listed("résultat net, bénéfice net, perte nette"),
        profits=listed("bénéfice, bénéfices, résultat, profit, profits"),
        unsure=listed("""
            devrait, devraient, pourrait, pourraient, prévoit, prévoient, attend, prévu, prévue, attendu, attendue,
            attendus, attendues, prévus, prévues, table sur, tablent sur, anticipe, vise, probable
        """),
        reporting=_french.REPORTING,
        earned_each=listed("bénéfice par action, résultat par action, perte par action, bpa"),
        average_shares=listed("nombre moyen d'actions, nombre moyen d’actions"),
        rated=_french.RATED,
        balanced=_french.BALANCED,
        difference=listed("""
            excédent, déficit, solde, écart, différence, il manque, il en manque, manquent, marge, reliquat, manque à
            gagner, découvert, il lui manque, il leur manque
        """),
        copulas=listed("est, sont, était, étaient, furent, fut"),
        apart=listed("différence, écart"),
        denied=listed("pas, aucun, aucune, sans"),
        following=("après avoir", "après"),
        comparatives=listed("de plus, de moins, en plus, en moins, au-dessus, au-dessous, en dessous, en deçà"),
        premium=listed("prime, surcote"),
        discount=listed("décote, rabais"),
        sessions=listed("séances, sessions, visites"),
        later=listed("après, plus tard, depuis"),
        banded=listed("bande, marge, fourchette"),
        bought=listed("acheté, acquis, achète, achetés, rachète, racheté, acquiert"),
        sold=listed("vendu, cédé, vend, vendus, cède, cédés"),
        plus_minus=listed("plus ou moins"),
        centrals=listed("cours pivot, taux pivot, cours central"),
        ceilings=listed("plafond, maximum, plus haut"),
        floors=listed("plancher, minimum, plus bas"),
        by=listed("de"),
        quotient=listed("rapport de, risque relatif, quotient, ratio de, rapport des, quotient de"),
        risks=listed("risque relatif, rapport de risques, rapport de cotes, rapport des taux, odds ratio, hr, rr, or"),
        labels=_french.LABELS,
        ordinals=listed("er, re, ère, ème, e, ers, res, ères, èmes, es, nd, nde, nds, ndes"),
        dates=listed("""
            le, du, au, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, jour, printemps, été, automne, hiver,
            trimestre, siècle, vers
        """),
        months=listed("""
            janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre, janv, févr,
            juil, sept, oct, nov, déc
        """),
        durations=listed("""
            ans, an, années, année, mois, semaines, semaine, jours, jour, heures, heure, minutes, minute, secondes,
            décennies, trimestres, semestres, nuits, exercices
        """),
        series=_french_ties.SERIES,
        naming=_french.NAMING,
        spreads=listed("sd, se, sem, et, écart-type, écart type, écart-type de, erreur type, erreur standard"),
        clock=("h",),
        real=_french.REAL,
        comparable=_french.COMPARABLE,
        excluding=_french.EXCLUDING,
        cumulated=("incidence cumulée", "taux cumulé", "kaplan-meier", "actuariel", "actuarielle"),
        compounded=_french.COMPOUNDED,
        moments=_french.MOMENTS,
        ages=listed("ans et plus, ans ou plus, ans révolus, ans et moins, degrés, °c"),
        points=listed("points, point, pts, pt"),
        factors=listed("""
            multiplié par, multipliée par, multipliés par, multipliées par, multiplie par, multiplier par, multiplient
            par, multipliera par, multiplieront par, multipliant par
        """),
        multiples=_french.MULTIPLES,
        fractions=_french.FRACTIONS,
        numerals=_french.NUMERALS,
        unhedged=listed("jusqu'à, à peine, plus des, moins des, près des"),
        nouns=listed("points de vente, point de vente, points de contact, points d'eau"),
        titles=listed("""
            m, mm, mme, mmes, mlle, dr, me, mgr, st, ste, art, env, p, pp, vol, av, bd, éd, chap, fig, cf, ex, no, n,
            tél, etc, hab, janv, févr, juil, sept, oct, nov, déc, prof, gén
        """),
        divided=listed("""
            randomisés, randomisées, répartis, réparties, réparti, assignés, assignées, affectés, affectées, divisés,
            divisées, tirés au sort, attribués, attribuées, scindés, partagés, partagées, randomisation
        """),
        left=_french_ties.LEFT,
        priced=listed("prix, cours, tarif, tarifs, coût"),
        worth=listed("""
            vaut, valent, d'une valeur de, pour un montant de, d'une valeur totale de, pour une valeur de, d'un montant
            de, évalués à, estimés à, pour un total de, ont rapporté, a rapporté
        """),
        differences=listed("différence, écart"),
        ahead=listed(
            "au-dessus, au-dessous, de plus que, de moins que, plus cher de …, moins cher de …, supérieur de …, "
            "inférieur de …"
        ),
        compared=listed("""
            contre, et, par rapport à, comparé à, versus, comparée à, comparés à, comparées à, face à, alors que, tandis
            que
        """),
        modelled=listed("ajustée, médiane, estimée"),
        places=listed("places, rangs, positions"),
        ranked=listed("rang, numéro, place, position"),
        missing=listed("""
            absents, absentes, manquent, manquaient, manquants, manquantes, absent, absente, ne se sont pas présentés,
            ne se sont pas présentées, ne sont pas venus, portés disparus
        """),
        amid=listed("sur, chez, parmi"),
        groups=listed("dans, au, aux, à, ont reçu, recevaient, en, le groupe, sous, le"),
        broader=_french.BROADER,
        levels=_french.LEVELS,
        anything=_french.ANYTHING,
        those=_french.THOSE,
        relating=_french.RELATING,
        drained=_french.DRAINED,
        contrasts=_french.CONTRASTS,
        comparing=_french_ties.COMPARING,
        paces=_french.PACES,
        real_terms=_french.REAL_TERMS,
        reckoned=_french_ties.RECKONED,
        targets=_french_sums.TARGETS,
        completing=_french_sums.COMPLETING,
        adjusting=_french_sums.ADJUSTING,
        lent=listed("prêt, prêts, emprunt, emprunts, emprunté, mensualités, crédit, intérêts"),
        arms=listed("groupe, bras, groupes, cohorte"),
        studied=_french.STUDIED,
        gathered=listed("recruté, recrutés, recrutées, sélectionnés, invités, contactés, dépistés"),
        left_out=listed("exclus, exclues, inéligibles, refusé, abandonné, perdus de vue"),
        kept=listed("inclus, incluses, randomisés, randomisées, analysés, participé, terminé"),
        owned=listed("détenu, détenue, détenus, détenues, détient, détiennent, possède, possèdent"),
        owners=listed("par"),
        holders=listed("actionnaires, associés, coentreprise, consortium, partenaires"),
        undecided=_french.UNDECIDED,
        sides=_french.SIDES,
        making_up=listed("""
            représente, représentent, représentait, représentaient, compte pour, comptent pour, représentant,
            constituent, constitue, comptaient pour, comptait pour
        """),
        mixed=_french.MIXED,
        contested=listed("possession, de possession, possession de balle, possession du ballon"),
        attrition=_french.ATTRITION,
        dropouts=("perdus de vue", "abandons", "attrition"),
        common=listed("""
            le, la, les, des, du, de, et, est, une, un, dans, pour, que, qui, sur, aux, par, avec, ont, été, sont, ce,
            cette, ces, pas, en, se, il, elle, leur, leurs, ses, son, sa, mais, après, avant, selon, cette
        """),
    ),
    questions=Questions(
        equals=listed("""
            est, sont, fait, font, égale, égalent, vaut, valent, donne, donnent, est égal à, est égale à, sont égaux à,
            soit, c'est, ce sont, représente, représentent, c'est-à-dire, cela fait, ça fait, fera, équivaut à,
            équivalent à, correspond à, est de, était, étaient, font-ils, fait-il
        """),
        of=listed("sur, sur les, de, des, du, d', parmi, parmi les, pour"),
        begin=listed("de, passer de, passe de, passé de, partir de, en partant de, depuis, variation de"),
        end=listed("à, jusqu'à, vers"),
        rise=_french.RISE,
        fall=_french.FALL,
        more=listed("de plus que, plus que, de plus qu', supérieur à, supérieure à, au-dessus de"),
        less=listed("de moins que, moins que, de moins qu', inférieur à, inférieure à, au-dessous de"),
        total=listed("la somme de, la somme des, somme de, somme des, somme, le total de, total de, total"),
        adds=listed("font ensemble, ensemble font, font au total, totalisent, font en tout, font, au total"),
        median=listed("la médiane de, la médiane des, médiane de, médiane des, médiane"),
        mean=listed("la moyenne de, la moyenne des, moyenne de, moyenne des, une moyenne de, moyenne, en moyenne"),
        plus=listed("plus, et encore, ajouté à"),
        minus=listed("moins, ôté de"),
        times=listed("fois, multiplié par, multipliée par, multipliés par, par"),
        over=listed("divisé par, divisée par, divisés par, sur"),
        multiples=paired("""
            le double de = 2, le double des = 2, le triple de = 3, le triple des = 3, le quadruple de = 4, deux fois =
            2, trois fois = 3, quatre fois = 4, cinq fois = 5, dix fois = 10
        """),
        joined=listed("et, plus"),
        asked=listed("combien, quoi, quel nombre, quel chiffre, combien de"),
        asked_percent=listed("""
            quel pourcentage, quel est le pourcentage, quelle est la part, quelle part, combien de %, combien de pour
            cent, quel pour cent, quelle proportion, quel %
        """),
        lead=listed("""
            est-ce que, est-ce qu', est-il vrai que, vérifier, vérifie, vérifiez, calculer, calcule, calculez, si, et,
            le, la, les, un, une, est-ce
        """),
        trail=listed("non, n'est-ce pas, est-ce vrai, est-ce juste, vrai ou faux"),
    ),
)
