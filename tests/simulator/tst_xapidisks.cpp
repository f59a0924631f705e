// SPDX-License-Identifier: BSD-2-Clause
#include "images.h"
#include "net/httpconnection.h"
#include "simulator/xapidisks.h"
#include "verify.h"
#include "wire.h"

#include <QLocalSocket>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using test::codeOf;
using test::Wire;
using xapi::Value;

namespace {

constexpr qint64 mebi = 1024 * 1024;

QByteArray chunk(quint64 offset, const QByteArray &data)
{
    QByteArray head(12, '\0');
    qToLittleEndian(offset, head.data());
    qToLittleEndian(static_cast<quint32>(data.size()), head.data() + 8);
    return head + data;
}

} // namespace

//! The handlers byte by byte, as xapi has them; the client that we use has tests of its own.
class TestXapiDisks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_wire = std::make_unique<Wire>();
        m_wire->logIn();
        const QString storage = m_wire->model().add(u"SR"_s, {});
        m_disk =
            m_wire->model().add(u"VDI"_s, {{u"SR"_s, Value(storage)}, {u"virtual_size"_s, Value(2 * mebi)}});
        m_task = await(m_wire->call(u"task.create"_s, {Value(u"t"_s), Value()})).value_or(Value()).toString();
    }
    void cleanup() { m_wire.reset(); }

    void answersBeforeTheBody()
    {
        QLocalSocket socket;
        connectTo(socket);
        socket.write(head("PUT", "/import_raw_vdi?vdi=" + m_disk.toLatin1() + "&task_id=" + m_task.toLatin1(),
                          "Content-Length: 5\r\n"));
        QTRY_VERIFY(socket.bytesAvailable() > 0 && socket.peek(4096).contains("\r\n\r\n"));
        const QByteArray answer = socket.readAll();
        QVERIFY2(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer.constData());
        QVERIFY(answer.contains("connection: close\r\n"));
        QVERIFY(answer.contains("task-id: " + m_task.toLatin1() + "\r\n"));
        QCOMPARE(status(), u"pending"_s);
        socket.write("hello");
        QTRY_COMPARE(status(), u"success"_s);
        QCOMPARE(m_wire->server().disks().content(m_disk, 6), QByteArray("hello\0", 6));
        QCOMPARE(m_wire->model().value(u"task"_s, m_task, u"result"_s).toString(),
                 u"<value>%1</value>"_s.arg(m_disk));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("no disk") << head("PUT", "/import_raw_vdi?x=y") << QByteArray("400") << QString();
        QTest::newRow("unknown format")
            << head("PUT", "/import_raw_vdi?vdi=DISK&format=iso") << QByteArray("404") << QString();
        QTest::newRow("transfer encoding")
            << head("PUT", "/import_raw_vdi?vdi=DISK&task_id=TASK", "Transfer-Encoding: chunked\r\n")
            << QByteArray("404") << u"INTERNAL_ERROR"_s;
        QTest::newRow("unknown disk") << head("GET", "/export_raw_vdi?vdi=OpaqueRef:none&task_id=TASK")
                                      << QByteArray("500") << u"HANDLE_INVALID"_s;
        QTest::newRow("unknown path") << head("PUT", "/import_something") << QByteArray("501") << QString();
    }
    void refuses()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, status);
        QFETCH(QString, code);
        request.replace("DISK", m_disk.toLatin1()).replace("TASK", m_task.toLatin1());
        const QByteArray answer = exchange(request);
        QVERIFY2(answer.startsWith("HTTP/1.1 " + status), answer.constData());
        QCOMPARE(m_wire->model().value(u"task"_s, m_task, u"error_info"_s).toStrings().value(0), code);
    }

    void takesItsOwnFraming()
    {
        const QByteArray body = chunk(mebi, "far") + chunk(0, "near") + QByteArray(12, '\0');
        const QByteArray answer = exchange(target("PUT", "&chunked") + body);
        QCOMPARE(status(), u"success"_s);
        QVERIFY(answer.count("HTTP/1.1") == 1);
        const QByteArray disk = m_wire->server().disks().content(m_disk, 2 * mebi);
        QVERIFY(disk.startsWith("near"));
        QCOMPARE(disk.mid(mebi, 3), "far");
    }

    void tellsAShortBodyOnlyInTheTask_data()
    {
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("raw") << QByteArray() << QByteArray("not two mebibytes");
        QTest::newRow("frame cut off") << QByteArray("&chunked") << chunk(0, "data").chopped(2);
        QTest::newRow("frame beyond the end") << QByteArray("&chunked") << chunk(2 * mebi, "data");
        QTest::newRow("no vhd") << QByteArray("&format=vhd") << QByteArray(4096, 'x');
        QTest::newRow("vhd cut off") << QByteArray("&format=vhd")
                                     << test::vhdOf(test::someDisk(mebi)).first(5000);
        QTest::newRow("vhd too large") << QByteArray("&format=vhd") << test::vhdOf(test::someDisk(3 * mebi));
    }
    void tellsAShortBodyOnlyInTheTask()
    {
        QFETCH(QByteArray, parameters);
        QFETCH(QByteArray, body);
        const QByteArray answer = exchange(target("PUT", parameters) + body, true);
        QVERIFY2(answer.isEmpty() || answer.startsWith("HTTP/1.1 200 OK\r\n"), answer.constData());
        QTRY_COMPARE(status(), u"failure"_s);
        QCOMPARE(m_wire->model().value(u"task"_s, m_task, u"error_info"_s).toStrings(),
                 (QStringList{u"VDI_IO_ERROR"_s, u"Device I/O errors"_s}));
    }

    void givesADiskUntilItsEnd()
    {
        m_wire->server().disks().setContent(m_disk, "begin");
        const QByteArray answer = exchange(target("GET", {}));
        const qsizetype body = answer.indexOf("\r\n\r\n") + 4;
        QVERIFY(!answer.left(body).toLower().contains("content-length"));
        QCOMPARE(answer.size() - body, 2 * mebi);
        QVERIFY(answer.mid(body).startsWith("begin"));
        QCOMPARE(status(), u"success"_s);
    }

    void holdsTheDiskWhileItMoves()
    {
        QLocalSocket socket;
        connectTo(socket);
        socket.write(target("PUT", {}) + "some");
        QTRY_VERIFY(!m_wire->model().value(u"VDI"_s, m_disk, u"current_operations"_s).toStruct().isEmpty());
        QCOMPARE(codeOf(await(m_wire->call(u"VDI.destroy"_s, {Value(m_disk)}))),
                 (QStringList{u"VDI_IN_USE"_s, m_disk, u"destroy"_s}));
        VERIFY_RESULT(await(m_wire->call(u"task.cancel"_s, {Value(m_task)})));
        QTRY_COMPARE(status(), u"cancelled"_s);
        VERIFY_RESULT(await(m_wire->call(u"VDI.destroy"_s, {Value(m_disk)})));
        QCOMPARE(codeOf(await(m_wire->call(u"task.cancel"_s, {Value(m_task)}))).value(0),
                 u"OPERATION_NOT_ALLOWED"_s);
    }

    void makesAVmOfATemplateAndTakesItAway()
    {
        const auto plan = [](const QString &storage) {
            return Value::fromMap({{u"disks"_s, u"<provision><disk device=\"0\" size=\"1048576\" sr=\"%1\" "
                                                "bootable=\"true\"/></provision>"_s.arg(storage)}});
        };
        const QString from =
            m_wire->model().add(u"VM"_s, {{u"is_a_template"_s, Value(true)}, {u"other_config"_s, plan({})}});
        const auto vm = await(m_wire->call(u"VM.clone"_s, {Value(from), Value(u"new"_s)}));
        VERIFY_RESULT(vm);
        QCOMPARE(codeOf(await(m_wire->call(u"VM.provision"_s, {*vm}))),
                 (QStringList{u"UUID_INVALID"_s, u"sr"_s, {}}));
        const QString storage = m_wire->model().value(u"VDI"_s, m_disk, u"SR"_s).toString();
        m_wire->model().set(u"VM"_s, vm->toString(), u"other_config"_s,
                            plan(m_wire->model().value(u"SR"_s, storage, u"uuid"_s).toString()));
        VERIFY_RESULT(await(m_wire->call(u"VM.provision"_s, {*vm})));
        const auto record = await(m_wire->call(u"VM.get_record"_s, {*vm}));
        VERIFY_RESULT(record);
        QCOMPARE((*record)[u"is_a_template"_s].toBool(true), false);
        QCOMPARE((*record)[u"name_label"_s].toString(), u"new"_s);
        QVERIFY((*record)[u"other_config"_s].toMap().isEmpty());
        QCOMPARE((*record)[u"VBDs"_s].toStrings().size(), 1);
        QVERIFY(m_wire->model().value(u"VM"_s, from, u"is_a_template"_s).toBool());
        VERIFY_RESULT(await(m_wire->call(u"VM.destroy"_s, {*vm})));
        QVERIFY(m_wire->model().refs(u"VBD"_s).isEmpty());
        QCOMPARE(m_wire->model().refs(u"VDI"_s).size(), 2);
        QCOMPARE(codeOf(await(m_wire->call(u"VM.destroy"_s, {*vm}))).value(0), u"HANDLE_INVALID"_s);
    }

