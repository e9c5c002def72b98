// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace magnum::ui {

/// What the recorder says in plain English (details of events, the state of the database) in the
/// panel's language. The file keeps the English, so that an event can be read in another language
/// years later. Names, numbers and what the system says stay as they are; so does a sentence that
/// is not known here.
[[nodiscard]] QString recorderText(const QString& english);

}  // namespace magnum::ui
