"""The labels this house uses, and what other treebanks and pipelines call the same."""

DEPENDENCIES = {
    "ROOT": "root", "obl:mod": "obl", "obl:arg": "obl", "obl:tmod": "obl", "nmod:tmod": "nmod",
    "obj:lvc": "obj", "obj:agent": "obj", "iobj:agent": "iobj", "nsubj:caus": "nsubj",
    "nsubj:outer": "nsubj", "csubj:pass": "csubj", "csubj:outer": "csubj", "parataxis:insert": "parataxis",
    "parataxis:obj": "parataxis", "parataxis:parenth": "parataxis", "dep:comp": "dep", "flat": "flat:name",
    "flat:title": "flat:name",
    "flat:foreign": "flat:name", "expl": "expl:comp", "expl:pv": "expl:comp", "expl:pass": "expl:comp",
    "goeswith": "dep", "reparandum": "dep", "list": "parataxis", "compound": "fixed", "aux": "aux:tense",
    "nsubjpass": "nsubj:pass", "auxpass": "aux:pass", "dobj": "obj", "relcl": "acl:relcl",
    "nmod:appos": "appos", "nmod:poss": "nmod",
}  # fmt: skip

ENTITIES = {
    "PER": "PER", "PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC", "MISC": "MISC",
    "EVENT": "MISC", "PRODUCT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC",
}  # fmt: skip


def dependency(label: str) -> str:
    """Given any pipeline's dependency label, ours."""
    return DEPENDENCIES.get(label, label)


def entity(label: str) -> str:
    """Given any pipeline's entity label, ours; "" for what we do not count as a name (dates, quantities)."""
    return ENTITIES.get(label, "")
