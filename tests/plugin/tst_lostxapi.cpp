// SPDX-License-Identifier: BSD-2-Clause
#include "places.h"
#include "plugin/dispatcher.h"
#include "verify.h"
#include "xapi/xmlrpc.h"

#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;

namespace {

constexpr int patience = 30000; // ms; sanitizers and busy machines

//! Answers one request after the other with the next of \a answers; with the last of them it ends for good.
class FailingXapi
{
public:
    FailingXapi(const QString &socket, const QList<QByteArray> &answers)
        : m_answers(answers)
    {
        QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this] {
            while (QLocalSocket *client = m_server.nextPendingConnection())
                QObject::connect(client, &QLocalSocket::readyRead, client, [this, client] { hear(client); });
        });
        m_server.listen(socket);
    }

    [[nodiscard]] bool isThere() const { return m_server.isListening(); }

private:
    void hear(QLocalSocket *client)
    {
        if (!client->peek(1024 * 1024).contains("</methodCall>"))
            return;
        client->readAll();
        if (!m_answers.isEmpty())
            client->write(m_answers.takeFirst());
        if (m_answers.isEmpty()) {
            m_server.close();
            client->disconnectFromServer();
        }
    }

    QLocalServer m_server;
    QList<QByteArray> m_answers;
};

QByteArray http(const QByteArray &status, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
           body;
}

QByteArray envelope(const xapi::Value &value) { return http("200 OK", xapi::xmlrpc::encodeResponse(value)); }

QByteArray stopCall()
{
    const xapi::StringMap arguments{{u"vmuuid"_s, u"u"_s}, {u"container"_s, u"web"_s}};
    return xapi::xmlrpc::encodeCall({u"stop"_s, {u"OpaqueRef:s"_s, xapi::Value::fromMap(arguments)}});
}

QString codeIn(const QByteArray &answer)
{
    const auto response = xapi::xmlrpc::decodeResponse(answer);
    const auto value =
        response ? xapi::xmlrpc::openEnvelope(*response) : Result<xapi::Value>(fail(response.error()));
    return value ? u"success"_s : value.error().code.value(0);
}

} // namespace

//! The plugin while the pool that called it goes away.
class LostXapiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersAllTheSame_data();
    void answersAllTheSame();
    void endsInTimeWhenXapiHangs();

private:
    QTemporaryDir m_root;
    QString m_program;
    QString m_socket;
};

void LostXapiTest::initTestCase()
{
    const Dom0Root root(m_root.path());
    for (const QString &folder : {u"etc/xapi.d/plugins"_s, u"var/log"_s, u"var/lib/xcp"_s})
        QVERIFY(QDir(m_root.path()).mkpath(folder));
    m_socket = root.xapiSocket();
    m_program = m_root.filePath(u"etc/xapi.d/plugins/xscontainer"_s);
    QVERIFY(QFile::link(test::ourProgram(u"xscontainer-plugin"_s), m_program));
}

void LostXapiTest::answersAllTheSame_data()
{
    QTest::addColumn<QList<QByteArray>>("answers");
    QTest::addColumn<QString>("code");
    using Answers = QList<QByteArray>;
    const QByteArray good = envelope(xapi::xmlrpc::successEnvelope(u"OpaqueRef:vm"_s));
    const QByteArray invalid =
        envelope(xapi::xmlrpc::failureEnvelope({u"SESSION_INVALID"_s, u"OpaqueRef:s"_s}));
    QTest::newRow("gone at once") << Answers() << u"XSCONTAINER_NETWORK"_s;
    QTest::newRow("gone in the middle") << Answers{good} << u"XSCONTAINER_NETWORK"_s;
    QTest::newRow("gone in an answer") << Answers{good.chopped(40)} << u"XSCONTAINER_NETWORK"_s;
    QTest::newRow("garbage") << Answers{"SSH-2.0-OpenSSH_9.2\r\n\r\n"} << u"XSCONTAINER_PROTOCOL"_s;
    QTest::newRow("an error page") << Answers{http("500 Internal Error", "<html>sorry</html>")} << QString();
    QTest::newRow("no envelope") << Answers{http("200 OK", "<methodResponse/>")} << u"XSCONTAINER_PROTOCOL"_s;
    QTest::newRow("restarted") << Answers{invalid} << u"SESSION_INVALID"_s;
    QTest::newRow("restarted in the middle") << Answers{good, invalid} << u"SESSION_INVALID"_s;
}

void LostXapiTest::answersAllTheSame()
{
    QFETCH(QList<QByteArray>, answers);
    QFETCH(QString, code);
    const FailingXapi xapi(m_socket, answers);
    QVERIFY(xapi.isThere());
    QProcess program;
    program.start(m_program, {QString::fromUtf8(stopCall())});
    QTRY_VERIFY_WITH_TIMEOUT(program.state() == QProcess::NotRunning, patience);
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(!xapi.isThere());
    const QString told = codeIn(program.readAllStandardOutput());
    QVERIFY2(code.isEmpty() ? told.startsWith(u"XSCONTAINER_"_s) : told == code, qPrintable(told));
}

void LostXapiTest::endsInTimeWhenXapiHangs()
{
    QLocalServer silent;
    QVERIFY(silent.listen(m_socket));
    const QByteArray answer =
        test::await(plugin::answerCall(stopCall(), Dom0Root(m_root.path()), Patience::of(300ms)));
    QCOMPARE(codeIn(answer), u"XSCONTAINER_TIMEOUT"_s);
}

QTEST_GUILESS_MAIN(LostXapiTest)
#include "tst_lostxapi.moc"
