// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/secret.h"
#include "net/sighting.h"
#include "net/stream.h"
#include "net/tcpoptions.h"

#include <QObject>

#include <functional>
#include <memory>

namespace xsc::net {

//! Fetches a private key when it is needed.
using SshKeySource = std::function<Task<Secret>(Patience)>;

struct SshSettings
{
    QString host; //!< address or name
    quint16 port = 22;
    QString user;
    Secret privateKey;        //!< PEM or OpenSSH text
    QByteArray pinnedHostKey; //!< base64 blob as in a .pub file; empty: accept and report (hostKey())
    //! Used in place of the key when not empty. It goes to no stranger: pinnedHostKey must be known.
    Secret password{};
    //! Unix socket of an ssh-agent, whose keys are then tried in place of privateKey; it is never forwarded.
    //! pinnedHostKey must be known here as well.
    QString agentSocket{};
    //! Asked for another key when the server refuses privateKey, which is then tried over the same
    //! connection. When it gives none, the refusal stands.
    SshKeySource otherKey{};
    //! How often a silent server is asked for a sign of life; the third time without one ends the session.
    std::chrono::milliseconds lifeInterval = std::chrono::seconds(10);
    SightingPtr sighting{}; //!< filled in, when given
    PeerWatch peerWatch = PeerWatch::Usual;
};

//! One SSH login that carries many channels; lives on the event loop of the thread that made it. Reads no
//! file of the user's: no ssh_config, known_hosts or keys, and asks no agent but the one that it is told of.
class SshSession : public QObject
{
    Q_OBJECT

public:
    //! Errors: Network, Timeout, Auth (key or password refused), Trust with code {"HOST_KEY_CHANGED", base64
    //! seen}, Invalid (the key cannot be read, or a password or an agent without pinnedHostKey), Unsupported
    //! (the server takes no passwords, or asks for more than one), NotFound (no agent).
    [[nodiscard]] static Task<std::shared_ptr<SshSession>> connect(SshSettings settings, Patience patience);
    //! The key that the server shows, base64, for somebody to look at before anything secret goes there. Logs
    //! in as nobody. Errors as connect(), without those of a login.
    [[nodiscard]] static Task<QByteArray> shownHostKey(SshSettings settings, Patience patience);
    //! Whether the server takes one of these public keys, lines as in authorized_keys, from the account;
    //! whose private halves need not be known. Logs in as nobody. Errors as shownHostKey(), and Invalid (no
    //! key).
    [[nodiscard]] static Task<bool> acceptsKey(SshSettings settings, QByteArrayList publicLines,
                                               Patience patience);
    ~SshSession() override;
    Q_DISABLE_COPY_MOVE(SshSession)

    //! A channel to a unix socket of the peer (direct-streamlocal@openssh.com). Errors: Unsupported (the
    //! server does not allow or know it), Network (nothing listens there; detail has the server's words).
    [[nodiscard]] Task<StreamPtr> openSocket(QString remotePath, Patience patience);

    //! A channel to the standard input and output of a command. Its standard error is kept (bounded) and is
    //! part of errorString() when the command fails. The property "exitStatus" tells how it ended, -1:
    //! unknown.
    [[nodiscard]] Task<StreamPtr> exec(QString command, Patience patience);
    //! The same, with what was tried before this way put in front of errorString().
    [[nodiscard]] Task<StreamPtr> execAfter(QString command, QString triedBefore, Patience patience);

    //! base64 blob of the server's key.
    [[nodiscard]] QByteArray hostKey() const;
    [[nodiscard]] bool isOpen() const;
    //! A helper command has reached a socket that the server would not forward to: openRemoteSocket() then
    //! takes that way first. OpenSSH says the same words for a forbidden and for a missing socket.
    [[nodiscard]] bool prefersCommands() const;
    void preferCommands();
    //! Ends the session and every channel.
    void close();

Q_SIGNALS:
    //! Once, from the event loop; not after close().
    void closed(const xsc::Error &why);

private:
    struct Private;
    explicit SshSession(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

//! A stream to a unix socket of the peer: direct-streamlocal, else by a command (remotesocketcommand.h).
//! A command that fails shows as a stream that ends before its first byte, with errorString() telling both.
[[nodiscard]] Task<StreamPtr> openRemoteSocket(std::shared_ptr<SshSession> session, QString remotePath,
                                               Patience patience);

} // namespace xsc::net
