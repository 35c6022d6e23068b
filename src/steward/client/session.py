"""Signing in with a password, and carrying the sign-in on while it is used."""

import time

import httpx

from steward.client.effects import Exchange, Open, Plan, Renew, Request
from steward.client.errors import Unauthenticated
from steward.client.refusal import json_of, not_steward
from steward.client.send import send

# An access token is exchanged this long before it is too old, so that no upload is sent in vain.
EARLY_SECONDS = 60


class Session:
    """A user name, a password, and the tokens that they were good for.

    A refresh token is good for one exchange; where that is refused, the password is shown again.
    """

    def __init__(self, username: str, password: str) -> None:
        self.token = ""
        self._username = username
        self._password = password
        self._refresh_token = ""
        self._expires_at = 0.0

    def signed(self, attempt: Exchange | Open) -> Plan[httpx.Response]:
        """The attempt with a token; a token that is too old, or is refused, is renewed before."""
        if time.time() > self._expires_at - EARLY_SECONDS:
            yield Renew(self.token)
        shown = self.token
        response: httpx.Response = yield self._with_token(attempt)
        if response.status_code == httpx.codes.UNAUTHORIZED:
            yield Renew(shown)
            response = yield self._with_token(attempt)
        return response

    def renew(self) -> Plan[None]:
        """Get new tokens. The shell lets one do so at a time. Raises `StewardError`."""
        if self._refresh_token:
            body = {"refresh_token": self._refresh_token}
            request = Request("POST", "/auth/refresh", json=body, repeatable=True, signed=True)
            try:
                return self._take((yield from send(Exchange(request))))
            except Unauthenticated:
                self._refresh_token = ""
        form = {"username": self._username, "password": self._password}
        request = Request("POST", "/auth/token", form=form, repeatable=True, signed=True)
        return self._take((yield from send(Exchange(request))))

    def _take(self, response: httpx.Response) -> None:
        tokens = json_of(response)
        try:
            self._expires_at = time.time() + tokens["expires_in"]
            self._refresh_token = tokens["refresh_token"]
            self.token = tokens["access_token"]
        except (KeyError, TypeError):
            raise not_steward(response) from None

    def _with_token(self, attempt: Exchange | Open) -> Exchange | Open:
        request = attempt.request
        headers = {**request.headers, "Authorization": f"Bearer {self.token}"}
        return attempt._replace(request=request._replace(headers=headers, signed=True))
