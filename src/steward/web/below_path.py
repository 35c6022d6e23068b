"""Steward below a path of a host, as `https://example.org/steward`."""

from starlette.types import ASGIApp, Receive, Scope, Send


class BelowPath:
    """Takes the path that Steward is served below off each address, where the proxy has left it
    on. Those that come without it are taken as they are."""

    def __init__(self, app: ASGIApp, prefix: str) -> None:
        self.app = app
        self._prefix = prefix

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] in ("http", "websocket"):
            scope = self._below(scope)
        await self.app(scope, receive, send)

    def _below(self, scope: Scope) -> Scope:
        path: str = scope["path"]
        if path != self._prefix and not path.startswith(f"{self._prefix}/"):
            return scope
        raw = scope.get("raw_path")
        rest = path[len(self._prefix) :] or "/"
        # Both are the same as long as the prefix itself needs no escaping, which settings see to.
        raw_rest = raw[len(self._prefix) :] or b"/" if raw else None
        return {**scope, "path": rest, "raw_path": raw_rest}
