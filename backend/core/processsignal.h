// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace xsc {

//! Turns one signal of the system, e.g. SIGHUP, into a signal of the event loop, however often it came since
//! the loop had its last turn. One object for each signal in a process. Programs that we start are not
//! affected; without the object the signal does what it always does.
class ProcessSignal : public QObject
{
    Q_OBJECT

public:
    explicit ProcessSignal(int signal, QObject *parent = nullptr);
    ~ProcessSignal() override;
    Q_DISABLE_COPY_MOVE(ProcessSignal)

Q_SIGNALS:
    void received();

private:
    void take();

    int m_signal;
    QSocketNotifier m_notifier;
};

} // namespace xsc
