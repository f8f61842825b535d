"""A text in a language that nobody can read here is told so, by name, and is never read as a neighbour of it."""

from __future__ import annotations

import pytest

from articles.score import corpus, languages
from crossfoot.articles import read_text
from crossfoot.articles.composed import lower
from crossfoot.articles.cue import cues
from crossfoot.articles.foreign import foreign
from crossfoot.articles.language_of import found
from crossfoot.articles.vocabulary import readable
from crossfoot.audit.settings import Settings
from crossfoot.figures.language import languages as known

PORTUGUESE = (
    "O preço da água subiu 12,5% no ano passado e já não é o mais baixo da região. A câmara diz que são 134 casos em "
    "1.459 famílias, ou 9,18%, e que as contas foram pagas até ao fim do mês."
)
FOREIGN = {
    "Portuguese": PORTUGUESE,
    "German": "Im vergangenen Jahr ist die Zahl der Gäste um 12,5 % gestiegen, und auch in den Dörfern sind es mehr "
    "als im Jahr zuvor. Von den 1.459 Häusern werden 134 nicht mehr geheizt.",
    "Italian": "Il numero delle famiglie è sceso del 12,5% nel corso dell'anno e non è più alto che in città. Di "
    "queste 1.459 case, 134 sono vuote da anni.",
    "Indonesian or Malay": "Jumlah rumah yang kosong di desa itu naik 12,5% dan tidak lebih dari 134 keluarga akan "
    "pindah ke kota pada tahun ini, kata kepala desa.",
    "Russian": "В прошлом году цены выросли на 12,5%, но это не так много, как было до того. Из 1459 домов 134 стоят "
    "без воды и света.",
    "Cyrillic letters": "Цена 12,5% 134",
    "Japanese": "昨年の家賃は12.5%上がり、1459戸のうち134戸が空いている。",
    "Chinese": "去年房租上涨12.5%，1459户中有134户空着。",
    "Korean": "작년 집세는 12.5% 올랐고 1459가구 중 134가구가 비어 있다.",
    "Greek": "Πέρυσι τα ενοίκια αυξήθηκαν κατά 12,5%.",
}
SHORT = [
    ("Portuguese", "Das 160 casas da aldeia, 23 (15,2%) não têm luz."),
    ("Portuguese", "O preço do leite subiu de 1.200 para 1.600, mais 20%."),
    ("Galician", "Na aldea hai 160 casas, das que 23 (15,2%) non teñen luz."),
    ("Catalan", "Al poble hi ha 160 cases, de les quals 23 (15,2%) no tenen llum."),
    ("Italian", "Delle 160 case del paese, 23 (15,2%) non hanno luce."),
    ("Romanian", "Din cele 160 de case, 23 (15,2%) nu au lumină."),
    ("German", "Von den 160 Häusern haben 23 (15,2 %) keinen Strom."),
    ("Dutch", "Van de 160 huizen hebben er 23 (15,2%) geen licht."),
    ("Polish", "We wsi jest 160 domów, z czego 23 (15,2%) nie ma prądu."),
    ("Czech", "Ve vsi je 160 domů, z toho 23 (15,2 %) nemá proud."),
    ("Hungarian", "A faluban 160 ház van, ebből 23 (15,2%) nem kap áramot."),
    ("Turkish", "Köyde 160 ev var, bunların 23'ü (15,2%) karanlık."),
    ("Swedish", "I byn finns 160 hus, varav 23 (15,2 %) inte har ström."),
    ("Finnish", "Kylässä on 160 taloa, joista 23 (15,2 %) on ilman valoa."),
    ("Albanian", "Në fshat ka 160 shtëpi, nga të cilat 23 (15,2%) nuk kanë dritë."),
    ("Icelandic", "Í bænum eru 160 hús og þar af eru 23 (15,2%) án ljóss."),
    ("Irish", "Tá 160 teach sa bhaile agus níl solas ag 23 acu (15.2%)."),
    ("Welsh", "Mae 160 o dai yn y pentref, ac mae 23 (15.2%) heb olau."),
    ("Swahili", "Kati ya nyumba 160, nyumba 23 (15.2%) hazina taa."),
    ("Latin", "In vico sunt 160 domus, quarum 23 (15,2%) lucem non habent."),
    ("Portuguese", "Das 160 casas da aldeia, 23 (15,2%) nao tem luz."),
    ("Vietnamese without its marks", "Trong 160 ho co 23 ho (15,2%) chua co dien."),
    ("Vietnamese without its marks", "San luong giam 12%, tu 1.600 tan xuong 1.200 tan."),
]
"""a sentence each, in which the figures do not fit"""
UNTOLD = [
    "160 õhk, 23 (15,2%) puud.",
    "160 evin 23'ü (15,2%) karanlıktı.",
    "160 gryf, 23 (15.2%) blonk.",
]
"""words that are hardly known of any language, or by their letters only"""


