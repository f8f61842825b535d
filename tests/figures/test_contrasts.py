from crossfoot.figures.contrasts import Contrasts, Reckoned
from crossfoot.figures.language import languages


def test_every_language_that_is_read_knows_what_stands_beside_a_change() -> None:
    """An empty group would accuse what the others leave alone."""
    for code in ("en", "vi", "fr", "es"):
        known = languages()[code].prose.contrasts
        assert not [name for name in Contrasts._fields if not getattr(known, name)], code


def test_every_language_that_is_read_knows_the_words_of_what_is_reckoned() -> None:
    for code in ("en", "vi", "fr", "es"):
        known = languages()[code].prose.reckoned
        assert not [name for name in Reckoned._fields if not getattr(known, name)], code


def test_every_language_that_is_read_knows_what_is_held_against_the_sentence_before() -> None:
    for code in ("en", "vi", "fr", "es"):
        known = languages()[code].prose.comparing
        assert known.more and known.fewer and known.so_many, code
