// SPDX-License-Identifier: BSD-2-Clause
#include "net/sshhostkey.h"
#include "passwordvm.h"
#include "places.h"
#include "process.h"
#include "pseudoterminal.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QJsonDocument>

#include <cstring>
#include <signal.h>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using test::PasswordVm;
using test::PseudoTerminal;
namespace keys = xapi::keys;

namespace {

const QByteArray hostKeyQuestion = "Is this the key of guarded? [y/n] ";
const QByteArray passwordQuestion =
    "Password of the user guest of guarded, to add the pool's key (empty: none): ";

bool isSame(const termios &one, const termios &other)
{
    return one.c_iflag == other.c_iflag && one.c_oflag == other.c_oflag && one.c_cflag == other.c_cflag &&
           one.c_lflag == other.c_lflag && std::memcmp(one.c_cc, other.c_cc, sizeof one.c_cc) == 0;
}

} // namespace

//! A person at a terminal prepares a VM, a real sshd.
class PrepareDialogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksTheHostKeyAndThePassword();
    void takesNoForAnAnswer();
    void asksWhetherToTryAgain();
    void asksWhoseTheNewHostKeyIs_data();
    void asksWhoseTheNewHostKeyIs();
    void acceptsOnlyANewHostKeyThatIsNamed_data();
    void acceptsOnlyANewHostKeyThatIsNamed();
    void leavesTheTerminalAsItWas_data();
    void leavesTheTerminalAsItWas();
    void asksNothingThatNobodyWants();

private:
    [[nodiscard]] bool start(PseudoTerminal &terminal, const QStringList &options = {});
    void checkUntouched();
    //! Prepares the VM, whose sshd then gets another host key.
    void reinstall();
    [[nodiscard]] QByteArray recordedPrint() const
    {
        return net::sshFingerprint(m_vm->otherConfig().value(keys::sshHostKey).toLatin1());
    }
    [[nodiscard]] QByteArray shownPrint() const { return net::sshFingerprint(m_vm->sshd().hostKey()); }

    std::unique_ptr<PasswordVm> m_vm;
    xapi::StringMap m_before;
};

