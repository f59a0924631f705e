// SPDX-License-Identifier: BSD-2-Clause
#include "core/logfile.h"
#include "core/plaineventloop.h"
#include "plugin/dispatcher.h"

#include <QCoreApplication>
#include <QTimer>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace {

// Ends a process whose event loop no longer turns: while it does, the alarm is put off.
constexpr unsigned lastResort = 120;
constexpr auto putOffEvery = 30s;

#ifdef XSC_SANITIZE
constexpr bool isForLeakSearch = true;
#else
constexpr bool isForLeakSearch = false;
#endif

// What is closed is filled: the next socket would get its number, and the answer with it.
bool keepStandardStreams()
{
    const bool hasOutput = ::fcntl(STDOUT_FILENO, F_GETFD) >= 0;
    int file = STDIN_FILENO;
    while (file >= 0 && file <= STDERR_FILENO)
        file = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    if (file > STDERR_FILENO)
        ::close(file);
    return hasOutput;
}

bool print(const QByteArray &answer)
{
    return std::fwrite(answer.constData(), 1, static_cast<size_t>(answer.size()), stdout) ==
               static_cast<size_t>(answer.size()) &&
           std::fflush(stdout) == 0;
}

// Everybody on the host can see a program's arguments, and a cloud-config has secrets.
QByteArray takeArgument(char *argument)
{
    if (!argument)
        return {};
    const QByteArray taken(argument);
    std::memset(argument, 0, std::strlen(argument));
    return taken;
}

// Half a millisecond goes into taking everything down, and only who looks for leaks has anything of it.
int end(int code)
{
    if constexpr (!isForLeakSearch)
        std::_Exit(code);
    return code;
}

} // namespace

int main(int argc, char *argv[])
{
    const QByteArray call = takeArgument(argc > 1 ? argv[1] : nullptr);
    const bool hasOutput = keepStandardStreams();
    std::signal(SIGPIPE, SIG_IGN);
    ::alarm(lastResort);
    const auto root = xsc::Dom0Root::ofPlugin(QString::fromUtf8(argc > 0 ? argv[0] : ""));
    xsc::LogFile::catchMessages(root, QStringLiteral("xscontainer-plugin"));
    xsc::usePlainEventLoop();
    // A pattern is matched a few times per call: less than it takes to compile it.
    qputenv("QT_ENABLE_REGEXP_JIT", "0");
    // The call is none of Qt's options.
    int ownArgc = 1;
    const QCoreApplication app(ownArgc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(XSC_VERSION));
    QTimer heartbeat;
    QObject::connect(&heartbeat, &QTimer::timeout, [] { ::alarm(lastResort); });
    heartbeat.start(putOffEvery);
    const QByteArray answer = QCoro::waitFor(xsc::plugin::answerCall(call, root));
    return end(hasOutput && print(answer) ? 0 : 1);
}
