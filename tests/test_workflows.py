"""The workflows of the code host: what they may do, and that each command in them does what it is there for."""

import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / ".github/workflows").iterdir())
TEXTS = {file.stem: file.read_text(encoding="utf-8") for file in FILES}
WORKFLOWS: Mapping[str, Any] = {name: yaml.load(text, yaml.BaseLoader) for name, text in TEXTS.items()}  # noqa: S506 -- builds texts, lists and tables alone
JOBS = {(name, job): what for name, workflow in WORKFLOWS.items() for job, what in workflow["jobs"].items()}
STEPS = [(name, step) for (name, _), job in JOBS.items() for step in job.get("steps", ())]
TRIED = {  # in test_ci.py, but the first, which runs the tests
    ".ci/run",
    ".ci/setup",
    ".ci/digest",
    ".ci/build",
    ".ci/verify",
    ".ci/comment",
    ".ci/links",
    ".ci/issue",
    ".venv/bin/python build.py",
    ".venv/bin/python build.py check --strict --format github --lang lv",
    '.venv/bin/python build.py build --commit "$GITHUB_SHA"',
}


def test_they_follow_the_schema() -> None:
    """That of SchemaStore, which comes with check-jsonschema."""
    command = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        "vendor.github-workflows",
        *map(str, FILES),
    ]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "ok -- validation done\n", "")


def test_every_action_is_a_commit() -> None:
    """Of GitHub’s own, with its version beside it, and one version of each."""
    lines = [line for text in TEXTS.values() for line in text.splitlines() if "uses:" in line]
    pinned = re.compile(r" +(?:- )?uses: (actions/[a-z-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)")
    outside = [line for line in lines if "uses: ./.github/workflows/check.yml" not in line]
    found = [pinned.fullmatch(line) for line in outside]
    assert len(lines) == len(outside) + 1
    assert all(found), lines
    versions = {match.groups() for match in found if match}
    assert sorted(name for name, _, _ in versions) == [
        "actions/checkout",
        "actions/deploy-pages",
        "actions/upload-artifact",
    ]


def test_nothing_is_permitted_that_is_not_needed() -> None:
    """Nothing at all by default; each job says what it needs, and few may write."""
    assert [workflow["permissions"] for workflow in WORKFLOWS.values()] == [{}] * len(WORKFLOWS)
    writing = {
        key: sorted(what for what, how in job["permissions"].items() if how == "write") for key, job in JOBS.items()
    }
    assert {key: what for key, what in writing.items() if what} == {
        ("comment", "comment"): ["pull-requests"],
        ("links", "links"): ["issues"],
        ("publish", "deploy"): ["id-token", "pages"],
    }


def test_what_starts_them() -> None:
    """Never pull_request_target, which would give the token of the main branch to the code of a pull request."""
    assert {name: workflow["on"] for name, workflow in WORKFLOWS.items()} == {
        "check": {"pull_request": "", "workflow_call": ""},
        "comment": {"workflow_run": {"workflows": [WORKFLOWS["check"]["name"]], "types": ["completed"]}},
        "links": {"schedule": [{"cron": "17 5 * * 1"}], "workflow_dispatch": ""},
        "publish": {"push": {"branches": ["main"]}},
    }


def test_the_code_of_a_pull_request_sees_no_secret() -> None:
    """Nor a token: no step is given one, and the checkout leaves none behind."""
    assert not any("secrets" in text for text in TEXTS.values())
    assert "token" not in re.sub(r"#.*", "", TEXTS["check"])
    assert WORKFLOWS["publish"]["jobs"]["check"] == {
        "uses": "./.github/workflows/check.yml",
        "permissions": {"contents": "read"},
    }


def test_what_may_write_runs_nothing_of_a_pull_request() -> None:
    """It takes the main branch, which is what a checkout after another workflow takes, if it is told nothing."""
    checkouts = [(name, step["with"]) for name, step in STEPS if step.get("uses", "").startswith("actions/checkout@")]
    assert all(given["persist-credentials"] == "false" for _, given in checkouts)
    assert not any({"ref", "repository", "path"} & set(given) for _, given in checkouts)
    assert [step.get("run") for name, step in STEPS if name == "comment"] == [None, ".ci/comment"]


def test_no_expression_is_part_of_a_command() -> None:
    """What an event says reaches a command as an environment variable; each command is a line that is tried."""
    commands = [step["run"] for _, step in STEPS if "run" in step]
    assert not any("${{" in command or "\n" in command for command in commands)
    assert set(commands) == TRIED


def test_no_job_runs_for_ever() -> None:
    """Nor two of a kind at once: a check that is out of date ends, a publication never does."""
    limits = [int(job["timeout-minutes"]) for job in JOBS.values() if "steps" in job]
    assert len(limits) == len(JOBS) - 1
    assert max(limits) == 60
    assert {name: workflow["concurrency"]["cancel-in-progress"] for name, workflow in WORKFLOWS.items()} == {
        "check": "${{ github.event_name == 'pull_request' }}",
        "comment": "false",
        "links": "false",
        "publish": "false",
    }
    assert WORKFLOWS["publish"]["concurrency"]["group"] == "publish"


def test_nothing_is_published_that_was_not_checked() -> None:
    """Each job of the publication waits for the one before, and the last looks at what readers get."""
    jobs = WORKFLOWS["publish"]["jobs"]
    assert {name: job.get("needs") for name, job in jobs.items()} == {
        "check": None,
        "build": "check",
        "deploy": "build",
        "verify": "deploy",
    }
    assert [step.get("run", step.get("uses", "").partition("@")[0]) for step in jobs["deploy"]["steps"]] == [
        "actions/deploy-pages"
    ]
    assert jobs["verify"]["steps"][-1]["run"] == ".ci/verify"
    assert not any("continue-on-error" in text or "|| true" in text for text in TEXTS.values())
