# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154  # variables of whoever sources this
# The services at work, and under what may befall them; part of tests/kiosk/run.

database=/var/lib/magnum-monitor/history.db

rows() { inside sqlite3 -readonly "$database" 'SELECT count(*) FROM sample' 2>/dev/null || echo 0; }
more_rows_than() { [ "$(rows)" -gt "$1" ]; }
property() { inside systemctl show --value -p "$2" "$1.service"; }
is_active() { inside systemctl is-active --quiet "$1.service"; }
# host_pid UNIT NAME: the pid, as this machine sees it, of the unit's process of that name.
host_pid() {
    local pid
    for pid in $(pgrep -x "$2"); do
        if grep -q "/$1.service" "/proc/$pid/cgroup" 2>/dev/null; then
            echo "$pid"
            return
        fi
    done
    return 1
}
start_to_ready_ms() {
    local from to
    from="$(property "$1" InactiveExitTimestampMonotonic)"
    to="$(property "$1" ActiveEnterTimestampMonotonic)"
    echo $(((to - from) / 1000))
}

# --- The bus, and the viewer ------------------------------------------------------------------

start_simulator() {
    inside systemd-run --quiet --unit=simulator --uid=magnum-monitor \
        --property=RuntimeDirectory=simulator magnumctl simulate --link /run/simulator/port \
        --scenario generator-running
}
vnc_password() { inside sed -n 's/^password=//p' /etc/magnum-monitor/wayvnc.conf; }
# view COMMAND...: with the account and the certificate that magnum-kiosk made.
view() {
    timeout 60 "$tools/vnc_look" 127.0.0.1 5900 panel "$(vnc_password)" \
        "$system/etc/magnum-monitor/vnc-certificate.pem" "$@" >"$work/viewer.log" 2>&1
}
words_on() { pnminvert "$1" | pnmscale 2 | tesseract stdin stdout --psm 11 2>/dev/null; }
# panel_shows WORD: on the picture that a viewer gets.
panel_shows() { view look "$work/look.ppm" && words_on "$work/look.ppm" | grep -qi "$1"; }
# The middle of tab N (0..4) of the bar at the bottom of a 1280x720 picture.
click_tab() { view click $((128 + $1 * 256)) 690 look "$work/clicked.ppm"; }

# in_panel COMMAND...: as the service's user, in the panel's own view of the machine, as far as its
# unit lets it see and write.
in_panel() {
    nsenter --target "$(host_pid magnum-panel magnum-monitor)" --mount --uts --ipc --net --pid \
        setpriv --reuid=magnum-monitor --regid=magnum-monitor --init-groups env -i PATH=/usr/bin:/bin "$@"
}
# The client of a Unix socket that every Debian has.
switch_client='use IO::Socket::UNIX;
    my $switch = IO::Socket::UNIX->new("/run/magnum-vnc-switch") or die "no switch: $!\n";
    print $switch "$ARGV[0]\n"; $switch->flush; print <$switch>'
ask_switch() { in_panel perl -e "$switch_client" "$1"; }
answers() { ask_switch "$1" >"$work/answer" && grep -qx "$2" "$work/answer"; }

panel_switches_vnc() {
    check "the panel can ask how VNC stands" answers status state=on
    check "and is told the password" grep -qx "password=$(vnc_password)" "$work/answer"
    check "the panel can switch VNC off" answers off state=off
    check "nothing listens any more" port_closes
    check "and will not at the next start" inside sh -c '! systemctl is-enabled --quiet magnum-vnc'
    check "the panel can switch VNC on" answers on 'state=\(on\|starting\)'
    check "a viewer sees the panel, with the password it had" eventually 30 panel panel_shows Battery
    check "for the next start as well" inside systemctl is-enabled --quiet magnum-vnc
    check "anything else is refused" answers 'on --listen 0' 'error=.*'
    check "other users cannot switch it" others_cannot_switch
}
port_closes() { eventually 10 port sh -c '! ss -Htln | grep -q ":5900 "'; }
others_cannot_switch() {
    ! inside setpriv --reuid=nobody --regid=nogroup --clear-groups perl -e "$switch_client" status 2>/dev/null &&
        ! inside setpriv --reuid=owner --regid=owner --init-groups perl -e "$switch_client" status 2>/dev/null
}
panel_dims() {
    echo 80 >"$work/class/backlight/display/brightness"
    in_panel sh -c 'echo 30 >/sys/class/backlight/display/brightness' &&
        [ "$(cat "$work/class/backlight/display/brightness")" = 30 ]
}

