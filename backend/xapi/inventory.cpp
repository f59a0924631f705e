// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/inventory.h"

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;

namespace {

using Group = QList<const Inventory::Event *>;

QHash<QString, Group> byClass(const QList<Inventory::Event> &events)
{
    QHash<QString, Group> groups;
    for (const Inventory::Event &event : events)
        groups[event.cls.toLower()].append(&event);
    return groups;
}

//! The rows of one class while a batch changes them; remembers each touched row as it was.
template <class Record>
class Edit
{
public:
    using Ref = typename Record::Ref;
    using Rows = QHash<Ref, Record>;
    using Uuids = QHash<QString, Ref>;

    Edit(Rows *rows, Uuids *uuids, Inventory::VmAmendment amend)
        : m_rows(*rows)
        , m_uuids(*uuids)
        , m_amend(amend)
    {}

    void apply(const Inventory::Event &event)
    {
        const Ref ref(event.ref);
        remember(ref);
        if (event.operation == "del"_L1)
            remove(ref);
        else
            put(fromValue<Record>(ref, event.snapshot));
    }

    void removeUnnamed()
    {
        const QList<Ref> known = m_rows.keys();
        for (const Ref &ref : known) {
            if (m_before.contains(ref))
                continue;
            remember(ref);
            remove(ref);
        }
    }

    [[nodiscard]] TableChange<Record> difference() const
    {
        TableChange<Record> change;
        for (auto it = m_before.cbegin(); it != m_before.cend(); ++it) {
            const auto now = m_rows.constFind(it.key());
            if (now == m_rows.cend()) {
                if (it.value())
                    change.removed.insert(it.key(), *it.value());
            } else if (!it.value()) {
                change.added.insert(it.key());
            } else if (!(*it.value() == *now)) {
                change.changed.insert(it.key());
            }
        }
        return change;
    }

private:
    void remember(const Ref &ref)
    {
        if (m_before.contains(ref))
            return;
        const auto row = m_rows.constFind(ref);
        m_before.insert(ref, row == m_rows.cend() ? std::nullopt : std::optional(*row));
    }

    void remove(const Ref &ref)
    {
        const Record gone = m_rows.take(ref);
        if (m_uuids.value(gone.uuid) == ref)
            m_uuids.remove(gone.uuid);
    }

    void put(Record record)
    {
        if constexpr (std::is_same_v<Record, VmRecord>) {
            const auto before = m_rows.constFind(record.ref);
            if (m_amend)
                m_amend(before == m_rows.cend() ? nullptr : &*before, record);
        }
        remove(record.ref);
        m_uuids.insert(record.uuid, record.ref);
        m_rows.insert(record.ref, record);
    }

    Rows &m_rows;
    Uuids &m_uuids;
    Inventory::VmAmendment m_amend;
    QHash<Ref, std::optional<Record>> m_before;
};

} // namespace

bool InventoryChange::isEmpty() const
{
    return std::apply([](const auto &...table) { return (table.isEmpty() && ...); }, tables);
}

Inventory::Inventory(QObject *parent)
    : QObject(parent)
{}

const PoolRecord *Inventory::pool() const
{
    const Table<PoolRecord> &pools = all<PoolRecord>();
    return pools.isEmpty() ? nullptr : &*pools.cbegin();
}

const VmRecord *Inventory::vmByUuid(const QString &uuid) const { return lookUpUuid<VmRecord>(uuid); }

const HostRecord *Inventory::hostByUuid(const QString &uuid) const { return lookUpUuid<HostRecord>(uuid); }

template <class Record>
TableChange<Record> Inventory::applyTo(const QList<const Event *> &events, bool fresh)
{
    auto &table = std::get<TableOf<Record>>(m_tables);
    Edit<Record> edit(&table.rows, &table.byUuid, m_amend);
    for (const Event *event : events)
        edit.apply(*event);
    if (fresh)
        edit.removeUnnamed();
    return edit.difference();
}

void Inventory::apply(const QList<Event> &events, bool fresh)
{
    const QHash<QString, Group> groups = byClass(events);
    InventoryChange change;
    const auto applyGroup = [&]<class Record>(TableChange<Record> &table) {
        table = applyTo<Record>(groups.value(className<Record>()), fresh);
    };
    std::apply([&](auto &...table) { (applyGroup(table), ...); }, change.tables);
    m_complete = m_complete || fresh;
    if (!change.isEmpty())
        Q_EMIT changed(change);
}

QStringList Inventory::classes()
{
    return []<class... Record>(std::type_identity<std::tuple<TableChange<Record>...>>) {
        return QStringList{className<Record>()...};
    }(std::type_identity<PerClass<TableChange>>());
}

qsizetype Inventory::count(const QString &cls) const
{
    const QString wanted = cls.toLower();
    qsizetype found = -1;
    const auto look = [&]<class Record>(const std::type_identity<Record> &) {
        if (className<Record>() == wanted)
            found = all<Record>().size();
    };
    []<class... Record>(std::type_identity<std::tuple<TableChange<Record>...>>, const auto &each) {
        (each(std::type_identity<Record>()), ...);
    }(std::type_identity<PerClass<TableChange>>(), look);
    return found;
}

} // namespace xsc::xapi
