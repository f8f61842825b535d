"""Spanish: 1.227 is one thousand two hundred and twenty-seven, as is 1 227; 9,18 is nine and eighteen hundredths."""

from crossfoot.figures.language import FigureExample, Language, Prose, Questions, listed, numbered, paired
from crossfoot.figures.notation import Notation, Words
from crossfoot.languages import _spanish, _spanish_sums, _spanish_ties

_NUMERALS = numbered("""
    dos = 2, tres = 3, cuatro = 4, cinco = 5, seis = 6, siete = 7, ocho = 8, nueve = 9, diez = 10, once = 11, doce = 12,
    una docena = 12, trece = 13, catorce = 14, quince = 15, dieciséis = 16, diecisiete = 17, dieciocho = 18, diecinueve
    = 19, veinte = 20, veintiún = 21, veintiuno = 21, veintiuna = 21, veintidós = 22, veintitrés = 23, veinticuatro =
    24, veinticinco = 25, veintiséis = 26, veintisiete = 27, veintiocho = 28, veintinueve = 29, treinta = 30, cuarenta
    = 40, cincuenta = 50, sesenta = 60, setenta = 70, ochenta = 80, noventa = 90, dos docenas = 24
""")

LANGUAGE = Language(
    name="Spanish",
    notation=Notation(
        locale="es",
        decimal=",",
        group=".",
        words=Words(
            hedges=paired("""
                más de = over, algo más de = over, poco más de = over, por encima de = over, casi = nearly, cerca de =
                nearly, algo menos de = nearly, poco menos de = nearly, unos = about, unas = about, alrededor de =
                about, en torno a = about, aproximadamente = about, cosa de = about, al menos = >=, por lo menos = >=,
                como mínimo = >=, un mínimo de = >=, no menos de = >=, como máximo = <=, un máximo de = <=, no más de =
                <=, hasta = <=, menos de = <
            """),
            after=paired("o más = >=, como mínimo = >=, o menos = <=, como máximo = <=, aproximadamente = about"),
            scales=numbered("""
                mil = 3, miles = 3, miles de = 3, millón = 6, millón de = 6, millones = 6, millones de = 6, mil millones
                = 9, mil millones de = 9, billón = 12, billón de = 12, billones = 12, billones de = 12
            """),
            money_scales={"m": 6},
            percent=("por ciento", "por cien", "por 100"),
            points=listed("""
                puntos porcentuales, punto porcentual, puntos de porcentaje, punto de porcentaje, puntos, punto, pp,
                p.p.
            """),
            times=("veces", "veces más", "veces mayor", "veces superior"),
            fewer=("menos", "menos que", "menor", "menor que", "inferior", "inferior a"),
            divided=("dividido por", "dividida por", "dividido entre", "dividida entre"),
            ratio=("de cada", "de"),
            among=("por", "por cada"),
            odds=paired("{} contra {} = against, {} a {} en contra = against"),
            currencies=paired("""
                euros = EUR, euro = EUR, eur = EUR, € = EUR, $ = $, £ = £, dólares = $, dólar = $, usd = USD, pesos =
                peso, peso = peso, soles = PEN, libras esterlinas = GBP, yenes = JPY, yuanes = CNY, francos suizos = CHF
            """),
            units=paired("""
                kg = mass-kilogram, g = mass-gram, mg = mass-milligram, km = length-kilometer, m = length-meter, cm =
                length-centimeter, mm = length-millimeter, mmhg = mmhg, km2 = area-square-kilometer, km² =
                area-square-kilometer, m2 = area-square-meter, m² = area-square-meter, m3 = volume-cubic-meter, m³ =
                volume-cubic-meter, ha = area-hectare, kwh = energy-kilowatt-hour, mwh = energy-megawatt-hour, gwh =
                energy-gigawatt-hour, mw = power-megawatt, gw = power-gigawatt, kw = power-kilowatt, °c =
                temperature-celsius, toneladas = mass-tonne, tonelada = mass-tonne, t = mass-tonne, kilogramos =
                mass-kilogram, kilos = mass-kilogram, kilo = mass-kilogram, gramos = mass-gram, kilómetros =
                length-kilometer, kilómetro = length-kilometer, metros = length-meter, metro = length-meter, metros
                cuadrados = area-square-meter, metro cuadrado = area-square-meter, metros cúbicos = volume-cubic-meter,
                metro cúbico = volume-cubic-meter, kilómetros cuadrados = area-square-kilometer, kilómetro cuadrado =
                area-square-kilometer, hectáreas = area-hectare, hectárea = area-hectare, litros = volume-liter, litro =
                volume-liter, hectolitros = volume-hectoliter, segundos = duration-second, segundo = duration-second, s
                = duration-second, minutos = duration-minute, minuto = duration-minute, horas = duration-hour, hora =
                duration-hour, h = duration-hour, días = duration-day, día = duration-day, semanas = duration-week,
                semana = duration-week, meses = duration-month, mes = duration-month, años = duration-year, año =
                duration-year, trimestres = duration-quarter, décadas = duration-decade, grados = degree, puntos básicos
                = 1/100 %, por mil = 1/10 %, docenas = 12, docena = 12
            """),
            of=("de", "del", "de los", "de las"),
            per=("por", "al", "a la"),
            article=("el", "la", "los", "las", "un"),
            rates=paired("""
                anual = duration-year, anuales = duration-year, mensual = duration-month, mensuales = duration-month,
                semanales = duration-week, diarios = duration-day, diarias = duration-day
            """),
            ranges=paired("entre = y, de = a"),
            until=("a",),
            joined=("y",),
            numerals=_NUMERALS,
            countable=listed("""
                personas, hombres, mujeres, niños, alumnos, estudiantes, profesores, trabajadores, empleados, miembros,
                hogares, familias, pueblos, municipios, escuelas, hospitales, pacientes, casos, muertes, votos, escaños,
                empresas, países, viviendas, vehículos, coches, habitantes, votantes
            """),
        ),
    ),
    good=(
        FigureExample("9,18 %", "9.18", -2, unit="%"),
        FigureExample("9,18%", "9.18", -2, unit="%"),
        FigureExample("1.227", "1227", 0),
        FigureExample("1 227", "1227", 0),
        FigureExample("1\u202f227", "1227", 0),
        FigureExample("12.345.678,90", "12345678.9", -2),
        FigureExample("1.227 habitantes", "1227", 0, unit="noun"),
        FigureExample("−5,2", "-5.2", -1),
        FigureExample("(5,2)", "-5.2", -1),
        FigureExample("3½", "7/2", 0),
        FigureExample("1,2 millones", "1200000", -1),
        FigureExample("1,2 millones de euros", "1200000", -1, unit="currency"),
        FigureExample("3.000 millones de dólares", "3000000000", 0, unit="currency"),
        FigureExample("2 mil millones", "2000000000", 0),
        FigureExample("3 millones de toneladas", "3000000", 0, unit="measure"),
        FigureExample("18 €", "18", 0, unit="currency"),
        FigureExample("más de 36.932", "36932", 0, hedge="over"),
        FigureExample("casi 40", "40", 0, hedge="nearly"),
        FigureExample("unas 1.500 personas", "1500", 0, hedge="about", unit="noun"),
        FigureExample("en torno a 30 %", "30", 0, hedge="about", unit="%"),
        FigureExample("menos de 5", "5", 0, hedge="<"),
        FigureExample("≥ 10", "10", 0, hedge=">="),
        FigureExample("al menos 10", "10", 0, hedge=">="),
        FigureExample("10 o más", "10", 0, hedge=">="),
        FigureExample("hasta 20 %", "20", 0, hedge="<=", unit="%"),
        FigureExample("1,28 puntos porcentuales", "1.28", -2, unit="points"),
        FigureExample("2,5 puntos", "2.5", -1, unit="points"),
        FigureExample("1,81 veces", "1.81", -2, unit="times"),
        FigureExample("12 por ciento", "12", 0, unit="%"),
        FigureExample("12,5 ha", "12.5", -1, unit="measure"),
        FigureExample("9.18 %", "", 0, refused="9,18 or 918 would be right"),
        FigureExample("12 34", "", 0, refused="34"),
        FigureExample("134/1459", "", 0, refused="/1459"),
        FigureExample("alza de 5 %", "", 0, refused="alza de"),
        FigureExample("doce", "", 0, refused="write it in digits"),
    ),
    prose=Prose(
        share=_spanish_ties.SHARE,
        part=_spanish_ties.PART,
        parts=_spanish_ties.PARTS,
        detail=listed("""
            en concreto, concretamente, en detalle, más concretamente, en particular, por regiones, por provincias, por
            sectores, por categorías, por tipos
        """),
        again=listed("""
            esto, esta cifra, este número, la cifra, este total, este importe, este dato, esa cifra, el número, el
            total, este monto, este presupuesto
        """),
        meaning=listed("esto significa, es decir, lo que significa, en otras palabras"),
        within=("con",),
        rise=_spanish_ties.RISE,
        fall=_spanish_ties.FALL,
        begin=_spanish_ties.BEGIN,
        end=_spanish_ties.END,
        between=("de",),
        versus=_spanish_ties.VERSUS,
        plan=listed("""
            objetivo, objetivos, previsto, prevista, previstos, previstas, previsión, previsiones, plan, cupo,
            presupuestado, presupuestada, presupuestados, programado, programada, programados, programadas, meta,
            planificado, planificados, planificadas, fijado
        """),
        mean=listed("""
            media, de media, una media de, como media, promedio, en promedio, un promedio de, de promedio, por término
            medio, la media, medio, con una media de, con un promedio de, para una media de, para un promedio de, media
            de, promedio de, promedia, promedió, promediando, promedian
        """),
        total=_spanish_ties.TOTAL,
        of=listed("""
            de un total de, de los, de las, del total de, sobre un total de, sobre, del conjunto de, de entre los, de
            entre las, entre los, entre las, de sus, de estos, de estas
        """),
        all_of=listed("todos, todas"),
        rest=_spanish_ties.REST,
        other=listed("otro, otra, otros, otras, resto, restantes, restante, varios, demás"),
        joined=listed("y, e, o, más, así como, junto a, junto con, además de"),
        copulas=listed("es, son, era, eran, fue, fueron"),
        beyond=("sobre",),
        means=("por",),
        each=listed("""
            cada, cada uno, cada una, al año, por año, al mes, por mes, al día, por día, a la semana, por persona, por
            habitante, por cabeza, anual, anuales, anualmente, mensuales, diarios, diarias, por
        """),
        overlapping=listed("""
            mujeres, mujer, niñas, jóvenes, niños, menores, extranjeros, extranjeras, rurales, rural, discapacitados,
            jubilados, jubiladas, minorías, becarios, voluntarios, voluntarias, urbanos, mayores, desempleados, parados,
            inquilinos, también, parcial, femenino, primerizos, ambos, fumadores, obesos,
            diabéticos, hipertensos, zurdos, eléctricos
        """),
        attributes=_spanish.ATTRIBUTES,
        outcomes=_spanish.OUTCOMES,
        successive=listed("segundo, segunda, ambos, ambas"),
        merely=listed("solo, sólo, apenas, pero"),
        matches=listed("partidos, encuentros, juegos"),
        won=listed("ganado, ganó, ganados, victorias, triunfos"),
        drawn=listed("empatado, empató, empatados, empates, empate"),
        lost=listed("perdido, perdió, perdidos, derrotas, derrota"),
        opposites=_spanish_ties.OPPOSITES,
        halves=_spanish_ties.HALVES,
        copula=listed("eran, son, fueron, era, es"),
        contrary=listed("sí no"),
        negating=("in", "im", "des"),
        negations=listed("no"),
        above=listed("""
            superior a, superiores a, por encima de, por encima del, por encima de los, mayor que, mayores que, supera
            los, supera las, superan los, superó los
        """),
        below=listed("""
            inferior a, inferiores a, por debajo de, por debajo del, por debajo de los, menor que, menores que
        """),
        earned=listed("beneficio neto, resultado neto, pérdida neta, utilidad neta"),
        profits=listed("beneficio, beneficios, ganancia, ganancias, utilidad, utilidades, resultado"),
        unsure=listed("""
            espera, esperan, prevé, prevén, podría, podrían, previsto, prevista, será, serán, previstos, previstas,
            esperado, esperada, estima, estiman, pronostica, debería, deberían, probable
        """),
        reporting=_spanish.REPORTING,
        earned_each=listed("beneficio por acción, resultado por acción, pérdida por acción, utilidad por acción, bpa"),
        average_shares=listed("promedio de acciones, número medio de acciones, media de acciones"),
        rated=_spanish.RATED,
        balanced=listed("""
            exportaciones importaciones, exportó importó, ingresos gastos, nacimientos defunciones, llegadas salidas
        """),
        difference=listed("""
            superávit, déficit, saldo, diferencia, faltan, faltaban, brecha de, sobrante, excedente, remanente, desfase,
            le faltan, les faltan
        """),
        apart=listed("diferencia, brecha"),
        denied=listed("no, sin, ninguna, ningún"),
        comparatives=listed("menos, más … que, de más, de menos, por encima, por debajo, más que"),
        premium=listed("prima"),
        discount=listed("descuento, rebaja"),
        plus_minus=listed("más o menos, más menos"),
        sessions=listed("sesiones, clases, visitas"),
        later=listed("después, tras, más tarde, desde"),
        banded=listed("banda, margen"),
        centrals=listed("tipo central, cambio central, tasa central, paridad central"),
        ceilings=listed("techo, máximo"),
        floors=listed("suelo, mínimo, piso"),
        following=("tras",),
        bought=listed("compró, adquirió, comprado, adquirido, compra, adquiere, compraron, adquirieron"),
        sold=listed("vendió, vendido, vendieron, vende, vendidos"),
        by=listed("en, por"),
        quotient=listed("razón de, riesgo relativo, cociente, ratio de, cociente de, relación de"),
        risks=listed("""
            riesgo relativo, razón de riesgos, cociente de riesgos, razón de momios, razón de tasas, hazard ratio, odds
            ratio, hr, rr, or
        """),
        labels=_spanish.LABELS,
        dated=("hasta", "desde"),
        ordinals=listed("er, ª, º, a, o, ra, ro, da, do, ta, to, ma, mo, va, vo, na, no"),
        dates=listed("""
            lunes, martes, miércoles, jueves, viernes, sábado, domingo, día, primavera, verano, otoño, invierno,
            trimestre, siglo
        """),
        months=_spanish.MONTHS,
        durations=listed("""
            años, año, meses, mes, semanas, semana, días, día, horas, hora, minutos, minuto, segundos, décadas,
            trimestres, noches, siglos
        """),
        series=_spanish_ties.SERIES,
        naming=_spanish.NAMING,
        spreads=listed("sd, se, sem, de, dt, ee, desviación estándar, desviación típica, error estándar, error típico"),
        clock=("h",),
        often=listed("""
            al día, a la semana, al mes, al año, por día, por semana, por mes, por año, por hora, cada, seguidas
        """),
        real=_spanish.REAL,
        comparable=_spanish.COMPARABLE,
        excluding=_spanish.EXCLUDING,
        cumulated=("incidencia acumulada", "tasa acumulada", "kaplan-meier", "actuarial"),
        compounded=_spanish.COMPOUNDED,
        moments=_spanish.MOMENTS,
        ages=listed("años de edad, años o más, años y más, grados, °c"),
        points=listed("puntos, punto"),
        factors=listed("""
            multiplicado por, multiplicada por, multiplicó por, multiplicaron por, multiplicar por, multiplica por,
            multiplican por, multiplicados por, multiplicadas por, multiplicando por, multiplicará por, multiplicaba por
        """),
        multiples=_spanish_ties.MULTIPLES,
        fractions=_spanish_ties.FRACTIONS,
        numerals=_NUMERALS,
        unhedged=listed("hasta"),
        nouns=listed("puntos de venta, punto de venta, puntos de encuentro"),
        titles=listed("""
            sr, sra, srta, dr, dra, d, prof, ing, lic, art, pág, págs, vol, av, avda, núm, n, cap, fig, cf, ej, etc,
            tel, ene, feb, abr, jun, jul, ago, sept, oct, nov, dic, gral, excmo
        """),
        divided=listed("""
            aleatorizados, aleatorizadas, asignados, asignadas, asignaron, repartidos, repartieron, dividieron,
            divididos, divididas, distribuidos, distribuidas, asignado, asignada, repartidas, distribuyeron,
            aleatorización
        """),
        left=_spanish_ties.LEFT,
        priced=listed("precio, cotización, precios, coste, costo, tarifa"),
        worth=listed("""
            vale, valen, por valor de, por un importe de, valorados en, valoradas en, por un valor de, por un total de,
            por importe de
        """),
        differences=listed("diferencia"),
        ahead=listed(
            "por encima, por debajo, más que, menos que, más caro en …, más cara en …, supera en …, superior en …"
        ),
        compared=listed("""
            frente a, y, comparado con, contra, frente al, frente a los, comparada con, comparados con, comparadas con,
            respecto a, mientras que
        """),
        modelled=listed("ajustada, mediana, estimada"),
        places=listed("puestos, posiciones, lugares"),
        ranked=listed("puesto, número, lugar, posición"),
        missing=listed("""
            ausentes, faltan, faltaron, faltaban, no se presentaron, no acudieron, ausente, no asistieron, no vinieron,
            desaparecidos
        """),
        amid=listed("en, entre, sobre"),
        groups=listed("a, al, a la, en, recibieron, el"),
        broader=_spanish.BROADER,
        levels=_spanish.LEVELS,
        anything=_spanish.ANYTHING,
        those=_spanish.THOSE,
        relating=_spanish.RELATING,
        drained=_spanish.DRAINED,
        contrasts=_spanish.CONTRASTS,
        comparing=_spanish_ties.COMPARING,
        paces=_spanish.PACES,
        real_terms=_spanish.REAL_TERMS,
        reckoned=_spanish_ties.RECKONED,
        targets=_spanish_sums.TARGETS,
        completing=_spanish_sums.COMPLETING,
        adjusting=_spanish_sums.ADJUSTING,
        lent=listed("préstamo, préstamos, crédito, cuotas, intereses, hipoteca"),
        arms=listed("grupo, brazo, grupos, brazos, cohorte"),
        studied=_spanish.STUDIED,
        gathered=listed("reclutaron, reclutados, seleccionaron, invitados, contactados, evaluaron"),
        left_out=listed("excluidos, excluidas, rechazaron, abandonaron, perdidos, no elegibles"),
        kept=listed("incluidos, incluidas, aleatorizados, analizados, participaron, completaron"),
        owned=listed("posee, poseen, propiedad, controla, participado, participada"),
        owners=listed("por"),
        holders=listed("accionistas, socios, consorcio, empresa conjunta"),
        undecided=_spanish.UNDECIDED,
        sides=listed("""
            a favor/en contra, apoyan rechazan, apoya rechaza, aprueban desaprueban, aprueba desaprueba, de acuerdo/en
            desacuerdo, satisfechos insatisfechos, optimistas pesimistas, favorables desfavorables, satisfecho
            insatisfecho, confían desconfían, mejor peor, apoyan/se oponen
        """),
        making_up=listed("""
            representa, representan, representaba, representaban, supone, suponen, constituyen, constituye, suponían,
            suponía
        """),
        mixed=(
            "oxígeno|o2 + óxido nitroso|n2o",
            "carbohidratos|hidratos de carbono + proteínas + grasas|lípidos",
            "arena + limo + arcilla",
        ),
        contested=listed("posesión, de posesión, posesión del balón, posesión de balón"),
        attrition=listed("""
            completaron, completar, terminaron, evaluables, analizados, excluidos, perdidos, abandonaron, fallecidos,
            restantes, de los cuales, previstos, seleccionados
        """),
        dropouts=("pérdidas", "pérdida", "abandonos", "abandono", "deserción"),
        common=listed("""
            el, la, los, las, del, al, una, que, y, por, con, para, su, sus, más, pero, como, este, esta, ha, han, fue,
            según, año, años, también, entre, desde, hasta, cuando, muy, sin, sobre, otros, después, durante
        """),
    ),
    questions=Questions(
        equals=listed("es, son, hace, hacen, es igual a, son iguales a, equivale a, equivalen a, da, dan, es decir"),
        of=listed("de, del, de los, de las, sobre"),
        begin=listed("de, pasar de, pasa de, desde"),
        end=listed("a, hasta"),
        rise=listed("un aumento de, aumento de, un aumento del, una subida de, una subida del, un alza del, sube un"),
        fall=listed("una bajada de, una bajada del, una caída de, una caída del, un descenso del, baja un"),
        more=listed("más que, superior a, por encima de"),
        less=listed("menos que, inferior a, por debajo de"),
        total=listed("la suma de, suma de, el total de, total de"),
        adds=listed("suman, hacen en total, en total"),
        median=listed("la mediana de, mediana de, mediana"),
        mean=listed("la media de, media de, el promedio de, promedio de, media, promedio"),
        plus=listed("más"),
        minus=listed("menos"),
        times=listed("por, veces, multiplicado por"),
        over=listed("entre, dividido por, dividido entre"),
        multiples=paired("el doble de = 2, el triple de = 3, dos veces = 2, tres veces = 3, cuatro veces = 4"),
        joined=listed("y"),
        asked=listed("cuánto, cuántos, cuántas, qué número"),
        asked_percent=listed("qué porcentaje, cuánto por ciento, qué proporción"),
        lead=listed("es verdad que, es cierto que, comprueba, comprobar, calcula, calcular, cuánto es"),
        trail=listed("no, verdad, es cierto"),
    ),
)
