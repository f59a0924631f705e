// SPDX-License-Identifier: BSD-2-Clause
#include "soak.h"

#include "core/signalwait.h"
#include "mischief.h"
#include "places.h"
#include "process.h"
#include "processview.h"
#include "simulator/xapidispatcher.h"
#include "simulator/xapiserver.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace xsc::soak {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto longestWait = 120s;
// What the allocator may keep of bursts.
constexpr double mostGrowth = 1.15;
constexpr auto longEnough = 120s;
// In a short time the first bursts are most of it: only what runs away shows.
constexpr double mostGrowthAtFirst = 1.5;
constexpr auto quietTime = 5s;
constexpr double mostCpuWhenQuiet = 0.3; // of a core; what spins takes all of it

void print(const QString &line)
{
    std::fprintf(stdout, "%s\n", qPrintable(line));
    std::fflush(stdout);
}

QString mebibytes(qint64 bytes) { return QString::number(double(bytes) / 1024 / 1024, 'f', 1) + u" MiB"_s; }

//! Memory of the monitor over time; the first fifth is for growing.
class Samples
{
public:
    void add(qint64 memory) { m_memory.push_back(memory); }
    [[nodiscard]] qint64 early() const { return median(m_memory.size() / 5, m_memory.size() * 2 / 5); }
    [[nodiscard]] qint64 late() const { return median(m_memory.size() * 4 / 5, m_memory.size()); }

private:
    [[nodiscard]] qint64 median(size_t from, size_t to) const
    {
        if (from >= to)
            return m_memory.empty() ? 0 : m_memory.back();
        const auto begin = m_memory.begin();
        std::vector<qint64> part(begin + static_cast<std::ptrdiff_t>(from),
                                 begin + static_cast<std::ptrdiff_t>(to));
        std::sort(part.begin(), part.end());
        return part[part.size() / 2];
    }
    std::vector<qint64> m_memory;
};

//! The program, which may be killed and started again.
class MonitorProgram
{
public:
    explicit MonitorProgram(const QString &hostRoot)
        : m_hostRoot(hostRoot)
    {}

    [[nodiscard]] Result<> start()
    {
        auto started = test::startProgram(test::ourProgram(u"xscontainer-monitor"_s),
                                          {u"--root"_s, m_hostRoot}, m_folder.filePath(u"log"_s));
        if (!started)
            return fail(started.error());
        m_process = std::move(*started);
        return {};
    }

    //! By SIGKILL. One that has ended by itself stays so, for who judges.
    [[nodiscard]] Result<> killAndStart()
    {
        if (!isRunning())
            return {};
        m_process->kill();
        m_process->waitForFinished();
        return start();
    }

    [[nodiscard]] bool isRunning() const { return m_process->state() == QProcess::Running; }
    [[nodiscard]] test::ProcessView view() const { return test::ProcessView(m_process->processId()); }

private:
    QString m_hostRoot;
    QTemporaryDir m_folder;
    test::ProcessPtr m_process;
};

// Early, so that it has grown when its memory begins to count; a short time is over before that.
bool isTimeToKill(const SoakPlan &plan, int tick)
{
    return plan.time > longEnough && tick == plan.time / 1s / 10;
}

Result<> run(const SoakPlan &plan, bench::VmFarm &farm, Mischief &mischief, MonitorProgram &monitor,
             Samples &samples)
{
    QRandomGenerator random(plan.seed);
    QTimer events;
    QObject::connect(&events, &QTimer::timeout, &events,
                     [&] { farm.stir(static_cast<int>(random.bounded(farm.size()))); });
    events.start(std::chrono::milliseconds(1000 / std::max(1, plan.eventsPerSecond)));
    mischief.start(plan.time > longEnough ? 1000ms : 300ms);
    QElapsedTimer clock;
    clock.start();
    auto lastCpu = monitor.view().cpuTime();
    for (int tick = 0; clock.elapsed() < plan.time / 1ms; ++tick) {
        QCoro::waitFor(pause(1s));
        if (isTimeToKill(plan, tick)) {
            if (const auto started = monitor.killAndStart(); !started)
                return started;
            print(u"%1 s: killed and started again"_s.arg(tick + 1));
            lastCpu = {};
        }
        const test::ProcessView view = monitor.view();
        samples.add(view.memory());
        if (tick % 30 != 29)
            continue;
        const auto cpu = view.cpuTime();
        print(u"%1 s: %2, %3 descriptors, %4 % of a core"_s.arg(tick + 1)
                  .arg(mebibytes(view.memory()))
                  .arg(view.descriptors())
                  .arg(double((cpu - lastCpu) / 1us) / 30e4, 0, 'f', 1));
        lastCpu = cpu;
    }
    mischief.stop();
    return {};
}

