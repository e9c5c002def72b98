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

    // [{x, end, text, major}]
    readonly property var placed: {
        const words = [];
        const beside = [];
        for (const tick of history.timeTicks) {
            const size = Math.ceil(metrics.advanceWidth(tick.text));
            const inside = tick.position >= 0 && tick.position <= 1;
            const x = tick.position * width - size / 2;
            const left = inside ? Math.max(0, Math.min(width - size, x)) : x;
            (inside ? words : beside).push({"x": left, "end": left + size, "text": tick.text,
                                            "major": tick.major, "inside": inside});
        }
        const days = words.filter(word => word.major);
        const kept = [];
        const touches = (word, other) => other !== word && word.x < other.end + Theme.gap
                                         && other.x < word.end + Theme.gap;
        for (const word of words) {
            if (!kept.some(other => touches(word, other))
                    && (word.major || !days.some(other => touches(word, other)))) {
                kept.push(word);
            }
        }
        // What a drag brings into view
        for (const word of beside) {
            if (!kept.some(other => touches(word, other))) {
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
            visible: modelData.inside || axis.shift !== 0
            x: modelData.x + axis.shift
            y: (axis.height - height) / 2
            text: modelData.text
            color: modelData.major ? Theme.text : Theme.textDim
            font.weight: modelData.major ? Font.Medium : Font.Normal
        }
    }
}
