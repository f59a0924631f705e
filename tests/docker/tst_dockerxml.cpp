// SPDX-License-Identifier: BSD-2-Clause
#include "docker/containerreader.h"
#include "docker/xml.h"
#include "places.h"
#include "verify.h"
#include "xmltree.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamWriter>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using namespace xsc::docker;
using xsc::test::sortedTree;

class DockerXmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheOriginalsForms_data();
    void writesTheOriginalsForms();
    void replacesWhatXmlCannotHold();
    void hidesKeysThatClientsLookFor();
    void leavesOutNothingThatFits();
    void dropsTheBulkyFieldsFirst();
    void thenCutsTheTailAndCountsIt();
    void staysWithinAnySize();
    void countsWhatXapisOwnXmlMakesOfAText();
    void shortensInfoAndVersion_data();
    void shortensInfoAndVersion();
    void readsBackWhatItWrote();
    void readsAListOfTheOriginal();
    void readsTheStateFromTheStatusText();
    void readsATree();
    void readsProcesses();
    void refusesWhatIsNoProjection_data();
    void refusesWhatIsNoProjection();
    void refusesADeepTree();
    void refusesAHugeText();
};

static Document parsed(const QByteArray &json)
{
    const auto document = parseDocument(json);
    return document ? *document : Document{u"unreadable: "_s + document.error().text()};
}

static Result<QString> project(const QString &kind, const Document &document)
{
    if (kind == "docker_ps"_L1)
        return xml::ps(document);
    if (kind == "docker_top"_L1)
        return xml::top(document);
    return kind == "docker_info"_L1 ? xml::info(document) : xml::inspect(document);
}

