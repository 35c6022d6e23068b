"""The pages that a browser begins with, made ready for the path that Steward is served below."""

import hashlib
import html
from dataclasses import dataclass

from steward.web.files import BuiltFile

# How the build writes an address in a page; everywhere else it writes them relative to the file.
RELATIVE = '="./'

NOT_BUILT = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Steward</title>
<style>
  :root {{ color-scheme: light dark }}
  body {{ font: 16px/1.6 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto }}
</style>
<h1>Steward is running without its web app</h1>
<p>The web app has not been built, because npm could not be reached, or because Steward was told to
skip it. Start it again with <code>make run</code> on a machine with a network. The API works:
<a href="{prefix}/api/v1/openapi.json">its description</a>.</p>
<p lang="zh-CN">网页界面尚未构建：可能无法连接 npm，或已设置为跳过。请在联网的机器上重新执行
<code>make run</code>。API 可正常使用。</p>
</html>
"""


@dataclass(frozen=True, slots=True)
class Page:
    """A page's bytes, and the mark by which a browser knows that it has it already."""

    body: bytes
    etag: str


def make_page(file: BuiltFile | None, prefix: str) -> Page:
    """The page with its addresses below `prefix`; without a file, one that says why."""
    safe = html.escape(prefix, quote=True)
    if file is None:
        text = NOT_BUILT.format(prefix=safe)
    else:
        text = file.path.read_text(encoding="utf-8").replace(RELATIVE, f'="{safe}/')
    body = text.encode()
    return Page(body, f'"{hashlib.sha256(body).hexdigest()[:16]}"')
