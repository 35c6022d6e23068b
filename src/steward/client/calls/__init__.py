"""What one can ask of Steward, each said once, as a plan that both clients carry out."""
