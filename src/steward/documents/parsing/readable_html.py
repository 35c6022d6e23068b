"""The readable text of HTML: paragraphs, list items, rows; no scripts, styles or menus."""

import re
from html.parser import HTMLParser

from steward.documents.parsing.tidy import paragraphs

_LEFT_OUT = {"script", "style", "template", "noscript", "svg", "nav", "head", "iframe", "object"}
_PARAGRAPHS = {
    "address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "main", "ol", "p", "pre", "section", "summary", "table", "ul", "caption", "body",
}  # fmt: skip
_LINES = {"br", "li", "tr", "option"}
_CELLS = {"td", "th"}
_SPACES = re.compile(r"\s+")


def readable_text(html: str) -> str:
    """The text a person would read on the page, its title first; paragraphs part at empty lines."""
    parser = _Readable()
    parser.feed(html)
    parser.close()
    return paragraphs("".join(parser.pieces))


class _Readable(HTMLParser):
    """Collects text and the breaks between; keeps no tree, so that depth costs nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._left_out: list[str] = []  # the open elements whose text is not wanted
        self._in_title = False
        self._verbatim = 0
        self._row_begun = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin to leave out, or break the text as the element does."""
        if self._left_out == ["head"] and (tag == "title" or tag in _PARAGRAPHS):
            self._in_title = tag == "title"
            self._left_out.clear()  # a title counts; any other of these means the head has ended
        if tag in _LEFT_OUT:
            self._left_out.append(tag)
        if not self._left_out:
            self._open(tag)

    def _open(self, tag: str) -> None:
        if tag == "pre":
            self._verbatim += 1
        if tag in _PARAGRAPHS:
            self.pieces.append("\n\n")
        elif tag in _LINES:
            self.pieces.append("\n- " if tag == "li" else "\n")
            self._row_begun = False
        elif tag in _CELLS:
            self.pieces.append(" | " if self._row_begun else "")
            self._row_begun = True

    def handle_endtag(self, tag: str) -> None:
        """Leave out no longer, or break the text as the element does."""
        if tag in self._left_out:
            while self._left_out.pop() != tag:
                pass
        elif tag == "title" and self._in_title:
            self._in_title = False
            self.pieces.append("\n\n")
            self._left_out.append("head")
        elif not self._left_out:
            self._verbatim = max(0, self._verbatim - (tag == "pre"))
            if tag in _PARAGRAPHS:
                self.pieces.append("\n\n")

    def handle_data(self, data: str) -> None:
        """Keep the text; outside of `pre` white space is only white space."""
        if not self._left_out:
            self.pieces.append(data if self._verbatim else _SPACES.sub(" ", data))
