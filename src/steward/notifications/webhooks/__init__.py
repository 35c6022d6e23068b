"""Programs of one's own that are told what happens: one more way out for the same deliverer."""
