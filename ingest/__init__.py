"""Reading: file → Source → Text → Facts."""
