// SPDX-License-Identifier: BSD-2-Clause
#include "guest/guestrecords.h"
#include "guest/keypush.h"
#include "guest/ladder.h"
#include "guest/repair.h"
#include "guest/vmcommands.h"
#include "passwordvm.h"
#include "prepare/prepare.h"
#include "process.h"
#include "simulator/xapimodel.h"
#include "verify.h"
#include "writefile.h"
#include "xapi/calls.h"
#include "xapi/keys.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using guest::KeyPush;
using guest::Repair;
namespace keys = xapi::keys;

namespace {

const QString ourKey = u"ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ+/x="_s;
const QString ourLine = ourKey + u" xscontainer"_s;
const QString otherLine = u"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB+/x xscontainer"_s;

Result<QByteArray> runScript(const QString &home, const QString &line, const QString &shell = u"sh"_s)
{
    return test::runProgram(u"env"_s, {u"HOME="_s + home, shell, u"-c"_s, guest::pushKeyCommand(line)});
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

int modeOf(const QString &path) { return static_cast<int>(QFile::permissions(path).toInt() & 0x7077); }

template <class T>
Task<T> answer(T value)
{
    co_return value;
}

} // namespace

//! The pool's key gets into an account: the script in a shell, and all of it over a real sshd.
class KeyPushTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appendsToALineThatHasNoEnd();
    void leavesWhatIsThere_data();
    void leavesWhatIsThere();
    void pushesEachLineOnce_data();
    void pushesEachLineOnce();
    void labelsWhatItWrote();
    void followsALink();
    void takesTheCommentForText();
    void knowsWhatIsNoKey_data();
    void knowsWhatIsNoKey();
    void leavesAFullDiskAsItWas_data();
    void leavesAFullDiskAsItWas();
    void removesItsOwnAlone();
    void pushesOnce();
    void tellsWhyItCannot_data();
    void tellsWhyItCannot();
    void tellsThatTheDiskIsFull_data();
    void tellsThatTheDiskIsFull();
    void repairs();
    void preparesWithAPassword();
    void preparesWhereOnlyEd25519IsTaken();
    void recordsNothingOfWhatFails_data();
    void recordsNothingOfWhatFails();

private:
    static Result<guest::GuestSettings> settingsOf(const test::PasswordVm &vm);
    static Result<KeyPush> push(test::PasswordVm &vm, const QByteArray &password);
};

// The command that is there to be copied.
void KeyPushTest::appendsToALineThatHasNoEnd()
{
    const QTemporaryDir home;
    const QString file = home.filePath(u".ssh/authorized_keys"_s);
    VERIFY_RESULT(test::writeFile(file, "ssh-rsa AAAA other"));
    const QString command = guest::commands::appendKeys(ourLine + u'\n' + otherLine);
    for (int i = 0; i < 2; ++i) {
        VERIFY_RESULT(test::runProgram(u"env"_s, {u"HOME="_s + home.path(), u"sh"_s, u"-c"_s, command}));
        QCOMPARE(contentOf(file), "ssh-rsa AAAA other\n" + (ourLine + u'\n' + otherLine + u'\n').toUtf8());
    }
}

// Where there is SELinux, sshd reads no file with another label.
void KeyPushTest::labelsWhatItWrote()
{
    const QTemporaryDir home;
    const QString log = home.filePath(u"labelled"_s);
    const QString program = home.filePath(u"bin/restorecon"_s);
    VERIFY_RESULT(test::writeFile(program, "#!/bin/sh\necho \"$*\" >>" + log.toUtf8() + '\n'));
    QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const QString path = u"PATH="_s + home.filePath(u"bin"_s) + u':' + qEnvironmentVariable("PATH");
    const QStringList shell{u"HOME="_s + home.path(), path, u"sh"_s, u"-c"_s};
    const QByteArray once = "-R " + home.filePath(u".ssh"_s).toUtf8() + '\n';
    VERIFY_RESULT(test::runProgram(u"env"_s, shell + QStringList{guest::pushKeyCommand(ourLine)}));
    QCOMPARE(contentOf(log), once);
    VERIFY_RESULT(test::runProgram(u"env"_s, shell + QStringList{guest::removeKeyCommand(ourLine)}));
    QCOMPARE(contentOf(log), once + once);
}

