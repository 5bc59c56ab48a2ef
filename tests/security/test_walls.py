"""What the source may not do: start a shell, run text as code, listen beyond this machine, read unsafe YAML."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted(
    path
    for folder in ("orchestration", "reports", "expectations", "benchmarks", ".ci")
    for path in (ROOT / folder).rglob("*.py")
)
NEVER = {
    "eval", "exec", "compile", "os.system", "os.popen", "os.execv", "os.execvp", "os.spawnv", "os.spawnvp",
    "subprocess.getoutput", "subprocess.getstatusoutput", "pty.spawn", "asyncio.create_subprocess_shell", "yaml.load",
    "yaml.unsafe_load", "yaml.full_load", "pickle.load", "pickle.loads", "marshal.loads", "shelve.open",
}  # fmt: skip
STARTS = {"subprocess.run", "subprocess.Popen", "subprocess.call", "subprocess.check_call", "subprocess.check_output"}


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


def breaches(path: Path) -> list[str]:
    found = []
    for name, call in calls(path):
        shell = any(word.arg == "shell" or word.arg is None and name in STARTS for word in call.keywords)
        as_text = name in STARTS and isinstance(call.args[0], ast.Constant | ast.JoinedStr)
        safe = name == "yaml.load" and "Loader=yaml.BaseLoader" in ast.unparse(call)  # text, lists and dicts only
        if (name in NEVER and not safe) or (name in STARTS and shell) or as_text:
            found.append(f"{path.name}, line {call.lineno}: {name}")
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_shell_and_no_text_that_runs(path: Path) -> None:
    assert breaches(path) == []


@pytest.mark.parametrize(
    "line",
    ["os.system('ls')", "subprocess.run('ls', shell=True)", "subprocess.run(f'ls {x}')", "eval(x)", "yaml.load(x)"],
)
def test_the_walk_sees_them(line: str, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(line)
    assert breaches(tmp_path / "a.py")


def test_nothing_listens_beyond_this_machine() -> None:
    everywhere = re.compile(r"0\.0\.0\.0|INADDR_ANY|['\"]::['\"]")
    settings = [ROOT / ".streamlit" / "config.toml", ROOT / ".env.example", ROOT / "Makefile"]
    assert [path for path in [*SOURCES, *settings] if everywhere.search(path.read_text(encoding="utf-8"))] == []
    assert 'address = "127.0.0.1"' in settings[0].read_text(encoding="utf-8")
