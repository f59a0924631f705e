// SPDX-License-Identifier: BSD-2-Clause
#include "guest/guestrecords.h"
#include "guest/keypush.h"
#include "guest/ladder.h"
#include "guest/repair.h"
#include "guest/vmcommands.h"
#include "net/shelltext.h"
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
#include <QLocalServer>

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
const QString formerLine = u"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIC+/x xscontainer"_s;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

const QStringList busyBoxTools{u"grep"_s, u"tr"_s, u"cat"_s, u"tail"_s, u"wc"_s};
const QByteArray zeros(64, '\0');
const QByteArray somebody = "ssh-ed25519 AAAAC3Nz somebody\n";

Result<QByteArray> runScript(const QString &home, const QString &line, const QString &shell = u"sh"_s)
{
    return test::runProgram(u"env"_s, {u"HOME="_s + home, shell, u"-c"_s, guest::pushKeyCommand(line)});
}

// Lines that let our key in, and lines that do not, as sshd reads them.
using NamedLines = QList<std::pair<const char *, QByteArray>>;
const NamedLines spellings{
    {"ours with a tab", ourKey.toLatin1().replace(' ', '\t') + '\n'},
    {"ours with many blanks", " \t" + ourKey.toLatin1().replace(' ', "  ") + '\n'},
    {"ours with the line's end of Windows", ourKey.toLatin1() + "\r\n"},
    {"ours with a tab before its name", ourKey.toLatin1() + "\tname\n"},
    {"ours with # in an option", "command=\"echo #1\" " + ourLine.toLatin1() + '\n'},
    {"ours with quotes in an option", "command=\"echo \\\"# 1\\\"\",no-pty\t" + ourLine.toLatin1() + '\n'},
};
const NamedLines notOurs{
    {"named after ours", "ssh-ed25519 AAAAC3Nz formerly " + ourLine.toLatin1() + '\n'},
    {"with ours in an option", "command=\"echo " + ourLine.toLatin1() + " \" ssh-ed25519 AAAAC3Nz\n"},
    {"with options, commented out", " # command=\"echo\" " + ourLine.toLatin1() + '\n'},
};

// Ours goes, the other one is left.
QString removeOurs() { return guest::removeKeyCommand(ourLine, otherLine); }

//! A home folder with keys in it, and with tools of its own that come before the system's.
class KeyHome
{
public:
    explicit KeyHome(const QByteArray &keys) { VERIFY_RESULT(test::writeFile(keysFile(), keys)); }

