// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "docker/container.h"
#include "docker/document.h"
#include "docker/events.h"
#include "docker/logs.h"
#include "docker/stats.h"
#include "net/stream.h"

#include <QVersionNumber>

#include <memory>
#include <optional>

namespace xsc::docker {

enum class EngineKind { Docker, Podman, Unknown };

struct EngineVersion
{
    EngineKind kind = EngineKind::Unknown;
    QString version;       //!< e.g. 20.10.24
    QVersionNumber api;    //!< the version we speak: min(ours, engine's newest)
    QVersionNumber newest; //!< engine's ApiVersion
    QVersionNumber oldest; //!< engine's MinAPIVersion; null when it does not say
    bool isWindows = false;
};

//! How a container is removed.
struct Removal
{
    bool force = false;   //!< also when it runs
    bool volumes = false; //!< with the volumes that have no name
};

//! No stop or restart takes longer.
inline constexpr std::chrono::hours longestStop{1};

//! The API of one Docker- or Podman-compatible engine, over streams that \a opener makes. Requests share
//! kept connections; event streams have one each. The API version is negotiated before the first request.
//! Refusals of the engine are ErrorKind::Remote (404: NotFound) with code {"HTTP", status} and its own words
//! in the message.
class Engine : public std::enable_shared_from_this<Engine>
{
public:
    //! \a agreed: what somebody else has negotiated with the same engine already.
    [[nodiscard]] static std::shared_ptr<Engine> over(net::StreamOpener opener,
                                                      std::optional<EngineVersion> agreed = {});
    ~Engine();
    Q_DISABLE_COPY_MOVE(Engine)

    //! Known after the first request.
    [[nodiscard]] const EngineVersion &version() const;

    [[nodiscard]] Task<EngineVersion> negotiate(Patience patience);
    [[nodiscard]] Task<> ping(Patience patience);

    // Whole answers for projection.
    [[nodiscard]] Task<Document> ps(Patience patience); //!< all containers, never with sizes
    [[nodiscard]] Task<Document> info(Patience patience);
    [[nodiscard]] Task<Document> versionDocument(Patience patience);
    [[nodiscard]] Task<Document> inspect(ContainerId id, Patience patience);
    [[nodiscard]] Task<Document> top(ContainerId id, Patience patience);

    [[nodiscard]] Task<QList<Container>> containers(Patience patience);

    //! The newest lines that LogText holds; also of a container with a terminal, which has but one stream.
    [[nodiscard]] Task<LogText> logs(ContainerId id, LogWish wish, Patience patience);
    //! One sample, which takes about a second.
    [[nodiscard]] Task<Stats> stats(ContainerId id, Patience patience);

    //! Lifecycle. The text is the engine's answer body, usually empty. Already started or stopped (304) is
    //! ErrorKind::Remote with code {"HTTP", "304"}. stop and restart take what the container has to end (its
    //! StopTimeout, else ten seconds) and half a minute more, at most longestStop in all.
    [[nodiscard]] Task<QString> start(ContainerId id, Patience patience);
    [[nodiscard]] Task<QString> stop(ContainerId id, Patience patience);
    [[nodiscard]] Task<QString> restart(ContainerId id, Patience patience);
    [[nodiscard]] Task<QString> pause(ContainerId id, Patience patience);
    [[nodiscard]] Task<QString> unpause(ContainerId id, Patience patience);
    //! \a signal as isSignal() takes it. Errors: Invalid for any other.
    [[nodiscard]] Task<QString> kill(ContainerId id, QString signal, Patience patience);
    [[nodiscard]] Task<QString> remove(ContainerId id, Removal removal, Patience patience);
    [[nodiscard]] Task<QString> rename(ContainerId id, QString name, Patience patience);

    //! Subscribes to what changes a list of containers or the number of images (filtered at the engine).
    //! Returns once the engine has answered; then subscribe, list, apply.
    [[nodiscard]] Task<std::shared_ptr<EventStream>> events(Patience patience);

    void close();

private:
    struct Private;
    explicit Engine(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

//! True for what an engine takes as name or id in a path: [a-zA-Z0-9][a-zA-Z0-9_.-]*, at most 255.
[[nodiscard]] bool isContainerName(const QString &text);

//! True for what engines take as a signal: TERM, SIGTERM, RTMIN+3, or a number from 1 to 64.
[[nodiscard]] bool isSignal(const QString &text);

} // namespace xsc::docker
