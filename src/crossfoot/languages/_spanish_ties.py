"""Spanish words that tie figures, where there are many."""

from crossfoot.figures.contrasts import Comparing, Reckoned
from crossfoot.figures.language import listed, paired

SHARE = listed("""
    lo que supone, que supone, suponen, supone, suponía, suponían, supuso, que representa, lo que representa,
    representan, representa, representaba, representaban, lo que equivale a, equivale a, equivalen a, equivalente
    al, equivalente a, el equivalente al, es decir, o sea, una tasa de, una cuota de, una participación de,
    participación del, participación de, una proporción de, constituye, constituyen, esto es, un total del, lo que
    corresponde a, corresponde a, corresponden a, lo que representaba, lo que representó, que representan, que
    representaba, representaron, representó, representando, lo que equivalía a, lo que equivale al, equivalía a,
    equivale al, equivalen al, equivalentes a, equivalentes al, lo que suponía, lo que supuso, lo que supone el, lo
    que supone un, suponiendo, una tasa del, tasa del, tasa de, una cuota del, una participación del, una proporción
    del, la proporción de, lo que da, lo que arroja, lo que corresponde al, corresponde al, corresponden al, un
    porcentaje del, un porcentaje de, lo que significa el, lo que significa un, una parte del, constituyó,
    constituyeron, conforman
""")

RISE = listed("""
    aumentó, aumentaron, aumenta, aumentan, aumentado, aumento, aumentando, aumentar, creció, crecieron, crece,
    crecen, crecido, crecimiento, subió, subieron, sube, suben, subido, subida, alza, incremento, incrementó,
    incrementaron, incrementado, ganó, ganaron, gana, ganado, superó, superaron, supera, superior, superiores, más
    que, de más, se disparó, se dispararon, repunte, repuntó, avanzó, avanzaron, avance, elevó, elevaron, se amplió,
    más, creciendo, creciente, crecerá, crecerán, aumentará, aumentarán, aumentos, subirá, subirán, subiendo, subir,
    subidas, alzas, crecimientos, incrementa, incrementan, incrementar, incrementará, incrementarán, incrementos,
    incrementada, incrementados, ganar, ganando, ganan, ganará, superar, superando, superado, superan, superará,
    excede, exceden, excedió, rebasó, rebasa, avanza, avanzan, avanzado, avances, eleva, elevan, elevar, elevado,
    elevará, trepó, treparon, escaló, escalaron, saltó, dispara, disparan, disparado, disparó, dispararon,
    encareció, encarecieron, encarece, encarecen, encarecido, encarecimiento, amplió, ampliaron, amplía, mejoró,
    mejoraron, repunta, repuntan, repuntaron, repuntado, adicionales, adicional, rebotó, revalorizó, revalorizado,
    revalorización, remontó, engordó, mejora un, mejora el, mejoran
    un, mejoran el, mejoraron un, ha mejorado un, mejora en, mejora de
""")

FALL = listed("""
    bajó, bajaron, baja, bajan, bajado, bajada, cayó, cayeron, cae, caen, caído, caída, disminuyó, disminuyeron,
    disminuye, disminuyen, disminuido, disminución, descendió, descendieron, desciende, descenso, descendido,
    redujo, redujeron, reduce, reducido, reducción, retrocedió, retroceso, perdió, perdieron, pierde, perdido,
    pérdida, inferior, inferiores, menos que, de menos, se desplomó, se redujo, se redujeron, recortó, recorte,
    menos, bajando, bajará, bajarán, bajar, bajadas, cayendo, caer, caerá, caerán, caídas, disminuyendo, disminuir,
    disminuirá, disminuirán, disminuciones, descendiendo, descender, descenderá, descenderán, descienden, descensos,
    reduciendo, reducir, reducirá, reducirán, reducida, reducidos, reducidas, reducen, retrocede, retroceden,
    retrocedieron, retrocedido, perder, perdiendo, pierden, perderá, pérdidas, desploma, desploman, desplomó,
    desplomaron, desplomado, desplome, hunde, hunden, hundió, hundieron, hundimiento, mermó, mermaron, merma,
    recortado, recortaron, recorta, recortan, recortes, recortar, rebajó, rebajaron, rebajado, rebajar, contrajo,
    contrajeron, contracción, contrae, abarató, abarataron, abaratado, abarata, abaratamiento, cedió, cedieron,
    cede, ceden, decreció, decrecieron, decrece, decrecimiento, menguó, menguado
""")

