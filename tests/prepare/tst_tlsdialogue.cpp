// SPDX-License-Identifier: BSD-2-Clause
#include "cddrive.h"
#include "engineport.h"
#include "places.h"
#include "process.h"
#include "pseudoterminal.h"
#include "twohosts.h"
#include "verify.h"
#include "xapi/keys.h"

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
namespace keys = xapi::keys;

namespace {

const QByteArray ejectQuestion =
    "The disc \"tools.iso\" is in the CD drive of tls1. Eject it? It is put back afterwards. [y/n] ";
const QByteArray runQuestion = "Has it been run in tls1? [y/n] ";

} // namespace

//! A person at a terminal prepares a VM over TLS with a disc, where another one is in the drive.
class TlsDialogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void asksUntilItIsRun();
    void endsAtAQuestion_data();
    void endsAtAQuestion();
    void clearsAwayWhenTheTerminalIsClosed();

private:
    [[nodiscard]] bool start(test::PseudoTerminal &terminal) const;
    //! What configure_tls does in the VM.
    [[nodiscard]] Result<> configureTls();
    //! What is in the pool of the disc, its secrets and the way into the VM.
    struct Belongings
    {
        xapi::StringMap config;
        QString disc;
        qsizetype disks, secrets;
        bool operator==(const Belongings &) const = default;
    };
    [[nodiscard]] Belongings belongings()
    {
        return {config(), m_drive->disc(), m_pool->model().refs(u"VDI"_s).size(),
                m_pool->model().refs(u"secret"_s).size()};
    }
    [[nodiscard]] xapi::StringMap config() { return m_pool->otherConfig(m_pool->tls1); }

    std::unique_ptr<test::TwoHosts> m_pool;
    std::unique_ptr<test::CdDrive> m_drive;
    std::unique_ptr<test::EnginePort> m_port;
    QString m_tools; //!< the disc that is in the drive before
};

void TlsDialogueTest::initTestCase()
{
    if (test::findProgram(u"isoinfo"_s).isEmpty())
        QSKIP("isoinfo is not installed here");
}

void TlsDialogueTest::init()
{
    m_pool = std::make_unique<test::TwoHosts>();
    VERIFY_RESULT(m_pool->start());
    m_drive = std::make_unique<test::CdDrive>(m_pool->pool(), m_pool->tls1);
    m_tools = m_drive->addDisc(u"tools.iso"_s);
    m_drive->insert(m_tools);
    m_port.reset();
    m_port = std::make_unique<test::EnginePort>(m_pool->guest(m_pool->tls1).port());
    QVERIFY(m_port->open(m_pool->pool(), m_pool->tls1));
}

bool TlsDialogueTest::start(test::PseudoTerminal &terminal) const
{
    return terminal.start(test::ourProgram(u"xscontainer-prepare-vm"_s),
                          {u"--root"_s, m_pool->pool().hostRoot(m_pool->host1), u"-v"_s, m_pool->tls1,
                           u"--generate-certs"_s, u"--key-type"_s, u"p256"_s});
}

Result<> TlsDialogueTest::configureTls()
{
    return m_drive->serverFiles().and_then([this](test::ServerFiles files) {
        return m_pool->guest(m_pool->tls1)
            .changeTls(files.ca, files.certificate, Secret(std::move(files.key)));
    });
}

void TlsDialogueTest::asksUntilItIsRun()
{
    test::PseudoTerminal terminal;
    QVERIFY(start(terminal));
    for (const char *mistyped : {"yy\n", "\n", "nope\n"}) {
        QVERIFY(terminal.expect(ejectQuestion));
        terminal.type(mistyped);
        QVERIFY(terminal.expect("Answer y or n."));
    }
    QVERIFY(terminal.expect(ejectQuestion));
    QCOMPARE(m_drive->disc(), m_tools);
    terminal.type("y\n");
    QVERIFY(terminal.expect("LABEL=Container TLS"));
    for (const char *answer : {"n\n", "No\n", "what\n", "y\n"}) { // y, but it is not true
        QVERIFY(terminal.expect(runQuestion));
        QVERIFY(!m_drive->isEmpty() && m_drive->disc() != m_tools);
        terminal.type(answer);
    }
    QVERIFY(terminal.expect(runQuestion));
    QCOMPARE(terminal.shown().count("Answer y when it is done."), 2);
    VERIFY_RESULT(configureTls());
    terminal.type(" YES \n");
    QVERIFY(terminal.expect("The engine of tls1 answers"));
    QVERIFY(terminal.expect("Container management of tls1 is on."));
    QCOMPARE(terminal.exitCode(), 0);
    QCOMPARE(m_drive->disc(), m_tools);
    QCOMPARE(config().value(keys::monitor), u"True"_s);
    QCOMPARE(config().value(keys::port), u"2376"_s);
}

void TlsDialogueTest::endsAtAQuestion_data()
{
    QTest::addColumn<QByteArrayList>("answers");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("no") << QByteArrayList{"n\n"} << 3;
    QTest::newRow("end of input, mistyped before") << QByteArrayList{"x\n", "\x04"} << 3;
    QTest::newRow("Ctrl+C, not run yet") << QByteArrayList{"y\n", "n\n", "\x03"} << 130;
    QTest::newRow("end of input, not run yet") << QByteArrayList{"y\n", "n\n", "\x04"} << 3;
}

void TlsDialogueTest::endsAtAQuestion()
{
    QFETCH(QByteArrayList, answers);
    QFETCH(int, exitCode);
    const Belongings before = belongings();
    test::PseudoTerminal terminal;
    QVERIFY(start(terminal));
    for (const QByteArray &answer : answers) {
        QVERIFY(terminal.expect("[y/n] "));
        terminal.type(answer);
    }
    QCOMPARE(terminal.exitCode(), exitCode);
    QCOMPARE(terminal.shown().count("[y/n] "), answers.size());
    QVERIFY(belongings() == before);
}

// A dropped connection to dom0, for instance, while the disc with the private keys is in the drive.
void TlsDialogueTest::clearsAwayWhenTheTerminalIsClosed()
{
    const Belongings before = belongings();
    test::PseudoTerminal terminal;
    QVERIFY(start(terminal));
    QVERIFY(terminal.expect(ejectQuestion));
    terminal.type("y\n");
    QVERIFY(terminal.expect(runQuestion));
    QVERIFY(m_drive->disc() != m_tools);
    terminal.hangUp();
    QVERIFY(terminal.exitCode() > 0);
    QVERIFY(belongings() == before);
}

QTEST_GUILESS_MAIN(TlsDialogueTest)
#include "tst_tlsdialogue.moc"
