// SPDX-License-Identifier: BSD-2-Clause
#include "secretwatch.h"

#include <QDir>

#include <sys/stat.h>
#include <unistd.h>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 mostBytes = 8 * 1024 * 1024;

} // namespace

SecretWatch::SecretWatch(const QString &folder)
    : m_folder(folder)
    , m_start(QDateTime::currentDateTime().addSecs(-1))
{}

void SecretWatch::look()
{
    ++m_looks;
    for (const QString &process : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        examine(u"/proc/%1/cmdline"_s.arg(process));
        examine(u"/proc/%1/environ"_s.arg(process));
        if (process.toInt() != ::getpid())
            examineOpenFiles(process);
    }
    examineBelow(m_folder, QDirIterator::Subdirectories);
    examineBelow(QDir::tempPath(), QDirIterator::NoIteratorFlags);
}

// Through /proc the content of a deleted file, too.
void SecretWatch::examineOpenFiles(const QString &process)
{
    const QString folder = u"/proc/%1/fd/"_s.arg(process);
    for (const QString &number : QDir(folder).entryList({u"[0-9]*"_s}, QDir::AllEntries | QDir::System))
        examineFile(folder + number);
}

void SecretWatch::examineFile(const QString &path)
{
    struct stat about
    {};
    const bool isRegular = ::stat(QFile::encodeName(path).constData(), &about) == 0 && S_ISREG(about.st_mode);
    if (isRegular && about.st_mtime >= m_start.toSecsSinceEpoch())
        examine(path);
}

void SecretWatch::examineBelow(const QString &folder, QDirIterator::IteratorFlags flags)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, flags);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!files.fileInfo().isSymLink())
            examineFile(path);
    }
}

void SecretWatch::examine(const QString &path)
{
    QFile file(path);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.read(mostBytes) : QByteArray();
    for (const QByteArray &word : words) {
        if (bytes.contains(word))
            m_found.append(path);
    }
}

} // namespace xsc::test
