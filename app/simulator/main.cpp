// SPDX-License-Identifier: BSD-2-Clause
#include "options.h"

#include "core/termination.h"
#include "simulator/scenario.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;

// One "name: value" a line, for people and for scripts.
static void printPool(const xsc::simulator::EmbeddedPool &pool, const QStringList &hosts)
{
    QTextStream out(stdout);
    out << "address: 127.0.0.1:" << pool.tlsPort() << '\n'
        << "user: " << pool.settings().user << '\n'
        << "password: " << pool.settings().password << '\n'
        << "fingerprint: " << pool.certificateSha256() << '\n';
    for (const QString &host : hosts)
        out << "host: " << host << ' ' << pool.xapiSocket(host) << '\n';
    out << "ready" << Qt::endl;
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"xscontainer-simulator"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(XSC_VERSION));
    Options options = readOptions();
    QStringList hosts;
    for (const auto &host : options.scenario->hosts())
        hosts.append(host.uuid);

    const xsc::Termination termination;
    QObject::connect(&termination, &xsc::Termination::requested, &application, &QCoreApplication::quit);
    xsc::simulator::EmbeddedPool pool(std::move(options.scenario), options.settings);
    if (const auto started = pool.start(); !started) {
        QTextStream(stderr) << started.error().text() << Qt::endl;
        return 1;
    }
    printPool(pool, hosts);
    const int code = QCoreApplication::exec();
    pool.stop();
    return code;
}
