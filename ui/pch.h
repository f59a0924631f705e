// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for the libraries of ui/: only what nearly all of them include.
#pragma once

#include <QAbstractItemModel>
#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QDateTime>
#include <QFrame>
#include <QHash>
#include <QIcon>
#include <QLabel>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QPushButton>
#include <QString>
#include <QToolButton>
#include <QWidget>

#include <QCoroTask>
#include <tl/expected.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <vector>