    [[nodiscard]] QString file(const QString &name) const { return m_home.filePath(name); }
    [[nodiscard]] QString keysFile() const { return file(u".ssh/authorized_keys"_s); }
    //! One of those that the other is made of in some systems.
    [[nodiscard]] QString keysFile(const QString &name) const { return keysFile() + u".d/"_s + name; }
    [[nodiscard]] QByteArray keys() const { return contentOf(keysFile()); }
    [[nodiscard]] Result<QByteArray> run(const QString &command, const QString &shell = u"sh"_s) const
    {
        const QString path = u"PATH="_s + m_tools.path() + u':' + qEnvironmentVariable("PATH");
        return test::runProgram(u"env"_s, {u"HOME="_s + m_home.path(), path, shell, u"-c"_s, command});
    }
    void addTool(const QString &name, const QByteArray &script) const
    {
        VERIFY_RESULT(test::writeFile(m_tools.filePath(name), script));
        QVERIFY(QFile::setPermissions(m_tools.filePath(name),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }
    void useBusyBox(const QString &program) const
    {
        for (const QString &name : busyBoxTools)
            QVERIFY(QFile::link(program, m_tools.filePath(name)));
    }
    //! What no run may leave behind.
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_home.filePath(u".ssh"_s)).entryList(QDir::Files | QDir::Hidden);
    }
    [[nodiscard]] QStringList folderFiles() const
    {
        return QDir(keysFile() + u".d"_s).entryList(QDir::Files | QDir::Hidden);
    }

private:
    QTemporaryDir m_home, m_tools;
};

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
    void removesEverySpelling_data();
    void removesEverySpelling();
    void losesNoKeys_data();
    void losesNoKeys();
    void keepsTheFolderOfKeysInStep();
    void addsNoKeyThatTheFolderHas();
    void losesNoKeyOfAnother();
    void takesNothingFromARunThatWasKilled();
    void waitsForItsTurn_data();
    void waitsForItsTurn();
    void goesOnWhereNobodyGivesWay();
    void goesOnWhereNothingCanBeLocked();
    void leavesAFolderOfRootAlone();
    void dropsNoKeyThatComesMeanwhile();
    void doesTheSameByHand();
    void takesOverAFileOfRoot();
    void pushesOnce();
    void blamesNoServerForASilentAgent();
    void tellsWhyItCannot_data();
    void tellsWhyItCannot();
    void showsWhatTheAccountSaysInstead_data();
    void showsWhatTheAccountSaysInstead();
    void tellsThatTheDiskIsFull_data();
    void tellsThatTheDiskIsFull();
    void repairs_data();
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
    const QString command = guest::commands::appendKeys(ourLine + u'\n' + otherLine);
    const QByteArray lines = (ourLine + u'\n' + otherLine + u'\n').toUtf8();
    for (const QByteArray &before : {QByteArray("ssh-rsa AAAA other"), somebody + zeros, QByteArray()}) {
        const KeyHome home(before);
        for (int i = 0; i < 2; ++i) {
            VERIFY_RESULT(home.run(command));
            QCOMPARE(home.keys(), before + (before.isEmpty() ? "" : "\n") + lines);
            QCOMPARE(home.folderFiles(), QStringList());
        }
    }
    const KeyHome home(somebody);
    VERIFY_RESULT(test::writeFile(home.keysFile(u"core"_s), somebody));
    for (int i = 0; i < 2; ++i) {
        VERIFY_RESULT(home.run(command));
        QCOMPARE(home.keys(), somebody + lines);
        QCOMPARE(contentOf(home.keysFile(u"xscontainer"_s)), lines);
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
    VERIFY_RESULT(
        test::runProgram(u"env"_s, shell + QStringList{guest::pushKeyCommand(ourLine + u'\n' + otherLine)}));
    QCOMPARE(contentOf(log), once);
    VERIFY_RESULT(test::runProgram(u"env"_s, shell + QStringList{removeOurs()}));
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
    for (const auto &[name, line] : spellings)
        QTest::newRow(name) << QString::fromLatin1(line) << QString::fromLatin1(line);
    for (const auto &[name, line] : notOurs)
        QTest::newRow(name) << QString::fromLatin1(line) << QString::fromLatin1(line) + ourLine + u'\n';
    const QString unwritten = other + u'\n' + QString::fromLatin1(zeros);
    QTest::newRow("NUL bytes") << unwritten << unwritten + u'\n' + ourLine + u'\n';
    const QString glued = unwritten + ourLine + u'\n';
    QTest::newRow("ours behind NUL bytes") << glued << glued + ourLine + u'\n';
    const QString behind = unwritten + u'\n' + ourLine + u'\n';
    QTest::newRow("ours below NUL bytes") << behind << behind;
}

