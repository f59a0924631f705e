// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/records.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <tuple>

namespace xsc::xapi {

//! What one batch of events did to one class.
template <class Record>
struct TableChange
{
    QSet<typename Record::Ref> added;
    QSet<typename Record::Ref> changed;
    //! The records as they were last.
    QHash<typename Record::Ref, Record> removed;
    [[nodiscard]] bool isEmpty() const { return added.isEmpty() && changed.isEmpty() && removed.isEmpty(); }
};

template <template <class> class Of>
using PerClass = std::tuple<Of<PoolRecord>, Of<HostRecord>, Of<VmRecord>, Of<GuestMetricsRecord>,
                            Of<VbdRecord>, Of<VdiRecord>, Of<SrRecord>, Of<PbdRecord>, Of<VifRecord>,
                            Of<NetworkRecord>, Of<MessageRecord>>;

//! One batch: everything that became different between two consistent states.
struct InventoryChange
{
    PerClass<TableChange> tables;

    template <class Record>
    [[nodiscard]] const TableChange<Record> &of() const
    {
        return std::get<TableChange<Record>>(tables);
    }
    [[nodiscard]] bool isEmpty() const;
};

//! The live cache of XAPI records. Filled by EventFeed; read by everybody; references into it are good until
//! the next changed().
class Inventory : public QObject
{
    Q_OBJECT

public:
    template <class Record>
    using Table = QHash<typename Record::Ref, Record>;

    //! May amend a VM's record before it takes the place of \a before, which is nullptr for a new VM.
    using VmAmendment = void (*)(const VmRecord *before, VmRecord &now);

    explicit Inventory(QObject *parent = nullptr);

    void setVmAmendment(VmAmendment amend) { m_amend = amend; }

    template <class Record>
    [[nodiscard]] const Table<Record> &all() const
    {
        return std::get<TableOf<Record>>(m_tables).rows;
    }

    //! The record, or nullptr. find(vm.guestMetrics) gives a GuestMetricsRecord and so on.
    [[nodiscard]] const PoolRecord *find(const PoolRef &ref) const { return lookUp<PoolRecord>(ref); }
    [[nodiscard]] const HostRecord *find(const HostRef &ref) const { return lookUp<HostRecord>(ref); }
    [[nodiscard]] const VmRecord *find(const VmRef &ref) const { return lookUp<VmRecord>(ref); }
    [[nodiscard]] const GuestMetricsRecord *find(const GuestMetricsRef &ref) const
    {
        return lookUp<GuestMetricsRecord>(ref);
    }
    [[nodiscard]] const VbdRecord *find(const VbdRef &ref) const { return lookUp<VbdRecord>(ref); }
    [[nodiscard]] const VdiRecord *find(const VdiRef &ref) const { return lookUp<VdiRecord>(ref); }
    [[nodiscard]] const SrRecord *find(const SrRef &ref) const { return lookUp<SrRecord>(ref); }
    [[nodiscard]] const PbdRecord *find(const PbdRef &ref) const { return lookUp<PbdRecord>(ref); }
    [[nodiscard]] const VifRecord *find(const VifRef &ref) const { return lookUp<VifRecord>(ref); }
    [[nodiscard]] const NetworkRecord *find(const NetworkRef &ref) const
    {
        return lookUp<NetworkRecord>(ref);
    }
    [[nodiscard]] const MessageRecord *find(const MessageRef &ref) const
    {
        return lookUp<MessageRecord>(ref);
    }

    //! The pool's one record, or nullptr before the first fill.
    [[nodiscard]] const PoolRecord *pool() const;
    [[nodiscard]] const VmRecord *vmByUuid(const QString &uuid) const;
    [[nodiscard]] const HostRecord *hostByUuid(const QString &uuid) const;

    //! True after the first complete fill.
    [[nodiscard]] bool isComplete() const { return m_complete; }

    //! One event of event.from, as decoded: operation "add", "mod" or "del".
    struct Event
    {
        QString cls;
        QString operation;
        QString ref;
        Value snapshot;
    };
    //! Applies a batch and emits changed() once, if anything differs. \a fresh: the batch is a whole new
    //! picture; what it does not name is removed.
    void apply(const QList<Event> &events, bool fresh);

    //! The classes kept, as className() spells them.
    [[nodiscard]] static QStringList classes();
    //! Number of records of a class (event.from spelling); -1 for a class we do not keep.
    [[nodiscard]] qsizetype count(const QString &cls) const;

Q_SIGNALS:
    void changed(const xsc::xapi::InventoryChange &change);

private:
    template <class Record>
    struct TableOf
    {
        Table<Record> rows;
        QHash<QString, typename Record::Ref> byUuid;
    };
    template <class Record>
    [[nodiscard]] const Record *lookUp(const typename Record::Ref &ref) const
    {
        const auto &rows = std::get<TableOf<Record>>(m_tables).rows;
        const auto it = rows.constFind(ref);
        return it == rows.cend() ? nullptr : &*it;
    }
    template <class Record>
    [[nodiscard]] const Record *lookUpUuid(const QString &uuid) const
    {
        return lookUp<Record>(std::get<TableOf<Record>>(m_tables).byUuid.value(uuid));
    }
    template <class Record>
    [[nodiscard]] TableChange<Record> applyTo(const QList<const Event *> &events, bool fresh);

    PerClass<TableOf> m_tables;
    VmAmendment m_amend = nullptr;
    bool m_complete = false;
};

} // namespace xsc::xapi