void DockerXmlTest::writesTheOriginalsForms_data()
{
    QTest::addColumn<QJsonObject>("entry");
    QFile file(test::sourcePath(u"tests/docker/data/xmlcases.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(cases.size(), 72);
    for (qsizetype i = 0; i < cases.size(); ++i)
        QTest::addRow("%lld %s", static_cast<long long>(i), qPrintable(cases.at(i)[u"note"_s].toString()))
            << cases.at(i).toObject();
}

void DockerXmlTest::writesTheOriginalsForms()
{
    QFETCH(QJsonObject, entry);
    const auto text =
        project(entry.value(u"kind"_s).toString(), parsed(entry.value(u"json"_s).toString().toUtf8()));
    if (entry.value(u"fails"_s).toBool()) {
        VERIFY_FAILS(text, ErrorKind::Protocol);
        return;
    }
    VERIFY_RESULT(text);
    QVERIFY(text->startsWith("<?xml version=\"1.0\" ?><"_L1));
    QCOMPARE(sortedTree(*text), sortedTree(entry.value(u"xml"_s).toString()));
}

void DockerXmlTest::replacesWhatXmlCannotHold()
{
    const Document document{QJsonObject{
        {u"a\x01z"_s, QString(u"\x1b[1m\0bold"_s + QChar(0xD83D) + u'x' + QChar(0xFFFF) + u"\tt"_s)}}};
    const auto tree = xml::readTree(xml::info(document));
    VERIFY_RESULT(tree);
    QCOMPARE(tree->children.value(0).name, u"a\uFFFDz"_s);
    QCOMPARE(tree->children.value(0).value, u"\uFFFD[1m\uFFFDbold\uFFFDx\uFFFD\tt"_s);
    QVERIFY(sortedTree(xml::info(document)).startsWith(u'('));
}

void DockerXmlTest::hidesKeysThatClientsLookFor()
{
    const QString text = xml::ps(parsed(R"([{"Id":"1","Labels":{"entry":"gate"}}])"));
    QCOMPARE(text.count("<entry>"_L1), 1);
    const auto listing = xml::readPs(text);
    VERIFY_RESULT(listing);
    QCOMPARE(listing->containers.value(0).labels.value(u"entry"_s), u"gate"_s);
}

static Document farm(int count)
{
    QJsonArray list;
    for (int i = 0; i < count; ++i)
        list.append(QJsonObject{{u"Id"_s, QString::number(i).rightJustified(64, u'a')},
                                {u"Names"_s, QJsonArray{u"/fruit-%1"_s.arg(i)}},
                                {u"Image"_s, u"pear:7"_s},
                                {u"State"_s, u"running"_s},
                                {u"Status"_s, u"Up 2 hours"_s},
                                {u"Mounts"_s, QJsonArray{QJsonObject{{u"Source"_s, u"/srv/%1"_s.arg(i)}}}},
                                {u"Labels"_s, QJsonObject{{u"com.docker.compose.project"_s, u"farm"_s},
                                                          {u"com.docker.compose.service"_s, u"tree"_s},
                                                          {u"org.example.note"_s, u"x"_s.repeated(300)}}}});
    return {list};
}

void DockerXmlTest::leavesOutNothingThatFits()
{
    const Document document = farm(20);
    const QString whole = xml::ps(document);
    QCOMPARE(xml::psWithin(document, xml::bytesInside(whole)), whole);
    QVERIFY(xml::psWithin(document, xml::bytesInside(whole) - 1) != whole);
}

void DockerXmlTest::dropsTheBulkyFieldsFirst()
{
    const auto listing = xml::readPs(xml::psWithin(farm(400), 280 * 1024));
    VERIFY_RESULT(listing);
    QCOMPARE(listing->containers.size(), 400);
    QCOMPARE(listing->missing, 0);
    QCOMPARE(listing->containers.first().composeProject(), u"farm"_s);
    QVERIFY(!listing->containers.first().labels.contains(u"org.example.note"_s));
}

void DockerXmlTest::thenCutsTheTailAndCountsIt()
{
    const QString text = xml::psWithin(farm(5000), 280 * 1024);
    QVERIFY(xml::bytesInside(text) <= 280 * 1024);
    const auto listing = xml::readPs(text);
    VERIFY_RESULT(listing);
    QVERIFY2(listing->containers.size() > 500, qPrintable(QString::number(listing->containers.size())));
    QCOMPARE(listing->containers.size() + listing->missing, 5000);
    QCOMPARE(listing->containers.first().name, u"fruit-0"_s);
}

void DockerXmlTest::staysWithinAnySize()
{
    const Document document = farm(12);
    const qsizetype least =
        xml::bytesInside(u"<?xml version=\"1.0\" ?><docker_ps missing=\"12\"></docker_ps>"_s);
    for (qsizetype bytes = least; bytes < 12'000; bytes += 97) {
        const QString text = xml::psWithin(document, bytes);
        QVERIFY(xml::bytesInside(text) <= bytes);
        const auto listing = xml::readPs(text);
        VERIFY_RESULT(listing);
        QCOMPARE(listing->containers.size() + listing->missing, 12);
    }
    QCOMPARE(xml::readPs(xml::psWithin(document, 0)).value().missing, 12);
}

void DockerXmlTest::countsWhatXapisOwnXmlMakesOfAText()
{
    QByteArray outer;
    QXmlStreamWriter writer(&outer);
    const QString text = xml::ps(farm(3));
    writer.writeCharacters(text);
    QCOMPARE(xml::bytesInside(text), outer.size());
}

void DockerXmlTest::shortensInfoAndVersion_data()
{
    QTest::addColumn<qsizetype>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("listed");
    QTest::newRow("all") << qsizetype(100'000) << u"n"_s.repeated(3000) << true;
    QTest::newRow("short texts") << qsizetype(2000) << u"n"_s.repeated(500) << false;
    QTest::newRow("nothing") << qsizetype(100) << QString() << false;
}

void DockerXmlTest::shortensInfoAndVersion()
{
    QFETCH(qsizetype, bytes);
    QFETCH(QString, name);
    QFETCH(bool, listed);
    const Document document{QJsonObject{{u"Name"_s, u"n"_s.repeated(3000)}, {u"List"_s, QJsonArray{u"x"_s}}}};
    for (const QString &text : {xml::infoWithin(document, bytes), xml::versionWithin(document, bytes)}) {
        const auto tree = xml::readTree(text);
        VERIFY_RESULT(tree);
        const auto child = [&tree](const QString &key) {
            const auto &all = tree->children;
            const auto it =
                std::find_if(all.begin(), all.end(), [&key](const auto &f) { return f.name == key; });
            return it == all.end() ? xml::Field() : *it;
        };
        QCOMPARE(child(u"Name"_s).value, name);
        QCOMPARE(child(u"List"_s).name.isEmpty(), !listed);
        QCOMPARE(text.contains(u"missing=\"2\""_s), name.isEmpty());
    }
}

void DockerXmlTest::readsBackWhatItWrote()
{
    const Document document = parsed(
        R"json([{"Id":"0a1b2c3d4e5f","Names":["/kiln"],"Image":"clay","Command":"fire <&> \"hot\"",)json"
        R"json("Created":1700000000,"State":"exited","Status":"Exited (3)","Health":{"Status":"unhealthy"},)json"
        R"json("Ports":[{"IP":"::","PrivatePort":80,"PublicPort":8080,"Type":"tcp"}],)json"
        R"json("Labels":{"a b":"&lt;","  ":" "}}])json");
    const auto listing = xml::readPs(xml::ps(document));
    VERIFY_RESULT(listing);
    QCOMPARE(listing->containers, read::containers(document));
    QCOMPARE(listing->containers.first().health, Health::Unhealthy);
    QCOMPARE(listing->containers.first().labels.value(u"  "_s), u" "_s);
}

void DockerXmlTest::readsAListOfTheOriginal()
{
    const auto listing = xml::readPs(
        u"<?xml version=\"1.0\" ?><docker_ps><item><entry><status>Up (Paused)</status>"
        "<container>0011223344</container><created>1600000000</created><image>hay</image><names>loft</names>"
        "<labels><SPECIAL_XS_ENCODED_ELEMENT name=\"x/y\">a &amp;amp; "
        "&quot;b&quot;</SPECIAL_XS_ENCODED_ELEMENT>"
        "<entry>trap</entry></labels><ports/><id>00112233445566</id></entry></item></docker_ps>"_s);
    VERIFY_RESULT(listing);
    QCOMPARE(listing->containers.size(), 1);
    const Container &container = listing->containers.first();
    QCOMPARE(container.name, u"loft"_s);
    QCOMPARE(container.id, ContainerId(u"00112233445566"_s));
    QCOMPARE(container.state, ContainerState::Paused);
    QCOMPARE(container.created, QDateTime::fromSecsSinceEpoch(1600000000, Qt::UTC));
    QCOMPARE(container.labels, (QMap<QString, QString>{{u"x/y"_s, u"a & \"b\""_s}, {u"entry"_s, u"trap"_s}}));
}

void DockerXmlTest::readsTheStateFromTheStatusText()
{
    const auto stateOf = [](const QString &status) {
        return xml::readPs(
                   u"<docker_ps><item><entry><status>%1</status></entry></item></docker_ps>"_s.arg(status))
            .value()
            .containers.first();
    };
    QCOMPARE(stateOf(u"Up"_s).state, ContainerState::Running);
    QCOMPARE(stateOf(u"Up (Paused)"_s).state, ContainerState::Paused);
    QCOMPARE(stateOf(u"Exited (137)"_s).state, ContainerState::Exited);
    QCOMPARE(stateOf(u"Exited (137)"_s).exitCode, 137);
    QCOMPARE(stateOf(u"Restarting (1) 2 seconds ago"_s).state, ContainerState::Restarting);
    QCOMPARE(stateOf(u"Restarting (1) 2 seconds ago"_s).exitCode, std::nullopt);
    QCOMPARE(stateOf(u"Removal In Progress"_s).state, ContainerState::Removing);
    QCOMPARE(stateOf(u"Created"_s).state, ContainerState::Created);
    QCOMPARE(stateOf(u"Dead"_s).state, ContainerState::Dead);
    QCOMPARE(stateOf(u"Asleep"_s).state, ContainerState::Unknown);
    QCOMPARE(stateOf({}).state, ContainerState::Unknown);
}

void DockerXmlTest::readsATree()
{
    const auto tree =
        xml::readTree(xml::inspect(parsed(R"({"Name":"/kiln","Mounts":["a",{"80/tcp":null}]})")));
    VERIFY_RESULT(tree);
    QCOMPARE(tree->children.size(), 2);
    const xml::Field &mounts = tree->children.at(0);
    QCOMPARE(mounts.name, u"Mounts"_s);
    QCOMPARE(mounts.children.at(0).value, u"a"_s);
    QCOMPARE(mounts.children.at(1).children.at(0).name, u"80/tcp"_s);
    QCOMPARE(mounts.children.at(1).children.at(0).value, u"None"_s);
    QCOMPARE(tree->children.at(1).value, u"/kiln"_s);
}

void DockerXmlTest::readsProcesses()
{
    const auto text =
        xml::top(parsed(R"({"Titles":["PID","%CPU","CMD"],"Processes":[["1","0.0","a <b>"],["9","",""]]})"));
    VERIFY_RESULT(text);
    const auto table = xml::readTop(*text);
    VERIFY_RESULT(table);
    QCOMPARE(table->titles, (QStringList{u"PID"_s, u"%CPU"_s, u"CMD"_s}));
    QCOMPARE(table->rows.size(), 2);
    QCOMPARE(table->rows.at(0), (QStringList{u"1"_s, u"0.0"_s, u"a <b>"_s}));
    QCOMPARE(table->rows.at(1), (QStringList{u"9"_s, {}, {}}));
}

void DockerXmlTest::refusesWhatIsNoProjection_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("words") << u"not managed"_s;
    QTest::newRow("cut short") << u"<docker_ps><item><entry>"_s;
    QTest::newRow("an element with a blank") << u"<docker_ps><na me>v</na me></docker_ps>"_s;
    QTest::newRow("another root") << u"<docker_pz/>"_s;
}

void DockerXmlTest::refusesWhatIsNoProjection()
{
    QFETCH(QString, text);
    VERIFY_FAILS(xml::readPs(text), ErrorKind::Protocol);
    VERIFY_FAILS(xml::readTop(text), ErrorKind::Protocol);
}

void DockerXmlTest::refusesADeepTree()
{
    const auto nested = [](int depth) { return u"<a>"_s.repeated(depth) + u"</a>"_s.repeated(depth); };
    VERIFY_RESULT(xml::readTree(nested(200)));
    VERIFY_FAILS(xml::readTree(nested(2000)), ErrorKind::Limit);
}

void DockerXmlTest::refusesAHugeText()
{
    VERIFY_FAILS(xml::readPs(u"<docker_ps>"_s + QString(9'000'000, u' ') + u"</docker_ps>"_s),
                 ErrorKind::Limit);
}

QTEST_GUILESS_MAIN(DockerXmlTest)
#include "tst_dockerxml.moc"
