// SPDX-License-Identifier: BSD-2-Clause
#include "guest/explain.h"

#include "guest/advice.h"
#include "guest/hostkeys.h"
#include "guest/rungs.h"

#include <optional>
#include <utility>

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;

namespace {

QString codeOfSsh(const Error &error, const net::Sighting &seen)
{
    switch (error.kind) {
    case ErrorKind::Auth:
        return u"KEY_REFUSED"_s;
    case ErrorKind::Invalid:
        return u"BAD_POOL_KEY"_s;
    case ErrorKind::NotFound:
        return u"UNKNOWN_NAME"_s;
    default:
        break;
    }
    if (!seen.hostKey.isEmpty())
        return u"LOGIN_BROKEN"_s;
    return seen.isPortOpen ? u"NO_SSH"_s : u"UNREACHABLE"_s;
}

// The alert by which OpenSSL refuses a client; Go has none of its own for that.
bool speaksOfExpiry(const Error &error)
{
    return error.text().contains("certificate expired"_L1, Qt::CaseInsensitive);
}

QString codeOfTls(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Trust:
        return u"TLS_TRUST"_s;
    case ErrorKind::Auth:
        return speaksOfExpiry(error) ? u"TLS_OWN_EXPIRED"_s : u"TLS_REFUSED"_s;
    case ErrorKind::Invalid:
        return u"TLS_IDENTITY"_s;
    case ErrorKind::NotFound:
        return u"UNKNOWN_NAME"_s;
    default:
        return u"UNREACHABLE"_s;
    }
}

QString codeOfTls(const Error &error, net::TlsFault fault)
{
    switch (fault) {
    case net::TlsFault::Authority:
        return u"TLS_AUTHORITY"_s;
    case net::TlsFault::Expired:
        return u"TLS_EXPIRED"_s;
    case net::TlsFault::Name:
        return u"TLS_NAME"_s;
    case net::TlsFault::NoTls:
        return u"NO_TLS"_s;
    case net::TlsFault::Version:
        return u"TLS_VERSION"_s;
    case net::TlsFault::IdentityUnusable:
        return u"TLS_IDENTITY"_s;
    case net::TlsFault::None:
        break;
    }
    return codeOfTls(error);
}

QString codeOfConnect(const Error &error, const GuestSettings &settings, const net::Sighting &seen)
{
    const bool isLoginStuck = settings.mode == Mode::Ssh && !seen.hostKey.isEmpty();
    if (error.kind == ErrorKind::Timeout && !isLoginStuck)
        return seen.isPortOpen ? u"NO_GREETING"_s : u"NO_ANSWER"_s;
    return settings.mode == Mode::Ssh ? codeOfSsh(error, seen) : codeOfTls(error, seen.fault);
}

// The helpers in a guest, and the alerts of TLS 1.3, have only words for what is wrong.
QString codeByWords(const Error &error, Mode mode)
{
    const QString text = error.text();
    const auto mentions = [&text](QLatin1StringView words) {
        return text.contains(words, Qt::CaseInsensitive);
    };
    if (mode == Mode::Tls && mentions("certificate"_L1))
        return speaksOfExpiry(error) ? u"TLS_OWN_EXPIRED"_s : u"TLS_REFUSED"_s;
    if (mode == Mode::Tls)
        return mentions("connection refused"_L1) ? u"UNREACHABLE"_s : QString();
    if (error.kind == ErrorKind::Auth || mentions("permission denied"_L1))
        return u"NOT_PERMITTED"_s;
    if (mentions("is installed"_L1) || mentions("status 127"_L1))
        return u"NO_CHANNEL"_s;
    if (mentions("no such file"_L1))
        return u"NO_ENGINE_SOCKET"_s;
    if (mentions("connection refused"_L1) || mentions("cannot connect to the docker daemon"_L1))
        return u"ENGINE_DOWN"_s;
    return {};
}

QString codeOfRequest(const Error &error, Mode mode)
{
    if (error.kind == ErrorKind::Timeout)
        return u"ENGINE_SILENT"_s;
    if (const QString known = codeByWords(error, mode); !known.isEmpty())
        return known;
    if (error.kind == ErrorKind::Unsupported)
        return u"NO_CHANNEL"_s;
    return error.kind == ErrorKind::Network ? u"CONNECTION_LOST"_s : QString();
}

// Over TLS a request may need a new connection, which fails as the first one would.
bool isOfConnecting(const Error &error, Mode mode)
{
    return mode == Mode::Tls && (error.kind == ErrorKind::Trust || error.kind == ErrorKind::Auth ||
                                 error.kind == ErrorKind::Invalid);
}

// How far it got before it failed.
int height(const Error &error)
{
    const auto rung = rungOf(error.code.value(0));
    return rung ? int(*rung) : -1;
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

Error explainConnect(const Error &error, const GuestSettings &settings, const net::Sighting &seen)
{
    if (error.kind == ErrorKind::Cancelled)
        return error;
    if (error.kind == ErrorKind::Trust && error.code.value(0) == "HOST_KEY_CHANGED"_L1)
        return changedHostKey(settings, error.code.value(1).toLatin1());
    return toldAs(codeOfConnect(error, settings, seen), error, settings);
}

Error explainRequest(const Error &error, const GuestSettings &settings)
{
    const bool isPeersCode = !error.code.isEmpty() && error.kind != ErrorKind::Trust;
    if (error.kind == ErrorKind::Cancelled || isPeersCode)
        return error;
    if (isOfConnecting(error, settings.mode))
        return explainConnect(error, settings);
    const QString code = codeOfRequest(error, settings.mode);
    return code.isEmpty() ? error : toldAs(code, error, settings);
}

bool saysMore(const Error &error, const Error &than)
{
    return std::pair(height(error), weight(error.kind)) > std::pair(height(than), weight(than.kind));
}

} // namespace xsc::guest
