"""TinyDB on a storage that replaces its file as a whole."""

import errno
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import Query, TinyDB
from tinydb.table import Document

from backrx_desktop.storage import database
from backrx_desktop.storage.database import AtomicStorage, Database
from backrx_desktop.storage.errors import DamagedFileError
from tests.storage.anything import json_values
from tests.storage.broken_disk import BrokenDisk, always


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.json"


def atomic(path: Path, disk: BrokenDisk | None = None) -> TinyDB:
    return TinyDB(path, disk, storage=AtomicStorage)


def test_all_that_tinydb_can_do_goes_through_it(path: Path) -> None:
    with atomic(path) as db, TinyDB(path.with_name("stock.json")) as stock:
        for one in (db, stock):
            one.insert({"name": "default table"})
            table = one.table("sessions")
            table.insert_multiple({"n": n} for n in range(5))
            table.update({"even": True}, Query().n.test(lambda n: n % 2 == 0))
            table.upsert(Document({"n": 40}, doc_id=4))
            table.remove(Query().n == 1)
            table.remove(doc_ids=[3])
            one.table("walks").insert({"minutes": 20})
            one.drop_table("walks")
        assert db.tables() == stock.tables()
    found, wanted = (json.loads(file.read_text()) for file in (path, path.with_name("stock.json")))
    assert found == wanted
    assert found["sessions"] == {
        "1": {"n": 0, "even": True},
        "4": {"n": 40},
        "5": {"n": 4, "even": True},
    }


@given(st.dictionaries(st.text(st.characters(codec="utf-8"), min_size=1), json_values))
def test_stock_tinydb_reads_what_was_written(
    tmp_path_factory: pytest.TempPathFactory, document: dict[str, Any]
) -> None:
    path = tmp_path_factory.mktemp("db") / "history.json"
    with atomic(path) as db:
        db.table("sessions").insert(document)
    with TinyDB(path, access_mode="r") as stock:
        assert stock.table("sessions").all() == [document]
    with atomic(path) as again:
        assert again.table("sessions").all() == [document]


def test_stock_tinydb_reads_it_after_every_write(path: Path) -> None:
    with atomic(path) as db:
        for number in range(1, 20):
            db.table("sessions").insert({"n": number})
            with TinyDB(path, access_mode="r") as stock:
                assert len(stock.table("sessions")) == number


def test_the_file_is_read_once(path: Path) -> None:
    path.write_text('{"sessions": {"1": {"n": 1}}}')
    disk = BrokenDisk()
    with atomic(path, disk) as db:
        for number in range(5):
            db.table("sessions").insert({"n": number})
    assert disk.calls.count("read") == 1


@pytest.mark.parametrize("call", ["create", "write", "sync", "close", "replace"])
def test_what_could_not_be_written_is_not_in_memory(path: Path, call: str) -> None:
    disk = BrokenDisk()
    with atomic(path, disk) as db:
        table = db.table("sessions")
        table.insert({"n": 1})
        disk.refuses = always(errno.ENOSPC, call)
        with pytest.raises(OSError, match="space"):
            table.update({"n": 2})
        with pytest.raises(OSError, match="space"):
            table.insert({"n": 3})
        assert table.all() == [{"n": 1}]
        disk.refuses = lambda number, name: None
        table.insert({"n": 4})
        assert table.all() == [{"n": 1}, {"n": 4}]


def test_a_link_to_a_file_elsewhere_stays_a_link(path: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    path.symlink_to(tmp_path / "elsewhere" / "history.json")
    with atomic(path) as db:
        db.insert({"n": 1})
    assert path.is_symlink()
    assert json.loads((tmp_path / "elsewhere" / "history.json").read_text())


def test_documents_with_the_same_uuid_take_each_others_place(path: Path) -> None:
    with Database(path, storage=AtomicStorage) as db:
        table = db.documents("sessions")
        table.put([{"uuid": "a", "n": 1}, {"uuid": "b", "n": 2}])
        table.put([{"uuid": "c", "n": 3}, {"uuid": "a", "n": 4}, {"uuid": "c", "n": 5}])
        assert [(one.doc_id, one["uuid"], one["n"]) for one in table] == [
            (1, "a", 4),
            (2, "b", 2),
            (3, "c", 5),
        ]
        table.drop("b")
        table.put([{"uuid": "d"}])
        assert [(one.doc_id, one["uuid"]) for one in table] == [(1, "a"), (3, "c"), (4, "d")]


def test_documents_of_others_are_left_alone(path: Path) -> None:
    path.write_text('{"sessions": {"7": {"uuid": []}, "9": {}, "8": {"uuid": "a"}}}')
    with Database(path, storage=AtomicStorage) as db:
        db.documents("sessions").put([{"uuid": "b"}])
        db.documents("sessions").drop("a")
        assert {one.doc_id: dict(one) for one in db.documents("sessions")} == {
            7: {"uuid": []},
            9: {},
            10: {"uuid": "b"},
        }


def test_a_file_larger_than_any_history_is_not_even_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "MOST_BYTES", 100)
    path.write_bytes(b'{"sessions": {"1": {"note": "%s"}}}' % (b"x" * 100))
    disk = BrokenDisk()
    with pytest.raises(DamagedFileError), atomic(path, disk) as db:
        db.table("sessions").all()
    assert "read" not in disk.calls


def test_none_is_written_that_could_not_be_read_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "MOST_BYTES", 100)
    with atomic(path) as db:
        db.insert({"note": "short"})
        with pytest.raises(OSError, match="large"):
            db.insert({"note": "x" * 100})
        assert db.all() == [{"note": "short"}]
