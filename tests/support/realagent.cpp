// SPDX-License-Identifier: BSD-2-Clause
#include "realagent.h"

#include <QDeadlineTimer>
#include <QLocalSocket>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

namespace {

// Its socket is there before anybody listens at it.
bool isListening(const QString &path)
{
    QLocalSocket probe;
    probe.connectToServer(path);
    return probe.waitForConnected(1000);
}

} // namespace

QString RealAgent::missing()
{
    if (findProgram(u"ssh-agent"_s).isEmpty() || findProgram(u"ssh-add"_s).isEmpty())
        return u"no ssh-agent (package openssh-client)"_s;
    return {};
}

Result<> RealAgent::start()
{
    auto process = startProgram(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, socket()}, m_folder.filePath(u"log"_s));
    if (!process)
        return fail(process.error());
    m_process = std::move(*process);
    for (const QDeadlineTimer deadline(10000); !deadline.hasExpired();) {
        if (isListening(socket()))
            return {};
        if (m_process->waitForFinished(20))
            break;
    }
    return fail(ErrorKind::Internal, u"ssh-agent did not start"_s);
}

Result<> RealAgent::add(const SshKeyPair &key) const
{
    return runProgram(u"env"_s, {u"SSH_AUTH_SOCK="_s + socket(), u"ssh-add"_s, u"-q"_s, u"-"_s},
                      key.privateText)
        .map([](const QByteArray &) {});
}

} // namespace xsc::test
