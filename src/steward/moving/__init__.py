"""Everything Steward keeps, carried from one database to another."""
