// SPDX-License-Identifier: BSD-2-Clause
#include "net/sshchanneldevice.h"

#include "net/sshlink.h"
#include "net/stream.h"
#include "net/tr.h"

#include <libssh/server.h>

#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace xsc::net {

namespace {
constexpr qint64 mostStderr = 4 * 1024;
constexpr qint64 largestWrite = 32 * 1024;
constexpr std::chrono::seconds longestWaitForStatus(1);
} // namespace

SshChannelDevice::SshChannelDevice(SshLink *link, SshChannelPtr channel, Peer peer, QString origin)
    : m_link(link)
    , m_channel(std::move(channel))
    , m_origin(std::move(origin))
    , m_peer(peer)
{
    m_callbacks.userdata = this;
    m_callbacks.channel_data_function = &SshChannelDevice::onData;
    m_callbacks.channel_exit_status_function = &SshChannelDevice::onExitStatus;
    m_callbacks.channel_eof_function = &SshChannelDevice::onEnd;
    m_callbacks.channel_close_function = &SshChannelDevice::onEnd;
    ssh_callbacks_init(&m_callbacks);
    ssh_set_channel_callbacks(m_channel.get(), &m_callbacks);
    setOpenMode(QIODevice::ReadWrite | QIODevice::Unbuffered);
    link->add(this);
    // Bytes may have come before the callbacks were set.
    QMetaObject::invokeMethod(this, &SshChannelDevice::serve, Qt::QueuedConnection);
}

SshChannelDevice::~SshChannelDevice() { releaseChannel(); }

int SshChannelDevice::onData(ssh_session, ssh_channel, void *data, uint32_t size, int isStderr, void *self)
{
    auto *device = static_cast<SshChannelDevice *>(self);
    const auto *bytes = static_cast<const char *>(data);
    device->noteNews();
    if (isStderr) {
        device->takeError(bytes, size);
        return static_cast<int>(size);
    }
    const auto taken = std::min<qint64>(device->room(), size);
    device->m_input.append(bytes, taken);
    device->m_received += taken;
    device->m_mayHaveLeftover = taken < size;
    return static_cast<int>(taken);
}

void SshChannelDevice::onExitStatus(ssh_session, ssh_channel, int status, void *self)
{
    auto *device = static_cast<SshChannelDevice *>(self);
    device->m_exitStatus = status;
    device->noteNews();
}

void SshChannelDevice::onEnd(ssh_session, ssh_channel, void *self)
{
    static_cast<SshChannelDevice *>(self)->noteNews();
}

void SshChannelDevice::noteNews()
{
    if (m_link)
        m_link->noteNews();
}

void SshChannelDevice::takeError(const char *data, uint32_t size)
{
    m_stderr.append(data, std::min<qint64>(size, mostStderr - m_stderr.size()));
}

qint64 SshChannelDevice::room() const { return std::max<qint64>(0, unreadLimit - m_input.size()); }

// libssh does not call again for what the callback left. And after each read it lets the peer send another
// window, whatever it still holds: only as long as every read takes all of that is it bounded.
void SshChannelDevice::drain()
{
    if (!m_mayHaveLeftover || room() == 0)
        return;
    QByteArray piece(std::max(0, ssh_channel_poll(m_channel.get(), 0)), Qt::Uninitialized);
    const int count =
        ssh_channel_read_nonblocking(m_channel.get(), piece.data(), static_cast<uint32_t>(piece.size()), 0);
    m_mayHaveLeftover = false;
    if (count <= 0)
        return;
    m_input.append(piece.constData(), count);
    m_received += count;
}

qint64 SshChannelDevice::flush()
{
    qint64 total = 0;
    while (m_channel && !m_output.isEmpty()) {
        const qint64 window = ssh_channel_window_size(m_channel.get());
        const qint64 size = std::min<qint64>({window, largestWrite, m_output.size()});
        if (size <= 0)
            break;
        const int written = ssh_channel_write(m_channel.get(), m_output.data(), static_cast<uint32_t>(size));
        if (written <= 0)
            break;
        m_output.drop(written);
        total += written;
    }
    if (m_link)
        m_link->updateWriteInterest();
    return total;
}

void SshChannelDevice::serve()
{
    if (!m_channel)
        return;
    drain();
    const qint64 written = m_output.isEmpty() ? 0 : flush();
    const QPointer<SshChannelDevice> self(this);
    if (m_received > m_told) {
        m_told = m_received;
        Q_EMIT readyRead();
    }
    if (self && written > 0)
        Q_EMIT bytesWritten(written);
    if (self && m_channel && !m_mayHaveLeftover)
        noticeEnd();
}

// A command's output may end a moment before its exit status is told.
void SshChannelDevice::noticeEnd()
{
    const bool isEof = ssh_channel_is_eof(m_channel.get());
    const bool hasStatus = m_peer == Peer::Socket || m_exitStatus.has_value();
    if (ssh_channel_is_closed(m_channel.get()) || (isEof && hasStatus))
        finish();
    else if (isEof && !std::exchange(m_awaitsStatus, true))
        QTimer::singleShot(longestWaitForStatus, this, &SshChannelDevice::finish);
}

void SshChannelDevice::finish()
{
    if (m_isFinished || !isOpen())
        return;
    m_isFinished = true;
    QStringList words;
    if (!m_origin.isEmpty())
        words << m_origin;
    if (!m_stderr.isEmpty())
        words << QString::fromUtf8(m_stderr).trimmed();
    if (m_exitStatus.value_or(0) != 0)
        words << Tr::tr("The command ended with status %1.").arg(*m_exitStatus);
    if (!words.isEmpty())
        setErrorString(words.join(QLatin1Char('\n')));
    m_output.clear();
    Q_EMIT readChannelFinished();
}

void SshChannelDevice::lose(const Error &why)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    setErrorString(why.text());
    m_output.clear();
    Q_EMIT readChannelFinished();
}

void SshChannelDevice::sendExitStatus(int status)
{
    if (m_channel)
        ssh_channel_request_send_exit_status(m_channel.get(), status);
}

void SshChannelDevice::releaseChannel()
{
    if (!m_channel)
        return;
    ssh_remove_channel_callbacks(m_channel.get(), &m_callbacks);
    m_channel.reset();
    if (m_link)
        m_link->updateWriteInterest();
}

void SshChannelDevice::close()
{
    if (!isOpen())
        return;
    QIODevice::close();
    releaseChannel();
}

qint64 SshChannelDevice::bytesAvailable() const { return m_input.size() + QIODevice::bytesAvailable(); }

bool SshChannelDevice::atEnd() const { return bytesAvailable() == 0 && hasEnded(); }

qint64 SshChannelDevice::readData(char *data, qint64 maxSize)
{
    const qint64 size = m_input.take(data, maxSize);
    if (size == 0)
        return m_isFinished ? -1 : 0;
    if (m_mayHaveLeftover)
        QMetaObject::invokeMethod(this, &SshChannelDevice::serve, Qt::QueuedConnection);
    return size;
}

qint64 SshChannelDevice::writeData(const char *data, qint64 size)
{
    if (!m_channel || m_isFinished)
        return -1;
    m_output.append(data, size);
    QMetaObject::invokeMethod(this, &SshChannelDevice::serve, Qt::QueuedConnection);
    return size;
}

} // namespace xsc::net
