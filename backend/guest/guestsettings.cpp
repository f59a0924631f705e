// SPDX-License-Identifier: BSD-2-Clause
#include "guest/guestsettings.h"

#include "guest/tr.h"
#include "xapi/keys.h"

#include <QHostAddress>

#include <algorithm>

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;
namespace keys = xapi::keys;

namespace {

constexpr qsizetype longestSocketPath = 107;

enum class Reach { LinkLocal4, V4, V6 };

std::optional<Reach> reachOf(const QHostAddress &address)
{
    if (address.isNull() || address.isMulticast() || address.isBroadcast() ||
        address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6))
        return {};
    const bool v4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    if (address.isLinkLocal())
        return v4 ? std::optional(Reach::LinkLocal4) : std::nullopt;
    return v4 ? Reach::V4 : Reach::V6;
}

Result<Mode> modeOf(const xapi::VmRecord &vm)
{
    const QString text = vm.otherConfig.value(keys::mode).trimmed().toLower();
    if (text.isEmpty() || text == "ssh"_L1)
        return Mode::Ssh;
    if (text == "tls"_L1)
        return Mode::Tls;
    return fail(ErrorKind::Invalid,
                Tr::tr("%1 asks for the unknown connection mode \"%2\". Set other_config:%3 to ssh or tls.")
                    .arg(vm.name, text.left(40), keys::mode),
                {}, {u"BAD_MODE"_s});
}

Result<quint16> portOf(const xapi::VmRecord &vm, Mode mode)
{
    const QString text = vm.otherConfig.value(keys::port).trimmed();
    if (text.isEmpty())
        return static_cast<quint16>(mode == Mode::Ssh ? 22 : 2376);
    bool isNumber = false;
    const quint16 port = text.toUShort(&isNumber);
    if (isNumber && port > 0)
        return port;
    return fail(ErrorKind::Invalid,
                Tr::tr("%1 names \"%2\" as its port. Set other_config:%3 to a number from 1 to 65535.")
                    .arg(vm.name, text.left(40), keys::port),
                {}, {u"BAD_PORT"_s});
}

Result<QString> engineSocketOf(const xapi::VmRecord &vm)
{
    const QString path = vm.otherConfig.value(keys::engineSocket, u"/var/run/docker.sock"_s);
    const bool printable = std::none_of(path.begin(), path.end(), [](QChar c) { return c.unicode() < 32; });
    if (path.startsWith(u'/') && path.toUtf8().size() <= longestSocketPath && printable)
        return path;
    return fail(ErrorKind::Invalid,
                Tr::tr("%1 names an engine socket that is no absolute path. Correct other_config:%2.")
                    .arg(vm.name, keys::engineSocket),
                path, {u"BAD_ENGINE_SOCKET"_s});
}

Result<QStringList> addressesOf(const xapi::VmRecord &vm, const xapi::GuestMetricsRecord *metrics)
{
    if (vm.powerState != xapi::PowerState::Running)
        return fail(ErrorKind::NotFound,
                    Tr::tr("%1 is not running. Start it to see and manage its containers.").arg(vm.name), {},
                    {u"VM_NOT_RUNNING"_s});
    QStringList addresses = metrics ? reportedAddresses(*metrics) : QStringList();
    const QString override = vm.otherConfig.value(keys::address).trimmed();
    if (!override.isEmpty())
        addresses.prepend(override);
    addresses.removeDuplicates();
    if (!addresses.isEmpty())
        return addresses;
    return fail(ErrorKind::NotFound,
                Tr::tr("%1 reports no IP address. Install the guest tools in it, check that its network is "
                       "up, or set other_config:%2.")
                    .arg(vm.name, keys::address),
                {}, {u"NO_ADDRESS"_s});
}

Result<> checkCredentials(const GuestSettings &settings)
{
    if (settings.mode == Mode::Ssh && settings.privateKeySecret.isEmpty())
        return fail(ErrorKind::Invalid,
                    Tr::tr("This pool has no key pair yet with which %1 could be reached. Run "
                           "xscontainer-prepare-vm on a host of the pool.")
                        .arg(settings.vmName),
                    {}, {u"NO_POOL_KEY"_s});
    const bool tlsFiles = !settings.clientCertSecret.isEmpty() && !settings.clientKeySecret.isEmpty() &&
                          !settings.caCertSecret.isEmpty();
    if (settings.mode == Mode::Tls && !tlsFiles)
        return fail(ErrorKind::Invalid,
                    Tr::tr("%1 is to be reached over TLS, but no certificates are stored for it. Run "
                           "xscontainer-prepare-vm for it.")
                        .arg(settings.vmName),
                    {}, {u"NO_TLS_FILES"_s});
    return {};
}

} // namespace

QStringList reportedAddresses(const xapi::GuestMetricsRecord &metrics)
{
    struct Found
    {
        Reach reach;
        int device;
        QString text;
    };
    QList<Found> found;
    for (auto it = metrics.networks.cbegin(); it != metrics.networks.cend(); ++it) {
        const QHostAddress address(it.value().trimmed());
        if (const auto reach = reachOf(address))
            found.append({*reach, it.key().section(u'/', 0, 0).toInt(), address.toString()});
    }
    std::stable_sort(found.begin(), found.end(), [](const Found &a, const Found &b) {
        return std::tie(a.reach, a.device) < std::tie(b.reach, b.device);
    });
    QStringList addresses;
    for (const Found &one : std::as_const(found))
        addresses.append(one.text);
    addresses.removeDuplicates();
    return addresses;
}

Result<GuestSettings> guestSettings(const xapi::PoolRecord &pool, const xapi::VmRecord &vm,
                                    const xapi::GuestMetricsRecord *metrics)
{
    const auto addresses = addressesOf(vm, metrics);
    if (!addresses)
        return fail(addresses.error());
    const auto mode = modeOf(vm);
    if (!mode)
        return fail(mode.error());
    const auto port = portOf(vm, *mode);
    if (!port)
        return fail(port.error());
    const auto engineSocket = engineSocketOf(vm);
    if (!engineSocket)
        return fail(engineSocket.error());
    const QString user = vm.otherConfig.value(keys::username).trimmed();
    const GuestSettings settings{.vm = vm.ref,
                                 .vmUuid = vm.uuid,
                                 .vmName = vm.name,
                                 .mode = *mode,
                                 .user = user.isEmpty() ? u"core"_s : user,
                                 .addresses = *addresses,
                                 .port = *port,
                                 .engineSocket = *engineSocket,
                                 .pinnedHostKey = vm.otherConfig.value(keys::sshHostKey).trimmed().toLatin1(),
                                 .clientCertSecret = vm.otherConfig.value(keys::tlsClientCert),
                                 .clientKeySecret = vm.otherConfig.value(keys::tlsClientKey),
                                 .caCertSecret = vm.otherConfig.value(keys::tlsCaCert),
                                 .privateKeySecret = pool.otherConfig.value(keys::privateKeySecret)};
    if (const auto checked = checkCredentials(settings); !checked)
        return fail(checked.error());
    return settings;
}

bool isManaged(const xapi::VmRecord &vm)
{
    return vm.otherConfig.value(keys::monitor).compare("true"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace xsc::guest
