"""What clients send and see of conversations and their messages."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from steward.answers.schemas import Asking, CitationView, QuestionText, Usage
from steward.answers.usage_view import usage_view
from steward.conversations.search import Hit
from steward.conversations.snippet import snippet
from steward.conversations.tables import Conversation, Message, MessageFeedback
from steward.http.parameters import BodyId
from steward.http.schemas import Shape, View

# What no database keeps in a text.
NO_NULL = r"^[^\x00]*$"


class ConversationIn(Shape):
    """A conversation's title; one is made from the first question otherwise."""

    title: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)] = ""


class ConversationChange(Shape):
    """Another title for a conversation, or whether it is pinned; what is left out stays."""

    title: (
        Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
        | None
    ) = None
    pinned: bool | None = None

    @model_validator(mode="after")
    def _something(self) -> Self:
        if self.title is None and self.pinned is None:
            raise ValueError("a title, or whether it is pinned")
        return self


class ForkIn(Shape):
    """The last message that the new conversation has."""

    message_id: BodyId


class FeedbackIn(Shape):
    """What a person thinks of an answer, and why."""

    rating: Literal["up", "down"]
    reason: (
        Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000, pattern=NO_NULL)]
        | None
    ) = None


class FeedbackView(View):
    """What a person thinks of an answer: `rating` is up or down."""

    rating: str
    reason: str | None


class RegenerateIn(Asking):
    """How a question is answered once more. Agent and scope are the earlier answer's unless they
    are given."""

    agent_id: BodyId | None = None


class EditIn(RegenerateIn):
    """A question in other words."""

    content: QuestionText


class MessageIn(Asking):
    """A message in a conversation."""

    content: QuestionText
    parent_id: BodyId | None = Field(
        None, description="The answer it follows; the last of the branch that is shown if absent."
    )
    agent_id: BodyId | None = Field(
        None,
        description="The agent that answers; if absent the one before, if null Steward itself.",
    )


class BranchIn(Shape):
    """A message on the branch that shall be shown; without one it is the newest branch."""

    message_id: BodyId | None = None


class ConversationView(View):
    """A thread of messages. `leaf_id` is the last message of the branch that is shown, `deleted_at`
    when it came into the trash."""

    id: str
    title: str
    leaf_id: str | None
    pinned: bool
    created_at: datetime
    updated_at: datetime
    deleted_at: datetime | None

    @classmethod
    def of(cls, row: Conversation) -> "ConversationView":
        """The view of a row."""
        return cls.model_validate(row)


class MessageView(View):
    """What a person or Steward said."""

    id: str
    parent_id: str | None
    run_id: str | None
    agent_id: str | None
    role: str
    status: str
    content: str
    found: bool | None
    citations: list[CitationView]
    model: str | None
    usage: Usage
    feedback: FeedbackView | None
    created_at: datetime

    @classmethod
    def of(cls, row: Message, feedback: MessageFeedback | None = None) -> "MessageView":
        """The view of a row."""
        usage = usage_view(row.input_tokens, row.output_tokens, row.tokens_estimated)
        return cls(
            id=row.id,
            parent_id=row.parent_id,
            run_id=row.run_id,
            agent_id=row.agent_id,
            role=row.role,
            status=row.status,
            content=row.text,
            found=row.found,
            citations=[CitationView(**citation) for citation in row.citations],
            model=row.model,
            usage=Usage(**usage),
            feedback=feedback and FeedbackView.model_validate(feedback),
            created_at=row.created_at,
        )


class ListedMessage(MessageView):
    """A message in its conversation. `siblings` are the messages that follow the same one, itself
    among them, in the order of time."""

    siblings: list[str]

    @classmethod
    def among(
        cls, row: Message, siblings: Sequence[str], feedback: MessageFeedback | None
    ) -> "ListedMessage":
        """The view of a row."""
        return cls(**dict(MessageView.of(row, feedback)), siblings=list(siblings))


class Match(View):
    """Where a word of the query stands in a snippet, in characters."""

    start: int
    end: int


class SnippetView(View):
    """A piece of a text, and what was found in it."""

    text: str
    matches: list[Match]


class HitView(View):
    """A message in which all words of a query were found; without a message, the title."""

    conversation_id: str
    title: str
    message_id: str | None
    role: str | None
    snippet: SnippetView
    created_at: datetime

    @classmethod
    def of(cls, hit: Hit, words: Sequence[str]) -> "HitView":
        """The view of a hit, by the words that were searched."""
        found = snippet(hit.text, words)
        return cls(
            conversation_id=hit.conversation_id,
            title=hit.title,
            message_id=hit.message_id,
            role=hit.role,
            snippet=SnippetView(
                text=found.text, matches=[Match(start=at, end=to) for at, to in found.matches]
            ),
            created_at=hit.created_at,
        )
