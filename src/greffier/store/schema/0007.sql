-- Schema 7: what makes questions quick on large records: names by their words, and indexes.

CREATE TABLE spelling (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;  -- all names ever given
CREATE VIRTUAL TABLE spelling_search USING fts5 (
    name, content="spelling", content_rowid="number", tokenize='unicode61 remove_diacritics 2'
);
CREATE TRIGGER spelling_inserted AFTER INSERT ON spelling BEGIN
    INSERT INTO spelling_search (rowid, name) VALUES (new.number, new.name);
END;
INSERT OR IGNORE INTO spelling (name) SELECT name FROM actor_name UNION SELECT name FROM cluster;
CREATE TRIGGER actor_name_inserted AFTER INSERT ON actor_name BEGIN
    INSERT OR IGNORE INTO spelling (name) VALUES (new.name);
END;
CREATE TRIGGER cluster_inserted AFTER INSERT ON cluster BEGIN
    INSERT OR IGNORE INTO spelling (name) VALUES (new.name);
END;
CREATE TRIGGER cluster_renamed AFTER UPDATE OF name ON cluster BEGIN
    INSERT OR IGNORE INTO spelling (name) VALUES (new.name);
    INSERT OR IGNORE INTO called (name, cluster) VALUES (new.name, new.id);
END;

CREATE TABLE called (                           -- how actors across articles are called; computed with clusters
    name TEXT NOT NULL,
    cluster TEXT NOT NULL,
    PRIMARY KEY (name, cluster)
) STRICT, WITHOUT ROWID;
INSERT INTO called (name, cluster)
SELECT n.name, m.cluster FROM actor_name n JOIN member m ON m.actor = n.actor UNION SELECT name, id FROM cluster;
CREATE TABLE utterance (                        -- role: speaker, addressee; the statements not withdrawn, by number
    cluster TEXT NOT NULL,
    role TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (cluster, role, number)
) STRICT, WITHOUT ROWID;
INSERT INTO utterance (cluster, role, number)
SELECT m.cluster, 'speaker', s.number FROM statement s JOIN member m ON m.actor = s.speaker WHERE NOT s.withdrawn
UNION ALL
SELECT m.cluster, 'addressee', s.number FROM statement s JOIN member m ON m.actor = s.addressee WHERE NOT s.withdrawn;

CREATE INDEX article_by_outlet ON article (outlet);
CREATE INDEX statement_by_act ON statement (withdrawn, act);
CREATE INDEX statement_by_manner ON statement (withdrawn, manner);
CREATE INDEX statement_by_certainty ON statement (withdrawn, certainty);
CREATE INDEX statement_said ON statement (said_start, said_end) WHERE said_start IS NOT NULL;
CREATE INDEX statement_channel ON statement_span (words) WHERE role = 'channel';
