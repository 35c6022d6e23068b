"""deploy/kubernetes: schemas of the real thing, and how its parts fit each other and Steward."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml
from deploy_files import (
    BASE,
    EXAMPLE,
    ROOT,
    Yaml,
    megabytes,
    memory_of_steward,
    read_yaml,
    seconds_to_leave,
    unknown_settings,
    user_of_image,
    variables,
)

from steward.app import API
from steward.operations.routes import router

# The oldest whose kubelet sleeps before it stops a container, and the newest there is a schema for.
VERSIONS = ("1.30", "1.37")
COMPONENT = "app.kubernetes.io/component"
LISTS = [folder / "kustomization.yaml" for folder in (BASE, EXAMPLE)]
RESOURCES = sorted(
    path for folder in (BASE, EXAMPLE) for path in folder.glob("*.yaml") if path not in LISTS
)


def resource(kind: str, name: str = "") -> Yaml:
    """The one resource of this kind, or of this kind and name."""
    read = [read_yaml(path) for path in RESOURCES]
    (found,) = [
        each for each in read if each["kind"] == kind and each["metadata"]["name"].endswith(name)
    ]
    return found


def pods() -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Each kind of pod: its name, what it is, and its container."""
    for kind, name in (("Deployment", "serve"), ("Deployment", "work"), ("Job", "migrate")):
        pod = resource(kind, name)["spec"]["template"]["spec"]
        (container,) = pod["containers"]
        yield name, pod, container


PODS = list(pods())
each_pod = pytest.mark.parametrize(("name", "pod", "container"), PODS, ids=[p[0] for p in PODS])


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("path", RESOURCES, ids=lambda path: path.stem)
def test_it_is_what_kubernetes_knows(path: Path, version: str) -> None:
    kubernetes_validate.validate(read_yaml(path), version, strict=True)


def test_every_file_is_listed() -> None:
    for path in LISTS:
        there = {each.name for each in path.parent.glob("*.yaml")} - {path.name}
        listed = {name for name in read_yaml(path)["resources"] if name != "../base"}
        assert listed == there


def test_kustomize_makes_of_it_what_kubernetes_knows(tmp_path: Path) -> None:
    if shutil.which("kubectl") is None:
        pytest.skip("no kubectl in PATH: the files are checked one by one only")
    for folder in (BASE, EXAMPLE):
        shutil.copytree(folder, tmp_path / folder.name)
    shutil.copy(EXAMPLE / "secrets.env.example", tmp_path / EXAMPLE.name / "secrets.env")
    made = subprocess.run(
        ["kubectl", "kustomize", tmp_path / EXAMPLE.name],
        capture_output=True,
        text=True,
        check=True,
    )
    resources = [each for each in yaml.safe_load_all(made.stdout) if each]
    for each in resources:
        kubernetes_validate.validate(each, VERSIONS[-1], strict=True)
    (deployed,) = {
        one["image"]
        for each in resources
        if each["kind"] in ("Deployment", "Job")
        for one in each["spec"]["template"]["spec"]["containers"]
    }
    assert deployed.startswith("steward:")
    # What was generated has a name of its own, and whoever uses it was told.
    made_up = {e["metadata"]["name"] for e in resources if e["kind"] in ("Secret", "ConfigMap")}
    assert all(made.stdout.count(f"name: {name}\n") >= 4 for name in made_up)


def sleeps_before_it_leaves(container: dict[str, Any]) -> int:
    """Seconds that go by before SIGTERM; none where nobody sends requests."""
    if "lifecycle" not in container:
        return 0
    seconds: int = container["lifecycle"]["preStop"]["sleep"]["seconds"]
    return seconds


def test_there_is_time_to_leave() -> None:
    for name, pod, container in PODS[:2]:
        needed = sleeps_before_it_leaves(container) + seconds_to_leave()
        assert pod["terminationGracePeriodSeconds"] > needed, name


