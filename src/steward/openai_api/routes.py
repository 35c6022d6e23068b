"""The routes that OpenAI's clients know, below `/v1`."""

from fastapi import APIRouter

from steward.openai_api import (
    batch_routes,
    chat_routes,
    embedding_routes,
    file_routes,
    model_routes,
    response_routes,
    store_file_routes,
    vector_store_routes,
)

router = APIRouter(tags=["openai"])
for part in (
    model_routes,
    response_routes,
    chat_routes,
    embedding_routes,
    file_routes,
    vector_store_routes,
    store_file_routes,
    batch_routes,
):
    router.include_router(part.router)
