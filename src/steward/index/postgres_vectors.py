"""Vectors in PostgreSQL: a table for each space, with an HNSW index (pgvector 0.8 or newer).

A space of its own table has one number of dimensions, as the index wants it, statistics of its own,
and is forgotten by dropping it: a graph forgets single vectors slowly. No foreign key leads from it
to the passages, since dropping the table would then have to stop all searches; instead, whoever
adds vectors holds their passages, and passages are removed before their vectors.

Going along the graph finds the nearest of all owners first, and those of the scope among them. For
a small scope, or a small part of all, looking at each of its vectors is faster and misses none.
"""




_MOST_INDEXED = 4000  # dimensions that HNSW takes of a halfvec
_EXACT = 10_000  # vectors that are looked at one by one in any case

_CREATE = (
    """
    CREATE TABLE IF NOT EXISTS passage_vector_{space} (
        passage_id integer PRIMARY KEY,
        owner_id uuid NOT NULL,
        vector halfvec({dimensions}) NOT NULL
    ) WITH (toast_tuple_target = 8160)
    """,
    "CREATE INDEX IF NOT EXISTS ix_passage_vector_{space}_owner_id "
    "ON passage_vector_{space} (owner_id)",
)
_CREATE_GRAPH = """
CREATE INDEX IF NOT EXISTS ix_passage_vector_{space}_vector
ON passage_vector_{space} USING hnsw (vector halfvec_cosine_ops)
"""
_ADD = """
INSERT INTO passage_vector_{space} (passage_id, owner_id, vector)
SELECT id, owner_id, CAST(vector AS halfvec)
FROM unnest(CAST(:ids AS integer[]), CAST(:vectors AS text[])) AS given (id, vector)
JOIN passage USING (id) FOR KEY SHARE OF passage
ON CONFLICT DO NOTHING
"""
_REMOVE = "DELETE FROM passage_vector_{space} WHERE passage_id = ANY(:ids)"
_COUNT = """
SELECT count(*) FROM passage_vector_{space} JOIN passage ON id = passage_id
WHERE document_id = CAST(:document AS uuid)
"""
_MISSING = """
SELECT id, text FROM passage
WHERE NOT EXISTS (SELECT FROM passage_vector_{space} WHERE passage_id = id) {of_document}
ORDER BY id LIMIT :limit
"""
