// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor.Ui

// What every page is: it knows whether it can be seen, and does nothing while it cannot.
FocusScope {
    id: page
    required property Panel panel
    // True while this page is the one on screen; timers and requests belong behind it.
    property bool active: false
    // Asks the shell for another page: 0 Home, 1 Generator, 2 History, 3 Alarms, 4 System
    signal pageWanted(int index)
    // Goes one level up; true if there was one.
    function goBack(): bool {
        return false;
    }
}
