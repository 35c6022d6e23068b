"""The tools Steward ships, one file each."""