row_came_after() {
    inside sqlite3 -readonly "$database" \
        "SELECT 1 FROM sample WHERE ts > $1 AND cov_inverter > 0 LIMIT 1" | grep -q .
}
# How long a start takes while the bus talks.
tell_start_times() {
    local last start_ms
    inside systemctl stop magnum-panel.service magnum-recorder.service
    last="$(inside sqlite3 -readonly "$database" 'SELECT max(ts) FROM sample')"
    start_ms="$(date +%s%3N)"
    inside systemctl start magnum-recorder.service magnum-panel.service
    check "a start brings a row" eventually 40 row row_came_after "$last"
    say "from service start to the first row in the file: $(($(date +%s%3N) - start_ms)) ms (commits every 5 s here, every 60 s as delivered); to ready: recorder $(start_to_ready_ms magnum-recorder) ms, panel (first picture) $(start_to_ready_ms magnum-panel) ms"
}

use_the_services() {
    start_simulator
    check "the recorder is up" eventually 20 recorder is_active magnum-recorder
    check "the panel is up" eventually 20 panel is_active magnum-panel
    check "rows are stored" eventually 40 rows more_rows_than 1
    tell_start_times
    check "VNC listens on this machine's own address only" vnc_listens_locally
    check "a viewer with the password sees the panel" eventually 30 panel panel_shows Battery
    check "a click on a tab changes the page" click_changes_page
    check "a key changes the page" key_changes_page
    check "a viewer follows when the picture changes its size" picture_follows 800x480
    check "the picture can be turned" turned
    check "a wrong password is refused" wrong_password_is_refused
    check "a viewer without TLS is refused" plain_viewer_is_refused
    check "another user in the group magnum-monitor may look on" another_user_looks_on
    check "and nobody else may" stranger_is_refused
    panel_switches_vnc
    check "the panel's sandbox lets it dim the display" panel_dims
    tell_memory
}
another_user_looks_on() {
    inside useradd --groups magnum-monitor owner
    quietly setpriv --reuid=owner --regid=owner --init-groups \
        magnumctl today --data-dir /var/lib/magnum-monitor &&
        quietly setpriv --reuid=owner --regid=owner --init-groups env HOME=/tmp QT_QPA_PLATFORM=offscreen \
            magnum-monitor --attach --data-dir /var/lib/magnum-monitor --screenshot /tmp/owner.png
}
stranger_is_refused() {
    ! inside setpriv --reuid=nobody --regid=nogroup --clear-groups \
        magnumctl today --data-dir /var/lib/magnum-monitor >/dev/null 2>&1
}
vnc_listens_locally() {
    ss -Htln | awk '{ print $4 }' | grep -qx 127.0.0.1:5900 &&
        ! ss -Htln | awk '{ print $4 }' | grep -vx 127.0.0.1:5900 | grep -q ':5900$'
}
click_changes_page() {
    eventually 30 page clicking_shows 4 Packets && eventually 30 page clicking_shows 0 Battery
}
clicking_shows() { click_tab "$1" && words_on "$work/clicked.ppm" | grep -qi "$2"; }
key_changes_page() {
    eventually 30 page pressing_shows 5 Packets && eventually 30 page pressing_shows 1 Battery
}
pressing_shows() {
    view key "$1" look "$work/keyed.ppm" && words_on "$work/keyed.ppm" | grep -qi "$2"
}
compositor() {
    inside setpriv --reuid=magnum-monitor --regid=magnum-monitor --clear-groups sh -c \
        'SWAYSOCK="$(ls /run/magnum-panel/sway-ipc.*.sock)" swaymsg "$@"' _ "$@" >/dev/null
}
looked_at_size() { sed -n 2p "$work/look.ppm"; }
# Another size than the usual one, and back.
picture_follows() {
    compositor output HEADLESS-1 resolution "$1" && eventually 40 size picture_is "${1/x/ }" &&
        compositor output HEADLESS-1 resolution 1280x720 && eventually 40 size picture_is "1280 720"
}
picture_is() { panel_shows Battery && [ "$(looked_at_size)" = "$1" ]; }
turned() {
    inside magnum-kiosk rotate 90 >/dev/null && eventually 30 panel picture_is "720 1280" &&
        inside magnum-kiosk rotate 0 >/dev/null && eventually 30 panel picture_is "1280 720"
}
wrong_password_is_refused() {
    ! timeout 60 "$tools/vnc_look" 127.0.0.1 5900 panel wrong \
        "$system/etc/magnum-monitor/vnc-certificate.pem" look "$work/never.ppm" >/dev/null 2>&1 &&
        [ ! -e "$work/never.ppm" ]
}
# Of the security types that the server offers, none may be 1 (no password) or 2 (a password
# without encryption), and 19 (TLS with a password) has to be there.
plain_viewer_is_refused() {
    local offered
    offered="$(
        exec 3<>/dev/tcp/127.0.0.1/5900
        head -c 12 <&3 >/dev/null
        printf 'RFB 003.008\n' >&3
        count="$(timeout 5 head -c 1 <&3 | od -An -tu1)"
        timeout 5 head -c "$((count))" <&3 | od -An -tu1 -w1
    )"
    grep -qw 19 <<<"$offered" && ! grep -qwE '1|2' <<<"$offered"
}
pss_mib() { awk '/^Pss:/ { print int($2 / 1024) }' "/proc/$1/smaps_rollup"; }
tell_memory() {
    say "memory (PSS, MiB): recorder $(pss_mib "$(host_pid magnum-recorder magnum-monitor)"), panel $(pss_mib "$(host_pid magnum-panel magnum-monitor)"), sway $(pss_mib "$(host_pid magnum-panel sway)"), wayvnc $(pss_mib "$(host_pid magnum-vnc wayvnc)")"
}

