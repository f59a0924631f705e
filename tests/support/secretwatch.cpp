// SPDX-License-Identifier: BSD-2-Clause
#include "secretwatch.h"

#include <QDir>

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
    }
    examineBelow(m_folder, QDirIterator::Subdirectories);
    examineBelow(QDir::tempPath(), QDirIterator::NoIteratorFlags);
}

void SecretWatch::examineBelow(const QString &folder, QDirIterator::IteratorFlags flags)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, flags);
    while (files.hasNext()) {
        const QFileInfo info(files.next());
        if (info.isFile() && !info.isSymLink() && info.lastModified() >= m_start)
            examine(info.filePath());
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
