// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/publisher.h"

#include "simulator/xapiserver.h"
#include "twohosts.h"
#include "verify.h"
#include "xapi/keys.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using monitor::PackedText;
using monitor::Publisher;
namespace keys = xapi::keys;

//! What is published of a VM, and how little of it is kept here.
class PublisherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void packsTexts_data();
    void packsTexts();
    void packsSmall();
    void marksWhatIsPublishedAlone();
    void writesWhatIsNews();
    void leavesWhatNobodyWanted();
    void writesAgainWhatOthersChanged();
    void removesAll();
    void triesAgainWhatXapiRefused();

private:
    [[nodiscard]] Publisher publisher();
    [[nodiscard]] xapi::StringMap marks();
    [[nodiscard]] QString published(const QString &key)
    {
        return m_pool->otherConfig(m_pool->web1).value(key);
    }

    std::unique_ptr<test::TwoHosts> m_pool;
};

void PublisherTest::initTestCase()
{
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
}

void PublisherTest::init()
{
    for (const QString &key : keys::published)
        m_pool->setOtherConfig(m_pool->web1, key, {});
}

xapi::StringMap PublisherTest::marks()
{
    xapi::VmRecord vm;
    vm.otherConfig = m_pool->otherConfig(m_pool->web1);
    monitor::keepMarksAlone(nullptr, vm);
    return vm.otherConfig;
}

Publisher PublisherTest::publisher()
{
    return {m_pool->session(), xapi::VmRef(m_pool->vmRef(m_pool->web1)), marks()};
}

void PublisherTest::packsTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("short") << u"<docker_ps/>"_s;
    QTest::newRow("many letters") << u"ä€\U0001F433\0x"_s.repeated(1000);
    QTest::newRow("large") << u"<entry/>"_s.repeated(40'000);
}

void PublisherTest::packsTexts()
{
    QFETCH(QString, text);
    const PackedText packed(text);
    QCOMPARE(packed.text(), text);
    QCOMPARE(packed.mark(), monitor::markOf(text));
    QVERIFY(packed.mark() != monitor::markOf(text + u' '));
    QVERIFY(packed.mark() != monitor::markOf(packed.mark()));
    QVERIFY(packed.mark().size() < 64);
}

void PublisherTest::packsSmall()
{
    QString text;
    for (int i = 0; i < 100; ++i)
        text += u"<entry><id>%1</id><names>/web-%2</names><status>Up</status></entry>"_s.arg(i * 7919).arg(i);
    QVERIFY(PackedText(text).room() * 4 < text.size());
}

void PublisherTest::marksWhatIsPublishedAlone()
{
    m_pool->setOtherConfig(m_pool->web1, keys::dockerPs, u"<docker_ps/>"_s);
    m_pool->setOtherConfig(m_pool->web1, u"another"_s, u"value"_s);
    QCOMPARE(marks().value(keys::dockerPs), monitor::markOf(u"<docker_ps/>"_s));
    QCOMPARE(marks().value(u"another"_s), u"value"_s);
    QVERIFY(!marks().contains(keys::dockerInfo));
}

void PublisherTest::writesWhatIsNews()
{
    Publisher ours = publisher();
    QVERIFY(ours.want(keys::dockerPs, u"first"_s));
    QVERIFY(!ours.want(keys::dockerPs, u"first"_s));
    QVERIFY(!ours.isUpToDate());
    VERIFY_RESULT(test::await(ours.flush(Patience::of(10s))));
    QVERIFY(ours.isUpToDate());
    QCOMPARE(published(keys::dockerPs), u"first"_s);
    QVERIFY(ours.want(keys::dockerPs, u"second"_s));
    VERIFY_RESULT(test::await(ours.flush(Patience::of(10s))));
    QCOMPARE(published(keys::dockerPs), u"second"_s);
    Publisher another = publisher();
    QVERIFY(!another.want(keys::dockerPs, u"second"_s));
    QVERIFY(another.isUpToDate());
}

void PublisherTest::leavesWhatNobodyWanted()
{
    m_pool->setOtherConfig(m_pool->web1, keys::dockerInfo, u"of an earlier run"_s);
    Publisher ours = publisher();
    QVERIFY(ours.isUpToDate());
    m_pool->setOtherConfig(m_pool->web1, keys::dockerInfo, {});
    ours.believe(marks());
    QVERIFY(ours.isUpToDate());
    QVERIFY(ours.want(keys::dockerPs, u"list"_s));
    VERIFY_RESULT(test::await(ours.flush(Patience::of(10s))));
    QVERIFY(published(keys::dockerInfo).isNull());
}

void PublisherTest::writesAgainWhatOthersChanged()
{
    Publisher ours = publisher();
    std::ignore = ours.want(keys::dockerPs, u"list"_s);
    VERIFY_RESULT(test::await(ours.flush(Patience::of(10s))));
    for (const QString &value : {u"changed"_s, QString(), monitor::markOf(u"list"_s)}) {
        m_pool->setOtherConfig(m_pool->web1, keys::dockerPs, value);
        ours.believe(marks());
        QVERIFY(!ours.isUpToDate());
        VERIFY_RESULT(test::await(ours.flush(Patience::of(10s))));
        QCOMPARE(published(keys::dockerPs), u"list"_s);
    }
}

void PublisherTest::removesAll()
{
    m_pool->setOtherConfig(m_pool->web1, keys::dockerInfo, u"of an earlier run"_s);
    Publisher ours = publisher();
    std::ignore = ours.want(keys::dockerPs, u"list"_s);
    VERIFY_RESULT(test::await(ours.flush(Patience::of(10s))));
    ours.wantNothing();
    QVERIFY(!ours.isUpToDate());
    VERIFY_RESULT(test::await(ours.flush(Patience::of(10s))));
    QVERIFY(ours.isUpToDate());
    for (const QString &key : keys::published)
        QVERIFY(published(key).isNull());
}

void PublisherTest::triesAgainWhatXapiRefused()
{
    Publisher ours = publisher();
    std::ignore = ours.want(keys::dockerPs, u"list"_s);
    m_pool->pool().server().failNext(u"VM.add_to_other_config"_s, {u"INTERNAL_ERROR"_s});
    QVERIFY(!test::await(ours.flush(Patience::of(10s))));
    QVERIFY(!ours.isUpToDate());
    VERIFY_RESULT(test::await(ours.flush(Patience::of(10s))));
    QCOMPARE(published(keys::dockerPs), u"list"_s);
}

QTEST_GUILESS_MAIN(PublisherTest)
#include "tst_publisher.moc"
