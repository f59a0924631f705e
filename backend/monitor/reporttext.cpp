// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/reporttext.h"

#include "core/linetext.h"
#include "monitor/tr.h"

#include <algorithm>

namespace xsc::monitor {

using namespace Qt::Literals::StringLiterals;

namespace {

using Row = QStringList;

QString wordOf(WatchPhase phase)
{
    switch (phase) {
    case WatchPhase::Connecting:
        return Tr::tr("connecting");
    case WatchPhase::Connected:
        return Tr::tr("connected");
    case WatchPhase::Failing:
        return Tr::tr("failing");
    }
    return {};
}

Row rowOf(const VmReport &vm, const QDateTime &now)
{
    const QString failure = vm.code.isEmpty() ? QString() : vm.code + u": "_s + vm.failure;
    return {onOneLine(vm.name),
            wordOf(vm.phase),
            ageText(vm.since, now),
            ageText(vm.lastContact, now),
            vm.engine.isEmpty() ? u"-"_s : onOneLine(vm.engine),
            onOneLine(failure)};
}

QString tableOf(const QList<Row> &rows)
{
    QList<qsizetype> widths(rows.first().size(), 0);
    for (const Row &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    QString text;
    for (const Row &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += row[i].leftJustified(widths[i] + 2);
        text += line.trimmed() + u'\n';
    }
    return text;
}

QString xapiText(const MonitorReport &report, const QDateTime &now)
{
    if (report.hasXapi)
        return Tr::tr("XAPI is connected.");
    const QString failure = onOneLine(report.xapiFailure);
    return report.xapiContact.isValid()
               ? Tr::tr("XAPI last answered %1 ago. %2").arg(ageText(report.xapiContact, now), failure)
               : Tr::tr("XAPI has not answered yet. %1").arg(failure);
}

} // namespace

QString reportText(const MonitorReport &report, const QDateTime &now)
{
    QString text =
        Tr::tr("The monitor runs as process %1 for %2.").arg(report.pid).arg(ageText(report.since, now));
    text += u' ' + xapiText(report, now).trimmed() + u'\n';
    if (report.vms.isEmpty())
        return text + Tr::tr("It watches no VM.") + u'\n';
    QList<Row> rows{{Tr::tr("VM"), Tr::tr("STATE"), Tr::tr("FOR"), Tr::tr("LAST CONTACT"), Tr::tr("ENGINE"),
                     Tr::tr("ERROR")}};
    for (const VmReport &vm : report.vms)
        rows.append(rowOf(vm, now));
    return text + u'\n' + tableOf(rows);
}

} // namespace xsc::monitor
