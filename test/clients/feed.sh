#!/bin/sh
# The feed with curl, as JSON lines: prints one CloudEvent a line and goes on where the state file says.
# usage: XUEJI_URL=http://127.0.0.1:4000 XUEJI_TOKEN=… sh feed.sh STATE_FILE
set -u
state=$1
# The codes of the graph that schema/README.md marks "try again: yes".
passing='"(BUDGET_EXHAUSTED|TOO_MANY_SUBSCRIPTIONS|SUBGRAPH_UNAVAILABLE|SERVICE_BUSY)"'
[ -s "$state" ] || printf oldest > "$state"
while :; do
  # The token goes by standard input: arguments can be seen by every user of the machine.
  status=$(printf 'header = "authorization: Bearer %s"\n' "$XUEJI_TOKEN" |
    curl -sS -K - -m 60 -D "$state.head" -o "$state.body" -w '%{http_code}' "$XUEJI_URL/feed?first=1000&wait=5&after=$(cat "$state")") || status=000
  case $status in
    200)
      cat "$state.body"
      # Printed first: what is printed twice is recognised by its id, what is not printed is lost.
      tr -d '\r' < "$state.head" | sed -n 's/^x-xueji-end: //p' > "$state.next" && mv "$state.next" "$state"
      ;;
    000) sleep 1 ;;
    *)
      # What is no answer of Xueji, such as the page of a proxy, may pass too.
      if grep -q '"code"' "$state.body" && ! grep -Eq "$passing" "$state.body"; then
        cat "$state.body" >&2
        exit 1
      fi
      seconds=$(tr -d '\r' < "$state.head" | sed -n 's/^retry-after: \([0-9][0-9]*\)$/\1/p')
      sleep "${seconds:-1}"
      ;;
  esac
done
