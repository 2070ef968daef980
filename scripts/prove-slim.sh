#!/usr/bin/env bash
# Proves that Handpress builds on a slim system: a minimal Debian with Node alone, no browser, no
# fonts, none of the libraries that a browser wants. Needs root, for debootstrap and chroot.
#
#   scripts/prove-slim.sh [--test] [--keep] [FOLDER] [-- COMMAND]
#
#   FOLDER     work tree to prove, also what is not committed; default: a clone of this repository
#   COMMAND    what to run in it; default: npm ci && npm run build
#   --test     run "npm test" after it
#   --keep     leave the system in place, for a look at it
#   DEBIAN_SUITE names another release than bookworm.
#
# Exit status: 0 proved, 1 not proved, 2 the proof could not be held.

set -euo pipefail

suite=${DEBIAN_SUITE:-bookworm}
repository=$(cd "$(dirname "$0")/.." && pwd)
folder=
command='npm ci && npm run build'
with_test=false
keep=false
root=

say() { printf '%s\n' "prove-slim: $*" >&2; }

give_up() {
	say "$*"
	exit 2
}

while [ $# -gt 0 ]; do
	case $1 in
	--test) with_test=true ;;
	--keep) keep=true ;;
	--)
		shift
		command=$*
		break
		;;
	-*) give_up "unknown option $1" ;;
	*) folder=$(cd "$1" && pwd) || give_up "no such folder: $1" ;;
	esac
	shift
done

[ "$(id -u)" = 0 ] || give_up 'must be run as root (sudo scripts/prove-slim.sh).'

clean_up() {
	[ -n "$root" ] || return 0
	for place in dev proc; do
		if mountpoint -q "$root/$place"; then umount -l "$root/$place"; fi
	done
	if $keep; then
		say "kept in $root"
	else
		rm -rf --one-file-system "$root"
	fi
}
trap clean_up EXIT
trap 'exit 2' INT TERM HUP

# The package source that this system itself uses for the release, in either format of apt.
find_mirror() {
	find /etc/apt -maxdepth 2 -name '*.sources' -exec awk -v suite="$suite" '
		function tell() { if (found && uri) print uri; uri = ""; found = 0 }
		/^URIs:/ { uri = $2 }
		/^Suites:/ { for (i = 2; i <= NF; i++) if ($i == suite) found = 1 }
		/^$/ { tell() }
		END { tell() }' {} \;
	find /etc/apt -maxdepth 2 -name '*.list' -exec sed -nE 's/^deb +(\[[^]]*\] +)?//p' {} \; |
		awk -v suite="$suite" '$2 == suite { print $1 }'
}

if ! command -v debootstrap >/dev/null; then
	say 'installing debootstrap'
	apt-get update -qq && apt-get install -y -qq debootstrap >/dev/null ||
		give_up 'debootstrap is missing and could not be installed.'
fi
mirrors=$(find_mirror)
mirror=${mirrors%%$'\n'*}
[ -n "$mirror" ] || give_up "no package source for $suite is set up on this system."

root=$(mktemp -d "${TMPDIR:-/var/tmp}/prove-slim.XXXXXXXX")
chmod 755 "$root"
say "making a minimal Debian ($suite)"
debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$root.log" 2>&1 || {
	tail -n 5 "$root.log" >&2
	rm -f "$root.log"
	give_up 'debootstrap failed.'
}
rm -f "$root.log"

# --- Node alone: its program, the libraries it is linked to, and npm. ---
node=$(node -p process.execPath)
npm=$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")
install -D "$node" "$root/usr/local/bin/node"
mkdir -p "$root/usr/local/lib/node_modules"
cp -R "$npm" "$root/usr/local/lib/node_modules/npm"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
ln -s ../lib/node_modules/npm/bin/npx-cli.js "$root/usr/local/bin/npx"
ldd "$node" | awk '$3 ~ /^\// { print $3 }' | while read -r library; do
	[ -e "$root$library" ] || [ -e "$root/usr$library" ] || install -D "$library" "$root$library"
done

# --- What this system needs to reach the npm registry. ---
settings=$root/etc/npm
mkdir -p "$settings"
pass=()
for level in user global; do
	file=$(npm config get "${level}config" 2>/dev/null)
	if [ -f "$file" ]; then
		install -m 600 "$file" "$settings/${level}rc"
		pass+=("npm_config_${level}config=/etc/npm/${level}rc")
	fi
done
copy_to_same_place() { [ ! -f "$1" ] || install -D "$(readlink -f "$1")" "$root$1"; }
copy_to_same_place "$(npm config get cafile 2>/dev/null)"
while IFS='=' read -r name value; do
	case ${name,,} in
	npm_config_userconfig | npm_config_globalconfig | npm_config_prefix | npm_config_cache) ;;
	npm_config_* | http_proxy | https_proxy | no_proxy | all_proxy) pass+=("$name=$value") ;;
	node_extra_ca_certs | ssl_cert_file)
		copy_to_same_place "$value"
		pass+=("$name=$value")
		;;
	esac
done < <(env)
for file in /etc/resolv.conf /etc/hosts; do
	[ ! -f "$file" ] || cat "$file" >"$root$file"
done

# --- The project. ---
mkdir -p "$root/project" "$root/home"
if [ -n "$folder" ]; then
	tar -C "$folder" --exclude=./node_modules --exclude=./lib --exclude=./dist -cf - . |
		tar -C "$root/project" --no-same-owner -xf -
else
	git clone -q "$repository" "$root/project"
fi

mount -t proc proc "$root/proc"
# Only the plain devices: no /dev/shm, as in the poorest of containers.
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
for device in null zero random urandom; do cp -a "/dev/$device" "$root/dev/$device"; done

run() {
	chroot "$root" /usr/bin/env -i "${pass[@]}" HOME=/home PATH=/usr/local/bin:/usr/bin:/bin \
		CI=true /bin/bash -c "cd /project && $1" </dev/null
}

say "running: $command"
if ! run "$command"; then
	say "NOT PROVED: $command failed in a minimal Debian"
	exit 1
fi
if $with_test; then
	say 'running: npm test'
	if ! run 'npm test'; then
		say 'NOT PROVED: npm test failed in a minimal Debian'
		exit 1
	fi
fi
say "PROVED in a minimal Debian ($suite, $(du -sh --exclude=project --exclude=home "$root" 2>/dev/null | cut -f1) without the project)"
