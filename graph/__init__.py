"""The graph: Facts → quads → Store → answers and exports."""
