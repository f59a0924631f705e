// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/readimage.h"
#include "driveimages.h"
#include "drivepool.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using namespace xsc::cloudconfig;
using xapi::Value;
namespace keys = xapi::keys;

namespace {

const QString firstText =
    u"#cloud-config\r\nhostname: \"%VMNAMETOHOSTNAME%\"\nssh_authorized_keys:\n  - ssh-rsa %CONTAINERRSAPUB%\n  \n"_s;
const QString secondText = u"#cloud-config\n# edited %HINEXISTS%nic %HIN%%ENDHINEXISTS%\n"_s;

} // namespace

//! The config drive of a VM, made and replaced in an embedded pool.
class ConfigDriveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_pool.reset(); }

    void makesWhatTheOriginalMade();
    void replacesTheOldDrive_data();
    void replacesTheOldDrive();
    void ofTwoAtOnceOneWins_data();
    void ofTwoAtOnceOneWins();
    void yieldsToWhoDoesNot_data();
    void yieldsToWhoDoesNot();
    void plugsAsTheVmIsInTheEnd_data();
    void plugsAsTheVmIsInTheEnd();
    void leavesOtherDisksAlone();
    void leavesNothingBehind_data();
    void leavesNothingBehind();
    void leavesNoSecretsBehind();
    void survivesABrokenTransfer_data();
    void survivesABrokenTransfer();
    void marksTheVmAsMonitorable();
    void respectsTheUsersChoice();
    void makesThePoolKeyWhenThereIsNone();
    void addsAManagementNic_data();
    void addsAManagementNic();
    void putsTheAgentOnTheDrive();
    void keepsTheTextAsItIs();
    void failsWithTheReason();
    void readsADriveOfXenOrchestra();
    void keepsTheNewDriveWhenOneOfTheOldIsGone();
    void refusesToReadALargeDisk();
    void prefersTheHostsOwnTemplate();
    void cutsTheDefaultTemplate();

private:
    [[nodiscard]] Result<QString> defaultText(const Dom0Root &root);

    std::unique_ptr<test::DrivePool> m_pool;
};

void ConfigDriveTest::init()
{
    m_pool = std::make_unique<test::DrivePool>();
    VERIFY_RESULT(m_pool->start());
}

void ConfigDriveTest::makesWhatTheOriginalMade()
{
    const auto made = m_pool->create(m_pool->halted, firstText);
    VERIFY_RESULT(made);
    QCOMPARE(m_pool->drives().size(), 1);
    const QString vdi = m_pool->drives().first();
    const auto disk = [&](const QString &field) { return m_pool->model().value(u"VDI"_s, vdi, field); };
    QCOMPARE(disk(u"uuid"_s).toString(), made->vdiUuid);
    QCOMPARE(disk(u"name_label"_s).toString(), u"Automatic Config Drive"_s);
    QCOMPARE(disk(u"type"_s).toString(), u"system"_s);
    QCOMPARE(disk(u"virtual_size"_s).toInt(), 2 * 1024 * 1024);
    const QString mark = disk(u"other_config"_s).toMap().value(keys::making);
    QCOMPARE(QUuid(mark).toString(QUuid::WithoutBraces), mark);
    const xapi::StringMap marks{{u"config-drive"_s, u"True"_s}, {keys::making, mark}};
    QCOMPARE(disk(u"other_config"_s).toMap(), marks);
    QCOMPARE(disk(u"VBDs"_s).toStrings().size(), 1);
    const QString vbd = disk(u"VBDs"_s).toStrings().first();
    const auto device = [&](const QString &field) { return m_pool->model().value(u"VBD"_s, vbd, field); };
    QCOMPARE(device(u"VM"_s).toString(), m_pool->vmRef(m_pool->halted));
    QCOMPARE(device(u"type"_s).toString(), u"Disk"_s);
    QCOMPARE(device(u"mode"_s).toString(), u"RO"_s);
    QCOMPARE(device(u"userdevice"_s).toString(), u"1"_s); // 0 is the VM's own disk
    QCOMPARE(device(u"bootable"_s).toBool(), false);
    QCOMPARE(device(u"other_config"_s).toMap(), (xapi::StringMap{{u"config-drive"_s, u"True"_s}}));

    const auto image = readImage(m_pool->content(vdi));
    VERIFY_RESULT(image);
    QCOMPARE(image->label, u"config-2"_s);
    QCOMPARE(QString::fromUtf8(image->contents.userDataTemplate), firstText);
    QVERIFY(image->contents.userData.startsWith("#cloud-config\r\nhostname: \"web1\"\n"));
    QVERIFY(!image->contents.userData.contains('%'));
    const QJsonObject meta = QJsonDocument::fromJson(image->contents.metaData).object();
    QCOMPARE(meta.value(u"uuid"_s).toString(), m_pool->halted);
    QCOMPARE(meta.value(u"hostname"_s).toString(), u"web1"_s);
    const QString key = meta.value(u"public_keys"_s).toObject().value(u"xscontainer"_s).toString();
    QVERIFY(key.startsWith(u"ssh-rsa "_s));
    QVERIFY(image->contents.userData.contains("  - " + key.section(u' ', 0, 1).toUtf8()));
    QVERIFY(m_pool->model().refs(u"task"_s).isEmpty());
}

