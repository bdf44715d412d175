-- Schema 11: from which state an article is told, by the capital in its dateline.

ALTER TABLE article ADD COLUMN home TEXT;  -- a state's code, null where no dateline tells
