// SPDX-License-Identifier: BSD-2-Clause
#include "prepare/tlsdisc.h"

#include "iso/isowriter.h"

#include <QFile>

// Outside of any namespace, as Q_INIT_RESOURCE must be.
static void initTlsResource() { Q_INIT_RESOURCE(tls); }

namespace xsc::prepare {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr unsigned forOwner = 0600;
constexpr unsigned executable = 0755;

QByteArray resourceBytes(const QString &name)
{
    QFile file(u":/xsc/tls/%1"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Programs of Windows read lines as Windows ends them.
QByteArray forWindows(QByteArray text) { return text.replace("\n", "\r\n"); }

QList<iso::ImageFile> discFiles(const TlsKit &kit)
{
    const net::TlsIdentity &client = kit.client.identity;
    return {{u"server/ca.pem"_s, kit.client.caPem},
            {u"server/server-cert.pem"_s, kit.server.certificatePem},
            {u"server/server-key.pem"_s, kit.server.keyPem.reveal(), forOwner, true},
            {u"client/ca.pem"_s, kit.client.caPem},
            {u"client/cert.pem"_s, client.certificatePem},
            {u"client/key.pem"_s, client.keyPem.reveal(), forOwner, true},
            {u"daemon.json"_s, forWindows(resourceBytes(u"daemon.json"_s))},
            {u"configure_tls.cmd"_s, forWindows(resourceBytes(u"configure_tls.cmd"_s))},
            {u"configure_tls.sh"_s, resourceBytes(u"configure_tls.sh"_s), executable}};
}

} // namespace

Result<Secret> makeTlsDisc(const TlsKit &kit)
{
    initTlsResource();
    auto image = iso::writeIso(discFiles(kit), tlsDiscLabel);
    if (!image)
        return fail(image.error());
    return Secret(std::move(*image));
}

} // namespace xsc::prepare
