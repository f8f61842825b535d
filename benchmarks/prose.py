"""Articles made up for measuring, the same ones every time: news, in which figures are rare, and dense reports.

The figures are drawn at random and fit each other but for one statement in thirty.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Final

SEED: Final = 20_181
_WRONG: Final = 30
_PLAIN: Final = {
    "en": (
        "The council met again in the old town hall to hear what residents had to say about the plan.",
        "Nobody in the room expected the debate to end before the evening train left for the coast.",
        "Officials said that the work would go on through the winter as long as the weather allowed it.",
        "A spokesman declined to comment, and the company did not answer questions sent by letter.",
        "Teachers and parents had asked for the change for years, and were pleased with the outcome.",
        "The river has been calm since spring, and fishermen are slowly coming back to their boats.",
        "She thanked the volunteers who had kept the library open while the roof was being repaired.",
    ),
    "vi": (
        "Hội đồng đã họp lại tại nhà văn hóa xã để nghe ý kiến của bà con về phương án mới.",
        "Không ai trong phòng nghĩ rằng cuộc thảo luận sẽ kết thúc trước khi trời tối hẳn.",
        "Lãnh đạo địa phương cho biết công việc sẽ tiếp tục suốt mùa đông nếu thời tiết cho phép.",
        "Người phát ngôn từ chối bình luận, còn công ty không trả lời các câu hỏi gửi bằng thư.",
        "Thầy cô và phụ huynh đã mong chờ sự thay đổi này từ lâu và rất hài lòng với kết quả.",
        "Dòng sông đã yên ả từ đầu mùa xuân, ngư dân đang dần trở lại với những con thuyền của mình.",
        "Chị cảm ơn các tình nguyện viên đã giữ cho thư viện mở cửa trong lúc mái nhà được sửa lại.",
    ),
}
_TOLD: Final = {
    "en": {
        "share": "Of the {whole} schools, {part} ({percent}%) met the standard.",
        "change": "Output rose from {old} to {new} tonnes, up {growth}%.",
        "total": "There were {total} visitors: {one} adults, {two} children and {three} others.",
    },
    "vi": {
        "share": "Có {part}/{whole} trường đạt chuẩn, chiếm {percent}%.",
        "change": "Sản lượng tăng từ {old} lên {new} tấn, tăng {growth}%.",
        "total": "Có {total} lượt khách, trong đó người lớn {one}, trẻ em {two}, còn lại {three}.",
    },
}
_PLAIN_FOR_EACH: Final = {"news": (5, 9), "dense": (0, 0)}
"""sentences without a figure between two with figures, at least and at most"""
_PARAGRAPH: Final = 5


def article(language: str, manner: str, length: int) -> str:
    """Characters up to that many; ``manner`` is news or dense."""
    draw = random.Random(f"{SEED} {language} {manner}")
    pieces: list[str] = []
    size = 0
    for number, sentence in enumerate(_sentences(draw, language, *_PLAIN_FOR_EACH[manner])):
        if size >= length:
            break
        pieces.append(sentence + (" " if (number + 1) % _PARAGRAPH else "\n\n"))
        size += len(pieces[-1])
    return "".join(pieces)[:length]


def _sentences(draw: random.Random, language: str, least: int, most: int) -> Iterator[str]:
    number: Callable[[int], str] = _grouped_by_comma if language == "en" else _grouped_by_point
    while True:
        for _ in range(draw.randint(least, most)):
            yield draw.choice(_PLAIN[language])
        pattern = draw.choice(sorted(_TOLD[language]))
        yield _TOLD[language][pattern].format(**_figures(draw, number, "." if language == "en" else ","))


def _figures(draw: random.Random, number: Callable[[int], str], decimal: str) -> dict[str, str]:
    whole, old = draw.randint(200, 20_000), draw.randint(1_000, 90_000)
    part, new = draw.randint(20, whole), old + draw.randint(100, old // 2)
    parts = [draw.randint(100, 9_000) for _ in range(3)]
    slip = 10 * (draw.randrange(_WRONG) == 0)
    return {
        "whole": number(whole), "part": number(part), "old": number(old), "new": number(new),
        "percent": _percent(part, whole, slip, decimal), "growth": _percent(new - old, old, slip, decimal),
        "total": number(sum(parts) + slip), **dict(zip(("one", "two", "three"), map(number, parts), strict=True)),
    }  # fmt: skip


def _percent(part: int, whole: int, slip: int, decimal: str) -> str:
    """To nearest, with one decimal, in whole numbers."""
    tenths = (2_000 * part + whole) // (2 * whole) + slip
    return f"{tenths // 10}{decimal}{tenths % 10}"


def _grouped_by_comma(value: int) -> str:
    return f"{value:,}"


def _grouped_by_point(value: int) -> str:
    return f"{value:,}".replace(",", ".")
