import shutil
from pathlib import Path

import pytest

from ledger_rows import LISTS, frame, row
from sides import copy_of, feast, opened, served_by_pushdesk

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


@pytest.fixture(scope="session")
def ledger(tmp_path_factory):
    """The folder where real Feast applied the ledger, whose batch source has a row. Nothing may be pushed into it."""
    folder = Path(shutil.copytree(Path(__file__).parent / "ledger", tmp_path_factory.mktemp("applied") / "ledger"))
    (folder / "data").mkdir()
    # without lists: Feast's file store can't append to a Parquet file that has them
    frame([row(0)]).drop(columns=LISTS).to_parquet(folder / "data" / "postings.parquet")
    feast(folder, "apply")
    return folder


@pytest.fixture
def sqlite_ledger(ledger, tmp_path):
    """Real Feast on a ledger of its own, with empty stores."""
    return opened(ledger, tmp_path / "sqlite")


@pytest.fixture
def served_ledger(ledger, tmp_path):
    """The address of a Pushdesk that serves the ledger from empty stores."""
    with served_by_pushdesk(ledger, tmp_path / "store") as address:
        yield address


@pytest.fixture
def remote_ledger(ledger, served_ledger, tmp_path):
    """Real Feast whose online store is Pushdesk."""
    return opened(ledger, tmp_path / "remote", served_ledger)
