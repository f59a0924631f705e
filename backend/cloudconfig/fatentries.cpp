// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/fatentries.h"

#include <QtEndian>

#include <array>

namespace xsc::cloudconfig {

namespace {

constexpr quint8 attributeLabel = 0x08;
constexpr quint8 attributeFolder = 0x10;
constexpr quint8 attributesOfLongName = 0x0F;
constexpr quint8 deletedMark = 0xE5;
constexpr quint8 standsForDeletedMark = 0x05;
constexpr quint8 lowerCaseBase = 0x08;
constexpr quint8 lowerCaseExtension = 0x10;
constexpr int mostNameParts = 20;

quint8 entryByte(QByteArrayView entry, qsizetype at) { return static_cast<quint8>(entry[at]); }

bool isLongNamePart(QByteArrayView entry) { return (entryByte(entry, 11) & 0x3F) == attributesOfLongName; }

bool isLabel(QByteArrayView entry)
{
    return (entryByte(entry, 11) & (attributeLabel | attributeFolder)) == attributeLabel;
}

quint8 checksumOfShortName(QByteArrayView entry)
{
    quint8 sum = 0;
    for (qsizetype i = 0; i < 11; ++i)
        sum = static_cast<quint8>((sum >> 1) + ((sum & 1) << 7) + entryByte(entry, i));
    return sum;
}

QString shortNameOf(QByteArrayView entry)
{
    QByteArray bytes = entry.first(11).toByteArray();
    if (static_cast<quint8>(bytes[0]) == standsForDeletedMark)
        bytes[0] = static_cast<char>(deletedMark);
    QString base = QString::fromLatin1(bytes.first(8)).trimmed();
    QString extension = QString::fromLatin1(bytes.sliced(8)).trimmed();
    const quint8 cases = entryByte(entry, 12);
    if (cases & lowerCaseBase)
        base = base.toLower();
    if (cases & lowerCaseExtension)
        extension = extension.toLower();
    return extension.isEmpty() ? base : base + u'.' + extension;
}

//! Gathers the parts of a long name, which stand before their entry, last part first.
class LongName
{
public:
    void add(QByteArrayView part)
    {
        const int number = entryByte(part, 0) & 0x3F;
        if (entryByte(part, 0) & 0x40)
            *this = LongName{number, entryByte(part, 13), {}};
        if (number == 0 || number > mostNameParts || number != m_expected || entryByte(part, 13) != m_sum) {
            *this = LongName();
            return;
        }
        m_text.prepend(textOf(part));
        --m_expected;
    }

    //! The name, if it belongs to that entry.
    [[nodiscard]] QString takeFor(QByteArrayView entry)
    {
        const bool isWhole = m_expected == 0 && m_sum == checksumOfShortName(entry);
        const QString text = isWhole ? m_text : QString();
        *this = LongName();
        return text;
    }

    LongName() = default;

private:
    LongName(int expected, quint8 sum, const QString &text)
        : m_expected(expected)
        , m_sum(sum)
        , m_text(text)
    {}

    static QString textOf(QByteArrayView part)
    {
        static constexpr std::array<qsizetype, 13> places{1, 3, 5, 7, 9, 14, 16, 18, 20, 22, 24, 28, 30};
        QString text;
        for (const qsizetype place : places) {
            const auto unit = qFromLittleEndian<quint16>(part.data() + place);
            if (unit == 0)
                break;
            text += QChar(unit);
        }
        return text;
    }

    int m_expected = -1; //!< number of the next part; 0: all are here
    quint8 m_sum = 0;
    QString m_text;
};

VolumeEntry entryNamed(const QString &name, QByteArrayView entry)
{
    const quint32 high = qFromLittleEndian<quint16>(entry.data() + 20);
    const quint32 low = qFromLittleEndian<quint16>(entry.data() + 26);
    const bool isFolder = (entryByte(entry, 11) & attributeFolder) != 0;
    const qint64 size = qFromLittleEndian<quint32>(entry.data() + 28);
    return {name, isFolder, isFolder ? 0 : size, high << 16 | low};
}

} // namespace

QList<VolumeEntry> entriesOfFolder(QByteArrayView table)
{
    QList<VolumeEntry> entries;
    LongName longName;
    for (; table.size() >= fatEntryBytes && table[0] != 0; table = table.sliced(fatEntryBytes)) {
        const QByteArrayView entry = table.first(fatEntryBytes);
        if (entryByte(entry, 0) == deletedMark) {
            longName = LongName();
        } else if (isLongNamePart(entry)) {
            longName.add(entry);
        } else {
            const QString whole = longName.takeFor(entry);
            if (!isLabel(entry) && entry[0] != '.')
                entries.append(entryNamed(whole.isEmpty() ? shortNameOf(entry) : whole, entry));
        }
    }
    return entries;
}

QString labelOfFolder(QByteArrayView table)
{
    for (; table.size() >= fatEntryBytes && table[0] != 0; table = table.sliced(fatEntryBytes)) {
        const QByteArrayView entry = table.first(fatEntryBytes);
        if (entryByte(entry, 0) != deletedMark && !isLongNamePart(entry) && isLabel(entry))
            return QString::fromLatin1(entry.first(11)).trimmed();
    }
    return {};
}

} // namespace xsc::cloudconfig