# --- What may befall them -----------------------------------------------------------------------

short_watchdogs() {
    local unit
    for unit in magnum-recorder magnum-panel; do
        inside mkdir -p "/etc/systemd/system/$unit.service.d"
        inside sh -c "printf '[Service]\nWatchdogSec=4\n' >/etc/systemd/system/$unit.service.d/watchdog.conf"
    done
    inside systemctl daemon-reload
    inside systemctl restart magnum-recorder.service magnum-panel.service
}
# freezing THREAD of UNIT makes systemd start the unit anew.
watchdog_fires() {
    local unit="$1" thread="$2" pid starts
    pid="$(host_pid "$unit" magnum-monitor)"
    starts="$(property "$unit" NRestarts)"
    "$tools/freeze_thread" "$pid" "$thread" >"$work/frozen" &
    eventually 5 frozen grep -q frozen "$work/frozen" &&
        eventually 40 restart restarted_since "$unit" "$starts" &&
        eventually 60 active is_active "$unit"
}
restarted_since() { [ "$(property "$1" NRestarts)" -gt "$2" ]; }
same_recorder() { [ "$(property magnum-recorder MainPID)" = "$1" ]; }

break_the_services() {
    local recorder before
    short_watchdogs
    eventually 30 active is_active magnum-panel
    recorder="$(property magnum-recorder MainPID)"
    check "a panel whose screen is frozen is started anew" watchdog_fires magnum-panel main
    check "a viewer sees it again" eventually 40 panel panel_shows Battery
    check "a compositor that hangs is started anew" hanging_compositor_comes_back
    check "a display that is switched off is no reason to start anew" switched_off_in_peace
    check "and shows the panel when it is on again" eventually 40 panel panel_shows Battery
    check "a panel that is killed is started anew" killed_comes_back magnum-panel magnum-monitor
    check "a compositor that is killed is started anew" killed_comes_back magnum-panel sway
    check "the recorder did not notice any of it" same_recorder "$recorder"
    check "a recorder whose main thread hangs is started anew" watchdog_fires magnum-recorder main
    check "a recorder whose disk thread hangs is started anew" watchdog_fires magnum-recorder storage
    check "a recorder whose bus thread hangs is started anew" watchdog_fires magnum-recorder acquisition
    check "a recorder that is killed is started anew" killed_comes_back magnum-recorder magnum-monitor
    before="$(rows)"
    check "and goes on recording" eventually 40 rows more_rows_than "$((before + 1))"
    crash_loop
    check "both stop within 5 s" stop_quickly
    inside systemctl start magnum-recorder.service magnum-panel.service
}
hanging_compositor_comes_back() {
    local starts
    starts="$(property magnum-panel NRestarts)"
    kill -STOP "$(host_pid magnum-panel sway)"
    eventually 40 restart restarted_since magnum-panel "$starts" && eventually 60 active is_active magnum-panel
}
# For three times as long as the watchdog waits.
switched_off_in_peace() {
    local starts pid
    starts="$(property magnum-panel NRestarts)"
    compositor output HEADLESS-1 disable || return 1
    pid="$(host_pid magnum-panel magnum-monitor)"
    ! eventually 12 restart restarted_since magnum-panel "$starts" &&
        [ "$(host_pid magnum-panel magnum-monitor)" = "$pid" ] &&
        compositor output HEADLESS-1 enable
}
killed_comes_back() {
    local starts
    starts="$(property "$1" NRestarts)"
    kill -KILL "$(host_pid "$1" "$2")"
    eventually 30 restart restarted_since "$1" "$starts" && eventually 60 active is_active "$1"
}
# A panel that cannot start is tried less and less often, and recording goes on all the while.
crash_loop() {
    local recorder before since
    recorder="$(property magnum-recorder MainPID)"
    before="$(rows)"
    since="$(date +%s)"
    # A stop by hand forgets the short runs before.
    inside systemctl stop magnum-panel.service
    inside sed -i 's/^MAGNUM_PANEL_OPTIONS=.*/MAGNUM_PANEL_OPTIONS=--no-such-option/' /etc/default/magnum-monitor
    inside systemctl start --no-block magnum-panel.service
    check "a panel that cannot start is tried less and less often" eventually 60 back-off \
        inside sh -c "journalctl -q -u magnum-panel --since=@$since | grep -q 'waiting 4 s'"
    check "recording goes on all the while" eventually 40 rows more_rows_than "$((before + 1))"
    check "in the same recorder" same_recorder "$recorder"
    inside sed -i 's/^MAGNUM_PANEL_OPTIONS=.*/MAGNUM_PANEL_OPTIONS=/' /etc/default/magnum-monitor
    inside systemctl stop magnum-panel.service
    inside systemctl start magnum-panel.service
}
stop_quickly() {
    local start=$SECONDS
    inside systemctl stop magnum-panel.service magnum-recorder.service
    [ $((SECONDS - start)) -le 5 ] && [ "$(property magnum-recorder Result)" = success ]
}

