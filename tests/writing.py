"""Figures as people write them, in two notations: the other direction of what the checker reads."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from truth import Printed


class Language(NamedTuple):
    decimal: str
    groups: tuple[str, ...]
    hedges: Mapping[str, tuple[str, ...]]
    """{} is the place of the figure"""
    scales: Mapping[int, str]
    units: Mapping[str, tuple[str, ...]]
    ratios: tuple[str, ...]
    per: tuple[str, ...]
    multiples: Mapping[str, str]
    each: str
    plural: str


SYMBOLS = {"<": ("<{}", "< {}"), "<=": ("≤{}", "<= {}", "≤ {}"), ">": (">{}", "> {}"), ">=": ("≥ {}", ">={}")}
LANGUAGES = {
    "vi": Language(
        ",",
        (".", "", " ", "\u00a0", "'"),
        {
            "over": ("hơn {}", "trên {}", "quá {}"),
            "nearly": ("gần {}", "ngót {}"),
            "about": ("khoảng {}", "≈ {}", "~{}", "xấp xỉ {}", "Khoảng {}"),
            "<": (*SYMBOLS["<"], "dưới {}", "chưa đến {}"),
            "<=": (*SYMBOLS["<="], "không quá {}", "{} trở xuống"),
            ">": SYMBOLS[">"],
            ">=": (*SYMBOLS[">="], "ít nhất {}", "{} trở lên"),
        },
        {2: " trăm", 3: " nghìn", 4: " vạn", 6: " triệu", 9: " tỷ", 12: " nghìn tỷ"},
        {
            "%": ("{}%", "{} %", "{} phần trăm"),
            "points": ("{} điểm phần trăm", "{} điểm %", "{} điểm"),
            "times": ("{} lần", "{}×"),
            "noun": ("{} người", "{} cán bộ"),
            "USD": ("{} USD", "${}"),
            "EUR": ("{} EUR", "{} euro", "€{}"),
            "GBP": ("{} GBP", "£{}"),
            "permille": ("{}‰", "{} ‰"),
            "bps": ("{} điểm cơ bản",),
            "km": ("{} km",),
            "m": ("{} m", "{} mét"),
            "mile": ("{} dặm",),
            "kg": ("{} kg",),
            "g": ("{} g",),
            "tonne": ("{} tấn",),
            "minute": ("{} phút",),
            "hour": ("{} giờ",),
            "day": ("{} ngày",),
            "week": ("{} tuần",),
            "month": ("{} tháng",),
            "celsius": ("{} °C", "{}°C"),
            "fahrenheit": ("{} °F", "{}°F"),
        },
        ("{}/{}", "{} trong {}", "{} trên {}", "{}:{}"),
        ("{} trên {}",),
        {"2": "gấp đôi", "3": "gấp ba"},
        "mỗi",
        "",
    ),
    "en": Language(
        ".",
        (",", "", " ", "\u202f", "'"),
        {
            "over": ("over {}", "more than {}"),
            "nearly": ("nearly {}", "almost {}", "just under {}"),
            "about": ("about {}", "{} or so", "around {}", "~{}", "Some {}"),
            "<": (*SYMBOLS["<"], "under {}", "fewer than {}"),
            "<=": (*SYMBOLS["<="], "up to {}", "{} or fewer"),
            ">": SYMBOLS[">"],
            ">=": (*SYMBOLS[">="], "at least {}", "{} or more"),
        },
        {2: " hundred", 3: " thousand", 4: " hundred hundred", 6: " million", 9: " billion", 12: " tn"},
        {
            "%": ("{}%", "{} %", "{} per cent", "{} percent"),
            "points": ("{} percentage points", "{} points", "{} pp"),
            "times": ("{} times", "{}x", "{}-fold"),
            "noun": ("{} people", "{} villages"),
            "USD": ("{} USD", "${}"),
            "EUR": ("{} EUR", "€{}", "{} euros"),
            "GBP": ("{} GBP", "£{}", "{} pounds"),
            "permille": ("{}‰", "{} ‰"),
            "bps": ("{} basis points", "{} bps"),
            "km": ("{} km", "{} kilometres"),
            "m": ("{} m", "{} metres"),
            "mile": ("{} miles",),
            "kg": ("{} kg", "{} kilograms"),
            "g": ("{} g", "{} grams"),
            "tonne": ("{} tonnes",),
            "minute": ("{} minutes",),
            "hour": ("{} hours",),
            "day": ("{} days",),
            "week": ("{} weeks",),
            "month": ("{} months",),
            "celsius": ("{} °C", "{}°C"),
            "fahrenheit": ("{} °F", "{}°F"),
        },
        ("{}/{}", "{} in {}", "{} out of {}", "{}:{}"),
        ("{} per {}",),
        {"2": "doubled", "3": "tripled"},
        "per",
        "s",
    ),
}
MINUS = ("-", "−", "–")
VULGAR = {(1, 2): "½", (1, 3): "⅓", (2, 3): "⅔", (1, 4): "¼", (3, 4): "¾", (1, 7): "⅐", (5, 8): "⅝", (1, 9): "⅑"}


class Chooser:
    """Takes one option after another by a single number; 0 takes the first of all."""

    def __init__(self, style: int) -> None:
        self.style = style

    def of(self, options: Sequence[str]) -> str:
        self.style, chosen = divmod(self.style, len(options))
        return options[chosen]


def write(p: Printed, locale: str, style: int = 0) -> str:
    """The figure as text; the style says in which of many ways."""
    language, choose = LANGUAGES[locale], Chooser(style)
    if p.word:
        return language.multiples[p.digits]
    if p.ratio:
        text = choose.of(language.hedges[p.hedge]) if p.hedge else "{}"
        return text.format(choose.of(language.ratios).format(*p.ratio))
    text = choose.of(language.hedges[p.hedge]) if p.hedge else "{}"
    unit = choose.of(language.units[p.unit]) if p.unit else "{}"
    digits = number(p, language, choose)
    if p.until:
        digits = f"{digits}–{number(replace(p, digits=p.until, until=''), language, Chooser(0))}"
    if p.per:
        digits = choose.of(language.per).format(digits, number(Printed(str(p.per)), language, Chooser(0)))
    minus = MINUS if p.per else (*MINUS, "(")
    sign = choose.of(minus) if p.digits.startswith("-") else choose.of(("", "", "", "+"))
    if unit[0] in "$€£":
        digits, unit = f"{unit[0]}{digits}", "{}"
    figure = f"({digits})" if sign == "(" else f"{sign}{digits}"
    time = f" {language.each} {language.units[p.each][0][3:].removesuffix(language.plural)}" if p.each else ""
    return text.format(unit.format(figure + (language.scales[p.scale] if p.scale else "")) + time)


def number(p: Printed, language: Language, choose: Chooser) -> str:
    """The digits with their separators, without a sign."""
    whole, _, places = p.digits.lstrip("-").partition(".")
    group = choose.of(language.groups)
    head = len(whole) % 3 or 3
    if group and not whole.startswith("0"):
        whole = group.join([whole[:head], *(whole[i : i + 3] for i in range(head, len(whole), 3))])
    if p.sign:
        return ("" if whole == "0" else whole) + VULGAR[p.sign]
    return f"{whole}{language.decimal}{places}" if places else whole


def claim_file(locale: str, claim: Mapping[str, object], rounding: str, figures: Mapping[str, str] = {}) -> str:
    """A claim file with that one claim, as JSON."""
    named = {"figures": figures} if figures else {}
    return json.dumps({"locale": locale, "rounding": rounding, **named, "claims": [claim]}, ensure_ascii=False)