void PrepareDialogueTest::init()
{
    if (const QString missing = PasswordVm::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_vm = std::make_unique<PasswordVm>();
    VERIFY_RESULT(m_vm->start());
    m_before = m_vm->otherConfig();
}

bool PrepareDialogueTest::start(PseudoTerminal &terminal, const QStringList &options)
{
    return terminal.start(test::ourProgram(u"xscontainer-prepare-vm"_s),
                          QStringList{u"--root"_s, m_vm->hostRoot(), u"-v"_s, m_vm->vm(), u"--no-agent"_s} +
                              options);
}

void PrepareDialogueTest::checkUntouched()
{
    QCOMPARE(m_vm->otherConfig(), m_before);
    QCOMPARE(m_vm->authorizedKeys(), QByteArray());
}

void PrepareDialogueTest::asksTheHostKeyAndThePassword()
{
    PseudoTerminal terminal;
    const termios before = terminal.settings();
    QVERIFY(terminal.echoes());
    QVERIFY(start(terminal));
    QVERIFY(terminal.expect("guarded shows the SSH host key SHA256:"));
    QVERIFY(terminal.expect(hostKeyQuestion));
    QVERIFY(terminal.echoes());
    checkUntouched();
    terminal.type("y\n");
    QVERIFY(terminal.expect(passwordQuestion));
    QVERIFY(!terminal.echoes());
    terminal.type("wrong\n");
    QVERIFY(terminal.expect("guarded refuses that password for the user guest."));
    QVERIFY(terminal.expect(passwordQuestion));
    QVERIFY(!terminal.echoes());
    terminal.type(PasswordVm::password() + '\n');
    QVERIFY(terminal.expect("The pool's key was added to the user guest of guarded."));
    QVERIFY(terminal.expect("The engine of guarded answers"));
    QVERIFY(terminal.expect("Container management of guarded is on."));
    QCOMPARE(terminal.exitCode(), 0);
    QVERIFY(isSame(terminal.settings(), before));
    QVERIFY2(!terminal.shown().contains(PasswordVm::password()), terminal.shown().constData());
    QVERIFY2(!terminal.shown().contains("wrong"), terminal.shown().constData());
    QCOMPARE(m_vm->authorizedKeys(), m_vm->publicLine().trimmed() + '\n');
    QCOMPARE(m_vm->otherConfig().value(keys::monitor), u"True"_s);
    QCOMPARE(m_vm->otherConfig().value(keys::sshHostKey).toLatin1(), m_vm->sshd().hostKey());
}

void PrepareDialogueTest::takesNoForAnAnswer()
{
    PseudoTerminal terminal;
    QVERIFY(start(terminal));
    QVERIFY(terminal.expect(hostKeyQuestion));
    terminal.type("no\n");
    QCOMPARE(terminal.exitCode(), 3);
    QVERIFY(!terminal.shown().contains("Password"));
    checkUntouched();
}

void PrepareDialogueTest::asksWhetherToTryAgain()
{
    PseudoTerminal terminal;
    QVERIFY(start(terminal));
    for (const QByteArray &answer : {QByteArray("yes\n"), QByteArray("n\n")}) {
        QVERIFY(terminal.expect(hostKeyQuestion));
        terminal.type("y\n");
        QVERIFY(terminal.expect(passwordQuestion));
        terminal.type("\n"); // there is none
        QVERIFY(terminal.expect(m_vm->publicLine().trimmed()));
        QVERIFY(terminal.expect("Try again? [y/n] "));
        QVERIFY(terminal.echoes());
        terminal.type(answer);
    }
    QCOMPARE(terminal.exitCode(), 1);
    checkUntouched();
}

void PrepareDialogueTest::reinstall()
{
    VERIFY_RESULT(m_vm->setAuthorizedKeys(m_vm->publicLine().trimmed() + '\n'));
    PseudoTerminal terminal;
    QVERIFY(start(terminal, {u"--yes"_s}));
    QCOMPARE(terminal.exitCode(), 0);
    QCOMPARE(recordedPrint(), shownPrint());
    m_vm->sshd().stop();
    VERIFY_RESULT(m_vm->sshd().makeHostKey());
    VERIFY_RESULT(m_vm->sshd().start());
    QVERIFY(recordedPrint() != shownPrint());
    m_before = m_vm->otherConfig();
}

void PrepareDialogueTest::asksWhoseTheNewHostKeyIs_data()
{
    QTest::addColumn<QByteArrayList>("answers");
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("yes") << QByteArrayList{"yes\n"} << true;
    QTest::newRow("no") << QByteArrayList{"n\n"} << false;
    QTest::newRow("nothing, then yes") << QByteArrayList{"\n", "Y\n"} << true;
    QTest::newRow("mistyped, then yes") << QByteArrayList{"yrs\n", "yes\n"} << true;
    QTest::newRow("mistyped, then no") << QByteArrayList{"mo\n", "no\n"} << false;
}

void PrepareDialogueTest::asksWhoseTheNewHostKeyIs()
{
    QFETCH(QByteArrayList, answers);
    QFETCH(bool, isAccepted);
    reinstall();
    const QByteArray before = recordedPrint();
    PseudoTerminal terminal;
    QVERIFY(start(terminal));
    QVERIFY(terminal.expect("guarded shows the SSH host key " + shownPrint()));
    QVERIFY(terminal.expect("but " + before + " is recorded for it."));
    for (const QByteArray &answer : answers) {
        QVERIFY(terminal.expect("Is " + shownPrint() + " the new key of guarded"));
        QVERIFY(terminal.expect("? [y/n] "));
        QCOMPARE(m_vm->otherConfig(), m_before);
        terminal.type(answer);
    }
    QCOMPARE(terminal.exitCode(), isAccepted ? 0 : 3);
    QCOMPARE(recordedPrint(), isAccepted ? shownPrint() : before);
    if (!isAccepted)
        QCOMPARE(m_vm->otherConfig(), m_before);
}

void PrepareDialogueTest::acceptsOnlyANewHostKeyThatIsNamed_data()
{
    QTest::addColumn<QByteArray>("named"); // empty: no option; "new": the one shown
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("none") << QByteArray() << QByteArray("shows another SSH host key than before");
    QTest::newRow("the one shown") << QByteArray("new") << QByteArray();
    QTest::newRow("another") << "SHA256:" + QByteArray(43, 'A') << QByteArray("which was to be accepted");
}

void PrepareDialogueTest::acceptsOnlyANewHostKeyThatIsNamed()
{
    QFETCH(QByteArray, named);
    QFETCH(QByteArray, words);
    reinstall();
    QStringList options{u"--yes"_s, u"--json"_s};
    if (!named.isEmpty())
        options += {u"--accept-new-host-key"_s, QString::fromLatin1(named == "new" ? shownPrint() : named)};
    for (const bool isRehearsal : {true, false}) {
        PseudoTerminal terminal;
        QVERIFY(start(terminal, isRehearsal ? options + QStringList{u"--dry-run"_s} : options));
        QCOMPARE(terminal.exitCode(), words.isEmpty() ? 0 : 1);
        const QByteArray shown = QByteArray(terminal.shown()).replace("\r\n", "\n");
        const auto answer = QJsonDocument::fromJson(shown.mid(qMax(shown.indexOf("{\n"), 0)));
        QVERIFY2(answer[u"ok"_s].toBool() == words.isEmpty() && !shown.contains("[y/n]"), shown.constData());
        const QJsonValue error = answer[u"error"_s];
        QVERIFY2(error[u"message"_s].toString().toUtf8().contains(words), shown.constData());
        QVERIFY2(words.isEmpty() || error[u"message"_s].toString().toLatin1().contains(shownPrint()),
                 shown.constData());
        QVERIFY2(words.isEmpty() || error[u"remedy"_s].toString().toLatin1().contains(
                                        "--accept-new-host-key " + shownPrint()),
                 shown.constData());
        if (isRehearsal || !words.isEmpty())
            QCOMPARE(m_vm->otherConfig(), m_before);
        else
            QCOMPARE(recordedPrint(), shownPrint());
    }
}

void PrepareDialogueTest::leavesTheTerminalAsItWas_data()
{
    QTest::addColumn<bool>("isAtPassword");
    QTest::addColumn<int>("signal"); // 0: Ctrl+C
    QTest::newRow("Ctrl+C at a question") << false << 0;
    QTest::newRow("Ctrl+C at the password") << true << 0;
    QTest::newRow("SIGTERM at the password") << true << SIGTERM;
}

void PrepareDialogueTest::leavesTheTerminalAsItWas()
{
    QFETCH(bool, isAtPassword);
    QFETCH(int, signal);
    PseudoTerminal terminal;
    const termios before = terminal.settings();
    QVERIFY(start(terminal));
    QVERIFY(terminal.expect(hostKeyQuestion));
    if (isAtPassword) {
        terminal.type("y\n");
        QVERIFY(terminal.expect(passwordQuestion));
        terminal.type("half of a pass");
    }
    QCOMPARE(terminal.echoes(), !isAtPassword);
    if (signal == 0)
        terminal.type("\x03");
    else
        QCOMPARE(::kill(static_cast<pid_t>(terminal.processId()), signal), 0);
    QCOMPARE(terminal.exitCode(), 130);
    QVERIFY(isSame(terminal.settings(), before));
    QVERIFY(!terminal.shown().contains("half"));
    QCOMPARE(terminal.unread(), 0); // the shell would show it
    QVERIFY(!m_vm->sshd().log().contains("password"));
    checkUntouched();
}

void PrepareDialogueTest::asksNothingThatNobodyWants()
{
    VERIFY_RESULT(m_vm->setAuthorizedKeys(m_vm->publicLine().trimmed() + '\n'));
    PseudoTerminal terminal;
    QVERIFY(start(terminal, {u"--yes"_s, u"--json"_s}));
    QCOMPARE(terminal.exitCode(), 0);
    const QByteArray shown = QByteArray(terminal.shown()).replace("\r\n", "\n");
    QVERIFY2(QJsonDocument::fromJson(shown)[u"ok"_s].toBool(), shown.constData()); // and nothing else
    QCOMPARE(m_vm->otherConfig().value(keys::monitor), u"True"_s);
}

QTEST_GUILESS_MAIN(PrepareDialogueTest)
#include "tst_preparedialogue.moc"
