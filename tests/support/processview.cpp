// SPDX-License-Identifier: BSD-2-Clause
#include "processview.h"

#include <QDir>
#include <QFile>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(qint64 pid, const QString &name)
{
    QFile file(u"/proc/%1/%2"_s.arg(pid).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

std::chrono::nanoseconds ProcessView::cpuTime() const
{
    return std::chrono::nanoseconds(contentOf(m_pid, u"schedstat"_s).split(' ').value(0).toLongLong());
}

qint64 ProcessView::memory() const
{
    const QByteArray status = contentOf(m_pid, u"status"_s);
    const qsizetype at = status.indexOf("VmRSS:");
    return at < 0 ? 0 : status.mid(at + 6, 20).simplified().split(' ').value(0).toLongLong() * 1024;
}

int ProcessView::descriptors() const
{
    const QDir folder(u"/proc/%1/fd"_s.arg(m_pid));
    return static_cast<int>(folder.entryList(QDir::Files | QDir::System).size());
}

} // namespace xsc::test
