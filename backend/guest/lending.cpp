// SPDX-License-Identifier: BSD-2-Clause
#include "guest/lending.h"

#include "core/signalwait.h"
#include "guest/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <sys/socket.h>
#include <unistd.h>

namespace xsc::guest::lending {

using namespace Qt::Literals::StringLiterals;

namespace {

// Changes with the form of either line.
constexpr char greeting[] = "xscontainer-lend/1 ";
constexpr qsizetype greetingLength = sizeof greeting - 1;
constexpr qsizetype uuidLength = 36;
constexpr qsizetype longestReason = 512;

bool isUuid(const QString &text)
{
    const auto fits = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || c == u'-';
    };
    return text.size() == uuidLength && std::all_of(text.begin(), text.end(), fits);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QString nameOf(docker::EngineKind kind)
{
    switch (kind) {
    case docker::EngineKind::Docker:
        return u"docker"_s;
    case docker::EngineKind::Podman:
        return u"podman"_s;
    case docker::EngineKind::Unknown:
        break;
    }
    return {};
}

docker::EngineKind kindOf(const QString &name)
{
    for (const auto kind : {docker::EngineKind::Docker, docker::EngineKind::Podman}) {
        if (name == nameOf(kind))
            return kind;
    }
    return docker::EngineKind::Unknown;
}

QJsonObject engineObject(const docker::EngineVersion &engine)
{
    return {{u"kind"_s, nameOf(engine.kind)},        {u"version"_s, engine.version},
            {u"api"_s, engine.api.toString()},       {u"newest"_s, engine.newest.toString()},
            {u"oldest"_s, engine.oldest.toString()}, {u"windows"_s, engine.isWindows}};
}

docker::EngineVersion readEngine(const QJsonValue &object)
{
    const auto number = [&object](const QString &key) {
        return QVersionNumber::fromString(object[key].toString());
    };
    docker::EngineVersion engine;
    engine.kind = kindOf(object[u"kind"_s].toString());
    engine.version = object[u"version"_s].toString();
    engine.api = number(u"api"_s);
    engine.newest = number(u"newest"_s);
    engine.oldest = number(u"oldest"_s);
    engine.isWindows = object[u"windows"_s].toBool();
    return engine;
}

QJsonObject wayObject(const GuestSettings &way)
{
    return {{u"name"_s, way.vmName}, {u"tls"_s, way.mode == Mode::Tls},
            {u"user"_s, way.user},   {u"addresses"_s, QJsonArray::fromStringList(way.addresses)},
            {u"port"_s, way.port},   {u"socket"_s, way.engineSocket}};
}

GuestSettings readWay(const QJsonValue &object)
{
    GuestSettings way;
    way.vmName = object[u"name"_s].toString();
    way.mode = object[u"tls"_s].toBool() ? Mode::Tls : Mode::Ssh;
    way.user = object[u"user"_s].toString();
    for (const auto &address : object[u"addresses"_s].toArray())
        way.addresses << address.toString();
    way.port = static_cast<quint16>(std::clamp(object[u"port"_s].toInt(), 0, 0xffff));
    way.engineSocket = object[u"socket"_s].toString();
    return way;
}

Fail noLender(const QByteArray &line)
{
    return fail(ErrorKind::Protocol, Tr::tr("What answered is not the monitor."),
                QString::fromUtf8(line.left(200)));
}

} // namespace

QByteArray requestLine(const QString &vmUuid) { return greeting + vmUuid.toLatin1() + '\n'; }

Result<QString> readRequest(const QByteArray &line)
{
    const QString uuid = QString::fromLatin1(line.mid(greetingLength));
    if (line.startsWith(greeting) && isUuid(uuid))
        return uuid;
    return fail(ErrorKind::Protocol, Tr::tr("The request names no VM."));
}

Result<QByteArray> leaseLine(const Lease &lease)
{
    QByteArray line = compact(
        {{u"ok"_s, true}, {u"engine"_s, engineObject(lease.engine)}, {u"vm"_s, wayObject(lease.way)}});
    if (line.size() > longestReply)
        return fail(
            ErrorKind::Limit,
            Tr::tr("What is known of %1 does not fit into an answer.").arg(lease.way.vmName.left(64)));
    return line;
}

QByteArray refusalLine(const Error &why)
{
    return compact({{u"ok"_s, false}, {u"reason"_s, why.text().left(longestReason)}});
}

Result<Lease> readReply(const QByteArray &line)
{
    const QJsonObject reply = QJsonDocument::fromJson(line).object();
    const QJsonValue ok = reply[u"ok"_s];
    if (!ok.isBool())
        return noLender(line);
    if (!ok.toBool())
        return fail(ErrorKind::Remote, Tr::tr("The monitor lends no connection."),
                    reply[u"reason"_s].toString());
    Lease lease{readEngine(reply[u"engine"_s]), readWay(reply[u"vm"_s])};
    if (lease.engine.api.segmentCount() != 2 || lease.way.vmName.isEmpty())
        return noLender(line);
    return lease;
}

Task<QByteArray> readLine(net::StreamPtr stream, qsizetype longest, Patience patience)
{
    for (;;) {
        SignalWait wait;
        wait.on(stream.get(), &QIODevice::readyRead).on(stream.get(), &QIODevice::readChannelFinished);
        const QByteArray seen = stream->bytesAvailable() > 0 ? stream->peek(longest + 1) : QByteArray();
        if (const qsizetype end = seen.indexOf('\n'); end >= 0)
            co_return stream->read(end + 1).chopped(1);
        if (seen.size() > longest)
            co_return fail(ErrorKind::Limit, Tr::tr("The line is too long."));
        if (net::hasEnded(*stream))
            co_return fail(ErrorKind::Network, Tr::tr("The connection ended before its first line."));
        if (!co_await wait.until(patience))
            co_return fail(patience.why(Tr::tr("Waiting for a line")));
    }
}

bool isTrusted(const QIODevice &socket)
{
    ucred peer = {};
    socklen_t size = sizeof peer;
    return ::getsockopt(net::descriptorOf(socket), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
           (peer.uid == 0 || peer.uid == ::geteuid());
}

} // namespace xsc::guest::lending
