"""What a client asks for on a socket is done by the same deeds as over HTTP, and replied to."""

from dataclasses import dataclass

from steward.accounts.who import Who, check_scope
from steward.answers import store
from steward.answers.answering import Answering
from steward.answers.approve import Decision, decide
from steward.answers.ask import Question, ask
from steward.answers.ask_again import question_from
from steward.answers.cancel import cancel_run
from steward.answers.conversation_schemas import MessageIn
from steward.answers.socket_messages import (
    Cancel,
    Decide,
    Message,
    Ping,
    Send,
    SignIn,
    Subscribe,
    Unsubscribe,
)
from steward.answers.socket_sender import Sender
from steward.answers.socket_shows import show_document, show_everything, show_run
from steward.answers.socket_subscriptions import Subscriptions
from steward.answers.watch import Watching
from steward.documents import store as documents
from steward.http.problems import draining
from steward.kit.errors import Conflict


@dataclass(frozen=True)
class Commands:
    """The commands of one who is signed in, and all that they may touch."""

    who: Who
    sender: Sender
    subscriptions: Subscriptions
    answering: Answering
    watching: Watching

    async def perform(self, message: Message) -> None:
        """Do it and reply. Raises the `Problem` that the same request has over HTTP, and `Ended`
        when the client has left."""
        match message:
            case Ping():
                await self.sender.tell("pong", message.ref)
            case Subscribe():
                await self._subscribe(message)
            case Unsubscribe():
                await self.subscriptions.end(message.subject)
                name, value = message.subject
                await self.sender.tell("unsubscribed", message.ref, **{name: value})
            case Send():
                await self._send(message)
            case Cancel():
                await self._cancel(message)
            case Decide():
                await self._decide(message)
            case SignIn():
                raise Conflict(
                    "signed_in_already",
                    "This connection is signed in already.",
                    "此连接已登录。",
                )

    async def _subscribe(self, message: Subscribe) -> None:
        check_scope(self.who, "read")
        await self.subscriptions.end(message.subject)
        self.subscriptions.check_room()
        facts = await self._look(message)
        name, value = message.subject
        await self.sender.tell("subscribed", message.ref, **{name: value}, **facts)
        if message.run_id is not None:
            shown = show_run(self.who, message.run_id, message.after, watching=self.watching)
        elif message.document_id is not None:
            shown = show_document(self.who, message.document_id, watching=self.watching)
        else:
            shown = show_everything(self.who, watching=self.watching)
        self.subscriptions.begin(message.subject, shown)

    async def _look(self, message: Subscribe) -> dict[str, str]:
        """The state of what is subscribed to. Raises `NotFound`, also for what is not theirs."""
        if message.everything:
            return {}
        async with self.watching.database.read() as session:
            if message.run_id is not None:
                run = await store.run_of(session, self.who.user_id, message.run_id)
                return {"status": run.status}
            document = await documents.document_of(
                session, self.who.user_id, message.document_id or ""
            )
            return {"status": document.status}

    async def _send(self, message: Send) -> None:
        self._check_work()
        self.subscriptions.check_room()
        run = await ask(
            self.who.user_id,
            await self._question(message),
            background=False,
            database=self.answering.database,
            jobs=self.answering.jobs,
            announce=self.answering.announce,
        )
        await self.sender.tell(
            "sent",
            message.ref,
            run_id=run.id,
            conversation_id=run.conversation_id,
            message_id=run.message_id,
        )
        shown = show_run(self.who, run.id, 0, watching=self.watching)
        self.subscriptions.begin(("run_id", run.id), shown)

    async def _question(self, message: Send) -> Question:
        if message.conversation_id is None:
            return Question(
                message.content,
                agent_id=message.agent_id,
                collection_ids=message.collection_ids,
                document_ids=message.document_ids,
                client_id=message.client_id,
                language=self.who.language,
            )
        # What was left out means something else than null.
        said = MessageIn.model_validate(
            message.model_dump(exclude={"type", "ref", "conversation_id"}, exclude_unset=True)
        )
        async with self.answering.database.read() as session:
            return await question_from(
                session,
                self.who.user_id,
                message.conversation_id,
                said,
                language=self.who.language,
            )

    async def _cancel(self, message: Cancel) -> None:
        self._check_work()
        run = await cancel_run(self.who.user_id, message.run_id, answering=self.answering)
        await self.sender.tell("cancelling", message.ref, run_id=run.id, status=run.status)

    async def _decide(self, message: Decide) -> None:
        self._check_work()
        call = await decide(
            self.who.user_id,
            message.run_id,
            message.call_id,
            Decision(message.decision, message.reason, message.arguments, by=self.who.user_id),
            answering=self.answering,
        )
        await self.sender.tell(
            "decided",
            message.ref,
            run_id=message.run_id,
            call_id=message.call_id,
            decision=call.decision,
        )

    def _check_work(self) -> None:
        """Raise `Forbidden` for a key that may only read, and `Unavailable` in a drain."""
        check_scope(self.who, "write")
        if self.watching.lifecycle.draining:
            raise draining()