void ConfigDriveTest::replacesTheOldDrive_data()
{
    QTest::addColumn<bool>("isRunning");
    QTest::newRow("halted") << false;
    QTest::newRow("running") << true;
}

void ConfigDriveTest::replacesTheOldDrive()
{
    QFETCH(bool, isRunning);
    const QString vm = isRunning ? m_pool->running : m_pool->halted;
    const auto vbds = m_pool->model().refs(u"VBD"_s).size();
    QString before;
    for (const QString &text : {firstText, secondText, firstText}) {
        const auto made = m_pool->create(vm, text);
        VERIFY_RESULT(made);
        QVERIFY(made->vdiUuid != before);
        before = made->vdiUuid;
        const auto stored = m_pool->stored(vm);
        VERIFY_RESULT(stored);
        QCOMPARE(*stored, text);
        QCOMPARE(m_pool->drives().size(), 1);
        QCOMPARE(m_pool->model().refs(u"VBD"_s).size(), vbds + 1);
        const QString vdi = m_pool->drives().first();
        const QString vbd = m_pool->model().value(u"VDI"_s, vdi, u"VBDs"_s).toStrings().value(0);
        QCOMPARE(m_pool->model().value(u"VBD"_s, vbd, u"currently_attached"_s).toBool(), isRunning);
    }
}

void ConfigDriveTest::ofTwoAtOnceOneWins_data() { replacesTheOldDrive_data(); }

void ConfigDriveTest::ofTwoAtOnceOneWins()
{
    QFETCH(bool, isRunning);
    const QString vm = isRunning ? m_pool->running : m_pool->halted;
    VERIFY_RESULT(m_pool->create(vm, secondText));
    const QStringList texts{u"#cloud-config\n# one\n"_s, u"#cloud-config\n# other\n"_s};
    for (int round = 0; round < 4; ++round) {
        const auto again = test::await(drivePlace(m_pool->session(), vm, m_pool->storage, Patience::of(10s)));
        VERIFY_RESULT(again);
        auto one = createConfigDrive(m_pool->session(), {*again, texts[0]}, Patience::of(60s));
        auto other = createConfigDrive(m_pool->session(), {*again, texts[1]}, Patience::of(60s));
        const auto first = test::await(std::move(one));
        const auto second = test::await(std::move(other));
        QVERIFY(first.has_value() != second.has_value());
        const Error &error = first ? second.error() : first.error();
        QCOMPARE(error.code.value(0), u"OTHER_OPERATION_IN_PROGRESS"_s);
        QCOMPARE(m_pool->drives().size(), 1);
        const auto stored = m_pool->stored(vm);
        VERIFY_RESULT(stored);
        QCOMPARE(*stored, texts[first ? 0 : 1]);
        QCOMPARE(m_pool->model().value(u"VDI"_s, m_pool->drives().first(), u"uuid"_s).toString(),
                 (first ? first : second)->vdiUuid);
    }
}

void ConfigDriveTest::yieldsToWhoDoesNot_data()
{
    QTest::addColumn<QString>("mark");
    QTest::newRow("a program without marks") << QString();
    QTest::newRow("one that should yield but has died") << u"zzzz"_s;
}

