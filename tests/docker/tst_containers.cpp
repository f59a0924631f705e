// SPDX-License-Identifier: BSD-2-Clause
#include "docker/containerreader.h"
#include "docker/engine.h"
#include "verify.h"

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using namespace xsc::docker;

static Container only(const QByteArray &object)
{
    return read::containers(parseDocument('[' + object + ']').value()).value(0);
}

class ContainersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDocker();
    void readsNewDocker();
    void readsPodman();
    void choosesTheRealName_data();
    void choosesTheRealName();
    void readsEveryState_data();
    void readsEveryState();
    void survivesMissingAndOddFields_data();
    void survivesMissingAndOddFields();
    void namesWhatHasNoName();
    void findsTheComposeProject();
    void knowsContainerNames_data();
    void knowsContainerNames();
};

void ContainersTest::readsDocker()
{
    const Container container = only(
        R"json({"Id":"4f5e6d7c8b9a0f1e","Names":["/press-1"],"Image":"juice:2","ImageID":"sha256:aa","Command":"press --all",)json"
        R"json("Created":1690000000,"Ports":[{"IP":"0.0.0.0","PrivatePort":80,"PublicPort":8081,"Type":"tcp"},)json"
        R"json({"PrivatePort":443,"Type":"tcp"}],"Labels":{"com.docker.compose.project":"orchard","size":"7"},)json"
        R"json("State":"running","Status":"Up 6 days (unhealthy)","HostConfig":{"NetworkMode":"orchard_default"},)json"
        R"json("NetworkSettings":{"Networks":{"orchard_default":{"IPAMConfig":null}}},"Mounts":[]})json");
    QCOMPARE(container.id, ContainerId(u"4f5e6d7c8b9a0f1e"_s));
    QCOMPARE(container.shortId(), u"4f5e6d7c8b"_s);
    QCOMPARE(container.name, u"press-1"_s);
    QCOMPARE(container.image, u"juice:2"_s);
    QCOMPARE(container.command, u"press --all"_s);
    QCOMPARE(container.created, QDateTime::fromSecsSinceEpoch(1690000000, Qt::UTC));
    QCOMPARE(container.state, ContainerState::Running);
    QCOMPARE(container.health, Health::Unhealthy);
    QCOMPARE(container.exitCode, std::nullopt);
    QCOMPARE(container.status, u"Up 6 days (unhealthy)"_s);
    QCOMPARE(container.ports, (QList<Port>{{u"0.0.0.0"_s, 80, 8081, u"tcp"_s}, {{}, 443, 0, u"tcp"_s}}));
    QCOMPARE(container.composeProject(), u"orchard"_s);
}

void ContainersTest::readsNewDocker()
{
    const Container container = only(
        R"json({"Id":"1","Names":["/x"],"State":"running","Status":"Up 3 seconds (health: starting)",)json"
        R"("Health":{"Status":"starting","FailingStreak":0},"Ports":[{"IP":"","PrivatePort":53,"Type":"udp"}]})");
    QCOMPARE(container.health, Health::Starting);
    QCOMPARE(container.ports, (QList<Port>{{{}, 53, 0, u"udp"_s}}));
    QCOMPARE(only(R"({"Health":{"Status":"healthy"},"Status":"Up"})").health, Health::Healthy);
    QCOMPARE(only(R"json({"Health":{"Status":"none"},"Status":"Up (healthy)"})json").health, Health::Healthy);
    QCOMPARE(only(R"({"Health":{"Status":"none"},"Status":"Up 2 days"})").health, Health::None);
}

void ContainersTest::readsPodman()
{
    const Container container = only(
        R"json({"Id":"9c8b7a","Names":["/cellar"],"Image":"docker.io/library/wine:3","Command":"age --years 5",)json"
        R"json("Created":1690000001,"Ports":[{"PrivatePort":5432,"PublicPort":15432,"Type":"tcp"}],)json"
        R"json("Labels":{"io.podman.compose.project":"vineyard"},"State":"stopped","Status":"Exited (137) 2 hours ago",)json"
        R"json("NetworkSettings":{"Networks":null},"Mounts":null,"Name":"","Config":null,"Platform":null})json");
    QCOMPARE(container.name, u"cellar"_s);
    QCOMPARE(container.state, ContainerState::Exited);
    QCOMPARE(container.exitCode, 137);
    QCOMPARE(container.composeProject(), u"vineyard"_s);
    QCOMPARE(container.ports.value(0).publicPort, 15432);
}

void ContainersTest::choosesTheRealName_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<QString>("name");
    QTest::newRow("one") << QByteArray(R"(["/kiln"])") << u"kiln"_s;
    QTest::newRow("an alias first") << QByteArray(R"(["/front/database","/kiln"])") << u"kiln"_s;
    QTest::newRow("an alias last") << QByteArray(R"(["/kiln","/front/database"])") << u"kiln"_s;
    QTest::newRow("no slash") << QByteArray(R"(["kiln"])") << u"kiln"_s;
    QTest::newRow("none") << QByteArray("[]") << QString();
    QTest::newRow("null") << QByteArray("null") << QString();
    QTest::newRow("nulls inside") << QByteArray("[null,7]") << QString();
    QTest::newRow("no list") << QByteArray("\"/kiln\"") << QString();
}

