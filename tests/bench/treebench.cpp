// SPDX-License-Identifier: GPL-3.0-or-later
#include "treebench.h"

#include "docker/xml.h"
#include "report.h"
#include "ui/tree/inventorymodel.h"
#include "xapi/keys.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStandardItemModel>

namespace xsc::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int hostCount = 64;
constexpr int containersOfAVm = 10;

//! A pool fed by hand.
class FedPool : public ui::PoolSource
{
public:
    [[nodiscard]] QString displayName() const override { return u"bench"_s; }
    [[nodiscard]] xapi::ServerAddress address() const override
    {
        return xapi::ServerAddress::unixSocket(u"/b"_s);
    }
    [[nodiscard]] State state() const override { return State::Live; }
    [[nodiscard]] Error error() const override { return {}; }
    [[nodiscard]] QDateTime lastContact() const override { return QDateTime::currentDateTimeUtc(); }
    [[nodiscard]] const xapi::Inventory &inventory() const override { return records; }
    void open() override {}
    void close() override {}
    QCoro::Task<void> end(Patience) override { co_return; }
    void trust(const QString &) override {}
    [[nodiscard]] Task<> run(service::Command, QString, docker::ContainerId, Patience) override
    {
        co_return {};
    }
    [[nodiscard]] Task<> setManaged(QString, bool, Patience) override { co_return {}; }
    [[nodiscard]] Task<guest::Diagnosis> diagnose(QString, Patience) override
    {
        co_return guest::Diagnosis();
    }
    [[nodiscard]] Task<> repair(QString, guest::Repair, guest::PasswordLogin, Patience) override
    {
        co_return {};
    }
    [[nodiscard]] Task<guest::ShownHostKey> hostKey(QString, Patience) override
    {
        co_return guest::ShownHostKey();
    }
    [[nodiscard]] Task<> setWay(QString, guest::RecordedWay, Patience) override { co_return {}; }
    [[nodiscard]] Task<> forgetHostKey(QString, Patience) override { co_return {}; }
    [[nodiscard]] Task<docker::EngineVersion> prepare(prepare::PrepareRequest, prepare::PrepareDialogue,
                                                      Patience) override
    {
        co_return docker::EngineVersion();
    }

    [[nodiscard]] Task<cloudconfig::Facts> driveFacts(QString, Patience) override
    {
        co_return cloudconfig::Facts();
    }
    [[nodiscard]] Task<QString> defaultConfig(QString, Patience) override { co_return QString(); }
    [[nodiscard]] Task<QString> storedConfig(QString, Patience) override { co_return QString(); }
    [[nodiscard]] Task<cloudconfig::ConfigDrive> createDrive(QString, QString, QString, bool,
                                                             Patience) override
    {
        co_return cloudconfig::ConfigDrive();
    }

    xapi::Inventory records;
};

QString containersText(int vm)
{
    QJsonArray list;
    for (int i = 0; i < containersOfAVm; ++i) {
        list.append(QJsonObject{
            {u"Id"_s, u"%1%2"_s.arg(vm, 32, 16, QChar(u'0')).arg(i, 32, 16, QChar(u'0'))},
            {u"Names"_s, QJsonArray{u"/service%1-%2"_s.arg(i).arg(vm)}},
            {u"Image"_s, u"registry.example/team/service%1:1.%2"_s.arg(i).arg(vm % 7)},
            {u"Command"_s, u"/usr/bin/service --listen 8080"_s},
            {u"Created"_s, 1700000000 + vm},
            {u"State"_s, i % 3 ? u"running"_s : u"exited"_s},
            {u"Status"_s, i % 3 ? u"Up 4 hours"_s : u"Exited (0) 2 days ago"_s},
        });
    }
    return docker::xml::ps({QJsonValue(list)});
}

xapi::Inventory::Event added(const QString &cls, const QString &ref, xapi::Value::Struct fields)
{
    fields.insert(u"uuid"_s, xapi::Value(ref));
    return {cls, u"add"_s, ref, xapi::Value(std::move(fields))};
}

xapi::Inventory::Event vmEvent(int number)
{
    const QString host = u"host%1"_s.arg(number % hostCount);
    xapi::StringMap otherConfig;
    otherConfig.insert(xapi::keys::monitor, u"True"_s);
    otherConfig.insert(xapi::keys::dockerPs, containersText(number));
    return added(u"vm"_s, u"vm%1"_s.arg(number),
                 {{u"name_label"_s, xapi::Value(u"vm %1"_s.arg(number))},
                  {u"power_state"_s, xapi::Value(u"Running"_s)},
                  {u"resident_on"_s, xapi::Value(host)},
                  {u"other_config"_s, xapi::Value::fromMap(otherConfig)}});
}

