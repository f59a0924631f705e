// SPDX-License-Identifier: BSD-2-Clause
#include "guest/recordedway.h"

#include "guest/tr.h"
#include "guest/vmkeys.h"
#include "xapi/keys.h"

#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;
namespace keys = xapi::keys;

namespace {

constexpr qsizetype longestPathOfSocket = 107; // sun_path of sockaddr_un
constexpr qsizetype longestHostName = 253;

QString recorded(const xapi::VmRecord &vm, const QString &key) { return vm.otherConfig.value(key).trimmed(); }

// What is to be recorded; empty: nothing.
xapi::StringMap keysOf(const RecordedWay &way)
{
    return {{keys::mode, way.mode == Mode::Tls ? u"tls"_s : QString()},
            {keys::username, way.user},
            {keys::port, way.port ? QString::number(*way.port) : QString()},
            {keys::address, way.address},
            {keys::engineSocket, way.engineSocket}};
}

bool isModeReadable(const xapi::VmRecord &vm)
{
    const QString mode = recorded(vm, keys::mode).toLower();
    return mode.isEmpty() || mode == "ssh"_L1 || mode == "tls"_L1;
}

Fail refusedWay(const QString &code, const QString &message)
{
    return fail(ErrorKind::Invalid, message, {}, {code});
}

} // namespace

RecordedWay recordedWay(const xapi::VmRecord &vm)
{
    bool isNumber = false;
    const quint16 port = recorded(vm, keys::port).toUShort(&isNumber);
    return {.mode =
                recorded(vm, keys::mode).compare("tls"_L1, Qt::CaseInsensitive) == 0 ? Mode::Tls : Mode::Ssh,
            .user = recorded(vm, keys::username),
            .port = isNumber && port > 0 ? std::optional(port) : std::nullopt,
            .address = recorded(vm, keys::address),
            .engineSocket = recorded(vm, keys::engineSocket)};
}

bool isWayReadable(const xapi::VmRecord &vm)
{
    return isModeReadable(vm) && (recorded(vm, keys::port).isEmpty() || recordedWay(vm).port);
}

bool isSocketPath(const QString &path)
{
    const bool isPrintable = std::none_of(path.begin(), path.end(), [](QChar c) { return c.unicode() < 32; });
    return path.startsWith(u'/') && isPrintable && path.toUtf8().size() <= longestPathOfSocket;
}

bool isAddress(const QString &text)
{
    static const QRegularExpression name(
        uR"(\A[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*\.?\z)"_s);
    return !QHostAddress(text).isNull() || (text.size() <= longestHostName && name.match(text).hasMatch());
}

Result<> checkWay(const RecordedWay &way)
{
    if (!way.address.isEmpty() && !isAddress(way.address))
        return refusedWay(
            u"BAD_ADDRESS"_s,
            Tr::tr("\"%1\" is neither an IP address nor a host name.").arg(way.address.left(40)));
    if (way.port == 0)
        return refusedWay(u"BAD_PORT"_s, Tr::tr("A port is a number from 1 to 65535."));
    const bool isName = std::all_of(way.user.begin(), way.user.end(),
                                    [](QChar c) { return c.unicode() > 32 && c.unicode() != 127; });
    if (!isName)
        return refusedWay(u"BAD_USER"_s, Tr::tr("A user name has no spaces in it."));
    if (!way.engineSocket.isEmpty() && !isSocketPath(way.engineSocket))
        return refusedWay(
            u"BAD_ENGINE_SOCKET"_s,
            Tr::tr("The socket of the engine is an absolute path, such as %1.").arg(defaultEngineSocket));
    return {};
}

Task<> recordWay(std::shared_ptr<xapi::Session> session, xapi::VmRecord vm, RecordedWay way,
                 Patience patience)
{
    if (const auto fits = checkWay(way); !fits)
        co_return fail(fits.error());
    xapi::StringMap wanted = keysOf(way);
    if (way.mode == recordedWay(vm).mode && isModeReadable(vm))
        wanted.remove(keys::mode); // as it is spelled
    co_return co_await changeVmKeys(session, vm.ref, vm.otherConfig, wanted, patience);
}

Task<> forgetHostKey(std::shared_ptr<xapi::Session> session, xapi::VmRecord vm, Patience patience)
{
    return changeVmKeys(std::move(session), vm.ref, vm.otherConfig, {{keys::sshHostKey, QString()}},
                        std::move(patience));
}

} // namespace xsc::guest