bool hasNoMoreOpen(const test::ProcessView &view, int descriptors)
{
    QElapsedTimer clock;
    clock.start();
    while (view.descriptors() > descriptors && clock.elapsed() < longestWait / 1ms)
        QCoro::waitFor(pause(200ms));
    return view.descriptors() <= descriptors;
}

double shareOfACoreWhenQuiet(const test::ProcessView &view)
{
    QElapsedTimer clock;
    clock.start();
    const auto before = view.cpuTime();
    QCoro::waitFor(pause(quietTime));
    return double((view.cpuTime() - before) / 1us) / double(clock.nsecsElapsed() / 1000);
}

//! XAPI's messages about the VMs, also those that are gone again.
class Messages
{
public:
    explicit Messages(bench::VmFarm &farm)
        : m_farm(farm)
    {
        farm.pool().server().dispatcher().setWatcher([this](const QString &method) { note(method); });
    }
    ~Messages() { m_farm.pool().server().dispatcher().setWatcher({}); }
    Q_DISABLE_COPY_MOVE(Messages)

    [[nodiscard]] int made() const { return m_made; }

private:
    void note(const QString &method) { m_made += method == "message.create"_L1 ? 1 : 0; }

    bench::VmFarm &m_farm;
    int m_made = 0;
};

// Some of what is freed stays with an address sanitizer.
bool growsTooMuch([[maybe_unused]] const SoakPlan &plan, [[maybe_unused]] double growth)
{
#ifdef __SANITIZE_ADDRESS__
    return false;
#else
    return growth > (plan.time > longEnough ? mostGrowth : mostGrowthAtFirst);
#endif
}

//! What must hold once all is true again.
Result<> judge(const SoakPlan &plan, const test::ProcessView &view, const Samples &samples, int descriptors,
               int messages)
{
    const double growth = double(samples.late()) / double(std::max<qint64>(1, samples.early()));
    const bool isTidy = hasNoMoreOpen(view, descriptors);
    const double share = shareOfACoreWhenQuiet(view);
    print(u"memory %1 then %2: ×%3; descriptors %4 then %5; %6 % of a core when all is quiet"_s
              .arg(mebibytes(samples.early()), mebibytes(samples.late()))
              .arg(growth, 0, 'f', 3)
              .arg(descriptors)
              .arg(view.descriptors())
              .arg(share * 100, 0, 'f', 1));
    // No fault lasts long enough to be worth one.
    if (messages > 0)
        return fail(ErrorKind::Limit, u"%1 messages were made"_s.arg(messages));
    if (growsTooMuch(plan, growth))
        return fail(ErrorKind::Limit, u"memory grows"_s);
    if (!isTidy)
        return fail(ErrorKind::Limit, u"more is open than before"_s);
    if (share > mostCpuWhenQuiet)
        return fail(ErrorKind::Limit, u"it works though nothing happens"_s);
    return {};
}

} // namespace

Result<> soak(const SoakPlan &plan)
{
    bench::VmFarm farm(plan.vms);
    if (const auto started = farm.start(); !started)
        return started;
    const Messages messages(farm);
    Mischief mischief(farm, plan.seed);
    if (const auto prepared = mischief.prepare(); !prepared)
        return prepared;
    MonitorProgram monitor(farm.hostRoot());
    if (const auto started = monitor.start(); !started)
        return started;
    if (!farm.waitUntilTrue(longestWait))
        return fail(ErrorKind::Timeout, u"%1 VMs were not published"_s.arg(farm.falseOnes()));
    const int descriptors = monitor.view().descriptors();
    Samples samples;
    if (const auto ran = run(plan, farm, mischief, monitor, samples); !ran)
        return ran;
    QElapsedTimer clock;
    clock.start();
    const bool isTrue = farm.waitUntilTrue(longestWait);
    for (auto it = mischief.done().cbegin(); it != mischief.done().cend(); ++it)
        print(u"%1 × %2"_s.arg(it.value(), 4).arg(it.key()));
    if (!monitor.isRunning())
        return fail(ErrorKind::Internal, u"the monitor has ended"_s);
    if (!isTrue)
        return fail(ErrorKind::Timeout, u"%1 VMs are not true"_s.arg(farm.falseOnes()));
    print(u"all true %1 ms after the last fault"_s.arg(clock.elapsed()));
    return judge(plan, monitor.view(), samples, descriptors, messages.made());
}

} // namespace xsc::soak
