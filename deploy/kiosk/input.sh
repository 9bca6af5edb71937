#!/bin/sh
# input.sh [--print]: tells udev, before each start of the kiosk, which touch panel belongs to which screen and which
# keyboards count. cage turns touches with the picture only where a panel is bound to an output by name.
# The settings are those of kiosk.env; --print shows the rules and changes nothing.
set -eu
rules() {
	if [ -n "${KIOSK_OUTPUT:-}" ]; then
		echo "SUBSYSTEM==\"input\", ENV{ID_INPUT_TOUCHSCREEN}==\"1\", ENV{WL_OUTPUT}=\"$KIOSK_OUTPUT\""
	fi
	if [ "${KIOSK_KEYBOARD:-no}" != yes ]; then
		echo 'SUBSYSTEM=="input", ENV{ID_INPUT_KEYBOARD}=="1", ENV{ID_INPUT_TOUCHSCREEN}!="1", ENV{LIBINPUT_IGNORE_DEVICE}="1"'
	fi
}
case ${KIOSK_OUTPUT:-} in
*[!A-Za-z0-9-]*)
	echo "KIOSK_OUTPUT=\"$KIOSK_OUTPUT\" is no name of an output." >&2
	exit 1
	;;
esac
if [ "${1:-}" = --print ]; then
	rules
	exit 0
fi
mkdir -p /run/udev/rules.d
rules >/run/udev/rules.d/90-across-the-yalu.rules
udevadm control --reload
udevadm trigger --subsystem-match=input --action=change
udevadm settle --timeout=10
