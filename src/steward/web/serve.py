"""Serves the web app, in plain ASGI and before the API: what is not the API's is a page's.

Files whose name holds their hash are kept for a year; pages are asked for each time, so that a
browser learns of an upgrade. A file that is gone is 404 and never a page, by which an app that was
open during an upgrade knows to load itself again.
"""

import gzip
from pathlib import Path

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.responses import FileResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from steward.web.files import BUILT, BuiltFile, find_files
from steward.web.page import Page, make_page

ASSETS = "/assets/"
FOR_A_YEAR = "public, max-age=31536000, immutable"
# No script but our own files, no address but our own: also what a model was talked into writing can
# then neither run nor send anything anywhere. Styles: the components position themselves by them.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "object-src 'none'",
    )
)
PAGE_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-cache",
}


class ServeWebApp:
    """Answers GET and HEAD outside of the roots of `apis`; all else is passed on."""

    def __init__(
        self, app: ASGIApp, apis: tuple[str, ...], prefix: str = "", folder: Path = BUILT
    ) -> None:
        self.app = app
        self._apis = apis
        self._files = find_files(folder)
        self._pages = {
            "/": make_page(self._files.get("index.html"), prefix),
            "/docs": make_page(self._files.get("docs.html"), prefix),
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] == "http" and scope["method"] in ("GET", "HEAD") and self._is_ours(scope):
            answer = await self._answer(scope["path"], Headers(scope=scope))
            await answer(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _is_ours(self, scope: Scope) -> bool:
        return not f"{scope['path']}/".startswith(tuple(f"{root}/" for root in self._apis))

    async def _answer(self, path: str, headers: Headers) -> Response:
        file = self._files.get(path.removeprefix("/"))
        if path.startswith(ASSETS):
            return await _asset(file, headers)
        if file is not None and not path.endswith(".html"):
            return FileResponse(file.path, headers=PAGE_HEADERS, media_type=file.media_type)
        return _page(self._pages.get(path.rstrip("/"), self._pages["/"]), headers)


async def _asset(file: BuiltFile | None, headers: Headers) -> Response:
    if file is None:
        return Response("Not found\n", 404, {"Cache-Control": "no-store"}, "text/plain")
    path, encoding = file.best(headers.get("accept-encoding", ""))
    answer = {"Cache-Control": FOR_A_YEAR, "Vary": "Accept-Encoding"}
    if encoding is not None:
        answer["Content-Encoding"] = encoding
    elif file.is_packed:
        return Response(await to_thread.run_sync(_unpack, path), 200, answer, file.media_type)
    return FileResponse(path, headers=answer, media_type=file.media_type)


def _unpack(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes())


def _page(page: Page, headers: Headers) -> Response:
    known = {**PAGE_HEADERS, "ETag": page.etag}
    if headers.get("if-none-match") == page.etag:
        return Response(status_code=304, headers=known)
    return Response(page.body, headers=known, media_type="text/html")
