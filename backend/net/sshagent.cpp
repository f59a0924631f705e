// SPDX-License-Identifier: BSD-2-Clause
#include "net/sshagent.h"

#include "core/signalwait.h"
#include "net/sshpassword.h"
#include "net/tr.h"

#include <QFile>
#include <QThread>

#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>

namespace xsc::net {

namespace {

Fail noAgent(const QString &detail)
{
    return fail(ErrorKind::NotFound, Tr::tr("The ssh-agent cannot be reached."), detail);
}

// Not blocking, as one that takes nobody any more would keep us waiting here.
Result<Descriptor> connectAgent(const QString &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    if (name.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return noAgent(path);
    std::memcpy(address.sun_path, name.constData(), static_cast<size_t>(name.size()));
    Descriptor fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (::connect(fd.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return noAgent(qt_error_string());
    return fd;
}

// libssh waits for the agent, and in no other way than this could it be made to stop.
Task<int> askInThread(ssh_session session, int agent, QString action, Patience patience)
{
    int code = SSH_AUTH_ERROR;
    const std::unique_ptr<QThread> worker(
        QThread::create([&code, session] { code = authAgain(ssh_userauth_agent(session, nullptr)); }));
    SignalWait finished;
    finished.on(worker.get(), &QThread::finished);
    worker->start();
    const bool isAnswered = co_await finished.until(patience);
    if (!isAnswered)
        ::shutdown(agent, SHUT_RDWR);
    worker->wait();
    if (!isAnswered)
        co_return fail(patience.why(action));
    co_return code;
}

} // namespace

Task<int> offerAgentKeys(SshLink *link, QString agentSocket, QString action, Patience patience)
{
    const auto agent = connectAgent(agentSocket);
    if (!agent)
        co_return fail(agent.error());
    // libssh closes the one that it gets.
    const int lent = ::fcntl(agent->get(), F_DUPFD_CLOEXEC, 0);
    if (lent < 0)
        co_return noAgent(qt_error_string(errno));
    ssh_set_agent_socket(link->session(), lent);
    for (;;) {
        SignalWait wait;
        wait.on(link, &SshLink::pumped).on(link, &SshLink::ended);
        link->lend();
        const auto code = co_await askInThread(link->session(), agent->get(), action, patience);
        link->takeBack();
        if (!code || *code != SSH_AGAIN)
            co_return code;
        if (!co_await wait.until(patience) && patience.isOver())
            co_return fail(patience.why(action));
        if (!link->isUp())
            co_return fail(link->why());
    }
}

} // namespace xsc::net
