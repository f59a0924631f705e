// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QObject>

#include <memory>

namespace xsc::net {

//! Tells when a socket can be read or written, as QSocketNotifier does, for programs with very many of them:
//! Qt's event loop looks at every notifier at each turn, this one only at those sockets that are ready (one
//! epoll for each thread). Reading is on at first. Lives on the thread that made it, and ends before the
//! descriptor is closed. Where the system has no room for another one, isWatching() is false.
class SocketWatch : public QObject
{
    Q_OBJECT

public:
    explicit SocketWatch(int socket);
    ~SocketWatch() override;

    [[nodiscard]] bool isWatching() const { return m_events != 0; }
    //! False: the system has no room, and nothing is told any more.
    bool setReading(bool isWanted);
    bool setWriting(bool isWanted);
    //! Nothing is told any more.
    void end();

Q_SIGNALS:
    //! Also when the peer is gone.
    void readable();
    void writable();

private:
    class Hub;
    bool update(uint events);

    std::shared_ptr<Hub> m_hub;
    quint64 m_id = 0;
    int m_socket;
    uint m_events = 0; //!< of epoll; 0: not watched
};

} // namespace xsc::net
