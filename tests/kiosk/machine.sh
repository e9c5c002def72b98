# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# A fresh Debian of its own, booted with systemd in a container, for tests/kiosk/run. Expects $work
# (a directory), $release and $root (the project's tree); sets $system.

system=
container_pid=

debian_mirror() {
    { grep -rhoE 'https?://[^ ]+/debian/?( |$)' /etc/apt/sources.list /etc/apt/sources.list.d 2>/dev/null || true; } |
        head -n 1 | tr -d ' ' | grep . || echo http://deb.debian.org/debian
}

# make_system: a copy of a fresh one, which is made unless it is there already.
make_system() {
    # shellcheck disable=SC2154  # set by whoever sources this
    local base="$work/$release.fresh"
    if [ ! -x "$base/sbin/init" ]; then
        say "Making a fresh Debian ($release)"
        mkdir -p "$work"
        debootstrap --variant=minbase --include=systemd-sysv,dbus,sqlite3,ca-certificates \
            "$release" "$base" "$(debian_mirror)" >"$work/debootstrap.log" 2>&1 ||
            die "debootstrap failed; see $work/debootstrap.log"
    fi
    system="$work/$release"
    rm -rf --one-file-system "$system"
    cp -a --reflink=auto "$base" "$system"
}

# boot [OPTION...]: starts systemd in it, with the tree read-only at /mnt, the host's network and a
# backlight as group video finds it on a Pi.
boot() {
    local backlight="$work/class/backlight/display"
    mkdir -p "$backlight"
    echo 80 >"$backlight/brightness"
    chgrp video "$backlight/brightness"
    chmod g+w "$backlight/brightness"
    # shellcheck disable=SC2154
    setsid systemd-nspawn --quiet --register=no --keep-unit --console=pipe --directory="$system" \
        --bind-ro="$root:/mnt" --bind="$work/class:/sys/class" "$@" --boot >"$work/boot.log" 2>&1 </dev/null &
    container_pid=$!
    eventually 60 "systemd boots" is_up
}
init_pid() { pgrep -P "$container_pid" -x systemd; }
is_up() {
    kill -0 "$container_pid" 2>/dev/null || die "the container ended; see $work/boot.log"
    [ -n "$(init_pid)" ] && inside systemctl is-system-running 2>/dev/null | grep -qE 'running|degraded'
}

# inside COMMAND...
inside() {
    nsenter --target "$(init_pid)" --mount --uts --ipc --pid --cgroup \
        env -i HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"
}
# The same, showing what it says only when it fails.
quietly() {
    if ! inside "$@" >"$work/last.log" 2>&1; then
        tail -n 30 "$work/last.log" >&2
        return 1
    fi
}

# pull_the_plug: every process of the machine dies at once, nothing is told.
pull_the_plug() {
    kill -KILL "$(init_pid)" "$container_pid" 2>/dev/null || true
    wait "$container_pid" 2>/dev/null || true
    container_pid=
}
power_off() {
    if [ -n "$container_pid" ] && kill -0 "$container_pid" 2>/dev/null; then
        pull_the_plug
    fi
}

# eventually SECONDS WORDS COMMAND...: tries until it succeeds.
eventually() {
    local deadline=$((SECONDS + $1)) words="$2"
    shift 2
    until "$@"; do
        if [ "$SECONDS" -ge "$deadline" ]; then
            return 1
        fi
        sleep 0.2
    done
}
