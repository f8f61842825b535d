"""Lists of Spanish words that are long."""

from crossfoot.figures.contrasts import Contrasts, Paces, RealTerms
from crossfoot.figures.language import listed
from crossfoot.figures.naming import Naming

STUDIED = listed("""
    participantes, sujetos, voluntarios, adultos, adolescentes, lactantes, recién nacidos, enfermos, niñas,
    chicos, ojos, ratas, ratones, animales, gallinas
""")

REPORTING = listed("""
    dijo, informó, registró, su, sus, trimestre, semestre, primer, segundo, tercer, cuarto, año, anual, mes,
    empresa, compañía, grupo, que, pasado, pasada
""")

EXCLUDING = listed("""
    excluyendo, excluido, excluidos, excluidas, sin contar, sin incluir, sin tener en cuenta, descontando,
    descontado, descontados, descontadas, al margen de, pro forma, proforma, orgánico, orgánica, orgánicamente,
    ajustado por, ajustada por, en moneda local, en volumen, en términos de volumen, subyacente, en monedas locales,
    si se excluye, si se excluyen, a excepción de, real, desestacionalizado, desestacionalizada,
    desestacionalizados, desestacionalizadas, corregido de, corregida de, corregidos de, corregidas de, descontada
    la, descontadas las, descontado el, descontados los
""")

