// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArray>
#include <QList>

namespace xsc::simulator {

//! Numbers of the SSH messages a server meets (RFC 4250, RFC 5656, RFC 8308).
enum class SshMessage : quint8 {
    Disconnect = 1,
    Ignore = 2,
    Unimplemented = 3,
    Debug = 4,
    ServiceRequest = 5,
    ServiceAccept = 6,
    ExtensionInfo = 7,
    KexInit = 20,
    NewKeys = 21,
    KexEcdhInit = 30,
    KexEcdhReply = 31,
    UserauthRequest = 50,
    UserauthFailure = 51,
    UserauthSuccess = 52,
    UserauthPkOk = 60,
    GlobalRequest = 80,
    RequestFailure = 82,
    ChannelOpen = 90,
    ChannelOpenConfirmation = 91,
    ChannelOpenFailure = 92,
    ChannelWindowAdjust = 93,
    ChannelData = 94,
    ChannelExtendedData = 95,
    ChannelEof = 96,
    ChannelClose = 97,
    ChannelRequest = 98,
    ChannelSuccess = 99,
    ChannelFailure = 100,
};

//! Puts a message together in SSH's encoding.
class SshWriter
{
public:
    SshWriter() = default;
    explicit SshWriter(SshMessage message) { byte(quint8(message)); }

    SshWriter &byte(quint8 value);
    SshWriter &boolean(bool value) { return byte(value ? 1 : 0); }
    SshWriter &number(quint32 value);
    SshWriter &string(QByteArrayView text);
    //! A positive number given as big-endian bytes.
    SshWriter &mpint(QByteArrayView bigEndian);
    SshWriter &raw(QByteArrayView bytes);
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

//! Takes a message apart. Past the end everything is empty or zero, and isGood() false.
class SshReader
{
public:
    explicit SshReader(QByteArray bytes);

    [[nodiscard]] quint8 byte();
    [[nodiscard]] bool boolean() { return byte() != 0; }
    [[nodiscard]] quint32 number();
    [[nodiscard]] QByteArray string();
    [[nodiscard]] QByteArray raw(qsizetype size);
    [[nodiscard]] QList<QByteArray> nameList() { return string().split(','); }
    //! How many bytes were read.
    [[nodiscard]] qsizetype position() const { return m_position; }
    [[nodiscard]] bool isGood() const { return m_good; }

private:
    QByteArray m_bytes;
    qsizetype m_position = 0;
    bool m_good = true;
};

} // namespace xsc::simulator
