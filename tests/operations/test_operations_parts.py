"""Each part of Steward as administrators see it, when all is well and when something is not."""

import shutil
from pathlib import Path
from types import SimpleNamespace

from database_under_test import DatabaseUnderTest
from steward.bus.memory import MemoryBus
from steward.kit.observe import Counted
from steward.kit.offload import Offload
from steward.operations.parts import Part, Parts
from steward.settings import Settings
from steward_process import Person, StewardProcess


def test_an_administrator_sees_the_house(steward: StewardProcess, person: Person) -> None:
    admin = steward.sign_in("admin").http
    house = admin.get("/health/parts").json()
    assert (house["phase"], house["drain"]) == ("serving", None)
    assert house["started_at"] <= house["at"]
    parts = {part["name"]: part for part in house["parts"]}
    assert list(parts) == ["database", "disk", "model", "embedding", "mail"]
    assert [parts[name]["state"] for name in ("database", "disk", "model", "mail")] == [
        "ok", "ok", "none", "none"
    ]  # fmt: skip
    assert parts["database"]["note"] in ("SQLite", "PostgreSQL")
    assert parts["database"]["milliseconds"] > 0
    assert parts["disk"]["free_bytes"] > 0
    names = [queue["name"] for queue in house["queues"]]
    assert sorted(names) == ["deliveries", "embed", "read", "runs"]
    again = {part["name"]: part for part in admin.get("/health/parts").json()["parts"]}
    assert again["database"]["since"] == parts["database"]["since"]
    assert person.http.get("/health/parts").status_code == 403

    limits = f"/usage/limits/users/{person.http.get('/users/me').json()['id']}"
    assert admin.get(limits).json()["tokens"] is None
    admin.put(limits, json={"tokens": 7, "money_micros": "unlimited"})
    own = admin.get(limits).json()
    assert (own["tokens"], own["money_micros"], own["username"]) == (7, "unlimited", person.name)
    asked = {"user_ids": [own["user_id"]]}
    (only,) = admin.get("/usage/users", params=asked).json()["items"]
    assert only["user_id"] == own["user_id"]


async def test_what_is_gone_is_said_and_since_when(
    place: DatabaseUnderTest, tmp_path: Path
) -> None:
    data = tmp_path / "here"
    data.mkdir()
    settings = Settings(_env_file=None, data=data, smtp_host="mail.test")
    runtime = SimpleNamespace(
        settings=settings, database=place.open(), offload=Offload(threads=1), model=None,
        embedder=None, bus=MemoryBus(),
    )  # fmt: skip
    parts = Parts(runtime)  # type: ignore[arg-type]

    async def look(lost: int = 0) -> dict[str, Part]:
        counted = [Counted("dead_letters", "email", lost), Counted("dead_letters", "sms", 9)]
        return {part.name: part for part in await parts.look(counted)}

    try:
        well = await look()
        assert {part.since for part in well.values()} == {parts.started_at}
        shutil.rmtree(data)
        ill = await look(lost=3)
        assert (ill["disk"].state, ill["disk"].milliseconds) == ("gone", None)
        assert (ill["mail"].state, ill["mail"].failed) == ("failing", 3)
        assert ill["disk"].since > well["disk"].since == ill["database"].since
        data.mkdir()
        better = await look()
        assert (better["disk"].state, better["mail"].state) == ("ok", "ok")
        assert better["disk"].since > ill["disk"].since
    finally:
        await runtime.database.close()
        runtime.offload.close()
