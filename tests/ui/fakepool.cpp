// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakepool.h"

#include "core/signalwait.h"
#include "docker/xml.h"
#include "xapi/keys.h"

#include <QJsonArray>
#include <QJsonObject>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString ref(const QString &name) { return u"OpaqueRef:"_s + name; }

QJsonObject psEntry(const FakePool::Row &row)
{
    QJsonObject labels;
    for (const auto &[key, value] : row.labels.asKeyValueRange()) {
        labels.insert(key, value);
    }
    return {{u"Id"_s, QString::fromLatin1(row.name.toUtf8().toHex()).leftJustified(64, u'0', true)},
            {u"Names"_s, QJsonArray{u'/' + row.name}},
            {u"Image"_s, row.image},
            {u"Command"_s, u"sleep 1000"_s},
            {u"Created"_s, 1700000000},
            {u"Ports"_s, QJsonArray{}},
            {u"Labels"_s, labels},
            {u"Status"_s, row.status}};
}

} // namespace

FakePool::FakePool(QString name)
    : m_name(std::move(name))
{
    connect(&m_inventory, &xapi::Inventory::changed, this, &PoolSource::changed);
}

xapi::ServerAddress FakePool::address() const
{
    xapi::ServerAddress address =
        at.value_or(xapi::ServerAddress::https(m_name.toLower() + u".example"_s, 443, {}));
    address.pinnedSha256 = pinned;
    return address;
}

Task<> FakePool::run(service::Command command, QString vmUuid, docker::ContainerId container,
                     Patience patience)
{
    commands.append({command, vmUuid, container.text()});
    const QPointer<FakePool> self = this;
    while (self && self->holdAnswers) {
        if (!co_await pause(5ms, patience)) {
            co_return fail(patience.why(u"Running the command"_s));
        }
    }
    co_return self ? self->answer : Result<>();
}

Task<> FakePool::setManaged(QString vmUuid, bool isManaged, Patience patience)
{
    managed.append({vmUuid, isManaged});
    const QPointer<FakePool> self = this;
    while (self && self->holdAnswers) {
        if (!co_await pause(5ms, patience)) {
            co_return fail(patience.why(u"Switching the management"_s));
        }
    }
    co_return self ? self->answer : Result<>();
}

Task<guest::Diagnosis> FakePool::diagnose(QString, Patience patience)
{
    const QPointer<FakePool> self = this;
    while (self && self->holdAnswers) {
        if (!co_await pause(5ms, patience)) {
            co_return fail(patience.why(u"Looking"_s));
        }
    }
    co_return self ? self->diagnosis : Result<guest::Diagnosis>();
}

Task<> FakePool::repair(QString, guest::Repair repair, guest::PasswordLogin login, Patience)
{
    repairs.append(repair);
    logins.append(login);
    co_return std::as_const(answer);
}

Task<guest::ShownHostKey> FakePool::hostKey(QString, Patience) { co_return std::as_const(shownKey); }

Task<> FakePool::setWay(QString, guest::RecordedWay way, Patience)
{
    ways.append(way);
    co_return std::as_const(answer);
}

Task<> FakePool::forgetHostKey(QString vmUuid, Patience)
{
    forgotten.append(vmUuid);
    co_return std::as_const(answer);
}

Task<docker::EngineVersion> FakePool::prepare(prepare::PrepareRequest request,
                                              prepare::PrepareDialogue dialogue, Patience patience)
{
    prepared.append(request);
    return onPrepare(std::move(request), std::move(dialogue), std::move(patience));
}

Task<cloudconfig::Facts> FakePool::driveFacts(QString vmUuid, Patience)
{
    ++factsAsked;
    if (factsFailure) {
        co_return fail(*factsFailure);
    }
    cloudconfig::Facts found = facts;
    found.vmUuid = vmUuid;
    co_return found;
}

Task<QString> FakePool::defaultConfig(QString, Patience patience)
{
    const QPointer<FakePool> self = this;
    while (self && self->holdAnswers) {
        if (!co_await pause(5ms, patience)) {
            co_return fail(patience.why(u"Reading the default"_s));
        }
    }
    if (!self) {
        co_return QString();
    }
    ++self->defaultsGiven;
    co_return Result<QString>(self->defaultText); // GCC 12 would move what is named alone
}

