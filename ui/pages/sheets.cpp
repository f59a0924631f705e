// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheets.h"

#include "ui/tree/statewords.h"

namespace xsc::ui::sheets {

namespace {

struct SheetsTr
{
    Q_DECLARE_TR_FUNCTIONS(Sheets)
};

Sheet containerSheet(const InventoryModel &model, const ObjectKey &key, const xapi::VmRecord &vm)
{
    const auto container = model.container(key.containerKey());
    return container ? ofContainer(*key.pool, vm, *container, model.stateText(key)) : Sheet();
}

Sheet fresh(const InventoryModel &model, const ObjectKey &key)
{
    const xapi::Inventory &inventory = key.pool->inventory();
    const xapi::HostRecord *host = inventory.find(key.host);
    const xapi::VmRecord *vm = inventory.find(key.vm);
    const service::PublishedState *published = model.published(key);
    switch (key.kind) {
    case Node::Kind::Pool:
        return ofPool(*key.pool);
    case Node::Kind::Host:
        return host ? ofHost(*key.pool, *host) : Sheet();
    case Node::Kind::Vm:
        return vm && published ? ofVm(*key.pool, *vm, *published) : Sheet();
    case Node::Kind::Container:
        return vm ? containerSheet(model, key, *vm) : Sheet();
    case Node::Kind::Root:
        break;
    }
    return {};
}

} // namespace

Sheet of(const InventoryModel &model, const ObjectKey &key)
{
    if (key.isNull()) {
        return {};
    }
    Sheet sheet = fresh(model, key);
    if (key.kind != Node::Kind::Pool && key.pool->isStale() && !sheet.title.isEmpty()) {
        sheet.notice = SheetsTr::tr("The pool does not answer. This is what was seen %1.")
                           .arg(words::age(key.pool->lastContact()));
        sheet.step = NextStep::Reconnect;
    }
    return sheet;
}

} // namespace xsc::ui::sheets
