"""What trains the models of `data/models` from `data/corpus`; `python -m bench.training` does it all."""
