"""The edge: commands, HTTP, pages."""
