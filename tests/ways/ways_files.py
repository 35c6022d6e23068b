"""Files made for these tests: long ones, short ones, and some that nobody can read."""

import io
import random
import zipfile
from collections.abc import Sequence

from reportlab.lib import pdfencrypt
from reportlab.pdfgen.canvas import Canvas

_ENGLISH = (
    "harbour lighthouse keeper ferry island storm rope barrel oil lamp stair door window letter "
    "captain cook garden goat cheese bread winter spring morning evening tide rock reef bell"
)
_HAN = "灯塔守望海岛渡轮风暴绳索油灯阶梯信件船长厨师花园山羊奶酪面包冬天春天清晨傍晚潮水礁石钟声"


def prose(chance: random.Random, characters: int) -> str:
    """English paragraphs of made-up sentences, of about this length."""
    words = _ENGLISH.split()
    paragraphs: list[str] = []
    length = 0
    while length < characters:
        sentences = (
            " ".join(chance.choices(words, k=chance.randint(6, 18))).capitalize() + "."
            for _ in range(chance.randint(3, 8))
        )
        paragraphs.append(" ".join(sentences))
        length += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs) + "\n"


def chinese_prose(chance: random.Random, characters: int) -> str:
    """Chinese paragraphs of made-up sentences, of about this length."""
    text = ""
    while len(text) < characters:
        text += "".join(chance.choices(_HAN, k=chance.randint(8, 30))) + "。"
        if chance.random() < 0.2:
            text += "\n\n"
    return text + "\n"


def table(chance: random.Random, rows: int) -> str:
    """A CSV file."""
    words = _ENGLISH.split()
    lines = (f"{n},{chance.choice(words)},{chance.randint(1, 9999)}" for n in range(rows))
    return "number,thing,price\n" + "\n".join(lines) + "\n"


def pdf(pages: Sequence[str], password: str | None = None) -> bytes:
    """A PDF of these pages."""
    out = io.BytesIO()
    locked = pdfencrypt.StandardEncryption(password) if password else None
    canvas = Canvas(out, encrypt=locked)
    for page in pages:
        text = canvas.beginText(60, 780)
        for start in range(0, len(page), 90):
            text.textLine(page[start : start + 90].replace("\n", " "))
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def locked_pdf() -> bytes:
    """A PDF that only a password opens."""
    return pdf(["The combination is 1884."], password="secret")


def broken_docx() -> bytes:
    """A Word file whose text was cut off."""
    return _packed({"word/document.xml": b"<w:document xmlns:w='urn:w'><w:body><w:p>"})


def zip_bomb() -> bytes:
    """A small Word file that would unpack to 300 MB."""
    bomb = b"<w:document xmlns:w='urn:w'>" + b"<w:p/>" * 50_000_000
    return _packed({"word/document.xml": bomb})


def _packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    types = b"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in ({"[Content_Types].xml": types} | parts).items():
            archive.writestr(name, content)
    return out.getvalue()
