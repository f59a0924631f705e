// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheets.h"

#include "ui/tree/statewords.h"

namespace xsc::ui::sheets {

namespace {

constexpr qsizetype mostRows = 100;
constexpr qsizetype longestTitle = 120;
constexpr qsizetype longestLabel = 200;
constexpr qsizetype longestText = 4000;

struct SheetsTr
{
    Q_DECLARE_TR_FUNCTIONS(Sheets)
};

std::optional<Sheet> containerSheet(const InventoryModel &model, const ObjectKey &key,
                                    const xapi::VmRecord &vm)
{
    const auto container = model.container(key.containerKey());
    return container ? std::optional(ofContainer(*key.pool, vm, *container, model.stateText(key)))
                     : std::nullopt;
}

QString silenceOf(const InventoryModel &model, const ObjectKey &key)
{
    const xapi::VmRecord *vm = key.pool->inventory().find(key.vm);
    const service::PublishedState *published = model.published(key);
    return vm && published ? silenceText(*key.pool, *vm, *published) : QString();
}

std::optional<Sheet> fresh(const InventoryModel &model, const ObjectKey &key)
{
    const xapi::Inventory &inventory = key.pool->inventory();
    const xapi::HostRecord *host = inventory.find(key.host);
    const xapi::VmRecord *vm = inventory.find(key.vm);
    const service::PublishedState *published = model.published(key);
    switch (key.kind) {
    case Node::Kind::Pool:
        return ofPool(*key.pool);
    case Node::Kind::Host:
        return host ? std::optional(ofHost(*key.pool, *host)) : std::nullopt;
    case Node::Kind::Vm:
        return vm && published ? std::optional(ofVm(*key.pool, *vm, *published)) : std::nullopt;
    case Node::Kind::Container:
        return vm ? containerSheet(model, key, *vm) : std::nullopt;
    case Node::Kind::Root:
        break;
    }
    return std::nullopt;
}

QString cut(const QString &text, qsizetype most)
{
    return text.size() > most ? text.left(most) + u'…' : text;
}

} // namespace

Sheet bounded(Sheet sheet)
{
    sheet.title = cut(sheet.title, longestTitle);
    sheet.subtitle = cut(sheet.subtitle, longestTitle);
    sheet.notice = cut(sheet.notice, longestText);
    for (SheetSection &section : sheet.sections) {
        const qsizetype more = section.rows.size() - mostRows;
        if (more > 0) {
            section.rows.resize(mostRows);
            section.rows.append({SheetsTr::tr("More"), SheetsTr::tr("%n not shown", nullptr, int(more))});
        }
        for (SheetRow &row : section.rows) {
            row.label = cut(row.label, longestLabel);
            row.value = cut(row.value, longestText);
        }
    }
    return sheet;
}

std::optional<Sheet> of(const InventoryModel &model, const ObjectKey &key)
{
    if (key.isNull()) {
        return std::nullopt;
    }
    std::optional<Sheet> sheet = fresh(model, key);
    if (!sheet) {
        return std::nullopt;
    }
    if (key.kind == Node::Kind::Container) {
        sheet->notice = silenceOf(model, key);
    }
    if (key.kind != Node::Kind::Pool && key.pool->isStale()) {
        sheet->notice = SheetsTr::tr("The pool does not answer. This is what was seen %1.")
                            .arg(words::age(key.pool->lastContact()));
        sheet->step = ofPool(*key.pool).step;
    }
    return bounded(std::move(*sheet));
}

} // namespace xsc::ui::sheets
