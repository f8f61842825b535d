"""Two figures that cannot be compared, and where figures stand in a claim."""

from __future__ import annotations

from crossfoot.messages import translated

Place = tuple[str, int]
"""a field, and the number of the entry in its list or -1"""


class Unlike(Exception):
    """Two figures cannot be compared; ``place`` is that of the other one."""

    def __init__(self, one: str, other: str, place: Place) -> None:
        super().__init__(translated("{one} and {other} cannot be compared", one=one, other=other))
        self.place = place
