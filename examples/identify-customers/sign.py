import base64, hashlib, hmac, json, os, time


def _part(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def identity_token(id, name, email=None):
    header = {"alg": "HS256", "typ": "JWT", "kid": os.environ["FRONTDESK_KEY_ID"]}
    claims = {"sub": str(id), "name": name, "email": email,
              "aud": os.environ["FRONTDESK_MERCHANT"], "exp": int(time.time()) + 300}
    signed = ".".join(_part(json.dumps(it).encode()) for it in (header, claims))
    mac = hmac.new(os.environ["FRONTDESK_KEY_SECRET"].encode(), signed.encode(), hashlib.sha256)
    return f"{signed}.{_part(mac.digest())}"
