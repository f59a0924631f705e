// SPDX-License-Identifier: BSD-2-Clause
#include "leftovers.h"

#include <QDir>
#include <QFile>

#include <csignal>

#include <sys/mount.h>
#include <unistd.h>

namespace xsc::test {

static QByteArray readProc(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void killProcessesOf(const QString &folder)
{
    const QByteArray needle = QFile::encodeName(folder + QLatin1Char('/'));
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        bool isPid = false;
        const int pid = entry.toInt(&isPid);
        if (isPid && pid != ::getpid() &&
            readProc(QStringLiteral("/proc/%1/cmdline").arg(pid)).contains(needle))
            ::kill(pid, SIGKILL);
    }
}

void unmountBelow(const QString &folder)
{
    const QByteArray prefix = QFile::encodeName(folder + QLatin1Char('/'));
    QByteArrayList points;
    for (const QByteArray &line : readProc(QStringLiteral("/proc/self/mountinfo")).split('\n')) {
        const QByteArray point = line.split(' ').value(4);
        if (point.startsWith(prefix))
            points.prepend(point);
    }
    for (const QByteArray &point : points)
        ::umount2(point.constData(), MNT_DETACH);
}

} // namespace xsc::test
