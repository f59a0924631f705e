// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheets.h"
#include "ui/tree/statewords.h"

#include <QLocale>

namespace xsc::ui::sheets {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ContainerSheetTr
{
    Q_DECLARE_TR_FUNCTIONS(ContainerSheet)
};

QString portText(const docker::Port &port)
{
    const QString inner = u"%1/%2"_s.arg(port.privatePort).arg(port.protocol);
    if (port.publicPort == 0) {
        //: A port of a container that is not published
        return ContainerSheetTr::tr("%1, not published").arg(inner);
    }
    const QString ip = port.ip.contains(u':') ? u'[' + port.ip + u']' : port.ip;
    const QString outer =
        ip.isEmpty() ? QString::number(port.publicPort) : u"%1:%2"_s.arg(ip).arg(port.publicPort);
    //: A published port: address outside → port inside
    return ContainerSheetTr::tr("%1 → %2").arg(outer, inner);
}

SheetSection portSection(const QList<docker::Port> &ports)
{
    QStringList lines;
    for (const docker::Port &port : ports) {
        lines << portText(port);
    }
    lines.removeDuplicates();
    return {ContainerSheetTr::tr("Network"), {{ContainerSheetTr::tr("Ports"), lines.join(u'\n')}}};
}

SheetSection labelSection(const QMap<QString, QString> &labels)
{
    SheetSection section{ContainerSheetTr::tr("Labels"), {}};
    for (const auto &[key, value] : labels.asKeyValueRange()) {
        section.rows.append({key, value});
    }
    return section;
}

} // namespace

Sheet ofContainer(const PoolSource &pool, const xapi::VmRecord &vm, const docker::Container &container,
                  const QString &state)
{
    Sheet sheet;
    sheet.icon = words::iconName(Node::Kind::Container, words::stateOf(container.state));
    sheet.title = container.displayName();
    sheet.subtitle = ContainerSheetTr::tr("Container on %1 in pool %2").arg(vm.name, pool.displayName());
    sheet.state = state;
    const QString created = container.created.isValid()
                                ? QLocale().toString(container.created.toLocalTime(), QLocale::ShortFormat)
                                : QString();
    sheet.sections = {{ContainerSheetTr::tr("General"),
                       {{ContainerSheetTr::tr("Name"), container.name},
                        {ContainerSheetTr::tr("State"), state},
                        {ContainerSheetTr::tr("Engine's status"), container.status},
                        {ContainerSheetTr::tr("Created"), created},
                        {ContainerSheetTr::tr("Image"), container.image},
                        {ContainerSheetTr::tr("Command"), container.command},
                        {ContainerSheetTr::tr("Compose project"), container.composeProject()},
                        {ContainerSheetTr::tr("Container"), container.shortId()},
                        {ContainerSheetTr::tr("UUID"), container.id.text()}}}};
    if (!container.ports.isEmpty()) {
        sheet.sections.append(portSection(container.ports));
    }
    if (!container.labels.isEmpty()) {
        sheet.sections.append(labelSection(container.labels));
    }
    return sheet;
}

} // namespace xsc::ui::sheets
