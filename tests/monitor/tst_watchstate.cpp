// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/watchstate.h"
#include "verify.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;

class WatchStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsAgeEngineAndReason();
    void remembersTheLastFailure();
    void changesItsTextRarely();
};

void WatchStateTest::tellsAgeEngineAndReason()
{
    monitor::WatchState state;
    state.since = QDateTime({2025, 1, 31}, {12, 34, 56}, Qt::UTC);
    state.engine = {docker::EngineKind::Podman, u"4.3.1"_s, QVersionNumber(1, 41), {}, {}, false};
    QCOMPARE(state.toJson(),
             u"{\"connected\":true,\"engine\":{\"api\":\"1.41\",\"kind\":\"podman\",\"version\":"
             "\"4.3.1\"},\"since\":\"2025-01-31T12:34:56Z\"}"_s);
    state.failure = Error{ErrorKind::NotFound, u"web1 reports no IP address."_s, u"raw"_s, {u"NO_ADDRESS"_s}};
    state.lastContact = state.since.addSecs(120);
    const QJsonObject told = QJsonDocument::fromJson(state.toJson().toUtf8()).object();
    QCOMPARE(told[u"connected"_s].toBool(true), false);
    QCOMPARE(told[u"lastContact"_s].toString(), u"2025-01-31T12:36:56Z"_s);
    QCOMPARE(told[u"error"_s][u"code"_s].toString(), u"NO_ADDRESS"_s);
    QCOMPARE(told[u"error"_s][u"text"_s].toString(), u"web1 reports no IP address."_s);
}

void WatchStateTest::remembersTheLastFailure()
{
    monitor::WatchState state;
    state.since = QDateTime({2025, 1, 31}, {12, 34, 56}, Qt::UTC);
    state.lastFailure = Error{ErrorKind::Auth, u"web1 refuses the key."_s, {}, {u"KEY_REFUSED"_s}};
    const auto told = [&state] { return QJsonDocument::fromJson(state.toJson().toUtf8()).object(); };
    QVERIFY(told()[u"connected"_s].toBool());
    QVERIFY(!told().contains(u"error"_s));
    QCOMPARE(told()[u"lastError"_s][u"code"_s].toString(), u"KEY_REFUSED"_s);
    state.failure = Error{ErrorKind::Network, u"web1 is gone."_s, {}, {}};
    QVERIFY(!told().contains(u"lastError"_s));
    QCOMPARE(told()[u"error"_s][u"code"_s].toString(), u"network"_s);
}

void WatchStateTest::changesItsTextRarely()
{
    monitor::WatchState state;
    state.since = state.lastContact = QDateTime({2025, 1, 31}, {12, 30, 0}, Qt::UTC);
    const QString before = state.toJson();
    state.lastContact = state.since.addSecs(599);
    QCOMPARE(state.toJson(), before);
    state.lastContact = state.since.addSecs(600);
    QVERIFY(state.toJson() != before);
}

QTEST_GUILESS_MAIN(WatchStateTest)
#include "tst_watchstate.moc"
