-- Schema 1: articles, actors, statements, judgements. Offsets are characters of article.text, half-open.

CREATE TABLE run (
    number INTEGER PRIMARY KEY,
    wish TEXT NOT NULL CHECK (wish IN ('build', 'add')),
    request TEXT NOT NULL,                      -- JSON: what was asked, to know the same request again
    greffier TEXT NOT NULL,                     -- version of the program
    started TEXT NOT NULL,
    ended TEXT                                  -- null while unfinished
) STRICT;

CREATE TABLE article (
    number INTEGER PRIMARY KEY,                 -- order of reading
    id TEXT NOT NULL UNIQUE,
    title TEXT, outlet TEXT, author TEXT, url TEXT, lang TEXT,
    published_start TEXT, published_end TEXT, published_how TEXT, published_text TEXT,
    text TEXT NOT NULL,
    pipeline TEXT,                              -- what parsed it, null when nothing did
    run INTEGER NOT NULL REFERENCES run (number)
) STRICT;

CREATE TABLE path (
    number INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES article (id),
    path TEXT NOT NULL,
    UNIQUE (article, path)
) STRICT;
CREATE INDEX path_by_path ON path (path);

CREATE TABLE noise (
    number INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES article (id),
    start INTEGER NOT NULL, "end" INTEGER NOT NULL CHECK ("end" > start AND start >= 0),
    why TEXT NOT NULL
) STRICT;
CREATE INDEX noise_by_article ON noise (article);

CREATE TABLE gap (                              -- facts that are missing, and why
    number INTEGER PRIMARY KEY,
    article TEXT NOT NULL REFERENCES article (id),
    finder TEXT NOT NULL,
    why TEXT NOT NULL
) STRICT;
CREATE INDEX gap_by_article ON gap (article);

CREATE TABLE skipped (                          -- inputs that gave no article
    path TEXT PRIMARY KEY,
    why TEXT NOT NULL,
    remedy TEXT NOT NULL,
    run INTEGER NOT NULL REFERENCES run (number)
) STRICT;

CREATE TABLE actor (                            -- an actor of one article; see cluster for who is the same
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES article (id),
    name TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('person', 'government', 'organisation', 'group', 'unnamed')),
    entry TEXT                                  -- lexicon entry it stands for
) STRICT;
CREATE INDEX actor_by_article ON actor (article);

