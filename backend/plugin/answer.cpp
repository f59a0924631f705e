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
QString escapedCharacter(char32_t c)
{
    if (c == '&')
        return u"&amp;"_s;
    if (c == '<')
        return u"&lt;"_s;
    if (c == '>')
        return u"&gt;"_s;
    if (c == '\r')
        return u"&#13;"_s;
    return isAllowedInXml(c) ? QString::fromUcs4(&c, 1) : QString(QChar::ReplacementCharacter);
}

bool isPlain(QChar c)
{
    const char16_t code = c.unicode();
    return code >= 0x20 && code < 0xd800 && code != u'&' && code != u'<' && code != u'>';
}

// An answer may have many megabytes: no copy of it beside the result.
QByteArray escaped(QStringView text)
{
    QByteArray result;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && isPlain(text.at(end)) && end - at < 4096)
            ++end;
        result += text.sliced(at, end - at).toUtf8();
        if (end < text.size() && !isPlain(text.at(end))) {
            const bool isPair =
                text.at(end).isHighSurrogate() && end + 1 < text.size() && text.at(end + 1).isLowSurrogate();
            const char32_t special =
                isPair ? QChar::surrogateToUcs4(text.at(end), text.at(end + 1)) : text.at(end).unicode();
            result += escapedCharacter(special).toUtf8();
            end += isPair ? 2 : 1;
        }
        at = end;
    }
    return result;
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
