"""What a tool of an MCP server answers, as text for a model."""

import base64
import binascii

import orjson

from steward.agents.adapters.need_extra import libraries_of_the_extra

with libraries_of_the_extra():
    from mcp.types import (
        AudioContent,
        BlobResourceContents,
        CallToolResult,
        ContentBlock,
        EmbeddedResource,
        ImageContent,
        ResourceLink,
        TextContent,
    )

NOTHING = "Done; the tool said nothing."


def as_text(result: CallToolResult) -> str:
    """The text of a result. What is not text is named with its kind and size, not spelled out.

    Structured content counts when there is no text beside it: servers say the same twice, for
    clients that know one of the two only.
    """
    said = "\n".join(_text(block) for block in result.content)
    spoken = any(isinstance(block, TextContent | EmbeddedResource) for block in result.content)
    if result.structured_content is not None and not spoken:
        said = "\n".join(filter(None, (orjson.dumps(result.structured_content).decode(), said)))
    return said or NOTHING


def _text(block: ContentBlock) -> str:
    match block:
        case TextContent():
            return block.text
        case ImageContent() | AudioContent():
            return f"[{block.type}, {block.mime_type}, {_bytes(block.data)} bytes, not shown]"
        case ResourceLink():
            about = f": {block.description}" if block.description else ""
            return f"[resource {block.name} at {block.uri}{about}]"
        case EmbeddedResource():
            inside = block.resource
            if isinstance(inside, BlobResourceContents):
                kind = inside.mime_type or "unknown kind"
                return f"[resource {inside.uri}, {kind}, {_bytes(inside.blob)} bytes, not shown]"
            return f"Resource {inside.uri}:\n{inside.text}"


def _bytes(encoded: str) -> int:
    """The size of what is encoded as base64; 0 if it is not."""
    try:
        return len(base64.b64decode(encoded))
    except binascii.Error:
        return 0