// Its drive comes while ours is being made, and stays.
void ConfigDriveTest::yieldsToWhoDoesNot()
{
    QFETCH(QString, mark);
    VERIFY_RESULT(m_pool->create(m_pool->halted, secondText));
    const QStringList before = m_pool->drives();
    const auto place =
        test::await(drivePlace(m_pool->session(), m_pool->halted, m_pool->storage, Patience::of(10s)));
    VERIFY_RESULT(place);
    xapi::StringMap marks{{keys::configDrive, u"True"_s}};
    if (!mark.isEmpty())
        marks.insert(keys::making, mark);
    const QString rival = m_pool->model().add(u"VDI"_s, {{u"name_label"_s, Value(u"rival"_s)}});
    m_pool->model().add(u"VBD"_s, {{u"VM"_s, Value(m_pool->vmRef(m_pool->halted))},
                                   {u"VDI"_s, Value(rival)},
                                   {u"userdevice"_s, Value(u"9"_s)},
                                   {u"type"_s, Value(u"Disk"_s)},
                                   {u"other_config"_s, Value::fromMap(marks)}});
    const QStringList inventory = m_pool->inventory();
    const auto made =
        test::await(createConfigDrive(m_pool->session(), {*place, firstText}, Patience::of(60s)));
    QVERIFY(!made);
    QCOMPARE(made.error().code.value(0), u"OTHER_OPERATION_IN_PROGRESS"_s);
    QCOMPARE(m_pool->inventory(), inventory);
    QCOMPARE(m_pool->drives(), before);
}

void ConfigDriveTest::plugsAsTheVmIsInTheEnd_data() { replacesTheOldDrive_data(); }

// The power state that the making began with is not the one it ends with.
void ConfigDriveTest::plugsAsTheVmIsInTheEnd()
{
    QFETCH(bool, isRunning);
    const QString vm = isRunning ? m_pool->halted : m_pool->running;
    auto place = test::await(drivePlace(m_pool->session(), vm, m_pool->storage, Patience::of(10s)));
    VERIFY_RESULT(place);
    const Value state(isRunning ? u"Running"_s : u"Halted"_s);
    VERIFY_RESULT(m_pool->model().set(u"VM"_s, m_pool->vmRef(vm), u"power_state"_s, state));
    const ConfigDriveOrder order{*place, firstText};
    VERIFY_RESULT(test::await(createConfigDrive(m_pool->session(), order, Patience::of(60s))));
    const QString vdi = m_pool->drives().first();
    const QString vbd = m_pool->model().value(u"VDI"_s, vdi, u"VBDs"_s).toStrings().value(0);
    QCOMPARE(m_pool->model().value(u"VBD"_s, vbd, u"currently_attached"_s).toBool(), isRunning);
}

void ConfigDriveTest::leavesOtherDisksAlone()
{
    VERIFY_RESULT(m_pool->create(m_pool->running, firstText));
    const QString other = m_pool->drives().first();
    VERIFY_RESULT(m_pool->create(m_pool->halted, firstText));
    VERIFY_RESULT(m_pool->create(m_pool->halted, secondText));
    QCOMPARE(m_pool->drives().size(), 2);
    QVERIFY(m_pool->drives().contains(other));
    // A drive that two VMs have: the other one keeps it.
    const QString shared = m_pool->model().value(u"VDI"_s, other, u"uuid"_s).toString();
    const xapi::StringMap mark{{keys::configDrive, u"True"_s}};
    m_pool->model().add(u"VBD"_s, {{u"VM"_s, Value(m_pool->vmRef(m_pool->halted))},
                                   {u"VDI"_s, Value(other)},
                                   {u"userdevice"_s, Value(u"7"_s)},
                                   {u"type"_s, Value(u"Disk"_s)},
                                   {u"mode"_s, Value(u"RO"_s)},
                                   {u"other_config"_s, Value::fromMap(mark)}});
    VERIFY_RESULT(m_pool->create(m_pool->halted, firstText));
    QCOMPARE(m_pool->drives().size(), 2);
    QVERIFY(m_pool->model().byUuid(u"VDI"_s, shared));
    const auto stored = m_pool->stored(m_pool->running);
    VERIFY_RESULT(stored);
    QCOMPARE(*stored, firstText);
}

void ConfigDriveTest::leavesNothingBehind_data()
{
    QTest::addColumn<bool>("isRunning");
    QTest::addColumn<bool>("hasOldDrive");
    QTest::addColumn<bool>("isCarriedOut");
    for (const bool isCarriedOut : {false, true}) {
        const char *what = isCarriedOut ? "answer lost" : "refused";
        QTest::addRow("first drive, halted, %s", what) << false << false << isCarriedOut;
        QTest::addRow("first drive, running, %s", what) << true << false << isCarriedOut;
        QTest::addRow("second drive, halted, %s", what) << false << true << isCarriedOut;
        QTest::addRow("second drive, running, %s", what) << true << true << isCarriedOut;
    }
}

