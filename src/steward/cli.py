"""The `steward` command: its names and options. What they do is in `commands`, imported only when
it is asked for, so that each command starts with no more than it needs."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from steward.commands.failure import Failure
from steward.commands.terminal import open_terminal
from steward.commands.user_commands import user_app

# Plain help and plain tracebacks: the coloured ones cost twice the start, and may show secrets.
app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Documents in, cited answers out.",
)
app.add_typer(user_app, name="user")

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Collection = Annotated[str | None, typer.Option(help="A collection's name or id.")]
Document = Annotated[str | None, typer.Option(help="A document's name or id.")]


@app.command()
def serve(
    jobs: Annotated[
        bool,
        typer.Option("--jobs/--no-jobs", help="Also do the work, or leave it to `steward work`."),
    ] = True,
) -> None:
    """Run Steward until it is stopped. Everything is set by STEWARD_… (see .env.example)."""
    from steward import server  # noqa: PLC0415
    from steward.commands.read_settings import read_settings  # noqa: PLC0415
    from steward.kit.role import Role  # noqa: PLC0415

    role = Role.EVERYTHING if jobs else Role.REQUESTS
    raise typer.Exit(server.serve(read_settings(), role))


@app.command()
def work() -> None:
    """Work on what others have taken, until it is stopped. It has a port for health and metrics."""
    from steward import server  # noqa: PLC0415
    from steward.commands.read_settings import read_settings  # noqa: PLC0415
    from steward.kit.role import Role  # noqa: PLC0415

    raise typer.Exit(server.serve(read_settings(), Role.JOBS))


@app.command()
def login(
    url: Annotated[
        str | None, typer.Option(help="Where Steward is; http://127.0.0.1:8000.")
    ] = None,
    user: Annotated[str | None, typer.Option(help="The user name; asked for if not given.")] = None,
    email: Annotated[str | None, typer.Option(help="For registering.")] = None,
    register: Annotated[bool, typer.Option("--register", help="Make an account first.")] = False,
) -> None:
    """Sign in. The password is asked for, or taken from STEWARD_PASSWORD."""
    from steward.commands.login import login as sign_in  # noqa: PLC0415

    sign_in(url, user, email, register=register, environment=os.environ, terminal=open_terminal())


@app.command()
def logout() -> None:
    """Sign out."""
    from steward.commands.logout import logout as sign_out  # noqa: PLC0415

    sign_out(os.environ, open_terminal())


@app.command()
def add(
    files: Annotated[list[Path], typer.Argument(help="Files, and folders with all below them.")],
    collection: Annotated[
        str | None, typer.Option(help="The collection to add to; made if there is none.")
    ] = None,
    wait: Annotated[bool, typer.Option(help="Look on until all have been read.")] = True,
) -> None:
    """Add documents. Exit code 1 if any was refused or could not be read."""
    from steward.commands.add import add as add_files  # noqa: PLC0415
    from steward.commands.signed_in import signed_in  # noqa: PLC0415

    with signed_in() as (client, terminal):
        raise typer.Exit(add_files(files, collection, wait=wait, client=client, terminal=terminal))


@app.command()
def ask(
    question: str,
    collection: Collection = None,
    document: Document = None,
    conversation: Annotated[str | None, typer.Option(help="Ask further in this one (id).")] = None,
    agent: Annotated[str | None, typer.Option(help="An agent's name or id.")] = None,
    as_json: Json = False,
) -> None:
    """Ask your documents, or an agent. Exit code 0: found; 2: they do not say; 1: an error."""
    from steward.commands.ask import ask as ask_and_show  # noqa: PLC0415
    from steward.commands.search import scope  # noqa: PLC0415
    from steward.commands.signed_in import signed_in  # noqa: PLC0415

    with signed_in() as (client, terminal):
        where = scope(collection, document, client)
        raise typer.Exit(
            ask_and_show(
                question,
                where,
                conversation,
                agent=agent,
                as_json=as_json,
                client=client,
                terminal=terminal,
            )
        )


@app.command()
def search(
    query: str,
    collection: Collection = None,
    document: Document = None,
    limit: Annotated[int, typer.Option(min=1, max=100, help="How many at most.")] = 10,
    as_json: Json = False,
) -> None:
    """Show the passages that match best. Exit code 2 if there are none."""
    from steward.commands.search import scope  # noqa: PLC0415
    from steward.commands.search import search as search_and_show  # noqa: PLC0415
    from steward.commands.signed_in import signed_in  # noqa: PLC0415

    with signed_in() as (client, terminal):
        where = scope(collection, document, client)
        raise typer.Exit(
            search_and_show(query, where, limit, as_json=as_json, client=client, terminal=terminal)
        )


@app.command()
def documents(collection: Collection = None, as_json: Json = False) -> None:
    """List your documents, newest first."""
    from steward.commands.list_documents import list_documents  # noqa: PLC0415
    from steward.commands.signed_in import signed_in  # noqa: PLC0415

    with signed_in() as (client, terminal):
        list_documents(collection, as_json=as_json, client=client, terminal=terminal)


@app.command()
def agents(as_json: Json = False) -> None:
    """List the agents you may ask."""
    from steward.commands.list_agents import list_agents  # noqa: PLC0415
    from steward.commands.signed_in import signed_in  # noqa: PLC0415

    with signed_in() as (client, terminal):
        list_agents(as_json=as_json, client=client, terminal=terminal)


@app.command()
def mcp() -> None:
    """Serve MCP on standard input and output, for programs that start it: docs/extend/mcp.md."""
    from steward.commands.mcp import serve_mcp  # noqa: PLC0415

    serve_mcp(os.environ, open_terminal())


@app.command()
def rm(
    document: Annotated[str, typer.Argument(help="A document's name or id.")],
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Delete a document with its text, words and vectors."""
    from steward.commands.remove_document import remove_document  # noqa: PLC0415
    from steward.commands.signed_in import signed_in  # noqa: PLC0415

    with signed_in() as (client, terminal):
        raise typer.Exit(remove_document(document, sure=yes, client=client, terminal=terminal))