CREATE TABLE actor_name (
    actor TEXT NOT NULL REFERENCES actor (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (actor, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE office (
    actor TEXT NOT NULL REFERENCES actor (id),
    position INTEGER NOT NULL,
    office TEXT NOT NULL,
    of TEXT,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL CHECK ("end" > start AND start >= 0),
    words TEXT NOT NULL,
    PRIMARY KEY (actor, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
    actor TEXT NOT NULL REFERENCES actor (id),
    position INTEGER NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('name', 'description', 'pronoun')),
    start INTEGER NOT NULL, "end" INTEGER NOT NULL CHECK ("end" > start AND start >= 0),
    words TEXT NOT NULL,
    PRIMARY KEY (actor, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES article (id),
    manner TEXT NOT NULL CHECK (manner IN ('direct', 'indirect', 'mixed', 'narrated')),
    act TEXT NOT NULL,
    polarity TEXT NOT NULL CHECK (polarity IN ('+', '-')),
    speaker TEXT REFERENCES actor (id),
    addressee TEXT REFERENCES actor (id),
    said_start TEXT, said_end TEXT, said_how TEXT, said_text TEXT,
    parent TEXT REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    rule TEXT NOT NULL,
    certainty REAL NOT NULL CHECK (certainty BETWEEN 0 AND 1),
    words TEXT NOT NULL                         -- its content; " […] " where an incise or a paragraph cuts it
) STRICT;
CREATE INDEX statement_by_article ON statement (article);
CREATE INDEX statement_by_speaker ON statement (speaker);
CREATE INDEX statement_by_addressee ON statement (addressee);
CREATE INDEX statement_by_parent ON statement (parent);

CREATE TABLE statement_span (                   -- role: content, cue, speaker, addressee, channel, said, hedge, source
    statement TEXT NOT NULL REFERENCES statement (id),
    role TEXT NOT NULL,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL CHECK ("end" > start AND start >= 0),
    words TEXT NOT NULL,
    PRIMARY KEY (statement, role, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement_candidate (              -- the actors left when the speaker could not be told
    statement TEXT NOT NULL REFERENCES statement (id),
    position INTEGER NOT NULL,
    actor TEXT NOT NULL REFERENCES actor (id),
    PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_candidate_by_actor ON statement_candidate (actor);

CREATE TABLE judgement (                        -- may name facts that a rebuild no longer finds: a person's word is kept
    number INTEGER PRIMARY KEY,
    "left" TEXT NOT NULL,
    "right" TEXT NOT NULL CHECK ("left" <> "right"),
    verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different', 'conflict', 'unsure')),
    reasons TEXT NOT NULL,                      -- JSON list
    "by" TEXT NOT NULL,                         -- "rule:NAME" or a person
    UNIQUE ("left", "right", "by")
) STRICT;

CREATE TABLE cluster (                          -- computed from judgements: one row per actor across articles
    id TEXT PRIMARY KEY REFERENCES actor (id),
    name TEXT NOT NULL,
    type TEXT NOT NULL
) STRICT;
CREATE TABLE member (
    actor TEXT PRIMARY KEY REFERENCES actor (id),
    cluster TEXT NOT NULL REFERENCES cluster (id)
) STRICT;
CREATE INDEX member_by_cluster ON member (cluster);

-- Written content="table" without spaces, so that Datasette offers the search on the table itself.
CREATE VIRTUAL TABLE article_search USING fts5 (
    title, text, content="article", content_rowid="number", tokenize='unicode61 remove_diacritics 2'
);
CREATE TRIGGER article_inserted AFTER INSERT ON article BEGIN
    INSERT INTO article_search (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
CREATE VIRTUAL TABLE statement_search USING fts5 (
    words, content="statement", content_rowid="number", tokenize='unicode61 remove_diacritics 2'
);
CREATE TRIGGER statement_inserted AFTER INSERT ON statement BEGIN
    INSERT INTO statement_search (rowid, words) VALUES (new.number, new.words);
END;

CREATE VIEW who_said_what AS
SELECT
    s.number, coalesce(a.title, (SELECT path FROM path WHERE article = a.id ORDER BY number LIMIT 1)) AS article,
    sc.name AS speaker, sp.words AS speaker_words, cu.words AS cue, s.words,
    ac.name AS addressee, ch.words AS channel, coalesce(s.said_text, sd.words) AS said,
    s.manner, s.act, s.polarity, s.certainty, up.words AS within, s.id AS statement_id, a.id AS article_id
FROM statement s
JOIN article a ON a.id = s.article
LEFT JOIN member sm ON sm.actor = s.speaker
LEFT JOIN cluster sc ON sc.id = sm.cluster
LEFT JOIN member am ON am.actor = s.addressee
LEFT JOIN cluster ac ON ac.id = am.cluster
LEFT JOIN statement_span sp ON sp.statement = s.id AND sp.role = 'speaker'
LEFT JOIN statement_span cu ON cu.statement = s.id AND cu.role = 'cue'
LEFT JOIN statement_span ch ON ch.statement = s.id AND ch.role = 'channel'
LEFT JOIN statement_span sd ON sd.statement = s.id AND sd.role = 'said'
LEFT JOIN statement up ON up.id = s.parent;

CREATE VIEW who_is_who AS
SELECT
    c.name, c.type,
    (SELECT group_concat(name, ' ; ') FROM (
        SELECT DISTINCT n.name FROM member m JOIN actor_name n ON n.actor = m.actor WHERE m.cluster = c.id
    )) AS names,
    (SELECT group_concat(label, ' ; ') FROM (
        SELECT DISTINCT o.office || coalesce(' (' || o.of || ')', '') AS label
        FROM member m JOIN office o ON o.actor = m.actor WHERE m.cluster = c.id
    )) AS offices,
    (SELECT count(DISTINCT x.article) FROM member m JOIN actor x ON x.id = m.actor WHERE m.cluster = c.id) AS articles,
    (SELECT count(*) FROM member m JOIN statement s ON s.speaker = m.actor WHERE m.cluster = c.id) AS said,
    (SELECT count(*) FROM member m JOIN statement s ON s.addressee = m.actor WHERE m.cluster = c.id) AS was_told,
    c.id AS actor_id
FROM cluster c;

CREATE VIEW what_was_read AS
SELECT
    a.number, a.title, (SELECT group_concat(path, ' ; ') FROM path WHERE article = a.id) AS paths,
    a.outlet, a.author, a.published_start AS published, a.lang, length(a.text) AS characters,
    (SELECT count(*) FROM statement WHERE article = a.id) AS statements,
    (SELECT group_concat(finder || ': ' || why, ' ; ') FROM gap WHERE article = a.id) AS gaps,
    a.url, a.id AS article_id
FROM article a;
