// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheets.h"
#include "ui/tree/statewords.h"

#include <QLocale>

namespace xsc::ui::sheets {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PoolSheetTr
{
    Q_DECLARE_TR_FUNCTIONS(PoolSheet)
};

QString poolNotice(const PoolSource &pool)
{
    switch (pool.state()) {
    case PoolSource::State::Live:
        return {};
    case PoolSource::State::Connecting:
    case PoolSource::State::Filling:
        return PoolSheetTr::tr("The pool is being read.");
    case PoolSource::State::Lost:
        return PoolSheetTr::tr("The pool does not answer. It is tried again by itself. Reason: %1")
            .arg(pool.error().message);
    case PoolSource::State::Failed:
        return PoolSheetTr::tr("There is no connection to the pool. Reason: %1").arg(pool.error().message);
    case PoolSource::State::Disconnected:
        break;
    }
    return PoolSheetTr::tr("There is no connection to the pool.");
}

// A new attempt would break off the one that runs.
bool isUnderWay(PoolSource::State state)
{
    return state == PoolSource::State::Live || state == PoolSource::State::Connecting ||
           state == PoolSource::State::Filling;
}

qsizetype countVms(const xapi::Inventory &inventory)
{
    const auto &vms = inventory.all<xapi::VmRecord>();
    return std::count_if(vms.cbegin(), vms.cend(), [](const xapi::VmRecord &vm) { return vm.isOrdinary(); });
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString versionText(const xapi::HostRecord &host)
{
    const QString brand = host.softwareVersion.value(u"product_brand"_s);
    const QString version = host.softwareVersion.value(u"product_version"_s);
    return u"%1 %2"_s.arg(brand, version).trimmed();
}

} // namespace

Sheet ofPool(const PoolSource &pool)
{
    const xapi::Inventory &inventory = pool.inventory();
    const xapi::PoolRecord *record = inventory.pool();
    const xapi::HostRecord *coordinator = record ? inventory.find(record->coordinator) : nullptr;
    Sheet sheet;
    sheet.icon = u"pool"_s;
    sheet.title = pool.displayName();
    sheet.subtitle = PoolSheetTr::tr("Pool at %1").arg(addressText(pool.address()));
    sheet.state = pool.isLive() ? PoolSheetTr::tr("Connected") : QString();
    sheet.notice = poolNotice(pool);
    sheet.step = isUnderWay(pool.state()) ? NextStep::None : NextStep::Reconnect;
    sheet.sections = {
        {PoolSheetTr::tr("General"),
         {{PoolSheetTr::tr("Name"), record ? record->name : QString()},
          {PoolSheetTr::tr("Description"), record ? record->description : QString()},
          {PoolSheetTr::tr("Coordinator"), coordinator ? coordinator->name : QString()},
          {PoolSheetTr::tr("Hosts"), QLocale().toString(inventory.all<xapi::HostRecord>().size())},
          {PoolSheetTr::tr("Virtual machines"), QLocale().toString(countVms(inventory))},
          {PoolSheetTr::tr("UUID"), record ? record->uuid : QString()}}},
        {PoolSheetTr::tr("Connection"),
         {{PoolSheetTr::tr("Address"), addressText(pool.address())},
          {PoolSheetTr::tr("Last answer"), timeText(pool.lastContact())}}}};
    return sheet;
}

Sheet ofHost(const PoolSource &pool, const xapi::HostRecord &host)
{
    Sheet sheet;
    const NodeState state = host.enabled ? NodeState::Running : NodeState::Disabled;
    sheet.icon = words::iconName(Node::Kind::Host, state);
    sheet.title = words::nameOr(host.name, host.uuid);
    sheet.subtitle = PoolSheetTr::tr("Host in pool %1").arg(pool.displayName());
    sheet.state = words::stateText(state);
    sheet.sections = {{PoolSheetTr::tr("General"),
                       {{PoolSheetTr::tr("Name"), host.name},
                        {PoolSheetTr::tr("Description"), host.description},
                        {PoolSheetTr::tr("Host name"), host.hostname},
                        {PoolSheetTr::tr("Address"), host.address},
                        {PoolSheetTr::tr("Version"), versionText(host)},
                        {PoolSheetTr::tr("UUID"), host.uuid}}}};
    return sheet;
}

} // namespace xsc::ui::sheets