private:
    template <class T>
    static T await(QCoro::Task<T> task)
    {
        return test::await(std::move(task));
    }
    [[nodiscard]] QString status()
    {
        return m_wire->model().value(u"task"_s, m_task, u"status"_s).toString();
    }
    static QByteArray head(const QByteArray &method, const QByteArray &target, const QByteArray &headers = {})
    {
        return method + ' ' + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n";
    }
    [[nodiscard]] QByteArray target(const QByteArray &method, const QByteArray &parameters) const
    {
        return head(method, (method == "PUT" ? "/import_raw_vdi?vdi=" : "/export_raw_vdi?vdi=") +
                                m_disk.toLatin1() + "&task_id=" + m_task.toLatin1() + parameters);
    }
    void connectTo(QLocalSocket &socket)
    {
        socket.connectToServer(m_wire->socketPath());
        QVERIFY(socket.waitForConnected(5000));
    }
    //! What came until the server closed, or until we did, right behind our last byte.
    QByteArray exchange(const QByteArray &bytes, bool hangsUp = false)
    {
        QLocalSocket socket;
        QByteArray answer;
        QObject::connect(&socket, &QLocalSocket::readyRead, &socket, [&] { answer += socket.readAll(); });
        connectTo(socket);
        socket.write(bytes);
        if (hangsUp)
            socket.disconnectFromServer();
        const auto isOver = [&] { return socket.state() == QLocalSocket::UnconnectedState; };
        return QTest::qWaitFor(isOver, 20'000) ? answer : QByteArray("still open");
    }

    std::unique_ptr<Wire> m_wire;
    QString m_disk;
    QString m_task;
};

QTEST_GUILESS_MAIN(TestXapiDisks)
#include "tst_xapidisks.moc"
