// SPDX-License-Identifier: BSD-2-Clause
#include "places.h"
#include "process.h"
#include "verify.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;

namespace {

const QString s_folder = test::buildPath(u"xen-api"_s);

// Once for each build folder; a registry may drop a connection now and then.
Result<> installClient()
{
    if (QFileInfo::exists(s_folder + u"/node_modules/xen-api/index.mjs"_s))
        return {};
    Result<QByteArray> installed;
    for (int attempt = 0; attempt < 3; ++attempt) {
        installed = test::runProgram(u"npm"_s,
                                     {u"install"_s, u"--no-save"_s, u"--no-audit"_s, u"--no-fund"_s,
                                      u"--ignore-scripts"_s, u"--prefix"_s, s_folder, u"xen-api@4"_s},
                                     {}, 120000);
        if (installed)
            return {};
    }
    return fail(installed.error());
}

// "name: value" lines until "ready".
Result<QMap<QString, QString>> announcement(QProcess &simulator)
{
    QMap<QString, QString> words;
    while (simulator.canReadLine() || simulator.waitForReadyRead(30000)) {
        const QString line = QString::fromUtf8(simulator.readLine()).trimmed();
        if (line == "ready"_L1)
            return words;
        words.insert(line.section(u": "_s, 0, 0), line.section(u": "_s, 1));
    }
    return fail(ErrorKind::Timeout, u"The simulator did not become ready."_s,
                QString::fromUtf8(simulator.readAllStandardError()));
}

} // namespace

//! The npm package xen-api, which Xen Orchestra uses, as a client of xscontainer-simulator.
class RealXenApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { VERIFY_RESULT(installClient()); }

    void seesAContainerStop()
    {
        test::ProcessPtr simulator(new QProcess);
        simulator->start(test::ourProgram(u"xscontainer-simulator"_s), {u"--scenario"_s, u"small"_s});
        const auto pool = announcement(*simulator);
        VERIFY_RESULT(pool);

        const Result<QByteArray> output = runClient(*pool, pool->value(u"password"_s));
        VERIFY_RESULT(output);
        const QString text = QString::fromUtf8(*output);
        QCOMPARE(text.count("\nregister: TrueNone\n"_L1), 2);
        QVERIFY2(text.contains("\nplugin: True"_L1), qPrintable(text));
        static const QRegularExpression s_change(u"\nbefore: Up.*\nafter: Exited"_s,
                                                 QRegularExpression::DotMatchesEverythingOption);
        QVERIFY2(text.contains(s_change), qPrintable(text));
    }

    void isRefusedWithAWrongPassword()
    {
        test::ProcessPtr simulator(new QProcess);
        simulator->start(test::ourProgram(u"xscontainer-simulator"_s),
                         {u"--scenario"_s, u"empty"_s, u"--no-monitors"_s});
        const auto pool = announcement(*simulator);
        VERIFY_RESULT(pool);
        const Result<QByteArray> output = runClient(*pool, u"wrong"_s);
        VERIFY_FAILS(output, ErrorKind::Remote);
        QVERIFY2(output.error().text().contains("SESSION_AUTHENTICATION_FAILED"_L1),
                 qPrintable(output.error().text()));
    }

private:
    static Result<QByteArray> runClient(const QMap<QString, QString> &pool, const QString &password)
    {
        return test::runProgram(u"node"_s, {test::sourcePath(u"tests/real/xenapi/client.mjs"_s),
                                            s_folder + u"/node_modules/xen-api"_s, pool.value(u"address"_s),
                                            pool.value(u"user"_s), password, u"web1"_s, u"web"_s});
    }
};

QTEST_GUILESS_MAIN(RealXenApiTest)
#include "tst_real_xenapi.moc"
