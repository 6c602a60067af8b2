"""SPARQL over HTTP: what may be asked, in which formats, and a worker process that can be ended."""
