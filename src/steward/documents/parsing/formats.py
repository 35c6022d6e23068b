"""The kinds of file that Steward reads, and which module reads each."""

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
EPUB = "application/epub+zip"
HTML = "text/html"
EMAIL = "message/rfc822"
TEXT = "text/plain"
MARKDOWN = "text/markdown"
CSV = "text/csv"
PNG = "image/png"
JPEG = "image/jpeg"
TIFF = "image/tiff"
WEBP = "image/webp"

# By name, so that a process imports a format's module only when such a file comes.
READERS = {
    PDF: "pdf",
    DOCX: "docx",
    PPTX: "pptx",
    XLSX: "xlsx",
    EPUB: "epub",
    HTML: "web_page",
    EMAIL: "mail",
    TEXT: "plain_text",
    MARKDOWN: "plain_text",
    CSV: "plain_text",
    PNG: "image",
    JPEG: "image",
    TIFF: "image",
    WEBP: "image",
}
