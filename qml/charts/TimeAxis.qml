// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// The words below the charts; one that would touch its neighbour is left out, days before hours.
Item {
    id: axis
    required property HistoryModel history
    property real shift: 0

    // [{x, text, major}]
    readonly property var placed: {
        const words = [];
        for (const tick of history.timeTicks) {
            const size = Math.ceil(metrics.advanceWidth(tick.text));
            const middle = tick.position * width;
            words.push({
                "x": Math.max(0, Math.min(width - size, middle - size / 2)),
                "end": Math.max(0, Math.min(width - size, middle - size / 2)) + size,
                "text": tick.text,
                "major": tick.major
            });
        }
        const days = words.filter(word => word.major);
        const kept = [];
        for (const word of words) {
            const touches = other => other !== word && word.x < other.end + Theme.gap
                                     && other.x < word.end + Theme.gap;
            const hidden = word.major ? kept.some(touches) : kept.some(touches) || days.some(touches);
            if (!hidden) {
                kept.push(word);
            }
        }
        return kept;
    }

    clip: true

    FontMetrics {
        id: metrics
        font.family: Theme.family
        font.pixelSize: Theme.small
        font.weight: Font.Medium
    }
    Repeater {
        model: axis.placed
        delegate: Caption {
            required property var modelData
            x: modelData.x + axis.shift
            y: (axis.height - height) / 2
            text: modelData.text
            color: modelData.major ? Theme.text : Theme.textDim
            font.weight: modelData.major ? Font.Medium : Font.Normal
        }
    }
}
