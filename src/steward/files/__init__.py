"""Files by the document they belong to, streamed in and out."""
