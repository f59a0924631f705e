// SPDX-License-Identifier: BSD-2-Clause
#include "docker/jsonread.h"
#include "docker/tr.h"
#include "docker/xml.h"
#include "docker/xmlwriter.h"

namespace xsc::docker::xml {

using namespace Qt::Literals::StringLiterals;

static void writeProcess(XmlWriter &writer, const QStringList &titles, const QJsonArray &row)
{
    writer.open(u"item"_s);
    writer.open(u"Process"_s);
    for (qsizetype column = 0; column < titles.size(); ++column)
        writer.field(titles.at(column), row.at(column));
    writer.close();
    writer.close();
}

Result<QString> top(const Document &document)
{
    const QJsonObject object = document.json.toObject();
    const QStringList titles = json::texts(object.value("Titles"_L1));
    const QJsonArray rows = object.value("Processes"_L1).toArray();
    QString text = declaration.toString();
    XmlWriter writer(&text);
    writer.open(u"docker_top"_s);
    for (const auto &row : rows) {
        if (titles.isEmpty() || row.toArray().size() < titles.size())
            return fail(ErrorKind::Protocol,
                        Tr::tr("The engine's list of processes cannot be read: a row has fewer columns "
                               "than there are titles."),
                        u"Can't parse top output"_s);
        writeProcess(writer, titles, row.toArray());
    }
    writer.close();
    return text;
}

} // namespace xsc::docker::xml
