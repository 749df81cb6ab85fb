"""The export against a real server, with limits on and tokens that run out after two seconds:

    FRONTDESK_TOKEN_TTL=2 FRONTDESK_RATE_LIMITS=on .ci/with-server python3 -m unittest discover examples/python-export
"""

import json
import os
import subprocess
import sys
import time
import unittest
import uuid
from pathlib import Path

from export import Desk, Refused, conversations, export

HERE = Path(__file__).parent
URL = os.environ["FRONTDESK_URL"]
PATIENCE_SECONDS = 30


def signs_in(email, password):
    desk = Desk(URL)
    desk.sign_in(email, password)
    return desk


def starts(slug, *said):
    """A customer whom nobody knows starts a conversation and says all this."""
    customer = Desk(URL)
    person = {"name": "Nils", "email": f"nils.{uuid.uuid4()}@example.com", "password": "correct horse"}
    customer.session = customer.send("POST", "/auth/register", person)
    merchant = customer.get(f"/merchants/{slug}")
    started = customer.call("POST", "/conversations", {"merchantId": merchant["id"]})
    for content in said:
        customer.call("POST", f"/conversations/{started['id']}/messages", {"content": content})
    return started["id"]


def run(email, password):
    environment = os.environ | {"FRONTDESK_PASSWORD": password, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, HERE / "export.py", email]
    return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", timeout=120)


class Export(unittest.TestCase):
    def test_each_line_is_a_conversation_with_all_it_holds(self):
        first = starts("acme", "Grüße aus Köln", "Ist das Paket schon da?")
        elsewhere = starts("globex", "Hello?")

        exported = run("admin1@acme.com", "admin123")

        self.assertEqual((exported.returncode, exported.stderr), (0, ""))
        lines = {line["id"]: line for line in map(json.loads, exported.stdout.splitlines())}
        self.assertEqual([it["seq"] for it in lines[first]["messages"]], [1, 2])
        self.assertEqual(lines[first]["messages"][0]["content"], "Grüße aus Köln")
        self.assertNotIn(elsewhere, lines)

    def test_all_pages_come_however_small(self):
        mine = {starts("acme", *map(str, range(5))) for _ in range(3)}

        exported = list(export(signs_in("admin1@acme.com", "admin123"), page=2))

        ids = [it["id"] for it in exported]
        self.assertEqual(len(ids), len(set(ids)))
        for it in exported:
            if it["id"] in mine:
                mine.remove(it["id"])
                self.assertEqual([message["content"] for message in it["messages"]], list("01234"))
        self.assertEqual(mine, set())

    def test_a_conversation_that_moves_to_the_front_meanwhile_is_not_missed(self):
        oldest, *_ = [starts("globex", "One"), starts("globex", "Two"), starts("globex", "Three")]
        admin = signs_in("admin@globex.com", "admin123")
        found = conversations(admin, page=1)
        seen = [next(found)["id"]]
        self.assertNotIn(oldest, seen)

        admin.call("POST", f"/conversations/{oldest}/messages", {"content": "We are on it."})

        seen += [it["id"] for it in found]
        self.assertIn(oldest, seen)
        self.assertEqual(len(seen), len(set(seen)))

    def test_it_outlives_its_access_token(self):
        starts("acme", "One")
        starts("acme", "Two")
        admin = signs_in("admin1@acme.com", "admin123")
        first = admin.session
        found = export(admin, page=1)
        next(found)

        with self.assertRaises(Refused) as refused:
            started = time.monotonic()
            while time.monotonic() - started < PATIENCE_SECONDS:
                admin.send("GET", "/auth/me")
        self.assertEqual(refused.exception.code, "token_expired")

        self.assertTrue(list(found))
        self.assertNotEqual(admin.session["refreshToken"], first["refreshToken"])

    def test_it_waits_when_it_is_told_to(self):
        email = "charlie@globex.com"
        waits = []
        real = time.sleep
        time.sleep = lambda seconds: (waits.append(seconds), real(seconds))
        self.addCleanup(setattr, time, "sleep", real)
        while not waits:
            with self.assertRaises(Refused) as refused:
                signs_in(email, "wrong")
            self.assertEqual(refused.exception.code, "invalid_credentials")

        signs_in(email, "staff123")
        self.assertGreaterEqual(min(waits), 1)

    def test_what_is_refused_is_said_and_ends_it(self):
        exported = run("admin1@acme.com", "wrong")

        self.assertEqual((exported.returncode, exported.stdout), (1, ""))
        self.assertRegex(exported.stderr, r"^The export has stopped: .+\n$")

    def test_the_readme_tells_how_to_run_it(self):
        command = "FRONTDESK_PASSWORD=admin123 python3 examples/python-export/export.py admin1@acme.com"
        readme = (HERE / "../../README.md").read_text(encoding="utf-8")
        self.assertIn(f"    {command} > conversations.jsonl\n", readme)


if __name__ == "__main__":
    unittest.main()