BEGIN = listed("""
    pasó de, pasaron de, pasar de, pasando de, pasa de, pasan de, ha pasado de, han pasado de, desde, desde los,
    desde las, al pasar de, de los, partiendo de, ha pasado de los, pasó de los, pasaron de los, pasó de las,
    pasaron de las, al pasar de los, pasando de los, pasará de, pasarán de, pasaba de, tras pasar de, desde unos, a
    partir de, en lugar de
""")

END = listed("""
    a, hasta, hasta los, hasta las, a los, a las, alcanzó, alcanzaron, alcanza, alcanzar, alcanzando, para llegar a,
    hasta alcanzar, se situó en, se situaron en, quedó en, quedaron en, se elevó a, y alcanzó, llegó a, llegaron a,
    llegar a, llegando a, y llegó a, alcanzaba, alcanzará, alcanzarán, ascendió a, ascendieron a, asciende a,
    ascienden a, ascendiendo a, ascender a, ascendía a, se eleva a, se elevan a, se elevaron a, se elevaba a,
    elevándose a, situarse en, hasta situarse en, situándose en, y se situó en, se sitúa en, se sitúan en, se
    situaba en, se situará en, quedar en, hasta quedar en, quedando en, queda en, hasta llegar a, hasta un total de,
    para quedar en, para situarse en, para alcanzar, se cifró en, se cifra en, se cifran en, y quedó en
""")

VERSUS = listed("""
    frente a, frente a los, frente a las, frente al, en comparación con, con respecto a, respecto a, respecto de,
    respecto al, respecto a los, respecto a las, comparado con, comparada con, comparados con, comparadas con,
    contra, un año antes, el año anterior, del año anterior, año pasado, el año pasado, del año pasado, que en, que
    el año anterior, que los, que las, que un año antes, sobre los, sobre las, frente a unos, ejercicio
    anterior, el ejercicio anterior, del ejercicio anterior, periodo anterior, del mismo periodo del año anterior,
    en el mismo periodo del año anterior, un mes antes, el mes anterior, del mes anterior, que el mes anterior, un
    trimestre antes, hace un año, de hace un año, que hace un año, que hace un mes, en relación con, en relación a,
    en comparación a, en contraste con, un año atrás, del curso anterior, el curso anterior, contra los, comparados
    a, comparado a, comparada a, que la de, que el de, cuando era de, cuando eran, cuando fue de, cuando fueron,
    cuando se situó en
""")

TOTAL = listed("""
    total, en total, un total de, el total, en conjunto, suman, suma, sumaron, en suma, el conjunto de, totalizan,
    totaliza, totalizaron, totalizó, totalizando, sumaban, sumaba, sumarán, sumando, sumó, en su conjunto, para un
    total de, lo que suma, que suman, conjuntamente, entre todos, entre todas, entre los dos, entre las dos, entre
    ambos, entre ambas, el número total, la totalidad
""")

REST = listed("""
    el resto, del resto, los restantes, las restantes, restantes, los demás, las demás, quedan, queda, los otros,
    las otras, restante, lo restante, el restante, la restante, quedaban, quedaba, quedaron, le quedan, les quedan,
    le queda, les queda, resta, restan, el otro, la otra, sobran, lo demás, que falta, que faltan, que faltaba
""")

LEFT = listed("""
    quedan, queda, quedaron, quedaba, dejando, restan, le quedan, les quedan, le queda, les queda, le quedaron, les
    quedaron, quedaban, le quedaban, quedarán, quedará, quedarían, resta, restaban, sobran, sobraron, le sobran, le
    sobraron, deja, dejaba, dejó, nos quedan, solo quedan, sólo quedan
""")

