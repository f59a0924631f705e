// SPDX-License-Identifier: BSD-2-Clause
#include "plugin/answer.h"

#include "guest/rungs.h"

namespace xsc::plugin {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isAllowedInXml(char32_t c)
{
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xd7ff) ||
           (c >= 0xe000 && c <= 0xfffd) || (c >= 0x10000 && c <= 0x10ffff);
}

// Whatever cannot stand in XML becomes U+FFFD; a bare CR would come out as LF.
QByteArray escaped(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (c == '&')
            result += "&amp;"_L1;
        else if (c == '<')
            result += "&lt;"_L1;
        else if (c == '>')
            result += "&gt;"_L1;
        else if (c == '\r')
            result += "&#13;"_L1;
        else if (isAllowedInXml(c))
            result += QChar::fromUcs4(c);
        else
            result += QChar(QChar::ReplacementCharacter);
    }
    return result.toUtf8();
}

QByteArray stringValue(const QString &text)
{
    return "<value><string>" + escaped(text) + "</string></value>";
}

QByteArray member(const QByteArray &name, const QByteArray &value)
{
    return "<member>\n<name>" + name + "</name>\n" + value + "\n</member>\n";
}

QByteArray response(const QByteArray &members)
{
    return "<?xml version='1.0'?>\n<methodResponse>\n<params>\n<param>\n<value><struct>\n" + members +
           "</struct></value>\n</param>\n</params>\n</methodResponse>\n";
}

} // namespace

QByteArray successAnswer(const QString &value)
{
    return response(member("Status", stringValue(u"Success"_s)) + member("Value", stringValue(value)));
}

QByteArray failureAnswer(const QStringList &description)
{
    QByteArray items;
    for (const QString &item : description)
        items += stringValue(item) + '\n';
    return response(member("Status", stringValue(u"Failure"_s)) +
                    member("ErrorDescription", "<value><array><data>\n" + items + "</data></array></value>"));
}

QByteArray answerOf(const Result<QString> &result)
{
    return result ? successAnswer(*result) : failureAnswer(describe(result.error()));
}

QStringList describe(const Error &error)
{
    const QString code = error.code.value(0);
    if (code == "HTTP"_L1)
        return {u"XSCONTAINER_ENGINE_REFUSED"_s, error.message, error.code.value(1)};
    if (!code.isEmpty() && !guest::kindOfRung(code))
        return error.code;
    const QString name = code.isEmpty() ? errorKindName(error.kind).toUpper().replace(u'-', u'_') : code;
    return {u"XSCONTAINER_"_s + name, error.message};
}

} // namespace xsc::plugin
