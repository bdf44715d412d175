"""Property tests of this room have no deadline: a busy machine is no fault of the finders."""

from hypothesis import settings

settings.register_profile("finding", deadline=None)
settings.load_profile("finding")
