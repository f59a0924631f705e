// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArrayList>
#include <QDateTime>
#include <QDirIterator>
#include <QStringList>

namespace xsc::test {

//! Looks for words that must not be seen wherever anybody could see them: command lines and environments of
//! all processes, what those that name its folder have open, deleted or not, and what was written to its
//! folder or to that of temporary files; of files what was written since the watch began.
class SecretWatch
{
public:
    explicit SecretWatch(const QString &folder);

    QByteArrayList words;
    //! Looked for in the folder, and in the processes that name it, alone: others may rightly have such.
    QByteArrayList ownWords;
    [[nodiscard]] int looks() const { return m_looks; }
    [[nodiscard]] const QStringList &found() const { return m_found; }

    void look();

private:
    void examineProcess(const QString &process);
    void examineFile(const QString &path, const QByteArrayList &wanted);
    void examineBelow(const QString &folder, QDirIterator::IteratorFlags flags, const QByteArrayList &wanted);
    void examine(const QString &path, const QByteArrayList &wanted);

    QString m_folder;
    QDateTime m_start;
    QStringList m_found;
    int m_looks = 0;
};

} // namespace xsc::test
