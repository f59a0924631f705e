// SPDX-License-Identifier: BSD-2-Clause
#include "docker/xmlwriter.h"

#include "docker/jsonread.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace xsc::docker::xml {

using namespace Qt::Literals::StringLiterals;

static bool isNameStart(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z') || code == u'_' ||
           (code >= 0xC0 && c.isLetter());
}

static bool isNamePart(QChar c)
{
    return isNameStart(c) || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-';
}

bool isElementName(const QString &key)
{
    return !key.isEmpty() && isNameStart(key.front()) && std::all_of(key.begin(), key.end(), isNamePart) &&
           !key.startsWith("xml"_L1, Qt::CaseInsensitive);
}

static bool isXmlCharacter(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x20 && code < 0xFFFE) || code == u'\t' || code == u'\n' || code == u'\r';
}

static bool isPairAt(const QString &text, qsizetype at)
{
    return text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
}

QString xmlText(QString text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (isPairAt(text, at))
            ++at;
        else if (text.at(at).isSurrogate() || !isXmlCharacter(text.at(at)))
            text[at] = QChar::ReplacementCharacter;
    }
    return text;
}

XmlWriter::XmlWriter(QString *out, QString reserved)
    : m_xml(out)
    , m_reserved(std::move(reserved))
{}

void XmlWriter::openKey(const QString &key)
{
    if (isElementName(key) && key != m_reserved) {
        m_xml.writeStartElement(key);
        return;
    }
    m_xml.writeStartElement(encodedElement.toString());
    m_xml.writeAttribute(u"name"_s, xmlText(key));
}

void XmlWriter::field(const QString &key, const QJsonValue &value)
{
    openKey(key);
    content(value);
    close();
}

void XmlWriter::content(const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (const auto &entry : list)
            field(u"item"_s, entry);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            field(entry.key(), entry.value());
    } else {
        scalar(json::scalar(value));
    }
}

void XmlWriter::scalar(const QString &text)
{
    QString once = xmlText(text);
    once.replace(u'&', "&amp;"_L1).replace(u'<', "&lt;"_L1).replace(u'>', "&gt;"_L1);
    m_xml.writeCharacters(once);
}

QString project(const QString &root, const QJsonValue &value)
{
    QString text = declaration.toString();
    XmlWriter(&text).field(root, value);
    return text;
}

} // namespace xsc::docker::xml