# When the generator's open run began; fails when there is none.
running_since() {
    inside sqlite3 -readonly "$database" 'SELECT start_ms FROM generator_run WHERE end_ms IS NULL' |
        grep .
}
cut_the_power() {
    local before run
    eventually 40 panel panel_shows Battery
    eventually 40 run running_since >/dev/null
    before="$(rows)"
    run="$(running_since)"
    click_tab 2
    pull_the_plug
    boot
    start_simulator
    check "after a power cut the panel is there by itself, on the page it showed" eventually 60 panel panel_shows Transistors
    check "nothing that was committed is gone" more_rows_than "$((before - 1))"
    check "recording goes on" eventually 40 rows more_rows_than "$((before + 1))"
    check "and so does the generator's run" test "$(running_since)" = "$run"
    check "the database is whole" test "$(inside sqlite3 -readonly "$database" 'PRAGMA quick_check')" = ok
}

# The system on a read-only card, the data on a partition of its own: nothing but that outlives a
# restart.
use_a_read_only_system() {
    local before
    before="$(rows)"
    inside systemctl poweroff >/dev/null 2>&1 || true
    wait "$container_pid" 2>/dev/null || true
    rm -rf "$work/data"
    mv "$system/var/lib/magnum-monitor" "$work/data"
    mkdir "$system/var/lib/magnum-monitor"
    boot --volatile=overlay "--bind=$work/data:/var/lib/magnum-monitor"
    start_simulator
    check "on a read-only system with a data partition it records" \
        eventually 60 rows more_rows_than "$((before + 1))"
    check "and shows" eventually 40 panel panel_shows Generator
    before="$(rows)"
    pull_the_plug
    boot --volatile=overlay "--bind=$work/data:/var/lib/magnum-monitor"
    check "what was recorded is there after the plug was pulled" more_rows_than "$((before - 1))"
    pull_the_plug
    rmdir "$system/var/lib/magnum-monitor"
    mv "$work/data" "$system/var/lib/magnum-monitor"
    boot
}
# A desktop that starts at boot makes room for the panel, and comes back.
desktop_makes_room() {
    inside sh -c 'printf "[Service]\nExecStart=/bin/sleep infinity\n[Install]\nAlias=display-manager.service\n" \
        >/etc/systemd/system/some-desktop.service'
    inside systemctl daemon-reload
    inside systemctl enable --quiet some-desktop.service
    quietly magnum-kiosk enable
    check "the desktop makes room for the panel" \
        inside sh -c '! systemctl is-enabled --quiet some-desktop.service'
    quietly magnum-kiosk disable
    check "and comes back" inside systemctl is-enabled --quiet some-desktop.service
    check "while recording goes on" is_active magnum-recorder
    inside systemctl disable --quiet some-desktop.service
    inside rm /etc/systemd/system/some-desktop.service
    quietly magnum-kiosk enable
    quietly magnum-kiosk vnc on
    eventually 30 panel panel_shows Generator
}
# A service of the name of Debian 12's swap file, and the configuration of Debian 13's, as Raspberry Pi
# OS has them.
spare_the_card() {
    inside sh -c 'mkdir -p /etc/rpi && touch /etc/rpi/swap.conf &&
        printf "[Service]\nType=oneshot\nRemainAfterExit=yes\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n" \
        >/etc/systemd/system/dphys-swapfile.service && systemctl enable --quiet --now dphys-swapfile.service'
    inside sh -c 'mkdir -p /var/log/journal && systemctl restart systemd-journald'
    quietly magnum-kiosk card-care on
    check "card-care keeps the journal in memory" inside grep -q Storage=volatile "$journal_rule"
    check "and only there" inside sh -c 'echo for-the-journal | systemd-cat && journalctl --sync &&
        journalctl -q -D /run/log/journal | grep -q for-the-journal &&
        ! journalctl -q -D /var/log/journal | grep -q for-the-journal'
    check "no swap file is used on Debian 12" inside sh -c \
        '! systemctl is-enabled --quiet dphys-swapfile && ! systemctl is-active --quiet dphys-swapfile'
    check "nor on Debian 13" inside grep -qx Mechanism=zram "$swap_rule"
    quietly magnum-kiosk card-care off
    check "card-care off gives everything back" inside sh -c \
        "! [ -e $journal_rule ] && ! [ -e $swap_rule ] && systemctl is-enabled --quiet dphys-swapfile"
    inside sh -c 'systemctl disable --quiet --now dphys-swapfile.service &&
        rm -r /etc/rpi /etc/systemd/system/dphys-swapfile.service'
}
journal_rule=/etc/systemd/journald.conf.d/magnum-monitor.conf
swap_rule=/etc/rpi/swap.conf.d/90-magnum-monitor.conf
