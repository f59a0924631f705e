// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QJsonValue>
#include <QString>
#include <QXmlStreamWriter>

namespace xsc::docker::xml {

//! The first words of every projection.
inline constexpr QLatin1StringView declaration{"<?xml version=\"1.0\" ?>"};
inline constexpr QLatin1StringView encodedElement{"SPECIAL_XS_ENCODED_ELEMENT"};

//! Writes JSON by the original's rules: a key is an element, or SPECIAL_XS_ENCODED_ELEMENT when it cannot
//! be one, an entry of a list is an element "item", text is escaped twice.
class XmlWriter
{
public:
    //! Appends to \a out. No element but those of open() is called \a reserved.
    explicit XmlWriter(QString *out, QString reserved = {});

    void open(const QString &name) { m_xml.writeStartElement(name); }
    void close() { m_xml.writeEndElement(); }
    void field(const QString &key, const QJsonValue &value);

private:
    void openKey(const QString &key);
    void content(const QJsonValue &value);
    void scalar(const QString &text);

    QXmlStreamWriter m_xml;
    QString m_reserved;
};

//! A whole document: \a value under \a root.
[[nodiscard]] QString project(const QString &root, const QJsonValue &value);

//! True for what may name an element: no colon, no leading "xml".
[[nodiscard]] bool isElementName(const QString &key);

//! Without the characters that XML cannot hold: each becomes U+FFFD.
[[nodiscard]] QString xmlText(QString text);

} // namespace xsc::docker::xml
