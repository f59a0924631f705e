// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/error.h"
#include "net/bytequeue.h"
#include "net/sshhandles.h"

#include <QIODevice>
#include <QPointer>

#include <optional>

namespace xsc::net {

class SshLink;

//! An open SSH channel as a stream. What is beyond unreadLimit stays with libssh, whose window then stops the
//! peer.
class SshChannelDevice : public QIODevice
{
    Q_OBJECT
    Q_PROPERTY(bool ended READ hasEnded)
    Q_PROPERTY(int exitStatus READ exitStatus)

public:
    enum class Peer { Socket, Command };

    //! \a origin: what was tried before this way, for errorString().
    SshChannelDevice(SshLink *link, SshChannelPtr channel, Peer peer = Peer::Socket, QString origin = {});
    ~SshChannelDevice() override;
    Q_DISABLE_COPY_MOVE(SshChannelDevice)

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] qint64 bytesToWrite() const override { return m_output.size(); }
    [[nodiscard]] bool atEnd() const override;
    void close() override;
    [[nodiscard]] bool hasEnded() const { return m_isFinished || !m_channel; }

    //! How the command ended; -1: it has not, or nobody said.
    [[nodiscard]] int exitStatus() const { return m_exitStatus.value_or(-1); }

    //! For servers: how the command that this channel belongs to has ended.
    void sendExitStatus(int status);

    // For SshLink, outside of libssh's callbacks.
    //! Moves bytes both ways and tells about it.
    void serve();
    //! The session has gone: no more bytes will come.
    void lose(const Error &why);
    //! Before the session is freed.
    void releaseChannel();

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    static int onData(ssh_session session, ssh_channel channel, void *data, uint32_t size, int isStderr,
                      void *self);
    static void onExitStatus(ssh_session session, ssh_channel channel, int status, void *self);
    static void onEnd(ssh_session session, ssh_channel channel, void *self);
    void noteNews();
    void takeError(const char *data, uint32_t size);
    void drain();
    qint64 flush();
    void noticeEnd();
    void finish();
    [[nodiscard]] qint64 room() const;

    QPointer<SshLink> m_link;
    SshChannelPtr m_channel;
    ssh_channel_callbacks_struct m_callbacks{};
    QString m_origin;
    ByteQueue m_input;
    qint64 m_told = 0; //!< bytes of input already announced
    ByteQueue m_output;
    QByteArray m_stderr;
    Peer m_peer;
    std::optional<int> m_exitStatus;
    bool m_awaitsStatus = false;
    bool m_mayHaveLeftover = true; //!< libssh holds bytes that we had no room for
    qint64 m_received = 0;
    bool m_isFinished = false;
};

} // namespace xsc::net
