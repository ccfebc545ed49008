#!/usr/bin/env bash
# Makes sure that there is a Chromium for the browser tests, and says where. Best is
# the one without windows: the same browser, with half the work for a page.
set -euo pipefail
shell() { command -v chromium-headless-shell; }
any() { shell || command -v chromium || command -v chromium-browser || command -v google-chrome; }
install() { DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" > /dev/null; }
shell && exit
if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
  apt-get update -qq || any
  install chromium-headless-shell || any || install chromium
fi
any || { echo "The browser tests need Chromium: install it (on Debian: apt-get install chromium)." >&2; exit 1; }
