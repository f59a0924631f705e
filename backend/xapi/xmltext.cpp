// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/xmltext.h"

#include "core/wipe.h"

#include <algorithm>

namespace xsc::xapi::xmlrpc {

namespace {

constexpr qsizetype mostBytesOfAUnit = 6; // "&quot;"

// XML 1.0 has no way to write the others, and XAPI cuts a text at the first of them.
bool isLegal(char32_t point)
{
    const bool isControl = point < 0x20 && point != '\t' && point != '\n' && point != '\r';
    return !isControl && !QChar::isSurrogate(point) && point != 0xfffe && point != 0xffff;
}

char32_t takePoint(QStringView text, qsizetype &at)
{
    const QChar unit = text[at++];
    if (unit.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[at++]);
    return isLegal(unit.unicode()) ? unit.unicode() : QChar(QChar::ReplacementCharacter).unicode();
}

// A bare CR would be read as LF.
QByteArrayView entityOf(char32_t point)
{
    switch (point) {
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
    default:
        return {};
    }
}

char *writePoint(char *out, char32_t point)
{
    const auto following = [point](int shift) { return static_cast<char>(0x80 | ((point >> shift) & 0x3f)); };
    if (point < 0x80) {
        *out++ = static_cast<char>(point);
    } else if (point < 0x800) {
        *out++ = static_cast<char>(0xc0 | (point >> 6));
        *out++ = following(0);
    } else if (point < 0x10000) {
        *out++ = static_cast<char>(0xe0 | (point >> 12));
        *out++ = following(6);
        *out++ = following(0);
    } else {
        *out++ = static_cast<char>(0xf0 | (point >> 18));
        *out++ = following(12);
        *out++ = following(6);
        *out++ = following(0);
    }
    return out;
}

} // namespace

void appendXmlText(QByteArray &to, QStringView text)
{
    makeRoom(to, text.size() * mostBytesOfAUnit);
    const qsizetype start = to.size();
    to.resize(start + text.size() * mostBytesOfAUnit);
    char *out = to.data() + start;
    for (qsizetype at = 0; at < text.size();) {
        const char32_t point = takePoint(text, at);
        const QByteArrayView entity = entityOf(point);
        out = entity.isEmpty() ? writePoint(out, point) : std::copy(entity.begin(), entity.end(), out);
    }
    to.truncate(out - to.constData());
}

} // namespace xsc::xapi::xmlrpc
