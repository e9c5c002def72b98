// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor.Ui

// What fingers, mouse and wheel do to a chart: drag pans, hold shows the crosshair, two fingers and
// the wheel zoom, a double tap resets, a tap chooses. Positions are 0..1 of the width.
MultiPointTouchArea {
    id: area
    // By how much a drag has moved the picture that is there
    property real shift: 0
    readonly property bool dragging: _mode === "pan"
    // Share of a window by which its picture can be moved before it must be drawn anew
    property real reach: 0.5

    signal panned(real share)
    signal zoomed(real factor, real at)
    signal held(real at)
    signal tapped(real x, real y)
    signal reset

    property string _mode: ""
    property real _startX: 0
    property real _startY: 0
    property real _distance: 0

    function _share(x: real): real {
        return width > 0 ? Math.max(0, Math.min(1, x / width)) : 0;
    }
    function _finish() {
        hold.stop();
        if (_mode === "pan" && shift !== 0) {
            const share = -shift / width;
            shift = 0;
            area.panned(share);
        }
        shift = 0;
        _mode = "";
    }

    minimumTouchPoints: 1
    maximumTouchPoints: 2
    mouseEnabled: true
    touchPoints: [
        TouchPoint { id: first },
        TouchPoint { id: second }
    ]

    onPressed: {
        if (first.pressed && second.pressed) {
            _finish();
            _mode = "zoom";
            _distance = Math.max(1, Math.abs(first.x - second.x));
            return;
        }
        const point = first.pressed ? first : second;
        _mode = "rest";
        _startX = point.x;
        _startY = point.y;
        hold.restart();
    }
    onUpdated: {
        if (_mode === "zoom") {
            const distance = Math.max(1, Math.abs(first.x - second.x));
            if (Math.abs(distance - _distance) >= Theme.mm(0.5)) {
                area.zoomed(_distance / distance, _share((first.x + second.x) / 2));
                _distance = distance;
            }
            return;
        }
        const point = first.pressed ? first : second;
        if (_mode === "hold") {
            area.held(_share(point.x));
        } else if (_mode === "pan" || Math.abs(point.x - _startX) > Theme.mm(1.5)) {
            hold.stop();
            _mode = "pan";
            shift = point.x - _startX;
            if (Math.abs(shift) > 0.9 * reach * width) {
                _startX = point.x;
                const share = -shift / width;
                shift = 0;
                area.panned(share);
            }
        }
    }
    onReleased: {
        if (_mode === "rest") {
            if (again.running) {
                again.stop();
                area.reset();
            } else {
                again.x = _startX;
                again.y = _startY;
                again.restart();
            }
        }
        _finish();
    }
    onCanceled: _finish()

    Timer {
        id: hold
        interval: 150
        onTriggered: {
            area._mode = "hold";
            area.held(area._share(area._startX));
        }
    }
    Timer {
        id: again
        property real x: 0
        property real y: 0
        interval: 300
        onTriggered: area.tapped(x, y)
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => {
            const steps = event.angleDelta.y / 120;
            area.zoomed(Math.pow(0.8, steps), area._share(event.x));
        }
    }
}
