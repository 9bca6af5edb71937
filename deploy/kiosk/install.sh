#!/bin/sh
# Makes a kiosk of a bare Debian (13 or newer; on 12 cage is too old to turn the screen or to switch it off). Run as root from
# the bundle on the stick: sh deploy/kiosk/install.sh [--debs folder]
# --debs: a folder with the packages and what they need, for a machine without a network.
# May be run again: it replaces the site and keeps /etc/across-the-yalu and /var/lib/across-the-yalu.
set -eu
umask 022

debs=
if [ "${1:-}" = --debs ]; then debs=$(cd "${2:?a folder}" && pwd); fi
[ "$(id -u)" = 0 ] || { echo "Run this as root." >&2; exit 1; }
here=$(cd "$(dirname "$0")/../.." && pwd)
[ -f "$here/site/kiosk/index.html" ] || {
	echo "This is not a bundle: make one with \"npm run kiosk:bundle\"." >&2
	exit 1
}

# The new copy stands beside the old one, whole, before anything points to it.
link=/opt/across-the-yalu
versions=/opt/across-the-yalu-versions
new=$versions/$(date +%Y%m%dT%H%M%S)
mkdir -p "$versions"
cp -r "$here" "$new"
chmod 755 "$new/start.sh" "$new"/deploy/kiosk/*.sh
[ ! -f "$link/site/kiosk.json" ] || cp "$link/site/kiosk.json" "$new/site/kiosk.json"
sync

packages="cage chromium seatd wlr-randr fonts-noto-cjk"
# A Node for another processor is there and does not run.
[ ! -f "$new/node" ] || chmod 755 "$new/node"
"$new/node" --version >/dev/null 2>&1 || packages="$packages nodejs"
missing=
for package in $packages; do
	dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
		missing="$missing $package"
done
export DEBIAN_FRONTEND=noninteractive
if [ -z "$missing" ]; then
	echo "All packages are there."
elif [ -n "$debs" ]; then
	apt-get install -y -q --no-install-recommends "$debs"/*.deb
else
	apt-get update -q
	# shellcheck disable=SC2086
	apt-get install -y -q --no-install-recommends $missing
fi

cage_version=$(dpkg-query --show --showformat='${Version}' cage)
dpkg --compare-versions "$cage_version" ge 0.1.5 ||
	echo "cage $cage_version cannot turn the screen or switch it off at night: use Debian 13 for that." >&2

id kiosk >/dev/null 2>&1 || useradd --home-dir /var/lib/across-the-yalu --shell /usr/sbin/nologin kiosk
for group in video render input tty; do usermod -aG "$group" kiosk 2>/dev/null || true; done

systemctl stop across-the-yalu-kiosk.service 2>/dev/null || true
old=$(readlink "$link" 2>/dev/null || true)
# Before there were versions, a folder stood where the link stands now.
if [ -d "$link" ] && [ ! -L "$link" ]; then
	old=$versions/before
	mv "$link" "$old"
fi
ln -sfn "$new" "$link.new"
# One rename: a power cut leaves the old version in force or the new one.
mv -T "$link.new" "$link"
sync
for version in "$versions"/*; do
	case $version in "$new" | "$old") ;; *) rm -rf "$version" ;; esac
done

install -d -o kiosk -g kiosk /var/lib/across-the-yalu /var/lib/across-the-yalu/exports
install -d /etc/across-the-yalu /etc/chromium/policies/managed /etc/systemd/journald.conf.d /etc/systemd/logind.conf.d
cd "$link/deploy/kiosk"
[ -f /etc/across-the-yalu/kiosk.env ] || install -m 644 kiosk.env /etc/across-the-yalu/kiosk.env
install -m 644 policies.json /etc/chromium/policies/managed/across-the-yalu.json
install -m 644 journald.conf /etc/systemd/journald.conf.d/across-the-yalu.conf
install -m 644 logind.conf /etc/systemd/logind.conf.d/across-the-yalu.conf
install -m 644 no-keys.conf /etc/sysctl.d/90-across-the-yalu.conf
install -m 644 across-the-yalu-*.service across-the-yalu-*.timer /etc/systemd/system/

systemctl daemon-reload
systemctl mask ctrl-alt-del.target
systemctl set-default multi-user.target
systemctl enable seatd.service across-the-yalu-kiosk.service across-the-yalu-blank.timer across-the-yalu-wake.timer
echo "Done. Settings: /opt/across-the-yalu/site/kiosk.json and /etc/across-the-yalu/kiosk.env. Reboot to start the kiosk."
