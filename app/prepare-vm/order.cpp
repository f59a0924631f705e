// SPDX-License-Identifier: BSD-2-Clause
#include "order.h"

#include "guest/recordedway.h"
#include "prepare/readtlsfiles.h"
#include "prepare/tlskit.h"
#include "remedies.h"
#include "tr.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using xsc::Result;
using xsc::guest::Mode;
using xsc::net::KeyKind;

namespace {

xsc::Fail wrong(const QString &text) { return xsc::fail(xsc::ErrorKind::Invalid, text); }

Result<> readOwnTls(Order &order, const QCommandLineParser &parser)
{
    const QStringList names{u"client-cert"_s, u"client-key"_s, u"ca-cert"_s};
    const auto given = std::count_if(names.begin(), names.end(),
                                     [&parser](const QString &name) { return parser.isSet(name); });
    if (given == 0)
        return {};
    if (given < names.size())
        return wrong(PrepareVm::tr("The options --client-cert, --client-key and --ca-cert go together."));
    auto files = xsc::prepare::readTlsFiles(parser.value(u"client-cert"_s), parser.value(u"client-key"_s),
                                            parser.value(u"ca-cert"_s));
    if (!files)
        return xsc::fail(files.error());
    order.request.ownTls = *files;
    return {};
}

Result<> readNewTls(Order &order, const QCommandLineParser &parser)
{
    const bool isWanted = parser.isSet(u"generate-certs"_s);
    if (!isWanted && (parser.isSet(u"key-type"_s) || parser.isSet(u"days"_s)))
        return wrong(PrepareVm::tr("The options --key-type and --days are for --generate-certs."));
    if (!isWanted)
        return {};
    const QHash<QString, KeyKind> kinds{{u"rsa2048"_s, KeyKind::Rsa2048},
                                        {u"rsa4096"_s, KeyKind::Rsa4096},
                                        {u"p256"_s, KeyKind::EcP256},
                                        {u"p384"_s, KeyKind::EcP384}};
    xsc::prepare::TlsWish wish;
    if (parser.isSet(u"key-type"_s)) {
        const auto kind = kinds.constFind(parser.value(u"key-type"_s));
        if (kind == kinds.cend())
            return wrong(PrepareVm::tr("The key type is rsa2048, rsa4096, p256 or p384."));
        wish.key = *kind;
    }
    if (parser.isSet(u"days"_s))
        wish.days = parser.value(u"days"_s).toInt();
    if (wish.days < 1 || wish.days > xsc::prepare::mostTlsDays)
        return wrong(PrepareVm::tr("The days are a number from 1 to %1.").arg(xsc::prepare::mostTlsDays));
    order.request.newTls = wish;
    return {};
}

Result<> readTls(Order &order, const QCommandLineParser &parser)
{
    if (const auto own = readOwnTls(order, parser); !own)
        return own;
    if (const auto made = readNewTls(order, parser); !made)
        return made;
    if (order.request.ownTls && order.request.newTls)
        return wrong(PrepareVm::tr("Certificates are either yours or made by --generate-certs."));
    if ((order.request.ownTls || order.request.newTls) && order.request.mode == Mode::Ssh)
        return wrong(PrepareVm::tr("Certificates are for the mode tls."));
    constexpr quint16 only = xsc::guest::defaultPort(Mode::Tls);
    if (order.request.newTls && order.request.port.value_or(only) != only)
        return wrong(PrepareVm::tr("With --generate-certs the port is %1, and no other.").arg(only));
    return {};
}

Result<> readMode(Order &order, const QCommandLineParser &parser)
{
    if (!parser.isSet(u"mode"_s))
        return {};
    const QString mode = parser.value(u"mode"_s);
    if (mode != "ssh"_L1 && mode != "tls"_L1)
        return wrong(PrepareVm::tr("The mode is ssh or tls."));
    order.request.mode = mode == "ssh"_L1 ? Mode::Ssh : Mode::Tls;
    return {};
}

// A name is of no use over TLS: whoever gives it, as to the original, means SSH.
Result<> readMeaning(Order &order, const QCommandLineParser &)
{
    const bool isTls = order.request.ownTls || order.request.newTls;
    if (order.request.user && !order.request.mode && !isTls)
        order.request.mode = Mode::Ssh;
    return {};
}

Result<> readPort(Order &order, const QCommandLineParser &parser)
{
    if (!parser.isSet(u"port"_s))
        return {};
    order.request.port = parser.value(u"port"_s).toUShort();
    if (*order.request.port == 0)
        return wrong(PrepareVm::tr("The port is a number from 1 to 65535."));
    return {};
}

Result<> readUser(Order &order, const QCommandLineParser &parser)
{
    if (!parser.isSet(u"username"_s))
        return {};
    order.request.user = parser.value(u"username"_s);
    if (!xsc::guest::checkWay({.user = *order.request.user}))
        return wrong(PrepareVm::tr("The name for --username has no spaces in it."));
    return {};
}

Result<> readEngineSocket(Order &order, const QCommandLineParser &parser)
{
    if (!parser.isSet(u"engine-socket"_s))
        return {};
    order.request.engineSocket = parser.value(u"engine-socket"_s);
    if (!xsc::guest::checkWay({.engineSocket = *order.request.engineSocket}))
        return wrong(PrepareVm::tr("The path for --engine-socket is absolute, such as %1.")
                         .arg(xsc::guest::defaultEngineSocket));
    return {};
}

Result<> readHostKey(Order &order, const QCommandLineParser &parser)
{
    if (!parser.isSet(u"accept-new-host-key"_s))
        return {};
    static const QRegularExpression print(u"\\ASHA256:[A-Za-z0-9+/]{43}\\z"_s);
    order.request.newHostKey = parser.value(u"accept-new-host-key"_s);
    if (!print.match(order.request.newHostKey).hasMatch())
        return wrong(PrepareVm::tr("A fingerprint is SHA256: and 43 letters, as ssh-keygen -l prints it."));
    return {};
}

// What would not be heeded is not taken.
Result<> checkForVm(const Order &order, const QCommandLineParser &parser)
{
    static const QStringList ofVm{u"mode"_s,
                                  u"username"_s,
                                  u"client-cert"_s,
                                  u"client-key"_s,
                                  u"ca-cert"_s,
                                  u"generate-certs"_s,
                                  u"key-type"_s,
                                  u"days"_s,
                                  u"port"_s,
                                  u"engine-socket"_s,
                                  u"accept-new-host-key"_s,
                                  u"no-agent"_s,
                                  u"dry-run"_s};
    if (!order.isList && !order.isRotation)
        return {};
    for (const QString &name : ofVm) {
        if (parser.isSet(name))
            return wrong(PrepareVm::tr("The option --%1 is for a VM.").arg(name));
    }
    return {};
}

} // namespace

