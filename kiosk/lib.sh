# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Shared by kiosk/run, tests/run and tests/lint: messages, and the Debian packages of kiosk/packages.

packages_file="$(dirname -- "${BASH_SOURCE[0]}")/packages"

say() { printf '==> %s\n' "$*" >&2; }
die() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

usage_error() {
    printf '%s: %s; see --help\n' "${0##*/}" "$*" >&2
    exit 2
}

# build_jobs: how many compilers at once: one per processor, and 500 MB of free memory for each. The
# largest source takes 480 MB; six at once, ninja's own choice on a Raspberry Pi 3, would not fit.
build_jobs() {
    local free_mb jobs
    free_mb="$(awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo)" || free_mb=
    jobs=$((${free_mb:-500} / 500))
    if [ "$jobs" -gt "$(nproc)" ]; then
        jobs="$(nproc)"
    elif [ "$jobs" -lt 1 ]; then
        jobs=1
    fi
    printf '%s\n' "$jobs"
}

# show_progress LOG: keeps what a build says in LOG, and shows its last [done/all] on a terminal.
show_progress() {
    local line
    while IFS= read -r line; do
        printf '%s\n' "$line" >>"$1"
        if [ -t 2 ] && [[ "$line" =~ ^(\[[0-9]+/[0-9]+\]) ]]; then
            printf '\r    %s ' "${BASH_REMATCH[1]}" >&2
        fi
    done
    if [ -t 2 ]; then
        printf '\r\033[K' >&2
    fi
}

# list_packages SECTION...: the lines of these sections, alternatives included.
list_packages() {
    local section
    for section in "$@"; do
        awk -v wanted="[$section]" '
            { sub(/#.*/, ""); gsub(/^[ \t]+|[ \t]+$/, "") }
            /^\[/ { inside = ($0 == wanted); next }
            inside && NF' "$packages_file"
    done
}

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# missing_packages SECTION...: the lines of which no alternative is installed.
missing_packages() {
    local line name found
    while IFS= read -r line; do
        found=no
        for name in ${line//|/ }; do
            if is_installed "$name"; then
                found=yes
            fi
        done
        if [ "$found" = no ]; then
            printf '%s\n' "$line"
        fi
    done < <(list_packages "$@")
}

# as_root COMMAND...: runs it with the rights to install packages.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

# first_available "a | b": the first of these names this Debian release has.
first_available() {
    local name
    for name in ${1//|/ }; do
        if apt-cache show "$name" >/dev/null 2>&1; then
            printf '%s\n' "$name"
            return
        fi
    done
    die "the package lists have no $1: without a network they could not be fetched (see above)"
}

# need_packages SECTION...: installs what is missing and touches nothing when nothing is.
need_packages() {
    local -a lines=() names=()
    local line name
    mapfile -t lines < <(missing_packages "$@")
    if [ ${#lines[@]} -eq 0 ]; then
        return
    fi
    if ! command -v apt-get >/dev/null; then
        die "these Debian packages are needed, but this is not a Debian system: ${lines[*]}"
    fi
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        die "these Debian packages are missing, and installing them needs root or sudo: ${lines[*]}"
    fi
    say "Installing from Debian: ${lines[*]}"
    as_root apt-get update -q >&2 ||
        die "apt-get update failed: no network? These packages are still missing: ${lines[*]}"
    for line in "${lines[@]}"; do
        name="$(first_available "$line")" || exit 1
        names+=("$name")
    done
    as_root apt-get install -y -q --no-install-recommends "${names[@]}" >&2 ||
        die "the packages could not be installed; what apt-get said is above"
}
