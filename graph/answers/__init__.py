"""Answers: what the store says about an institution, a topic, a neighbourhood, a report."""
