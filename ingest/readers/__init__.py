"""File → Source: one reader a media type, over well-kept libraries."""