// XAPI refuses the first call, then the second one, and so on until it has nothing left to refuse; or carries
// it out and the answer is lost.
void ConfigDriveTest::leavesNothingBehind()
{
    QFETCH(bool, isRunning);
    QFETCH(bool, hasOldDrive);
    QFETCH(bool, isCarriedOut);
    const QStringList refusal{u"SR_BACKEND_FAILURE_46"_s, {}, u"refused"_s, {}};
    QString vm;
    const auto start = [&] {
        init();
        m_pool->addManagementNetwork();
        m_pool->setPoolConfig(keys::useManagementNetwork, u"yes"_s);
        vm = isRunning ? m_pool->running : m_pool->halted;
        if (hasOldDrive)
            VERIFY_RESULT(m_pool->create(vm, secondText));
    };
    start();
    int refused = 0;
    QString old = secondText;
    for (int call = 1;; ++call) {
        QVERIFY(call < 100);
        const QStringList before = m_pool->inventory();
        if (isCarriedOut)
            m_pool->server().loseAnswer(call);
        else
            m_pool->server().failCall(call, refusal);
        const auto made = m_pool->create(vm, firstText);
        const bool wasRefused = !m_pool->server().dispatcher().isFailureToCome();
        m_pool->server().failCall(0, {});
        m_pool->server().loseAnswer(0);
        if (made) { // nothing was left to refuse, or a refusal does no harm, e.g. of taking the task away
            const auto stored = m_pool->stored(vm);
            VERIFY_RESULT(stored);
            QCOMPARE(*stored, firstText);
            QCOMPARE(m_pool->drives().size(), 1);
            if (!wasRefused)
                break;
            if (!hasOldDrive)
                start();
            old = firstText;
            continue;
        }
        ++refused;
        QVERIFY(wasRefused);
        QCOMPARE(made.error().code.value(0), isCarriedOut ? QString() : refusal.first());
        QVERIFY2(m_pool->inventory() == before, qPrintable(u"after call %1"_s.arg(call)));
        if (!hasOldDrive)
            continue;
        const auto kept = m_pool->stored(vm);
        VERIFY_RESULT(kept);
        QCOMPARE(*kept, old);
        VERIFY_RESULT(m_pool->create(vm, secondText)); // nothing that was left is in its way
        QCOMPARE(m_pool->drives().size(), 1);
        old = secondText;
    }
    // What is read is read again, what is destroyed or plugged in is so again; what is made is not.
    const int least = isCarriedOut ? (hasOldDrive ? 3 : 5) : 13;
    QVERIFY2(refused >= least, qPrintable(QString::number(refused)));
}

// In a pool without a key XAPI refuses to name the public half: the private one stays, for who comes next.
void ConfigDriveTest::leavesNoSecretsBehind()
{
    const QString pool = m_pool->model().refs(u"pool"_s).first();
    m_pool->model().set(u"pool"_s, pool, u"other_config"_s, Value(Value::Struct()));
    for (const QString &secret : m_pool->model().refs(u"secret"_s))
        VERIFY_RESULT(m_pool->model().destroy(u"secret"_s, secret));
    const QStringList before = m_pool->inventory();
    int named = 0;
    m_pool->server().dispatcher().setWatcher([&](const QString &method) {
        if (method == "pool.add_to_other_config"_L1 && ++named == 3)
            m_pool->server().failNext(method, {u"SR_BACKEND_FAILURE_46"_s, {}, u"refused"_s, {}});
    });
    QVERIFY(!m_pool->create(m_pool->halted, firstText));
    m_pool->server().dispatcher().setWatcher({});
    QCOMPARE(named, 3);
    QCOMPARE(m_pool->inventory(), before);
    QCOMPARE(m_pool->model().refs(u"secret"_s).size(), 2);
    VERIFY_RESULT(m_pool->create(m_pool->halted, firstText));
    const auto config = m_pool->model().value(u"pool"_s, pool, u"other_config"_s).toMap();
    QVERIFY(config.contains(keys::publicKeySecret));
    QCOMPARE(m_pool->model().refs(u"secret"_s).size(), config.size());
    QCOMPARE(m_pool->drives().size(), 1);
}

