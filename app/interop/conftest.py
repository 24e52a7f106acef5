import pytest

from sides import copy_of, feast

SAMPLES = {"hello": "hello", "driver_ranking": "driver_ranking/feature_repo", "shop": "shop"}


@pytest.fixture(scope="session")
def applied(tmp_path_factory):
    """A function that gives the folder where real Feast applied a sample; each is applied once. Nothing may be pushed into it."""
    folders = {}

    def folder(sample):
        if sample not in folders:
            folders[sample] = copy_of(SAMPLES[sample], tmp_path_factory.mktemp("applied") / sample)
            feast(folders[sample], "apply")
        return folders[sample]

    return folder
