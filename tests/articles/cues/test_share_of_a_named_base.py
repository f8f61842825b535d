from crossfoot.articles.read import ArticleReading


def shares(text: str, language: str = "en") -> list[tuple[list[str], str]]:
    return [
        ([role.mention.written.text for role in each.roles], each.verdict)
        for each in ArticleReading(text, language).claims
        if each.kind == "share"
    ]


def test_those_who_are_named_by_what_they_did_are_the_whole() -> None:
    text = "Of the 180 growers invited, 150 came. Of those who came, 27 (18.0%) paid."
    assert shares(text) == [(["27", "150", "18.0%"], "consistent")]


def test_what_two_figures_count_is_the_name_of_neither() -> None:
    text = "The camp has 150 cooks, 180 riders and 90 riders on leave. 18.0% of the riders (27) fell."
    assert (["27", "180", "18.0%"], "mismatch") not in shares(text)
