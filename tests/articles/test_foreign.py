"""A text in a language that nobody can read here is told so, by name, and is never read as a neighbour of it."""

from __future__ import annotations

import pytest

from articles.score import corpus, languages
from crossfoot.articles import read_text
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


def test_who_says_what_the_language_is_has_it_read() -> None:
    document = read_text("a.txt", PORTUGUESE, "fr")
    assert (document.locale, document.findings) == ("fr", ())
    assert document.figures > 0


def test_the_usual_locale_makes_no_text_another() -> None:
    assert read_text("a.txt", PORTUGUESE, settings=Settings(locale="vi")).findings


def test_the_rule_may_be_left_out() -> None:
    settings = Settings(ignore=frozenset({"unread-language"}))
    assert read_text("a.txt", PORTUGUESE, settings=settings).findings == ()


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
