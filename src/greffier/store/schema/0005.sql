-- Schema 5: meetings as sentences speak of them, by which articles date each other.

CREATE TABLE telling (
    number INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES article (id),
    start INTEGER NOT NULL, "end" INTEGER NOT NULL CHECK ("end" > start AND start >= 0),
    actors TEXT NOT NULL,                       -- JSON list of ids
    day TEXT,                                   -- id of a time expression
    details TEXT NOT NULL,                      -- JSON list of [what, value]
    ordinal_start INTEGER, ordinal_end INTEGER,
    words TEXT NOT NULL
) STRICT;
CREATE INDEX telling_by_article ON telling (article);
