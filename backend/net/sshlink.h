// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/patience.h"
#include "net/lentdescriptor.h"
#include "net/socketwatch.h"
#include "net/sshhandles.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <vector>

namespace xsc::net {

class SshChannelDevice;

//! One libssh session driven by the event loop: its socket, the channels that live on it.
//! Everything it tells, it tells outside of libssh's callbacks.
class SshLink : public QObject
{
    Q_OBJECT

public:
    //! \a fd is connected and non-blocking, and what \a session was given.
    SshLink(SshSessionPtr session, Descriptor fd);
    ~SshLink() override;
    Q_DISABLE_COPY_MOVE(SshLink)

    [[nodiscard]] ssh_session session() const { return m_session.get(); }
    [[nodiscard]] int socket() const { return m_fd.get(); }
    //! False where the system has no room for another one; then nothing may be asked of the session.
    [[nodiscard]] bool isWatched() const { return m_watch.isWatching(); }
    [[nodiscard]] bool isUp() const { return m_session != nullptr; }
    //! Why it is not up any more.
    [[nodiscard]] const Error &why() const { return m_why; }

    //! Calls a libssh function again and again, as input comes, until it says something else than SSH_AGAIN.
    //! Errors: the patience's, or why the link has ended.
    [[nodiscard]] static Task<int> drive(QPointer<SshLink> link, std::function<int()> step, QString action,
                                         Patience patience);

    //! After the login: from now on input is dispatched to channels, and the peer is asked for signs of life.
    void goLive(std::chrono::milliseconds lifeInterval);

    // In between, another thread has the session, and nothing of it is touched here. Only before goLive().
    void lend();
    void takeBack();

    void add(SshChannelDevice *device);
    //! Keeps a channel whose opening nobody awaits any more until the peer has answered; freed before that,
    //! it would stay open over there.
    void abandon(SshChannelPtr channel);

    //! Something came for a channel. Any call of libssh may read what is meant for another channel than its
    //! own; the socket then stays silent, so that the channels are served by and by.
    void noteNews();
    //! Looks at what is to be written; call it after every write, open and close.
    void updateWriteInterest();
    void end(const Error &why);

Q_SIGNALS:
    //! Input was worked off, or output has room again.
    void pumped();
    //! Once. Not when its owner deletes it.
    void ended(const xsc::Error &why);

private:
    void pump();
    [[nodiscard]] int poll();
    [[nodiscard]] bool isLost() const;
    void serveChannels();
    void freeAbandoned();
    void askForLife();
    //! Gives those that were on it.
    std::vector<QPointer<SshChannelDevice>> tearDown();
    [[nodiscard]] std::vector<QPointer<SshChannelDevice>> releaseChannels();

    LentDescriptor m_fd;
    SshSessionPtr m_session;
    SshEventPtr m_event;
    SocketWatch m_watch;
    QTimer m_lifeTimer;
    ssh_counter_struct m_traffic{};
    uint64_t m_heardBytes = 0;
    int m_silentAsks = 0;
    bool m_isPolling = false;
    bool m_isPumpDue = false;
    std::vector<QPointer<SshChannelDevice>> m_devices;
    std::vector<SshChannelPtr> m_abandoned;
    Error m_why;
};

} // namespace xsc::net
