#!/usr/bin/env bash
# Puts the server under load with wrk and says how many requests a second it answers, how long they take and how much
# memory it holds after each. 1,000 connections that read nothing stay open meanwhile.
#
#   cmd/server/testdata/load.sh [seconds of each load]
set -euo pipefail
cd "$(dirname "$0")/../../.."
seconds=${1:-5}
if ! command -v wrk > /dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends wrk > /dev/null
  else
    echo "make load needs wrk: install it (on Debian: apt-get install wrk)." >&2
    exit 1
  fi
fi
ulimit -n "$(ulimit -Hn)"

log=$(mktemp)
"${SP_SERVER:-bin/server}" -dir "${SP_DIST:-dist}" -addr 127.0.0.1:0 2> "$log" &
server=$!
trap 'kill $server; rm -f "$log"' EXIT
until url=$(grep -o 'http://127[^ ]*/' "$log"); do
  kill -0 $server 2> /dev/null || { cat "$log" >&2; exit 1; }
  sleep 0.1
done
program=$(cd "${SP_DIST:-dist}" && ls assets/watch.*.wasm)
port=${url##*:} port=${port%/}

# Slow clients, in a shell of their own: they ask for the whole program and read none of it.
slow() {
  local i fd
  for ((i = 0; i < 1000; i++)); do
    exec {fd}<> "/dev/tcp/127.0.0.1/$port"
    printf 'GET /%s HTTP/1.1\r\nHost: x\r\n\r\n' "$program" >&"$fd"
  done
  echo
  exec sleep 3600
}
exec 3< <(slow)
clients=$!
trap 'kill $server $clients; rm -f "$log"' EXIT
read -r -u 3

memory() { ps -o rss= -p $server | awk '{ printf "%.0f MB", $1 / 1024 }'; }
say() { printf '%-42s %-14s %-12s %s\n' "$@"; }
load() { # what, connections, path, more of wrk
  local what=$1 connections=$2 path=$3 out
  shift 3
  out=$(wrk -t 2 -c "$connections" -d "${seconds}s" --timeout 10s --latency -H 'Accept-Encoding: br' "$@" "$url$path")
  say "$what, $connections connections" "$(awk '/Requests\/sec/ { print $2 "/s" }' <<< "$out")" "$(awk '$1 == "99%" { print $2 }' <<< "$out")" "$(memory)$(grep -o 'Socket errors.*' <<< "$out" | sed 's/^/, /' || true)"
}

# The server hangs up on headers that are too large, which wrk counts as errors of reading.
say load requests 99% memory
say "nothing but 1,000 slow clients" "" "" "$(memory)"
for round in 1 2; do
  load "the first page" 100 ""
  load "the first page" 3000 ""
  load "the program" 100 "$program"
  load "random paths" 1000 "" -s cmd/server/testdata/random.lua
  load "headers of 64 kB" 200 "" -H "X-Huge: $(head -c 65536 /dev/zero | tr '\0' x)"
done
