// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/feed_server.h"
