// SPDX-License-Identifier: BSD-2-Clause
#include "pseudoterminal.h"

#include <QTest>

#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utility>

namespace xsc::test {

namespace {

constexpr int patienceMs = 60000;

} // namespace

PseudoTerminal::PseudoTerminal()
    : m_person(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC))
{
    ::grantpt(m_person);
    ::unlockpt(m_person);
    m_terminal = ::open(::ptsname(m_person), O_RDWR | O_NOCTTY | O_CLOEXEC);
}

PseudoTerminal::~PseudoTerminal()
{
    if (m_program.state() != QProcess::NotRunning) {
        m_program.kill();
        m_program.waitForFinished();
    }
    ::close(m_terminal);
    hangUp();
}

bool PseudoTerminal::start(const QString &program, const QStringList &arguments)
{
    m_program.setChildProcessModifier([terminal = m_terminal] {
        ::setsid();
        ::ioctl(terminal, TIOCSCTTY, 0);
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
            ::dup2(terminal, stream);
    });
    m_program.start(program, arguments);
    return m_program.waitForStarted();
}

void PseudoTerminal::read()
{
    std::array<char, 4096> bytes{};
    for (;;) {
        const ssize_t size = ::read(m_person, bytes.data(), bytes.size());
        if (size <= 0)
            return;
        m_shown.append(bytes.data(), size);
    }
}

bool PseudoTerminal::expect(const QByteArray &words)
{
    const auto isShown = [&] {
        read();
        return m_shown.indexOf(words, m_expected) >= 0;
    };
    if (!QTest::qWaitFor(isShown, patienceMs)) {
        qWarning().noquote() << "not shown:" << words << "but" << m_shown.mid(m_expected);
        return false;
    }
    m_expected = m_shown.indexOf(words, m_expected) + words.size();
    return true;
}

void PseudoTerminal::type(const QByteArray &keys) const
{
    const ssize_t size = ::write(m_person, keys.constData(), static_cast<size_t>(keys.size()));
    QCOMPARE(size, keys.size());
}

void PseudoTerminal::hangUp()
{
    if (m_person >= 0)
        ::close(std::exchange(m_person, -1));
}

int PseudoTerminal::exitCode()
{
    const auto hasEnded = [this] {
        read();
        return m_program.state() == QProcess::NotRunning;
    };
    const bool isInTime = QTest::qWaitFor(hasEnded, patienceMs);
    read();
    return isInTime && m_program.exitStatus() == QProcess::NormalExit ? m_program.exitCode() : -1;
}

int PseudoTerminal::unread() const
{
    const termios before = settings();
    termios byByte = before;
    byByte.c_lflag &= ~static_cast<tcflag_t>(ICANON);
    ::tcsetattr(m_terminal, TCSANOW, &byByte);
    int size = 0;
    ::ioctl(m_terminal, FIONREAD, &size);
    ::tcsetattr(m_terminal, TCSANOW, &before);
    return size;
}

termios PseudoTerminal::settings() const
{
    termios now{};
    ::tcgetattr(m_terminal, &now);
    return now;
}

} // namespace xsc::test
