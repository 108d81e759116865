#!/bin/sh
# Installs the Debian packages that are missing: packages.sh REASON PACKAGE...
set -eu
reason=$1
shift
missing=
for package; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -q '^installed$' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
as_root=
if [ "$(id -u)" != 0 ]; then
    as_root=sudo
    echo "The next step asks for your password: sudo installs Debian packages." >&2
fi
echo "Installing$missing: $reason." >&2
$as_root apt-get update -qq >&2
# shellcheck disable=SC2086 # a list of names
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >&2
