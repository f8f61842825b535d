from crossfoot.figures.language import languages


def test_every_language_that_is_read_knows_intervals_ages_and_places_on_a_road() -> None:
    for code in ("en", "vi", "fr", "es"):
        known = languages()[code].prose.naming
        assert known.intervals and known.scales and known.aged and known.pronouns and known.positions, code


def test_no_word_says_that_a_number_is_two_things() -> None:
    for code in ("en", "vi", "fr", "es"):
        prose = languages()[code].prose
        own = prose.naming
        lists = [*prose.series, *own.aged, *own.intervals, *own.scales, *own.odds, *own.powers]
        assert sorted({phrase for phrase in lists if lists.count(phrase) > 1}) == [], code
        behind = [*prose.ages, *own.confidence, *own.powered, *own.hours]
        assert sorted({phrase for phrase in behind if behind.count(phrase) > 1}) == [], code
