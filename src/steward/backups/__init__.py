"""Everything Steward keeps, in one file; and everything put back from it."""
