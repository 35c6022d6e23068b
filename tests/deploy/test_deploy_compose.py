"""deploy/compose.yaml: its schema, and what a person would otherwise find out in production."""

import json
import re
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from deploy_files import (
    COMPOSE,
    default,
    megabytes,
    memory_of_steward,
    read_yaml,
    seconds_to_leave,
    unknown_settings,
)

FILE = read_yaml(COMPOSE)
SERVICES: dict[str, dict[str, Any]] = FILE["services"]
STEWARDS = ("steward-1", "steward-2", "work", "migrate")
# What may be left out, since leaving it out means no.
MAY_BE_MISSING = {"OCR"}


def seconds(duration: str) -> int:
    found = re.fullmatch(r"(\d+)s", duration)
    assert found, duration
    return int(found[1])


def test_it_is_a_compose_file() -> None:
    schema = files("check_jsonschema") / "builtin_schemas" / "vendor" / "compose-spec.json"
    jsonschema.validate(FILE, json.loads(schema.read_text()))


@pytest.mark.parametrize("name", STEWARDS)
def test_there_is_time_to_leave(name: str) -> None:
    assert seconds(SERVICES[name]["stop_grace_period"]) > seconds_to_leave()


def test_nothing_that_is_needed_has_a_default() -> None:
    """A password that is missing stops the start with a sentence, and is never made up."""
    asked = re.findall(r"(?<!\$)\$\{(\w+)([^}]*)\}", COMPOSE.read_text())
    assert asked
    for name, otherwise in asked:
        if name not in MAY_BE_MISSING:
            assert re.fullmatch(r":\?.{10,}", otherwise), name


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_each_may_do_no_more_than_it_has_to(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["deploy"]["resources"]["limits"].keys() >= {"cpus", "memory"}
    assert "privileged" not in service


def test_only_the_door_is_open() -> None:
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["caddy"]
    assert FILE["networks"]["back"] == {"internal": True}
    assert SERVICES["postgres"]["networks"] == SERVICES["redis"]["networks"] == ["back"]


@pytest.mark.parametrize("name", STEWARDS)
def test_a_steward_has_what_it_needs(name: str) -> None:
    service = SERVICES[name]
    assert service["volumes"] == ["data:/data"]
    assert unknown_settings(iter(service["environment"])) == []
    limit = service["deploy"]["resources"]["limits"]["memory"]
    assert megabytes(limit) >= memory_of_steward()


def test_the_database_has_a_connection_for_everybody() -> None:
    command = SERVICES["postgres"]["command"]
    (most,) = [int(word.partition("=")[2]) for word in command if word.startswith("max_conn")]
    # Requests have a pool and jobs another, in each of two replicas, two workers and an upgrade.
    assert most >= 2 * default("database_connections") * 5


def test_all_wait_for_the_migration() -> None:
    for name in ("steward-1", "steward-2", "work"):
        waits = SERVICES[name]["depends_on"]["migrate"]
        assert waits == {"condition": "service_completed_successfully"}
    assert SERVICES["migrate"]["restart"] == "no"
