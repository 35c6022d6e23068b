"""How the parts of an Office file find each other: each part may have a list of relationships."""

import posixpath
from dataclasses import dataclass

from steward.documents.parsing.archive import Archive
from steward.documents.parsing.xml_events import What, xml_events


@dataclass(frozen=True)
class Relation:
    """A part that another part refers to. `kind` is the last word of the relationship's type."""

    kind: str
    target: str


def relations(archive: Archive, part: str) -> dict[str, Relation]:
    """What a part refers to, by relationship id; outside targets are left out.

    ECMA-376 part 2: the list of `a/b.xml` is `a/_rels/b.xml.rels`, targets are relative to `a/`.
    """
    folder, name = posixpath.split(part)
    listing = posixpath.join(folder, "_rels", f"{name}.rels")
    if not archive.has(listing):
        return {}
    found: dict[str, Relation] = {}
    for event in xml_events(archive.chunks(listing)):
        if event.what is What.START and event.name == "Relationship":
            a = event.attributes
            if a.get("TargetMode") == "External" or not {"Id", "Target", "Type"} <= a.keys():
                continue
            target = posixpath.normpath(posixpath.join("/", folder, a["Target"])).lstrip("/")
            found[a["Id"]] = Relation(a["Type"].rpartition("/")[2], target)
    return found


def main_part(archive: Archive, usual: str) -> str:
    """The part that the whole file is about; `usual` where nothing is said."""
    named = [r.target for r in relations(archive, "").values() if r.kind == "officeDocument"]
    return named[0] if named else usual
