#!/usr/bin/env python3
"""A shop's backend for Shopbell: the three starred calls of docs/protocol.md, with nothing but Python.

    python3 demo/python/shop.py --port 8765 --data demo/python/data

To make it yours, let `Shop` ask your database instead of two files.
"""

import argparse
import hashlib
import hmac
import json
import pathlib
import re
import secrets
import threading
import time
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

ENDPOINT = "/shopbell/v1"  # what the merchant names in data-endpoint
MAX_BODY_BYTES = 10_000
MAX_TRIES, WINDOW_SECONDS = 5, 15 * 60
FACTORS = ("email", "phone", "postcode")
NOBODY = {factor: secrets.token_hex(16) for factor in FACTORS}  # compared where there is no such order
ALLOWED_HEADERS = "Authorization, Content-Type, Idempotency-Key, If-None-Match, Last-Event-ID, Shopbell-Cart"


class Problem(Exception):
    """An error as it is answered: HTTP status, the protocol's code, and a sentence for developers."""

    def __init__(self, status, code, title, **headers):
        super().__init__(title)
        self.status, self.code, self.headers = status, code, headers


class JsonFile:
    """The content of a file, read again when the file has changed."""

    def __init__(self, path, shape):
        self.path, self.shape = path, shape
        self.seen, self.content = None, shape(json.loads(path.read_text("utf-8")))

    def read(self):
        try:
            stat = self.path.stat()
            seen = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
            if seen != self.seen:
                self.content = self.shape(json.loads(self.path.read_text("utf-8")))
                self.seen = seen
        except (OSError, ValueError, KeyError, TypeError) as error:
            # Half written, or a slip of the editor: the shop goes on with what it knew.
            print(f"{self.path.name} could not be read: {error!r}", flush=True)
        return self.content


class Shop:
    """What the shop knows: answers to questions, and orders with what proves whose they are."""

    def __init__(self, folder):
        self.faq = JsonFile(folder / "faq.json", lambda file: list(file["items"]))
        self.orders = JsonFile(
            folder / "orders.json",
            lambda records: {normalise("number", record["order"]["number"]): record for record in records},
        )

    def faq_entries(self, wanted):
        """Entries in the language nearest to the wanted one, and those for every language."""
        entries = self.faq.read()
        spoken = [entry["locale"] for entry in entries if "locale" in entry]
        # max() takes the first of equals: where no language is near, the first one of the file.
        nearest = max(spoken, key=lambda own: nearness(own, wanted), default=wanted)
        return [entry for entry in entries if nearness(entry.get("locale", nearest), nearest) == 2]

    def find_order(self, query):
        """The order, or None for an unknown number and for a wrong factor alike, after the same work."""
        record = self.orders.read().get(normalise("number", query["number"]), NOBODY)
        given = [normalise(factor, query.get(factor, "")) for factor in FACTORS]
        known = [normalise(factor, record.get(factor, "")) for factor in FACTORS]
        fits = [hmac.compare_digest(digest(a), digest(b)) for a, b in zip(given, known)]
        is_owner = any(given) and all(fit for fit, word in zip(fits, given) if word)
        return record.get("order") if is_owner else None


def nearness(own, wanted):
    """2: one holds the other, as 'zh' and 'zh-Hans'. 1: the same language, as 'zh-CN' and 'zh-Hans'. 0: another."""
    own, wanted = f"{own.lower()}-", f"{wanted.lower()}-"
    is_part = own.startswith(wanted) or wanted.startswith(own)
    return 2 if is_part else int(own.split("-")[0] == wanted.split("-")[0])


def normalise(field, text):
    """One spelling for what people write in many: '# a1' is 'A1', '0470 12 34 56' ends as '+32 470 123456'."""
    if field == "phone":
        return re.sub(r"\D", "", text)[-9:]
    return re.sub(r"\s", "", text).upper().removeprefix("#" if field == "number" else "")


def digest(text):
    """Of equal length for all texts, so that comparing tells nothing about how long they are."""
    return hashlib.sha256(text.encode("utf-8", "replace")).digest()


class Limiter:
    """At most MAX_TRIES for a key within the window."""

    def __init__(self):
        self.tries, self.lock = {}, threading.Lock()

    def hit(self, key):
        """Counts a try: zero when it is allowed, else the seconds to wait."""
        start = time.monotonic() - WINDOW_SECONDS
        with self.lock:
            if len(self.tries) > 10_000:  # forget those who have not come back
                self.tries = {k: times for k, times in self.tries.items() if times[-1] > start}
            times = self.tries[key] = [at for at in self.tries.get(key, []) if at > start]
            if len(times) >= MAX_TRIES:
                return int(times[0] - start) + 1
            times.append(start + WINDOW_SECONDS)
            return 0


