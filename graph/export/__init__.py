"""Exports: the graph as files that other programs read."""
