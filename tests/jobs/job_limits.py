"""How long processes of these tests are silent before they count as dead; a tenth of the real."""

BEAT_SECONDS, DEAD_AFTER_SECONDS = 0.5, 2.0
