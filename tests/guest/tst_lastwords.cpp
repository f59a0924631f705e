// SPDX-License-Identifier: BSD-2-Clause
#include "guest/guest.h"
#include "verify.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;

namespace {

//! A connection on which the peer says nothing; \a lastWords, if any, end it at once.
class QuietStream : public QIODevice
{
public:
    explicit QuietStream(const QString &lastWords)
    {
        open(QIODevice::ReadWrite);
        if (lastWords.isEmpty())
            return;
        setErrorString(lastWords);
        setProperty("ended", true);
    }

protected:
    qint64 readData(char *, qint64) override { return 0; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

using Answer = Result<QString>;

struct Scene
{
    std::shared_ptr<guest::Guest> guest;
    std::shared_ptr<int> dials = std::make_shared<int>(0);
};

Scene sceneOf(guest::Mode mode, const Answer &answer)
{
    guest::GuestSettings settings;
    settings.mode = mode;
    settings.vmName = u"web1"_s;
    settings.addresses = QStringList{u"10.0.0.5"_s};
    Scene scene;
    const net::StreamOpener opener = [answer, dials = scene.dials](Patience) -> Task<net::StreamPtr> {
        ++*dials;
        return [](Answer given) -> Task<net::StreamPtr> {
            if (!given)
                co_return fail(given.error());
            co_return std::make_shared<QuietStream>(*given);
        }(answer);
    };
    scene.guest = guest::Guest::over(settings, opener, {});
    return scene;
}

} // namespace

class LastWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAgainWhyAConnectionBroke_data();
    void asksAgainWhyAConnectionBroke();
    void asksOnlyAboutBrokenTls_data();
    void asksOnlyAboutBrokenTls();
};

void LastWordsTest::asksAgainWhyAConnectionBroke_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<QString>("code");
    QTest::newRow("alert") << Answer(u"tlsv13 alert certificate required"_s) << u"TLS_REFUSED"_s;
    QTest::newRow("alert of expiry") << Answer(u"tlsv13 alert certificate expired"_s) << u"TLS_OWN_EXPIRED"_s;
    QTest::newRow("refused by the handshake") << Answer(fail(ErrorKind::Auth, u"no"_s)) << u"TLS_REFUSED"_s;
    QTest::newRow("another certificate now") << Answer(fail(ErrorKind::Trust, u"whose?"_s)) << u"TLS_TRUST"_s;
    QTest::newRow("stopped meanwhile")
        << Answer(fail(ErrorKind::Network, u"Connection refused"_s)) << u"UNREACHABLE"_s;
    QTest::newRow("closed without a word") << Answer(u"closed"_s) << u"CONNECTION_LOST"_s;
    QTest::newRow("silence") << Answer(QString()) << u"CONNECTION_LOST"_s;
    QTest::newRow("no time left") << Answer(fail(ErrorKind::Timeout, u"late"_s)) << u"CONNECTION_LOST"_s;
    QTest::newRow("called off") << Answer(fail(ErrorKind::Cancelled, u"off"_s)) << u"CONNECTION_LOST"_s;
}

void LastWordsTest::asksAgainWhyAConnectionBroke()
{
    QFETCH(Answer, answer);
    QFETCH(QString, code);
    const Scene scene = sceneOf(guest::Mode::Tls, answer);
    const Error broken{ErrorKind::Network, u"broken"_s, {}, {}};
    const Error told = test::await(scene.guest->explained(broken, Patience::of(50ms)));
    QCOMPARE(told.code.value(0), code);
    QVERIFY2(told.message.contains(u"web1"_s), qPrintable(told.message));
    QCOMPARE(*scene.dials, 1);
}

void LastWordsTest::asksOnlyAboutBrokenTls_data()
{
    QTest::addColumn<guest::Mode>("mode");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("ssh") << guest::Mode::Ssh << ErrorKind::Network;
    QTest::newRow("silence") << guest::Mode::Tls << ErrorKind::Timeout;
    QTest::newRow("called off") << guest::Mode::Tls << ErrorKind::Cancelled;
}

void LastWordsTest::asksOnlyAboutBrokenTls()
{
    QFETCH(guest::Mode, mode);
    QFETCH(ErrorKind, kind);
    const Scene scene = sceneOf(mode, Answer(u"tlsv13 alert certificate required"_s));
    const Error told = test::await(scene.guest->explained({kind, u"broken"_s, {}, {}}, Patience::of(50ms)));
    QVERIFY(told.code.value(0) != u"TLS_REFUSED"_s);
    QCOMPARE(*scene.dials, 0);
}

QTEST_GUILESS_MAIN(LastWordsTest)
#include "tst_lastwords.moc"
