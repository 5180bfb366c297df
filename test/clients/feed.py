"""
The feed with Python's standard library, as a long poll: prints one event a line and goes on where the state file says.
usage: XUEJI_URL=http://127.0.0.1:4000 XUEJI_TOKEN=… python3 feed.py STATE_FILE
"""
import json
import os
import sys
import time
import urllib.error
import urllib.request

QUERY = """query ($after: String) { transferFeed(first: 100, after: $after, wait: 5) {
  items { id type occurredAt step transfer { id student { id } } } end } }"""
# The codes of the graph that schema/README.md marks "try again: yes".
PASSING = {"BUDGET_EXHAUSTED", "TOO_MANY_SUBSCRIPTIONS", "SUBGRAPH_UNAVAILABLE", "SERVICE_BUSY"}


def ask(after):
    request = urllib.request.Request(
        os.environ["XUEJI_URL"] + "/graphql",
        json.dumps({"query": QUERY, "variables": {"after": after}}).encode(),
        {"authorization": "Bearer " + os.environ["XUEJI_TOKEN"], "content-type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return json.load(response), response.headers
    except urllib.error.HTTPError as error:
        return json.load(error), error.headers


def main(state_file):
    after = open(state_file).read() if os.path.exists(state_file) else None
    while True:
        try:
            answer, headers = ask(after)
        except (OSError, ValueError):
            time.sleep(0.5)
            continue
        errors = answer.get("errors") or []
        if PASSING & {error["extensions"]["code"] for error in errors}:
            time.sleep(float(headers.get("retry-after") or 0.5))
            continue
        feed = (answer.get("data") or {}).get("transferFeed")
        # An event with an error in one of its fields comes with null there, and stays like this.
        if feed is None:
            sys.exit(json.dumps(errors, ensure_ascii=False))
        for event in feed["items"]:
            print(json.dumps(event, separators=(",", ":")), flush=True)
        # Printed first: what is printed twice is recognised by its id, what is not printed is lost.
        after = feed["end"]
        with open(state_file + ".next", "w") as file:
            file.write(after)
        os.replace(state_file + ".next", state_file)


main(sys.argv[1])
