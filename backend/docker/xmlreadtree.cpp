// SPDX-License-Identifier: BSD-2-Clause
#include "docker/tr.h"
#include "docker/xml.h"
#include "docker/xmlreader.h"

namespace xsc::docker::xml {

static constexpr int deepest = 256;

static Result<Field> field(pugi::xml_node element, int depth)
{
    if (depth > deepest)
        return fail(ErrorKind::Limit, Tr::tr("The description of the container is nested too deeply."));
    Field result{keyOf(element), {}, {}};
    for (auto child = firstElement(element); child; child = nextElement(child)) {
        auto inner = field(child, depth + 1);
        if (!inner)
            return inner;
        result.children.append(std::move(*inner));
    }
    if (result.children.isEmpty())
        result.value = textOf(element);
    return result;
}

Result<Field> readTree(const QString &text)
{
    XmlReader reader;
    if (auto parsed = reader.parse(text); !parsed)
        return fail(parsed.error());
    return field(reader.root(), 0);
}

static QStringList row(pugi::xml_node process, QStringList &titles)
{
    QStringList cells(titles.size());
    for (auto cell = firstElement(process); cell; cell = nextElement(cell)) {
        const QString title = keyOf(cell);
        if (!titles.contains(title)) {
            titles.append(title);
            cells.append(QString());
        }
        cells[titles.indexOf(title)] = textOf(cell);
    }
    return cells;
}

Result<ProcessTable> readTop(const QString &text)
{
    XmlReader reader;
    if (auto parsed = reader.parse(text, "docker_top"); !parsed)
        return fail(parsed.error());
    ProcessTable table;
    for (const auto item : reader.root().children("item"))
        if (const auto process = item.child("Process"))
            table.rows.append(row(process, table.titles));
    for (QStringList &cells : table.rows)
        cells.resize(table.titles.size());
    return table;
}

} // namespace xsc::docker::xml
