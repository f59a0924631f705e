// SPDX-License-Identifier: BSD-2-Clause
#include "secretwatch.h"

#include <QDir>

#include <sys/stat.h>
#include <unistd.h>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 mostBytes = 8 * 1024 * 1024;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(mostBytes) : QByteArray();
}

} // namespace

SecretWatch::SecretWatch(const QString &folder)
    : m_folder(folder)
    , m_start(QDateTime::currentDateTime().addSecs(-1))
{}

void SecretWatch::look()
{
    ++m_looks;
    for (const QString &process : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs))
        examineProcess(process);
    examineBelow(m_folder, QDirIterator::Subdirectories, words + ownWords);
    examineBelow(QDir::tempPath(), QDirIterator::NoIteratorFlags, words);
}

// Through /proc the content of a deleted file, too.
void SecretWatch::examineProcess(const QString &process)
{
    const QString folder = u"/proc/"_s + process;
    const bool isOurs = contentOf(folder + u"/cmdline"_s).contains(m_folder.toUtf8());
    const QByteArrayList wanted = isOurs ? words + ownWords : words;
    examine(folder + u"/cmdline"_s, wanted);
    examine(folder + u"/environ"_s, wanted);
    if (!isOurs || process.toInt() == ::getpid())
        return;
    const QDir open(folder + u"/fd"_s);
    for (const QString &number : open.entryList({u"[0-9]*"_s}, QDir::AllEntries | QDir::System))
        examineFile(open.filePath(number), wanted);
}

void SecretWatch::examineFile(const QString &path, const QByteArrayList &wanted)
{
    struct stat about
    {};
    const bool isRegular = ::stat(QFile::encodeName(path).constData(), &about) == 0 && S_ISREG(about.st_mode);
    if (isRegular && about.st_mtime >= m_start.toSecsSinceEpoch())
        examine(path, wanted);
}

void SecretWatch::examineBelow(const QString &folder, QDirIterator::IteratorFlags flags,
                               const QByteArrayList &wanted)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, flags);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!files.fileInfo().isSymLink())
            examineFile(path, wanted);
    }
}

void SecretWatch::examine(const QString &path, const QByteArrayList &wanted)
{
    const QByteArray bytes = contentOf(path);
    for (const QByteArray &word : wanted) {
        if (bytes.contains(word))
            m_found.append(path);
    }
}

} // namespace xsc::test
