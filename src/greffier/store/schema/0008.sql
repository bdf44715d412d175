-- Schema 8: corrections of statements reach the commitments and figures that rest on them.

ALTER TABLE commitment ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
CREATE TABLE found_party (                      -- who was found bound or to say so (role by), where a person says otherwise
    fact TEXT PRIMARY KEY,
    actor TEXT REFERENCES actor (id)
) STRICT, WITHOUT ROWID;
