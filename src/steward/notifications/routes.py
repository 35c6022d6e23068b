"""Notifications over HTTP."""

from fastapi import APIRouter

from steward.notifications import (
    address_routes,
    delivery_routes,
    inbox_routes,
    preference_routes,
    send_routes,
    template_routes,
    trial_routes,
)

router = APIRouter(tags=["notifications"])
for part in (
    send_routes,
    inbox_routes,
    template_routes,
    trial_routes,
    preference_routes,
    address_routes,
    delivery_routes,
):
    router.include_router(part.router)
