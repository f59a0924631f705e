// SPDX-License-Identifier: BSD-2-Clause
#include "terminal.h"

#include "core/linetext.h"
#include "core/signalwait.h"
#include "tr.h"

#include <QSocketNotifier>
#include <QTextStream>

#include <poll.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestAnswer = 1024;
constexpr int mostAnswers = 1000; // of a pipe, which may have no end

//! Keeps what is typed off the screen while it lives.
class EchoOff
{
public:
    EchoOff()
    {
        m_isOff = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_isOff)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        quiet.c_lflag |= ECHONL;
        ::tcsetattr(STDIN_FILENO, TCSADRAIN, &quiet);
    }
    ~EchoOff()
    {
        if (m_isOff)
            ::tcsetattr(STDIN_FILENO, TCSADRAIN, &m_before);
    }
    Q_DISABLE_COPY_MOVE(EchoOff)

private:
    termios m_before{};
    bool m_isOff = false;
};

enum class Input { Nothing, More, Line, End };

// Byte by byte: what follows the line belongs to the next question.
Input takeByte(QByteArray &line)
{
    pollfd input{STDIN_FILENO, POLLIN, 0};
    if (::poll(&input, 1, 0) <= 0)
        return Input::Nothing;
    char byte = 0;
    if (::read(STDIN_FILENO, &byte, 1) != 1)
        return line.isEmpty() ? Input::End : Input::Line;
    if (byte == '\n')
        return Input::Line;
    if (line.size() < longestAnswer)
        line.append(byte);
    return Input::More;
}

xsc::Fail nobodyAnswered()
{
    return xsc::fail(xsc::ErrorKind::Cancelled, PrepareVm::tr("Nobody answered."), {},
                     {u"NOBODY_ANSWERED"_s});
}

xsc::Task<xsc::Secret> readLine(std::stop_token stop)
{
    QSocketNotifier notifier(STDIN_FILENO, QSocketNotifier::Read);
    QByteArray line;
    line.reserve(longestAnswer); // a larger buffer would leave the smaller one behind
    const xsc::Patience patience{QDeadlineTimer(QDeadlineTimer::Forever), stop};
    for (;;) {
        xsc::SignalWait wait;
        wait.on(&notifier, &QSocketNotifier::activated);
        Input input = Input::More;
        while (input == Input::More)
            input = takeByte(line);
        if (input == Input::Line)
            co_return xsc::Secret(std::move(line));
        if (input == Input::End)
            co_return nobodyAnswered();
        notifier.setEnabled(true);
        co_await wait.until(patience);
        notifier.setEnabled(false);
        if (patience.isOver()) {
            xsc::wipe(line);
            ::tcflush(STDIN_FILENO, TCIFLUSH); // half a password is none of the shell's business
            co_return xsc::fail(patience.why(PrepareVm::tr("Waiting for an answer")));
        }
    }
}

// Nothing: neither of the two.
std::optional<bool> meantBy(const xsc::Secret &answer)
{
    const QByteArray word = answer.reveal().trimmed().toLower();
    if (word == "y" || word == "yes")
        return true;
    return word == "n" || word == "no" ? std::optional(false) : std::nullopt;
}

void hint(const QString &sentence) { QTextStream(stderr) << sentence << Qt::endl; }

} // namespace

Terminal::Terminal(std::stop_token stop)
    : m_stop(std::move(stop))
{}

xsc::Task<xsc::Secret> Terminal::ask(QString question, bool isEchoed)
{
    if (++m_asked > mostAnswers && ::isatty(STDIN_FILENO) == 0)
        co_return nobodyAnswered();
    std::optional<EchoOff> quiet;
    if (!isEchoed)
        quiet.emplace(); // before anybody can answer
    QTextStream(stderr) << xsc::onLines(question) << u' ' << Qt::flush;
    co_return co_await readLine(m_stop);
}

xsc::Task<bool> Terminal::agree(QString question)
{
    for (;;) {
        const auto answer = co_await ask(question + u" [y/n]"_s, true);
        if (!answer)
            co_return xsc::fail(answer.error());
        if (const auto meant = meantBy(*answer))
            co_return *meant;
        hint(PrepareVm::tr("Answer y or n."));
    }
}

xsc::Task<> Terminal::untilDone(QString question)
{
    for (;;) {
        const auto isDone = co_await agree(question);
        if (!isDone)
            co_return xsc::fail(isDone.error());
        if (*isDone)
            co_return {};
        hint(PrepareVm::tr("Answer y when it is done. Ctrl+C gives up."));
    }
}

xsc::Task<xsc::Secret> Terminal::password(QString question) { return ask(question + u':', false); }
