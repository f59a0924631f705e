// SPDX-License-Identifier: BSD-2-Clause
#include "core/wipe.h"
#include "xapi/timetext.h"
#include "xapi/xmlrpc.h"

// Written by hand, as a writer of XML would leave copies of every text in memory.
namespace xsc::xapi::xmlrpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostBytesOfAUnit = 6; // "&quot;"
constexpr auto declaration = R"(<?xml version="1.0" encoding="UTF-8"?>)";

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

class Writer
{
public:
    explicit Writer(QByteArray &bytes)
        : m_bytes(bytes)
    {}

    void raw(QByteArrayView markup) { appendWiping(m_bytes, markup); }
    void text(QStringView text);
    void leaf(QByteArrayView element, QStringView content);
    void value(const Value &value);
    void parameters(const QList<Value> &values);

private:
    void content(const QString &untagged) { text(untagged); }
    void content(bool truth) { leaf("boolean", truth ? u"1" : u"0"); }
    void content(qint64 number) { text(QString::number(number)); }
    void content(double number);
    void content(const QDateTime &time) { leaf("dateTime.iso8601", timeText(time)); }
    void content(const Value::Array &items);
    void content(const Value::Struct &members);

    QByteArray &m_bytes;
};

void Writer::text(QStringView text)
{
    makeRoom(m_bytes, text.size() * mostBytesOfAUnit);
    const qsizetype start = m_bytes.size();
    m_bytes.resize(start + text.size() * mostBytesOfAUnit);
    char *out = m_bytes.data() + start;
    for (qsizetype at = 0; at < text.size();) {
        const char32_t point = takePoint(text, at);
        const QByteArrayView entity = entityOf(point);
        out = entity.isEmpty() ? writePoint(out, point) : std::copy(entity.begin(), entity.end(), out);
    }
    m_bytes.truncate(out - m_bytes.constData());
}

void Writer::leaf(QByteArrayView element, QStringView content)
{
    raw("<");
    raw(element);
    raw(">");
    text(content);
    raw("</");
    raw(element);
    raw(">");
}

void Writer::content(double number)
{
    leaf("double", QString::number(number, 'g', QLocale::FloatingPointShortest));
}

void Writer::content(const Value::Array &items)
{
    raw("<array><data>");
    for (const Value &item : items)
        value(item);
    raw("</data></array>");
}

void Writer::content(const Value::Struct &members)
{
    raw("<struct>");
    for (auto it = members.cbegin(); it != members.cend(); ++it) {
        raw("<member>");
        leaf("name", it.key());
        value(it.value());
        raw("</member>");
    }
    raw("</struct>");
}

void Writer::value(const Value &value)
{
    raw("<value>");
    std::visit([this](const auto &held) { content(held); }, value.variant());
    raw("</value>");
}

void Writer::parameters(const QList<Value> &values)
{
    raw("<params>");
    for (const Value &each : values) {
        raw("<param>");
        value(each);
        raw("</param>");
    }
    raw("</params>");
}

} // namespace

QByteArray encodeCall(const Call &call)
{
    QByteArray bytes;
    Writer writer(bytes);
    writer.raw(declaration);
    writer.raw("<methodCall>");
    writer.leaf("methodName", call.method);
    writer.parameters(call.parameters);
    writer.raw("</methodCall>");
    return bytes;
}

QByteArray encodeResponse(const Value &value)
{
    QByteArray bytes;
    Writer writer(bytes);
    writer.raw(declaration);
    writer.raw("<methodResponse>");
    writer.parameters({value});
    writer.raw("</methodResponse>");
    return bytes;
}

QByteArray encodeFault(int code, const QString &text)
{
    QByteArray bytes;
    Writer writer(bytes);
    writer.raw(declaration);
    writer.raw("<methodResponse><fault><value><struct><member><name>faultCode</name><value>");
    writer.leaf("int", QString::number(code));
    writer.raw("</value></member><member><name>faultString</name>");
    writer.value(text);
    writer.raw("</member></struct></value></fault></methodResponse>");
    return bytes;
}

QByteArray encodeValue(const Value &value)
{
    QByteArray bytes;
    Writer(bytes).value(value);
    return bytes;
}

} // namespace xsc::xapi::xmlrpc
