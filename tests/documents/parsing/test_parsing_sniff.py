"""The kind of a file is decided by its content."""

from collections.abc import Callable
from pathlib import Path

import pytest
from parsing_files import docx, epub, packed, pdf, pptx, word_paragraph, xlsx

from steward.documents.parsing.errors import Unsupported
from steward.documents.parsing.formats import (
    CSV,
    DOCX,
    EMAIL,
    EPUB,
    HTML,
    JPEG,
    MARKDOWN,
    PDF,
    PNG,
    PPTX,
    TEXT,
    TIFF,
    WEBP,
    XLSX,
)
from steward.documents.parsing.sniff import media_type

Save = Callable[[bytes], Path]
LETTER = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: Hello\r\n\r\nHello."
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (b"Just words.", "notes.txt", TEXT),
        (b"Just words.", "notes", TEXT),
        (b"Just words.", "notes.pdf", TEXT),
        (b"# Words", "notes.MD", MARKDOWN),
        (b"a,b\n1,2\n", "table.csv", CSV),
        ("汉字".encode("gb18030"), "notes.txt", TEXT),
        ("\ufeffwords".encode("utf-16-le"), "notes.txt", TEXT),
        (b"<!-- hi -->\n<!DOCTYPE html><p>x", "page", HTML),
        (b"<!DOCTYPE html><p>x", "source.txt", TEXT),
        (b"<p>part of a page", "page.htm", HTML),
        (LETTER, "letter", EMAIL),
        (LETTER, "letter.eml", EMAIL),
        (pdf([["x"]]), "report.txt", PDF),
        (docx(word_paragraph("x")), "x", DOCX),
        (docx(word_paragraph("x"))[:200], "x.pdf", DOCX),
        (pptx(["x"]), "x.docx", PPTX),
        (xlsx("<row/>"), "x.zip", XLSX),
        (epub(["<p>x</p>"]), "book", EPUB),
        (b"\x89PNG\r\n\x1a\n\0\0", "drawing.pdf", PNG),
        (b"\xff\xd8\xff\xe0\0", "photo", JPEG),
        (b"II*\0\x08\0", "scan", TIFF),
        (b"RIFF\0\0\0\0WEBPVP8 ", "photo", WEBP),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "secret.xlsx", XLSX),
    ],
)
def test_what_it_is(save: Save, content: bytes, name: str, kind: str) -> None:
    assert media_type(save(content), name) == kind


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"\0" * 5000, "nothing.txt"),
        (b"\x7fELF\x02\x01\x01\0", "program.txt"),
        (b"GIF89a\x01\0\x01\0", "drawing.gif"),
        (b"{\\rtf1 Hello}", "letter.rtf"),
        (b"%!PS-Adobe-3.0", "print.txt"),
        (OLE + b"\0" * 600, "old.doc"),
        (packed({"a.txt": "hello"}), "files.zip"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.text"}), "letter.odt"),
        (packed({"[Content_Types].xml": "", "other/x.xml": ""}), "x.docx"),
    ],
)
def test_what_steward_does_not_read(save: Save, content: bytes, name: str) -> None:
    with pytest.raises(Unsupported) as refused:
        media_type(save(content), name)
    assert refused.value.code == "unsupported_file"
    assert refused.value.status == 422
    assert "PDF" in refused.value.en and "PDF" in refused.value.zh


def test_comments_that_never_lead_to_a_page_are_soon_given_up(save: Save) -> None:
    # Tried in all ways, this would take for ever.
    assert media_type(save(b"<!---->" * 9000), "page") == TEXT
