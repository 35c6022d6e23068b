"""Plain text is served unchanged: decoded, and cut into pages that put together are the file."""

import codecs

import pytest

from steward.documents.parsing.decode import decode
from steward.documents.parsing.paging import PAGE, cut_into_pages
from steward.documents.parsing.printed_lines import join_lines

CHINESE = "徐晓飞复出加盟日本四国联赛球队。"
WESTERN = "Déjà vu: naïve café, œuvre, 10 €."


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (CHINESE.encode(), CHINESE),
        (codecs.BOM_UTF8 + b"a\r\nb\rc\n", "a\r\nb\rc\n"),
        (CHINESE.encode("utf-16"), CHINESE),
        (codecs.BOM_UTF16_BE + CHINESE.encode("utf-16-be"), CHINESE),
        (CHINESE.encode("gb18030"), CHINESE),
        (WESTERN.encode("cp1252"), WESTERN),
        (b"\x81 only Latin-1 has this", "\x81 only Latin-1 has this"),
        (b"a\0b", "a\ufffdb"),
        (codecs.BOM_UTF16_LE + b"a\0b", "a\ufffd"),
        (b"", ""),
    ],
)
def test_encodings(data: bytes, text: str) -> None:
    assert decode(data) == text


@pytest.mark.parametrize(
    ("declared", "text"),
    [
        ("iso-8859-2", "żółw"),
        ("gb2312", "镕基"),
        ("shift_jis", "日本語"),
        ("no-such-thing", "plain"),
        ("rot13", "plain"),
    ],
)
def test_a_declared_encoding_is_believed_if_it_is_one(declared: str, text: str) -> None:
    real = {"gb2312": "gbk", "no-such-thing": "ascii", "rot13": "ascii"}.get(declared, declared)
    assert decode(text.encode(real), declared) == text


@pytest.mark.parametrize(
    "text",
    [
        "One sentence here. " * 3000,
        "A paragraph of words.\n\n" * 2000,
        "line\r\n" * 6000,
        "汉字没有空格也没有句号" * 4000,
        "e\u0301" * 20_000,
        "👩🏽\u200d🚀" * 6000,
        "\f\f\fone\ftwo\f\n\fthree",
        "\n" * 30_000,
        "short",
    ],
)
def test_pages_put_together_are_the_text(text: str) -> None:
    pages = list(cut_into_pages(text))
    assert "".join(pages) == text
    assert all(pages)
    assert all(len(page) <= PAGE * 1.6 for page in pages)


def test_a_page_ends_after_a_paragraph_rather_than_after_a_line() -> None:
    text = ("words and words\n" * 600 + "\n") * 3
    first = next(cut_into_pages(text))
    assert first.endswith("\n\n")
    assert len(first) >= PAGE


def test_a_form_feed_ends_a_page_and_stays_on_it() -> None:
    assert list(cut_into_pages("one\ftwo\f\f three\f")) == ["one\f", "two\f", "\f three\f"]


def test_no_cut_between_a_letter_and_its_marks() -> None:
    for page in cut_into_pages("e\u0301" * 20_000):
        assert page.startswith("e") and page.endswith("\u0301")


def test_no_cut_within_a_joined_emoji() -> None:
    for page in cut_into_pages("👩🏽\u200d🚀" * 6000):
        assert page.startswith("👩") and page.endswith("🚀")


FULL = "This line fills the column up to its very edge and goes"


def test_a_full_line_goes_on_and_a_short_one_ends() -> None:
    text = f"A heading\n{FULL}\n{FULL}\non.\n{FULL} on"
    assert join_lines(text) == f"A heading\n{FULL} {FULL} on.\n{FULL} on"


def test_chinese_lines_are_joined_without_a_space() -> None:
    text = (
        "赵鹏于一九九七年便加入河南建业青年队，二〇〇二年进\n"
        "入河南建业一线队，直到二〇一二年五月十日他才在客场\n登场。"
    )
    assert "二〇〇二年进入河南建业" in join_lines(text)
    assert join_lines(text).count("\n") == 0


def test_hyphens_at_line_ends() -> None:
    assert join_lines("consec-\ntetuer adipiscing") == "consectetuer adipiscing"
    assert join_lines("about COVID-\n19 and SARS-\nCoV") == "about COVID-19 and SARS-CoV"
    assert join_lines("a list:\n-\nb -\nc") == "a list:\n-\nb -\nc"


def test_items_and_rows_stay_on_their_lines() -> None:
    items = f"{FULL}\n2. {FULL}\n• {FULL}\n三、{FULL}"
    assert join_lines(items) == items
    row = "SKU-8847 Electronics 45.00 13,005.00 2024-10-15 12 units"
    assert join_lines(f"{row}\n{row}\n{row}") == f"{row}\n{row}\n{row}"
