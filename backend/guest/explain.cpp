// SPDX-License-Identifier: BSD-2-Clause
#include "guest/explain.h"

#include "guest/hostkeys.h"
#include "guest/tr.h"
#include "xapi/keys.h"

#include <optional>

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;

namespace {

Error told(const Error &error, const QString &rung, const QString &message)
{
    Error result = error.within(message);
    result.code.prepend(rung);
    return result;
}

QString places(const GuestSettings &settings)
{
    return u"%1 (%2 %3)"_s.arg(settings.addresses.join(u", "_s), Tr::tr("port")).arg(settings.port);
}

Error unreachable(const Error &error, const GuestSettings &settings)
{
    const QString message =
        settings.mode == Mode::Ssh
            ? Tr::tr("%1 cannot be reached over SSH at %2. Check that sshd runs in it and that no firewall "
                     "is in the way.")
            : Tr::tr("%1 cannot be reached over TLS at %2. Check that its engine listens there and that no "
                     "firewall is in the way.");
    return told(error, u"UNREACHABLE"_s, message.arg(settings.vmName, places(settings)));
}

Error silent(const Error &error, const GuestSettings &settings)
{
    return told(error, u"NO_ANSWER"_s,
                Tr::tr("%1 did not answer in time at %2. Check its network, its firewall and its load.")
                    .arg(settings.vmName, places(settings)));
}

Error explainSsh(const Error &error, const GuestSettings &settings)
{
    if (error.kind == ErrorKind::Auth)
        return told(error, u"KEY_REFUSED"_s,
                    Tr::tr("%1 refuses the pool's key for the user %2. Run xscontainer-prepare-vm for it.")
                        .arg(settings.vmName, settings.user));
    if (error.kind == ErrorKind::Trust && error.code.value(0) == "HOST_KEY_CHANGED"_L1)
        return changedHostKey(settings, error.code.value(1).toLatin1());
    return unreachable(error, settings);
}

Error explainTls(const Error &error, const GuestSettings &settings)
{
    if (error.kind == ErrorKind::Trust)
        return told(error, u"TLS_TRUST"_s,
                    Tr::tr("The certificate of %1 does not fit the authority and address stored for it. Run "
                           "xscontainer-prepare-vm for it again.")
                        .arg(settings.vmName));
    if (error.kind == ErrorKind::Auth || error.kind == ErrorKind::Invalid)
        return told(error, u"TLS_REFUSED"_s,
                    Tr::tr("%1 does not accept our client certificate. Run xscontainer-prepare-vm for it "
                           "again.")
                        .arg(settings.vmName));
    return unreachable(error, settings);
}

Error noChannel(const Error &error, const GuestSettings &settings)
{
    return told(error, u"NO_CHANNEL"_s,
                Tr::tr("%1 allows no way to its engine over SSH. Allow AllowStreamLocalForwarding in its "
                       "sshd_config, or install ncat.")
                    .arg(settings.vmName));
}

Error notPermitted(const Error &error, const GuestSettings &settings)
{
    return told(error, u"NOT_PERMITTED"_s,
                Tr::tr("The user %2 of %1 may not use the container engine. Add the account to the group "
                       "docker there.")
                    .arg(settings.vmName, settings.user));
}

Error noEngineSocket(const Error &error, const GuestSettings &settings)
{
    return told(error, u"NO_ENGINE_SOCKET"_s,
                Tr::tr("%1 has no container engine at %2. Install or start it, or set other_config:%3 if "
                       "its socket lies elsewhere.")
                    .arg(settings.vmName, settings.engineSocket, xapi::keys::engineSocket));
}

Error engineDown(const Error &error, const GuestSettings &settings)
{
    return told(error, u"ENGINE_DOWN"_s,
                Tr::tr("The container engine of %1 does not answer at %2. Start it there, for example with "
                       "systemctl start docker.")
                    .arg(settings.vmName, settings.engineSocket));
}

// The helpers in a guest, and the alerts of TLS 1.3, have only words for what is wrong.
std::optional<Error> byWords(const Error &error, const GuestSettings &settings)
{
    const QString text = error.text();
    const auto mentions = [&text](QLatin1StringView words) {
        return text.contains(words, Qt::CaseInsensitive);
    };
    if (error.kind == ErrorKind::Auth || mentions("permission denied"_L1))
        return notPermitted(error, settings);
    if (mentions("is installed"_L1) || mentions("status 127"_L1))
        return noChannel(error, settings);
    if (mentions("no such file"_L1))
        return noEngineSocket(error, settings);
    if (settings.mode == Mode::Tls && mentions("connection refused"_L1))
        return unreachable(error, settings);
    if (mentions("connection refused"_L1) || mentions("cannot connect to the docker daemon"_L1))
        return engineDown(error, settings);
    if (settings.mode == Mode::Tls && mentions("certificate"_L1))
        return explainTls({ErrorKind::Auth, error.message, error.detail, {}}, settings);
    return {};
}

int weight(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Trust:
        return 4;
    case ErrorKind::Auth:
        return 3;
    case ErrorKind::Timeout:
        return 0;
    case ErrorKind::Network:
        return 1;
    default:
        return 2;
    }
}

} // namespace

Error explainConnect(const Error &error, const GuestSettings &settings)
{
    if (error.kind == ErrorKind::Cancelled)
        return error;
    if (error.kind == ErrorKind::Timeout)
        return silent(error, settings);
    return settings.mode == Mode::Ssh ? explainSsh(error, settings) : explainTls(error, settings);
}

Error explainRequest(const Error &error, const GuestSettings &settings)
{
    if (error.kind == ErrorKind::Cancelled || !error.code.isEmpty())
        return error;
    if (error.kind == ErrorKind::Timeout)
        return silent(error, settings);
    if (const auto known = byWords(error, settings))
        return *known;
    if (error.kind == ErrorKind::Unsupported)
        return noChannel(error, settings);
    if (error.kind == ErrorKind::Network)
        return told(error, u"CONNECTION_LOST"_s,
                    Tr::tr("The connection to the engine of %1 broke off.").arg(settings.vmName));
    return error;
}

bool saysMore(const Error &error, const Error &than) { return weight(error.kind) > weight(than.kind); }

} // namespace xsc::guest
