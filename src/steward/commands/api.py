"""The HTTP API of a running Steward, as the commands use it: what fails is told as a `Failure`."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import httpx

from steward import __version__
from steward.commands.events import Event, Following, StreamLost, retry_after
from steward.commands.failure import Busy, Failure, NoAnswer, Refused

TIMEOUT = httpx.Timeout(60.0, connect=5.0)
LOOPBACK = ("127.0.0.1", "localhost", "::1")
PAGE = 200
# Steward's own word for "not now"; behind a proxy's 502 or 504 something may have been begun.
NOTHING_BEGUN = (429, 503)


class Api:
    """One client at one address; close it by leaving its `with`."""

    def __init__(self, url: str, auth: httpx.Auth | None = None, *, chinese: bool = False) -> None:
        self.url = url
        self._http = httpx.Client(
            base_url=f"{url}/api/v1",
            auth=auth,
            headers={
                "Accept-Language": "zh-CN" if chinese else "en",
                "User-Agent": f"steward-command/{__version__}",
            },
            timeout=TIMEOUT,
            # A proxy for the world outside does not know this machine's own address.
            trust_env=urlsplit(url).hostname not in LOOPBACK,
            # Loading the authorities takes longer than a question; http, which is never redirected
            # to https here, has no use for them.
            verify=url.startswith("https:"),
        )

    def __enter__(self) -> "Api":
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def get(self, path: str, **parameters: Any) -> Any:
        """The JSON at a path. Parameters that are None are left out. Raises `Failure`."""
        given = {name: value for name, value in parameters.items() if value is not None}
        return self.send("GET", path, params=given)

    def post(self, path: str, json: Any = None) -> Any:
        """What the API says to a POST of this JSON. Raises `Failure`."""
        return self.send("POST", path, json=json)

    def send(self, method: str, path: str, **request: Any) -> Any:
        """The JSON that any request is answered with; None without a body. Raises `Failure`."""
        with self._told():
            response = self._http.request(method, path, **request)
            _accept(response)
            return _json(response) if response.content else None

    def items(self, path: str, **parameters: Any) -> Iterator[dict[str, Any]]:
        """All items of a list, page by page. Raises `Failure`."""
        after = None
        while True:
            page = self.get(path, limit=PAGE, after=after, **parameters)
            yield from page["items"]
            after = page["next"]
            if after is None:
                return

    def open_stream(self, path: str, json: Any) -> httpx.Response:
        """The response to a POST that is answered with events; give it to `follow`."""
        with self._told():
            request = self._http.build_request(
                "POST", path, json=json, headers={"Accept": "text/event-stream"}
            )
            response = self._http.send(request, stream=True)
            if response.is_error:
                response.read()
                _accept(response)
            return response

    def follow(
        self,
        path: str,
        *,
        ends: Callable[[Event], bool],
        opened: httpx.Response | None = None,
        waiting: Callable[[float], None] = lambda _: None,
    ) -> Iterator[Event]:
        """The events at a path until the one that `ends` it; see `Following`."""
        with self._told():
            yield from Following(self._http, path, ends=ends, opened=opened, waiting=waiting)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell what went wrong on the way as a `Failure`."""
        try:
            yield
        except httpx.HTTPStatusError as error:
            raise _refusal(error.response) from None
        except StreamLost:
            raise NoAnswer(self.url, "for some minutes") from None
        except httpx.TransportError as error:
            why = str(error).rpartition("] ")[2]  # without [Errno 111]
            raise NoAnswer(self.url, why or type(error).__name__) from None


def _accept(response: httpx.Response) -> None:
    if response.is_error:
        raise _refusal(response)


def _refusal(response: httpx.Response) -> Refused:
    """The API's error document; or what else stands at the address has said."""
    status = response.status_code
    try:
        problem = response.json()
        code, sentence = str(problem["code"]), str(problem["detail"])
    except (ValueError, KeyError, TypeError):
        code = "not_a_problem"
        sentence = f"{response.url} → {status} {response.reason_phrase}"
    if status == httpx.codes.UNAUTHORIZED and code != "wrong_credentials":
        sentence += " (steward login)"
    if status in NOTHING_BEGUN:
        return Busy(status, code, sentence, retry_after(response))
    return Refused(status, code, sentence)


def _json(response: httpx.Response) -> Any:
    try:
        return response.json()
    except ValueError:
        raise Failure(
            f"What answers at {response.url} is not Steward.",
            f"{response.url} 上运行的不是 Steward。",
        ) from None
