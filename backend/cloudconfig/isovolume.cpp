// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/isovolume.h"

#include "cloudconfig/tr.h"

#include <QtEndian>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 isoBlock = 2048;
constexpr int firstDescriptor = 16;
constexpr int mostDescriptors = 64;
constexpr int mostContinuations = 16;
constexpr qsizetype longestName = 1024;

constexpr quint8 flagFolder = 0x02;
constexpr quint8 flagMoreExtents = 0x80;

constexpr qsizetype rootRecordAt = 156;
constexpr qsizetype rootRecordLength = 34;
constexpr qsizetype nameAt = 33;

quint8 isoByte(QByteArrayView bytes, qsizetype at) { return static_cast<quint8>(bytes[at]); }
quint32 isoWord(QByteArrayView bytes, qsizetype at) { return qFromLittleEndian<quint32>(bytes.data() + at); }

bool isJoliet(QByteArrayView descriptor)
{
    const QByteArrayView escapes = descriptor.sliced(88, 3);
    return escapes == "%/@" || escapes == "%/C" || escapes == "%/E";
}

QByteArrayView systemUseOf(QByteArrayView record)
{
    const qsizetype nameLength = isoByte(record, 32);
    const qsizetype start = nameAt + nameLength + (nameLength % 2 == 0 ? 1 : 0);
    return start < record.size() ? record.sliced(start) : QByteArrayView();
}

QString jolietText(QByteArrayView name)
{
    QString text;
    for (qsizetype at = 0; at + 1 < name.size(); at += 2)
        text += QChar(qFromBigEndian<quint16>(name.data() + at));
    return text;
}

QString withoutVersion(const QString &name)
{
    const qsizetype version = name.lastIndexOf(u';');
    QString text = version > 0 ? name.left(version) : name;
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

bool isDotRecord(QByteArrayView record) { return isoByte(record, 32) == 1 && isoByte(record, nameAt) <= 1; }

bool isSound(QByteArrayView record)
{
    return record.size() > nameAt && isoByte(record, 32) > 0 && nameAt + isoByte(record, 32) <= record.size();
}

//! Where the entries of Rock Ridge go on (CE).
struct Continuation
{
    quint32 block = 0;
    quint32 offset = 0;
    quint32 length = 0;
};

//! Collects the name in one piece of a system use area.
class NameCollector
{
public:
    //! False: nonsense.
    bool add(QByteArrayView area)
    {
        next.reset();
        for (qsizetype at = 0; at + 4 <= area.size();) {
            const qsizetype length = isoByte(area, at + 2);
            if (isoByte(area, at) == 0)
                break;
            if (length < 4 || at + length > area.size())
                return false;
            take(area.sliced(at, length));
            at += length;
        }
        return name.size() <= longestName;
    }

    QByteArray name;
    bool isLink = false;
    std::optional<Continuation> next;

private:
    void take(QByteArrayView entry)
    {
        const QByteArrayView kind = entry.first(2);
        if (kind == "NM" && entry.size() > 5)
            name += entry.sliced(5);
        else if (kind == "SL")
            isLink = true;
        else if (kind == "CE" && entry.size() >= 28)
            next = Continuation{isoWord(entry, 4), isoWord(entry, 12), isoWord(entry, 20)};
    }
};

} // namespace

Result<std::unique_ptr<Volume>> IsoVolume::open(std::shared_ptr<QIODevice> image)
{
    std::unique_ptr<IsoVolume> volume(new IsoVolume(std::move(image)));
    if (const auto read = volume->readDescriptors(); !read)
        return fail(read.error());
    return volume;
}

Result<> IsoVolume::readDescriptors()
{
    QByteArray primary, joliet;
    for (int i = 0; i < mostDescriptors; ++i) {
        const auto descriptor = bytesAt((firstDescriptor + i) * isoBlock, isoBlock);
        if (!descriptor || QByteArrayView(*descriptor).sliced(1, 5) != "CD001")
            break;
        const quint8 type = isoByte(*descriptor, 0);
        if (type == 1 && primary.isEmpty())
            primary = *descriptor;
        else if (type == 2 && isJoliet(*descriptor))
            joliet = *descriptor;
        else if (type == 255)
            break;
    }
    if (primary.isEmpty())
        return fail(ErrorKind::Unsupported, Tr::tr("The image holds no file system of a config drive."));
    if (qFromLittleEndian<quint16>(primary.constData() + 128) != isoBlock)
        return damaged("block size");
    m_label = QString::fromUtf8(QByteArrayView(primary).sliced(40, 32)).trimmed();
    return chooseNames(primary, joliet);
}

