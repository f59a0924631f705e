// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/xmltext.h"

#include "core/wipe.h"

#include <QStringEncoder>

#include <algorithm>

namespace xsc::xapi::xmlrpc {

namespace {

constexpr qsizetype mostBytesOfAUnit = 6; // "&quot;"
constexpr QByteArrayView replacement("\xef\xbf\xbd");

bool isHalfOfNothing(QStringView text, qsizetype at)
{
    const QChar unit = text[at];
    if (unit.isHighSurrogate())
        return at + 1 == text.size() || !text[at + 1].isLowSurrogate();
    return unit.isLowSurrogate() && (at == 0 || !text[at - 1].isHighSurrogate());
}

// What is written for a unit that cannot stand for itself; else nothing. XML 1.0 has no way to write control
// characters, and XAPI cuts a text at the first of them; a bare CR would be read as LF.
QByteArrayView insteadOf(QStringView text, qsizetype at)
{
    const char16_t unit = text[at].unicode();
    switch (unit) {
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '&':
        return "&amp;";
    case '"':
        return "&quot;";
    case '\r':
        return "&#13;";
    case '\t':
    case '\n':
        return {};
    default:
        return unit < 0x20 || unit >= 0xfffe || isHalfOfNothing(text, at) ? replacement : QByteArrayView();
    }
}

} // namespace

void appendXmlText(QByteArray &to, QStringView text)
{
    makeRoom(to, text.size() * mostBytesOfAUnit);
    const qsizetype start = to.size();
    to.resize(start + text.size() * mostBytesOfAUnit);
    char *out = to.data() + start;
    QStringEncoder utf8(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    qsizetype plain = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QByteArrayView instead = insteadOf(text, at);
        if (instead.isEmpty())
            continue;
        out = utf8.appendToBuffer(out, text.sliced(plain, at - plain));
        out = std::copy(instead.begin(), instead.end(), out);
        plain = at + 1;
    }
    out = utf8.appendToBuffer(out, text.sliced(plain));
    to.truncate(out - to.constData());
}

} // namespace xsc::xapi::xmlrpc