HALVES = listed("""
    público privado, públicos privados, pública privada, públicas privadas, exportaciones importaciones, adultos
    niños, tratamiento placebo, intervención control, grupo a/grupo b, brazo a/brazo b, incluidos excluidos, con
    sin, casos controles, pacientes controles, vacunados/no vacunados, casa fuera, casa/a domicilio, casa domicilio,
    local visitante, importados locales, importados autóctonos, inscritos excluidos, elegibles excluidos, adultos
    menores, jornada completa/jornada parcial, tiempo completo/tiempo parcial, experimental control, vacuna placebo,
    activo placebo, fijos interinos, fijos temporales, indefinidos temporales
""")

SERIES = listed("""
    los días, semanas, grupos, figuras, tablas, capítulos, páginas, fases, niveles, etapas, líneas, tallas, categorías,
    versiones, volúmenes, artículos, secciones, números, tipos, clases, apartados, preguntas, n.os, núms., págs., pp.,
    arts., figs.
""")

OPPOSITES = listed("""
    hombres mujeres, hombre mujer, niños niñas, varones mujeres, favor contra, machos hembras, urbana rural, urbanos
    rurales, chicos chicas, chico chica, niño niña, varón mujer, macho hembra, nacionales extranjeros, nacional
    extranjero, masculino femenino, masculinos femeninos
""")

PART = listed("""
    de los cuales, de las cuales, de los que, de las que, de ellos, de ellas, entre ellos, entre ellas, entre los
    que, entre las que, incluidos, incluidas, de estos, de estas, de ese total, de esa cifra
""")

PARTS = listed("""
    compuesto por, compuesta por, compuestos por, compuestas por, se compone de, se componen de, se reparten en, se
    reparte en, repartidos en, repartidas en, repartido en, repartida en, dividido en, dividida en, divididos en,
    divididas en, se divide en, se dividen en, se distribuyen en, se distribuye en, formado por, formada por, a
    saber
""")

MULTIPLES = paired("""
    duplicó = 2, duplicaron = 2, duplicado = 2, duplicar = 2, duplica = 2, el doble = 2, dobló = 2, triplicó = 3,
    triplicaron = 3, triplicado = 3, triplica = 3, el triple = 3, cuadruplicó = 4, cuadruplicaron = 4, cuadruplicado
    = 4, quintuplicó = 5, decuplicó = 10, dos veces más = 2, tres veces más = 3, cuatro veces más = 4, se redujo a
    la mitad = 0.5, se redujeron a la mitad = 0.5, triplican = 3, triplicar = 3, triplicando = 3, triplicará = 3,
    triplicarán = 3, triplicaba = 3, triplicada = 3, triplicados = 3, duplican = 2, duplicaba = 2, duplicando = 2,
    duplicará = 2, duplicarán = 2, duplicada = 2, duplicados = 2, doblado = 2, dobla = 2, doblan = 2, doblando = 2,
    cuadruplica = 4, cuadruplican = 4, cuadruplicar = 4, el cuádruple = 4, quintuplica = 5, quintuplican = 5,
    quintuplicaron = 5, quintuplicado = 5, quintuplicar = 5, el quíntuple = 5, sextuplica = 6, sextuplicó = 6,
    decuplica = 10, cinco veces más = 5, seis veces más = 6, siete veces más = 7, ocho veces más = 8, diez veces más
    = 10, multiplicó por dos = 2, multiplicó por tres = 3, multiplicó por cuatro = 4, multiplicó por cinco = 5,
    multiplicó por seis = 6, multiplicó por diez = 10, multiplicaron por dos = 2, multiplicaron por tres = 3,
    multiplicaron por cuatro = 4, multiplicaron por cinco = 5, multiplicaron por diez = 10, multiplica por dos = 2,
    multiplica por tres = 3, multiplica por cuatro = 4, multiplica por cinco = 5, multiplica por seis = 6,
    multiplica por diez = 10, multiplican por dos = 2, multiplican por tres = 3, multiplican por cuatro = 4,
    multiplican por cinco = 5, multiplican por diez = 10, multiplicado por dos = 2, multiplicado por tres = 3,
    multiplicado por cuatro = 4, multiplicado por cinco = 5, multiplicado por seis = 6, multiplicado por diez = 10,
    multiplicada por dos = 2, multiplicada por tres = 3, multiplicada por cuatro = 4, multiplicada por cinco = 5, se
    ha reducido a la mitad = 0.5, reducido a la mitad = 0.5, reducir a la mitad = 0.5, redujo a la mitad = 0.5,
    redujeron a la mitad = 0.5, cayó a la mitad = 0.5, cayeron a la mitad = 0.5, bajó a la mitad = 0.5, bajaron a la
    mitad = 0.5
""")

