// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QObject>

class QSocketNotifier;

//! Turns SIGTERM and SIGINT into a signal of the event loop. Make it before any thread exists.
class Termination : public QObject
{
    Q_OBJECT

public:
    explicit Termination(QObject *parent = nullptr);
    ~Termination() override;

Q_SIGNALS:
    void requested();

private:
    void take();

    int m_fd;
    QSocketNotifier *m_notifier;
};
