-- Schema 4: what articles' words say of days, and the days inferred from it.

CREATE TABLE clue (
    number INTEGER PRIMARY KEY,
    about TEXT NOT NULL,                        -- an article's id, for its publication, or a time expression's
    article TEXT NOT NULL REFERENCES article (id),
    start INTEGER NOT NULL, "end" INTEGER NOT NULL CHECK ("end" > start AND start >= 0),
    strength TEXT NOT NULL CHECK (strength IN ('said', 'usual')),
    first TEXT, last TEXT, weekday INTEGER, monthday INTEGER,
    anchor TEXT, unit TEXT NOT NULL CHECK (unit IN ('D', 'W', 'M', 'Q', 'Y')), least INTEGER, most INTEGER,
    part TEXT CHECK (part IN ('START', 'MID', 'END')),
    grain TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;
CREATE INDEX clue_by_article ON clue (article);

CREATE TABLE dating (                           -- computed across articles, and replaced whole
    of TEXT PRIMARY KEY,                        -- an article's id, for its publication, or a time expression's
    article TEXT NOT NULL REFERENCES article (id),
    value TEXT,
    when_start TEXT NOT NULL, when_end TEXT NOT NULL, when_how TEXT NOT NULL,
    days TEXT NOT NULL                          -- JSON list: the candidates, where not all days between are
) STRICT;
CREATE INDEX dating_by_article ON dating (article);

DROP VIEW what_was_read;
CREATE VIEW what_was_read AS                    -- published: the day stated, else the first and last inferred
SELECT
    a.number, a.title, (SELECT group_concat(path, ' ; ') FROM path WHERE article = a.id) AS paths,
    a.outlet, a.author,
    coalesce(a.published_start, g.when_start || CASE WHEN g.when_end > g.when_start THEN '/' || g.when_end ELSE '' END)
        AS published,
    a.lang, length(a.text) AS characters,
    (SELECT count(*) FROM statement WHERE article = a.id) AS statements,
    (SELECT group_concat(finder || ': ' || why, ' ; ') FROM gap WHERE article = a.id) AS gaps,
    a.url, a.id AS article_id, coalesce(a.published_how, g.when_how) AS published_how
FROM article a LEFT JOIN dating g ON g.of = a.id;