void KeyPushTest::leavesWhatIsThere_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const QString other = u"ssh-ed25519 AAAAC3Nz other"_s;
    const QString bound = u"from=\"10.0.0.1\",no-pty "_s + ourLine + u'\n';
    const QString renamed = ourKey + u" of another name\n"_s;
    const QString off = u"# "_s + ourLine + u'\n';
    const QString longer = ourKey + u"= longer\n"_s;
    QTest::newRow("nothing") << QString() << ourLine + u'\n';
    QTest::newRow("another key") << other + u'\n' << other + u'\n' + ourLine + u'\n';
    QTest::newRow("no end of line") << other << other + u'\n' + ourLine + u'\n';
    QTest::newRow("ours") << ourLine + u'\n' << ourLine + u'\n';
    QTest::newRow("ours, no end of line") << ourLine << ourLine;
    QTest::newRow("ours with options") << bound << bound;
    QTest::newRow("ours of another name") << renamed << renamed;
    QTest::newRow("ours, commented out") << off << off + ourLine + u'\n';
    QTest::newRow("one that begins like ours") << longer << longer + ourLine + u'\n';
}

void KeyPushTest::leavesWhatIsThere()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    for (const QString &shell : {u"sh"_s, u"bash"_s}) {
        const QTemporaryDir home;
        const QString folder = home.filePath(u".ssh"_s);
        const QString path = folder + u"/authorized_keys"_s;
        if (!before.isEmpty()) {
            QVERIFY(QDir().mkpath(folder));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(before.toUtf8());
            file.close();
            file.setPermissions(QFile::Permissions::fromInt(0x6044));
        }
        const auto first = runScript(home.path(), ourLine, shell);
        VERIFY_RESULT(first);
        QCOMPARE(*first, before == after ? "present\n" : "added\n");
        VERIFY_RESULT(runScript(home.path(), ourLine, shell));
        QCOMPARE(QString::fromUtf8(contentOf(path)), after);
        QCOMPARE(modeOf(folder), 0x7000);
        QCOMPARE(modeOf(path), 0x6000);
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }
}

void KeyPushTest::pushesEachLineOnce_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("none") << QString() << ourLine + u'\n' + otherLine + u'\n';
    QTest::newRow("the first") << ourLine + u'\n' << ourLine + u'\n' + otherLine + u'\n';
    QTest::newRow("the second, no end of line") << otherLine << otherLine + u'\n' + ourLine + u'\n';
    QTest::newRow("both") << otherLine + u'\n' + ourLine + u'\n' << otherLine + u'\n' + ourLine + u'\n';
}

void KeyPushTest::pushesEachLineOnce()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const QTemporaryDir home;
    const QString path = home.filePath(u".ssh/authorized_keys"_s);
    VERIFY_RESULT(test::writeFile(path, before.toUtf8()));
    const QString lines = ourLine + u'\n' + otherLine + u'\n' + ourLine;
    const auto first = runScript(home.path(), lines);
    VERIFY_RESULT(first);
    QCOMPARE(*first, before == after ? "present\n" : "added\n");
    const auto second = runScript(home.path(), lines);
    VERIFY_RESULT(second);
    QCOMPARE(*second, "present\n");
    QCOMPARE(QString::fromUtf8(contentOf(path)), after);
}