void ConfigDriveTest::survivesABrokenTransfer_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("refused within") << int(simulator::TransferFault::Kind::BreakOff);
    QTest::newRow("hung up") << int(simulator::TransferFault::Kind::HangUp);
}

void ConfigDriveTest::survivesABrokenTransfer()
{
    QFETCH(int, kind);
    VERIFY_RESULT(m_pool->create(m_pool->halted, secondText));
    const QStringList before = m_pool->inventory();
    simulator::TransferFault fault;
    fault.kind = static_cast<simulator::TransferFault::Kind>(kind);
    fault.afterBytes = 64 * 1024;
    m_pool->server().disks().planFault(fault);
    const auto made = m_pool->create(m_pool->halted, firstText);
    QVERIFY(!made);
    QCOMPARE(m_pool->inventory(), before);
    const auto stored = m_pool->stored(m_pool->halted);
    VERIFY_RESULT(stored);
    QCOMPARE(*stored, secondText);
}

void ConfigDriveTest::marksTheVmAsMonitorable()
{
    VERIFY_RESULT(m_pool->create(m_pool->halted, secondText));
    QVERIFY(!m_pool->vmConfig(m_pool->halted).contains(keys::monitor));
    VERIFY_RESULT(m_pool->create(m_pool->halted, firstText));
    QCOMPARE(m_pool->vmConfig(m_pool->halted).value(keys::monitor), u"False"_s);
}

void ConfigDriveTest::respectsTheUsersChoice()
{
    const QString vm = m_pool->vmRef(m_pool->halted);
    std::ignore = m_pool->model().addTo(u"VM"_s, vm, u"other_config"_s, keys::monitor, Value(u"True"_s));
    VERIFY_RESULT(m_pool->create(m_pool->halted, firstText));
    QCOMPARE(m_pool->vmConfig(m_pool->halted).value(keys::monitor), u"True"_s);
}

void ConfigDriveTest::makesThePoolKeyWhenThereIsNone()
{
    const QString pool = m_pool->model().refs(u"pool"_s).first();
    m_pool->model().set(u"pool"_s, pool, u"other_config"_s, Value(Value::Struct()));
    VERIFY_RESULT(m_pool->create(m_pool->halted, secondText));
    const auto config = [&] { return m_pool->model().value(u"pool"_s, pool, u"other_config"_s).toMap(); };
    QVERIFY(config().isEmpty());
    VERIFY_RESULT(m_pool->create(m_pool->halted, firstText));
    QVERIFY(config().contains(keys::publicKeySecret) && config().contains(keys::privateKeySecret));
    const auto image = readImage(m_pool->content(m_pool->drives().first()));
    VERIFY_RESULT(image);
    QVERIFY(image->contents.userData.contains("- ssh-rsa AAAA"));
}

void ConfigDriveTest::addsAManagementNic_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<bool>("hasNetwork");
    QTest::addColumn<bool>("expected");
    QTest::newRow("wanted") << u"true"_s << true << true;
    QTest::newRow("wanted by 1") << u"1"_s << true << true;
    QTest::newRow("not wanted") << u"no"_s << true << false;
    QTest::newRow("no such network") << u"yes"_s << false << false;
}

void ConfigDriveTest::addsAManagementNic()
{
    QFETCH(QString, option);
    QFETCH(bool, hasNetwork);
    QFETCH(bool, expected);
    const QString network = hasNetwork ? m_pool->addManagementNetwork() : QString();
    m_pool->setPoolConfig(keys::useManagementNetwork, option);
    const auto vifs = m_pool->vm(m_pool->halted).vifs.size();
    for (int i = 0; i < 2; ++i)
        VERIFY_RESULT(m_pool->create(m_pool->halted, secondText));
    const auto after = m_pool->vm(m_pool->halted).vifs;
    QCOMPARE(after.size(), vifs + (expected ? 1 : 0));
    const auto image = readImage(m_pool->content(m_pool->drives().first()));
    VERIFY_RESULT(image);
    QCOMPARE(image->contents.userData.contains("nic 1"), expected);
    QVERIFY(!image->contents.userData.contains("HIN"));
}

