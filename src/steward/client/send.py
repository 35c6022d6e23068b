"""One request, sent until it is answered: what may be sent again, and when."""

import httpx

from steward.client.effects import Exchange, OnWhatTerms, Open, Pause, Plan, Request, Terms
from steward.client.errors import Draining, Refused, StewardError, TooManyRequests, Unavailable
from steward.client.patience import Patience
from steward.client.refusal import HOPELESS, NEVER_SENT, no_answer, not_steward, refusal


def send(attempt: Exchange | Open) -> Plan[httpx.Response]:
    """Send until there is an answer that is no refusal, or patience ends. Raises `StewardError`.

    A request that must not be done twice is sent again only when Steward has said that it began
    nothing (429, draining) or when it never left.
    """
    terms: Terms = yield OnWhatTerms()
    patience, doubtful = Patience(terms.patience), False
    while True:
        try:
            response: httpx.Response = yield attempt
        except httpx.RequestError as error:
            sent = not isinstance(error, (*NEVER_SENT, *HOPELESS))
            failure: StewardError = no_answer(terms.url, error, sent=sent)
            hopeful = not isinstance(error, HOPELESS) and (sent or terms.met)
            again = hopeful and (attempt.request.may_be_repeated or not sent)
            doubtful = doubtful or sent
        except StewardError as error:  # signing in did not work out, so nothing was sent
            failure, again = error, isinstance(error, Unavailable)
        else:
            terms.met = True
            if _is_done(response, attempt.request, doubtful):
                return response
            failure = refusal(response)
            again = _may_come_again(failure, attempt.request)
            doubtful = doubtful or _may_have_happened(failure)
        asked_for = failure.retry_after if isinstance(failure, Refused) else 0.0
        wait = patience.next_wait(asked_for) if again else None
        if wait is None:
            raise failure
        yield Pause(wait)


def _is_done(response: httpx.Response, request: Request, doubtful: bool) -> bool:
    if response.is_success:
        return True
    if response.is_redirect:  # never followed: it would take the key along
        raise not_steward(response)
    # What an earlier try has deleted is not there any more.
    gone = response.status_code == httpx.codes.NOT_FOUND
    return request.method == "DELETE" and doubtful and gone


def _may_come_again(failure: StewardError, request: Request) -> bool:
    if isinstance(failure, TooManyRequests):
        return True
    if isinstance(failure, Draining) and failure.run_id is None:
        return True
    return isinstance(failure, Unavailable) and request.may_be_repeated


def _may_have_happened(failure: StewardError) -> bool:
    return isinstance(failure, Unavailable) and not isinstance(failure, Draining)
