"""Servers of tools: added, checked and removed, by those who may."""

import re
import sys
from pathlib import Path

from browser_page import OpenWindow
from chat_window import PATIENCE
from playwright.async_api import expect

from steward_process import PASSWORD, StewardProcess

TOOL_SERVER = Path(__file__).parents[1] / "mcp_server.py"


async def test_a_member_may_add_what_is_on_the_public_internet(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    web_steward.person("tooler")
    shown = await window(web_steward.url)
    page = shown.page
    await shown.sign_in("tooler", PASSWORD)
    await shown.goto("/agents/servers")
    await expect(page.get_by_text("No tool servers yet")).to_be_visible()
    await shown.look("no servers")
    dialog = page.get_by_role("dialog")
    await shown.button("Add a server").click()
    await expect(dialog.get_by_text("As a command")).to_have_count(0)
    await dialog.get_by_label("Name").fill("inside")
    await dialog.get_by_label("Address").fill("http://127.0.0.1:9/mcp")
    await dialog.get_by_label("Headers").fill("Authorization")
    await dialog.get_by_role("button", name="Add", exact=True).click()
    await expect(dialog.get_by_text("This line cannot be read: Authorization")).to_be_visible()
    await shown.look("unreadable")
    await dialog.get_by_label("Headers").fill("Authorization: Bearer x")
    await dialog.get_by_role("button", name="Add", exact=True).click()
    await expect(dialog.get_by_role("alert")).to_contain_text("public internet")


async def test_tool_servers_are_added_checked_and_removed(
    web_steward: StewardProcess, window: OpenWindow
) -> None:
    admin = await window(web_steward.url)
    page = admin.page
    await admin.sign_in("admin", PASSWORD)
    await admin.goto("/agents/servers")
    for name, command in (
        ("desk", f"{sys.executable} '{TOOL_SERVER}' stdio"),
        ("gone", "no-such-command"),
    ):
        await admin.button("Add a server").click()
        dialog = page.get_by_role("dialog")
        await dialog.get_by_role("radio", name=re.compile("As a command")).click()
        await dialog.get_by_label("Name").fill(name)
        await dialog.get_by_role("textbox", name="Command").fill(command)
        await dialog.get_by_role("button", name="Add", exact=True).click()
        await expect(dialog).to_have_count(0)
    rows = page.locator("li.server")
    desk, gone = rows.filter(has_text="desk"), rows.filter(has_text="no-such-command")
    await expect(desk.get_by_role("status")).to_have_text(re.compile("Connected"), timeout=PATIENCE)
    await expect(gone.get_by_role("status")).to_have_text(re.compile("Cannot"), timeout=PATIENCE)
    await desk.locator("summary").click()
    await admin.look("servers")
    await admin.button("Check desk").click()
    await expect(desk.get_by_role("status")).to_have_text(re.compile("Connected"), timeout=PATIENCE)
    await admin.goto("/agents/new")
    await expect(page.get_by_text("From the server desk")).to_be_visible()
    await admin.goto("/agents/servers")
    for name in ("gone", "desk"):
        await admin.button(f"Remove {name}").click()
    await expect(page.get_by_text("No tool servers yet")).to_be_visible()
    await page.get_by_role("link", name="Agents").first.click()
    await expect(page.locator("li.agent").first).to_be_visible()
    await admin.goto("/agents/servers")
    await expect(page.get_by_text("No tool servers yet")).to_be_visible()
