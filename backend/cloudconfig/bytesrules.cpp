// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/bytesrules.h"

#include "cloudconfig/tr.h"

#include <QStringDecoder>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 64 * 1024;

bool isUtf16(const QByteArray &bytes) { return bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"); }

bool isGzip(const QByteArray &bytes) { return bytes.startsWith("\x1f\x8b"); }

// The first place that is no UTF-8, as an offset of the decoded text.
std::optional<qsizetype> firstBadByte(const QByteArray &bytes, const QString &text)
{
    if (QStringDecoder decoder(QStringDecoder::Utf8); QString(decoder(bytes)).isNull() || !decoder.hasError())
        return {};
    for (qsizetype at = text.indexOf(QChar::ReplacementCharacter); at >= 0;
         at = text.indexOf(QChar::ReplacementCharacter, at + 1)) {
        const qsizetype offset = QStringView(text).left(at).toUtf8().size();
        if (bytes.mid(offset, 3) != "\xef\xbf\xbd")
            return at;
    }
    return 0;
}

void checkSize(const QByteArray &bytes, Problems &problems)
{
    if (bytes.size() > mostBytes)
        problems.warn(
            {}, u"too-large"_s,
            Tr::tr("This is %1 KiB. More than 64 KiB is more than most platforms hand on; fetch large "
                   "files at first boot instead.")
                .arg((bytes.size() + 1023) / 1024));
}

} // namespace

std::optional<QString> readBytes(const QByteArray &bytes, Problems &problems)
{
    checkSize(bytes, problems);
    if (isUtf16(bytes)) {
        problems.error(
            {}, u"encoding"_s,
            Tr::tr("This is UTF-16, which no reader recognizes: it would be ignored. Save it as UTF-8."));
        return {};
    }
    if (isGzip(bytes)) {
        problems.hint({}, u"not-checked"_s, Tr::tr("This is compressed. What is in it is not checked."));
        return {};
    }
    const bool hasMark = bytes.startsWith("\xef\xbb\xbf");
    QString text = QString::fromUtf8(bytes);
    if (hasMark && !text.startsWith(QChar::ByteOrderMark))
        text.prepend(QChar(QChar::ByteOrderMark));
    if (hasMark)
        problems.error(
            {0, 1}, u"byte-order-mark"_s,
            Tr::tr("A byte order mark stands before the text, so no reader recognizes it and it would be "
                   "ignored. Save it without."),
            Edit::replace(Tr::tr("Remove the byte order mark"), {0, 1}, {}));
    if (const auto bad = firstBadByte(bytes, text))
        problems.error({*bad, *bad + 1}, u"encoding"_s,
                       Tr::tr("This is not UTF-8, so the whole text would be ignored. Save it as UTF-8."));
    return text;
}

} // namespace xsc::cloudconfig
