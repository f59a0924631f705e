// SPDX-License-Identifier: BSD-2-Clause
#include "docker/xml.h"
#include "passwordvm.h"
#include "poolsession.h"
#include "preparecommand.h"
#include "realengine.h"
#include "verify.h"
#include "xapi/keys.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace xsc;
using docker::ContainerState;
using test::PasswordVm;
namespace keys = xapi::keys;

namespace {

const auto container = u"web"_s;

} // namespace

//! A VM with a real dockerd lets nobody in without a password: the command brings it the pool's key, and the
//! plugin goes by that.
class RealPasswordLoginTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_vm.reset(); }
    void listsContainersAfterTheLogin();
    void pushesNoLineTwice_data();
    void pushesNoLineTwice();

private:
    [[nodiscard]] test::CommandOutcome prepare(const QByteArray &answers) const
    {
        return test::runPrepareCommand(m_vm->hostRoot(), {u"-v"_s, m_vm->vm()}, answers);
    }
    //! The plugin's word on the container.
    [[nodiscard]] Result<ContainerState> listedState() const;
    [[nodiscard]] QString engineVersion() const;
    [[nodiscard]] qsizetype logins(const QByteArray &method) const
    {
        return m_vm->sshd().log().count("Accepted " + method + " for " + PasswordVm::user().toLatin1());
    }

    std::unique_ptr<test::RealEngine> m_engine;
    std::unique_ptr<PasswordVm> m_vm;
};

void RealPasswordLoginTest::initTestCase()
{
    for (const QString &why :
         {PasswordVm::missing(), test::RealEngine::obstacle(test::RealEngineKind::Docker)}) {
        if (!why.isEmpty())
            QSKIP(qPrintable(why));
    }
    auto engine = test::RealEngine::start();
    VERIFY_RESULT(engine);
    m_engine = std::move(*engine);
    VERIFY_RESULT(m_engine->run(container));
}

// Strict as a distribution's sshd is.
void RealPasswordLoginTest::init()
{
    test::SshdOptions options;
    options.extraLines = {u"StrictModes yes"_s};
    m_vm = std::make_unique<PasswordVm>();
    VERIFY_RESULT(m_vm->start(options, m_engine->socket()));
}

Result<ContainerState> RealPasswordLoginTest::listedState() const
{
    const auto answer = test::askPlugin(m_vm->pool(), m_vm->session(), u"get_ps"_s, m_vm->vm());
    if (!answer)
        return fail(answer.error());
    const auto listing = docker::xml::readPs(answer->mid(answer->indexOf(u'<')));
    if (!listing)
        return fail(listing.error());
    for (const docker::Container &listed : listing->containers) {
        if (listed.name == container)
            return listed.state;
    }
    return fail(ErrorKind::NotFound, *answer);
}

QString RealPasswordLoginTest::engineVersion() const
{
    const auto answer = m_engine->request("GET", "/version");
    return answer ? QJsonDocument::fromJson(answer->body)[u"Version"_s].toString() : QString();
}

void RealPasswordLoginTest::listsContainersAfterTheLogin()
{
    QVERIFY(!listedState());
    QCOMPARE(logins("publickey"), 0);
    const auto outcome = prepare("y\n" + PasswordVm::password() + '\n');
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.out + outcome.err));
    QCOMPARE(logins("password"), 1);
    QCOMPARE(m_vm->authorizedKeys(), m_vm->publicLine().trimmed() + '\n');
    QCOMPARE(m_vm->otherConfig().value(keys::monitor), u"True"_s);
    const QString version = engineVersion();
    QVERIFY2(!version.isEmpty() && outcome.out.contains(version), qPrintable(outcome.out));

    // What is listed is what this engine has at that moment.
    const auto before = logins("publickey");
    const QByteArray path = "/containers/" + container.toLatin1();
    for (const auto &[order, state] :
         {std::pair("/kill", ContainerState::Exited), std::pair("/start", ContainerState::Running)}) {
        const auto done = m_engine->request("POST", path + order);
        VERIFY_RESULT(done);
        QTRY_COMPARE(m_engine->state(container).value_or(QString()),
                     state == ContainerState::Exited ? u"exited"_s : u"running"_s);
        const auto listed = listedState();
        VERIFY_RESULT(listed);
        QCOMPARE(*listed, state);
    }
    QCOMPARE_GT(logins("publickey"), before);
    QCOMPARE(logins("password"), 1);
}

void RealPasswordLoginTest::pushesNoLineTwice_data()
{
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("the key lets in") << false;
    // sshd trusts no file that others may write to: the password is needed once more.
    QTest::newRow("the key is there and refused") << true;
}

void RealPasswordLoginTest::pushesNoLineTwice()
{
    QFETCH(bool, isRefused);
    const QByteArray password = PasswordVm::password() + '\n';
    const auto first = prepare("y\n" + password);
    QVERIFY2(first.exitCode == 0, qPrintable(first.out + first.err));
    const QByteArray once = m_vm->publicLine().trimmed() + '\n';
    QCOMPARE(m_vm->authorizedKeys(), once);
    if (isRefused) {
        QVERIFY(QFile::setPermissions(m_vm->homeInside() + u"/.ssh/authorized_keys"_s,
                                      QFile::Permissions::fromInt(0x6066)));
        QVERIFY(!listedState());
    }
    const auto second = prepare(isRefused ? password : QByteArray());
    QVERIFY2(second.exitCode == 0, qPrintable(second.out + second.err));
    QCOMPARE(logins("password"), isRefused ? 2 : 1);
    QCOMPARE(m_vm->authorizedKeys(), once);
    const auto listed = listedState();
    VERIFY_RESULT(listed);
    QCOMPARE(*listed, ContainerState::Running);
}

QTEST_GUILESS_MAIN(RealPasswordLoginTest)
#include "tst_real_passwordlogin.moc"
