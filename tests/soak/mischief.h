// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "vmfarm.h"
#include "wireproxy.h"

#include <QMap>
#include <QRandomGenerator>
#include <QSet>
#include <QTimer>

#include <functional>
#include <map>

namespace xsc::soak {

//! Faults at random: one after the other, each ended after a while, as the seed has it.
class Mischief : public QObject
{
    Q_OBJECT

public:
    Mischief(bench::VmFarm &farm, quint32 seed);

    //! Puts every other VM behind a network that can fail. Before anybody watches them.
    [[nodiscard]] Result<> prepare();
    void start(std::chrono::milliseconds pause);
    //! Ends what goes on.
    void stop();

    //! Fault and how often it was.
    [[nodiscard]] const QMap<QString, int> &done() const { return m_done; }

private:
    using End = std::function<void()>;
    struct Kind
    {
        QString name;
        End (Mischief::*inflict)(int vm);
        int least = shortest; // ms
        int most = longest;
        bool needsNetwork = false;
    };
    static constexpr int shortest = 200;
    static constexpr int longest = 6000;
    static const QList<Kind> &kinds();

    void inflict();
    void endOf(quint64 fault);

    End dropConnections(int vm);
    End stopGuest(int vm);
    End stopEngine(int vm);
    End pauseEngine(int vm);
    End garble(int vm);
    End changeHostKey(int vm);
    End migrate(int vm);
    End deregister(int vm);
    End loseMetrics(int vm);
    End restartXapi(int vm);
    End loseSessions(int vm);
    End flood(int vm);
    End slowEngine(int vm);
    End refuseKey(int vm);
    End misplace(int vm);
    End stall(int vm);
    End strand(int vm);

    [[nodiscard]] bool isPossible(const Kind &kind, int vm) const;
    [[nodiscard]] QByteArray poolKey();
    void set(int vm, const QString &field, const xapi::Value &value);
    void setKey(int vm, const QString &key, const QString &value);

    bench::VmFarm &m_farm;
    QRandomGenerator m_random;
    QTimer m_timer;
    std::map<int, test::WireProxy> m_networks; //!< by VM
    QSet<int> m_hurt;                          //!< VMs with a fault at present
    std::map<quint64, End> m_ends;
    quint64 m_last = 0;
    QMap<QString, int> m_done;
};

} // namespace xsc::soak
