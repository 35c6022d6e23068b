"""Language models that administrators add, test, order and take away while Steward runs."""
