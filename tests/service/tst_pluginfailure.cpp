// SPDX-License-Identifier: BSD-2-Clause
#include "service/pluginfailure.h"

#include <QTest>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;

class TestPluginFailure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsThePluginsOwnSentence()
    {
        const Error error{
            ErrorKind::Remote, u"call failed"_s, {}, {u"XSCONTAINER_UNREACHABLE"_s, u"No way."_s}};
        const Error told = service::pluginFailure(error);
        QCOMPARE(told.message, u"No way."_s);
        QCOMPARE(told.detail, u"call failed"_s);
        QCOMPARE(told.kind, ErrorKind::Network);
        QCOMPARE(told.code, error.code);
    }

    void takesAnUnknownNameAsARefusal()
    {
        const Error error{ErrorKind::Remote, {}, {}, {u"XSCONTAINER_ENGINE_REFUSED"_s, u"No."_s, u"409"_s}};
        QCOMPARE(service::pluginFailure(error).kind, ErrorKind::Remote);
        QCOMPARE(service::pluginFailure(error).message, u"No."_s);
    }

    void tellsTheTextOfAnException()
    {
        const QStringList code{u"XENAPI_PLUGIN_FAILURE"_s, u"stop"_s, u"Failure"_s, u"it broke"_s};
        QCOMPARE(service::pluginFailure({ErrorKind::Remote, u"m"_s, {}, code}).message, u"it broke"_s);
    }

    void leavesOtherErrorsAlone_data()
    {
        QTest::addColumn<QStringList>("code");
        QTest::newRow("none") << QStringList();
        QTest::newRow("of XAPI") << QStringList({u"HANDLE_INVALID"_s, u"VM"_s, u"x"_s, u"y"_s});
        QTest::newRow("without a sentence") << QStringList({u"XSCONTAINER_TIMEOUT"_s});
        QTest::newRow("with a short exception") << QStringList({u"XENAPI_PLUGIN_FAILURE"_s, u"stop"_s});
    }

    void leavesOtherErrorsAlone()
    {
        QFETCH(QStringList, code);
        const Error error{ErrorKind::Network, u"m"_s, u"d"_s, code};
        QCOMPARE(service::pluginFailure(error), error);
    }

    void knowsWhoTellsTheRemedy()
    {
        const auto of = [](const QString &code) { return Error{ErrorKind::Network, {}, {}, {code}}; };
        QVERIFY(service::tellsRemedy(of(u"XSCONTAINER_UNREACHABLE"_s)));
        QVERIFY(service::tellsRemedy(of(u"KEY_REFUSED"_s)));
        QVERIFY(!service::tellsRemedy(of(u"XSCONTAINER_NETWORK"_s)));
        QVERIFY(!service::tellsRemedy(of(u"HANDLE_INVALID"_s)));
        QVERIFY(!service::tellsRemedy({ErrorKind::Network, {}, {}, {}}));
    }
};

QTEST_GUILESS_MAIN(TestPluginFailure)
#include "tst_pluginfailure.moc"
