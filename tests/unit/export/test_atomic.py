"""Files are there whole or not at all（原子写入）."""

from __future__ import annotations

import os
import stat
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from respmatrix.errors import WriteError
from respmatrix.export.atomic import atomic_file, repack, write_atomically


def test_a_new_file_and_one_in_place_of_an_old(tmp_path: Path) -> None:
    target = tmp_path / "表.xlsx"
    write_atomically(target, b"one")
    write_atomically(os.fspath(target), b"two")
    assert target.read_bytes() == b"two"
    assert [path.name for path in tmp_path.iterdir()] == ["表.xlsx"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_rights_are_those_of_a_plain_write_or_of_the_old_file(tmp_path: Path) -> None:
    plain, fresh = tmp_path / "plain", tmp_path / "fresh"
    plain.write_bytes(b"")
    write_atomically(fresh, b"")
    assert stat.S_IMODE(fresh.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)
    fresh.chmod(0o640)
    write_atomically(fresh, b"again")
    assert stat.S_IMODE(fresh.stat().st_mode) == 0o640


def test_a_failure_keeps_the_old_file_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "表.xlsx"
    target.write_bytes(b"old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteError) as caught:
        write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["表.xlsx"]
    assert "表.xlsx" in caught.value.message
    assert "No space left" in caught.value.message_en
    assert caught.value.hint
    assert caught.value.hint_en


def test_an_interruption_leaves_nothing_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "表.xlsx", b"new")
    assert list(tmp_path.iterdir()) == []


def test_what_is_written_piece_by_piece_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "表.xlsx"
    with atomic_file(target) as file:
        file.write(b"one, ")
        assert not target.exists()
        file.write(b"two")
    assert target.read_bytes() == b"one, two"

    def write_half(error: Exception) -> None:
        with atomic_file(target) as file:
            file.write(b"half")
            raise error

    with pytest.raises(WriteError, match="No space left"):
        write_half(OSError(28, "No space left"))
    with pytest.raises(ValueError, match="wrong"):
        write_half(ValueError("wrong"))
    assert target.read_bytes() == b"one, two"
    assert [path.name for path in tmp_path.iterdir()] == ["表.xlsx"]


def test_a_missing_directory_and_a_directory_are_named(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="不存在"):
        write_atomically(tmp_path / "没有" / "表.xlsx", b"")
    with pytest.raises(WriteError, match="是一个文件夹"):
        write_atomically(tmp_path, b"")


def test_repacking_fixes_dates_and_replaces_entries() -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(zipfile.ZipInfo("a.xml", (2020, 5, 5, 5, 5, 4)), b"a")
        archive.writestr(zipfile.ZipInfo("b.xml", (2021, 6, 6, 6, 6, 6)), b"b")
    with zipfile.ZipFile(BytesIO(repack(buffer.getvalue(), {"b.xml": b"other"}))) as packed:
        assert {entry.date_time[0] for entry in packed.infolist()} == {1980}
        assert (packed.read("a.xml"), packed.read("b.xml")) == (b"a", b"other")
