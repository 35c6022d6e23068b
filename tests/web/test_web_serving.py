"""The web app as a browser gets it: what is kept for how long, in which encoding, how safely."""

import gzip
from pathlib import Path

import httpx
import pytest
from starlette.responses import PlainTextResponse

from steward.web.below_path import BelowPath
from steward.web.serve import ServeWebApp
from steward_process import StewardProcess

PAGE = '<html><script src="./theme.js"></script><script src="./assets/a-1.js"></script></html>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A web app as the build leaves it."""
    built = tmp_path / "static"
    (built / "assets").mkdir(parents=True)
    (built / ".vite").mkdir()
    (built / "index.html").write_text(PAGE)
    (built / "docs.html").write_text("<html>docs</html>")
    (built / "theme.js").write_text("// theme")
    (built / ".vite" / "manifest.json").write_text("{}")
    (built / "assets" / "a-1.js").write_text("// code")
    (built / "assets" / "a-1.js.gz").write_bytes(gzip.compress(b"// gzip"))
    (built / "assets" / "a-1.js.br").write_bytes(b"brotli")
    (tmp_path / "secret.txt").write_text("not to be served")
    return built


def visitor(folder: Path, prefix: str = "") -> httpx.AsyncClient:
    """A browser in front of the app; behind it is an API that says `api`."""
    app = ServeWebApp(PlainTextResponse("api"), ("/api", "/v1"), prefix, folder)
    transport = httpx.ASGITransport(BelowPath(app, prefix) if prefix else app)
    return httpx.AsyncClient(transport=transport, base_url="http://steward.test")


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("identity", None),
    ],
)
async def test_an_asset_is_kept_for_a_year_in_its_best_encoding(
    folder: Path, accepted: str, encoding: str | None
) -> None:
    async with visitor(folder) as http:
        request = http.build_request("GET", "/assets/a-1.js", headers={"Accept-Encoding": accepted})
        said = await http.send(request, stream=True)
        await said.aclose()
    assert said.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert said.headers["content-type"].startswith("text/javascript")
    assert said.headers.get("content-encoding") == encoding
    assert said.headers["vary"] == "Accept-Encoding"


async def test_who_takes_no_encoding_gets_it_unpacked(folder: Path) -> None:
    (folder / "assets" / "a-1.js").unlink()
    async with visitor(folder) as http:
        said = await http.get("/assets/a-1.js", headers={"Accept-Encoding": "identity"})
        assert (said.status_code, said.text) == (200, "// gzip")
        assert "content-encoding" not in said.headers
        assert said.headers["content-type"].startswith("text/javascript")
        head = await http.head("/assets/a-1.js", headers={"Accept-Encoding": "identity"})
        assert head.headers["content-length"] == "7"
        assert (await http.get("/assets/a-1.js.gz")).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/assets/gone-2.js",
        "/assets/../../secret.txt",
        "/assets/%2e%2e/%2e%2e/secret.txt",
        "/assets/",
    ],
)
async def test_an_asset_that_is_not_there_is_never_a_page(folder: Path, path: str) -> None:
    async with visitor(folder) as http:
        said = await http.get(path)
    if "html" in said.headers["content-type"]:  # the client itself took the dots away
        assert "secret" not in said.text
        assert str(said.url).endswith("secret.txt")
    else:
        assert (said.status_code, said.headers["cache-control"]) == (404, "no-store")


@pytest.mark.parametrize("path", ["/", "/c/0190", "/settings/keys", "/secret.txt", "/index.html"])
async def test_everything_else_is_the_page_and_is_asked_for_again(folder: Path, path: str) -> None:
    async with visitor(folder) as http:
        said = await http.get(path)
        assert said.status_code == 200
        assert "/assets/a-1.js" in said.text
        assert said.headers["cache-control"] == "no-cache"
        again = await http.get(path, headers={"If-None-Match": said.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")
        head = await http.head(path)
        assert (head.status_code, head.content) == (200, b"")


async def test_a_page_runs_our_own_scripts_alone(folder: Path) -> None:
    async with visitor(folder) as http:
        policy = (await http.get("/")).headers["content-security-policy"]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == rules["script-src"] == rules["connect-src"] == "'self'"
    assert rules["base-uri"] == rules["object-src"] == rules["frame-ancestors"] == "'none'"
    assert "http" not in policy


async def test_the_api_is_not_touched(folder: Path) -> None:
    async with visitor(folder) as http:
        for method, path in [("GET", "/api"), ("GET", "/v1/x"), ("POST", "/"), ("PUT", "/c/1")]:
            assert (await http.request(method, path)).text == "api", (method, path)
        assert (await http.get("/apiary")).text != "api"


async def test_the_build_keeps_its_own_papers(folder: Path) -> None:
    async with visitor(folder) as http:
        assert "{}" not in (await http.get("/.vite/manifest.json")).text


@pytest.mark.parametrize("left_on", [True, False], ids=["left on", "taken off"])
async def test_below_a_path_each_address_has_it(folder: Path, left_on: bool) -> None:
    before = "/house" if left_on else ""
    async with visitor(folder, "/house") as http:
        page = await http.get(f"{before}/c/1")
        assert 'src="/house/assets/a-1.js"' in page.text
        assert 'src="/house/theme.js"' in page.text
        assert (await http.get(f"{before}/theme.js")).text == "// theme"
        assert (await http.get(f"{before}/api/v1/x")).text == "api"
        assert 'src="/house/' in (await http.get(before or "/")).text
        assert (await http.get("/household/x")).status_code == 200  # a page, not the path


async def test_without_a_built_app_the_page_says_so_in_both_languages(tmp_path: Path) -> None:
    async with visitor(tmp_path / "nothing") as http:
        said = await http.get("/")
    assert "without its web app" in said.text
    assert "网页界面尚未构建" in said.text


def test_an_unknown_address_of_the_api_is_a_problem(steward: StewardProcess) -> None:
    with httpx.Client(base_url=steward.url) as http:
        for path in ("/api", "/api/v1/nothing"):
            said = http.get(path, headers={"Accept-Language": "zh"})
            assert said.status_code == 404
            assert said.headers["content-type"] == "application/problem+json"
            assert said.json()["code"] == "route_not_found"
        page = http.get("/c/anything")
    assert page.headers["content-type"].startswith("text/html")
    assert page.headers["x-content-type-options"] == "nosniff"
    assert page.headers["referrer-policy"] == "no-referrer"
    assert page.headers["x-frame-options"] == "DENY"
    assert page.headers["x-request-id"]