void ConfigDriveTest::putsTheAgentOnTheDrive()
{
    NEEDS_PROGRAM(u"genisoimage"_s);
    const QTemporaryDir folder;
    const auto iso = test::isoByGenisoimage({{u"Linux/xe-daemon"_s, "agent"}}, {u"-R"_s, u"-J"_s});
    VERIFY_RESULT(iso);
    const QString path = folder.filePath(u"guest-tools.iso"_s);
    VERIFY_RESULT(test::writeFile(path, *iso));
    const auto made = m_pool->create(m_pool->halted, firstText, path);
    VERIFY_RESULT(made);
    QCOMPARE(made->notes.size(), 1);
    const auto image = readImage(m_pool->content(m_pool->drives().first()));
    VERIFY_RESULT(image);
    QCOMPARE(image->contents.agentFiles.value(u"xe-daemon"_s), "agent");
    const auto without = m_pool->create(m_pool->halted, firstText, u"/nowhere.iso"_s);
    VERIFY_RESULT(without);
    QCOMPARE(without->notes.size(), 1);
}

// %BR% is a line break for callers of the plugin only.
void ConfigDriveTest::keepsTheTextAsItIs()
{
    const QString text = u"#cloud-config\n# a %BR% b\r\n"_s;
    VERIFY_RESULT(m_pool->create(m_pool->halted, text));
    const auto stored = m_pool->stored(m_pool->halted);
    VERIFY_RESULT(stored);
    QCOMPARE(*stored, text);
    const auto image = readImage(m_pool->content(m_pool->drives().first()));
    VERIFY_RESULT(image);
    QCOMPARE(QString::fromUtf8(image->contents.userData), text);
}

void ConfigDriveTest::failsWithTheReason()
{
    const QStringList before = m_pool->inventory();
    const auto noVm = m_pool->create(u"nobody"_s, firstText);
    VERIFY_FAILS(noVm, ErrorKind::NotFound);
    QCOMPARE(noVm.error().code.value(0), u"UUID_INVALID"_s);
    m_pool->model().set(u"SR"_s, *m_pool->model().byUuid(u"SR"_s, m_pool->storage), u"content_type"_s,
                        Value(u"iso"_s));
    const auto isoStorage = m_pool->create(m_pool->halted, firstText);
    QVERIFY(!isoStorage);
    QCOMPARE(isoStorage.error().code.value(0), u"SR_OPERATION_NOT_SUPPORTED"_s);
    QCOMPARE(m_pool->inventory(), before);
}

void ConfigDriveTest::readsADriveOfXenOrchestra()
{
    NEEDS_PROGRAM(u"mkfs.fat"_s);
    NEEDS_PROGRAM(u"mcopy"_s);
    const QMap<QString, QByteArray> tree{{u"user-data"_s, "#cloud-config\n"}, {u"meta-data"_s, "a: b\n"}};
    const auto fat = test::fatByMtools(tree, u"cidata"_s, 10 * 1024, {u"-F"_s, u"16"_s});
    VERIFY_RESULT(fat);
    const QString vdi =
        m_pool->model().add(u"VDI"_s, {{u"name_label"_s, Value(u"XO CloudConfigDrive"_s)},
                                       {u"virtual_size"_s, Value(qint64(fat->size()))},
                                       {u"SR"_s, Value(*m_pool->model().byUuid(u"SR"_s, m_pool->storage))}});
    m_pool->model().add(u"VBD"_s, {{u"VM"_s, Value(m_pool->vmRef(m_pool->halted))},
                                   {u"VDI"_s, Value(vdi)},
                                   {u"userdevice"_s, Value(u"5"_s)},
                                   {u"type"_s, Value(u"Disk"_s)}});
    m_pool->server().disks().setContent(vdi, *fat);
    const auto stored = m_pool->stored(m_pool->halted);
    VERIFY_RESULT(stored);
    QCOMPARE(*stored, u"#cloud-config\n"_s);
    const auto beside = m_pool->create(m_pool->halted, firstText);
    VERIFY_RESULT(beside);
    QVERIFY(m_pool->model().contains(u"VDI"_s, vdi));
    QCOMPARE(beside->notes.size(), 1);
    QVERIFY(beside->notes.first().contains(u"XO CloudConfigDrive"_s));
    const auto place =
        test::await(drivePlace(m_pool->session(), m_pool->halted, m_pool->storage, Patience::of(10s)));
    VERIFY_RESULT(place);
    const ConfigDriveOrder order{*place, firstText, {}, true};
    const auto instead = test::await(createConfigDrive(m_pool->session(), order, Patience::of(60s)));
    VERIFY_RESULT(instead);
    QCOMPARE(instead->notes, QStringList());
    QVERIFY(!m_pool->model().contains(u"VDI"_s, vdi));
}