FRACTIONS = paired("""
    la mitad = 1/2, mitad = 1/2, un tercio = 1/3, dos tercios = 2/3, las dos terceras partes = 2/3, la tercera parte
    = 1/3, un cuarto = 1/4, la cuarta parte = 1/4, tres cuartos = 3/4, las tres cuartas partes = 3/4, un quinto =
    1/5, la quinta parte = 1/5, dos quintos = 2/5, tres quintos = 3/5, cuatro quintos = 4/5, un décimo = 1/10, la
    décima parte = 1/10, uno de cada dos = 1/2, una de cada dos = 1/2, uno de cada tres = 1/3, una de cada tres =
    1/3, uno de cada cuatro = 1/4, una de cada cuatro = 1/4, uno de cada cinco = 1/5, una de cada cinco = 1/5, uno
    de cada diez = 1/10, una de cada diez = 1/10, dos de cada tres = 2/3, dos de cada cinco = 2/5, tres de cada
    cuatro = 3/4, tres de cada cinco = 3/5, cuatro de cada cinco = 4/5, nueve de cada diez = 9/10, las dos quintas
    partes = 2/5, dos quintas partes = 2/5, las tres quintas partes = 3/5, tres quintas partes = 3/5, las cuatro
    quintas partes = 4/5, cuatro quintas partes = 4/5, la sexta parte = 1/6, un sexto = 1/6, la séptima parte = 1/7,
    un séptimo = 1/7, la octava parte = 1/8, un octavo = 1/8, dos terceras partes = 2/3, tres cuartas partes = 3/4,
    una cuarta parte = 1/4, una tercera parte = 1/3, una quinta parte = 1/5, una décima parte = 1/10, uno de cada
    seis = 1/6, una de cada seis = 1/6, uno de cada siete = 1/7, una de cada siete = 1/7, uno de cada ocho = 1/8,
    una de cada ocho = 1/8, uno de cada nueve = 1/9, una de cada nueve = 1/9, dos de cada diez = 2/10, tres de cada
    diez = 3/10, cuatro de cada diez = 4/10, seis de cada diez = 6/10, siete de cada diez = 7/10, ocho de cada diez
    = 8/10, las tres décimas partes = 3/10, una de cada doce = 1/12, uno de cada doce = 1/12
""")