LABELS = listed("""
    artículo, artículos, sección, capítulo, página, núm, n, número, sala, habitación, oficina, ruta, carretera,
    autopista, línea, vuelo, fase, nivel, tipo, clase, figura, tabla, cuadro, gráfico, tel, teléfono, fax,
    versión, sentencia, autobús, calle, avenida, plaza, ley, decreto, circular, directiva, reglamento,
    resolución, anexo, apéndice, volumen, tomo, parte, etapa, título, punto, pregunta, grupo, canal, muelle,
    puerta, bloque, zona, sector, distrito, top, puesto, división, modelo, temporada, episodio, jornada, ronda,
    semana, partido, covid, windows, android, isbn, issn, boeing, airbus, fórmula, categoría, edificio, piso,
    planta, expediente, acto, escena, versículo, grado, n.º, n.o, nº, nº., no., nro, nro.,
    núm., p., pág., art., fig., cap., vol., sec., apdo.
""")
NAMING = Naming(
    aged=listed("edades de, edad de"),
    of_age=listed("""
        niños, niñas, jóvenes, personas, hombres, mujeres, adultos, adolescentes, alumnos, alumnas, estudiantes,
        pacientes, habitantes, menores, población, niño, niña, joven, persona, hombre, mujer, adolescente, paciente
    """),
    having=listed("tiene, tenía, tienen, tenían, cumplió, cumple"),
    pronouns=("él", "ella"),
    intervals=listed("""
        ic, ic del, ic al, ic de, intervalo de confianza, intervalo de confianza del, intervalo de confianza al,
        intervalo de confianza de, rango intercuartílico
    """),
    scales=listed("una escala de, una escala del, escala de, escala del"),
    powers=listed("potencia estadística del, potencia estadística de"),
    hours=("h",),
    positions=listed("km, km., kilómetro, pk, p.k., punto kilométrico"),
)
RATED = listed("""
    factor de ocupación|coeficiente de ocupación|índice de ocupación = pasajeros-kilómetro transportados|
    pasajeros-kilómetro|pasajeros-km / asientos-kilómetro ofrecidos|asientos-kilómetro
    ofertados|asientos-kilómetro|asientos-km, tasa de paro|tasa de desempleo = parados|desempleados / población
    activa|activos
""")
BROADER = listed("""
    temporada, carrera, del año, este año, anual, anuales, nacional, histórica, histórico, habitual, normal, del mes,
    este mes, mensual, del trimestre, del torneo, del sector, mundial, regional, en lo que va, hasta ahora,
    hasta la fecha, desde, se comparan con
""")
MOMENTS = {
    **dict.fromkeys(
        listed("""
        este año, este mes, este trimestre, esta temporada, ahora, actualmente, hoy
        """),
        "present",
    ),
    **dict.fromkeys(
        listed("""
        el año pasado, el mes pasado, la temporada pasada, el trimestre pasado, el verano pasado, año
        pasado, mes pasado, curso pasado
        """),
        "past",
    ),
    **dict.fromkeys(
        listed("""
        un año antes, un año atrás, hace un año, el año anterior, el mes anterior, el trimestre anterior, un mes
        antes, el mismo periodo, el mismo período, el mismo mes, la temporada anterior, anteriormente, año
        anterior, mes anterior, trimestre anterior, curso anterior, ejercicio anterior,
        el ejercicio anterior, hace una década, una década antes, a principios de año, a comienzos de año
        """),
        "earlier",
    ),
    **dict.fromkeys(
        listed("""
        el año siguiente, un año después, al año siguiente, el mes siguiente, un mes después, al mes siguiente, dos
        años después, tres años después, cinco años después, ya solo, ya sólo, ahora solo, ahora sólo
        """),
        "then",
    ),
}
COMPOUNDED = listed("""
    tasa de crecimiento anual compuesta, tasa de crecimiento anual compuesto, tasa anual compuesta, tcac, cagr,
    crecimiento medio anual, crecimiento anual medio, crecimiento anual promedio, crecimiento promedio anual, tasa media
    anual, tasa anual media, crecimiento anual compuesto
""")
MONTHS = listed("""
    enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre, de enero,
    de febrero, de marzo, de abril, de mayo, de junio, de julio, de agosto, de septiembre, de octubre, de noviembre,
    de diciembre, ene, feb, abr, jun, jul, ago, sept, oct, nov, dic
""")
REAL = listed("""
    en términos reales, descontada la inflación, a precios constantes, una vez descontada la inflación, en euros
    constantes, en pesos constantes, en dólares constantes, en moneda constante, en valores constantes, en valor real,
    en valores reales, en euros de, en pesos de, en dólares de, a precios de, descontado el efecto de la inflación,
    descontando la inflación, descontado el ipc, una vez descontado el efecto de la inflación, eliminado el efecto de la
    inflación, corregido de inflación, corregida de inflación, corregidos de inflación, corregidas de inflación,
    corregido por la inflación, corregida por la inflación, ajustado por inflación, ajustada por inflación, ajustados
    por inflación, ajustadas por inflación, ajustado por la inflación, ajustada por la inflación, ajustados por la
    inflación, ajustadas por la inflación, deflactado, deflactada, teniendo en cuenta la inflación, en poder
    adquisitivo, poder adquisitivo, capacidad adquisitiva, crecimiento real, aumento real, incremento real, subida real,
    alza real, caída real, descenso real, descontada la subida de los precios, descontado el aumento de los precios,
    descontada el alza de los precios, descontada la subida de precios, en volumen, en términos de volumen, precios
    constantes, en precios de, euros constantes
""")
COMPARABLE = listed("""
    en términos comparables, en términos homogéneos, a tipo de cambio constante, a tipos de cambio constantes, a
    moneda constante, en moneda constante, en términos orgánicos, a perímetro constante, a perímetro comparable, en
    base comparable, a superficie comparable, crecimiento orgánico, en tiendas comparables, a datos comparables, en
    superficie comparable, con superficie comparable, superficie comparable, a cambio
    constante, a tasas de cambio constantes, a perímetro homogéneo, a datos constantes
""")
ATTRIBUTES = listed("""
    tienen, tenían, tuvieron, poseen, poseían, hablan, hablaban, cultivan, cultivaban, crían, criaban, fuman,
    fumaban, beben, bebían, juegan, jugaban, van, vienen, venían, usan, usaban, utilizan, utilizaban, llevan,
    llevaban, viven, vivían, trabajan, trabajaban, leen, leían, cantan, alquilan, venden, vendían, practican,
    practicaban, sufren, sufrían, padecen, padecían, quieren, pagan, disponen, ofrecen, estudian, aprenden,
    conducen, producen, exportan, presentaban, declaran, compran, compraron, comprados, compradas, conocen,
    enseñan, comen, con
""")
OUTCOMES = listed("""
    rescatados, rescatadas, salvados, desaparecidos, desaparecidas, muertos, muertas, murieron, fallecieron,
    heridos, heridas, sobrevivieron, detenidos, liberados, condenados, absueltos, vendidos, vendidas,
    rechazados, rechazadas, aceptados, aceptadas, aprobados, aprobadas, excluidos, excluidas, suspendieron,
    aprobaron, elegidos, elegidas, cancelados, cerrados, cerradas, curados, hospitalizados,
    recibieron, reciben, recibían, obtuvieron
""")
LEVELS = listed("""
    año pasado, el año anterior, del año anterior, año previo, un año antes, mismo período, mismo periodo, mismo
    mes, mismo trimestre, trimestre anterior, mes anterior, nivel de, objetivo, meta, previsto, prevista,
    previstos, previstas, presupuesto, presupuestado, previsión, anterior a la crisis
""")
ANYTHING = listed("""
    ellos, ellas, éstos, éstas, esto, ello, conjunto, total, totalidad, muestra, cohorte, estudio, ensayo,
    encuesta, grupo, población, personas, pacientes, participantes, sujetos, encuestados, individuos, habitantes,
    casos, miembros, número, cifra, incluidos, tratados, mismo, misma, mismos, estas, estos
""")
THOSE = listed("""
    los que, las que, quienes, aquellos, aquellas
""")
RELATING = listed("""
    que, con, sin, de, del, en, a, tienen, tenían, viven, mayores, menores
""")
DRAINED = listed("""
    tras, después, multa, multas, gastos, impuesto, impuestos, tasa, tasas, perdido, perdidos, pérdidas, pérdida,
    fuga, fugas, estropeado, estropeados, robado, robados, evaporación, roturas, merma, mermas, intereses, avería,
    averías
""")
UNDECIDED = listed("""
    indecisos, no sabe, no saben, no opina, no opinan, sin opinión, no contesta, no contestan, neutrales, se
    abstuvieron, se abstuvo
""")
CONTRASTS = Contrasts(
    yardsticks=listed("""
        previsión, previsiones, previsto, prevista, previstos, previstas, esperado, esperada, esperados, consenso,
        objetivo, objetivos, meta, presupuesto, promedio, media, nacional, pico, máximo, mínimo, récord, techo, tope,
        umbral, límite, norma, plan, placebo, precio de salida, precio de salida a bolsa, valor nominal, analistas,
        capacidad, estimaciones, cuota
    """),
    subordinate=listed("""
        después de que, después de, tras, porque, cuando, mientras, mientras que, gracias a, gracias al, debido a,
        debido al, a causa de, puesto que, ya que, si, aunque, a pesar de, una vez, por efecto de, con, al, como
    """),
    located=listed("en, para, entre, de los, de las, fuera"),
    dating=listed("""
        anterior, anteriores, pasado, pasada, antes, atrás, mismo, misma, periodo, período, final, inicio,
        principios, ayer, entonces, temporada, último, última, momento, previo, previa, semestre, víspera, sesión,
        inicialmente
    """),
    years=listed("en, desde, hasta, de, del, a, antes, tras, entre, y, o, durante, año, para, por"),
    days=listed("lunes, martes, miércoles, jueves, viernes, sábado, domingo, ayer, la víspera"),
    periods=listed("""
        en el año, este año, en la semana, esta semana, en el mes, este mes, desde, en un año, el año pasado,
        interanual
    """),
    following=listed("""
        seguido de, seguida de, seguido por, seguida por, por delante de, después vienen, le sigue, le siguen
    """),
    alternatives=listed("o, u"),
    weights=listed("ponderada, ponderado, ponderadas, coeficiente, coeficientes"),
    own=listed("""
        él, ella, ello, esto, eso, lo, que, ha, han, había, es, son, un, una, la, el, los, las, y, o, de, se,
        también, así, del, todo, en, total
    """),
    ranges=listed("""
        oscila, oscilan, oscilaron, varía, varían, va, van, cuesta, cuestan, es de, son de, abarca, abarcan, comprende
    """),
    mainly=listed("""
        principalmente, sobre todo, mayoritariamente, en su mayoría, la mayoría, especialmente, los más, las más,
        encabezados por, liderados por
    """),
    uncounted=listed("""
        algunos, algunas, unos pocos, unas pocas, desconocido, desconocida, sin especificar, insignificante
    """),
    resting=listed("el resto, los demás, las demás"),
    several=listed("""
        ambos, ambas, los dos, las dos, varios, varias, más de uno, más de una, a la vez, doble
    """),
    subgroups=listed("subgrupo, subgrupos, subconjunto, subpoblación"),
    single=listed("""
        por sí solo, por sí sola, solo, solamente
    """),
    measures=listed("""
        participación, abstención, tasa de respuesta, índice de respuesta
    """),
    intended=listed("""
        debía, debían, tenía que, tenían que, contaba con, contaban con, confiaba en, confiaban en, preveía,
        preveían
    """),
    taking_part=listed("""
        votaron, votantes, electores, a votar, respondieron, han votado, censados, con derecho a, se abstuvieron
    """),
    measured=listed("electores, inscritos, votantes, pacientes, participantes, cuestionarios, encuestas, formularios"),
    persons=listed("las personas, los hombres, las mujeres, los jóvenes, quienes"),
)
PACES = Paces(
    yearly=listed("""
        al año, por año, cada año, anualmente, todos los años, año tras año, año a año, cada doce meses, cada 12 meses
    """),
    timely=listed("""
        al mes, por mes, cada mes, mensualmente, todos los meses, al trimestre, por trimestre, cada trimestre,
        trimestralmente, al semestre, cada semestre, a la semana, por semana, cada semana, semanalmente, al día, por
        día, cada día, por década, cada década, por temporada, cada temporada, cada dos años, cada tres años, cada
        cuatro años, cada cinco años, cada diez años
    """),
    annual=listed("anual, anuales, anualizado, anualizada"),
    periodic=listed("""
        mensual, mensuales, trimestral, trimestrales, semestral, semestrales, semanal, semanales, diario, diaria
    """),
    rates=listed("""
        crecimiento, tasa, tasas, ritmo, media, promedio, aumento, aumentos, subida, subidas, alza, alzas, incremento,
        incrementos, avance, variación, evolución, ganancia, descenso, descensos, caída, caídas, baja, bajada, bajadas,
        reducción, disminución, retroceso, contracción, pérdida
    """),
    linking=listed("""
        de, del, un, una, el, la, a, al, en, es, era, fue, y, o, casi, cerca, unos, alrededor, aproximadamente, más,
        menos, entorno, torno, solo, real, neto, neta, compuesto, compuesta, por
    """),
    timed=listed("siguiente, anterior, pasado, pasada, próximo, próxima, antes, después, que, precedente"),
)
REAL_TERMS = RealTerms(
    behind=listed("real, reales"),
    unreal=listed("""
        real madrid, real sociedad, real betis, real zaragoza, real oviedo, real valladolid, real decreto, real
        academia, real federación, casa real, familia real, en tiempo real, tiempo real, real decreto-ley, camino real
    """),
    money=listed("""
        salario, salarios, sueldo, sueldos, ingreso, ingresos, renta, rentas, pensión, pensiones, remuneración,
        remuneraciones, gasto, gastos, consumo, pib, producto interior bruto, producto interno bruto, producto,
        producción, economía, recaudación, ventas, facturación, presupuesto, presupuestos, inversión, inversiones,
        valor, valores, precio, precios, alquiler, alquileres, coste, costes, costo, costos, poder adquisitivo,
        exportaciones, importaciones, crecimiento, aumento, incremento, subida, alza, caída, descenso, baja, reducción,
        variación, ahorro, deuda, demanda
    """),
    removing=listed("""
        descontada, descontado, descontando, una vez descontada, una vez descontado, si se descuenta, al descontar, tras
        descontar, eliminado, eliminada, eliminando, si se elimina, corregido de, corregida de, corregidos de,
        corregidas de, corregido por, corregida por, corregidos por, corregidas por, ajustado por, ajustada por,
        ajustados por, ajustadas por, ajustado a, ajustada a, tras ajustar por, al ajustar por, neto de, neta de,
        teniendo en cuenta, si se tiene en cuenta, tomando en cuenta, considerando, excluyendo, excluida, sin, sin
        contar, deflactado por, deflactada por, restando, restada, restado, quitando, quitada, ajustando por, si se
        resta, deducida, deduciendo
    """),
    inflation=listed("""
        inflación, ipc, subida de precios, subida de los precios, aumento de precios, aumento de los precios, alza de
        precios, alza de los precios, incremento de precios, incremento de los precios, efecto precio, efecto de los
        precios, encarecimiento, coste de la vida, costo de la vida
    """),
    removed=listed("descontada, excluida, deducida, en cuenta, eliminada, aparte"),
    without=listed("tras, sin, después de, menos"),
    exceeding=listed("por encima de, más que, superior a"),
    nominal=listed("nominal, nominales, nominalmente, precios corrientes, corrientes"),
)
