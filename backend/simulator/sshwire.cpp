// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/sshwire.h"

#include <QtEndian>

namespace xsc::simulator {

SshWriter &SshWriter::byte(quint8 value)
{
    m_bytes.append(char(value));
    return *this;
}

SshWriter &SshWriter::number(quint32 value)
{
    const quint32 big = qToBigEndian(value);
    m_bytes.append(reinterpret_cast<const char *>(&big), sizeof(big));
    return *this;
}

SshWriter &SshWriter::string(QByteArrayView text)
{
    number(quint32(text.size()));
    return raw(text);
}

SshWriter &SshWriter::mpint(QByteArrayView bigEndian)
{
    while (!bigEndian.isEmpty() && bigEndian.front() == '\0')
        bigEndian = bigEndian.sliced(1);
    // A set first bit would make it negative.
    const bool needsZero = !bigEndian.isEmpty() && (quint8(bigEndian.front()) & 0x80);
    number(quint32(bigEndian.size() + (needsZero ? 1 : 0)));
    if (needsZero)
        byte(0);
    return raw(bigEndian);
}

SshWriter &SshWriter::raw(QByteArrayView bytes)
{
    m_bytes.append(bytes);
    return *this;
}

SshReader::SshReader(QByteArray bytes)
    : m_bytes(std::move(bytes))
{}

QByteArray SshReader::raw(qsizetype size)
{
    m_good = m_good && size >= 0 && size <= m_bytes.size() - m_position;
    if (!m_good)
        return {};
    m_position += size;
    return m_bytes.mid(m_position - size, size);
}

quint8 SshReader::byte()
{
    const QByteArray bytes = raw(1);
    return bytes.isEmpty() ? 0 : quint8(bytes[0]);
}

quint32 SshReader::number()
{
    const QByteArray bytes = raw(4);
    return bytes.isEmpty() ? 0 : qFromBigEndian<quint32>(bytes.constData());
}

QByteArray SshReader::string() { return raw(qsizetype(number())); }

} // namespace xsc::simulator
