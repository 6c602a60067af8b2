"""Text → Facts: a spaCy ``zh`` pipeline whose components each add one kind of fact to the Doc."""