void KeyPushTest::leavesWhatIsThere()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const QString busyBox = test::findProgram(u"busybox"_s);
    for (const QString &shell : {u"sh"_s, u"bash"_s, busyBox}) {
        const KeyHome home(before.toUtf8());
        QVERIFY(QFile::setPermissions(home.keysFile(), QFile::Permissions::fromInt(0x6044)));
        if (before.isEmpty())
            QVERIFY(QDir(QFileInfo(home.keysFile()).path()).removeRecursively());
        if (!busyBox.isEmpty() && shell == busyBox)
            home.useBusyBox(busyBox);
        const auto run = [&] {
            return home.run(guest::pushKeyCommand(ourLine), shell == u"bash"_s ? shell : u"sh"_s);
        };
        const auto first = run();
        VERIFY_RESULT(first);
        QCOMPARE(*first, before == after ? "present\n" : "added\n");
        VERIFY_RESULT(run());
        QCOMPARE(QString::fromUtf8(home.keys()), after);
        QCOMPARE(modeOf(QFileInfo(home.keysFile()).path()), 0x7000);
        QCOMPARE(modeOf(home.keysFile()), 0x6000);
        QCOMPARE(home.files(), QStringList{u"authorized_keys"_s});
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
    const QByteArray both = (ourLine + u'\n' + otherLine).toLatin1();
    QTest::newRow("push") << guest::pushKeyCommand(ourLine) << QByteArray("other") << u"grep"_s;
    QTest::newRow("remove") << removeOurs() << both << u"grep"_s;
    // Its grep does not tell that it could not write.
    QTest::newRow("remove two with BusyBox")
        << guest::removeKeyCommand(ourLine + u'\n' + formerLine, otherLine) << both << u"busybox"_s;
    QTest::newRow("remove with BusyBox") << removeOurs() << both << u"busybox"_s;
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
    for (const QString &name : grep == "busybox"_L1 ? busyBoxTools : QStringList{grep})
        QVERIFY(QFile::link(program, tools.filePath(name)));
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
    const QByteArray kept = "# " + (ourLine + u'\n' + otherLine + u'\n').toLatin1();
    VERIFY_RESULT(
        test::writeFile(file, kept + ourLine.toLatin1() + "\nfrom=\"10.0.0.1\" " + ourKey.toLatin1()));
    for (int i = 0; i < 2; ++i) {
        VERIFY_RESULT(test::runProgram(u"env"_s, {u"HOME="_s + home.path(), u"sh"_s, u"-c"_s, removeOurs()}));
        QCOMPARE(contentOf(file), kept);
    }
    QVERIFY(guest::removeKeyCommand(u"no key"_s, otherLine).isEmpty());
    QVERIFY(guest::removeKeyCommand(ourLine, {}).isEmpty());
    VERIFY_RESULT(test::writeFile(file, kept + formerLine.toLatin1() + '\n' + ourLine.toLatin1() + '\n'));
    VERIFY_RESULT(
        test::runProgram(u"env"_s, {u"HOME="_s + home.path(), u"sh"_s, u"-c"_s,
                                    guest::removeKeyCommand(ourLine + u'\n' + formerLine, otherLine)}));
    QCOMPARE(contentOf(file), kept);
}

void KeyPushTest::removesEverySpelling_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QByteArray left = somebody + otherLine.toLatin1() + '\n';
    for (const auto &[name, line] : spellings)
        QTest::newRow(name) << line + left << left;
    for (const auto &[name, line] : notOurs)
        QTest::newRow(name) << line + left << line + left;
    const QByteArray ours = ourLine.toLatin1() + '\n';
    QTest::newRow("NUL bytes at the end") << left + ours + zeros << left + zeros + '\n';
    QTest::newRow("NUL bytes before a line") << zeros + '\n' + ours + left << zeros + '\n' + left;
    QTest::newRow("NUL bytes after ours") << left + ourKey.toLatin1() + zeros << left;
    QTest::newRow("NUL bytes after another key")
        << ours + left + "ssh-rsa AAAA" + zeros << left + "ssh-rsa AAAA" + zeros + '\n';
}

void KeyPushTest::removesEverySpelling()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const QString busyBox = test::findProgram(u"busybox"_s);
    for (const bool isBusyBox : {false, !busyBox.isEmpty()}) {
        const KeyHome home(before);
        if (isBusyBox)
            home.useBusyBox(busyBox);
        VERIFY_RESULT(home.run(removeOurs()));
        QCOMPARE(home.keys(), after);
        QCOMPARE(home.files(), QStringList{u"authorized_keys"_s});
    }
}

void KeyPushTest::losesNoKeys_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QByteArray>("grep"); // in place of grep -v
    const QByteArray ours = ourLine.toLatin1() + '\n';
    const QByteArray all = somebody + ours + otherLine.toLatin1() + '\n';
    QTest::newRow("a filter that fails") << all << QByteArray("exit 2");
    QTest::newRow("a filter that fails halfway")
        << all << QByteArray("echo '" + otherLine.toLatin1() + "'; exit 2");
    QTest::newRow("a filter that is content with nothing") << all << QByteArray("exit 0");
    QTest::newRow("no new key") << somebody + ours << QByteArray("exec \"$grep\" \"$@\"");
}

// Whatever goes wrong, everybody still gets in.
void KeyPushTest::losesNoKeys()
{
    QFETCH(QByteArray, keys);
    QFETCH(QByteArray, grep);
    const KeyHome home(keys);
    home.addTool(u"grep"_s, "#!/bin/sh\ngrep='" + test::findProgram(u"grep"_s).toLocal8Bit() +
                                "'\nif [ \"$1\" = -v ]; then " + grep + "; fi\nexec \"$grep\" \"$@\"\n");
    VERIFY_FAILS(home.run(removeOurs()), ErrorKind::Remote);
    QCOMPARE(home.keys(), keys);
    QCOMPARE(home.files(), QStringList{u"authorized_keys"_s});
}

