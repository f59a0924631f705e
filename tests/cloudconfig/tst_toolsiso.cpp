// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/toolsiso.h"
#include "driveimages.h"
#include "verify.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using namespace xsc::cloudconfig;

namespace {

QMap<QString, QByteArray> wholeAgent()
{
    QMap<QString, QByteArray> tree{{u"README.html"_s, "hello"}, {u"windows/setup.exe"_s, "MZ"}};
    for (const QString &name :
         {u"install.sh"_s, u"versions.deb"_s, u"versions.rpm"_s, u"versions.tgz"_s, u"xe-daemon"_s,
          u"xe-linux-distribution"_s, u"xe-linux-distribution.service"_s, u"xen-vcpu-hotplug.rules"_s,
          u"xe-guest-utilities_8.4.0-1_amd64.deb"_s, u"xe-guest-utilities_8.4.0-1_i386.deb"_s})
        tree.insert(u"Linux/"_s + name, name.toUtf8());
    return tree;
}

} // namespace

//! The guest agent is read out of the tools ISO, and its absence is no failure.
class ToolsIsoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheNewest();
    void takesTheAgentAndItsPackage_data();
    void takesTheAgentAndItsPackage();
    void tellsWhatIsMissing();
    void doesWithoutAnIso();
};

void ToolsIsoTest::findsTheNewest()
{
    const QTemporaryDir folder;
    const Dom0Root root(folder.path());
    QCOMPARE(newestToolsIso(root), QString());
    const QDateTime now = QDateTime::currentDateTime();
    int age = 0;
    for (const QString &name : {u"xs-tools-7.iso"_s, u"guest-tools-8.iso"_s, u"notes.txt"_s}) {
        const QString path = root.toolsIsoFolder() + u'/' + name;
        VERIFY_RESULT(test::writeFile(path, "x"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(now.addDays(-10 + age++), QFileDevice::FileModificationTime));
    }
    QCOMPARE(newestToolsIso(root), root.toolsIsoFolder() + u"/guest-tools-8.iso"_s);
}

void ToolsIsoTest::takesTheAgentAndItsPackage_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("Rock Ridge and Joliet") << QStringList{u"-R"_s, u"-J"_s};
    QTest::newRow("Joliet alone") << QStringList{u"-J"_s};
}

void ToolsIsoTest::takesTheAgentAndItsPackage()
{
    NEEDS_PROGRAM(u"genisoimage"_s);
    QFETCH(QStringList, options);
    const QTemporaryDir folder;
    const auto iso = test::isoByGenisoimage(wholeAgent(), options);
    VERIFY_RESULT(iso);
    const QString path = folder.filePath(u"tools.iso"_s);
    VERIFY_RESULT(test::writeFile(path, *iso));
    const AgentFiles agent = agentFilesOf(path);
    QCOMPARE(agent.notes, QStringList());
    QCOMPARE(agent.files.size(), 9);
    QCOMPARE(agent.files.value(u"xe-daemon"_s), "xe-daemon");
    QVERIFY(agent.files.contains(u"xe-guest-utilities_8.4.0-1_amd64.deb"_s));
}

void ToolsIsoTest::tellsWhatIsMissing()
{
    NEEDS_PROGRAM(u"genisoimage"_s);
    const QTemporaryDir folder;
    auto tree = wholeAgent();
    tree.remove(u"Linux/xe-daemon"_s);
    const auto iso = test::isoByGenisoimage(tree, {u"-R"_s});
    VERIFY_RESULT(iso);
    const QString path = folder.filePath(u"tools.iso"_s);
    VERIFY_RESULT(test::writeFile(path, *iso));
    AgentFiles agent = agentFilesOf(path);
    QCOMPARE(agent.files.size(), 8);
    QCOMPARE(agent.notes.size(), 1);
    QVERIFY(agent.notes.first().contains(u"xe-daemon"_s));

    VERIFY_RESULT(test::writeFile(path, iso->first(iso->size() / 2)));
    agent = agentFilesOf(path);
    QCOMPARE(agent.notes.size(), 1);
    QVERIFY(agent.notes.first().contains(u"tools.iso"_s));
}

void ToolsIsoTest::doesWithoutAnIso()
{
    for (const QString &path : {QString(), u"/nowhere/tools.iso"_s}) {
        const AgentFiles agent = agentFilesOf(path);
        QVERIFY(agent.files.isEmpty());
        QCOMPARE(agent.notes.size(), 1);
    }
}

QTEST_GUILESS_MAIN(ToolsIsoTest)
#include "tst_toolsiso.moc"
