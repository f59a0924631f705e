// SPDX-License-Identifier: BSD-2-Clause
#include "documents.h"
#include "places.h"

#include <QFile>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

QList<NamedDocument> readDocuments()
{
    QFile file(test::sourcePath(u"tests/cloudconfig/data/documents.txt"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<NamedDocument> documents;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith("%%raw "_L1))
            documents.append({line.mid(6), {}});
        else if (line.startsWith("%% "_L1))
            documents.append({line.mid(3), u"#cloud-config\n"_s});
        else if (!documents.isEmpty())
            documents.last().text += line + u'\n';
    }
    if (!documents.isEmpty())
        documents.last().text.chop(1); // the line behind the file's last line break
    return documents;
}

} // namespace xsc::test