// Where update-ssh-keys makes the file anew out of the folder.
void KeyPushTest::keepsTheFolderOfKeysInStep()
{
    const QByteArray ours = ourLine.toLatin1() + '\n', next = otherLine.toLatin1() + '\n';
    const QString busyBox = test::findProgram(u"busybox"_s);
    for (const bool isBusyBox : {false, !busyBox.isEmpty()}) {
        const KeyHome home(somebody);
        if (isBusyBox)
            home.useBusyBox(busyBox);
        VERIFY_RESULT(test::writeFile(home.keysFile(u"core"_s), somebody));
        for (const QByteArray &word : {QByteArray("added\n"), QByteArray("present\n")}) {
            const auto pushed = home.run(guest::pushKeyCommand(ourLine));
            VERIFY_RESULT(pushed);
            QCOMPARE(*pushed, word);
            QCOMPARE(home.keys(), somebody + ours);
            QCOMPARE(contentOf(home.keysFile(u"xscontainer"_s)), ours);
        }
        QCOMPARE(modeOf(home.keysFile(u"xscontainer"_s)), 0x6000);
        // A config drive may have brought it as well.
        VERIFY_RESULT(test::writeFile(home.keysFile(u"core"_s), somebody + ours));
        VERIFY_RESULT(test::writeFile(home.keysFile(), somebody + ours + next));
        VERIFY_RESULT(home.run(removeOurs()));
        QCOMPARE(home.keys(), somebody + next);
        QCOMPARE(contentOf(home.keysFile(u"core"_s)), somebody);
        QCOMPARE(contentOf(home.keysFile(u"xscontainer"_s)), next);
        QCOMPARE(home.folderFiles(), QStringList({u"core"_s, u"xscontainer"_s}));
    }
}

// Beside the options that somebody has given it there, one without any would let the key do everything.
void KeyPushTest::addsNoKeyThatTheFolderHas()
{
    const QByteArray bound = "from=\"10.0.0.1\" " + ourLine.toLatin1() + '\n';
    const KeyHome home(bound);
    VERIFY_RESULT(test::writeFile(home.keysFile(u"core"_s), bound));
    const auto pushed = home.run(guest::pushKeyCommand(ourLine));
    VERIFY_RESULT(pushed);
    QCOMPARE(*pushed, "present\n");
    QCOMPARE(home.keys(), bound);
    QCOMPARE(home.folderFiles(), QStringList{u"core"_s});
}

// Somebody who does not wait for anybody adds a key while ours is on its way.
void KeyPushTest::losesNoKeyOfAnother()
{
    const KeyHome home(somebody);
    home.addTool(u"tail"_s, "#!/bin/sh\n\"" + test::findProgram(u"tail"_s).toLocal8Bit() +
                                "\" \"$@\"\necho '" + otherLine.toLatin1() +
                                "' >>\"$HOME/.ssh/authorized_keys\"\n");
    VERIFY_RESULT(home.run(guest::pushKeyCommand(ourLine)));
    QCOMPARE(home.keys(), somebody + (otherLine + u'\n' + ourLine + u'\n').toLatin1());
}

// Its file has the name that ours gets, when the number of the process comes round.
void KeyPushTest::takesNothingFromARunThatWasKilled()
{
    const KeyHome home(somebody);
    const QString stale = u"echo '%1' >\"$HOME/.ssh/authorized_keys.$$\"; "_s.arg(formerLine);
    VERIFY_RESULT(home.run(stale + guest::pushKeyCommand(ourLine)));
    QCOMPARE(home.keys(), somebody + ourLine.toLatin1() + '\n');
    QCOMPARE(home.files(), QStringList{u"authorized_keys"_s});
}

void KeyPushTest::waitsForItsTurn_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("tool"); // what it calls while it has its turn
    QTest::newRow("push") << guest::pushKeyCommand(formerLine) << u"tail"_s;
    QTest::newRow("remove") << removeOurs() << u"mv"_s;
}

