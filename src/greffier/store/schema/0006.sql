-- Schema 6: statements as persons correct them. What was found stays beside it, and comes back when they take it back.

ALTER TABLE statement ADD COLUMN found_speaker TEXT;
ALTER TABLE statement ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
UPDATE statement SET found_speaker = speaker;
CREATE TRIGGER statement_found AFTER INSERT ON statement BEGIN
    UPDATE statement SET found_speaker = new.speaker WHERE number = new.number;
END;

DROP VIEW who_said_what;
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
LEFT JOIN statement up ON up.id = s.parent
WHERE NOT s.withdrawn;
