"""A question becoming a cited answer."""
