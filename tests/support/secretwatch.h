// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArrayList>
#include <QDateTime>
#include <QSet>
#include <QStringList>

#include <chrono>

namespace xsc::test {

//! Looks for words that must not be seen wherever anybody could see them: command lines and environments of
//! all processes, what those that name its folder have open, deleted or not, and what was written to its
//! folder, to those of temporary files or to the user's own; of files what was written since the watch began.
class SecretWatch
{
public:
    explicit SecretWatch(const QString &folder);
    //! What to look for of a private key: a line, for a log may write line breaks in ways of its own.
    [[nodiscard]] static QByteArray lineOf(const QByteArray &key);

    QByteArrayList words;
    //! Looked for in the folder, and in the processes that name it, alone: others may rightly have such.
    QByteArrayList ownWords;
    //! Whether what is looked at works in this process: what it has open counts too.
    bool isAtHome = false;
    [[nodiscard]] int looks() const { return m_looks; }
    [[nodiscard]] const QStringList &found() const { return m_found; }

    //! Everywhere.
    void look();
    //! For many looks at something that goes on: now and then only where files of others may be many.
    void glance();
    //! Leaves out a file of the test's own that rightly has such words.
    void exempt(const QString &path) { m_exempt.insert(path); }

private:
    void lookNearby();
    void lookAround();
    void examineProcess(const QString &process);
    void examineFile(const QString &path, const QByteArrayList &wanted);
    void examineFolder();
    //! Without those that are looked through on their own.
    void examineTree(const QByteArray &top, const QByteArrayList &others);
    void examine(const QString &path, const QByteArrayList &wanted);

    QString m_folder;
    QDateTime m_start;
    QSet<QString> m_exempt;
    std::chrono::steady_clock::time_point m_nextAround;
    QStringList m_found;
    int m_looks = 0;
};

} // namespace xsc::test
