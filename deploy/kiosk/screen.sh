#!/bin/sh
# screen.sh off|on: switches the outputs of the running kiosk. Called by the timers. Needs cage 0.1.5 or newer.
set -eu
state=${1:?off or on}
# That of the service: cage puts its socket there.
export XDG_RUNTIME_DIR="${XDG_RUNTIME_DIR:-/run/across-the-yalu}"
# A page on a dark screen draws nothing; the watch must know that this is no fault.
flag=$XDG_RUNTIME_DIR/across-the-yalu-screen-off
[ "$state" = off ] || rm -f "$flag"
for socket in "$XDG_RUNTIME_DIR"/wayland-[0-9]*; do
	case $socket in *.lock) continue ;; esac
	[ -S "$socket" ] || continue
	WAYLAND_DISPLAY=$(basename "$socket")
	export WAYLAND_DISPLAY
	for output in $(wlr-randr | awk '/^[^ ]/ { print $1 }'); do
		wlr-randr --output "$output" "--$state"
		[ "$state" = on ] || : >"$flag"
	done
done
