// SPDX-License-Identifier: BSD-2-Clause
#include "core/wipe.h"
#include "freewatch.h"
#include "net/httpconnection.h"
#include "scriptedxapi.h"
#include "verify.h"
#include "xapi/answer.h"
#include "xapi/calls.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using test::FreeWatch;
using xapi::Value;

namespace {

const QByteArray word = QByteArrayLiteral("nobody-may-see-me");
const QString wordText = u"nobody-may-see-me"_s;

//! As long as a private key, with the word in its middle; to be made before anybody watches.
QString longText() { return u"<key>\r\n"_s.repeated(150) + wordText + u" Ω&amp;"_s.repeated(150); }

//! A stream whose peer answers, piece by piece, once it has heard something. It has no buffers.
class PeerInMemory : public QIODevice
{
public:
    PeerInMemory(QByteArray answer, qsizetype pieceSize)
        : m_answer(std::move(answer))
        , m_pieceSize(pieceSize)
    {
        open(ReadWrite | Unbuffered);
    }
    [[nodiscard]] bool hasHeardTheWord() const { return m_hasHeardTheWord; }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_end - m_start; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qsizetype taken = qMin<qsizetype>(size, m_end - m_start);
        std::copy_n(m_answer.constData() + m_start, taken, data);
        m_start += taken;
        if (m_start == m_end && m_end < m_answer.size())
            sayMore();
        return taken;
    }
    qint64 writeData(const char *data, qint64 size) override
    {
        m_hasHeardTheWord = m_hasHeardTheWord || QByteArrayView(data, size).contains(word);
        sayMore();
        return size;
    }

private:
    void sayMore()
    {
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_end = qMin(m_answer.size(), m_end + m_pieceSize);
                Q_EMIT readyRead();
            },
            Qt::QueuedConnection);
    }

    QByteArray m_answer;
    qsizetype m_pieceSize;
    qsizetype m_start = 0, m_end = 0;
    bool m_hasHeardTheWord = false;
};

} // namespace

//! What memory holds when calls with secrets are over.
class WipingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void seesWhatIsNotWiped();
    void wipesAllThatABufferHeld();
    void growsWithoutLeavingCopies();
    void leavesNothingOnTheWire_data();
    void leavesNothingOnTheWire();
    void leavesNoTextOfACall();
};

void WipingTest::initTestCase()
{
    if (const QByteArray missing = FreeWatch::missing(); !missing.isEmpty())
        QSKIP(missing.constData());
}

void WipingTest::seesWhatIsNotWiped()
{
    const FreeWatch watch(word);
    {
        QByteArray bytes = word;
        bytes.detach();
    }
    QCOMPARE(watch.found(), 1);
    {
        QString text = wordText;
        text.detach();
    }
    QCOMPARE(watch.found(), 2);
    QByteArray growing(word.constData(), word.size());
    growing.reserve(100000);
    QCOMPARE(watch.found(), 3);
    wipe(growing);
    QCOMPARE(watch.found(), 3);
}

void WipingTest::wipesAllThatABufferHeld()
{
    const FreeWatch watch(word);
    {
        QByteArray bytes;
        bytes.reserve(100);
        bytes.append(word.constData(), word.size()).append("more");
        bytes.remove(0, word.size()); // which is still there, in front of the rest
        wipe(bytes);
        QByteArray shortened(word.constData(), word.size());
        shortened.truncate(0);
        wipe(shortened);
        QString text(wordText.constData(), wordText.size());
        wipe(text);
        QString shared(wordText.constData(), wordText.size());
        const QString other = shared;
        wipe(shared);
        QVERIFY(shared.isEmpty());
        QCOMPARE(other, wordText);
    }
    QCOMPARE(watch.found(), 1); // the one that was shared
    {
        QString shared(wordText.constData(), wordText.size());
        const QString other = shared;
        wipeCopies(shared);
        QCOMPARE(other.size(), wordText.size());
        QVERIFY(!other.contains(u'n'));
        QString literal = u"nobody-may-see-me"_s;
        wipeCopies(literal);
    }
    QCOMPARE(watch.found(), 1);
}

