// SPDX-License-Identifier: BSD-2-Clause
#include "core/dom0root.h"
#include "verify.h"

#include <QDir>
#include <QTemporaryDir>

using xsc::Dom0Root;

class Dom0RootTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsItsRootFromThePluginsPath_data();
    void findsItsRootFromThePluginsPath();
    void knowsTheFlagsOfTheOriginal();
    void readsTheHostsUuid();
    void hasNoUuidWithoutAnInventory();
};

void Dom0RootTest::findsItsRootFromThePluginsPath_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("socket");
    const QString real = QStringLiteral("/var/lib/xcp/xapi");
    QTest::newRow("dom0") << QStringLiteral("/etc/xapi.d/plugins/xscontainer") << real;
    QTest::newRow("a host of the embedded pool") << QStringLiteral("/tmp/p/h1/etc/xapi.d/plugins/xscontainer")
                                                 << QStringLiteral("/tmp/p/h1/var/lib/xcp/xapi");
    QTest::newRow("elsewhere") << QStringLiteral("/usr/bin/xscontainer") << real;
    QTest::newRow("relative") << QStringLiteral("x/etc/xapi.d/plugins/xscontainer") << real;
    QTest::newRow("nothing") << QString() << real;
}

void Dom0RootTest::findsItsRootFromThePluginsPath()
{
    QFETCH(QString, program);
    QFETCH(QString, socket);
    QCOMPARE(Dom0Root::ofPlugin(program).xapiSocket(), socket);
}

void Dom0RootTest::knowsTheFlagsOfTheOriginal()
{
    const QString folder = QStringLiteral("/opt/xensource/packages/files/xscontainer/");
    QCOMPARE(Dom0Root().devModeFlag(), folder + QStringLiteral("devmode_enabled"));
    QCOMPARE(Dom0Root().detailedLogFlag(), folder + QStringLiteral("devlogging_enabled"));
}

void Dom0RootTest::readsTheHostsUuid()
{
    const QTemporaryDir root;
    QVERIFY(QDir(root.path()).mkpath(QStringLiteral("etc")));
    QFile file(root.filePath(QStringLiteral("etc/xensource-inventory")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("PRODUCT_BRAND='XCP-ng'\nINSTALLATION_UUID='a-b-c'\nCONTROL_DOMAIN_UUID='d'\n");
    file.close();
    QCOMPARE(Dom0Root(root.path()).hostUuid(), QStringLiteral("a-b-c"));
}

void Dom0RootTest::hasNoUuidWithoutAnInventory()
{
    QVERIFY(Dom0Root(QStringLiteral("/nonexistent")).hostUuid().isEmpty());
}

QTEST_GUILESS_MAIN(Dom0RootTest)
#include "tst_dom0root.moc"
