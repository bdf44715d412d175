-- Schema 2: time expressions, as the finder of dates reads and resolves them.

CREATE TABLE date (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES article (id),
    type TEXT NOT NULL CHECK (type IN ('DATE', 'TIME', 'DURATION', 'SET')),
    value TEXT NOT NULL,                        -- TIMEX3, X for each figure not known
    bound TEXT NOT NULL CHECK (bound IN ('on', 'from', 'until', 'before', 'after', 'around')),
    when_start TEXT, when_end TEXT, when_how TEXT, when_text TEXT,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL CHECK ("end" > start AND start >= 0),
    words TEXT NOT NULL
) STRICT;
CREATE INDEX date_by_article ON date (article);
