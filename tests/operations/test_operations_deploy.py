"""The dashboard and the alerts ask for measures that are there, by labels that these have."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from scraping import Scrape, scrape

from steward_process import StewardProcess

Make = Callable[..., StewardProcess]
FOLDER = Path(__file__).parents[2] / "deploy" / "observability"
NAME = re.compile(r"\b(?:steward|process|python)_\w+")
SELECTOR = re.compile(r"(?P<name>\b(?:steward|process)_\w+)\{(?P<labels>[^}]*)\}")
# What Prometheus itself knows, and what stands for a choice in Grafana.
GIVEN = {"instance", "job"}
SUFFIXES = ("_bucket", "_count", "_sum")


def alerts() -> list[dict[str, Any]]:
    rules = yaml.safe_load((FOLDER / "alerts.yml").read_text())
    return [rule for group in rules["groups"] for rule in group["rules"]]


def dashboard() -> dict[str, Any]:
    read: dict[str, Any] = json.loads((FOLDER / "grafana-dashboard.json").read_text())
    return read


def questions() -> Iterator[str]:
    """Everything that is asked of Prometheus."""
    for rule in alerts():
        yield rule["expr"]
    for panel in dashboard()["panels"]:
        for target in panel.get("targets", ()):
            yield target["expr"]
    yield "label_values(steward_build_info, instance)"


@pytest.fixture(scope="module")
def seen(steward: StewardProcess) -> Scrape:
    return scrape(steward)


def test_every_name_is_in_a_scrape_of_a_real_steward(seen: Scrape) -> None:
    there = set()
    for family in seen.families.values():
        there |= {family.name, f"{family.name}_total"}
        there |= {f"{family.name}{suffix}" for suffix in SUFFIXES if family.type == "histogram"}
    asked = {name for question in questions() for name in NAME.findall(question)}
    assert len(asked) > 20
    assert asked <= there


def test_every_label_is_one_of_the_measure(seen: Scrape) -> None:
    from steward.operations.metrics import Metrics

    known = {
        name: set(collector._labelnames)
        for name, collector in Metrics().registry._names_to_collectors.items()
        if hasattr(collector, "_labelnames")
    }
    for question in questions():
        for found in SELECTOR.finditer(question):
            labels = set(re.findall(r"(\w+)\s*(?:=|!=)", found["labels"])) - GIVEN
            assert labels <= known.get(found["name"], set()), question


def test_alerts_say_what_is_wrong_and_how_bad_it_is() -> None:
    names = [rule["alert"] for rule in alerts()]
    assert len(names) == len(set(names)) >= 10
    for rule in alerts():
        assert set(rule) <= {"alert", "expr", "for", "labels", "annotations"}
        assert rule["labels"]["severity"] in ("critical", "warning", "info")
        assert rule["annotations"]["summary"]
        assert rule["expr"].count("(") == rule["expr"].count(")")


def test_panels_have_titles_of_their_own_and_places_that_do_not_overlap() -> None:
    panels = dashboard()["panels"]
    assert (
        len({panel["title"] for panel in panels}) == len({p["id"] for p in panels}) == len(panels)
    )
    taken: set[tuple[int, int]] = set()
    for panel in panels:
        at = panel["gridPos"]
        cells = {(at["x"] + x, at["y"] + y) for x in range(at["w"]) for y in range(at["h"])}
        assert not cells & taken, panel["title"]
        taken |= cells


def test_the_scrape_settings_ask_the_address_that_answers() -> None:
    (job,) = yaml.safe_load((FOLDER / "prometheus.yml").read_text())["scrape_configs"]
    assert (job["job_name"], job["metrics_path"]) == ("steward", "/api/v1/metrics")
