// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "blockinghttp.h"
#include "net/tlsstream.h"

#include <QMap>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace xsc::test {

enum class RealEngineKind { Docker, Podman };

struct RealEngineOptions
{
    RealEngineKind kind = RealEngineKind::Docker;
    //! Docker only: also listens with mutual TLS on this address of 127.0.0.0/8, on a free port.
    QString tlsAddress;
};

struct RealContainer
{
    QString name;
    //! The default ends at once when it is asked to.
    QStringList command{QStringLiteral("sh"), QStringLiteral("-c"),
                        QStringLiteral("trap 'exit 0' TERM; while :; do sleep 600 & wait $!; done")};
    QMap<QString, QString> labels;
    QStringList environment; //!< "NAME=value"
    bool start = true;
};

//! A dockerd or podman service of its own in a short temporary folder, with the image busybox:local and
//! without network. It ends with this object: containers, engine, mounts and folder. Blocks its caller.
class RealEngine
{
public:
    //! Why this machine cannot run one, for QSKIP; empty when it can.
    [[nodiscard]] static QString obstacle(RealEngineKind kind);

    [[nodiscard]] static Result<std::unique_ptr<RealEngine>> start(const RealEngineOptions &options = {});
    ~RealEngine();
    Q_DISABLE_COPY_MOVE(RealEngine)

    [[nodiscard]] QString socket() const;
    //! How a client reaches the TLS listener, with a client identity that it accepts.
    [[nodiscard]] const net::TlsSettings &tls() const { return m_tls; }

    //! Creates and, unless told otherwise, starts a container; gives its id.
    [[nodiscard]] Result<QString> run(const RealContainer &container);
    [[nodiscard]] Result<QString> run(const QString &name);
    //! State.Status of inspect: running, exited, paused, …
    [[nodiscard]] Result<QString> state(const QString &container) const;
    [[nodiscard]] Result<BlockingAnswer> request(const QByteArray &method, const QByteArray &target,
                                                 const QByteArray &body = {}) const;

    //! Ends the engine's process as an administrator would; containers and images stay for launch().
    void shutDown();
    [[nodiscard]] Result<> launch();
    //! What the TLS listener shows and whom it lets in from the next launch() on, PEM.
    [[nodiscard]] Result<> changeTls(const QByteArray &ca, const QByteArray &certificate,
                                     const QByteArray &key) const;
    //! Stops the engine's process in its tracks, and lets it go on; containers run all the time.
    void freeze();
    void thaw();

private:
    explicit RealEngine(const RealEngineOptions &options);
    [[nodiscard]] Result<> prepareTls();
    [[nodiscard]] Result<> waitUntilReady();
    [[nodiscard]] Result<> importImage();
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] Error failure(const QString &message) const;
    void removeContainers() const;
    [[nodiscard]] bool hasEnded() const { return m_process.state() == QProcess::NotRunning; }

    RealEngineOptions m_options;
    QTemporaryDir m_folder;
    net::TlsSettings m_tls;
    QProcess m_process;
};

} // namespace xsc::test