void ContainersTest::choosesTheRealName()
{
    QFETCH(QByteArray, names);
    QTEST(only(R"({"Id":"1","Names":)" + names + '}').name, "name");
}

void ContainersTest::readsEveryState_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<ContainerState>("expected");
    QTest::newRow("created") << QByteArray("created") << ContainerState::Created;
    QTest::newRow("running") << QByteArray("running") << ContainerState::Running;
    QTest::newRow("paused") << QByteArray("paused") << ContainerState::Paused;
    QTest::newRow("restarting") << QByteArray("restarting") << ContainerState::Restarting;
    QTest::newRow("exited") << QByteArray("exited") << ContainerState::Exited;
    QTest::newRow("removing") << QByteArray("removing") << ContainerState::Removing;
    QTest::newRow("dead") << QByteArray("dead") << ContainerState::Dead;
    QTest::newRow("stopped") << QByteArray("stopped") << ContainerState::Exited;
    QTest::newRow("stopping") << QByteArray("stopping") << ContainerState::Running;
    QTest::newRow("configured") << QByteArray("configured") << ContainerState::Created;
    QTest::newRow("new") << QByteArray("hibernating") << ContainerState::Unknown;
}

void ContainersTest::readsEveryState()
{
    QFETCH(QByteArray, state);
    QTEST(only(R"({"State":")" + state + R"("})").state, "expected");
}

void ContainersTest::survivesMissingAndOddFields_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<qsizetype>("count");
    QTest::newRow("no fields") << QByteArray("[{}]") << qsizetype(1);
    QTest::newRow("nulls")
        << QByteArray(
               R"([{"Id":null,"Names":null,"Ports":null,"Labels":null,"Created":null,"State":null,"Status":null,"Health":null}])")
        << qsizetype(1);
    QTest::newRow("other types")
        << QByteArray(
               R"([{"Id":7,"Names":{},"Ports":[1,null,{}],"Labels":["x"],"Created":"x","State":[],"Status":{}}])")
        << qsizetype(1);
    QTest::newRow("impossible ports")
        << QByteArray(R"([{"Ports":[{"PrivatePort":70000,"PublicPort":-1}]}])") << qsizetype(1);
    QTest::newRow("entries that are none") << QByteArray("[null,1,\"x\",[],{}]") << qsizetype(1);
    QTest::newRow("no list") << QByteArray("{}") << qsizetype(0);
    QTest::newRow("null") << QByteArray("null") << qsizetype(0);
}

void ContainersTest::survivesMissingAndOddFields()
{
    QFETCH(QByteArray, json);
    const auto document = parseDocument(json);
    VERIFY_RESULT(document);
    const QList<Container> list = read::containers(*document);
    QTEST(list.size(), "count");
    for (const Container &container : list) {
        QVERIFY(container.id.isEmpty() && container.name.isEmpty() && !container.created.isValid());
        QCOMPARE(container.state, ContainerState::Unknown);
        for (const Port &port : container.ports)
            QCOMPARE(port, Port());
    }
}

void ContainersTest::namesWhatHasNoName()
{
    QCOMPARE(only(R"({"Id":"0123456789abcdef","Names":[]})").displayName(), u"0123456789"_s);
    QCOMPARE(only(R"({"Id":"0123456789abcdef","Names":["/kiln"]})").displayName(), u"kiln"_s);
}

void ContainersTest::findsTheComposeProject()
{
    QCOMPARE(only(R"({"Labels":{"io.podman.compose.project":"b","com.docker.compose.project":"a"}})")
                 .composeProject(),
             u"a"_s);
    QVERIFY(only(R"({"Labels":{"project":"a"}})").composeProject().isEmpty());
}

void ContainersTest::knowsContainerNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("plain") << u"web"_s << true;
    QTest::newRow("capitals and signs") << u"Shop_web-1.x"_s << true;
    QTest::newRow("255 characters") << QString(255, u'a') << true;
    QTest::newRow("256 characters") << QString(256, u'a') << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("a path") << u"../../info"_s << false;
    QTest::newRow("dots") << u".."_s << false;
    QTest::newRow("a query") << u"web?force=1"_s << false;
    QTest::newRow("escaped") << u"web%2f"_s << false;
    QTest::newRow("a line's end") << u"web\n"_s << false;
    QTest::newRow("beyond ASCII") << u"wéb"_s << false;
}

void ContainersTest::knowsContainerNames()
{
    QFETCH(QString, name);
    QTEST(isContainerName(name), "isOne");
}

QTEST_GUILESS_MAIN(ContainersTest)
#include "tst_containers.moc"