class Handler(BaseHTTPRequestHandler):
    """Answers the calls of one connection."""

    protocol_version = "HTTP/1.1"
    timeout = 30  # seconds that a silent client may keep a thread
    disable_nagle_algorithm = True  # answers leave at once

    def do_GET(self):
        self.answer({"": self.describe, "/": self.describe, "/faq": self.list_faq})

    def do_POST(self):
        self.answer({"/orders/lookup": self.look_up_order})

    def do_OPTIONS(self):
        """The preflight: a browser asks whether a page of another origin may call."""
        headers = {"Methods": "GET, POST", "Headers": ALLOWED_HEADERS}
        self.send(204, None, **{f"Access-Control-Allow-{name}": value for name, value in headers.items()})

    def answer(self, calls):
        path, _, self.search = self.path.partition("?")
        try:
            body = self.read_body()
            call = calls.get(path.removeprefix(ENDPOINT)) if path.startswith(ENDPOINT) else None
            if not call:
                raise Problem(404, "not_found", "There is no such call.")
            call(body)
        except Problem as problem:
            self.send_problem(problem)
        except ConnectionError:
            self.close_connection = True  # the shopper has gone
        except Exception:
            traceback.print_exc()  # for you; the shopper only learns that it was not their fault
            self.send_problem(Problem(500, "internal", "Something broke."))

    def describe(self, _):
        self.send(200, {"protocol": 1, "capabilities": ["faq", "orders"]})

    def list_faq(self, _):
        wanted = parse_qs(self.search).get("locale", [self.headers["Accept-Language"] or ""])[0]
        items = self.server.shop.faq_entries(re.split("[,;]", wanted)[0].strip())
        # A digest of what is answered is a version that cannot be forgotten, and differs between languages.
        version = digest(json.dumps(items)).hex()[:16]
        known = re.findall(r'"([^"]*)"', self.headers["If-None-Match"] or "")
        status, content = (304, None) if version in known else (200, {"version": version, "items": items})
        headers = {"ETag": f'"{version}"', "Cache-Control": "no-cache", "Vary": "Accept-Language"}
        self.send(status, content, **headers)

    def look_up_order(self, body):
        query = parse_query(body)
        wait = self.server.limiter.hit((self.find_address(), normalise("number", query["number"])))
        if wait:
            raise Problem(429, "rate_limited", "Too many tries.", **{"Retry-After": str(wait)})
        order = self.server.shop.find_order(query)
        if not order:
            raise Problem(404, "not_found", "There is no order with this number and these details.")
        self.send(200, {"order": order})

    def read_body(self):
        """The whole body, also where nobody wants it: the next request follows on the same connection."""
        length = self.headers["Content-Length"] or "0"
        if self.headers["Transfer-Encoding"] or not length.isdecimal() or int(length) > MAX_BODY_BYTES:
            self.close_connection = True
            raise Problem(413, "too_large", f"The body needs a Content-Length of at most {MAX_BODY_BYTES}.")
        return self.rfile.read(int(length))

    def find_address(self):
        """Who is calling. Behind a proxy of your own only the last forwarded address can be believed."""
        forwarded = self.headers["X-Forwarded-For"] if self.server.options.trust_proxy else None
        return forwarded.split(",")[-1].strip() if forwarded else self.client_address[0]

    def send_problem(self, problem):
        content = {"title": str(problem), "code": problem.code}
        self.send(problem.status, content, **{"Content-Type": "application/problem+json"}, **problem.headers)

    def send(self, status, content, **headers):
        body = b"" if content is None else json.dumps(content, ensure_ascii=False).encode("utf-8", "replace")
        if content is not None:
            headers = {"Content-Type": "application/json", "Content-Length": str(len(body)), **headers}
        self.send_response(status)
        self.send_header("Access-Control-Allow-Origin", "*")  # safe, since no cookies come along
        self.send_header("Access-Control-Expose-Headers", "ETag, Retry-After")
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Says nothing: addresses of shoppers are personal data, and your proxy keeps its own log."""


def parse_query(body):
    """The look-up as a dict of texts; a problem for anything else."""
    try:
        query = json.loads(body)
        texts = [query["number"], *(query.get(factor, "") for factor in FACTORS)]
        if query["number"] and all(isinstance(text, str) and len(text) <= 300 for text in texts):
            return query
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass
    raise Problem(400, "invalid_input", "Texts are wanted: number, and one of email, phone, postcode.")


def main():
    parser = argparse.ArgumentParser(description="A shop's backend for Shopbell.")
    parser.add_argument("--port", type=int, default=8765, help="0 takes any free port")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--data", type=pathlib.Path, default=pathlib.Path(__file__).parent / "data")
    parser.add_argument("--trust-proxy", action="store_true", help="believe the last X-Forwarded-For")
    options = parser.parse_args()
    server = ThreadingHTTPServer((options.host, options.port), Handler)
    server.shop, server.limiter, server.options = Shop(options.data), Limiter(), options
    print(f"http://{options.host}:{server.server_port}{ENDPOINT}", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()


if __name__ == "__main__":
    main()
