"""A client that openapi-python-client has made of the published document does what a customer and staff do."""

import os
import unittest
import uuid

from frontdesk_client import AuthenticatedClient, Client
from frontdesk_client.api.auth import get_me, login
from frontdesk_client.api.conversations import (
    assign_conversation,
    get_conversation,
    list_conversations,
    set_conversation_status,
    start_conversation,
)
from frontdesk_client.api.merchants import list_merchants
from frontdesk_client.api.messages import list_messages, send_message
from frontdesk_client.models import (
    Assign,
    AuthSession,
    Login,
    MerchantRef,
    Message,
    Problem,
    SendMessage,
    SetStatus,
    StartConversation,
    Status,
    User,
    UserType,
)
from frontdesk_client.types import UNSET

DESK = os.environ["FRONTDESK_URL"]


class GeneratedClient(unittest.TestCase):
    def setUp(self):
        self.anybody = self.opened(Client(DESK))
        self.david, self.user = self.sign_in("david@example.com", "user123")
        merchants = list_merchants.sync(client=self.anybody).items
        self.acme = next(merchant for merchant in merchants if merchant.slug == "acme")

    def opened(self, client):
        self.addCleanup(client.get_httpx_client().close)
        return client

    def sign_in(self, email, password):
        session = login.sync(client=self.anybody, body=Login(email=email, password=password))
        self.assertIsInstance(session, AuthSession, session)
        return self.opened(AuthenticatedClient(DESK, token=session.token)), session.user

    def start(self, content):
        it = start_conversation.sync(
            client=self.david,
            body=StartConversation(merchant_id=self.acme.id, content=content, client_id=str(uuid.uuid4())),
        )
        self.assertNotIsInstance(it, Problem, it)
        return it

    def test_who_signs_in_is_known(self):
        me = get_me.sync(client=self.david)

        self.assertIsInstance(me, User)
        self.assertEqual((me.id, me.type_, me.role), (self.user.id, UserType.END_USER, UNSET))
        self.assertIsNotNone(me.created_at.tzinfo)

    def test_a_message_sent_twice_is_one(self):
        conversation = self.start("My parcel is late")
        said = SendMessage(content="It was to come on Monday.", client_id=str(uuid.uuid4()))

        first = send_message.sync_detailed(conversation.id, client=self.david, body=said)
        second = send_message.sync_detailed(conversation.id, client=self.david, body=said)

        self.assertEqual((first.status_code, second.status_code), (201, 200))
        self.assertIsInstance(first.parsed, Message)
        self.assertEqual(first.parsed, second.parsed)
        page = list_messages.sync(conversation.id, client=self.david)
        self.assertEqual([it.content for it in page.items], ["My parcel is late", "It was to come on Monday."])

    def test_pages_of_a_list_lead_to_its_end(self):
        started = {self.start(f"Question {n}").id for n in range(3)}

        seen, cursor = [], UNSET
        while True:
            page = list_conversations.sync(client=self.david, limit=2, cursor=cursor)
            self.assertLessEqual(len(page.items), 2)
            seen += [it.id for it in page.items]
            cursor = page.next_cursor
            if not cursor:
                break

        self.assertEqual(len(seen), len(set(seen)))
        self.assertLessEqual(started, set(seen))

    def test_staff_answer_and_resolve(self):
        conversation = self.start("Do you ship to Norway?")
        bob, user = self.sign_in("bob@acme.com", "staff123")
        self.assertIsInstance(user.merchant, MerchantRef)

        send_message.sync(conversation.id, client=bob, body=SendMessage(content="We do."))
        set_conversation_status.sync(conversation.id, client=bob, body=SetStatus(status=Status.RESOLVED))

        seen = get_conversation.sync(conversation.id, client=self.david)
        self.assertEqual((seen.status, seen.assigned_to.name, seen.last_seq), (Status.RESOLVED, user.name, 2))
        self.assertEqual(seen.messages[-1].sender.name, user.name)
        handed_back = assign_conversation.sync(conversation.id, client=bob, body=Assign(staff_id=None))
        self.assertIs(handed_back.assigned_to, UNSET)

    def test_a_refusal_is_a_typed_problem(self):
        refused = login.sync(client=self.anybody, body=Login(email="david@example.com", password="wrong"))
        self.assertIsInstance(refused, Problem)
        self.assertEqual((refused.status, refused.code), (401, "invalid_credentials"))

        hidden = get_conversation.sync(uuid.uuid4(), client=self.david)
        self.assertIsInstance(hidden, Problem)
        self.assertEqual((hidden.status, hidden.code), (404, "conversation_not_found"))

        conversation = self.start("Hello?")
        empty = send_message.sync(conversation.id, client=self.david, body=SendMessage(content=" "))
        self.assertIsInstance(empty, Problem)
        self.assertEqual((empty.code, [it.field for it in empty.errors]), ("validation_failed", ["content"]))