void KeyPushTest::followsALink()
{
    const QTemporaryDir home;
    QVERIFY(QDir().mkpath(home.filePath(u".ssh"_s)));
    const QString path = home.filePath(u".ssh/authorized_keys"_s);
    QFile file(home.filePath(u"keys"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(QFile::link(file.fileName(), path));
    VERIFY_RESULT(runScript(home.path(), ourLine));
    QCOMPARE(QFile::symLinkTarget(path), file.fileName());
    QCOMPARE(contentOf(file.fileName()), ourLine.toUtf8() + '\n');
}

void KeyPushTest::takesTheCommentForText()
{
    const QTemporaryDir home;
    const QString evil = ourKey + u" a'; touch $HOME/hit; `touch $HOME/hit` \\n %s"_s;
    VERIFY_RESULT(runScript(home.path(), evil));
    QCOMPARE(QString::fromUtf8(contentOf(home.filePath(u".ssh/authorized_keys"_s))), evil + u'\n');
    QVERIFY(!QFile::exists(home.filePath(u"hit"_s)));
}

void KeyPushTest::knowsWhatIsNoKey_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("empty") << QString();
    QTest::newRow("words") << u"no key at all"_s;
    QTest::newRow("one of two lines") << ourLine + u"\nno key at all"_s;
    QTest::newRow("an empty line between two") << ourLine + u"\n\n"_s + ourLine;
    QTest::newRow("options") << u"command=\"sh\" "_s + ourLine;
    QTest::newRow("quote in the key") << u"ssh-rsa AAAAB3NzaC1yc2E'AAADAQABAAABgQ"_s;
}

void KeyPushTest::knowsWhatIsNoKey()
{
    QFETCH(QString, line);
    QCOMPARE(guest::pushKeyCommand(line), QString());
}

void KeyPushTest::leavesAFullDiskAsItWas_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("grep");
    const QByteArray both = ourLine.toLatin1() + "\nother";
    QTest::newRow("push") << guest::pushKeyCommand(ourLine) << QByteArray("other") << u"grep"_s;
    QTest::newRow("remove") << guest::removeKeyCommand(ourLine) << both << u"grep"_s;
    // Its grep does not tell that it could not write.
    QTest::newRow("remove two with BusyBox")
        << guest::removeKeyCommand(ourLine + u'\n' + otherLine) << both << u"busybox"_s;
    QTest::newRow("remove with BusyBox") << guest::removeKeyCommand(ourLine) << both << u"busybox"_s;
}

void KeyPushTest::leavesAFullDiskAsItWas()
{
    QFETCH(QString, command);
    QFETCH(QByteArray, before);
    QFETCH(QString, grep);
    if (!test::isRoot())
        QSKIP("a full disk of its own takes root");
    const QString program = test::findProgram(grep);
    if (program.isEmpty())
        QSKIP(qPrintable(grep + u" is not installed here"_s));
    const QTemporaryDir home, tools;
    QVERIFY(QFile::link(program, tools.filePath(u"grep"_s)));
    const QString script = u"mount -t tmpfs -o size=16k tmpfs \"$HOME\" && mkdir \"$HOME/.ssh\" && "
                           "printf '%s' \"$2\" >\"$HOME/.ssh/authorized_keys\" && "
                           "{ cat /dev/zero >\"$HOME/filler\" 2>/dev/null; sh -c \"$1\"; echo $?; "
                           "ls -A \"$HOME/.ssh\"; cat \"$HOME/.ssh/authorized_keys\"; }"_s;
    const auto run = test::runProgram(
        u"env"_s, {u"HOME="_s + home.path(), u"PATH="_s + tools.path() + u':' + qEnvironmentVariable("PATH"),
                   u"unshare"_s, u"--mount"_s, u"sh"_s, u"-c"_s, script, u"sh"_s, command,
                   QString::fromLatin1(before)});
    VERIFY_RESULT(run);
    QCOMPARE(*run, "62\nauthorized_keys\n" + before);
}

void KeyPushTest::removesItsOwnAlone()
{
    const QTemporaryDir home;
    const QString file = home.filePath(u".ssh/authorized_keys"_s);
    const QByteArray kept = "# " + ourLine.toLatin1() + "\nssh-ed25519 AAAAC3Nz other\n";
    VERIFY_RESULT(
        test::writeFile(file, kept + ourLine.toLatin1() + "\nfrom=\"10.0.0.1\" " + ourKey.toLatin1()));
    for (int i = 0; i < 2; ++i) {
        VERIFY_RESULT(test::runProgram(
            u"env"_s, {u"HOME="_s + home.path(), u"sh"_s, u"-c"_s, guest::removeKeyCommand(ourLine)}));
        QCOMPARE(contentOf(file), kept);
    }
    QVERIFY(guest::removeKeyCommand(u"no key"_s).isEmpty());
    VERIFY_RESULT(test::writeFile(file, kept + otherLine.toLatin1() + '\n' + ourLine.toLatin1() + '\n'));
    VERIFY_RESULT(test::runProgram(u"env"_s, {u"HOME="_s + home.path(), u"sh"_s, u"-c"_s,
                                              guest::removeKeyCommand(ourLine + u'\n' + otherLine)}));
    QCOMPARE(contentOf(file), kept);
}

