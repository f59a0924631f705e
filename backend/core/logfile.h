// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/dom0root.h"

#include <QByteArray>
#include <QMutex>
#include <QString>

namespace xsc {

//! A log file that several processes append to, one write per line. A file above \a largest bytes becomes
//! PATH.1, the older ones move up, and \a kept of them stay. Any thread.
class LogFile
{
public:
    static constexpr qint64 defaultLargest = 5 * 1024 * 1024;

    explicit LogFile(QString path, qint64 largest = defaultLargest, int kept = 5);
    ~LogFile();
    Q_DISABLE_COPY_MOVE(LogFile)

    //! Appends \a text and a line end; line ends inside become spaces. False when it cannot be written.
    bool write(const QByteArray &text);

    //! The next line goes to a file opened anew by its name, also where that is the same file.
    void reopenLater();

    //! From now on what the program logs goes to \a path as "TIME PROGRAM[PID] level category: text", to
    //! standard error as well when \a alsoToStderr, and to standard error alone where the file cannot be
    //! written. Stays until the program ends.
    static void catchMessages(const QString &path, const QString &program, bool alsoToStderr = false);
    //! The same for a program of dom0: into the host's log, in detail where the host's flag file is.
    static void catchMessages(const Dom0Root &root, const QString &program, bool alsoToStderr = false);
    //! reopenLater() for the file of catchMessages().
    static void reopenCaught();

private:
    void close();
    bool reopen();
    [[nodiscard]] bool isStale() const;
    void rotate();

    QString m_path;
    qint64 m_largest;
    int m_kept;
    int m_fd = -1;
    QMutex m_mutex;
};

} // namespace xsc
