// SPDX-License-Identifier: BSD-2-Clause
#include "realengine.h"

#include "busyboximage.h"
#include "engineprocess.h"
#include "leftovers.h"
#include "net/certificatemaker.h"
#include "process.h"
#include "writefile.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>

namespace xsc::test {

using namespace Qt::Literals::StringLiterals;

QString RealEngine::obstacle(RealEngineKind kind)
{
    if (!isRoot())
        return u"only root can run a container engine of its own"_s;
    const QStringList programs =
        kind == RealEngineKind::Docker ? QStringList{u"dockerd"_s} : QStringList{u"podman"_s, u"runc"_s};
    for (const QString &program : programs + QStringList{u"busybox"_s, u"tar"_s})
        if (findProgram(program).isEmpty())
            return u"%1 is not installed"_s.arg(program);
    return {};
}

RealEngine::RealEngine(const RealEngineOptions &options)
    : m_options(options)
    , m_folder(u"/tmp/xsc-XXXXXX"_s) // short: a socket's path has at most 107 bytes
{}

RealEngine::~RealEngine()
{
    // Podman's containers outlive its service; nothing in their command lines names our folder.
    const bool mustReturn = m_options.kind == RealEngineKind::Podman && hasEnded();
    if (!hasEnded() || (mustReturn && launch()))
        removeContainers();
    shutDown();
    killProcessesOf(m_folder.path());
    unmountBelow(m_folder.path());
}

Result<std::unique_ptr<RealEngine>> RealEngine::start(const RealEngineOptions &options)
{
    std::unique_ptr<RealEngine> engine(new RealEngine(options));
    if (!engine->m_folder.isValid())
        return fail(ErrorKind::Internal, u"No temporary folder."_s, engine->m_folder.errorString());
    return engine->prepareTls()
        .and_then([&] { return engine->launch(); })
        .and_then([&] { return engine->importImage(); })
        .map([&] { return std::move(engine); });
}

QString RealEngine::socket() const { return path(u"engine.sock"_s); }

Error RealEngine::failure(const QString &message) const
{
    QFile log(path(u"engine.log"_s));
    const QByteArray tail = log.open(QIODevice::ReadOnly) ? log.readAll().right(2000) : QByteArray();
    return {ErrorKind::Internal, message, QString::fromUtf8(tail), {}};
}

Result<> RealEngine::prepareTls()
{
    if (m_options.tlsAddress.isEmpty())
        return {};
    net::CertificatePlan server;
    server.commonName = u"test engine"_s;
    server.addresses = QStringList{m_options.tlsAddress};
    server.key = net::KeyKind::Rsa2048;
    net::CertificatePlan client;
    client.commonName = u"test client"_s;
    client.key = net::KeyKind::Rsa2048;
    client.use = net::CertificateUse::Client;
    const auto authority = net::makeAuthority(u"test authority"_s, net::KeyKind::Rsa2048);
    if (!authority)
        return fail(authority.error());
    const auto ours = net::makeCertificate(*authority, server);
    const auto theirs = net::makeCertificate(*authority, client);
    if (!ours || !theirs)
        return fail((ours ? theirs : ours).error());
    m_tls = {
        m_options.tlsAddress, freePort(m_options.tlsAddress), {}, authority->certificatePem, {}, *theirs};
    return changeTls(authority->certificatePem, ours->certificatePem, ours->keyPem.reveal());
}

Result<> RealEngine::changeTls(const QByteArray &ca, const QByteArray &certificate,
                               const QByteArray &key) const
{
    return writeFile(path(u"ca.pem"_s), ca)
        .and_then([&] { return writeFile(path(u"cert.pem"_s), certificate); })
        .and_then([&] { return writeFile(path(u"key.pem"_s), key); });
}

Result<> RealEngine::launch()
{
    QStringList listeners;
    if (m_tls.port != 0)
        listeners = {u"-H"_s,
                     u"tcp://%1:%2"_s.arg(m_tls.host).arg(m_tls.port),
                     u"--tlsverify"_s,
                     u"--tlscacert"_s,
                     path(u"ca.pem"_s),
                     u"--tlscert"_s,
                     path(u"cert.pem"_s),
                     u"--tlskey"_s,
                     path(u"key.pem"_s)};
    const auto ready = m_options.kind == RealEngineKind::Docker
                           ? setUpDockerd(m_process, m_folder.path(), listeners)
                           : setUpPodman(m_process, m_folder.path());
    if (!ready)
        return ready;
    m_process.start();
    return waitUntilReady();
}

Result<> RealEngine::waitUntilReady()
{
    const QDeadlineTimer deadline(60'000);
    while (!deadline.hasExpired()) {
        const auto answer = request("GET", "/_ping");
        if (answer && answer->status == 200)
            return {};
        if (m_process.waitForFinished(50))
            return fail(failure(u"The engine ended before it was ready."_s));
    }
    return fail(failure(u"The engine was not ready in time."_s));
}

void RealEngine::freeze() { ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP); }

void RealEngine::thaw() { ::kill(static_cast<pid_t>(m_process.processId()), SIGCONT); }

void RealEngine::shutDown()
{
    if (hasEnded())
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(20'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

Result<BlockingAnswer> RealEngine::request(const QByteArray &method, const QByteArray &target,
                                           const QByteArray &body) const
{
    return blockingHttp(socket(), method, target, body);
}

Result<> RealEngine::importImage()
{
    const auto tar = busyboxImage(m_folder.path());
    if (!tar)
        return fail(tar.error());
    const auto imported = blockingHttp(socket(), "POST", "/images/create?fromSrc=-&repo=busybox&tag=local",
                                       *tar, "application/x-tar");
    if (!imported)
        return fail(imported.error());
    // Podman 4 ignores the tag and names every import "latest".
    const auto tagged = request("GET", "/images/busybox:local/json");
    if (tagged && tagged->status != 200)
        if (const auto named = request("POST", "/images/busybox:latest/tag?repo=busybox&tag=local"); !named)
            return fail(named.error());
    const auto there = request("GET", "/images/busybox:local/json");
    if (!there || there->status != 200)
        return fail(failure(u"The image was not imported: %1"_s.arg(QString::fromUtf8(imported->body))));
    return {};
}

static QByteArray creation(const RealContainer &container)
{
    QJsonObject labels;
    for (auto label = container.labels.cbegin(); label != container.labels.cend(); ++label)
        labels.insert(label.key(), label.value());
    return QJsonDocument(QJsonObject{{u"Image"_s, u"busybox:local"_s},
                                     {u"Cmd"_s, QJsonArray::fromStringList(container.command)},
                                     {u"Labels"_s, labels},
                                     {u"Env"_s, QJsonArray::fromStringList(container.environment)},
                                     {u"HostConfig"_s, QJsonObject{{u"NetworkMode"_s, u"none"_s}}}})
        .toJson(QJsonDocument::Compact);
}

Result<QString> RealEngine::run(const RealContainer &container)
{
    const QByteArray name = container.name.toUtf8();
    const auto created = request("POST", "/containers/create?name=" + name, creation(container));
    if (!created)
        return fail(created.error());
    const QString id = QJsonDocument::fromJson(created->body)[u"Id"_s].toString();
    if (created->status != 201 || id.isEmpty())
        return fail(failure(u"Not created: %1"_s.arg(QString::fromUtf8(created->body))));
    if (!container.start)
        return id;
    const auto started = request("POST", "/containers/" + id.toUtf8() + "/start");
    if (!started)
        return fail(started.error());
    if (started->status != 204)
        return fail(failure(u"Not started: %1"_s.arg(QString::fromUtf8(started->body))));
    return id;
}

Result<QString> RealEngine::run(const QString &name)
{
    RealContainer container;
    container.name = name;
    return run(container);
}

Result<QString> RealEngine::state(const QString &container) const
{
    return request("GET", "/containers/" + container.toUtf8() + "/json").map([](const auto &answer) {
        return QJsonDocument::fromJson(answer.body)[u"State"_s][u"Status"_s].toString();
    });
}

void RealEngine::removeContainers() const
{
    const auto list = request("GET", "/containers/json?all=1");
    if (!list)
        return;
    const QJsonArray containers = QJsonDocument::fromJson(list->body).array();
    for (const auto &container : containers) {
        const QByteArray place = "/containers/" + container[u"Id"_s].toString().toUtf8();
        static_cast<void>(request("POST", place + "/unpause"));
        static_cast<void>(request("POST", place + "/kill"));
        static_cast<void>(request("DELETE", place + "?force=1"));
    }
}

} // namespace xsc::test