void ConfigDriveTest::keepsTheNewDriveWhenOneOfTheOldIsGone()
{
    VERIFY_RESULT(m_pool->create(m_pool->halted, secondText));
    const QString others =
        m_pool->model().add(u"VDI"_s, {{u"name_label"_s, Value(u"XO CloudConfigDrive"_s)},
                                       {u"SR"_s, Value(*m_pool->model().byUuid(u"SR"_s, m_pool->storage))}});
    m_pool->model().add(u"VBD"_s, {{u"VM"_s, Value(m_pool->vmRef(m_pool->halted))},
                                   {u"VDI"_s, Value(others)},
                                   {u"userdevice"_s, Value(u"5"_s)},
                                   {u"type"_s, Value(u"Disk"_s)}});
    const auto place =
        test::await(drivePlace(m_pool->session(), m_pool->halted, m_pool->storage, Patience::of(10s)));
    VERIFY_RESULT(place);
    int destroyed = 0;
    m_pool->server().dispatcher().setWatcher([&](const QString &method) {
        if (method == "VDI.destroy"_L1 && ++destroyed == 2)
            m_pool->server().failNext(method, {u"SR_BACKEND_FAILURE_46"_s, {}, u"refused"_s, {}});
    });
    const ConfigDriveOrder order{*place, firstText, {}, true};
    const auto made = test::await(createConfigDrive(m_pool->session(), order, Patience::of(60s)));
    m_pool->server().dispatcher().setWatcher({});
    QVERIFY(!made.has_value());
    QCOMPARE(destroyed, 2);
    QStringList left = m_pool->drives();
    left.removeAll(others);
    QCOMPARE(left.size(), 1);
    const auto image = readImage(m_pool->content(left.first()));
    VERIFY_RESULT(image);
    QCOMPARE(QString::fromUtf8(image->contents.userDataTemplate), firstText);
}

void ConfigDriveTest::refusesToReadALargeDisk()
{
    xapi::VdiRecord disk;
    disk.virtualSize = qint64(8) << 30;
    const auto read = test::await(storedTemplate(m_pool->session(), disk, Patience::of(10s)));
    VERIFY_FAILS(read, ErrorKind::Limit);
}

Result<QString> ConfigDriveTest::defaultText(const Dom0Root &root)
{
    auto origin = m_pool->vm(m_pool->halted);
    origin.name = u"Debian Bookworm 12"_s;
    return test::await(defaultTemplate(m_pool->session(), origin, root, Patience::of(10s)));
}

void ConfigDriveTest::prefersTheHostsOwnTemplate()
{
    const QTemporaryDir folder;
    const Dom0Root root(folder.path());
    const auto builtIn = defaultText(root);
    VERIFY_RESULT(builtIn);
    QVERIFY(builtIn->startsWith(u"#cloud-config\n"_s));
    QVERIFY(builtIn->endsWith(u"\n\n# Template loaded from xscontainer, docker"_s));
    VERIFY_RESULT(test::writeFile(root.cloudConfigTemplate(), "#cloud-config\n# ours"));
    const auto own = defaultText(root);
    VERIFY_RESULT(own);
    QCOMPARE(*own, u"#cloud-config\n# ours\n\n# Template loaded from "
                   "/opt/xensource/packages/files/xscontainer/cloud-config.template"_s);
    VERIFY_RESULT(test::writeFile(root.cloudConfigTemplate(), QByteArray(2 * 1024 * 1024, '#')));
    VERIFY_FAILS(defaultText(root), ErrorKind::Limit);
}

void ConfigDriveTest::cutsTheDefaultTemplate()
{
    const auto without = defaultText(Dom0Root(u"/nowhere"_s));
    VERIFY_RESULT(without);
    QVERIFY(!without->contains(u"HIN"_s));
    m_pool->setPoolConfig(keys::useManagementNetwork, u"on"_s);
    const auto with = defaultText(Dom0Root(u"/nowhere"_s));
    VERIFY_RESULT(with);
    QVERIFY(with->contains(u"%HINEXISTS%"_s) && with->contains(u"%HIN%"_s));
}

QTEST_GUILESS_MAIN(ConfigDriveTest)
#include "tst_configdrive.moc"
