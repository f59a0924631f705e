// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArray>
#include <QLoggingCategory>
#include <QMutex>

namespace xsc::test {

//! All that this process logs while it lives, however little of it is usually shown. One at a time.
class KeptLog
{
public:
    KeptLog()
    {
        s_lines.clear();
        QLoggingCategory::setFilterRules(QStringLiteral("xsc.*=true"));
        m_before = qInstallMessageHandler(keep);
    }
    ~KeptLog()
    {
        qInstallMessageHandler(m_before);
        QLoggingCategory::setFilterRules({});
    }
    Q_DISABLE_COPY_MOVE(KeptLog)

    [[nodiscard]] static QByteArray lines()
    {
        const QMutexLocker lock(&s_mutex);
        return s_lines;
    }

private:
    static void keep(QtMsgType, const QMessageLogContext &, const QString &message)
    {
        const QMutexLocker lock(&s_mutex);
        s_lines += message.toUtf8() + '\n';
    }

    static inline QMutex s_mutex;
    static inline QByteArray s_lines;
    QtMessageHandler m_before = nullptr;
};

} // namespace xsc::test
