"""Ways from a name to actors, and from actors to their statements, kept so that questions are quick."""

from __future__ import annotations

import sqlite3


def call(db: sqlite3.Connection) -> None:
    """Note by which names actors across articles are called, in place of what was noted before."""
    db.execute("DELETE FROM called")
    db.execute(
        "INSERT OR IGNORE INTO called (name, cluster) SELECT n.name, m.cluster FROM actor_name n"
        " JOIN member m ON m.actor = n.actor UNION SELECT name, id FROM cluster"
    )


def hear(db: sqlite3.Connection) -> None:
    """Note which statements actors across articles make or are told, in place of what was noted before."""
    db.execute("DELETE FROM utterance")
    for role in ("speaker", "addressee"):
        db.execute(
            f"INSERT INTO utterance (cluster, role, number) SELECT m.cluster, '{role}', s.number"
            f" FROM statement s JOIN member m ON m.actor = s.{role} WHERE NOT s.withdrawn"
        )
