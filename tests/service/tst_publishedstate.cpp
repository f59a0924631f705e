// SPDX-License-Identifier: BSD-2-Clause
#include "service/publishedstate.h"
#include "xapi/keys.h"

#include <QTest>

using namespace xsc;
using namespace Qt::Literals::StringLiterals;
using service::PublishedState;

class TestPublishedState : public QObject
{
    Q_OBJECT

private:
    static QString item(const QString &id, const QString &name)
    {
        return u"<item><entry><id>%1</id><names>%2</names><status>Up</status></entry></item>"_s.arg(id, name);
    }
    static xapi::StringMap listing(const QString &items)
    {
        return {{xapi::keys::dockerPs, u"<docker_ps>%1</docker_ps>"_s.arg(items)}};
    }

private Q_SLOTS:
    void nothingIsPublishedAtFirst()
    {
        PublishedState state;
        QVERIFY(!state.update({}));
        QVERIFY(!state.isListed() && state.isReadable() && state.containers().isEmpty());
        QVERIFY(!state.engine() && !state.report());
    }

    void readsTheContainersOnce()
    {
        PublishedState state;
        QVERIFY(state.update(listing(item(u"1"_s, u"a"_s) + item(u"2"_s, u"b"_s))));
        QCOMPARE(state.containers().size(), 2);
        QVERIFY(!state.update(listing(item(u"1"_s, u"a"_s) + item(u"2"_s, u"b"_s))));
        QVERIFY(state.update({}));
        QVERIFY(state.containers().isEmpty() && !state.isListed());
    }

    void leavesOutContainersThatCannotBeToldApart()
    {
        PublishedState state;
        state.update(listing(item({}, u"nobody"_s) + item(u"1"_s, u"a"_s) + item(u"1"_s, u"twin"_s) +
                             item({}, u"nobody"_s)));
        QCOMPARE(state.containers().size(), 1);
        QCOMPARE(state.containers()[0].name, u"a"_s);
    }

    void countsWhatDidNotFit_data()
    {
        QTest::addColumn<QString>("missing");
        QTest::addColumn<int>("count");
        QTest::newRow("some") << u"7"_s << 8;
        QTest::newRow("less than none") << u"-7"_s << 1;
        QTest::newRow("more than there are numbers") << u"2147483647"_s << 2147483647;
        QTest::newRow("no number") << u"many"_s << 1;
    }

    void countsWhatDidNotFit()
    {
        QFETCH(QString, missing);
        PublishedState state;
        state.update({{xapi::keys::dockerPs,
                       u"<docker_ps missing=\"%1\">%2</docker_ps>"_s.arg(missing, item(u"1"_s, u"a"_s))}});
        QTEST(state.count(), "count");
    }

    void keepsTheLastReadableList()
    {
        PublishedState state;
        state.update(listing(item(u"1"_s, u"a"_s)));
        QVERIFY(state.update({{xapi::keys::dockerPs, u"<docker_ps><item"_s}}));
        QVERIFY(state.isListed() && !state.isReadable());
        QCOMPARE(state.containers().size(), 1);
        state.update(listing({}));
        QVERIFY(state.isReadable() && state.containers().isEmpty());
    }

    void readsWhatTheEngineSaysOfItself()
    {
        PublishedState state;
        state.update({{xapi::keys::dockerVersion,
                       u"<docker_version><Version>24.0</Version><Os>linux</Os></docker_version>"_s},
                      {xapi::keys::dockerInfo,
                       u"<docker_info><Driver>overlay2</Driver><IPv4Forwarding>False</IPv4Forwarding>"
                       "</docker_info>"_s}});
        QVERIFY(state.engine());
        QCOMPARE(state.engine()->version, u"24.0"_s);
        QCOMPARE(state.engine()->platform, u"linux"_s);
        QCOMPARE(state.engine()->storageDriver, u"overlay2"_s);
        QCOMPARE(state.engine()->forwardsIpv4, std::optional(false));
    }

    void garbageSaysNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("no XML") << u"24.0"_s;
        QTest::newRow("cut off") << u"<docker_version><Version>24"_s;
        QTest::newRow("other root") << u"<x><y/></x>"_s;
        QTest::newRow("zeros") << QString(100, QChar(0));
    }

    void garbageSaysNothing()
    {
        QFETCH(QString, text);
        PublishedState state;
        state.update(
            {{xapi::keys::dockerVersion, text}, {xapi::keys::dockerInfo, text}, {xapi::keys::state, text}});
        QVERIFY(state.engine());
        QCOMPARE(*state.engine(), service::EngineFacts());
        QVERIFY(!state.report());
    }

    void forgetsTheEngineWithItsTexts()
    {
        PublishedState state;
        state.update({{xapi::keys::dockerVersion, u"<docker_version/>"_s}});
        state.update({});
        QVERIFY(!state.engine());
    }

    void readsTheReport()
    {
        PublishedState state;
        state.update({{xapi::keys::state, u"{\"connected\":true}"_s}});
        QVERIFY(state.report() && state.report()->isConnected);
    }
};

QTEST_GUILESS_MAIN(TestPublishedState)
#include "tst_publishedstate.moc"
