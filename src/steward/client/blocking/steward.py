"""The client that waits: a table of methods, each made of the call that it carries out."""

from typing import Self

import httpx

from steward.client.blocking.methods import Room, does, leaves, lists, streams, waits
from steward.client.blocking.shell import Shell
from steward.client.calls import (
    agents,
    asking,
    collections,
    conversations,
    documents,
    follow_document,
    people,
    raw,
    runs,
)
from steward.client.connect import settle


class Documents(Room):
    """Documents: uploaded, waited for, read."""

    upload = does(documents.upload)
    wait_until_ready = does(documents.wait_until_ready)
    follow = lists(follow_document.follow_document)
    list = lists(documents.list_documents)
    get = does(documents.get_document)
    rename = does(documents.rename_document)
    move = does(documents.move_document)
    delete = does(documents.delete_document)
    retry = does(documents.retry_document)
    analyse = does(documents.analyse_document)
    download = does(documents.download_document)
    page = does(documents.get_page)
    pages = lists(documents.list_pages)
    text = does(documents.get_text)


class Collections(Room):
    """Named sets of documents."""

    create = does(collections.create_collection)
    list = lists(collections.list_collections)
    get = does(collections.get_collection)
    rename = does(collections.rename_collection)
    delete = does(collections.delete_collection)


class Conversations(Room):
    """Conversations, and what is said in them."""

    create = does(conversations.create_conversation)
    list = lists(conversations.list_conversations)
    search = lists(conversations.search_conversations)
    get = does(conversations.get_conversation)
    rename = does(conversations.rename_conversation)
    delete = does(conversations.delete_conversation)
    messages = lists(conversations.list_messages)
    say = waits(asking.say)
    say_stream = streams(asking.say)
    say_in_background = leaves(asking.say)
    say_otherwise = waits(asking.say_otherwise)
    say_otherwise_stream = streams(asking.say_otherwise)
    answer_again = waits(asking.answer_again)
    answer_again_stream = streams(asking.answer_again)


class Agents(Room):
    """Agents, and what they are given to do."""

    list = lists(agents.list_agents)
    get = does(agents.get_agent)
    create = does(agents.create_agent)
    change = does(agents.change_agent)
    delete = does(agents.delete_agent)
    tools = does(agents.list_tools)
    models = does(agents.list_models)
    run = waits(asking.run_agent)
    run_stream = streams(asking.run_agent)
    run_in_background = leaves(asking.run_agent)


class Runs(Room):
    """Runs: looked at, waited for, stopped, decided about."""

    list = lists(runs.list_runs)
    get = does(runs.get_run)
    wait = waits(asking.watch)
    stream = streams(asking.watch)
    cancel = does(runs.cancel_run)
    approvals = does(runs.list_approvals)
    approve = does(runs.approve)
    reject = does(runs.reject)
    decide = does(runs.decide)


class Schedules(Room):
    """Questions that are asked by the clock."""

    list = lists(agents.list_schedules)
    get = does(agents.get_schedule)
    create = does(agents.create_schedule)
    change = does(agents.change_schedule)
    delete = does(agents.delete_schedule)
    ticks = lists(agents.list_ticks)
    run_now = does(agents.run_now)


class Notifications(Room):
    """What one tells people, and is told."""

    send = does(people.notify)
    send_event = does(people.notify_event)
    inbox = lists(people.list_inbox)
    mark_read = does(people.mark_read)
    mark_all_read = does(people.mark_all_read)


class Account(Room):
    """Oneself, and one's API keys."""

    get = does(people.get_account)
    list_keys = lists(people.list_keys)
    create_key = does(people.create_key)
    revoke_key = does(people.revoke_key)


class Usage(Room):
    """What one has used, and one's limits."""

    get = does(people.get_usage)


class Accounts(Room):
    """Everybody's accounts, for administrators."""

    list = lists(people.list_accounts)
    change = does(people.change_account)


class Steward(Room):
    """A Steward, for a program that waits for its answers; good for many threads.

    `url` and `api_key` are those of `STEWARD_URL` and `STEWARD_API_KEY` unless they are given; in
    place of a key, `username` and `password` sign in and carry the sign-in on. `patience`: for how
    many seconds a request is tried while Steward is away or busy; `stream_patience`: for how many
    a stream is. Sentences are in `language`, `en` or `zh-CN`. Raises `ValueError` for what cannot
    be an address or a key; what methods raise is in `errors`.
    """

    def __init__(
        self,
        url: str | None = None,
        api_key: str | None = None,
        *,
        username: str | None = None,
        password: str | None = None,
        auth: httpx.Auth | None = None,
        language: str = "en",
        patience: float = 30.0,
        stream_patience: float = 120.0,
        program: str = "steward-client",
    ) -> None:
        settings = settle(
            url,
            api_key,
            username,
            password,
            auth=auth,
            language=language,
            patience=patience,
            stream_patience=stream_patience,
            program=program,
        )
        http = httpx.Client(**settings.http)
        super().__init__(Shell(http, settings.terms, settings.session))
        self.url = settings.terms.url
        self.documents = Documents(self._shell)
        self.collections = Collections(self._shell)
        self.conversations = Conversations(self._shell)
        self.agents = Agents(self._shell)
        self.runs = Runs(self._shell)
        self.schedules = Schedules(self._shell)
        self.notifications = Notifications(self._shell)
        self.account = Account(self._shell)
        self.usage = Usage(self._shell)
        self.accounts = Accounts(self._shell)

    ask = waits(asking.ask)
    ask_stream = streams(asking.ask)
    ask_in_background = leaves(asking.ask)
    search = does(documents.search)
    embed = does(documents.embed)
    request = does(raw.request)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close its connections."""
        self._shell.close()
