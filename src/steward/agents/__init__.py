"""What drives a model and its tools, and the journal that lets another process go on."""