Result<> IsoVolume::chooseNames(const QByteArray &primary, const QByteArray &joliet)
{
    const auto rootOf = [](QByteArrayView descriptor) {
        const QByteArrayView record = descriptor.sliced(rootRecordAt, rootRecordLength);
        return VolumeEntry{{}, true, isoWord(record, 10), isoWord(record, 2)};
    };
    m_root = rootOf(primary);
    const auto first = bytesAt(m_root.start * isoBlock, isoBlock);
    if (!first)
        return fail(first.error());
    const QByteArrayView record = QByteArrayView(*first).first(std::max<qsizetype>(isoByte(*first, 0), 1));
    const QByteArrayView use = isSound(record) ? systemUseOf(record) : QByteArrayView();
    if (use.size() >= 7 && use.startsWith("SP") && isoByte(use, 4) == 0xBE && isoByte(use, 5) == 0xEF) {
        m_names = Names::RockRidge;
        m_skipped = isoByte(use, 6);
    } else if (!joliet.isEmpty()) {
        m_names = Names::Joliet;
        m_root = rootOf(joliet);
    }
    return {};
}

Result<QList<VolumeEntry>> IsoVolume::list(const VolumeEntry &folder)
{
    if (folder.size > largestFolder)
        return tooLarge();
    const auto bytes = bytesAt(folder.start * isoBlock, folder.size);
    if (!bytes)
        return fail(bytes.error());
    QList<VolumeEntry> entries;
    for (qsizetype at = 0; at < bytes->size();) {
        const qsizetype length = isoByte(*bytes, at);
        if (length == 0) { // no record crosses a block
            at = (at / isoBlock + 1) * isoBlock;
            continue;
        }
        if (length > bytes->size() - at)
            return damaged("directory");
        const auto entry = entryOf(QByteArrayView(*bytes).sliced(at, length));
        if (!entry)
            return fail(entry.error());
        if (*entry)
            entries.append(**entry);
        at += length;
    }
    return entries;
}

Result<std::optional<VolumeEntry>> IsoVolume::entryOf(QByteArrayView record)
{
    if (!isSound(record))
        return damaged("directory record");
    const quint8 flags = isoByte(record, 25);
    const bool isInterleaved = isoByte(record, 26) != 0 || isoByte(record, 27) != 0;
    if (isDotRecord(record) || isInterleaved || (flags & flagMoreExtents))
        return std::optional<VolumeEntry>();
    const auto name = nameOf(record);
    if (!name)
        return fail(name.error());
    if (name->isEmpty())
        return std::optional<VolumeEntry>();
    const quint32 start = isoWord(record, 2) + isoByte(record, 1);
    return std::optional(VolumeEntry{*name, (flags & flagFolder) != 0, isoWord(record, 10), start});
}

Result<QString> IsoVolume::nameOf(QByteArrayView record)
{
    const QByteArrayView own = record.sliced(nameAt, isoByte(record, 32));
    if (m_names == Names::Joliet)
        return withoutVersion(jolietText(own));
    if (m_names == Names::Plain)
        return withoutVersion(QString::fromLatin1(own)).toLower();
    const QByteArrayView use = systemUseOf(record);
    return rockRidgeName(m_skipped < use.size() ? use.sliced(m_skipped) : QByteArrayView());
}

// Empty for what is no plain file or folder.
Result<QString> IsoVolume::rockRidgeName(QByteArrayView systemUse)
{
    NameCollector collector;
    bool isGood = collector.add(systemUse);
    for (int i = 0; isGood && collector.next; ++i) {
        const Continuation next = *collector.next;
        if (i == mostContinuations || next.offset > isoBlock || next.length > isoBlock)
            return damaged("Rock Ridge");
        const auto area = bytesAt(next.block * isoBlock + next.offset, next.length);
        if (!area)
            return fail(area.error());
        isGood = collector.add(*area);
    }
    if (!isGood)
        return damaged("Rock Ridge");
    return collector.isLink ? QString() : QString::fromUtf8(collector.name);
}

Result<QByteArray> IsoVolume::read(const VolumeEntry &file)
{
    if (file.size > largestFile)
        return tooLarge();
    return bytesAt(file.start * isoBlock, file.size);
}

} // namespace xsc::cloudconfig
