#!/bin/sh
# Makes a kiosk of a bare Debian (12 or newer). Run as root from the bundle on the stick: sh deploy/kiosk/install.sh
# May be run again: it replaces the site and keeps /etc/across-the-yalu and /var/lib/across-the-yalu.
set -eu

[ "$(id -u)" = 0 ] || { echo "Run this as root." >&2; exit 1; }
here=$(cd "$(dirname "$0")/../.." && pwd)
[ -f "$here/site/kiosk/index.html" ] || {
	echo "This is not a bundle: make one with \"npm run kiosk:bundle\"." >&2
	exit 1
}

packages="cage chromium wlr-randr fonts-noto-cjk"
[ -x "$here/node" ] || packages="$packages nodejs"
export DEBIAN_FRONTEND=noninteractive
apt-get update -q
# shellcheck disable=SC2086
apt-get install -y -q --no-install-recommends $packages

id kiosk >/dev/null 2>&1 || useradd --home-dir /var/lib/across-the-yalu --shell /usr/sbin/nologin kiosk
for group in video render input tty; do usermod -aG "$group" kiosk 2>/dev/null || true; done

systemctl stop across-the-yalu-kiosk.service 2>/dev/null || true
# The new copy stands beside the old one and takes its place in one step: a power cut leaves one or the other.
rm -rf /opt/across-the-yalu.new
cp -r "$here" /opt/across-the-yalu.new
[ ! -f /opt/across-the-yalu/site/kiosk.json ] || cp /opt/across-the-yalu/site/kiosk.json /opt/across-the-yalu.new/site/kiosk.json
sync
rm -rf /opt/across-the-yalu.old
[ ! -d /opt/across-the-yalu ] || mv /opt/across-the-yalu /opt/across-the-yalu.old
mv /opt/across-the-yalu.new /opt/across-the-yalu
chmod 755 /opt/across-the-yalu/start.sh /opt/across-the-yalu/deploy/kiosk/*.sh

install -d -o kiosk -g kiosk /var/lib/across-the-yalu /var/lib/across-the-yalu/exports
install -d /etc/across-the-yalu /etc/chromium/policies/managed /etc/systemd/journald.conf.d /etc/systemd/logind.conf.d
cd /opt/across-the-yalu/deploy/kiosk
[ -f /etc/across-the-yalu/kiosk.env ] || install -m 644 kiosk.env /etc/across-the-yalu/kiosk.env
install -m 644 policies.json /etc/chromium/policies/managed/across-the-yalu.json
install -m 644 journald.conf /etc/systemd/journald.conf.d/across-the-yalu.conf
install -m 644 logind.conf /etc/systemd/logind.conf.d/across-the-yalu.conf
install -m 644 no-keys.conf /etc/sysctl.d/90-across-the-yalu.conf
install -m 644 across-the-yalu-*.service across-the-yalu-*.timer /etc/systemd/system/

systemctl daemon-reload
systemctl set-default multi-user.target
systemctl enable across-the-yalu-kiosk.service across-the-yalu-blank.timer across-the-yalu-wake.timer
echo "Done. Settings: /opt/across-the-yalu/site/kiosk.json and /etc/across-the-yalu/kiosk.env. Reboot to start the kiosk."
