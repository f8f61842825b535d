"""Why what is proposed is dropped, or doubtful, in sentences; nothing stands for no reason.

``--trace`` tells them: ``ArticleReading`` notes them where somebody asks for the fates of what is proposed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from crossfoot.messages import translatable

Note = Callable[..., None]
"""takes what was dropped or is doubtful, why, and another reading for which it was, if there is one"""


def unnoted(*of: object) -> None:
    """Where nobody asks."""


UNSAID: Final = translatable("it does not fit, and the words do not say that it has to")
LOOSE: Final = translatable("it fits only loosely, as many other figures would")
SHORTER: Final = translatable("it is only the beginning of a list that is said to be complete")
OF_GAP: Final = translatable("its part is by how much something rose or fell")
TAKEN: Final = translatable("one of its figures says something else")
REPLACED: Final = translatable("what is known of the whole text says something else")
UNCHECKED: Final = translatable("it cannot be checked")

ACCIDENT: Final = translatable("it may well fit by accident, for the words say too little")
OUTDONE: Final = translatable("it holds only if digits were cut off or rounded up, and a likelier reading as printed")
NAMED: Final = translatable("the words name another reading")
LIMITED: Final = translatable("a limit is no reason to tie what is far off from it")
INCREASED: Final = translatable("it holds as an increase by so many times")

GAP: Final = translatable("its part is how much more or less there is than at another time")
COMPARED: Final = translatable("its part is what another figure is held against")
OF_PERCENTAGE: Final = translatable("its part has a percentage of its own before it")
OTHER_COUNT: Final = translatable("its percentage is that of another count of the sentence")
MARK: Final = translatable("what it takes for a part may be a mark that others pass")
OTHER_BASE: Final = translatable("words beside its percentage say that this is of something else")
OTHER_WHOLE: Final = translatable("the words name another whole for its percentage")
OPEN_LIST: Final = translatable("the words leave open whether its list is complete")
OTHER_AVERAGE: Final = translatable("its average is that of another number, told before")
OF_OTHERS: Final = translatable("the words do not say that each has so much")
OTHER_YEARS: Final = translatable("it may be the rate of a year more or less, or a mean")
ELSEWHERE: Final = translatable("its percentage may be that of another time, clause or yardstick")
EACH_YEAR: Final = translatable("its percentage is told for each of several times")
OTHER_TIMES: Final = translatable("its percentage may be that of each of several times, or in real terms")
UNPRINTED: Final = translatable("its percentage may be of a whole that is not printed")
SHARED: Final = translatable("one thing may be in several of its parts")

ROUND: Final = translatable("it would fit if its figures had been rounded before, or it is of very few")
VAGUE: Final = translatable("two of its figures are round and hedged")
CROWDED: Final = translatable("it stands among as many figures as in a table that lost its lines")
OTHER_CHANGE: Final = translatable("its figures may be those of several changes")
MAY_GO_ON: Final = translatable("its list may have a part without a figure")
OF_ALL: Final = translatable("its parts may be those of all that is listed before")
NO_SHARE: Final = translatable("its percentage may be no share of its whole")
TURNED: Final = translatable("the verb says the opposite of what its figures do")
WEAK: Final = translatable("the words and the figures together say too little for that")
FAR: Final = translatable("it is so far off that something else may be meant")
UNLISTED: Final = translatable("nothing says for certain that its list is complete")

BEYOND: Final = translatable("a figure beyond its limit may be meant so")
OPEN: Final = translatable("the words leave another reading")
UNTRUSTED: Final = translatable("too much of what this pattern finds does not fit")
NO_SLIP: Final = translatable("no slip explains why it does not fit")
IN_WORDS: Final = translatable("both its ends are in words")
OTHER_THINGS: Final = translatable("nothing says that its figures are of one thing")
LITTLE: Final = translatable("even the words say little")
RIVAL: Final = translatable("another reading of one of its figures fits")
UNLIKE: Final = translatable("its percentage may leave out what its figures do not")
OF_PARTS: Final = translatable("its figures are parts of a total that holds")
WITHIN: Final = translatable("a list with all its figures is told to be wrong")
FIRST: Final = translatable("a percentage before it tells the change of its ends")
OF_THE_REST: Final = translatable("its percentage is that of all but its part")
NO_ERROR: Final = translatable("no rule would call it wrong")
