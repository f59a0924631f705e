// SPDX-License-Identifier: BSD-2-Clause
#include "catalogue.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList readForms(QXmlStreamReader &xml, bool isPlural)
{
    if (!isPlural)
        return {xml.readElementText(QXmlStreamReader::IncludeChildElements)};
    QStringList forms;
    while (xml.readNextStartElement())
        forms.append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
    return forms;
}

CatalogueMessage readMessage(QXmlStreamReader &xml, const QString &context)
{
    CatalogueMessage message;
    message.context = context;
    message.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.type = xml.attributes().value("type"_L1).toString();
            message.translations = readForms(xml, message.isPlural);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

void readContext(QXmlStreamReader &xml, QList<CatalogueMessage> &messages)
{
    QString context;
    while (xml.readNextStartElement()) {
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages.append(readMessage(xml, context));
        else
            xml.skipCurrentElement();
    }
}

} // namespace

Result<QList<CatalogueMessage>> readCatalogue(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, path, file.errorString());
    QXmlStreamReader xml(&file);
    QList<CatalogueMessage> messages;
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        if (xml.name() == "context"_L1)
            readContext(xml, messages);
        else
            xml.skipCurrentElement();
    }
    if (xml.hasError())
        return fail(ErrorKind::Protocol, path, xml.errorString());
    return messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression s_placeholder(u"%(L?[0-9]{1,2}|n)"_s);
    QStringList found;
    for (auto it = s_placeholder.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    return found;
}

} // namespace xsc::test
