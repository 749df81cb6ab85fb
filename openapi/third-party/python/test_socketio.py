"""python-socketio, which knows nothing of Frontdesk, holds a conversation and watches the inbox."""

import json
import os
import unittest
import urllib.request
import uuid

import socketio

DESK = os.environ["FRONTDESK_URL"]
PATIENCE = 10


def call(path, body=None, token=None):
    headers = {"content-type": "application/json"} | ({"authorization": f"Bearer {token}"} if token else {})
    data = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(urllib.request.Request(DESK + path, data, headers), timeout=PATIENCE) as answer:
        return json.load(answer)


def sign_in(email, password):
    return call("/api/auth/login", {"email": email, "password": password})


class Line(socketio.SimpleClient):
    """A connection whose calls must be granted, and whose events are awaited by name and content."""

    def __init__(self, token):
        super().__init__(reconnection=False)
        self.connect(DESK, auth={"token": token}, transports=["websocket"])

    def does(self, event, body):
        ack = self.call(event, body, timeout=PATIENCE)
        assert ack["ok"], ack
        return ack

    def hears(self, event, **wanted):
        while True:
            name, *payload = self.receive(timeout=PATIENCE)
            if name == event and wanted.items() <= payload[0].items():
                return payload[0]


class SocketIo(unittest.TestCase):
    def setUp(self):
        self.david = sign_in("david@example.com", "user123")
        self.alice = sign_in("alice@acme.com", "staff123")
        self.acme = self.alice["user"]["merchant"]["id"]

    def line(self, session):
        line = Line(session["token"])
        self.addCleanup(line.disconnect)
        return line

    def test_customer_and_staff_talk(self):
        inbox = self.line(self.alice)
        inbox.does("join_inbox", {})
        started = call("/api/conversations", {"merchantId": self.acme, "content": "Hello?"}, self.david["token"])
        inbox.hears("conversation_created", id=started["id"])
        customer = self.line(self.david)
        joined = customer.does("join_conversation", {"conversationId": started["id"], "afterSeq": 0})
        self.assertEqual([it["content"] for it in joined["messages"]], ["Hello?"])
        self.assertEqual(customer.hears("joined_conversation")["lastSeq"], 1)
        inbox.does("join_conversation", started["id"])

        inbox.does("typing", {"conversationId": started["id"], "isTyping": True})
        typing = customer.hears("typing", isTyping=True)
        self.assertEqual(typing["user"]["id"], self.alice["user"]["id"])

        said = {"conversationId": started["id"], "content": "Good morning!", "clientId": str(uuid.uuid4())}
        sent = inbox.does("send_message", said)["message"]
        self.assertEqual(customer.hears("message"), sent)
        self.assertEqual((sent["seq"], sent["sender"]["name"]), (2, self.alice["user"]["name"]))
        self.assertEqual(inbox.does("send_message", said)["message"], sent)
        inbox.hears("conversation_assigned", conversationId=started["id"])

        customer.does("read", {"conversationId": started["id"], "seq": 2})
        self.assertEqual(inbox.hears("read", seq=2)["userId"], self.david["user"]["id"])

    def test_a_refusal_is_acknowledged_and_emitted(self):
        customer = self.line(self.david)

        ack = customer.call("join_conversation", {"conversationId": str(uuid.uuid4())}, timeout=PATIENCE)

        self.assertEqual((ack["ok"], ack["error"]["code"]), (False, "conversation_not_found"))
        self.assertEqual(customer.hears("error")["code"], "conversation_not_found")

    def test_a_connection_without_a_good_token_is_refused(self):
        refusals = []
        client = socketio.Client(reconnection=False)
        client.on("connect_error", refusals.append)

        with self.assertRaises(socketio.exceptions.ConnectionError):
            client.connect(DESK, auth={"token": "nonsense"})

        self.assertEqual([it["message"] for it in refusals], ["unauthenticated"])

    def test_a_fresh_token_is_taken_on_the_way(self):
        customer = self.line(self.david)
        fresh = call("/api/auth/refresh", {"refreshToken": self.david["refreshToken"]})

        customer.does("authenticate", {"token": fresh["token"]})

        refused = customer.call("authenticate", {"token": self.alice["token"]}, timeout=PATIENCE)
        self.assertEqual(refused["error"]["code"], "forbidden")
