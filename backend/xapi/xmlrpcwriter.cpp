// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/timetext.h"
#include "xapi/xmlrpc.h"

#include <QXmlStreamWriter>

namespace xsc::xapi::xmlrpc {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isLegal(char16_t unit)
{
    return unit >= 0x20 ? unit < 0xfffe : unit == '\t' || unit == '\n' || unit == '\r';
}

// XML 1.0 has no way to write these, and XAPI cuts a text at the first of them.
QString withoutIllegal(const QString &text)
{
    QString clean = text;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const QChar unit = std::as_const(clean)[i];
        if (unit.isHighSurrogate() && i + 1 < clean.size() && std::as_const(clean)[i + 1].isLowSurrogate())
            ++i;
        else if (unit.isSurrogate() || !isLegal(unit.unicode()))
            clean[i] = QChar::ReplacementCharacter;
    }
    return clean;
}

class Writer
{
public:
    explicit Writer(QByteArray *bytes)
        : m_xml(bytes)
    {}

    void open(const QString &element) { m_xml.writeStartElement(element); }
    void close() { m_xml.writeEndElement(); }
    void startDocument() { m_xml.writeStartDocument(); }
    void text(const QString &text);
    void leaf(const QString &element, const QString &content);
    void value(const Value &value);
    void parameters(const QList<Value> &values);

private:
    void content(const QString &untagged) { text(untagged); }
    void content(bool truth) { leaf(u"boolean"_s, truth ? u"1"_s : u"0"_s); }
    void content(qint64 number) { text(QString::number(number)); }
    void content(double number);
    void content(const QDateTime &time) { leaf(u"dateTime.iso8601"_s, timeText(time)); }
    void content(const Value::Array &items);
    void content(const Value::Struct &members);

    QXmlStreamWriter m_xml;
};

// A bare CR would be read as LF.
void Writer::text(const QString &text)
{
    const QStringList pieces = withoutIllegal(text).split(u'\r');
    m_xml.writeCharacters(pieces.first());
    for (qsizetype i = 1; i < pieces.size(); ++i) {
        m_xml.writeEntityReference(u"#13"_s);
        m_xml.writeCharacters(pieces[i]);
    }
}

void Writer::leaf(const QString &element, const QString &content)
{
    open(element);
    text(content);
    close();
}

void Writer::content(double number)
{
    leaf(u"double"_s, QString::number(number, 'g', QLocale::FloatingPointShortest));
}

void Writer::content(const Value::Array &items)
{
    open(u"array"_s);
    open(u"data"_s);
    for (const Value &item : items)
        value(item);
    close();
    close();
}

void Writer::content(const Value::Struct &members)
{
    open(u"struct"_s);
    for (auto it = members.cbegin(); it != members.cend(); ++it) {
        open(u"member"_s);
        leaf(u"name"_s, it.key());
        value(it.value());
        close();
    }
    close();
}

void Writer::value(const Value &value)
{
    open(u"value"_s);
    std::visit([this](const auto &held) { content(held); }, value.variant());
    close();
}

void Writer::parameters(const QList<Value> &values)
{
    open(u"params"_s);
    for (const Value &each : values) {
        open(u"param"_s);
        value(each);
        close();
    }
    close();
}

} // namespace

QByteArray encodeCall(const Call &call)
{
    QByteArray bytes;
    Writer writer(&bytes);
    writer.startDocument();
    writer.open(u"methodCall"_s);
    writer.leaf(u"methodName"_s, call.method);
    writer.parameters(call.parameters);
    writer.close();
    return bytes;
}

QByteArray encodeResponse(const Value &value)
{
    QByteArray bytes;
    Writer writer(&bytes);
    writer.startDocument();
    writer.open(u"methodResponse"_s);
    writer.parameters({value});
    writer.close();
    return bytes;
}

QByteArray encodeFault(int code, const QString &text)
{
    QByteArray bytes;
    Writer writer(&bytes);
    writer.startDocument();
    writer.open(u"methodResponse"_s);
    writer.open(u"fault"_s);
    writer.open(u"value"_s);
    writer.open(u"struct"_s);
    writer.open(u"member"_s);
    writer.leaf(u"name"_s, u"faultCode"_s);
    writer.open(u"value"_s);
    writer.leaf(u"int"_s, QString::number(code));
    writer.close();
    writer.close();
    writer.open(u"member"_s);
    writer.leaf(u"name"_s, u"faultString"_s);
    writer.value(text);
    writer.close();
    writer.close();
    writer.close();
    writer.close();
    writer.close();
    return bytes;
}

QByteArray encodeValue(const Value &value)
{
    QByteArray bytes;
    Writer(&bytes).value(value);
    return bytes;
}

} // namespace xsc::xapi::xmlrpc
