"""The client for an event loop: a table of methods, each made of the call that it carries out."""

from typing import Self

import httpx

from steward.client.awaiting.methods import AsyncRoom, does, leaves, lists, streams, waits
from steward.client.awaiting.shell import AsyncShell
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


class AsyncDocuments(AsyncRoom):
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


class AsyncCollections(AsyncRoom):
    """Named sets of documents."""

    create = does(collections.create_collection)
    list = lists(collections.list_collections)
    get = does(collections.get_collection)
    rename = does(collections.rename_collection)
    delete = does(collections.delete_collection)


class AsyncConversations(AsyncRoom):
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


class AsyncAgents(AsyncRoom):
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


class AsyncRuns(AsyncRoom):
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


class AsyncSchedules(AsyncRoom):
    """Questions that are asked by the clock."""

    list = lists(agents.list_schedules)
    get = does(agents.get_schedule)
    create = does(agents.create_schedule)
    change = does(agents.change_schedule)
    delete = does(agents.delete_schedule)
    ticks = lists(agents.list_ticks)
    run_now = does(agents.run_now)


class AsyncNotifications(AsyncRoom):
    """What one tells people, and is told."""

    send = does(people.notify)
    send_event = does(people.notify_event)
    inbox = lists(people.list_inbox)
    mark_read = does(people.mark_read)
    mark_all_read = does(people.mark_all_read)


class AsyncAccount(AsyncRoom):
    """Oneself, and one's API keys."""

    get = does(people.get_account)
    list_keys = lists(people.list_keys)
    create_key = does(people.create_key)
    revoke_key = does(people.revoke_key)


class AsyncUsage(AsyncRoom):
    """What one has used, and one's limits."""

    get = does(people.get_usage)


class AsyncAccounts(AsyncRoom):
    """Everybody's accounts, for administrators."""

    list = lists(people.list_accounts)
    change = does(people.change_account)


class AsyncSteward(AsyncRoom):
    """A Steward, for a program with an event loop; good for many tasks of it.

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
        http = httpx.AsyncClient(**settings.http)
        super().__init__(AsyncShell(http, settings.terms, settings.session))
        self.url = settings.terms.url
        self.documents = AsyncDocuments(self._shell)
        self.collections = AsyncCollections(self._shell)
        self.conversations = AsyncConversations(self._shell)
        self.agents = AsyncAgents(self._shell)
        self.runs = AsyncRuns(self._shell)
        self.schedules = AsyncSchedules(self._shell)
        self.notifications = AsyncNotifications(self._shell)
        self.account = AsyncAccount(self._shell)
        self.usage = AsyncUsage(self._shell)
        self.accounts = AsyncAccounts(self._shell)

    ask = waits(asking.ask)
    ask_stream = streams(asking.ask)
    ask_in_background = leaves(asking.ask)
    search = does(documents.search)
    embed = does(documents.embed)
    request = does(raw.request)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Close its connections."""
        await self._shell.close()
