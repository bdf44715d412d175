-- Schema 10: when an office is held, seen from the article that tells it.

ALTER TABLE office ADD COLUMN held TEXT NOT NULL DEFAULT 'now' CHECK (held IN ('now', 'before', 'later'));

DROP VIEW who_is_who;
CREATE VIEW who_is_who AS
SELECT
    c.name, c.type,
    (SELECT group_concat(name, ' ; ') FROM (
        SELECT DISTINCT n.name FROM member m JOIN actor_name n ON n.actor = m.actor WHERE m.cluster = c.id
    )) AS names,
    (SELECT group_concat(label, ' ; ') FROM (
        SELECT DISTINCT CASE o.held WHEN 'before' THEN 'ex-' WHEN 'later' THEN 'futur ' ELSE '' END
            || o.office || coalesce(' (' || o.of || ')', '') AS label
        FROM member m JOIN office o ON o.actor = m.actor WHERE m.cluster = c.id
    )) AS offices,
    (SELECT count(DISTINCT x.article) FROM member m JOIN actor x ON x.id = m.actor WHERE m.cluster = c.id) AS articles,
    (SELECT count(*) FROM member m JOIN statement s ON s.speaker = m.actor WHERE m.cluster = c.id) AS said,
    (SELECT count(*) FROM member m JOIN statement s ON s.addressee = m.actor WHERE m.cluster = c.id) AS was_told,
    c.id AS actor_id
FROM cluster c;
