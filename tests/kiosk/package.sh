# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154  # variables of whoever sources this
# Building, checking, installing, upgrading and removing the package; part of tests/kiosk/run.

this_package=
next_package=

make_packages() {
    local build="$root/build/release" packages="$root/build/package"
    mkdir -p "$packages"
    if ! {
        cmake --preset release -S "$root" -B "$build" &&
            cmake --build "$build" --parallel "$(build_jobs)"
    } >"$packages/build.log" 2>&1; then
        tail -n 40 "$packages/build.log" >&2
        die "the build failed"
    fi
    rm -rf "$packages/this" "$packages/next"
    (
        cd "$build"
        cpack -G DEB -B "$packages/this" &&
            cpack -G DEB -B "$packages/next" -D CPACK_PACKAGE_VERSION=99.0
    ) >>"$packages/build.log" 2>&1 || die "cpack failed; see $packages/build.log"
    this_package="$(echo "$packages"/this/magnum-monitor_*.deb)"
    next_package="$(echo "$packages"/next/magnum-monitor_*.deb)"
    say "$(basename "$this_package"): $(stat -c %s "$this_package") bytes"
}
# Where the booted system sees it.
seen_inside() { printf '/mnt%s\n' "${1#"$root"}"; }

# exposure UNIT: systemd's score, 0 (sealed) to 10.
exposure() {
    systemd-analyze security --offline=true --no-pager "$root/kiosk/systemd/$1.service" 2>/dev/null |
        sed -n 's/.*exposure level[^:]*: \([0-9.]*\).*/\1/p'
}
at_most() { awk -v value="${1:-11}" -v limit="$2" 'BEGIN { exit !(value <= limit) }'; }

check_package() {
    local metadata
    check "lintian finds no error" lintian --allow-root --fail-on error "$this_package"
    check "the desktop entry is valid" desktop-file-validate "$root"/kiosk/desktop/*.desktop
    metadata="$(appstreamcli validate --no-net "$root"/kiosk/desktop/*.metainfo.xml)" ||
        die "the AppStream metadata is not valid: $metadata"
    check "the recorder is sealed (at most 2.0): $(exposure magnum-recorder)" \
        at_most "$(exposure magnum-recorder)" 2.0
    check "the panel is sealed (at most 3.0): $(exposure magnum-panel)" \
        at_most "$(exposure magnum-panel)" 3.0
    check "VNC is sealed (at most 3.0): $(exposure magnum-vnc)" at_most "$(exposure magnum-vnc)" 3.0
    check "its switch is sealed (at most 2.0): $(exposure magnum-vnc-switch@)" \
        at_most "$(exposure magnum-vnc-switch@)" 2.0
}

# In the booted system ---------------------------------------------------------------------------

kiosk_install() { inside /mnt/kiosk/install --deb "$(seen_inside "$this_package")" --vnc "$@"; }

etc_listing() {
    inside sh -c 'find /etc -type f -o -type l | grep -v resolv.conf | sort |
                  xargs -d "\n" ls -ld --time-style=full-iso'
}
# The services' processes: what is started anew has others.
running() { inside systemctl show -p Id,MainPID magnum-recorder magnum-panel magnum-vnc; }
changes_nothing() {
    local before
    before="$(etc_listing; running)"
    "$@" >"$work/last.log" 2>&1 || return 1
    diff <(printf '%s\n' "$before") <(etc_listing; running)
}

install_it() {
    quietly apt-get update || die "the package mirror does not answer"
    check "a dry run on a bare system says what it would do" \
        inside sh -c "/mnt/kiosk/install --dry-run --deb $(seen_inside "$this_package") 2>&1 | grep -q 'would: Installing'"
    check "and changes nothing" changes_nothing kiosk_install --dry-run
    # The installed system has no display: sway draws into memory, everything else is as it will be.
    inside mkdir -p /etc/systemd/system/magnum-panel.service.d
    inside sh -c 'cat >/etc/systemd/system/magnum-panel.service.d/headless.conf' <<'EOT'
[Unit]
ConditionPathExists=
[Service]
Environment=WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1
EOT
    inside sh -c 'cat >/etc/magnum-monitor.conf' <<'EOT'
[bus]
port=/run/simulator/port
[storage]
commit_interval_seconds=5
EOT
    check "kiosk/install sets a bare system up" quietly_install
    check "the service's user may use serial ports" \
        inside sh -c 'id -nG magnum-monitor | grep -qw dialout'
    check "the units are understood" quietly systemd-analyze verify --man=no \
        magnum-recorder.service magnum-panel.service magnum-vnc.service \
        magnum-vnc-switch.socket magnum-vnc-switch@test.service
    # Only since systemd 254 does udevadm know how.
    if inside udevadm verify --help >/dev/null 2>&1; then
        check "the udev rules are understood" quietly udevadm verify \
            /usr/lib/udev/rules.d/60-magnum-monitor-serial.rules \
            /usr/lib/udev/rules.d/61-magnum-monitor-backlight.rules
    fi
    eventually 30 recorder is_active magnum-recorder
    eventually 30 panel is_active magnum-panel
    check "a second run changes nothing" changes_nothing kiosk_install
}
quietly_install() {
    if ! kiosk_install >"$work/last.log" 2>&1; then
        tail -n 30 "$work/last.log" >&2
        return 1
    fi
}

upgrade_it() {
    local before
    inside sed -i s/MAGNUM_SCALE=1/MAGNUM_SCALE=1.25/ /etc/default/magnum-monitor
    before="$(rows)"
    check "an upgrade is installed" \
        quietly apt-get install -y --no-install-recommends "$(seen_inside "$next_package")"
    check "the settings are kept" inside grep -qx MAGNUM_SCALE=1.25 /etc/default/magnum-monitor
    check "the new version goes on recording" eventually 30 rows more_rows_than "$((before + 1))"
    check "and shows it" eventually 30 panel panel_shows Generator
}

remove_it() {
    check "kiosk/uninstall removes it" quietly /mnt/kiosk/uninstall --settings
    check "no service is left" inside sh -c '! ls /etc/systemd/system/*/magnum-* 2>/dev/null'
    check "what was recorded is still there" test "$(rows)" -gt 0
}
