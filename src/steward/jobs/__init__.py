"""Durable work: it is started in a transaction, and goes on after any end of the process."""
