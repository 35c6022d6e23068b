"""The door for those who have forgotten their password."""

from fastapi import APIRouter, BackgroundTasks, Request

from steward.accounts.forgotten import NewPassword, send_link, set_forgotten_password
from steward.accounts.hold_back import Held, hold_back
from steward.accounts.schemas import ForgottenPassword, ResetPassword
from steward.accounts.slow_down import keyed_digest
from steward.http.address import address_of, customer_of
from steward.http.parameters import AnnounceDep, RuntimeDep
from steward.kit.clock import now
from steward.kit.errors import Conflict

router = APIRouter(prefix="/auth/reset")

# Of one network address, whoever is asked for.
MOST_AN_HOUR = 20


@router.post("", status_code=202)
async def ask_for_a_link(
    wish: ForgottenPassword,
    request: Request,
    runtime: RuntimeDep,
    announce: AnnounceDep,
    later: BackgroundTasks,
) -> None:
    """Have a link sent by which a new password is set. The answer is the same whether or not the
    address is somebody's. 409 where no mail can be sent: `GET /auth/options` says so."""
    if not runtime.settings.smtp_host:
        raise Conflict(
            "no_mail",
            "This Steward sends no mail. Ask whoever runs it for a new password.",
            "此 Steward 未设置邮件，请联系管理员重设密码。",
        )
    address = keyed_digest(runtime.secret, f"reset from {customer_of(address_of(request))}")
    at = now()
    held = Held(MOST_AN_HOUR, "such requests from this address", "此类请求")
    await hold_back(runtime.database, address, held, at)
    # After the answer, so that its time tells nothing.
    later.add_task(send_link, runtime.database, runtime.secret, wish.email, at, announce)


@router.post("/{token}", status_code=204)
async def set_a_new_password(
    token: str, wish: ResetPassword, request: Request, runtime: RuntimeDep, announce: AnnounceDep
) -> None:
    """Set a new password by the link that was sent. All sessions end; API keys stay."""
    await set_forgotten_password(
        runtime.database,
        runtime.offload,
        runtime.bus,
        runtime.secret,
        NewPassword(token, wish.password, address_of(request)),
        now(),
        announce,
    )
