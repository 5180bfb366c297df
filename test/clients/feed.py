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
PASSING = {"SUBGRAPH_UNAVAILABLE", "SERVICE_BUSY", "INTERNAL_SERVER_ERROR", "TOO_MANY_SUBSCRIPTIONS"}


def ask(after):
    request = urllib.request.Request(
        os.environ["XUEJI_URL"] + "/graphql",
        json.dumps({"query": QUERY, "variables": {"after": after}}).encode(),
        {"authorization": "Bearer " + os.environ["XUEJI_TOKEN"], "content-type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return json.load(response)
    except urllib.error.HTTPError as error:
        return json.load(error)


def main(state_file):
    after = open(state_file).read() if os.path.exists(state_file) else None
    while True:
        try:
            answer = ask(after)
        except (OSError, ValueError):
            time.sleep(0.5)
            continue
        if answer.get("errors"):
            if not PASSING & {error["extensions"]["code"] for error in answer["errors"]}:
                sys.exit(json.dumps(answer["errors"], ensure_ascii=False))
            time.sleep(0.5)
            continue
        feed = answer["data"]["transferFeed"]
        for event in feed["items"]:
            print(json.dumps(event, separators=(",", ":")), flush=True)
        # Printed first: what is printed twice is recognised by its id, what is not printed is lost.
        after = feed["end"]
        with open(state_file + ".next", "w") as file:
            file.write(after)
        os.replace(state_file + ".next", state_file)


main(sys.argv[1])
