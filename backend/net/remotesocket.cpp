// SPDX-License-Identifier: BSD-2-Clause
#include "net/remotesocketcommand.h"
#include "net/shelltext.h"
#include "net/sshsession.h"

namespace xsc::net {

using namespace Qt::Literals::StringLiterals;

QString remoteSocketCommand(const QString &remotePath)
{
    const QString path = shellWord(remotePath);
    const QString script = u"has() { command -v \"$1\" >/dev/null 2>&1; }; "
                           "if has docker && docker system dial-stdio --help >/dev/null 2>&1; "
                           "then exec docker -H unix://%1 system dial-stdio; fi; "
                           "if has ncat; then exec ncat -U %1; fi; "
                           "if has socat; then exec socat -t 60 - UNIX-CONNECT:%1; fi; "
                           "echo 'none of docker, ncat and socat is installed' >&2; exit 127"_s.arg(path);
    return u"exec sh -c "_s + shellWord(script);
}

Task<StreamPtr> openRemoteSocket(std::shared_ptr<SshSession> session, QString remotePath, Patience patience)
{
    QString tried;
    if (!session->prefersCommands()) {
        auto direct = co_await session->openSocket(remotePath, patience);
        if (direct || patience.isOver() || !session->isOpen())
            co_return direct;
        tried = direct.error().detail;
    }
    auto stream = co_await session->execAfter(remoteSocketCommand(remotePath), tried, patience);
    if (stream)
        QObject::connect(stream->get(), &QIODevice::readyRead, session.get(), &SshSession::preferCommands);
    co_return stream;
}

} // namespace xsc::net
