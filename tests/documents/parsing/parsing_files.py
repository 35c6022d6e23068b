"""Files made for the tests: good ones of each format, and hostile ones."""

import io
import zipfile
from collections.abc import Mapping, Sequence

from reportlab.lib import pdfencrypt
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"


def packed(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file with these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def relations(**targets: str) -> str:
    """A list of relationships, `id="kind:target"`."""
    listed = "".join(
        f"<Relationship Id='{key}' Type='{RELATIONS}/{kind}' Target='{target}'/>"
        for key, (kind, target) in ((k, v.split(":", 1)) for k, v in targets.items())
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f"<Relationships xmlns='{namespace}'>{listed}</Relationships>"


def docx(body: str, prolog: str = "", /, **more: str | bytes) -> bytes:
    """A Word file with this body."""
    names = "xmlns:w='urn:w' xmlns:mc='urn:mc'"
    document = f"{prolog}<w:document {names}><w:body>{body}</w:body></w:document>"
    return packed({"[Content_Types].xml": TYPES, "word/document.xml": document} | more)


def word_paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def pptx(slides: Sequence[str]) -> bytes:
    """A presentation; its slides are stored in the opposite order to that of the show."""
    numbers = range(len(slides))
    listed = "".join(f"<p:sldId r:id='s{n}' id='{256 + n}'/>" for n in numbers)
    parts = {
        "[Content_Types].xml": TYPES,
        "ppt/presentation.xml": f"<p:presentation xmlns:p='urn:p' xmlns:r='{RELATIONS}'>"
        f"<p:sldIdLst>{listed}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": relations(
            **{f"s{n}": f"slide:slides/slide{len(slides) - n}.xml" for n in numbers}
        ),
    }
    for n, text in enumerate(slides):
        parts[f"ppt/slides/slide{len(slides) - n}.xml"] = (
            "<p:sld xmlns:p='urn:p' xmlns:a='urn:a'>"
            f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:sld>"
        )
    return packed(parts)


def xlsx(sheet: str, strings: Sequence[str] = (), styles: str = "<styleSheet/>") -> bytes:
    """A workbook with one sheet, "Stock", given by the XML of its rows."""
    shared = "".join(f"<si><t>{text}</t></si>" for text in strings)
    return packed(
        {
            "[Content_Types].xml": TYPES,
            "xl/workbook.xml": f"<workbook xmlns:r='{RELATIONS}'><sheets>"
            "<sheet name='Stock' sheetId='1' r:id='a'/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels": relations(
                a="worksheet:worksheets/sheet1.xml",
                b="sharedStrings:sharedStrings.xml",
                c="styles:styles.xml",
            ),
            "xl/sharedStrings.xml": f"<sst>{shared}</sst>",
            "xl/styles.xml": styles,
            "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{sheet}</sheetData></worksheet>",
        }
    )


def epub(chapters: Sequence[str], *, href: str = "chapter{n}.xhtml", **more: str) -> bytes:
    """A book of these chapters, each the inside of a body."""
    numbers = range(len(chapters))
    items = "".join(
        f"<item id='c{n}' href='{href.format(n=n)}' media-type='application/xhtml+xml'/>"
        for n in numbers
    )
    spine = "".join(f"<itemref idref='c{n}'/>" for n in numbers)
    parts: dict[str, str] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": "<container><rootfiles><rootfile full-path='b/book.opf'/>"
        "</rootfiles></container>",
        "b/book.opf": f"<package><manifest>{items}</manifest><spine>{spine}</spine></package>",
    }
    for n, inside in enumerate(chapters):
        parts[f"b/chapter{n}.xhtml"] = f"<html><body>{inside}</body></html>"
    return packed(parts | more, zipfile.ZIP_STORED)


def pdf(pages: Sequence[Sequence[str]], password: str | None = None) -> bytes:
    """A PDF with these lines on its pages."""
    out = io.BytesIO()
    locked = pdfencrypt.StandardEncryption(password) if password else None
    canvas = Canvas(out, encrypt=locked)
    for lines in pages:
        text = canvas.beginText(60, 780)
        for line in lines:
            text.textLine(line)
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def picture(lines: Sequence[str]) -> bytes:
    """A PNG that shows these lines, as a scanner would have it."""
    import pypdfium2

    page = pypdfium2.PdfDocument(pdf([lines]))[0]
    out = io.BytesIO()
    page.render(scale=200 / 72, grayscale=True).to_pil().save(out, "PNG")
    return out.getvalue()


def scanned_pdf(pages: Sequence[Sequence[str] | None]) -> bytes:
    """A PDF whose pages are pictures of these lines; None is an empty page."""
    out = io.BytesIO()
    canvas = Canvas(out)
    for lines in pages:
        if lines is not None:
            image = ImageReader(io.BytesIO(picture(lines)))
            canvas.drawImage(image, 0, 0, *canvas._pagesize)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def raw_pdf(objects: Mapping[int, str], trailer: str = "") -> bytes:
    """A PDF of these objects as they are; number 1 is the catalogue."""
    out = bytearray(b"%PDF-1.4\n")
    places: dict[int, int] = {}
    for number, content in objects.items():
        places[number] = len(out)
        out += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    for number in range(1, len(objects) + 1):
        out += f"{places[number]:010} 00000 n \n".encode()
    end = trailer.format(table=table)
    out += f"trailer\n<</Size {len(objects) + 1} /Root 1 0 R {end}>>\n".encode()
    return bytes(out) + f"startxref\n{table}\n%%EOF\n".encode()


def pdf_of_many_pages(count: int) -> bytes:
    """A PDF of empty pages, all of them the same."""
    kids = " ".join(f"{n} 0 R" for n in range(3, count + 3))
    objects = {
        1: "<</Type/Catalog/Pages 2 0 R>>",
        2: f"<</Type/Pages/Count {count}/Kids[{kids}]>>",
    }
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>"
    return raw_pdf(objects | dict.fromkeys(range(3, count + 3), page))


def pdf_that_multiplies(levels: int) -> bytes:
    """A PDF whose page draws a form that draws a form twenty times that draws a form ..."""
    objects = {
        1: "<</Type/Catalog/Pages 2 0 R>>",
        2: "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
        "/Resources<</XObject<</F 5 0 R>>>>>>",
        4: "<</Length 4>>stream\n/F Do\nendstream",
    }
    for n in range(5, 5 + levels):
        drawn = "/F Do " * 20
        objects[n] = (
            f"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length {len(drawn)}"
            f"/Resources<</XObject<</F {n + 1} 0 R>>>>>>stream\n{drawn}\nendstream"
        )
    objects[5 + levels] = (
        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 10>>stream\n0 0 m 1 1 l S\nendstream"
    )
    return raw_pdf(objects)
