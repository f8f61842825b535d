"""Spanish words beside targets, and what was reckoned up to them."""

from crossfoot.figures.contrasts import Adjusting, Completing, Targets
from crossfoot.figures.language import listed

TARGETS = Targets(
    aims=listed("""
        objetivo, objetivos, meta, metas, cuota, cupo, presupuesto, presupuestado, presupuestados, presupuestada,
        presupuestadas, previsto, previstos, prevista, previstas, preveía, preveían, prometido, prometió, prometieron,
        debía, debían, esperaba, esperaban, esperado, esperados, esperada, esperadas, aspiraba, tope
    """),
    lacking=listed("incumpliendo, incumplió, quedándose corto"),
    passing=listed("""
        superándola, superándolo, superando, superó, superaron, supera, rebasando, rebasó, rebasaron, excediendo,
        excedió, excede
    """),
    by=listed("en"),
    lack=listed("faltan, faltaron, faltaban, un déficit de"),
    excess=listed("un sobrecoste de, un exceso de"),
    short=listed("menos que, menos de, por debajo de, por debajo del, menos de lo"),
    over=listed("más que, por encima de, por encima del, más de lo"),
    revised=listed("revisado, revisada, nuevo, nueva, actualizado, corregido, ampliado"),
    done=listed("completado, completada, terminado, terminada, ejecutado, ejecutada"),
)
COMPLETING = Completing(
    every=listed("todos, todas, conjunto, en conjunto"),
    last=listed("""
        el último, los últimos, el saldo de, el saldo del
    """),
    amounts=listed("eso es, eso son, es decir"),
    makes=listed("""
        eso suma, eso hace, en conjunto son, suman en total, eso da
    """),
    giving=listed("""
        lo que suma, lo que da, lo que hace, para un total de, un total de, dando un total de, sumando
    """),
    raising=listed("""
        elevando el total a, elevan el total a, eleva el total a, elevaron el total a, elevó el total a
    """),
    standing=listed("""
        ya, anteriormente, sumados a, sumadas a
    """),
    kinds=listed("""
        medallas|medalla = oros|oro|de oro / platas|plata|de plata / bronces|bronce|de bronce, personas a bordo|a
        bordo = pasajeros / tripulantes|miembros de la tripulación
    """),
)
ADJUSTING = Adjusting(
    minus=listed("menos"),
    losses=listed("pérdida, pérdidas, pierde, pierden, perdió, perdieron"),
    net=listed("tras, antes, con, sin, incluido, incluida, incluidos, incluidas, descontado, descontada"),
    some=listed("incluidos, incluidas, incluyendo, incluye, incluyen, entre ellos, entre ellas"),
    besides=listed("además, también"),
    onward=listed("luego, después, desde entonces, otros, otras, próximo, próxima, subirá, bajará, de nuevo, va a"),
    partly=listed("""
        a veces, hora punta, mejor, peor, al principio, primero, al final, objetivo, récord, como mucho,
        hasta, al menos
    """),
    overall=listed("""
        incluido, incluida, incluidos, incluidas, incluyendo, corriente, global, con los servicios, sin contar,
        contando, esperaban, esperado, desde enero, acumulado
    """),
    overlaps=listed("""
        a la vez, más de uno, más de una, muchos de ellos, muchas de ellas, varios de ellos,
        varias de ellas, un mismo, una misma
    """),
)