UNREAD = [name for name in FOREIGN if name not in {language.name for language in known().values()}]
"""those that nobody has added yet"""


@pytest.mark.parametrize("name", UNREAD)
def test_it_is_told_with_its_name_and_nothing_is_read(name: str) -> None:
    document = read_text("a.txt", FOREIGN[name])
    (finding,) = document.findings
    assert (finding.rule, finding.severity, finding.start) == ("unread-language", "warning", 0)
    assert finding.message.startswith(f"this text seems to be in {name}, so nothing in it was read; ")
    assert "vi (Vietnamese)" in finding.message
    assert "--locale" in finding.message
    assert (document.locale, document.claims, document.unbound, document.figures) == ("", (), (), 0)


@pytest.mark.parametrize(("name", "text"), SHORT)
def test_one_sentence_is_told_with_its_name_and_accuses_nobody(name: str, text: str) -> None:
    if name not in {language.name for language in known().values()}:
        document = read_text("a.txt", text)
        assert [each.rule for each in document.findings] == ["unread-language"]
        assert f" {name}, " in document.findings[0].message
        assert (document.claims, document.doubtful) == ((), ())


@pytest.mark.parametrize("text", UNTOLD)
def test_figures_without_words_that_tell_a_language_accuse_nobody(text: str) -> None:
    document = read_text("a.txt", text)
    (finding,) = document.findings
    assert finding.rule == "unread-language"
    assert finding.message.startswith("no words of this text tell what language it is in, so nothing in it was read; ")
    assert (document.locale, document.claims, document.doubtful, document.figures) == ("", (), (), 0)


@pytest.mark.parametrize("text", ["Honeywell buying 160 acres", "Qty 160 / 23", "23/160 (15.2%)", "23/160 xyz (14.4%)"])
def test_what_ties_nothing_or_needs_no_words_is_not_told(text: str) -> None:
    assert [each.rule for each in read_text("a.txt", text).findings if each.rule == "unread-language"] == []


def test_the_usual_locale_is_that_of_a_text_without_words() -> None:
    text = "160 gryf, 23 (15.2%) blonk."
    assert read_text("a.txt", text, settings=Settings(locale="en")).locale == "en"


def test_who_says_what_the_language_is_has_it_read() -> None:
    document = read_text("a.txt", PORTUGUESE, "fr")
    assert (document.locale, document.findings) == ("fr", ())
    assert document.figures > 0


def test_the_usual_locale_makes_no_text_another() -> None:
    assert read_text("a.txt", PORTUGUESE, settings=Settings(locale="vi")).findings


def test_the_rule_may_be_left_out() -> None:
    settings = Settings(ignore=frozenset({"unread-language"}))
    assert read_text("a.txt", PORTUGUESE, settings=settings).findings == ()


def test_the_examples_of_the_patterns_are_in_their_languages() -> None:
    examples = [each for cue in cues().values() for each in (*cue.good, *cue.bad, *cue.traps)]
    wrong = [each.text for each in examples if found(lower(each.text)).locale != each.language]
    assert len(examples) > 1_500
    assert len(wrong) <= 1  # names and figures alone
    assert [each.text for each in examples if found(lower(each.text)).untold] == []


@pytest.mark.parametrize("language", languages())
def test_no_sentence_of_the_corpus_is_foreign(language: str) -> None:
    assert [entry.name for entry in corpus(language) if found(entry.text.lower()).unread] == []


@pytest.mark.parametrize(
    "text",
    ["", "12% of 134", "1.459 134 9,18%", "Shr 1.18 dlrs vs 87 cts net 149.6 mln vs 134 mln", "ja ja ja ja ja ja"],
)
def test_a_text_that_does_not_tell_is_not_foreign(text: str) -> None:
    assert foreign(text.lower(), readable()) == ""


def test_a_language_that_can_be_read_is_none() -> None:
    low = PORTUGUESE.lower()
    assert foreign(low, readable()) == "Portuguese"
    assert foreign(low, ["pt"]) == ""
