"""What an assistant can do here, a file for each thing."""
