"""The series of models stay few, however many an administrator adds and takes away."""

from prometheus_client import generate_latest

from steward.operations.metrics import MOST_MODELS, Metrics


def test_the_names_of_models_are_bounded() -> None:
    metrics = Metrics()
    for n in range(MOST_MODELS + 50):
        metrics.model_retry(f"model-{n}")
    metrics.model_retry("model-0")
    lines = generate_latest(metrics.registry).decode().splitlines()
    series = {line.split(" ")[0]: line.split(" ")[1] for line in lines if "retries_total{" in line}
    assert len(series) == MOST_MODELS + 1
    by_model = {name.partition('model="')[2].rstrip('"}'): value for name, value in series.items()}
    assert (by_model["model-0"], by_model["other"]) == ("2.0", "50.0")