Result<guest::GuestSettings> KeyPushTest::settingsOf(const test::PasswordVm &vm)
{
    const auto record = test::await(xapi::vmByUuid(vm.session(), vm.vm(), Patience::of(20s)));
    if (!record)
        return fail(record.error());
    const auto records = test::await(guest::guestRecords(vm.session(), *record, Patience::of(20s)));
    if (!records)
        return fail(records.error());
    return records->settings();
}

Result<KeyPush> KeyPushTest::push(test::PasswordVm &vm, const QByteArray &password)
{
    const auto settings = settingsOf(vm);
    if (!settings)
        return fail(settings.error());
    const auto shown = test::await(guest::shownHostKey(*settings, Patience::of(20s)));
    if (!shown)
        return fail(shown.error());
    const guest::PasswordLogin login{*shown, Secret(QByteArray(password))};
    return test::await(
        guest::pushKeyByPassword(*settings, login, QString::fromLatin1(vm.publicLine()), Patience::of(30s)));
}

void KeyPushTest::pushesOnce()
{
    if (const QString missing = test::PasswordVm::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    test::PasswordVm vm;
    VERIFY_RESULT(vm.start());
    const auto first = push(vm, vm.password());
    VERIFY_RESULT(first);
    QCOMPARE(*first, KeyPush::Added);
    const auto second = push(vm, vm.password());
    VERIFY_RESULT(second);
    QCOMPARE(*second, KeyPush::Present);
    QCOMPARE(vm.authorizedKeys(), vm.publicLine().trimmed() + '\n');
}

void KeyPushTest::tellsWhyItCannot_data()
{
    QTest::addColumn<QString>("circumstance");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("wrong password") << u"password"_s << ErrorKind::Auth << u"PASSWORD_REFUSED"_s;
    QTest::newRow("no passwords") << u"keys only"_s << ErrorKind::Unsupported << u"NO_PASSWORDS"_s;
    QTest::newRow("no home") << u"no home"_s << ErrorKind::Remote << u"NO_HOME"_s;
    QTest::newRow("somebody else's home") << u"home of root"_s << ErrorKind::Remote << u"HOME_NOT_WRITABLE"_s;
}

void KeyPushTest::tellsWhyItCannot()
{
    if (const QString missing = test::PasswordVm::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QFETCH(QString, circumstance);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, code);
    test::PasswordVm vm;
    test::SshdOptions options;
    if (circumstance == "keys only"_L1)
        options.extraLines = {u"PasswordAuthentication no"_s};
    VERIFY_RESULT(vm.start(options));
    if (circumstance == "no home"_L1)
        QVERIFY(QDir().rmdir(vm.home()));
    if (circumstance == "home of root"_L1)
        QCOMPARE(::chown(vm.home().toLocal8Bit().constData(), 0, 0), 0);
    const auto pushed = push(vm, circumstance == "password"_L1 ? QByteArray("wrong") : vm.password());
    VERIFY_FAILS(pushed, kind);
    QCOMPARE(pushed.error().code.value(0), code);
    QVERIFY2(pushed.error().message.contains(u"guarded"_s), qPrintable(pushed.error().text()));
    QVERIFY(!pushed.error().text().contains(QString::fromUtf8(vm.password())));
}

void KeyPushTest::tellsThatTheDiskIsFull_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("first key") << QByteArray();
    QTest::newRow("further key") << "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOther somebody\n" +
                                        QByteArray(4000, '#') + "no end";
}

