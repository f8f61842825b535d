"""Two figures that cannot be compared."""

from crossfoot.claims.unlike import Unlike


def test_it_names_both_and_where_the_other_stands() -> None:
    found = Unlike("$300", "€100", ("parts", 0))
    assert str(found) == "$300 and €100 cannot be compared"
    assert found.place == ("parts", 0)
