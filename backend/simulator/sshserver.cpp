// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/sshserver.h"

#include "net/tcpoptions.h"
#include "simulator/sshserverconnection.h"
#include "simulator/tr.h"

#include <fcntl.h>

namespace xsc::simulator {

namespace {

constexpr int longestQueue = 512;

SshBindPtr makeBind(ssh_key hostKey)
{
    SshBindPtr bind(ssh_bind_new());
    const bool off = false;
    ssh_bind_options_set(bind.get(), SSH_BIND_OPTIONS_PROCESS_CONFIG, &off);
    // Clients forward to sockets of OpenSSH only.
    ssh_bind_options_set(bind.get(), SSH_BIND_OPTIONS_BANNER, "OpenSSH_9.2 simulated");
    ssh_bind_options_set(bind.get(), SSH_BIND_OPTIONS_IMPORT_KEY, hostKey);
    return bind;
}

QByteArray blobOf(ssh_key key)
{
    char *text = nullptr;
    if (ssh_pki_export_pubkey_base64(key, &text) != SSH_OK)
        return {};
    return QByteArray(net::SshTextPtr(text).get());
}

} // namespace

SshServer::SshServer(const GuestAccess &access, EngineService service, QObject *parent)
    : QTcpServer(parent)
    , m_access(access)
    , m_service(std::move(service))
{
    setListenBacklogSize(longestQueue);
}

SshServer::~SshServer() = default;

Result<> SshServer::makeHostKey()
{
    ssh_key key = nullptr;
    if (ssh_pki_generate(SSH_KEYTYPE_ED25519, 0, &key) != SSH_OK)
        return fail(ErrorKind::Internal, Tr::tr("No SSH host key could be made."));
    m_hostKey = blobOf(key);
    m_bind = makeBind(key); // owns the key
    return {};
}

Result<> SshServer::start(const QString &address, quint16 port)
{
    if (!m_bind) {
        if (const auto made = makeHostKey(); !made)
            return made;
    }
    if (listen(QHostAddress(address), port))
        return {};
    return fail(ErrorKind::Network, Tr::tr("The SSH server cannot listen on %1.").arg(address),
                errorString());
}

void SshServer::stop()
{
    close();
    drop();
}

void SshServer::drop()
{
    for (SshServerConnection *connection : findChildren<SshServerConnection *>())
        connection->abort();
}

void SshServer::incomingConnection(qintptr descriptor)
{
    net::Descriptor fd(static_cast<int>(descriptor));
    ::fcntl(fd.get(), F_SETFL, ::fcntl(fd.get(), F_GETFL) | O_NONBLOCK);
    net::SshSessionPtr session(ssh_new());
    // libssh closes what it accepts, the link closes its own; a program started meanwhile gets neither, as it
    // would keep a dropped connection open.
    // As sshd does: with Nagle's algorithm each answer would wait for 40 ms.
    net::watchTcpPeer(fd.get(), net::PeerWatch::Usual);
    const int ofLibssh = ::fcntl(fd.get(), F_DUPFD_CLOEXEC, 0);
    if (ssh_bind_accept_fd(m_bind.get(), session.get(), ofLibssh) != SSH_OK)
        return;
    new SshServerConnection(this, std::move(session), std::move(fd));
}

} // namespace xsc::simulator
