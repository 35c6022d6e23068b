"""The client that waits: `Steward`."""