RECKONED = Reckoned(
    per=listed("por cada, por, cada, al, a la, a los, a las, el, la"),
    heads=listed("cabeza, cada uno, cada una"),
    thousand=listed("por mil"),
    quotients=listed("""
        rendimiento, rendimiento medio, tasa, tasa bruta, densidad, media, promedio, ratio, consumo, consumo medio,
        productividad, producción media
    """),
    leading=listed("""
        a razón de, una tasa de, una densidad de, un rendimiento de, un rendimiento medio de, un consumo de, un consumo
        medio de, una productividad de, una ratio de, un ratio de, una densidad media de
    """),
    amounting=listed("""
        así, pues, es, fue, era, de, del, en, a, asciende, ascendió, se sitúa, se situó, alcanza, alcanzó, resulta, se
        eleva, se elevó, queda, sale, había sido, ha sido, sido, su, sus, valía
    """),
    therefore=listed("""
        es decir, o sea, esto es, por tanto, por lo tanto, así que, de modo que, de manera que, de forma que, lo que da,
        lo que supone, por lo que, así pues, con lo que, en consecuencia
    """),
    before=listed("antes, atrás"),
    after=listed("después, más tarde"),
    since=listed("hace, hacía"),
    changes=listed("variación, evolución, diferencia"),
    articles=listed("el, la, este, esta, ese, esa, su, un, una"),
    reaching=listed("""
        alcanza, alcanzó, alcanza el, alcanzó el, asciende a, ascendió a, asciende al, ascendió al, llega al, llegó al,
        se sitúa en, se sitúa en el, se situó en el
    """),
    having=listed(
        "tiene, tienen, tenía, dispone, disponen, disponía, cuenta con, cuentan con, suma, suman, posee, hay"
    ),
    expected=listed("""
        esperaba, esperaban, preveía, preveían, había previsto, habían previsto, calculaba, calculaban, contaba con,
        contaban con, aspiraba a, aspiraban a, presupuestó, había presupuestado, se había fijado, el objetivo era, la
        previsión era de, confiaba en
    """),
    short=listed("""
        por debajo de lo previsto, por debajo de lo esperado, por debajo del objetivo, por debajo de la previsión, por
        debajo de las previsiones, por debajo de lo presupuestado, menos de lo previsto, menos de lo esperado, menos de
        lo presupuestado, menos que lo previsto
    """),
    beyond=listed("""
        por encima de lo previsto, por encima de lo esperado, por encima del objetivo, por encima de la previsión, por
        encima de las previsiones, por encima de lo presupuestado, más de lo previsto, más de lo esperado, más de lo
        presupuestado, más que lo previsto
    """),
    breakdowns=listed("distribución, desglose, reparto, composición, estructura, repartición"),
    gaps=listed(
        "sobrecoste, sobrecosto, ahorro, ventaja, sobreprecio, plusvalía, minusvalía, rebaja, exceso, suplemento"
    ),
    dying=listed("tasa de mortalidad, mortalidad, tasa de letalidad"),
    deaths=listed("muertes, fallecidos, fallecimientos, defunciones, muertos"),
    proportions=listed("tasa, cuota, proporción, porcentaje"),
    neither=listed("ni, ninguno, ninguna, nada, no"),
)
COMPARING = Comparing(
    more=listed("… más, … adicionales, … de más, … por encima, … más tarde"),
    fewer=listed("… menos, … de menos, … por debajo, … antes"),
    so_many=listed("más"),
    per=listed("por, por cada, para cada, a un"),
    rates=listed("""
        densidad, incidencia, tasa, ratio, proporción, consumo, media, promedio, es decir, precio, coste, rendimiento,
        equivale a, equivalente a
    """),
    people=listed("habitantes, personas"),
    apiece=listed("""cada uno, cada una"""),
    plainly=listed(
        """la, el, una, un, de, es, en, porcentaje, del, lo, que, supone, representa, por, tanto, fue, esto"""
    ),
    articles=listed("la, el, una, un"),
    pronouns=listed("""por ello, por lo mismo"""),
    originally=listed("""originalmente, inicialmente, antes, en origen"""),
    outward=listed("""
        … bajaron, … se bajaron, … se fueron, … murieron, gastos de …, costes de …
    """),
    inward=listed("""… subieron, … se subieron, … llegaron, … se unieron"""),
    balance=listed("""así que …, quedan …, quedaron …, quedaban …, dejando …"""),
    net=listed("""neto …, neta …"""),
    margins=listed("""una mayoría de …, una diferencia de …, una ventaja de …, … puntos de ventaja"""),
    against=listed("contra, frente a, a"),
    partly=listed("""
        desde, hasta ahora, hasta la fecha, principios, escolar, abrió, otros
    """),
)
