// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "docker/container.h"
#include "net/stream.h"

#include <QObject>
#include <QVersionNumber>

#include <chrono>
#include <memory>

namespace xsc::simulator {

struct SimulatedContainer
{
    QString name;
    QString image;
    QString command;
    docker::ContainerState state = docker::ContainerState::Running;
    int exitCode = 0;
    docker::Health health = docker::Health::None;
    QList<docker::Port> ports{};
    QMap<QString, QString> labels{};
    std::chrono::seconds age{0}; //!< how long it has been in this state
};

struct EngineFlavour
{
    bool podman = false;
    bool windows = false;
    QString version = QStringLiteral("20.10.24");
    QVersionNumber api = QVersionNumber(1, 41);
    QVersionNumber oldestApi = QVersionNumber(1, 12);
};

//! How long things take. Zero: at once.
struct EnginePace
{
    std::chrono::milliseconds stop{300};     //!< a main process to end when asked to
    std::chrono::milliseconds sample{1000};  //!< between two samples of statistics
    std::chrono::milliseconds health{5000};  //!< from a start to the first good health check
    std::chrono::milliseconds logLine{7000}; //!< between two lines of a running container's log
    std::chrono::milliseconds answer{1000};  //!< to an answer with EngineFault::Slow
};

//! What an engine does instead of answering as it should.
enum class EngineFault {
    None,
    Silent,      //!< takes everything and says nothing, as one that was stopped in its tracks; goes on after
    Slow,        //!< answers late, see EnginePace
    Garbage,     //!< bytes that are no HTTP
    EndlessHead, //!< headers for as long as somebody reads them
    EndlessBody, //!< chunks for as long as somebody reads them
    Flood,       //!< tells of its last event again and again, as fast as it is read
    Unwell,      //!< lists, but fails when asked about itself
    Fickle       //!< ends every event stream at once
};

//! A container engine of its own making that speaks the Docker HTTP API: believable containers that react.
class EngineSimulator : public QObject
{
    Q_OBJECT

public:
    explicit EngineSimulator(EngineFlavour flavour = {}, QObject *parent = nullptr);
    ~EngineSimulator() override;

    void setPace(const EnginePace &pace);
    //! From now on; requests and event streams under way are held by Silent too.
    void setFault(EngineFault fault);

    //! Adds a container and returns its id; a "create" (and "start") event goes out.
    QString add(const SimulatedContainer &container);
    //! As a user of the guest would: by name or id; false when the engine would refuse.
    bool start(const QString &container);
    bool stop(const QString &container);
    bool pause(const QString &container);
    bool unpause(const QString &container);
    bool remove(const QString &container);
    //! The main process ends by itself.
    bool die(const QString &container, int exitCode);
    //! The result of its next health check.
    bool setHealth(const QString &container, docker::Health health);
    //! Another image comes to the engine.
    void pull(const QString &image);
    [[nodiscard]] docker::ContainerState state(const QString &container) const;
    [[nodiscard]] QStringList names() const;

    //! Serves the API on one connection until it ends.
    void serve(net::StreamPtr stream);
    //! Ends event streams and connections, as an engine that stops.
    void dropConnections();

    //! Requests seen, "GET /v1.41/containers/json?all=1", newest last, at most 1,000.
    [[nodiscard]] QStringList requests() const;
    //! Events sent with EngineFault::Flood.
    [[nodiscard]] qint64 floodedEvents() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace xsc::simulator
