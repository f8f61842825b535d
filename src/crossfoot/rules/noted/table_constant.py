"""A number in a workbook where the other cells of its line are formulas, as `crossfoot table` finds it: it is not
worked out again when the figures change that it was made of.

Put the formula there too; where the number is meant, as a forecast among sums may be, leave it.
"""

from crossfoot.audit.rule import Rule

RULES = (Rule("table-constant", "note", lambda document: ()),)
