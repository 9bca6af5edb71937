#!/bin/sh
# What cage runs: turns the screen, then serves the site and keeps Chromium open. Ends when the runner ends; systemd
# starts all of it again.
set -u
cd /opt/across-the-yalu || exit 1

# A new cage has its screens on, whatever was before.
rm -f "$XDG_RUNTIME_DIR/across-the-yalu-screen-off"

rotation=${KIOSK_ROTATION:-normal}
output=${KIOSK_OUTPUT:-}
turned() {
	wlr-randr | awk -v name="$output" -v rotation="$rotation" '
		/^[^ ]/ { here = $1 == name }
		here && $1 == "Transform:" { found = $2 == rotation }
		END { exit !found }'
}
if [ "$rotation" != normal ]; then
	if [ -z "$output" ]; then
		echo "KIOSK_ROTATION needs KIOSK_OUTPUT, or touches would not turn with the picture. Outputs:" >&2
		wlr-randr | awk '/^[^ ]/ { print $1 }' >&2
	else
		# A screen that was off comes back as a new output, unturned.
		while :; do
			turned || wlr-randr --output "$output" --transform "$rotation" || true
			sleep 5
		done &
	fi
fi
[ "${KIOSK_REDUCED_MOTION:-no}" != yes ] || set -- --flag=--force-prefers-reduced-motion
exec ./start.sh --fixed-port --profile /var/lib/across-the-yalu/profile --query "${KIOSK_QUERY:-}" \
	--flag=--ozone-platform=wayland "$@"