// A file system of its own for the home, with a filler in it, and a real sshd.
void KeyPushTest::tellsThatTheDiskIsFull()
{
    if (const QString missing = test::PasswordVm::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QFETCH(QByteArray, before);
    test::PasswordVm vm;
    test::SshdOptions options;
    options.homeSize = u"64k"_s;
    VERIFY_RESULT(vm.start(options));
    if (!before.isEmpty())
        VERIFY_RESULT(vm.setAuthorizedKeys(before));
    QFile filler(vm.homeInside() + u"/filler"_s);
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'x')) > 0) {
    }
    const auto config = vm.otherConfig();
    QStringList told;
    prepare::PrepareDialogue dialogue;
    dialogue.tell = [&told](const QString &line) { told.append(line); };
    dialogue.password = [](const QString &) { return answer(Secret(test::PasswordVm::password())); };
    const auto prepareIt = [&] {
        return test::await(prepare::prepareVm(vm.session(), {vm.vm()}, dialogue, Patience::of(120s)));
    };
    const auto full = prepareIt();
    VERIFY_FAILS(full, ErrorKind::Remote);
    QCOMPARE(full.error().code, QStringList{u"DISK_FULL"_s});
    QVERIFY2(full.error().message.contains(u"The disk of guarded is full"_s) &&
                 full.error().message.contains(u"Make room"_s) &&
                 full.error().detail.contains(u"No space left on device"_s),
             qPrintable(full.error().text()));
    QCOMPARE(vm.authorizedKeys(), before);
    const QStringList files = QDir(vm.homeInside() + u"/.ssh"_s).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(files, before.isEmpty() ? QStringList() : QStringList{u"authorized_keys"_s});
    QCOMPARE(vm.otherConfig(), config);
    const auto record = test::await(xapi::vmByUuid(vm.session(), vm.vm(), Patience::of(20s)));
    VERIFY_RESULT(record);
    const auto found = test::await(guest::diagnose(vm.session(), *record, Patience::of(30s)));
    VERIFY_RESULT(found);
    QVERIFY(found->firstFailed());
    QCOMPARE(found->firstFailed()->code, u"KEY_REFUSED"_s);

    QVERIFY(filler.remove());
    VERIFY_RESULT(prepareIt());
    QCOMPARE(vm.authorizedKeys(), before + (before.isEmpty() ? "" : "\n") + vm.publicLine().trimmed() + '\n');
}

