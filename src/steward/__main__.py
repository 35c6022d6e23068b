"""`python -m steward` is the `steward` command."""

from steward.cli import main

if __name__ == "__main__":
    main()