def test_requests_are_led_elsewhere_before_the_drain() -> None:
    """Endpoints are told at the same time as the pod; the sleep has to be longer than the telling,
    and one that is not ready is taken out by itself soon too."""
    container = PODS[0][2]
    assert sleeps_before_it_leaves(container) >= 5
    assert container["readinessProbe"]["periodSeconds"] <= 5


@each_pod
def test_a_pod_may_do_no_more_than_it_has_to(
    name: str, pod: dict[str, Any], container: dict[str, Any]
) -> None:
    uid, _, gid = user_of_image().partition(":")
    allowed = pod["securityContext"]
    assert allowed["runAsNonRoot"] is True
    assert (allowed["runAsUser"], allowed["runAsGroup"]) == (int(uid), int(gid))
    assert allowed["fsGroup"] == int(gid)
    assert allowed["seccompProfile"] == {"type": "RuntimeDefault"}
    assert pod["automountServiceAccountToken"] is False
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert {mount["mountPath"] for mount in container["volumeMounts"]} == {"/data", "/tmp"}


@each_pod
def test_no_service_becomes_a_setting(
    name: str, pod: dict[str, Any], container: dict[str, Any]
) -> None:
    """Kubernetes tells pods of a service `steward` by STEWARD_PORT, unless asked not to."""
    assert pod["enableServiceLinks"] is False


def test_there_is_memory_for_the_work() -> None:
    for name, _, container in PODS[:2]:
        assert megabytes(container["resources"]["limits"]["memory"]) >= memory_of_steward(), name


def test_probes_ask_what_there_is() -> None:
    there = {f"{API}{route.path}" for route in router.routes if hasattr(route, "path")}
    for name, _, container in PODS[:2]:
        probes = {kind: container[f"{kind}Probe"] for kind in ("startup", "liveness", "readiness")}
        paths = {kind: probe["httpGet"]["path"] for kind, probe in probes.items()}
        assert set(paths.values()) <= there, name
        assert paths["liveness"].endswith("/live")
        assert paths["readiness"].endswith("/ready")


def test_what_selects_finds() -> None:
    serve = resource("Deployment", "serve")
    labels = serve["spec"]["template"]["metadata"]["labels"]
    assert resource("Service")["spec"]["selector"] == labels
    assert resource("PodDisruptionBudget")["spec"]["selector"]["matchLabels"] == labels
    target = resource("HorizontalPodAutoscaler")["spec"]["scaleTargetRef"]
    assert (target["kind"], target["name"]) == ("Deployment", serve["metadata"]["name"])
    (port,) = PODS[0][2]["ports"]
    assert resource("Service")["spec"]["ports"][0]["targetPort"] == port["name"]
    assert resource("NetworkPolicy")["spec"]["ingress"][0]["ports"] == [{"port": port["name"]}]


def test_each_kind_of_pod_has_a_label_of_its_own() -> None:
    made_by = (("Deployment", "serve"), ("Deployment", "work"), ("Job", "migrate"))
    templates = [resource(kind, name)["spec"]["template"] for kind, name in made_by]
    labels = [template["metadata"]["labels"][COMPONENT] for template in templates]
    assert labels == [name for _, name in made_by]


def test_scaling_and_emptying_nodes_leave_somebody_there() -> None:
    assert "replicas" not in resource("Deployment", "serve")["spec"]
    fewest = resource("HorizontalPodAutoscaler")["spec"]["minReplicas"]
    assert fewest > resource("PodDisruptionBudget")["spec"]["minAvailable"] >= 1


def test_settings_are_settings() -> None:
    for path in (BASE / "settings.env", EXAMPLE / "secrets.env.example"):
        assert unknown_settings(variables(path)) == []
    merged = read_yaml(EXAMPLE / "kustomization.yaml")["configMapGenerator"][0]["literals"]
    assert unknown_settings(line.partition("=")[0] for line in merged) == []


def test_secrets_are_not_committed() -> None:
    assert "secrets.env" in (ROOT / ".gitignore").read_text().splitlines()
    assert not any(read_yaml(path)["kind"] == "Secret" for path in RESOURCES)
