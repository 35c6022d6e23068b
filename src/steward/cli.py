"""The `steward` command."""

import sys

import typer

from steward.settings import Settings, example_env

app = typer.Typer(
    no_args_is_help=True, add_completion=False, help="Documents in, cited answers out."
)


@app.command()
def serve() -> None:
    """Run Steward until it is stopped. Everything is set by STEWARD_… (see .env.example)."""
    from steward import server  # noqa: PLC0415 - the other commands start faster without it

    raise typer.Exit(server.serve(Settings()))


@app.command()
def settings() -> None:
    """Print every setting with its explanation and default, in the form of a .env file."""
    sys.stdout.write(example_env())


def main() -> None:
    """The entry point of the `steward` command."""
    app()
