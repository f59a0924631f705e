// SPDX-License-Identifier: GPL-3.0-or-later
// QScintilla's headers are written in Qt's short keywords, which this project leaves to others.
#pragma once

#include <QObject>

#define signals Q_SIGNALS
#define slots Q_SLOTS
#include <Qsci/qscicommandset.h>
#include <Qsci/qscilexeryaml.h>
#include <Qsci/qsciscintilla.h>
#undef signals
#undef slots
