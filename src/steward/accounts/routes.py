"""The routes of accounts: the door, one's own account, and what administrators do."""

from fastapi import APIRouter

from steward.accounts import (
    admin_routes,
    auth_routes,
    browser_routes,
    my_routes,
    person_routes,
    reset_routes,
)

router = APIRouter()
router.include_router(auth_routes.router, tags=["accounts"])
router.include_router(browser_routes.router, tags=["accounts"])
router.include_router(reset_routes.router, tags=["accounts"])
router.include_router(my_routes.router, tags=["accounts"])
router.include_router(admin_routes.router, tags=["accounts"])
router.include_router(person_routes.router, tags=["accounts"])