Task<QString> FakePool::storedConfig(QString, Patience patience)
{
    const QPointer<FakePool> self = this;
    while (self && (self->holdAnswers || self->holdStored)) {
        if (!co_await pause(5ms, patience)) {
            co_return fail(patience.why(u"Reading the drive"_s));
        }
    }
    co_return self ? self->storedText : Result<QString>(QString());
}

Task<cloudconfig::ConfigDrive> FakePool::createDrive(QString vmUuid, QString storageUuid,
                                                     QString configuration, bool replacesOthers,
                                                     Patience patience)
{
    const QPointer<FakePool> self = this;
    drives.append({vmUuid, storageUuid, configuration, replacesOthers});
    while (self && (self->holdAnswers || self->holdCreated)) {
        if (!co_await pause(5ms, patience)) {
            if (self) {
                ++self->drivesGivenUp;
            }
            co_return fail(patience.why(u"Writing the drive"_s));
        }
    }
    if (!self) {
        co_return cloudconfig::ConfigDrive();
    }
    if (!self->created) {
        co_return fail(self->created.error());
    }
    co_return cloudconfig::ConfigDrive{*self->created, self->createdNotes};
}

QCoro::Task<void> FakePool::end(Patience)
{
    close();
    co_return;
}

void FakePool::setState(State state, const Error &error)
{
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

void FakePool::fill(const QStringList &hosts)
{
    send(u"pool"_s, u"add"_s, ref(u"pool"_s),
         xapi::Value::Struct{
             {u"uuid"_s, u"pool-uuid"_s}, {u"name_label"_s, m_name}, {u"master"_s, ref(hosts.constFirst())}});
    for (const QString &host : hosts) {
        setHost(host);
    }
}

void FakePool::setHost(const QString &name, bool enabled)
{
    send(u"host"_s, m_inventory.find(xapi::HostRef(ref(name))) ? u"mod"_s : u"add"_s, ref(name),
         xapi::Value::Struct{{u"uuid"_s, name + u"-uuid"_s},
                             {u"name_label"_s, name},
                             {u"address"_s, u"192.0.2.1"_s},
                             {u"enabled"_s, enabled}});
}

void FakePool::setVm(const QString &name, const QString &host, const QList<Row> &rows,
                     const QString &powerState, const xapi::StringMap &otherConfig)
{
    xapi::StringMap config{{xapi::keys::monitor, u"True"_s}};
    if (!rows.isEmpty()) {
        config.insert(xapi::keys::dockerPs, listing(rows));
    }
    config.insert(otherConfig);
    const bool isKnown = m_inventory.find(xapi::VmRef(ref(name)));
    send(u"vm"_s, isKnown ? u"mod"_s : u"add"_s, ref(name),
         xapi::Value::Struct{{u"uuid"_s, name + u"-uuid"_s},
                             {u"name_label"_s, name},
                             {u"power_state"_s, powerState},
                             {u"resident_on"_s, host.isEmpty() ? xapi::nullRefText : ref(host)},
                             {u"affinity"_s, xapi::nullRefText},
                             {u"other_config"_s, xapi::Value::fromMap(config)}});
}

xapi::StringMap FakePool::heardAt(const QDateTime &lastContact)
{
    const QString time = lastContact.toUTC().toString(Qt::ISODate);
    return {{xapi::keys::state,
             u"{\"connected\":true,\"since\":\"2020-01-01T00:00:00Z\",\"lastContact\":\"%1\"}"_s.arg(time)}};
}

void FakePool::setStorage(const QString &name)
{
    send(u"sr"_s, u"add"_s, ref(name),
         xapi::Value::Struct{{u"uuid"_s, name + u"-uuid"_s},
                             {u"name_label"_s, name},
                             {u"type"_s, u"ext"_s},
                             {u"content_type"_s, u"user"_s},
                             {u"physical_size"_s, xapi::Value(qint64(42949672960))},
                             {u"physical_utilisation"_s, xapi::Value(qint64(10737418240))}});
}

void FakePool::setDrive(const QString &vm, const QString &storage, const QString &uuid)
{
    const xapi::Value mark = xapi::Value::fromMap({{u"config-drive"_s, u"True"_s}});
    addDisk(vm, {{u"uuid"_s, uuid}, {u"SR"_s, ref(storage)}, {u"other_config"_s, mark}});
}

void FakePool::setDriveOfOthers(const QString &vm, const QString &storage, const QString &uuid)
{
    addDisk(vm, {{u"uuid"_s, uuid}, {u"SR"_s, ref(storage)}, {u"name_label"_s, u"XO CloudConfigDrive"_s}});
}

void FakePool::addDisk(const QString &vm, const xapi::Value::Struct &disk)
{
    const QString uuid = disk.value(u"uuid"_s).toString();
    send(u"vdi"_s, u"add"_s, ref(uuid), disk);
    send(u"vbd"_s, u"add"_s, ref(u"vbd-"_s + uuid),
         xapi::Value::Struct{{u"uuid"_s, u"vbd-"_s + uuid},
                             {u"VM"_s, ref(vm)},
                             {u"VDI"_s, ref(uuid)},
                             {u"type"_s, u"Disk"_s},
                             {u"userdevice"_s, u"3"_s}});
    const xapi::VmRecord record = *m_inventory.find(xapi::VmRef(ref(vm)));
    QStringList vbds;
    for (const xapi::VbdRef &vbd : record.vbds) {
        vbds.append(vbd.text());
    }
    vbds.append(ref(u"vbd-"_s + uuid));
    send(u"vm"_s, u"mod"_s, ref(vm),
         xapi::Value::Struct{{u"uuid"_s, record.uuid},
                             {u"name_label"_s, record.name},
                             {u"power_state"_s, u"Halted"_s},
                             {u"resident_on"_s, xapi::nullRefText},
                             {u"affinity"_s, xapi::nullRefText},
                             {u"VBDs"_s, xapi::Value::fromStrings(vbds)},
                             {u"other_config"_s, xapi::Value::fromMap(record.otherConfig)}});
}

void FakePool::setAddress(const QString &vm, const QString &address)
{
    const xapi::VmRecord record = *m_inventory.find(xapi::VmRef(ref(vm)));
    const QString metrics = ref(vm + u"-metrics"_s);
    send(u"vm_guest_metrics"_s, m_inventory.find(record.guestMetrics) ? u"mod"_s : u"add"_s, metrics,
         xapi::Value::Struct{{u"uuid"_s, vm + u"-metrics-uuid"_s},
                             {u"networks"_s, xapi::Value::fromMap({{u"0/ip"_s, address}})}});
    send(u"vm"_s, u"mod"_s, ref(vm),
         xapi::Value::Struct{{u"uuid"_s, record.uuid},
                             {u"name_label"_s, record.name},
                             {u"power_state"_s, u"Running"_s},
                             {u"resident_on"_s, record.residentOn.text()},
                             {u"affinity"_s, xapi::nullRefText},
                             {u"guest_metrics"_s, metrics},
                             {u"other_config"_s, xapi::Value::fromMap(record.otherConfig)}});
}

void FakePool::rename(const QString &vm, const QString &name, const QStringList &interfaces)
{
    const xapi::VmRecord record = *m_inventory.find(xapi::VmRef(ref(vm)));
    QStringList vbds;
    for (const xapi::VbdRef &vbd : record.vbds) {
        vbds.append(vbd.text());
    }
    send(u"vm"_s, u"mod"_s, ref(vm),
         xapi::Value::Struct{{u"uuid"_s, record.uuid},
                             {u"name_label"_s, name},
                             {u"power_state"_s, u"Halted"_s},
                             {u"resident_on"_s, xapi::nullRefText},
                             {u"affinity"_s, xapi::nullRefText},
                             {u"VBDs"_s, xapi::Value::fromStrings(vbds)},
                             {u"VIFs"_s, xapi::Value::fromStrings(interfaces)},
                             {u"other_config"_s, xapi::Value::fromMap(record.otherConfig)}});
}

void FakePool::removeVm(const QString &name) { send(u"vm"_s, u"del"_s, ref(name)); }

void FakePool::removeHost(const QString &name) { send(u"host"_s, u"del"_s, ref(name)); }

QString FakePool::listing(const QList<Row> &rows)
{
    QJsonArray array;
    for (const Row &row : rows) {
        array.append(psEntry(row));
    }
    return docker::xml::ps(docker::Document{array});
}

void FakePool::send(const QString &cls, const QString &operation, const QString &reference,
                    const xapi::Value &snapshot)
{
    m_inventory.apply({{cls, operation, reference, snapshot}}, false);
}

} // namespace xsc::test
