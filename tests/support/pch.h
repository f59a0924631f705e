// SPDX-License-Identifier: BSD-2-Clause
// Precompiled for the tests: only what nearly all of them include.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QTest>
#include <QTimer>

#include <QCoroTask>
#include <tl/expected.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

#ifdef QT_WIDGETS_LIB
#include <QAbstractItemModel>
#include <QApplication>
#include <QWidget>
#endif
