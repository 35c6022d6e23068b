"""Why a file was not read.

    Unreadable   nobody will ever read it as it is: the person is told, in both languages
    NotNow       something outside the file went wrong: it may be tried again

`Unsupported` is the earlier refusal: a kind of file that Steward does not take at all.
"""

from steward.kit.errors import Invalid


class Unreadable(Exception):
    """This file cannot be read. `code` is stable; `en` and `zh` are the sentence for the person.

    `detail` is for the log alone: what the parsing process said at its end.
    """

    def __init__(self, code: str, en: str, zh: str, *, detail: str = "") -> None:
        super().__init__(en)
        self.code = code
        self.en = en
        self.zh = zh
        self.detail = detail


class NotNow(Exception):
    """Reading was disturbed from outside, for instance by a kill; it may be tried again."""


class Unsupported(Invalid):
    """A kind of file that Steward does not read; it becomes a 422 that says what Steward reads."""

    def __init__(self) -> None:
        super().__init__(
            "unsupported_file",
            "Steward cannot read this kind of file. It reads plain text, Markdown, CSV, HTML, "
            "e-mail (.eml), PDF, Word (.docx), PowerPoint (.pptx), Excel (.xlsx), EPUB and "
            "images (PNG, JPEG, TIFF, WebP).",
            "Steward 不支持此类文件。支持的格式：纯文本、Markdown、CSV、HTML、电子邮件（.eml）、"
            "PDF、Word（.docx）、PowerPoint（.pptx）、Excel（.xlsx）、EPUB 以及图片"
            "（PNG、JPEG、TIFF、WebP）。",
        )


def damaged_file(detail: str = "") -> Unreadable:
    """The file is not what its format demands."""
    return Unreadable(
        "damaged_file",
        "This file is damaged or incomplete. Open it in the program that made it, save it again "
        "and upload that copy.",
        "此文件已损坏或不完整。请用原来的软件打开并重新保存，然后上传新的副本。",
        detail=detail,
    )


def password_protected() -> Unreadable:
    """The file is encrypted, and Steward has no password for it."""
    return Unreadable(
        "password_protected",
        "This file is protected by a password. Save a copy without the password and upload that.",
        "此文件有密码保护。请另存一份不带密码的副本后上传。",
    )


def too_many_pages(most: int) -> Unreadable:
    """More pages than `most`, the setting."""
    return Unreadable(
        "too_many_pages",
        f"This file has more than {most:,} pages, the most that Steward reads. Split it and "
        "upload the parts.",
        f"此文件超过 {most:,} 页，超出 Steward 的上限。请拆分后分别上传。",
    )


def took_too_long() -> Unreadable:
    """A limit on processor time, or on the time for one page, is used up."""
    return Unreadable(
        "took_too_long",
        "Reading this file took too long, so Steward stopped. It may be damaged or unusually "
        "complicated.",
        "读取此文件耗时过长，已停止。文件可能已损坏或过于复杂。",
    )


def needed_too_much_memory() -> Unreadable:
    """The limit on memory is reached."""
    return Unreadable(
        "needed_too_much_memory",
        "Reading this file needs more memory than Steward allows. Split it into smaller files.",
        "读取此文件所需内存超出限制。请拆分为较小的文件。",
    )


def archive_too_large() -> Unreadable:
    """A packed file (Office, EPUB) unpacks to far more than it should."""
    return Unreadable(
        "archive_too_large",
        "This file unpacks to far more data than its size allows for, so Steward did not open it.",
        "此文件解压后的数据量异常巨大，Steward 未打开它。",
    )


def no_text() -> Unreadable:
    """Read to its end, and nothing was found."""
    return Unreadable("no_text", "There is no text in this file.", "此文件中没有文字。")


def ocr_not_installed(missing: str) -> Unreadable:
    """Only images in the file, and no program to read them with. `missing` names the packages."""
    return Unreadable(
        "ocr_not_installed",
        "This file holds images of text, and the program that reads them is not installed on the "
        f"server. Its administrator can install it: apt install {missing}.",
        f"此文件的内容是图片，而服务器未安装文字识别程序。管理员可安装：apt install {missing}。",
    )
