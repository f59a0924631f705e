// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArray>
#include <QProcess>

#include <termios.h>

namespace xsc::test {

//! A terminal for a program that a test talks to. While the test waits, its event loop goes on.
class PseudoTerminal
{
public:
    PseudoTerminal();
    ~PseudoTerminal();
    Q_DISABLE_COPY_MOVE(PseudoTerminal)

    //! Starts a program as the only one on the terminal, its standard streams all three.
    [[nodiscard]] bool start(const QString &program, const QStringList &arguments);

    //! Waits until the words are shown below what was expected before.
    [[nodiscard]] bool expect(const QByteArray &words);
    //! What a person types; "\x03" is Ctrl+C.
    void type(const QByteArray &keys) const;
    //! The person's window is closed, or their connection is lost.
    void hangUp();
    //! Waits for the program's end; -1 when it did not exit by itself.
    [[nodiscard]] int exitCode();

    //! All that was shown, what was echoed as well.
    [[nodiscard]] const QByteArray &shown() const { return m_shown; }
    [[nodiscard]] termios settings() const;
    [[nodiscard]] bool echoes() const { return (settings().c_lflag & ECHO) != 0; }
    //! Bytes typed that nobody has read, of a line without its end as well.
    [[nodiscard]] int unread() const;
    [[nodiscard]] qint64 processId() const { return m_program.processId(); }

private:
    void read();

    QProcess m_program;
    int m_person;   //!< our end
    int m_terminal; //!< the program's
    QByteArray m_shown;
    qsizetype m_expected = 0;
};

} // namespace xsc::test
