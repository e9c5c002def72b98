// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/bus_decoder.h"
