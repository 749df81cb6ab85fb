"""Exports the conversations that somebody may see, for staff all of their merchant's, with their messages: one JSON object
a line. It takes Python 3.10 and nothing else.

    FRONTDESK_PASSWORD=admin123 python3 export.py admin1@acme.com > conversations.jsonl
"""

import argparse
import getpass
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

PAGE = 200
TRIES = 10


class Refused(Exception):
    """The server's own words for why not: its Problem."""

    def __init__(self, problem):
        super().__init__(problem["detail"])
        self.code = problem["code"]


class Desk:
    """The server, for somebody who is signed in for as long as it takes."""

    def __init__(self, url):
        self.url = url.rstrip("/")
        self.session = None

    def sign_in(self, email, password):
        self.session = self.send("POST", "/auth/login", {"email": email, "password": password})

    def call(self, method, path, body=None):
        try:
            return self.send(method, path, body)
        except Refused as refused:
            if refused.code != "token_expired":
                raise
        # A refresh token is good for once: the session that it buys has the next.
        self.session = self.send("POST", "/auth/refresh", {"refreshToken": self.session["refreshToken"]})
        return self.send(method, path, body)

    def get(self, path, **query):
        query = {name: value for name, value in query.items() if value is not None}
        return self.call("GET", f"{path}?{urllib.parse.urlencode(query)}")

    def send(self, method, path, body=None):
        request = urllib.request.Request(f"{self.url}/api{path}", method=method)
        if self.session:
            request.add_header("Authorization", f"Bearer {self.session['token']}")
        if body is not None:
            request.add_header("Content-Type", "application/json")
            request.data = json.dumps(body).encode()
        for left in reversed(range(TRIES)):
            try:
                with urllib.request.urlopen(request, timeout=60) as answer:
                    return json.load(answer)
            except urllib.error.HTTPError as error:
                with error:
                    # Too much at once, or its database is away for a moment: the server says when to come back.
                    if error.code in (429, 503) and left:
                        time.sleep(int(error.headers.get("Retry-After", 1)))
                    elif error.headers.get_content_type() == "application/problem+json":
                        raise Refused(json.load(error)) from None
                    else:
                        raise


def conversations(desk, page=PAGE):
    """Each one once. A conversation in which somebody writes meanwhile moves to the front of the list, past the place where
    we are: so look through the list until there is nothing new in it."""
    seen = set()
    while True:
        before, cursor = len(seen), None
        while True:
            found = desk.get("/conversations", limit=page, cursor=cursor)
            for conversation in found["items"]:
                if conversation["id"] not in seen:
                    seen.add(conversation["id"])
                    yield conversation
            cursor = found.get("nextCursor")
            if cursor is None:
                break
        if len(seen) == before:
            return


def messages(desk, conversation, page=PAGE):
    """All messages of a conversation, oldest first."""
    after, more = 0, True
    while more:
        found = desk.get(f"/conversations/{conversation['id']}/messages", after=after, limit=page)
        yield from found["items"]
        more = found["hasMore"]
        if more:
            after = found["items"][-1]["seq"]


def export(desk, page=PAGE):
    for conversation in conversations(desk, page):
        yield conversation | {"messages": list(messages(desk, conversation, page))}


def main():
    arguments = argparse.ArgumentParser(description="Export conversations with their messages as JSON Lines.")
    arguments.add_argument("email", help="whose conversations; the password is FRONTDESK_PASSWORD, or asked for")
    arguments.add_argument("--url", default=os.environ.get("FRONTDESK_URL", "http://localhost:4000"))
    given = arguments.parse_args()
    password = os.environ.get("FRONTDESK_PASSWORD") or getpass.getpass()
    try:
        desk = Desk(given.url)
        desk.sign_in(given.email, password)
        for conversation in export(desk):
            print(json.dumps(conversation, ensure_ascii=False))
    except (Refused, urllib.error.URLError) as error:
        sys.exit(f"The export has stopped: {error}")


if __name__ == "__main__":
    main()
