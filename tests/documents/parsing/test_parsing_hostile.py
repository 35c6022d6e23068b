"""Hostile files: each ends in a sentence for the person, or is read; the next one is read too."""

import re
import struct
from collections.abc import Awaitable, Callable
from pathlib import Path
from zipfile import ZIP_STORED

import pytest
from parsing_files import (
    docx,
    epub,
    packed,
    pdf,
    pdf_of_many_pages,
    pdf_that_multiplies,
    picture,
    raw_pdf,
    relations,
    word_paragraph,
    xlsx,
)

from steward.documents.parsing import formats
from steward.documents.parsing.errors import NotNow, Unreadable
from steward.documents.parsing.readers import ParsedPage, Readers

Save = Callable[[bytes], Path]
ReadAll = Callable[..., Awaitable[tuple[int, list[ParsedPage]]]]

ONE_PAGE = {
    1: "<</Type/Catalog/Pages 2 0 R>>",
    2: "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
}
LAUGHS = "<!DOCTYPE l [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {chr(b)} '{f'&{chr(b - 1)};' * 10}'>" for b in range(ord("b"), ord("k"))
)


def locked_zip() -> bytes:
    """A Word file whose parts claim to be encrypted."""
    content = bytearray(docx(word_paragraph("x")))
    for found in re.finditer(b"PK\x01\x02", content):
        content[found.start() + 8] |= 1
    return bytes(content)


def lying_zip() -> bytes:
    """A Word file that says of its large part that it is small."""
    content = bytearray(docx(word_paragraph("word " * 100_000)))
    for found in re.finditer(b"PK\x01\x02", content):
        struct.pack_into("<I", content, found.start() + 24, 100)
    return bytes(content)


REFUSED = {
    "white space alone": (b" \n\n\t ", formats.TEXT, "no_text"),
    "no bytes": (b"", formats.TEXT, "no_text"),
    "a truncated Word file": (docx(word_paragraph("x"))[:300], formats.DOCX, "damaged_file"),
    "a Word file without its document": (
        packed({"[Content_Types].xml": ""}),
        formats.DOCX,
        "damaged_file",
    ),
    "a Word file that is cut in its XML": (docx("<w:p>"), formats.DOCX, "damaged_file"),
    "a Word file with another's damage": (
        docx("x").replace(b"PK\x01\x02", b"PK\x09\x09"),
        formats.DOCX,
        "damaged_file",
    ),
    "an encrypted Office file": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096),
        formats.DOCX,
        "password_protected",
    ),
    "encrypted parts": (locked_zip(), formats.DOCX, "password_protected"),
    "parts larger than they say": (lying_zip(), formats.DOCX, "damaged_file"),
    "a zip bomb": (
        docx(word_paragraph("x"), **{"word/media/a": bytes(300_000_000)}),
        formats.DOCX,
        "archive_too_large",
    ),
    "a billion laughs": (
        docx(word_paragraph("&j;"), LAUGHS + "]>"),
        formats.DOCX,
        "damaged_file",
    ),
    "deep XML": (docx("<w:p>" * 100_000), formats.DOCX, "damaged_file"),
    "a workbook whose styles are no numbers": (
        xlsx("<row><c><v>1</v></c></row>", styles="<s><numFmt numFmtId='x'/></s>"),
        formats.XLSX,
        "damaged_file",
    ),
    "a book that a shop has locked": (
        epub(["<p>x</p>"], **{"META-INF/rights.xml": "<rights/>"}),
        formats.EPUB,
        "password_protected",
    ),
    "a book that points outside": (
        epub(["<p>x</p>"], href="../../../../etc/passwd"),
        formats.EPUB,
        "no_text",
    ),
    "garbage called PDF": (b"%PDF-1.7\n" + b"\x93 garbage" * 1000, formats.PDF, "damaged_file"),
    "half a PDF": (pdf([["x" * 50] * 40])[:300], formats.PDF, "damaged_file"),
    "a PDF with a password": (pdf([["x"]], password="p"), formats.PDF, "password_protected"),
    "a PDF of 10,000 pages": (pdf_of_many_pages(10_000), formats.PDF, "too_many_pages"),
    "a PDF table that refers to itself": (
        raw_pdf(ONE_PAGE, "/Prev {table}"),
        formats.PDF,
        "no_text",
    ),
    "a PDF whose pages contain themselves": (
        raw_pdf(ONE_PAGE | {2: "<</Type/Pages/Count 3/Kids[2 0 R 2 0 R]>>"}),
        formats.PDF,
        "damaged_file",
    ),
    "a text of too many pages": (b"page\f" * 6000, formats.TEXT, "too_many_pages"),
}