void fillRecords(xapi::Inventory &records, int vms)
{
    QList<xapi::Inventory::Event> events;
    events << added(u"pool"_s, u"pool"_s,
                    {{u"name_label"_s, xapi::Value(u"bench"_s)}, {u"master"_s, xapi::Value(u"host0"_s)}});
    for (int i = 0; i < hostCount; ++i)
        events << added(u"host"_s, u"host%1"_s.arg(i), {{u"name_label"_s, xapi::Value(u"host %1"_s.arg(i))}});
    for (int i = 0; i < vms; ++i)
        events << vmEvent(i);
    records.apply(events, true);
}

// The same number of rows, each of three texts, in the model that Qt has for it.
void fillStandardModel(QStandardItemModel &model, int vms)
{
    std::vector<QStandardItem *> hosts;
    const auto row = [](const QString &name) {
        return QList<QStandardItem *>{new QStandardItem(name), new QStandardItem(u"Running"_s),
                                      new QStandardItem(u"detail"_s)};
    };
    for (int i = 0; i < hostCount; ++i) {
        auto items = row(u"host %1"_s.arg(i));
        hosts.push_back(items.constFirst());
        model.appendRow(items);
    }
    for (int vm = 0; vm < vms; ++vm) {
        auto items = row(u"vm %1"_s.arg(vm));
        for (int i = 0; i < containersOfAVm; ++i)
            items.constFirst()->appendRow(row(u"service%1-%2"_s.arg(i).arg(vm)));
        hosts[static_cast<size_t>(vm % hostCount)]->appendRow(items);
    }
}

int countMatches(const QAbstractItemModel &model, const QModelIndex &parent, const QString &text)
{
    int count = 0;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        count += index.data().toString().contains(text, Qt::CaseInsensitive) ? 1 : 0;
        count += countMatches(model, index, text);
    }
    return count;
}

int countRows(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    int count = model.rowCount(parent);
    for (int row = model.rowCount(parent) - 1; row >= 0; --row) {
        count += countRows(model, model.index(row, 0, parent));
    }
    return count;
}

Result<> expectRows(const QAbstractItemModel &model, int expected, const QString &what)
{
    const int rows = countRows(model);
    if (rows != expected) {
        return fail(ErrorKind::Internal, u"%1: %2 rows instead of %3"_s.arg(what).arg(rows).arg(expected));
    }
    return {};
}

template <class Work>
Time once(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return Time(timer.nsecsElapsed());
}

} // namespace

Result<> benchTree(int vms)
{
    const int pool = 1;
    const int all = pool + hostCount + vms + vms * containersOfAVm;
    const int filtered = pool + std::min(hostCount, vms) + vms + vms;

    auto fed = std::make_unique<FedPool>();
    fillRecords(fed->records, vms);
    ui::PoolList pools;
    ui::BusyBook busy;
    ui::InventoryModel model(&pools, &busy);
    const Time fill = once([&] { pools.add(std::move(fed)); });
    if (const Result<> filled = expectRows(model, all, u"tree"_s); !filled) {
        return filled;
    }

    QStandardItemModel standard;
    const Time peer = once([&] { fillStandardModel(standard, vms); });
    const Time reading = once([&] { countMatches(standard, {}, u"service7"_s); });
    printNote(u"tree: %1 hosts, %2 VMs, %3 containers"_s.arg(hostCount).arg(vms).arg(vms * containersOfAVm));
    printRatio(u"tree fill, with reading docker_ps of every VM"_s, fill,
               u"QStandardItemModel of the same rows"_s, peer);
    Series keys;
    QString typed;
    for (const QChar letter : u"service7"_s) {
        typed += letter;
        keys.add(once([&] { model.setFilter(typed); }));
    }
    if (const Result<> found = expectRows(model, filtered, u"tree filter"_s); !found) {
        return found;
    }
    printRatio(u"tree filter, slowest key of \"service7\""_s, keys.at(1), u"reading every name once"_s,
               reading);
    printRatio(u"tree filter, cleared"_s, once([&] { model.setFilter({}); }), u"reading every name once"_s,
               reading);
    return expectRows(model, all, u"tree without its filter"_s);
}

} // namespace xsc::bench
