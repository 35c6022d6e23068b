"""How Steward reaches addresses that others have given: public hosts, unless told otherwise."""
