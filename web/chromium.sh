#!/usr/bin/env bash
# Makes sure that there is a Chromium for the browser tests, and says where.
set -euo pipefail
found() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
if ! found; then
  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium > /dev/null
    found
  else
    echo "The browser tests need Chromium: install it (on Debian: apt-get install chromium)." >&2
    exit 1
  fi
fi
