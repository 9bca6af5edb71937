#!/bin/sh
# What cage runs: turns the screen, then serves the site and keeps Chromium open. Ends when the runner ends; systemd
# starts all of it again.
set -u
cd /opt/across-the-yalu || exit 1

if command -v wlr-randr >/dev/null 2>&1; then
	outputs=${KIOSK_OUTPUT:-$(wlr-randr | awk '/^[^ ]/ { print $1 }')}
	for output in $outputs; do
		wlr-randr --output "$output" --transform "${KIOSK_ROTATION:-normal}" || true
	done
fi
exec ./start.sh --profile /var/lib/across-the-yalu/profile --query "${KIOSK_QUERY:-}"
