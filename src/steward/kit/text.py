"""Words: how a text, and a question about it, become what the index is searched by.

Both index backends get text that is already cut, so that they find the same: Chinese is cut into
words here (jieba's dictionary, search mode: a long word is also given by its parts), words in
letters are only lowered and separated; their endings are left to the index's stemmer.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import cache
from typing import Literal

Language = Literal["en", "zh"]

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_WORD = re.compile(r"[^\W_]+")
# After at least three letters, the longest that fits.
_ENDING = re.compile(r"(?<=[^\W_]{3})(?:ing|edly|ed|ies|es|s|ly|e)\b")
_HAN_SIZE = 2.3
_SEPARATOR = "\x1e"  # never part of a word
_SAMPLE = 20_000  # characters that tell a text's language

_ENGLISH_STOPWORDS = (
    "a about after all also am an and any are as at be because been before being between both but "
    "by can could did do does doing during each for from further had has have having he her here "
    "hers him his how i if in into is it its itself just many me more most much my no nor not of "
    "on once only or other our out over own s same she should so some such t than that the their "
    "them then there these they this those through to too under until up very was we were what "
    "when where which while who whom whose why will with would you your"
)
_CHINESE_STOPWORDS = (
    "的 了 和 与 與 及 或 而 且 是 为 為 在 有 于 於 以 被 把 从 從 由 对 對 将 將 到 向 之 "
    "其 此 该 該 这 這 那 这个 這個 那个 那個 这些 這些 那些 他 她 它 他们 他們 我 你 我们 "
    "我們 你们 你們 也 都 就 还 還 又 很 上 下 中 里 裡 着 著 过 過 吗 嗎 呢 吧 啊 等 个 個 "
    "一个 一個 什么 什麼 甚麼 怎么 怎麼 怎样 怎樣 如何 为什么 為什麼 为何 為何 谁 誰 哪 哪个 "
    "哪個 哪些 哪里 哪裡 哪裏 哪儿 几 幾 多少 何 何时 何時 何者 是否 时候 時候 什 叫 叫做 指 "
    "哪一年 哪年 何年 几年 幾年 一年 一 请问 請問 请 請 不 没有 沒有 可以 会 會 能 么 麼 时 "
    "時 所 则 則 并 並 因为 因為 所以 但 但是 如果"
)
_STOPWORDS = frozenset(f"{_ENGLISH_STOPWORDS} {_CHINESE_STOPWORDS}".split())


def cut_words(text: str) -> str:
    """The searchable words of a text in their order, lower-case, with one space between them.

    Full-width and other compatibility forms become the ordinary ones (Unicode NFKC).
    """
    return " ".join(_WORD.findall(_separated(text)))


def query_words(question: str) -> list[str]:
    """The words of a question worth looking up, each once, in the order they first appear.

    Words that say nothing about the subject are dropped in both languages, unless no other is left.
    """
    words = list(dict.fromkeys(_WORD.findall(_separated(question))))
    return [word for word in words if word not in _STOPWORDS] or words


def language(text: str) -> Language:
    """Chinese when its beginning has at least as many Chinese characters as words in letters."""
    sample = text[:_SAMPLE]
    chinese = len(_HAN.findall(sample))
    if not chinese:
        return "en"
    return "zh" if chinese >= len(_WORD.findall(_HAN.sub(" ", sample))) else "en"


def size(text: str) -> float:
    """How much a text says, in letters; a Chinese character counts as 2.3 of them.

    Found by trial, as the measure by which passages of both languages find well; 2.0 to 2.6 do
    alike.
    """
    return len(text) + (_HAN_SIZE - 1) * len(_HAN.findall(text))


def stem(word: str) -> str:
    """A word without its commonest English ending; Chinese words stay as they are.

    For comparing words in memory. Lighter than the index's stemmer, which need not agree with it.
    """
    return _ENDING.sub("", word)


def stems_of_each(texts: Sequence[str]) -> list[list[str]]:
    """The words of each text without their endings; much faster than one text after the other."""
    cut = _ENDING.sub("", _separated(_SEPARATOR.join(texts)))
    return [_WORD.findall(part) for part in cut.split(_SEPARATOR)] if texts else []


def plain_text(text: str) -> str:
    """The text in lower case, ordinary forms (NFKC) and simplified Chinese characters."""
    plain = unicodedata.normalize("NFKC", text).lower()
    return _to_simplified()(plain) if _HAN.search(plain) else plain


def _separated(text: str) -> str:
    """The plain text with spaces between Chinese words."""
    plain = plain_text(text)
    if _HAN.search(plain) is None:
        return plain
    # Loaded only when Chinese appears: its dictionary takes 30 MB an English house never needs.
    # Without its guessing of unknown words, which cuts the same word differently here and there.
    from rjieba import cut_for_search  # noqa: PLC0415

    return " ".join(cut_for_search(plain, False))


@cache
def _to_simplified() -> Callable[[str], str]:
    """Traditional characters become simplified ones, so that either script finds the other."""
    from opencc import OpenCC  # noqa: PLC0415

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert
