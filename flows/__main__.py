"""Lets `python -m flows` do what `inkmill` does."""

from flows.cli import main

main()
