#!/usr/bin/env bash
# Makes sure that there are the web servers whose samples (web/hosting) are tested,
# and says where. Debian would start them as services, which is not wanted here.
set -euo pipefail
export PATH="$PATH:/usr/sbin"
found() { command -v nginx && command -v caddy && command -v apache2 && ls /etc/nginx/modules-enabled/50-mod-http-brotli-static.conf; }
if ! found; then
  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    apt-get update -qq
    RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      nginx-light libnginx-mod-http-brotli-static caddy apache2-bin > /dev/null
    found
  else
    echo "The tests of web/hosting need nginx with its brotli module, caddy and apache2: install them (on Debian: apt-get install nginx-light libnginx-mod-http-brotli-static caddy apache2-bin)." >&2
    exit 1
  fi
fi
