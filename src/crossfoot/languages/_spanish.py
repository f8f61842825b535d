"""Lists of Spanish words that are long."""

from crossfoot.figures.language import listed

STUDIED = listed("""
    participantes, sujetos, voluntarios, adultos, adolescentes, lactantes, recién nacidos, enfermos, niñas,
    chicos, ojos, ratas, ratones, animales, gallinas
""")

REPORTING = listed("""
    dijo, informó, registró, su, sus, trimestre, semestre, primer, segundo, tercer, cuarto, año, anual, mes,
    empresa, compañía, grupo, que, pasado, pasada
""")
