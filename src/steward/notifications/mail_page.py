"""The HTML of an e-mail, around what is said."""

from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

WORDS = {
    "en": {
        "footer": "You get this from Steward because of your notification settings.",
        "button": "Open in Steward",
        "change": "Change them",
    },
    "zh-CN": {
        "footer": "您收到此邮件，是因为您在 Steward 中的通知设置。",
        "button": "在 Steward 中打开",
        "change": "更改设置",
    },
}


def mail_page(
    title: str,
    text: str,
    html: str | None,
    *,
    language: str,
    link: str | None,
    settings_link: str | None,
) -> str:
    """A whole page. `html` is the middle where there is one, its values escaped already; else the
    plain text is, in which empty lines part paragraphs and addresses of the web can be followed."""
    return _page().render(
        title=title,
        paragraphs=[part.strip().splitlines() for part in text.split("\n\n") if part.strip()],
        html=html,
        language=language,
        link=link,
        settings_link=settings_link,
        **WORDS[language],
    )


@lru_cache(maxsize=1)
def _page() -> Template:
    environment = Environment(
        loader=PackageLoader("steward.notifications", ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("mail.html")
