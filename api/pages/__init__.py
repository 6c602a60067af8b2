"""What the pages are made with: the reader's language, texts cut for marks, charts, tables."""