void WipingTest::growsWithoutLeavingCopies()
{
    const FreeWatch watch(word);
    QByteArray bytes;
    appendWiping(bytes, word);
    for (int i = 0; i < 1000; ++i)
        appendWiping(bytes, "some more");
    QVERIFY(bytes.startsWith(word));
    QCOMPARE(bytes.size(), word.size() + 9000);
    wipe(bytes);
    QCOMPARE(watch.found(), 0);
}

void WipingTest::leavesNothingOnTheWire_data()
{
    QTest::addColumn<qsizetype>("pieceSize");
    QTest::addColumn<bool>("isChunked");
    QTest::newRow("at once") << qsizetype(1000000) << false;
    QTest::newRow("in pieces") << qsizetype(100) << false;
    QTest::newRow("chunked") << qsizetype(100) << true;
}

void WipingTest::leavesNothingOnTheWire()
{
    QFETCH(qsizetype, pieceSize);
    QFETCH(bool, isChunked);
    const QString text = longText();
    const QByteArray body = xapi::xmlrpc::encodeResponse(xapi::xmlrpc::successEnvelope(text));
    const QByteArray size = QByteArray::number(body.size(), isChunked ? 16 : 10);
    const QByteArray answer = isChunked ? "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + size +
                                              "\r\n" + body + "\r\n0\r\n\r\n"
                                        : "HTTP/1.1 200 OK\r\nContent-Length: " + size + "\r\n\r\n" + body;
    const xapi::xmlrpc::Call call{u"secret.create"_s, {Value::Struct{{u"value"_s, text}}}};
    auto *peer = new PeerInMemory(answer, pieceSize);
    const net::StreamPtr stream = net::adoptStream(peer);
    const FreeWatch watch(word);
    {
        const auto connection = net::HttpConnection::on(stream);
        net::HttpRequest request;
        request.method = "POST";
        request.body = xapi::xmlrpc::encodeCall(call);
        auto response = test::await(connection->exchange(request, Patience::of(10s)));
        wipe(request.body);
        VERIFY_RESULT(response);
        QVERIFY(peer->hasHeardTheWord());
        auto value = test::await(xapi::openAnswer(std::move(*response), call.method, Patience::of(10s)));
        VERIFY_RESULT(value);
        QString read = value->toString();
        QCOMPARE(read, text);
        *value = Value();
        wipe(read);
    }
    QCOMPARE(watch.found(), 0);
}

// Here Qt's own sockets carry it, as UTF-8; the texts that we make of it are as QString has them.
void WipingTest::leavesNoTextOfACall()
{
    const QString text = longText();
    const QByteArray bytes = text.toUtf8();
    ScriptedXapi xapi([&text](const xapi::xmlrpc::Call &call) {
        if (call.method == "secret.get_value"_L1)
            return ScriptedXapi::success(text);
        return ScriptedXapi::success(u"OpaqueRef:1"_s);
    });
    const FreeWatch watch(word, FreeWatch::Utf16);
    xapi::Login login;
    login.password = Secret(QByteArray(word.constData(), word.size()));
    const auto session = test::await(xapi::Session::login(xapi.address(), login, Patience::of(10s)));
    VERIFY_RESULT(session);
    QCOMPARE(xapi.calls().last().parameters.value(1).toString(), wordText);
    QCOMPARE(watch.found(), 0);
    const auto value = test::await(xapi::secretValue(*session, u"uuid"_s, Patience::of(10s)));
    VERIFY_RESULT(value);
    QCOMPARE(value->reveal(), bytes);
    QCOMPARE(watch.found(), 0);
    VERIFY_RESULT(test::await(xapi::createSecret(*session, *value, Patience::of(10s))));
    QCOMPARE(watch.found(), 0);
    VERIFY_RESULT(test::await(xapi::changeSecret(*session, u"uuid"_s, *value, Patience::of(10s))));
    QCOMPARE(xapi.calls().last().parameters.value(2).toString(), text);
    QCOMPARE(watch.found(), 0);
}

QTEST_GUILESS_MAIN(WipingTest)
#include "tst_wiping.moc"
