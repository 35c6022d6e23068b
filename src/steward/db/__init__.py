"""One SQL, two engines."""