void KeyPushTest::waitsForItsTurn()
{
    if (test::findProgram(u"flock"_s).isEmpty())
        QSKIP("flock is not installed here");
    QFETCH(QString, command);
    QFETCH(QString, tool);
    const KeyHome home((ourLine + u'\n' + otherLine + u'\n').toLatin1());
    home.addTool(tool, "#!/bin/sh\nflock -n \"$HOME/.ssh\" true || echo busy >>\"$HOME/seen\"\nexec \"" +
                           test::findProgram(tool).toLocal8Bit() + "\" \"$@\"\n");
    VERIFY_RESULT(home.run(command));
    QCOMPARE(contentOf(home.file(u"seen"_s)), "busy\n");
    // While another one has it, nothing is done.
    const QByteArray before = home.keys();
    home.addTool(u"sleep"_s, "#!/bin/sh\ncat \"$HOME/.ssh/authorized_keys\" >\"$HOME/seen\"\nkill $PPID\n");
    const QString again = guest::pushKeyCommand(u"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA late"_s);
    VERIFY_FAILS(home.run(u"exec flock \"$HOME/.ssh\" sh -c "_s + net::shellWord(again)), ErrorKind::Remote);
    QCOMPARE(contentOf(home.file(u"seen"_s)), before);
    QCOMPARE(home.keys(), before);
}

// Who has the turn may hang.
void KeyPushTest::goesOnWhereNobodyGivesWay()
{
    const KeyHome home(somebody);
    home.addTool(u"flock"_s, "#!/bin/sh\nexit 1\n");
    home.addTool(u"sleep"_s, "#!/bin/sh\necho $1 >>\"$HOME/slept\"\n");
    VERIFY_RESULT(home.run(guest::pushKeyCommand(ourLine)));
    QCOMPARE(home.keys(), somebody + ourLine.toLatin1() + '\n');
    QCOMPARE(contentOf(home.file(u"slept"_s)), QByteArray("1\n").repeated(10));
}

// On some network storage.
void KeyPushTest::goesOnWhereNothingCanBeLocked()
{
    const KeyHome home(somebody);
    home.addTool(u"flock"_s, "#!/bin/sh\nexit 65\n");
    home.addTool(u"sleep"_s, "#!/bin/sh\necho $1 >>\"$HOME/slept\"\n");
    VERIFY_RESULT(home.run(guest::pushKeyCommand(ourLine)));
    QCOMPARE(home.keys(), somebody + ourLine.toLatin1() + '\n');
    QCOMPARE(contentOf(home.file(u"slept"_s)), "(none)");
}

