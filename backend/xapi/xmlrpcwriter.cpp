// SPDX-License-Identifier: BSD-2-Clause
#include "core/wipe.h"
#include "xapi/timetext.h"
#include "xapi/xmlrpc.h"
#include "xapi/xmltext.h"

// Written by hand, as a writer of XML would leave copies of every text in memory.
namespace xsc::xapi::xmlrpc {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto declaration = R"(<?xml version="1.0" encoding="UTF-8"?>)";

class Writer
{
public:
    explicit Writer(QByteArray &bytes)
        : m_bytes(bytes)
    {}

    void raw(QByteArrayView markup) { appendWiping(m_bytes, markup); }
    void text(QStringView text) { appendXmlText(m_bytes, text); }
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