void KeyPushTest::repairs()
{
    if (const QString missing = test::PasswordVm::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    test::PasswordVm vm;
    VERIFY_RESULT(vm.start());
    const auto record = test::await(xapi::vmByUuid(vm.session(), vm.vm(), Patience::of(20s)));
    VERIFY_RESULT(record);
    const guest::Diagnose again = [session = vm.session(), record](Patience patience) {
        return guest::diagnose(session, *record, std::move(patience));
    };
    const auto found = test::await(again(Patience::of(30s)));
    VERIFY_RESULT(found);
    QVERIFY(found->firstFailed() && found->firstFailed()->repair);
    const Repair repair = *found->firstFailed()->repair;
    QCOMPARE(repair.action, Repair::Action::PushKey);
    const auto carryOut = [&](const QByteArray &hostKey) {
        const guest::PasswordLogin login{{vm.sshd().address(), hostKey}, Secret(vm.password())};
        return test::await(guest::carryOut(vm.session(), vm.ref(), repair, again, login, Patience::of(60s)));
    };
    VERIFY_FAILS(carryOut("AAAAC3NzaC1lZDI1NTE5AAAAIAAA"), ErrorKind::Trust);
    QVERIFY(!vm.sshd().log().contains("Accepted password"));
    VERIFY_RESULT(carryOut(vm.sshd().hostKey()));
    QCOMPARE(vm.otherConfig().value(keys::sshHostKey).toLatin1(), vm.sshd().hostKey());
    const auto after = test::await(again(Patience::of(30s)));
    VERIFY_RESULT(after);
    QCOMPARE(after->firstFailed()->code, u"NOT_MANAGED"_s);
}

void KeyPushTest::preparesWithAPassword()
{
    if (const QString missing = test::PasswordVm::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    test::PasswordVm vm;
    VERIFY_RESULT(vm.start());
    QStringList told;
    int asked = 0;
    prepare::PrepareDialogue dialogue;
    dialogue.tell = [&told](const QString &line) { told.append(line); };
    dialogue.password = [&asked](const QString &) {
        return answer(Secret(++asked == 1 ? QByteArray("wrong") : test::PasswordVm::password()));
    };
    const auto version =
        test::await(prepare::prepareVm(vm.session(), {vm.vm()}, dialogue, Patience::of(120s)));
    VERIFY_RESULT(version);
    QCOMPARE(asked, 2);
    QCOMPARE(vm.authorizedKeys(), vm.publicLine().trimmed() + '\n');
    QCOMPARE(vm.otherConfig().value(keys::monitor), u"True"_s);
    QCOMPARE(vm.otherConfig().value(keys::sshHostKey).toLatin1(), vm.sshd().hostKey());
    QVERIFY2(told.join(u' ').contains(u"needs no ncat"_s), qPrintable(told.join(u'\n')));
}

// In a new pool; the key of RSA is in the VM as well, and is of no use there.
void KeyPushTest::preparesWhereOnlyEd25519IsTaken()
{
    if (const QString missing = test::PasswordVm::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    test::PasswordVm vm;
    test::SshdOptions options;
    options.extraLines = {u"PubkeyAcceptedAlgorithms ssh-ed25519"_s};
    VERIFY_RESULT(vm.start(options));
    auto &model = vm.pool().model();
    const QString pool = model.refs(u"pool"_s).value(0);
    VERIFY_RESULT(model.set(u"pool"_s, pool, u"other_config"_s, xapi::Value::fromMap(xapi::StringMap())));
    prepare::PrepareDialogue dialogue;
    dialogue.tell = [](const QString &) {};
    dialogue.password = [](const QString &) { return answer(Secret(test::PasswordVm::password())); };
    VERIFY_RESULT(test::await(prepare::prepareVm(vm.session(), {vm.vm()}, dialogue, Patience::of(120s))));
    const QByteArrayList lines = vm.authorizedKeys().trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.first().startsWith("ssh-rsa ") && lines.last().startsWith("ssh-ed25519 "));
    const QByteArray log = vm.sshd().log();
    QVERIFY2(log.contains("Accepted publickey") && log.contains("ED25519"), log.constData());
    // A rehearsal finds the same way in.
    QStringList told;
    VERIFY_RESULT(test::await(prepare::rehearsePreparing(
        vm.session(), {vm.vm()}, [&told](const QString &line) { told.append(line); }, Patience::of(60s))));
    QVERIFY2(told.last().contains(u"has the pool's key already"_s), qPrintable(told.join(u'\n')));
}

void KeyPushTest::recordsNothingOfWhatFails_data()
{
    QTest::addColumn<bool>("isHostAgreed");
    QTest::addColumn<QString>("code");
    QTest::newRow("host key not agreed to") << false << u"DECLINED"_s;
    QTest::newRow("no password") << true << u"KEY_REFUSED"_s;
}

void KeyPushTest::recordsNothingOfWhatFails()
{
    if (const QString missing = test::PasswordVm::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QFETCH(bool, isHostAgreed);
    QFETCH(QString, code);
    test::PasswordVm vm;
    VERIFY_RESULT(vm.start());
    const auto before = vm.otherConfig();
    prepare::PrepareDialogue dialogue;
    dialogue.tell = [](const QString &) {};
    dialogue.agree = [isHostAgreed](const QString &) { return answer(isHostAgreed); };
    dialogue.password = [](const QString &) { return answer(Secret()); };
    prepare::PrepareRequest request{vm.vm(), guest::Mode::Ssh};
    request.engineSocket = u"/run/other.sock"_s;
    const auto version = test::await(prepare::prepareVm(vm.session(), request, dialogue, Patience::of(60s)));
    QVERIFY(!version);
    QCOMPARE(version.error().code.value(0), code);
    QCOMPARE(vm.otherConfig(), before);
    QCOMPARE(vm.sshd().log().contains("publickey"), isHostAgreed);
}

QTEST_GUILESS_MAIN(KeyPushTest)
#include "tst_keypush.moc"
