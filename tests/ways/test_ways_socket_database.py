"""A socket whose database goes away is closed in a way that tells its client to come back."""

from contextlib import suppress
from pathlib import Path

from socket_client import on_socket
from websockets.exceptions import ConnectionClosed

from postgres_outage import Outage, outage
from scripted_provider import ScriptedProvider
from steward_process import StewardProcess, share_models
from talking_steward import asks

__all__ = ["outage"]  # a fixture, made in a file of its own

TRY_AGAIN = 1013


def test_a_socket_without_a_database_is_to_be_opened_again(
    outage: Outage, provider: ScriptedProvider, models: Path, tmp_path: Path
) -> None:
    data = tmp_path / "data"
    share_models(models, data)
    settings = asks(provider) | {"STEWARD_DATABASE_URL": outage.address}
    steward = StewardProcess(data, settings).start()
    try:
        person = steward.person("patient")
        with on_socket(person) as socket:
            outage.begin()
            with suppress(ConnectionClosed):  # closed already
                socket.say("send", content="Is anybody there?")
            _, code = socket.rest()
        outage.end()
        assert code == TRY_AGAIN
        with on_socket(person) as socket:
            assert socket.asks("send", content="Is anybody there?")["type"] == "sent"
            socket.until("run.completed")
        said = steward.log.read_text()
        assert "a socket ends" in said
        assert "unexpected error" not in said
    finally:
        steward.kill()
