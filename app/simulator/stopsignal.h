// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QObject>

//! Turns SIGINT and SIGTERM into the end of the event loop.
class StopSignal : public QObject
{
    Q_OBJECT

public:
    explicit StopSignal(QObject *parent = nullptr);
};
