"""Each format gives the text a person reads in it, page by page."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from parsing_files import (
    docx,
    epub,
    pdf,
    picture,
    pptx,
    relations,
    scanned_pdf,
    word_paragraph,
    xlsx,
)

from steward.documents.parsing import formats
from steward.documents.parsing.errors import Unreadable
from steward.documents.parsing.readers import ParsedPage, Readers

Save = Callable[[bytes], Path]
ReadAll = Callable[..., Awaitable[tuple[int, list[ParsedPage]]]]


@pytest.fixture
def texts(readers: Readers, save: Save, read_all: ReadAll) -> Callable[..., Awaitable[list[str]]]:
    """The page texts of some content."""

    async def texts(content: bytes, media_type: str) -> list[str]:
        total, pages = await read_all(readers, save(content), media_type)
        assert [page.n for page in pages] == list(range(1, total + 1))
        for page in pages:
            for cut in page.passages:
                assert page.text[cut.start : cut.end].strip()
                assert cut.words
        return [page.text for page in pages]

    return texts


Texts = Callable[[bytes, str], Awaitable[list[str]]]


async def test_plain_text_is_the_decoded_file(texts: Texts) -> None:
    text = "Ein Absatz.\r\n\r\nUnd noch einer: Grüße.\n" * 1000
    for kind in (formats.TEXT, formats.MARKDOWN, formats.CSV):
        pages = await texts(text.encode(), kind)
        assert "".join(pages) == text
        assert len(pages) > 3


async def test_word(texts: Texts) -> None:
    table = "".join(
        f"<w:tr>{''.join(f'<w:tc>{word_paragraph(cell)}</w:tc>' for cell in row)}</w:tr>"
        for row in (("Room", "Price"), ("Single", "80"))
    )
    hidden = "<w:p><w:r><w:delText>gone</w:delText><w:instrText>PAGE</w:instrText></w:r></w:p>"
    box = (
        "<w:p><mc:AlternateContent><mc:Choice><w:txbxContent>{0}</w:txbxContent></mc:Choice>"
        "<mc:Fallback><w:txbxContent>{0}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>"
    ).format(word_paragraph("In a box"))
    item = (
        "<w:p><w:pPr><w:numPr/><w:tabs><w:tab/></w:tabs></w:pPr>"
        "<w:r><w:t>An </w:t></w:r><w:r><w:t>item</w:t><w:br/><w:t>goes on</w:t></w:r></w:p>"
    )
    body = word_paragraph("A &amp; B") + hidden + box + item + f"<w:tbl>{table}</w:tbl>"
    note = "<w:footnotes xmlns:w='urn:w'>" + word_paragraph("A note.") + "</w:footnotes>"
    content = docx(
        body,
        **{
            "word/footnotes.xml": note,
            "word/_rels/document.xml.rels": relations(a="footnotes:footnotes.xml"),
        },
    )
    assert await texts(content, formats.DOCX) == [
        "A & B\n\nIn a box\n\n- An item\ngoes on\n\nRoom | Price\nSingle | 80\n\nA note."
    ]


async def test_powerpoint_has_its_slides_in_the_order_shown(texts: Texts) -> None:
    pages = await texts(pptx(["First", "Second", "Third"]), formats.PPTX)
    assert pages == ["First\n\n", "Second\n\n", "Third\n\n"]


async def test_excel_names_each_value_by_its_heading(texts: Texts) -> None:
    sheet = (
        "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='inlineStr'><is><t>Due</t></is></c>"
        "<c t='s'><v>2</v></c></row>"
        "<row><c r='A2' t='s'><v>3</v></c><c r='B2'><v>0.1</v></c><c r='C2' s='1'><v>45292</v></c>"
        "<c r='D2' s='2'><v>0.19</v></c></row>"
        "<row r='9'><c r='A9' t='b'><v>1</v></c><c r='D9' t='str'><v>none</v></c></row>"
    )
    styles = (
        "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='[Red]0.0%'/></numFmts>"
        "<cellXfs><xf/><xf numFmtId='14'/><xf numFmtId='170'/></cellXfs></styleSheet>"
    )
    pages = await texts(xlsx(sheet, ("Item", "Price", "Tax", "Lamp"), styles), formats.XLSX)
    assert pages == [
        "Stock\n\nItem | Price | Due | Tax\n"
        "Item: Lamp; Price: 0.1; Due: 2024-01-01; Tax: 19%\nItem: TRUE; Tax: none\n\n"
    ]


async def test_a_long_sheet_is_cut_between_rows(texts: Texts) -> None:
    rows = "".join(
        f"<row><c t='str'><v>row {n}</v></c><c><v>{n}</v></c></row>" for n in range(2000)
    )
    pages = await texts(xlsx(rows), formats.XLSX)
    assert len(pages) > 2
    assert all(page.startswith("Stock\n\n") for page in pages)
    lines = [line for page in pages for line in page.split("\n")[2:] if line]
    assert lines == [f"row {n} | {n}" for n in range(2000)]


async def test_epub_has_its_chapters_as_pages(texts: Texts) -> None:
    book = epub(["<h1>One</h1><p>First.</p>", "<svg/>", "<p>Second.</p>"])
    assert await texts(book, formats.EPUB) == ["One\n\nFirst.\n\n", "Second.\n\n"]


async def test_html_is_what_a_person_reads(texts: Texts) -> None:
    page = """<!doctype html><head><meta charset=gbk><title>题目</title><style>p {}</style></head>
    <body><nav><a href=/>Home</a></nav><h1>Head&amp;ing</h1><p>One
    <b>bold</b>   word.<script>let x = "</p>"</script><ul><li>first<li>second</ul>
    <table><tr><th>a<th>b<tr><td>1<td>2</table><pre>x
    y</pre><svg><title>no</title></svg>End"""
    assert await texts(page.encode("gbk"), formats.HTML) == [
        "题目\n\nHead&ing\n\nOne bold word.\n\n- first\n- second\n\na | b\n1 | 2\n\nx\ny\n\nEnd"
    ]


async def test_html_without_an_end_to_its_head(texts: Texts) -> None:
    assert await texts(b"<head><title>T</title><p>Text", formats.HTML) == ["T\n\nText"]


async def test_e_mail(texts: Texts) -> None:
    letter = (
        "From: =?utf-8?b?5byg5LiJ?= <z@example.org>\nTo: b@example.org\nSubject: =?bad?q?x?=\n"
        "Received: by nobody\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=X\n\n"
        "--X\nContent-Type: multipart/alternative; boundary=Y\n\n"
        "--Y\nContent-Type: text/plain; charset=gb2312\nContent-Transfer-Encoding: base64\n\n"
        "xOO6w6Oh\n"
        "--Y\nContent-Type: text/html\n\n<p>Hello!</p>\n--Y--\n"
        "--X\nContent-Type: text/plain\nContent-Disposition: attachment; filename=plan.txt\n\nNo.\n"
        "--X--\n"
    )
    (page,) = await texts(letter.encode(), formats.EMAIL)
    assert page == (
        "From: 张三 <z@example.org>\nTo: b@example.org\nSubject: =?bad?q?x?=\n\n"
        "你好！\n\nAttachments: plan.txt"
    )


async def test_an_e_mail_in_html_alone(texts: Texts) -> None:
    letter = b"Subject: S\nContent-Type: text/html; charset=no-such\n\n<p>One</p><p>Two</p>"
    assert await texts(letter, formats.EMAIL) == ["Subject: S\n\nOne\n\nTwo"]


async def test_pdf_has_its_own_pages(texts: Texts) -> None:
    pages = await texts(pdf([["Page one."], [], ["Page three."]]), formats.PDF)
    assert pages == ["Page one.\n\n", "\n\n", "Page three.\n\n"]


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (("A paragraph of words.\n\n" * 3000).encode(), formats.TEXT),
        (pdf([[f"This is page {n}."] for n in range(1, 9)]), formats.PDF),
        (pptx([f"Slide {n}" for n in range(8)]), formats.PPTX),
        (docx(word_paragraph("Words and words. " * 30) * 200), formats.DOCX),
    ],
)
async def test_reading_goes_on_from_any_page(
    readers: Readers, save: Save, read_all: ReadAll, content: bytes, media_type: str
) -> None:
    path = save(content)
    total, pages = await read_all(readers, path, media_type)
    assert total == len(pages) > 6
    for first in (2, total, total + 1):
        assert await read_all(readers, path, media_type, first) == (total, pages[first - 1 :])


SCANNED = ["The quick brown fox jumps over the lazy dog,", "and nobody knows why."]


async def test_a_scanned_page_is_read(tesseract: str, texts: Texts) -> None:
    first, second, third = await texts(scanned_pdf([SCANNED, None, SCANNED]), formats.PDF)
    assert "quick brown fox jumps over the lazy dog" in first
    assert second == "\n\n"
    assert third == first
    (image,) = await texts(picture(SCANNED), formats.PNG)
    assert "quick brown fox jumps over the lazy dog" in image


@pytest.mark.usefixtures("no_tesseract")
@pytest.mark.parametrize(
    ("content", "media_type"),
    [(scanned_pdf([SCANNED, None]), formats.PDF), (picture(SCANNED), formats.PNG)],
)
async def test_without_tesseract_the_person_hears_what_to_install(
    texts: Texts, content: bytes, media_type: str
) -> None:
    with pytest.raises(Unreadable) as refused:
        await texts(content, media_type)
    assert refused.value.code == "ocr_not_installed"
    assert "tesseract-ocr tesseract-ocr-chi-sim" in refused.value.en
    assert "tesseract-ocr tesseract-ocr-chi-sim" in refused.value.zh


@pytest.mark.usefixtures("no_tesseract")
async def test_without_tesseract_the_other_pages_are_read(
    readers: Readers, save: Save, read_all: ReadAll
) -> None:
    import io

    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(60, 700, "This page has text.")
    canvas.showPage()
    canvas.drawImage(ImageReader(io.BytesIO(picture(SCANNED))), 0, 0, 500, 700)
    canvas.save()
    _, pages = await read_all(readers, save(out.getvalue()), formats.PDF)
    assert [(page.text, page.needs_ocr) for page in pages] == [
        ("This page has text.\n\n", False),
        ("\n\n", True),
    ]
