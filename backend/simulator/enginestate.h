// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/enginecontainer.h"
#include "simulator/engineevents.h"
#include "simulator/enginesimulator.h"

#include <QObject>

#include <vector>

namespace xsc::simulator {

//! The containers of one engine and what happens to them. The order of its events is that of the engine it
//! plays. Whether something may happen is said by enginerules.h.
class EngineState : public QObject
{
    Q_OBJECT

public:
    explicit EngineState(EngineFlavour flavour);

    struct Found
    {
        EngineContainer *container = nullptr; //!< until the next add or remove
        bool isAmbiguous = false;             //!< a prefix of several ids
    };
    //! By id, name or unique prefix of the id.
    [[nodiscard]] Found find(const QString &nameOrId);
    //! Newest first; on Podman oldest first.
    [[nodiscard]] QList<const EngineContainer *> containers() const;

    EngineContainer &add(const SimulatedContainer &plan);
    void start(EngineContainer &container);
    //! The signal goes out; the process goes on until end().
    void signal(EngineContainer &container, int number);
    enum class EndCause { ByItself, Stopped };
    void end(EngineContainer &container, int exitCode, EndCause cause);
    void pause(EngineContainer &container);
    void unpause(EngineContainer &container);
    void restarted(EngineContainer &container);
    void rename(EngineContainer &container, const QString &name);
    void setHealth(EngineContainer &container, docker::Health health);
    void remove(EngineContainer &container);
    void pull(const QString &image);
    //! Images that no container was made of.
    [[nodiscard]] const QStringList &pulled() const { return m_pulled; }

    [[nodiscard]] const EngineFlavour &flavour() const { return m_flavour; }
    [[nodiscard]] const EventJournal &journal() const { return m_journal; }
    EnginePace pace;
    qint64 floodedEvents = 0;
    [[nodiscard]] EngineFault fault() const { return m_fault; }
    void setFault(EngineFault fault);

    //! Podman's, or Docker's release as a number to compare with.
    [[nodiscard]] QVersionNumber release() const;

Q_SIGNALS:
    void happened(const xsc::simulator::EngineEvent &event);
    void stopping();
    void faultChanged();

private:
    void tell(const QString &action, const EngineContainer &container, QMap<QString, QString> extra = {});
    void tell(const EngineEvent &event);
    void tellEnd(const EngineContainer &container, EndCause cause);
    void expectHealth(const QString &id);
    [[nodiscard]] qint64 nextNano();

    EngineFlavour m_flavour;
    std::vector<std::unique_ptr<EngineContainer>> m_containers;
    QStringList m_pulled;
    EventJournal m_journal;
    EngineFault m_fault = EngineFault::None;
    qint64 m_lastNano = 0;
    int m_lastPid = 1400;
};

} // namespace xsc::simulator
