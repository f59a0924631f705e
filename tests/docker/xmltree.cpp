// SPDX-License-Identifier: BSD-2-Clause
#include "xmltree.h"

#include <QStringList>
#include <QXmlStreamReader>

#include <algorithm>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

static QString element(QXmlStreamReader &reader)
{
    QString head = reader.name().toString();
    const QXmlStreamAttributes attributes = reader.attributes();
    for (const QXmlStreamAttribute &attribute : attributes)
        head += u" %1=%2"_s.arg(attribute.name(), attribute.value());
    QString text;
    QStringList children;
    while (!reader.atEnd() && reader.readNext() != QXmlStreamReader::EndElement) {
        if (reader.isStartElement())
            children.append(element(reader));
        else if (reader.isCharacters())
            text += reader.text();
    }
    // The entries of a list stay in order: their place is part of what they say.
    if (!std::all_of(children.begin(), children.end(), [](auto &c) { return c.startsWith("(item "_L1); }))
        children.sort();
    return u"(%1 \"%2\" %3)"_s.arg(head, text, children.join(u' '));
}

QString sortedTree(const QString &xml)
{
    QXmlStreamReader reader(xml);
    reader.readNextStartElement();
    const QString tree = element(reader);
    return reader.hasError() ? reader.errorString() : tree;
}

} // namespace xsc::test
