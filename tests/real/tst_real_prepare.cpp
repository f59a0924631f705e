// SPDX-License-Identifier: BSD-2-Clause
#include "cddrive.h"
#include "engineport.h"
#include "prepare/prepare.h"
#include "process.h"
#include "realpool.h"
#include "verify.h"
#include "xapi/keys.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace xsc;
using test::RealEngineKind;
using test::RealPool;
using test::Way;
namespace keys = xapi::keys;

namespace {

template <class T>
Task<T> answer(Result<T> value)
{
    co_return value;
}

} // namespace

//! A VM with a real dockerd gets certificates of ours.
class RealPrepareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void handsCertificatesToARealEngine_data();
    void handsCertificatesToARealEngine();

private:
    //! What configure_tls does in a VM: dockerd gets the files of the disc and starts again.
    [[nodiscard]] Result<> configureTls();

    std::unique_ptr<RealPool> m_pool;
    std::unique_ptr<test::CdDrive> m_drive;
    std::unique_ptr<test::EnginePort> m_port;
};

void RealPrepareTest::initTestCase()
{
    if (test::findProgram(u"isoinfo"_s).isEmpty())
        QSKIP("isoinfo is not installed here");
    const QString obstacle = RealPool::obstacle(RealEngineKind::Docker, Way::Tls);
    if (!obstacle.isEmpty())
        QSKIP(qPrintable(obstacle));
    auto pool = RealPool::start(RealEngineKind::Docker, Way::Tls, RealPool::Monitors::Rest);
    VERIFY_RESULT(pool);
    m_pool = std::move(*pool);
    m_drive = std::make_unique<test::CdDrive>(m_pool->pool(), m_pool->vm());
    m_port = std::make_unique<test::EnginePort>(m_pool->engine().tls().port);
    QVERIFY(m_port->open(m_pool->pool(), m_pool->vm()));
}

Result<> RealPrepareTest::configureTls()
{
    const auto files = m_drive->serverFiles();
    if (!files)
        return fail(files.error());
    return m_pool->engine().changeTls(files->ca, files->certificate, files->key).and_then([this] {
        m_pool->engine().shutDown();
        return m_pool->engine().launch();
    });
}

void RealPrepareTest::handsCertificatesToARealEngine_data()
{
    QTest::addColumn<net::KeyKind>("key");
    QTest::newRow("RSA 4096") << net::KeyKind::Rsa4096;
    QTest::newRow("P-256") << net::KeyKind::EcP256;
}

void RealPrepareTest::handsCertificatesToARealEngine()
{
    QFETCH(net::KeyKind, key);
    const auto session =
        test::await(xapi::Session::login(m_pool->address(), m_pool->login(), Patience::of(20s)));
    VERIFY_RESULT(session);
    QStringList told;
    prepare::PrepareDialogue dialogue;
    dialogue.tell = [&told](const QString &line) { told.append(line); };
    dialogue.agree = [&](const QString &) {
        const auto done = configureTls();
        return answer(done ? Result<bool>(true) : fail(done.error()));
    };
    const prepare::PrepareRequest request{.vmUuid = m_pool->vm(), .newTls = prepare::TlsWish{key, 30}};
    const auto version = test::await(prepare::prepareVm(*session, request, dialogue, Patience::of(120s)));
    if (!version)
        QVERIFY2(false, qPrintable(version.error().text() + u'\n' + told.join(u'\n')));
    QVERIFY(m_drive->isEmpty());
    const auto answered = m_pool->callPlugin(u"get_ps"_s);
    VERIFY_RESULT(answered);
    QVERIFY2(answered->contains(QLatin1String(RealPool::containerName)), qPrintable(*answered));
    VERIFY_RESULT(test::await((*session)->logout(Patience::of(10s))));
}

QTEST_GUILESS_MAIN(RealPrepareTest)
#include "tst_real_prepare.moc"