@app.command()
def doctor() -> None:
    """Check the installation, and say what to do. Exit code 1 if something must be mended."""
    from steward.commands.doctor import doctor as examine  # noqa: PLC0415

    raise typer.Exit(examine(open_terminal()))


@app.command()
def migrate(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Try it on a copy.")] = False,
) -> None:
    """Bring the database up to date without serving."""
    from steward.commands.migrate import migrate as bring_up_to_date  # noqa: PLC0415
    from steward.commands.read_settings import read_settings  # noqa: PLC0415

    settings = read_settings()
    raise typer.Exit(bring_up_to_date(settings, dry_run=dry_run, terminal=open_terminal()))


@app.command()
def backup(
    place: Annotated[
        Path, typer.Argument(help="The file to write (.tar or .tar.gz), or the folder for it.")
    ],
    secrets: Annotated[
        bool,
        typer.Option(
            "--secrets/--without-secrets",
            help="With the installation's own secrets, without which sealed keys stay sealed.",
        ),
    ] = True,
) -> None:
    """Write everything into one file, also while Steward runs. Exit code 2: files were missing."""
    from steward.commands.backup import backup as back_up  # noqa: PLC0415
    from steward.commands.read_settings import read_settings  # noqa: PLC0415

    settings = read_settings()
    raise typer.Exit(back_up(settings, place, with_secrets=secrets, terminal=open_terminal()))


@app.command()
def restore(
    file: Annotated[Path, typer.Argument(help="A file that `steward backup` has written.")],
) -> None:
    """Put a backup back into an empty data folder, and an empty database."""
    from steward.commands.read_settings import read_settings  # noqa: PLC0415
    from steward.commands.restore import restore as put_back  # noqa: PLC0415

    put_back(read_settings(), file, terminal=open_terminal())


@app.command()
def move(
    to: Annotated[str, typer.Option(help="Where to: postgresql://…, sqlite:///PATH, or sqlite.")],
    from_: Annotated[
        str | None, typer.Option("--from", help="Where from, if not the database that is set.")
    ] = None,
    to_data: Annotated[
        Path | None, typer.Option(help="Another data folder, to which files are copied.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be moved.")] = False,
) -> None:
    """Move everything to another database, while Steward is stopped. What was broken off goes on.
    Exit code 1 if something hinders it, or if the two differ at the end."""
    from steward.commands.move import move as move_everything  # noqa: PLC0415
    from steward.commands.read_settings import read_settings  # noqa: PLC0415

    settings, terminal = read_settings(), open_terminal()
    raise typer.Exit(
        move_everything(to, from_, to_data, dry_run=dry_run, settings=settings, terminal=terminal)
    )


@app.command()
def settings() -> None:
    """Print every setting with its explanation and default, in the form of a .env file."""
    from steward.commands.example_env import example_env  # noqa: PLC0415

    sys.stdout.write(example_env())


@app.command()
def openapi() -> None:
    """Print the description of the API (OpenAPI, JSON)."""
    from steward.commands.openapi import openapi as describe  # noqa: PLC0415

    sys.stdout.write(describe())


def main() -> None:
    """The entry point of the `steward` command. What fails as foreseen is told in a sentence."""
    # httpx would bring its own command line (click, rich, pygments), three times its own weight.
    sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
    try:
        app()
    except Failure as failure:
        open_terminal().complain(failure)
        sys.exit(1)
