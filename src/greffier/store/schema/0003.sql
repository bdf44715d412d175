-- Schema 3: events, commitments and figures as articles tell them; what is computed of them across articles.

CREATE TABLE event_report (                     -- one article's telling of an event
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES article (id),
    type TEXT NOT NULL, mode TEXT,
    status TEXT NOT NULL CHECK (status IN ('held', 'planned', 'conditional', 'feared', 'denied')),
    label TEXT NOT NULL,
    when_start TEXT, when_end TEXT, when_how TEXT, when_text TEXT,
    statement TEXT REFERENCES statement (id),   -- the innermost statement that tells it
    definite INTEGER NOT NULL CHECK (definite IN (0, 1)),
    certainty REAL NOT NULL CHECK (certainty BETWEEN 0 AND 1)
) STRICT;
CREATE INDEX event_report_by_article ON event_report (article);
CREATE INDEX event_report_by_statement ON event_report (statement);

CREATE TABLE detail (                           -- its words are the fact_span of role detail at the same position
    event_report TEXT NOT NULL REFERENCES event_report (id),
    position INTEGER NOT NULL,
    what TEXT NOT NULL, value TEXT NOT NULL, unit TEXT,
    PRIMARY KEY (event_report, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE commitment (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES article (id),
    act TEXT NOT NULL CHECK (
        act IN ('demand', 'threat', 'promise', 'offer', 'refusal', 'warning', 'decision')
    ),
    words TEXT NOT NULL,
    due_start TEXT, due_end TEXT, due_how TEXT, due_text TEXT,
    strength INTEGER NOT NULL CHECK (strength BETWEEN 1 AND 3),
    statement TEXT REFERENCES statement (id),
    lemmas TEXT NOT NULL,                       -- content words in normal form, parted by spaces
    certainty REAL NOT NULL CHECK (certainty BETWEEN 0 AND 1)
) STRICT;
CREATE INDEX commitment_by_article ON commitment (article);
CREATE INDEX commitment_by_statement ON commitment (statement);

CREATE TABLE figure (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article TEXT NOT NULL REFERENCES article (id),
    low REAL, high REAL CHECK (low IS NOT NULL OR high IS NOT NULL),
    unit TEXT, of TEXT NOT NULL,
    as_of_start TEXT, as_of_end TEXT, as_of_how TEXT, as_of_text TEXT,
    statement TEXT REFERENCES statement (id),
    lemmas TEXT NOT NULL,
    certainty REAL NOT NULL CHECK (certainty BETWEEN 0 AND 1)
) STRICT;
CREATE INDEX figure_by_article ON figure (article);
CREATE INDEX figure_by_statement ON figure (statement);

CREATE TABLE fact_span (                        -- role: told, place, when, ordinal, detail, what, condition, due,
    fact TEXT NOT NULL,                         -- hedge, figure, of, as_of; fact: id of one of the three kinds above
    role TEXT NOT NULL,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL CHECK ("end" > start AND start >= 0),
    words TEXT NOT NULL,
    PRIMARY KEY (fact, role, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE fact_actor (                       -- role: who, whom, by, to
    fact TEXT NOT NULL,
    role TEXT NOT NULL,
    position INTEGER NOT NULL,
    actor TEXT NOT NULL REFERENCES actor (id),
    PRIMARY KEY (fact, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_actor_by_actor ON fact_actor (actor);

CREATE TABLE fingerprint (                      -- 32-bit hashes: runs of words, each once; marks in reading order
    article TEXT PRIMARY KEY REFERENCES article (id),
    shingles BLOB NOT NULL, marks BLOB NOT NULL
) STRICT;
CREATE TABLE credit (                           -- an outlet the article says it takes from; fact: a statement or the article
    article TEXT NOT NULL REFERENCES article (id),
    position INTEGER NOT NULL,
    fact TEXT NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL CHECK ("end" > start AND start >= 0),
    words TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE gist (                             -- what a statement is about: lemmas of its content words, names folded
    statement TEXT PRIMARY KEY REFERENCES statement (id),
    words TEXT NOT NULL,
    nouns TEXT NOT NULL,                        -- those of its words that are nouns
    start INTEGER NOT NULL, "end" INTEGER NOT NULL CHECK ("end" > start AND start >= 0),  -- of its sentences
    denied_start INTEGER, denied_end INTEGER    -- of the words that say someone denies it
) STRICT;

-- What follows is computed from the facts of all articles, and replaced whole.

CREATE TABLE event (
    id TEXT PRIMARY KEY REFERENCES event_report (id),
    type TEXT NOT NULL, mode TEXT, status TEXT NOT NULL, label TEXT NOT NULL, place TEXT,
    when_start TEXT, when_end TEXT, when_how TEXT, when_text TEXT
) STRICT;
CREATE TABLE event_member (
    report TEXT PRIMARY KEY REFERENCES event_report (id),
    event TEXT NOT NULL REFERENCES event (id)
) STRICT;
CREATE INDEX event_member_by_event ON event_member (event);
CREATE TABLE event_actor (                      -- role: who, whom; clusters, not actors of one article
    event TEXT NOT NULL REFERENCES event (id),
    role TEXT NOT NULL,
    position INTEGER NOT NULL,
    cluster TEXT NOT NULL REFERENCES cluster (id),
    PRIMARY KEY (event, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_actor_by_cluster ON event_actor (cluster);

CREATE TABLE commitment_tie (
    commitment TEXT PRIMARY KEY REFERENCES commitment (id),
    first TEXT NOT NULL REFERENCES commitment (id),
    issue TEXT,
    answers TEXT REFERENCES commitment (id),
    reasons TEXT NOT NULL                       -- JSON list
) STRICT;
CREATE INDEX commitment_tie_by_first ON commitment_tie (first);
CREATE INDEX commitment_tie_by_answers ON commitment_tie (answers);

CREATE TABLE measure (figure TEXT PRIMARY KEY REFERENCES figure (id), measure TEXT NOT NULL) STRICT;
CREATE INDEX measure_by_measure ON measure (measure);

CREATE TABLE account (                          -- one side's telling of one matter; without passages: not mentioned
    number INTEGER PRIMARY KEY,
    event TEXT NOT NULL REFERENCES event (id),
    matter TEXT NOT NULL,
    side TEXT REFERENCES cluster (id)
) STRICT;
CREATE INDEX account_by_event ON account (event);
CREATE INDEX account_by_side ON account (side);

CREATE TABLE conflict (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL CHECK (type IN ('figure', 'date', 'denial', 'wording', 'absence')),
    why TEXT NOT NULL
) STRICT;

CREATE TABLE voice (article TEXT PRIMARY KEY REFERENCES article (id), voice TEXT NOT NULL, why TEXT) STRICT;
CREATE INDEX voice_by_voice ON voice (voice);

CREATE TABLE passage (                          -- owner: account:NUMBER, conflict:ID or voice:ARTICLE
    owner TEXT NOT NULL,
    position INTEGER NOT NULL,
    fact TEXT NOT NULL,
    article TEXT NOT NULL REFERENCES article (id),
    start INTEGER NOT NULL, "end" INTEGER NOT NULL CHECK ("end" > start AND start >= 0),
    words TEXT NOT NULL,
    PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;
