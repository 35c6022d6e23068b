"""An embedder that others hold while the model behind it is changed."""

from steward.embedding.pass_on import PassOn
from steward.embedding.port import Embedder


class SwitchingEmbedder(PassOn):
    """Passes everything on to one embedder, and from `switch` on to another."""

    async def switch(self, to: Embedder) -> None:
        """Use another model; the one before ends its work in flight and closes."""
        before, self._behind = self._behind, to
        if before is not to:
            await before.close()
