# Sourced by run and check: packages and builds. Needs bash; writes nothing outside build/ but packages.

# missing_packages LIST…: the packages of these lists that are not installed, one a line.
missing_packages() {
    local package
    cat "$@" | grep -v '^#' | sort -u | while read -r package; do
        [ -z "$package" ] || dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || echo "$package"
    done
}

# as_root CMD…: runs it as root, directly or by sudo.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

can_root() { [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null && sudo -n true 2>/dev/null || { [ -t 0 ] && command -v sudo >/dev/null; }; }; }

# tell_packages WHAT_FOR LIST…: says what install_packages will install, if anything.
tell_packages() {
    local for=$1 missing
    shift
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    echo "To $for, these Debian packages are installed (root is needed for that):"
    echo "$missing" | tr '\n' ' ' | fold -s -w 110 | sed 's/^/  /'
    echo
}

# install_packages LIST…: installs only what is missing.
install_packages() {
    local missing
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    can_root || { echo "No root and no sudo: install them by hand, then start again." >&2; return 3; }
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 update -qq
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends $missing >/dev/null
}

# build PRESET: configures and builds it, warnings are errors there. The settings make ccache hit from any folder, and Qt's
# generators give the same bytes each time.
build() {
    export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=time_macros,pch_defines QT_HASH_SEED=0
    cmake --preset "$1" >"build-$1.log" 2>&1 || { cat "build-$1.log"; return 1; }
    mkdir -p build && mv "build-$1.log" build/
    setarch -R cmake --build --preset "$1" >"build/$1.build.log" 2>&1 || { grep -E 'error|FAILED|warning' -A3 "build/$1.build.log" | head -60; tail -5 "build/$1.build.log"; return 1; }
}
