"""Source → Text: small pure steps, their order written once."""
