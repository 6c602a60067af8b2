"""Measured figures, each by a command that anyone can repeat: ``python -m bench``."""