// The key is in the file, and more the account cannot do.
void KeyPushTest::leavesAFolderOfRootAlone()
{
    if (const QString missing = test::PasswordVm::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    test::PasswordVm vm;
    VERIFY_RESULT(vm.start());
    VERIFY_RESULT(vm.setAuthorizedKeys(somebody));
    const QString folder = vm.homeInside() + u"/.ssh/authorized_keys.d"_s;
    QVERIFY(QDir().mkpath(folder));
    VERIFY_RESULT(push(vm, vm.password()));
    QCOMPARE(vm.authorizedKeys(), somebody + vm.publicLine().trimmed() + '\n');
    QVERIFY(QDir(folder).isEmpty());
}

// Somebody who does not wait adds one after the others were copied.
void KeyPushTest::dropsNoKeyThatComesMeanwhile()
{
    const QByteArray ours = ourLine.toLatin1() + '\n', next = otherLine.toLatin1() + '\n';
    const KeyHome home(ours + next);
    home.addTool(u"grep"_s, "#!/bin/sh\nif [ \"$1\" = -q ]; then echo '" + formerLine.toLatin1() +
                                "' >>\"$HOME/.ssh/authorized_keys\"; fi\nexec '" +
                                test::findProgram(u"grep"_s).toLocal8Bit() + "' \"$@\"\n");
    VERIFY_FAILS(home.run(removeOurs()), ErrorKind::Remote);
    QVERIFY(home.keys().startsWith(ours + next + formerLine.toLatin1()));
}

// The command for a person's own shell.
void KeyPushTest::doesTheSameByHand()
{
    const QByteArray ours = ourLine.toLatin1() + '\n';
    const KeyHome home("no end");
    VERIFY_RESULT(test::writeFile(home.keysFile(u"core"_s), "from=\"10.0.0.1\" " + ours));
    const QString byHand = guest::commands::appendKeys(ourLine + u'\n' + otherLine);
    for (int i = 0; i < 2; ++i) {
        VERIFY_RESULT(home.run(byHand));
        QCOMPARE(home.keys(), "no end\n" + ours + otherLine.toLatin1() + '\n');
        QCOMPARE(contentOf(home.keysFile(u"xscontainer"_s)), otherLine.toLatin1() + '\n');
    }
}

// The account may not write to the file, but put another one in its place.
void KeyPushTest::takesOverAFileOfRoot()
{
    if (const QString missing = test::PasswordVm::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    test::PasswordVm vm;
    VERIFY_RESULT(vm.start());
    VERIFY_RESULT(vm.setAuthorizedKeys(somebody));
    const QString file = vm.homeInside() + u"/.ssh/authorized_keys"_s;
    QCOMPARE(::chown(file.toLocal8Bit().constData(), 0, 0), 0);
    QVERIFY(QFile::setPermissions(file, QFile::Permissions::fromInt(0x6044)));
    VERIFY_RESULT(push(vm, vm.password()));
    QCOMPARE(vm.authorizedKeys(), somebody + vm.publicLine().trimmed() + '\n');
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

// It asks its owner, who does not answer.
void KeyPushTest::blamesNoServerForASilentAgent()
{
    if (const QString missing = test::PasswordVm::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    test::PasswordVm vm;
    VERIFY_RESULT(vm.start());
    const auto settings = settingsOf(vm);
    VERIFY_RESULT(settings);
    const auto shown = test::await(guest::shownHostKey(*settings, Patience::of(20s)));
    VERIFY_RESULT(shown);
    const QTemporaryDir folder;
    QLocalServer agent;
    QVERIFY(agent.listen(folder.filePath(u"agent"_s)));
    const auto in =
        test::await(guest::logInByAgent(*settings, *shown, agent.fullServerName(), Patience::of(3s)));
    VERIFY_FAILS(in, ErrorKind::Timeout);
    QVERIFY(agent.hasPendingConnections());
    QVERIFY2(in.error().code.isEmpty(), qPrintable(in.error().code.join(u' ')));
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

void KeyPushTest::showsWhatTheAccountSaysInstead_data()
{
    QTest::addColumn<QString>("forced");
    QTest::addColumn<QString>("detail");
    const QString status = u"The command ended with status %1."_s;
    QTest::newRow("nologin") << u"echo Not available.; exit 1"_s << u"Not available.\n"_s + status.arg(1);
    QTest::newRow("forced command") << u"echo Welcome."_s << u"Welcome."_s;
    QTest::newRow("both outputs") << u"echo No.; echo Never. >&2; exit 3"_s
                                  << u"No.\nNever.\n"_s + status.arg(3);
    QTest::newRow("errors alone") << u"echo Never. >&2"_s << u"Never."_s;
}

void KeyPushTest::showsWhatTheAccountSaysInstead()
{
    if (const QString missing = test::PasswordVm::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QFETCH(QString, forced);
    QFETCH(QString, detail);
    test::PasswordVm vm;
    VERIFY_RESULT(vm.start({.authorizedKeys = {}, .extraLines = {u"ForceCommand "_s + forced}}));
    const auto pushed = push(vm, vm.password());
    VERIFY_FAILS(pushed, ErrorKind::Remote);
    QVERIFY2(pushed.error().message.contains(u"could not be added"_s), qPrintable(pushed.error().message));
    QCOMPARE(pushed.error().detail, detail);
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

void KeyPushTest::repairs_data()
{
    QTest::addColumn<QStringList>("extraLines");
    QTest::newRow("for good") << QStringList();
    QTest::newRow("in vain") << QStringList{u"AuthorizedKeysFile /nonexistent/%u"_s};
}

void KeyPushTest::repairs()
{
    QFETCH(QStringList, extraLines);
    if (const QString missing = test::PasswordVm::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    test::PasswordVm vm;
    VERIFY_RESULT(vm.start({.authorizedKeys = {}, .extraLines = extraLines}));
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
    const auto repaired = carryOut(vm.sshd().hostKey());
    QCOMPARE(vm.otherConfig().value(keys::sshHostKey).toLatin1(), vm.sshd().hostKey());
    QCOMPARE(vm.authorizedKeys(), vm.publicLine().trimmed() + '\n');
    if (!extraLines.isEmpty()) {
        VERIFY_FAILS(repaired, ErrorKind::Auth);
        QCOMPARE(repaired.error().code, QStringList(u"KEY_IGNORED"_s));
        return;
    }
    VERIFY_RESULT(repaired);
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
