#!/bin/sh
# screen.sh off|on: switches the outputs of the running kiosk. Called by the timers.
set -eu
state=${1:?off or on}
export XDG_RUNTIME_DIR="/run/user/$(id -u)"
for socket in "$XDG_RUNTIME_DIR"/wayland-[0-9]*; do
	case $socket in *.lock) continue ;; esac
	[ -S "$socket" ] || continue
	export WAYLAND_DISPLAY="$(basename "$socket")"
	wlr-randr | awk '/^[^ ]/ { print $1 }' | while read -r output; do
		wlr-randr --output "$output" "--$state"
	done
done
