// SPDX-License-Identifier: BSD-2-Clause
#include "guest/rungs.h"

#include <QHash>

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Place
{
    ErrorKind kind;
    std::optional<Rung> rung; //!< none: XAPI's own, not the VM's
};

const QHash<QString, Place> &places()
{
    static const QHash<QString, Place> all{
        {u"VM_NOT_RUNNING"_s, {ErrorKind::NotFound, Rung::Running}},
        {u"NO_AGENT"_s, {ErrorKind::NotFound, Rung::Agent}},
        {u"NO_ADDRESS"_s, {ErrorKind::NotFound, Rung::Address}},
        {u"UNKNOWN_NAME"_s, {ErrorKind::NotFound, Rung::Address}},
        {u"BAD_MODE"_s, {ErrorKind::Invalid, Rung::Port}},
        {u"BAD_PORT"_s, {ErrorKind::Invalid, Rung::Port}},
        {u"UNREACHABLE"_s, {ErrorKind::Network, Rung::Port}},
        {u"NO_ANSWER"_s, {ErrorKind::Timeout, Rung::Port}},
        {u"NO_GREETING"_s, {ErrorKind::Timeout, Rung::Trust}},
        {u"NO_SSH"_s, {ErrorKind::Network, Rung::Trust}},
        {u"HOST_KEY_CHANGED"_s, {ErrorKind::Trust, Rung::Trust}},
        {u"NO_TLS"_s, {ErrorKind::Protocol, Rung::Trust}},
        {u"TLS_VERSION"_s, {ErrorKind::Protocol, Rung::Trust}},
        {u"TLS_TRUST"_s, {ErrorKind::Trust, Rung::Trust}},
        {u"TLS_AUTHORITY"_s, {ErrorKind::Trust, Rung::Trust}},
        {u"TLS_EXPIRED"_s, {ErrorKind::Trust, Rung::Trust}},
        {u"TLS_NAME"_s, {ErrorKind::Trust, Rung::Trust}},
        {u"NO_POOL_KEY"_s, {ErrorKind::Invalid, Rung::Login}},
        {u"BAD_POOL_KEY"_s, {ErrorKind::Invalid, Rung::Login}},
        {u"NO_TLS_FILES"_s, {ErrorKind::Invalid, Rung::Login}},
        {u"NO_CREDENTIALS"_s, {ErrorKind::Invalid, Rung::Login}},
        {u"KEY_REFUSED"_s, {ErrorKind::Auth, Rung::Login}},
        {u"KEY_IGNORED"_s, {ErrorKind::Auth, Rung::Login}},
        {u"LOGIN_BROKEN"_s, {ErrorKind::Network, Rung::Login}},
        {u"TLS_REFUSED"_s, {ErrorKind::Auth, Rung::Login}},
        {u"TLS_OWN_EXPIRED"_s, {ErrorKind::Invalid, Rung::Login}},
        {u"TLS_IDENTITY"_s, {ErrorKind::Invalid, Rung::Login}},
        {u"NO_CHANNEL"_s, {ErrorKind::Unsupported, Rung::Channel}},
        {u"BAD_ENGINE_SOCKET"_s, {ErrorKind::Invalid, Rung::Socket}},
        {u"NO_ENGINE_SOCKET"_s, {ErrorKind::NotFound, Rung::Socket}},
        {u"NOT_PERMITTED"_s, {ErrorKind::Auth, Rung::Permission}},
        {u"ENGINE_DOWN"_s, {ErrorKind::Network, Rung::Engine}},
        {u"ENGINE_SILENT"_s, {ErrorKind::Timeout, Rung::Engine}},
        {u"CONNECTION_LOST"_s, {ErrorKind::Network, Rung::Engine}},
        {u"BAD_ANSWER"_s, {ErrorKind::Protocol, Rung::Engine}},
        {u"API_VERSION"_s, {ErrorKind::Unsupported, Rung::Version}},
        {u"NOT_MANAGED"_s, {ErrorKind::Invalid, Rung::Management}},
        {u"NO_XAPI"_s, {ErrorKind::Network, {}}},
    };
    return all;
}

const QHash<Rung, QString> &ids()
{
    static const QHash<Rung, QString> all{
        {Rung::Running, u"vm-running"_s},    {Rung::Agent, u"guest-agent"_s},
        {Rung::Address, u"address"_s},       {Rung::Port, u"port"_s},
        {Rung::Trust, u"trust"_s},           {Rung::Login, u"login"_s},
        {Rung::Channel, u"channel"_s},       {Rung::Socket, u"engine-socket"_s},
        {Rung::Permission, u"permission"_s}, {Rung::Engine, u"engine"_s},
        {Rung::Version, u"api-version"_s},   {Rung::Management, u"management"_s},
    };
    return all;
}

std::optional<Place> placeOf(const QString &code)
{
    const auto it = places().constFind(code);
    return it == places().cend() ? std::nullopt : std::optional(*it);
}

} // namespace

const QList<Rung> &allRungs()
{
    static const QList<Rung> all{Rung::Running,    Rung::Agent,  Rung::Address, Rung::Port,
                                 Rung::Trust,      Rung::Login,  Rung::Channel, Rung::Socket,
                                 Rung::Permission, Rung::Engine, Rung::Version, Rung::Management};
    return all;
}

QString rungId(Rung rung) { return ids().value(rung); }

std::optional<Rung> rungById(const QString &id)
{
    const auto it = std::find(ids().cbegin(), ids().cend(), id);
    return it == ids().cend() ? std::nullopt : std::optional(it.key());
}

std::optional<ErrorKind> kindOfRung(const QString &code)
{
    const auto place = placeOf(code);
    return place ? std::optional(place->kind) : std::nullopt;
}

std::optional<Rung> rungOf(const QString &code)
{
    const auto place = placeOf(code);
    return place ? place->rung : std::nullopt;
}

QStringList allRungCodes()
{
    QStringList codes = places().keys();
    codes.removeIf([](const QString &code) { return !rungOf(code); });
    return codes;
}

} // namespace xsc::guest
