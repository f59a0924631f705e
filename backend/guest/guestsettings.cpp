// SPDX-License-Identifier: BSD-2-Clause
#include "guest/guestsettings.h"

#include "guest/advice.h"
#include "guest/recordedway.h"
#include "xapi/keys.h"

#include <QHostAddress>

#include <algorithm>

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;
namespace keys = xapi::keys;

namespace {

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

constexpr qsizetype longestQuote = 40;

Fail refused(const QString &code, const GuestSettings &settings, const QString &text)
{
    Error error = failureAt(code, settings, text.left(longestQuote));
    error.detail = text.left(longestQuote);
    return fail(error);
}

QString modeText(const xapi::VmRecord &vm) { return vm.otherConfig.value(keys::mode).trimmed().toLower(); }

Result<> readAddresses(GuestSettings &settings, const xapi::VmRecord &vm,
                       const xapi::GuestMetricsRecord *metrics)
{
    if (vm.powerState != xapi::PowerState::Running)
        return fail(failureAt(u"VM_NOT_RUNNING"_s, settings));
    settings.addresses = metrics ? reportedAddresses(*metrics) : QStringList();
    const QString override = vm.otherConfig.value(keys::address).trimmed();
    if (!override.isEmpty())
        settings.addresses.prepend(override);
    settings.addresses.removeDuplicates();
    if (settings.addresses.isEmpty())
        return fail(failureAt(u"NO_ADDRESS"_s, settings));
    return {};
}

Result<> checkMode(const GuestSettings &settings, const xapi::VmRecord &vm)
{
    const QString text = modeText(vm);
    if (text.isEmpty() || text == "ssh"_L1 || text == "tls"_L1)
        return {};
    return refused(u"BAD_MODE"_s, settings, text);
}

Result<> readPort(GuestSettings &settings, const xapi::VmRecord &vm)
{
    const QString text = vm.otherConfig.value(keys::port).trimmed();
    bool isNumber = false;
    settings.port = text.toUShort(&isNumber);
    if (text.isEmpty())
        settings.port = defaultPort(settings.mode);
    else if (!isNumber || settings.port == 0)
        return refused(u"BAD_PORT"_s, settings, text);
    return {};
}

Result<> readEngineSocket(GuestSettings &settings, const xapi::VmRecord &vm)
{
    const QString path = vm.otherConfig.value(keys::engineSocket, defaultEngineSocket);
    if (!isSocketPath(path))
        return refused(u"BAD_ENGINE_SOCKET"_s, settings, path);
    settings.engineSocket = path;
    return {};
}

Result<> checkCredentials(const GuestSettings &settings)
{
    if (settings.mode == Mode::Ssh && settings.privateKeySecret.isEmpty())
        return fail(failureAt(u"NO_POOL_KEY"_s, settings));
    const bool tlsFiles = !settings.clientCertSecret.isEmpty() && !settings.clientKeySecret.isEmpty() &&
                          !settings.caCertSecret.isEmpty();
    if (settings.mode == Mode::Tls && !tlsFiles)
        return fail(failureAt(u"NO_TLS_FILES"_s, settings));
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

GuestSettings plainSettings(const xapi::PoolRecord &pool, const xapi::VmRecord &vm)
{
    const RecordedWay way = recordedWay(vm);
    return {.vm = vm.ref,
            .vmUuid = vm.uuid,
            .vmName = vm.name,
            .mode = way.mode,
            .user = way.user.isEmpty() ? defaultUser : way.user,
            .pinnedHostKey = vm.otherConfig.value(keys::sshHostKey).trimmed().toLatin1(),
            .clientCertSecret = vm.otherConfig.value(keys::tlsClientCert),
            .clientKeySecret = vm.otherConfig.value(keys::tlsClientKey),
            .caCertSecret = vm.otherConfig.value(keys::tlsCaCert),
            .privateKeySecret = pool.otherConfig.value(keys::privateKeySecret),
            .ed25519KeySecret = pool.otherConfig.value(keys::ed25519PrivateKeySecret)};
}

Result<GuestSettings> guestSettings(const xapi::PoolRecord &pool, const xapi::VmRecord &vm,
                                    const xapi::GuestMetricsRecord *metrics)
{
    GuestSettings settings = plainSettings(pool, vm);
    return readAddresses(settings, vm, metrics)
        .and_then([&] { return checkMode(settings, vm); })
        .and_then([&] { return readPort(settings, vm); })
        .and_then([&] { return readEngineSocket(settings, vm); })
        .and_then([&] { return checkCredentials(settings); })
        .map([&] { return settings; });
}

bool isManaged(const xapi::VmRecord &vm)
{
    return vm.otherConfig.value(keys::monitor).compare("true"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace xsc::guest
