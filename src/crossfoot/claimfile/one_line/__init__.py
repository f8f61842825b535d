"""One claim as a person types it: "134 out of 1459 is 9.18 percent", "average of 3, 4, 5 = ?", any equation.

Each kind says in its own forms how it is put in one line, each language by which words; what no form reads may still be
an equation. A line may have several readings; each is a claim file of its own, whose findings are moved to the line.
"""

from crossfoot.claimfile.one_line.claim_file import as_claim_file, moved_to_line
from crossfoot.claimfile.one_line.line import Part, unfit
from crossfoot.claimfile.one_line.readings import LineReading, as_written, readings

__all__ = ["LineReading", "Part", "as_claim_file", "as_written", "moved_to_line", "readings", "unfit"]
