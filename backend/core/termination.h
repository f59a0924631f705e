// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace xsc {

//! Turns SIGTERM and SIGINT into a signal of the event loop; one at a time in a process. Programs that we
//! start are not affected.
class Termination : public QObject
{
    Q_OBJECT

public:
    explicit Termination(QObject *parent = nullptr);
    ~Termination() override;
    Q_DISABLE_COPY_MOVE(Termination)

Q_SIGNALS:
    void requested();

private:
    void take();

    QSocketNotifier m_notifier;
};

} // namespace xsc
