// SPDX-License-Identifier: BSD-2-Clause
#include "mischief.h"

#include "simulator/xapiserver.h"
#include "xapi/keys.h"
#include "xapi/refs.h"

namespace xsc::soak {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using simulator::EngineFault;
namespace keys = xapi::keys;

namespace {

// A half-open connection goes unnoticed for 28 s, and for the three of a retry nobody is connected.
constexpr int untilNoticed = 35000; // ms

} // namespace

Mischief::Mischief(bench::VmFarm &farm, quint32 seed)
    : m_farm(farm)
    , m_random(seed)
{
    connect(&m_timer, &QTimer::timeout, this, &Mischief::inflict);
}

const QList<Mischief::Kind> &Mischief::kinds()
{
    static const QList<Kind> all{{u"connections lost"_s, &Mischief::dropConnections},
                                 {u"guest stopped"_s, &Mischief::stopGuest},
                                 {u"engine stopped"_s, &Mischief::stopEngine},
                                 {u"engine paused"_s, &Mischief::pauseEngine},
                                 {u"garbage"_s, &Mischief::garble},
                                 {u"host key changed"_s, &Mischief::changeHostKey},
                                 {u"migrated"_s, &Mischief::migrate},
                                 {u"deregistered"_s, &Mischief::deregister},
                                 {u"metrics lost"_s, &Mischief::loseMetrics},
                                 {u"xapi restarted"_s, &Mischief::restartXapi},
                                 {u"sessions lost"_s, &Mischief::loseSessions},
                                 {u"flood of events"_s, &Mischief::flood},
                                 {u"engine slow"_s, &Mischief::slowEngine, 1000, 20000},
                                 {u"key refused"_s, &Mischief::refuseKey},
                                 {u"address or port changed"_s, &Mischief::misplace},
                                 {u"network stalled"_s, &Mischief::stall, shortest, 20000, true},
                                 {u"half-open"_s, &Mischief::strand, 40000, 45000, true}};
    return all;
}

Result<> Mischief::prepare()
{
    for (int vm = 0; vm < m_farm.size(); vm += 2) {
        test::WireProxy &network = m_networks[vm];
        if (!network.listenTcp(m_farm.guest(vm).port()))
            return fail(ErrorKind::Network, u"no port is free"_s);
        setKey(vm, keys::port, QString::number(network.port()));
    }
    return {};
}

void Mischief::start(std::chrono::milliseconds pause) { m_timer.start(pause); }

void Mischief::stop()
{
    m_timer.stop();
    while (!m_ends.empty())
        endOf(m_ends.begin()->first);
}

void Mischief::inflict()
{
    const int vm = static_cast<int>(m_random.bounded(m_farm.size()));
    const Kind &kind = kinds().at(m_random.bounded(kinds().size()));
    const int time = m_random.bounded(kind.least, kind.most);
    if (!isPossible(kind, vm))
        return;
    m_hurt.insert(vm);
    ++m_done[kind.name];
    const quint64 fault = ++m_last;
    const End end = (this->*kind.inflict)(vm);
    m_ends.emplace(fault, [this, vm, end] {
        m_hurt.remove(vm);
        if (end)
            end();
    });
    QTimer::singleShot(time, this, [this, fault] { endOf(fault); });
}

bool Mischief::isPossible(const Kind &kind, int vm) const
{
    return !m_hurt.contains(vm) && (!kind.needsNetwork || m_networks.contains(vm));
}

void Mischief::endOf(quint64 fault)
{
    const auto node = m_ends.extract(fault);
    if (!node.empty())
        node.mapped()();
}

void Mischief::set(int vm, const QString &field, const xapi::Value &value)
{
    std::ignore = m_farm.pool().model().set(u"VM"_s, m_farm.vmRef(vm), field, value);
}

void Mischief::setKey(int vm, const QString &key, const QString &value)
{
    xapi::StringMap map = m_farm.otherConfig(vm);
    if (value.isNull())
        map.remove(key);
    else
        map.insert(key, value);
    set(vm, u"other_config"_s, xapi::Value::fromMap(map));
}

Mischief::End Mischief::dropConnections(int vm)
{
    m_farm.guest(vm).dropConnections();
    return {};
}

Mischief::End Mischief::stopGuest(int vm)
{
    m_farm.guest(vm).stop();
    return [this, vm] { std::ignore = m_farm.guest(vm).start(); };
}

Mischief::End Mischief::stopEngine(int vm)
{
    m_farm.guest(vm).setEngineRunning(false);
    return [this, vm] { m_farm.guest(vm).setEngineRunning(true); };
}

Mischief::End Mischief::pauseEngine(int vm)
{
    m_farm.engine(vm).setFault(EngineFault::Silent);
    return [this, vm] { m_farm.engine(vm).setFault(EngineFault::None); };
}

Mischief::End Mischief::garble(int vm)
{
    const bool isHead = m_random.bounded(2) == 0;
    m_farm.engine(vm).setFault(isHead ? EngineFault::EndlessHead : EngineFault::Garbage);
    return [this, vm] { m_farm.engine(vm).setFault(EngineFault::None); };
}

Mischief::End Mischief::changeHostKey(int vm)
{
    m_farm.guest(vm).changeHostKey();
    m_farm.guest(vm).dropConnections();
    return [this, vm] { setKey(vm, keys::sshHostKey, QString::fromLatin1(m_farm.guest(vm).hostKey())); };
}

Mischief::End Mischief::migrate(int vm)
{
    set(vm, u"resident_on"_s, xapi::nullRefText);
    return [this, vm] { set(vm, u"resident_on"_s, *m_farm.pool().model().byUuid(u"host"_s, m_farm.host())); };
}

Mischief::End Mischief::deregister(int vm)
{
    setKey(vm, keys::monitor, u"False"_s);
    return [this, vm] { setKey(vm, keys::monitor, u"True"_s); };
}

Mischief::End Mischief::loseMetrics(int vm)
{
    const auto metrics = m_farm.pool().model().value(u"VM"_s, m_farm.vmRef(vm), u"guest_metrics"_s);
    set(vm, u"guest_metrics"_s, xapi::nullRefText);
    return [this, vm, metrics] { set(vm, u"guest_metrics"_s, metrics); };
}

Mischief::End Mischief::restartXapi(int)
{
    m_farm.pool().server().restart(std::chrono::milliseconds(m_random.bounded(100, 3000)));
    return {};
}

Mischief::End Mischief::loseSessions(int)
{
    simulator::XapiModel &model = m_farm.pool().model();
    for (const QString &ref : model.refs(u"session"_s))
        std::ignore = model.destroy(u"session"_s, ref);
    return {};
}

Mischief::End Mischief::flood(int vm)
{
    for (int i = 0; i < 500; ++i) {
        m_farm.engine(vm).pause(u"c1"_s);
        m_farm.engine(vm).unpause(u"c1"_s);
    }
    return {};
}

Mischief::End Mischief::slowEngine(int vm)
{
    m_farm.engine(vm).setFault(EngineFault::Slow);
    return [this, vm] { m_farm.engine(vm).setFault(EngineFault::None); };
}

QByteArray Mischief::poolKey()
{
    const simulator::XapiModel &model = m_farm.pool().model();
    const QString pool = model.refs(u"pool"_s).constFirst();
    const QString uuid = model.value(u"pool"_s, pool, u"other_config"_s).toMap().value(keys::publicKeySecret);
    const QString secret = model.byUuid(u"secret"_s, uuid).value_or(QString());
    return model.value(u"secret"_s, secret, u"value"_s).toString().toUtf8();
}

Mischief::End Mischief::refuseKey(int vm)
{
    m_farm.guest(vm).setAuthorizedKey("ssh-rsa AAAA another");
    m_farm.guest(vm).dropConnections();
    return [this, vm] { m_farm.guest(vm).setAuthorizedKey(poolKey()); };
}

// Where nobody listens, or another VM does.
Mischief::End Mischief::misplace(int vm)
{
    const xapi::StringMap before = m_farm.otherConfig(vm);
    const int other = (vm + 1) % m_farm.size();
    const bool isAddress = m_random.bounded(2) == 0;
    const QString key = isAddress ? keys::address : keys::port;
    setKey(vm, key, isAddress ? u"127.0.7.7"_s : QString::number(m_farm.guest(other).port()));
    return [this, vm, key, value = before.value(key)] { setKey(vm, key, value); };
}

Mischief::End Mischief::stall(int vm)
{
    m_networks[vm].setStalled(true);
    return [this, vm] { m_networks[vm].setStalled(false); };
}

// Nobody is told, and nobody helps; only when all is to end sooner it need not be waited for.
Mischief::End Mischief::strand(int vm)
{
    m_networks[vm].strandPresent();
    return [this, vm, due = QDeadlineTimer(untilNoticed)] {
        if (!due.hasExpired())
            m_networks[vm].cutPresent();
    };
}

} // namespace xsc::soak
