// SPDX-License-Identifier: BSD-2-Clause
#include "core/logfile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QLoggingCategory>

#include <cstdio>
#include <fcntl.h>
#include <memory>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace xsc {

using namespace Qt::Literals::StringLiterals;

namespace {

struct MessageSink
{
    LogFile file;
    QByteArray program;
    bool alsoToStderr;
};
// Never freed: messages may come while the program's statics are being destroyed.
MessageSink *s_sink = nullptr;

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    return "info";
}

QByteArray oneLine(QByteArray text) { return text.replace('\n', ' ').replace('\r', ' '); }

void takeMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + ' ' +
                            s_sink->program + '[' + QByteArray::number(QCoreApplication::applicationPid()) +
                            "] " + levelName(type) + ' ' + context.category + ": " + oneLine(text.toUtf8());
    const bool written = s_sink->file.write(line);
    if (!written || s_sink->alsoToStderr)
        std::fprintf(stderr, "%s\n", line.constData());
}

} // namespace

LogFile::LogFile(QString path, qint64 largest, int kept)
    : m_path(std::move(path))
    , m_largest(largest)
    , m_kept(kept)
{}

LogFile::~LogFile() { close(); }

bool LogFile::write(const QByteArray &text)
{
    const QByteArray line = oneLine(text) + '\n';
    const QMutexLocker lock(&m_mutex);
    if (isStale() && !reopen())
        return false;
    const bool written = ::write(m_fd, line.constData(), static_cast<size_t>(line.size())) == line.size();
    struct stat now = {};
    if (::fstat(m_fd, &now) == 0 && now.st_size > m_largest)
        rotate();
    return written;
}

void LogFile::close()
{
    if (m_fd >= 0)
        ::close(std::exchange(m_fd, -1));
}

void LogFile::reopenLater()
{
    const QMutexLocker lock(&m_mutex);
    close();
}

bool LogFile::reopen()
{
    close();
    m_fd = ::open(m_path.toUtf8().constData(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0640);
    return m_fd >= 0;
}

// Another process may have moved our file away since.
bool LogFile::isStale() const
{
    struct stat mine = {};
    struct stat named = {};
    return m_fd < 0 || ::fstat(m_fd, &mine) != 0 || ::stat(m_path.toUtf8().constData(), &named) != 0 ||
           mine.st_ino != named.st_ino || mine.st_dev != named.st_dev;
}

// The lock lies on the full file itself: whoever gets it second finds that the name means a new file.
void LogFile::rotate()
{
    if (::flock(m_fd, LOCK_EX | LOCK_NB) != 0)
        return;
    if (!isStale()) {
        const auto numbered = [this](int n) { return (m_path + u'.' + QString::number(n)).toUtf8(); };
        for (int n = m_kept; n > 1; --n)
            std::rename(numbered(n - 1).constData(), numbered(n).constData());
        std::rename(m_path.toUtf8().constData(), numbered(1).constData());
    }
    close();
}

void LogFile::catchMessages(const QString &path, const QString &program, bool alsoToStderr)
{
    auto *const before = s_sink;
    s_sink = new MessageSink{LogFile(path), program.toUtf8(), alsoToStderr};
    qInstallMessageHandler(takeMessage);
    delete before;
}

void LogFile::catchMessages(const Dom0Root &root, const QString &program, bool alsoToStderr)
{
    catchMessages(root.logFile(), program, alsoToStderr);
    if (QFile::exists(root.detailedLogFlag()))
        QLoggingCategory::setFilterRules(u"xsc.*=true"_s);
}

void LogFile::reopenCaught()
{
    if (s_sink)
        s_sink->file.reopenLater();
}

} // namespace xsc
