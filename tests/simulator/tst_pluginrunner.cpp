// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/pluginrunner.h"
#include "verify.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using xsc::test::await;
using xsc::xapi::Value;

class TestPluginRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOverTheCallAndNothingElse()
    {
        write("argv", "printf '%s|%s|' \"$0\" \"$#\" > '" + path("seen") +
                          "'\n"
                          "printf '%s' \"$1\" >> '" +
                          path("seen") +
                          "'\n"
                          "env > '" +
                          path("env") + "'; pwd > '" + path("pwd") + "'; cat > '" + path("in") + "'\n" +
                          answer("<string>Tr\xc3\xbc"
                                 "e</string>"));
        const auto result = await(run(u"argv"_s));
        VERIFY_RESULT(result);
        QCOMPARE(result->toString(), u"Trüe"_s);
        const QByteArray seen = read("seen");
        QVERIFY2(seen.startsWith(path("argv") + "|1|<?xml"), seen.constData());
        QVERIFY(seen.contains("<methodName>stop</methodName>"));
        QVERIFY(seen.contains("OpaqueRef:session"));
        QVERIFY(seen.contains("vmuuid"));
        QVERIFY(read("env").contains("PATH=/sbin:/usr/sbin:/bin:/usr/bin\n"));
        QVERIFY(!read("env").contains("HOME="));
        QCOMPARE(read("pwd"), QByteArray("/\n"));
        QCOMPARE(read("in"), QByteArray());
    }

    void tellsEveryWayToFail_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QStringList>("code");
        const QString failure = u"XENAPI_PLUGIN_FAILURE"_s;
        QTest::newRow("exit code") << QByteArray("echo out; echo err >&2; exit 3")
                                   << QStringList{failure, u"non-zero exit"_s, u"out\n"_s, u"err\n"_s};
        QTest::newRow("an answer does not help a bad exit")
            << answer("True") + "\nexit 1" << QStringList{failure, u"non-zero exit"_s};
        QTest::newRow("signal") << QByteArray("kill -KILL $$") << QStringList{failure, u"signal: SIGKILL"_s};
        QTest::newRow("garbage") << QByteArray("echo hello")
                                 << QStringList{failure, u"failed to parse plugin output"_s, u"hello\n"_s};
        QTest::newRow("nothing") << QByteArray("exit 0")
                                 << QStringList{failure, u"failed to parse plugin output"_s, QString()};
        QTest::newRow("its own failure")
            << QByteArray("echo '<methodResponse><params><param><value><struct><member><name>Status</name>"
                          "<value>Failure</value></member><member><name>ErrorDescription</name><value><array>"
                          "<data><value>-1</value><value>no VM</value></data></array></value></member>"
                          "</struct></value></param></params></methodResponse>'")
            << QStringList{u"-1"_s, u"no VM"_s};
        QTest::newRow("fault")
            << QByteArray("echo '<methodResponse><fault><value><struct><member><name>faultCode</name><value>"
                          "<int>7</int></value></member><member><name>faultString</name><value>oh</value>"
                          "</member></struct></value></fault></methodResponse>'")
            << QStringList{failure, u"fault"_s, u"7"_s, u"oh"_s};
        QTest::newRow("no envelope")
            << QByteArray("echo '<methodResponse><params><param><value>True</value></param></params>"
                          "</methodResponse>'")
            << QStringList{failure, u"unexpected XMLRPC result"_s};
        QTest::newRow("no string") << answer("<int>1</int>") << QStringList{u"INTERNAL_ERROR"_s};
    }
    void tellsEveryWayToFail()
    {
        QFETCH(QByteArray, script);
        QFETCH(QStringList, code);
        write("plugin", script);
        const auto result = await(run(u"plugin"_s));
        VERIFY_FAILS(result, xsc::ErrorKind::Remote);
        QCOMPARE(result.error().code.mid(0, code.size()), code);
    }

    void missesWhatIsNotThere()
    {
        QCOMPARE(await(run(u"nothing"_s)).error().code,
                 (QStringList{u"XENAPI_MISSING_PLUGIN"_s, u"nothing"_s}));
        QCOMPARE(await(run(u"../x"_s)).error().code, (QStringList{u"XENAPI_MISSING_PLUGIN"_s, u"../x"_s}));
    }

    void failsWithoutTheExecuteBit()
    {
        write("plain", "exit 0");
        QFile::setPermissions(QString::fromUtf8(path("plain")), QFile::ReadOwner);
        const auto result = await(run(u"plain"_s));
        VERIFY_FAILS(result, xsc::ErrorKind::Remote);
        QCOMPARE(result.error().code.mid(0, 2),
                 (QStringList{u"XENAPI_PLUGIN_FAILURE"_s, u"non-zero exit"_s}));
    }

    void doesNotWaitForBackgroundChildren()
    {
        write("fork", "sleep 20 & echo $! > '" + path("child") + "'\n" + answer("True"));
        const auto result = await(run(u"fork"_s));
        QCOMPARE(QFile::exists(QString::fromUtf8(path("child"))), true);
        QProcess::execute(u"kill"_s, {QString::fromUtf8(read("child")).trimmed()});
        VERIFY_RESULT(result);
    }

    void endsWithItsCaller()
    {
        write("slow", "exec sleep 60");
        std::stop_source stop;
        stop.request_stop();
        xsc::Patience patience;
        patience.stop = stop.get_token();
        const auto result = await(xsc::simulator::runPlugin(call(u"slow"_s), patience));
        VERIFY_FAILS(result, xsc::ErrorKind::Remote);
        QCOMPARE(result.error().code.value(1), u"signal: SIGKILL"_s);
    }

private:
    static QByteArray answer(const QByteArray &value)
    {
        return "echo \"<?xml "
               "version='1.0'?>\n<methodResponse>\n<params>\n<param>\n<value><struct>\n<member>\n"
               "<name>Status</name>\n<value><string>Success</string></value>\n</member>\n<member>\n"
               "<name>Value</name>\n<value>" +
               value + "</value>\n</member>\n</struct></value>\n</param>\n</params>\n</methodResponse>\"\n";
    }
    QByteArray path(const QByteArray &name) const
    {
        return m_folder.filePath(QString::fromUtf8(name)).toUtf8();
    }
    void write(const QByteArray &name, const QByteArray &script)
    {
        QFile file(QString::fromUtf8(path(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QByteArray read(const QByteArray &name) const
    {
        QFile file(QString::fromUtf8(path(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
    }
    xsc::simulator::PluginCall call(const QString &plugin) const
    {
        return {m_folder.path(), plugin, u"stop"_s, u"OpaqueRef:session"_s, {{u"vmuuid"_s, u"1"_s}}};
    }
    xsc::Task<Value> run(const QString &plugin) const
    {
        return xsc::simulator::runPlugin(call(plugin), xsc::Patience::of(15s));
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestPluginRunner)
#include "tst_pluginrunner.moc"
