"""What was found in a table as the section of a claim file."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot.claimfile.parsing import parse
from crossfoot.claimfile.table_section import Rounded, read_section
from crossfoot.claims.finding import Checked
from crossfoot.inputs.grids import grids_of
from crossfoot.tables.check import check
from crossfoot.tables.draft import draft
from crossfoot.tables.exactness import Exactness
from crossfoot.tables.labels import cell_name
from tabling import TABLE, audited, grid

FILES = Path(__file__).parent / "files"


@pytest.mark.parametrize(
    "path", sorted(each for each in FILES.iterdir() if each.suffix != ".json"), ids=lambda p: p.stem
)
def test_a_draft_is_well_formed(path: Path) -> None:
    text = draft(path.name, [check(each) for each in grids_of(str(path))])
    section = read_section(parse(text))
    assert section.problems == ()
    assert section.tables[0].document == path.name


def test_a_draft_of_a_right_table_audits_without_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "table.csv").write_text(TABLE, encoding="utf-8")
    text = draft("table.csv", [check(each) for each in grids_of("table.csv")])
    assert '- {rows: "Total = North + Centre + South"}' in text
    assert '- {percent: Share, of: "2024", whole: Total}' in text
    document = audited(tmp_path, TABLE, text)
    assert [each.rule for each in document.findings] == []
    assert {claim.verdict for claim in document.claims} == {"consistent"}


def test_lines_without_a_name_of_their_own_go_by_number_and_others_are_excepted() -> None:
    rows = ["Men|1204|3307|41.2", "Men|988|2710|39.9", "Women|1571|4102|40.3", "Total|3763|10119|55"]
    text = draft("x.csv", [check(grid("Region|2023|2024|Median age", *rows))])
    assert 'rows: "Total = row 2 + row 3 + Women", except: [Median age]' in text


def test_a_long_run_of_neighbours_is_written_by_its_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert '      - {rows: "Total = North ... Plain"}\n' in as_the_table_says(tmp_path, ROUNDED)
    less = "x,a,b,c\nA,50,61,72\nB,41,83,90\nC,33,9,27\nD,18,4,55\nE,7,66,12\nF,90,31,8\nG,25,17,44\n"
    less += "lL,3,5,9\nNet,261,266,299\n"
    section = as_the_table_says(tmp_path, less.replace("lL", "less: rent"))
    assert '"Net = A ... G - less: rent"' in section


def test_labels_with_quotes_and_numbers_are_named_as_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    rows = ["x,d'Or + a,'b',Share of 'b',=c", "d'A - b,1204,3307,32.0%,4511", "row 2 = 'C',988,2710,26.2%,3698",
            "n ... m,1571,4102,39.7%,5673", "n,1571,212,2.1%,1783", "All 'of',5334,10331,100%,15665"]  # fmt: skip
    section = as_the_table_says(tmp_path, "\n".join(rows))
    assert "percent: " in section
    assert "rows: " in section


def test_what_a_claim_file_cannot_say_is_a_comment() -> None:
    rows = ["North|1204|3307|1.7467", "South|988|2710|1.7429", "East|571|4102|6.1839", "West|2063|2110|0.0228"]
    text = draft("x.csv", [check(grid("Region|2022|2023|Percent change 2022/2023", *rows, "Total|4826|12229|1.5340"))])
    assert '- {rows: "Total = North + South + East + West", except: ["Percent change 2022/2023"]}\n' in text
    assert text.endswith('      # not said: "Percent change 2022/2023" (change, as a fraction)\n')


SHARED = """\
Region,Men,Women,Total,Share of women (%)
North,120,130,250,52.0
Centre,80,70,150,46.7
South,100,200,300,66.7
Islands,241,209,450,46.4
Total,541,609,1150,53.0
"""
MARKS = """\
Pupil,Maths,English,History,Art,Average
Ann,74,52,77,78,70.3
Ben,45,76,65,87,68.3
Cem,54,59,72,41,56.5
Dan,69,86,74,52,70.3
Eve,61,67,82,96,76.5
Average,60.6,68.0,74.0,70.8,68.4
"""


def test_a_label_that_a_row_and_a_column_have_is_drafted_by_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    section = as_the_table_says(tmp_path, SHARED)
    assert '{percent: "Share of women (%)", of: Women, whole: column D}' in section
    assert '{columns: "Total = Men + Women"}' in section  # which says where it lies
    turned = "\n".join(map(",".join, zip(*(line.split(",") for line in SHARED.splitlines()), strict=True)))
    assert '{percent: "Share of women (%)", of: Women, whole: row 4}' in as_the_table_says(tmp_path, turned)
    section = as_the_table_says(tmp_path, MARKS)
    assert "{average: row 7, of: [Ann, Ben, Cem, Dan, Eve]}" in section
    assert "{average: column F, of: [Maths, English, History, Art]}" in section


def test_nothing_found_is_no_draft() -> None:
    assert draft("x.csv", [check(grid("a|b", "x|1", "y|7"))]) == ""


RATES = """\
District,Deaths,Population,Area,Deaths per 1000,Density,Share
North,96,15000,50,6.4,300,0.6358
South,55,9800,31.5,5.6,311,0.3642
Total,151,24800,81.5,6.1,304,1.0000
"""


def test_rates_are_drafted_and_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "table.csv").write_text(RATES, encoding="utf-8")
    text = draft("table.csv", [check(each) for each in grids_of("table.csv")])
    assert "{rate: Deaths per 1000, of: Deaths, per: Population, scale: 1000}" in text
    assert "{rate: Density, of: Population, per: Area}" in text
    assert "percent:" not in text  # 0.6358 is no percentage
    assert audited(tmp_path, RATES, text).findings == []


def test_a_draft_says_what_a_title_says_that_the_table_counts_in() -> None:
    rows = ["North|1204|3307|4512", "South|988|2710|3698", "Total|2193|6017|8210"]
    assert "    unit: thousand   # as its title" in draft("x", [check(grid("In thousands|2022|2023|All", *rows))])
    bare = "Region|2022|2023|All"
    assert "    rounded: {to: 1}   # whole numbers may" in draft("x", [check(grid(bare, *rows))])
    rows[0] = "North|1205|3307|4512"
    assert "    # unit: million" in draft("x", [check(grid(bare, *rows))])


ROUNDED = """\
Region,Counted,Estimate,Sampled
North,12041,90400,317500
South,8433,62200,244400
East,3608,28300,158500
West,6218,52700,99900
Isle,1503,9300,88600
Coast,712,300,51200
Hills,3683,65200,131700
Plain,14790,114700,201900
Total,50988,423200,1293900
"""


def _verdicts(document: Checked) -> dict[str, bool]:
    return {claim.id.partition("!")[2].split()[0]: claim.verdict == "consistent" for claim in document.claims}


def as_the_table_says(here: Path, text: str) -> str:
    """The draft, of which an audit says of each sum what the check of the table did, and adds nothing."""
    (here / "table.csv").write_text(text, encoding="utf-8")
    [table] = [check(each) for each in grids_of("table.csv")]
    section = draft("table.csv", [table])
    document = audited(here, text, section)
    assert _verdicts(document) == {cell_name(each.result): each.holds for each in table.relations if each.result}
    assert len(document.findings) == len(table.suspects)
    return section


def test_a_column_that_was_rounded_by_itself_is_drafted_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    section = as_the_table_says(tmp_path, ROUNDED)
    assert "      - {to: 1}   # whole numbers may" in section
    assert "      - {to: 100, columns: [Estimate, Sampled]}\n" in section
    wrong = as_the_table_says(tmp_path, ROUNDED.replace("50988", "50998"))
    assert "columns: [Estimate, Sampled]}" in wrong


@given(
    st.lists(st.lists(st.integers(30_000, 9_000_000), min_size=3, max_size=3), min_size=3, max_size=6),
    st.lists(st.sampled_from([1, 1, 10, 500, 100_000]), min_size=3, max_size=3),
    st.integers(0, 2),
)
@settings(max_examples=12, deadline=None)
def test_an_audit_of_a_draft_holds_what_the_table_held(rows: list[list[int]], steps: list[int], slip: int) -> None:
    total = [sum(column) for column in zip(*rows, strict=True)]
    lines = [[n // step * step for n, step in zip(row, steps, strict=True)] for row in (*rows, total)]
    lines[0][slip] += 70_000 * (slip > 0)
    text = "\n".join(["x,a,b,c", *(f"{'r' * (n + 1)},{a},{b},{c}" for n, (a, b, c) in enumerate(lines[:-1]))])
    text += "\nTotal," + ",".join(map(str, lines[-1])) + "\n"
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        Path("table.csv").write_text(text, encoding="utf-8")
        [table] = [check(each) for each in grids_of("table.csv")]
        section = draft("table.csv", [table])
        if section:
            document = audited(Path(), text, section)
            assert _verdicts(document) == {
                cell_name(each.result): each.holds for each in table.relations if each.result
            }
            assert not any(each.rule == "inferred-rounding" for each in document.findings)


def test_columns_that_look_as_a_rounded_one_are_drafted_with_it_where_that_changes_nothing() -> None:
    rows = ["North|11850|430|12270", "South|330|940|1270", "East|427640|21480|449120", "West|60470|133070|193540"]
    table = check(grid("Region|Alpha|Beta|All", *rows, "Total|500290|155910|656200"))
    assert dict(table.area.own_rounded) == {2: Rounded(to=10)}
    assert "{to: 10, columns: [Alpha, Beta, All]}" in draft("x", [table])


def test_lines_that_are_exact_beside_others_are_drafted_so() -> None:
    rows = ["North|1204|3307", "South|988|2710", "West|571|4102", "East|3763|811", "Total|6526|10930"]
    table = check(grid("Region|Plan|Outlays", *rows))
    for is_rule, way, other in ((False, "to: 1", "unit: count"), (True, "unit: count", "to: 1")):
        told = draft("x", [table._replace(exactness=Exactness(is_rule, frozenset({("rows", 1), ("columns", 5)})))])
        assert f"      - {{{way}}}   # " in told
        assert f"      - {{{other}, columns: [Plan]}}\n      - {{{other}, rows: [Total]}}\n" in told


def test_words_that_stand_for_nothing_are_drafted_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    rows = ["Ann,17,20,18,71,126", "Ben,19,x,14,17,50", "Cem,12,15,11,18,56", "Dan,16,13,19,x,48", "Eve,x,14,17,12,43",
            "Fay,15,18,13,19,65", "Gus,13,17,15,14,59", "Hal,18,16,x,15,49", "Ida,14,19,16,13,62"]  # fmt: skip
    section = as_the_table_says(tmp_path, "\n".join(["Pupil,Test 1,Test 2,Test 3,Test 4,Total", *rows]))
    assert '    missing: {"x": nil}   # as sums show\n' in section
