"""Reads what Steward has measured, as Prometheus does."""

import httpx
from prometheus_client.parser import text_string_to_metric_families

from steward_process import StewardProcess


class Scrape:
    """One answer of `/metrics`."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.families = {family.name: family for family in text_string_to_metric_families(text)}
        self.samples = [sample for family in self.families.values() for sample in family.samples]

    def __getitem__(self, name_and_labels: tuple[str, dict[str, str]] | str) -> float:
        """The sum of a measure over all that its labels do not say; 0 where there is nothing."""
        name, labels = (
            (name_and_labels, {}) if isinstance(name_and_labels, str) else name_and_labels
        )
        return sum(
            sample.value
            for sample in self.samples
            if sample.name == f"steward_{name}" and labels.items() <= sample.labels.items()
        )

    def labels(self, name: str, label: str) -> set[str]:
        """All values that a label of a measure has."""
        return {s.labels[label] for s in self.samples if s.name == f"steward_{name}"}


def scrape(steward: StewardProcess, **headers: str) -> Scrape:
    """What it has measured until now."""
    said = httpx.get(f"{steward.url}/api/v1/metrics", headers=headers, timeout=30)
    assert said.status_code == 200, said.text
    assert said.headers["content-type"].startswith("text/plain; version=0.0.4")
    return Scrape(said.text)
