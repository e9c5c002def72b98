// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant/plant_engine.h"