@pytest.mark.parametrize("case", REFUSED)
async def test_refused_with_a_sentence(
    readers: Readers, save: Save, read_all: ReadAll, case: str
) -> None:
    content, media_type, code = REFUSED[case]
    with pytest.raises(Unreadable) as refused:
        await read_all(readers, save(content), media_type)
    assert refused.value.code == code
    assert refused.value.en.endswith(".") and refused.value.zh.endswith("。")
    total, _ = await read_all(readers, save(b"The next file."), formats.TEXT)
    assert total == 1


MANY_ATTRIBUTES = " ".join(f"a{n}='1'" for n in range(50_000))
# What is hostile, and the text that is found all the same.
READ = {
    "one line of 5 MB": (b"word " * 1_000_000, formats.TEXT, "word " * 1_000_000),
    "one word of 1 MB": (b"x" * 1_000_000, formats.TEXT, "x" * 1_000_000),
    "half a UTF-16 letter": (b"\xff\xfea\0b", formats.TEXT, "a\ufffd"),
    "very deep HTML": (b"<div>" * 200_000 + b"x", formats.HTML, "x"),
    "a script without end": (b"<p>x<script>" + b"</scrip" * 10_000, formats.HTML, "x"),
    "many attributes": (
        docx(f"<w:p {MANY_ATTRIBUTES}/>{word_paragraph('x')}"),
        formats.DOCX,
        "x",
    ),
    "cells out of range": (
        xlsx("<row><c r='ZZZZZZZZZ1' t='str'><v>x</v></c><c t='s'><v>99</v></c></row>"),
        formats.XLSX,
        "Stock\n\nx\n\n",
    ),
    "a letter in a letter in a letter": (
        b"Subject: x\n" + b"Content-Type: message/rfc822\n\n" * 50 + b"\nx",
        formats.EMAIL,
        "Subject: x\n\nx",
    ),
    "a relationship to itself": (
        docx(
            word_paragraph("x"),
            **{"word/_rels/document.xml.rels": relations(a="footnotes:document.xml")},
        ),
        formats.DOCX,
        "x\n\nx",
    ),
}


@pytest.mark.parametrize("case", READ)
async def test_read_all_the_same(
    readers: Readers, save: Save, read_all: ReadAll, case: str
) -> None:
    content, media_type, text = READ[case]
    total, pages = await read_all(readers, save(content), media_type)
    assert len(pages) == total
    assert "".join(page.text for page in pages) == text


async def test_memory_is_limited(
    make_readers: Callable[..., Readers], save: Save, read_all: ReadAll
) -> None:
    small = make_readers(memory_bytes=64 << 20)
    with pytest.raises(Unreadable) as refused:
        await read_all(small, save("字".encode() * 40_000_000), formats.TEXT)
    assert refused.value.code == "needed_too_much_memory"
    assert (await read_all(small, save(b"small"), formats.TEXT))[0] == 1


async def test_a_pdf_that_multiplies_meets_a_limit(
    make_readers: Callable[..., Readers], save: Save, read_all: ReadAll
) -> None:
    small = make_readers(memory_bytes=256 << 20, cpu_seconds=5)
    with pytest.raises(Unreadable) as refused:
        await read_all(small, save(pdf_that_multiplies(10)), formats.PDF)
    assert refused.value.code in ("needed_too_much_memory", "took_too_long")


async def test_processor_time_is_limited(
    make_readers: Callable[..., Readers], save: Save, read_all: ReadAll
) -> None:
    hasty = make_readers(cpu_seconds=1)
    empty = f"<w:body xmlns:w='urn:w'>{'<w:p/>' * 5_000_000}</w:body>"
    content = packed({"word/document.xml": empty}, ZIP_STORED)
    with pytest.raises(Unreadable) as refused:
        await read_all(hasty, save(content), formats.DOCX)
    assert refused.value.code == "took_too_long"


async def test_waiting_is_limited(
    make_readers: Callable[..., Readers], save: Save, read_all: ReadAll
) -> None:
    with pytest.raises(Unreadable) as refused:
        await read_all(make_readers(wall_seconds=0.0), save(b"x" * 1_000_000), formats.TEXT)
    assert refused.value.code == "took_too_long"


async def test_a_broken_image_is_damaged(
    tesseract: str, readers: Readers, save: Save, read_all: ReadAll
) -> None:
    with pytest.raises(Unreadable) as refused:
        await read_all(readers, save(picture(["x"])[:60]), formats.PNG)
    assert refused.value.code == "damaged_file"


async def test_a_file_that_is_gone_is_not_the_files_fault(
    readers: Readers, tmp_path: Path, read_all: ReadAll
) -> None:
    with pytest.raises(NotNow):
        await read_all(readers, tmp_path / "gone", formats.TEXT)