void addOptions(QCommandLineParser &parser)
{
    parser.addHelpOption();
    parser.addOptions({
        {u"list"_s, PrepareVm::tr("List the VMs of the pool.")},
        {{u"v"_s, u"vmuuid"_s}, PrepareVm::tr("The VM to prepare."), u"uuid"_s},
        {u"mode"_s,
         PrepareVm::tr("Way to its engine: ssh or tls. Without it what the other options mean, else the "
                       "recorded one, else ssh."),
         u"mode"_s},
        {{u"u"_s, u"username"_s}, PrepareVm::tr("The account to log in to over SSH; means ssh."), u"user"_s},
        {u"client-cert"_s, PrepareVm::tr("Our certificate for its engine, PEM."), u"file"_s},
        {u"client-key"_s, PrepareVm::tr("The private key of that certificate, PEM."), u"file"_s},
        {u"ca-cert"_s, PrepareVm::tr("The authority of its engine's certificate, PEM."), u"file"_s},
        {u"generate-certs"_s, PrepareVm::tr("Make certificates and put them into its CD drive.")},
        {u"key-type"_s, PrepareVm::tr("Key of those: rsa2048, rsa4096, p256 or p384."), u"type"_s},
        {u"days"_s, PrepareVm::tr("How long those are valid."), u"number"_s},
        {u"port"_s, PrepareVm::tr("The port of sshd, or of the engine over TLS."), u"number"_s},
        {u"engine-socket"_s, PrepareVm::tr("The engine's socket in the VM."), u"path"_s},
        {u"accept-new-host-key"_s, PrepareVm::tr("The SSH host key with this fingerprint is its new one."),
         u"fingerprint"_s},
        {u"no-agent"_s, PrepareVm::tr("Use no key of the ssh-agent.")},
        {u"rotate"_s, PrepareVm::tr("Give the pool another key, and the prepared VMs as well.")},
        {u"leave-behind"_s, PrepareVm::tr("Do so even if VMs did not get it.")},
        {u"yes"_s, PrepareVm::tr("Ask nothing: agree to everything, have no password.")},
        {u"dry-run"_s, PrepareVm::tr("Tell what would be done, and change nothing.")},
        {u"json"_s, PrepareVm::tr("Print JSON for programs.")},
        {u"root"_s, PrepareVm::tr("Folder that dom0's files are below."), u"folder"_s, u"/"_s},
    });
}

Result<Order> orderIn(const QCommandLineParser &parser)
{
    Order order;
    order.isList = parser.isSet(u"list"_s);
    order.isYes = parser.isSet(u"yes"_s);
    order.isJson = parser.isSet(u"json"_s);
    order.isRehearsal = parser.isSet(u"dry-run"_s);
    order.request.vmUuid = parser.value(u"vmuuid"_s);
    order.request.ownRemedies = codesOfOwnRemedies();
    order.isRotation = parser.isSet(u"rotate"_s);
    order.leavesBehind = parser.isSet(u"leave-behind"_s);
    const int tasks = int(order.isList) + int(order.isRotation) + int(!order.request.vmUuid.isEmpty());
    if (tasks != 1 || !parser.positionalArguments().isEmpty())
        return wrong(parser.helpText());
    if (order.leavesBehind && !order.isRotation)
        return wrong(PrepareVm::tr("The option --leave-behind is for --rotate."));
    if (const auto fit = checkForVm(order, parser); !fit)
        return xsc::fail(fit.error());
    if (!parser.isSet(u"no-agent"_s))
        order.request.agentSocket = qEnvironmentVariable("SSH_AUTH_SOCK");
    for (const auto read :
         {readMode, readUser, readPort, readEngineSocket, readHostKey, readTls, readMeaning}) {
        if (const auto good = read(order, parser); !good)
            return xsc::fail(good.error());
    }
    return order;
}
