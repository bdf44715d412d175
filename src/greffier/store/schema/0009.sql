-- Schema 9: whose document speaks, and which statements say that something did not happen.

ALTER TABLE gist ADD COLUMN refutes INTEGER NOT NULL DEFAULT 0 CHECK (refutes IN (0, 1));
ALTER TABLE gist ADD COLUMN issuer TEXT REFERENCES actor (id);  -- of the document that is the statement's speaker
