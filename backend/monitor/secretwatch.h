// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/backoff.h"
#include "core/result.h"
#include "xapi/session.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>

namespace xsc::monitor {

//! Notices that a secret has another value, of which XAPI's events tell nothing. Looks from time to time at
//! those that somebody doubts, and at no other; ever less often, up to slowest times the pace, while they
//! stay the same.
class SecretWatch : public QObject
{
    Q_OBJECT

public:
    //! uuids of the secrets to look at now.
    using Doubted = std::function<QSet<QString>()>;

    static constexpr int slowest = 20;

    SecretWatch(std::shared_ptr<xapi::Session> session, Doubted doubted, std::chrono::milliseconds pace,
                QObject *parent = nullptr);
    ~SecretWatch() override;

Q_SIGNALS:
    //! Has another value than when it was looked at before, is gone or is back.
    void changed(const QString &secret);

private:
    static QCoro::Task<void> run(QPointer<SecretWatch> self);
    static QCoro::Task<void> look(QPointer<SecretWatch> self, QString secret, Patience patience);
    void note(const QString &secret, const QByteArray &print);

    std::shared_ptr<xapi::Session> m_session;
    Doubted m_doubted;
    BackOff m_pace;
    QSet<QString> m_lookedAt;
    QHash<QString, QByteArray> m_seen; //!< by uuid: SHA-256 of the value; empty: there is none
    std::stop_source m_stop;
};

} // namespace xsc::monitor
