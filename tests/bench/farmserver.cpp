// SPDX-License-Identifier: BSD-2-Clause
#include "farmserver.h"

#include "processview.h"
#include "report.h"
#include "vmfarm.h"
#include "xapi/keys.h"
#include "xapi/session.h"

#include <QCoreApplication>
#include <QFile>
#include <QSocketNotifier>

#include <cstdio>
#include <map>
#include <unistd.h>

namespace xsc::bench {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto longest = 300s;

//! Notes when docker_ps of a VM begins to tell what happened to its engine.
class Stopwatch : public QObject
{
public:
    explicit Stopwatch(VmFarm &farm)
        : m_farm(farm)
    {
        connect(&farm.pool().model(), &simulator::XapiModel::changed, this, &Stopwatch::look);
    }

    void start(int vm)
    {
        Running running{QElapsedTimer(), m_farm.otherConfig(vm).value(xapi::keys::dockerPs)};
        running.clock.start();
        m_running.emplace(vm, std::move(running));
        m_farm.stir(vm);
    }

    [[nodiscard]] Result<Series> finish()
    {
        const QDeadlineTimer deadline(longest);
        while (!m_running.empty() && !deadline.hasExpired())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1000);
        if (!m_running.empty())
            return fail(ErrorKind::Timeout, u"%1 VMs were never told of"_s.arg(m_running.size()));
        return std::exchange(m_series, {});
    }

private:
    struct Running
    {
        QElapsedTimer clock;
        QString before;
    };

    void look()
    {
        std::erase_if(m_running, [this](const auto &entry) {
            const bool isTold =
                m_farm.otherConfig(entry.first).value(xapi::keys::dockerPs, entry.second.before) !=
                entry.second.before;
            if (isTold)
                m_series.add(Time(entry.second.clock.nsecsElapsed()));
            return isTold;
        });
    }

    VmFarm &m_farm;
    std::map<int, Running> m_running;
    Series m_series;
};

Result<Series> published(VmFarm &farm)
{
    QElapsedTimer clock;
    clock.start();
    if (!farm.waitUntilTrue(longest))
        return fail(ErrorKind::Timeout, u"%1 VMs are not published"_s.arg(farm.falseOnes()));
    Series series;
    series.add(Time(clock.nsecsElapsed()));
    return series;
}

// The next one when the last is told of, and its second list is over.
Result<Series> delay(VmFarm &farm, int rounds)
{
    Series all;
    Stopwatch stopwatch(farm);
    for (int i = 0; i < rounds; ++i) {
        stopwatch.start(i * 7 % farm.size());
        const auto one = stopwatch.finish();
        if (!one)
            return one;
        all.add(one->median());
        QDeadlineTimer pause(farm.size() < rounds ? 600 : 50);
        while (!pause.hasExpired())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    }
    return all;
}

Result<Series> together(VmFarm &farm)
{
    Stopwatch stopwatch(farm);
    for (int i = 0; i < farm.size(); ++i)
        stopwatch.start(i);
    return stopwatch.finish();
}

Result<Series> bare(VmFarm &farm, int rounds)
{
    const auto address = xapi::ServerAddress::unixSocket(farm.xapiSocket());
    const auto session = QCoro::waitFor(xapi::Session::login(address, {}, Patience::of(30s)));
    if (!session)
        return fail(session.error());
    Series series;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer clock;
        clock.start();
        const auto set = QCoro::waitFor((*session)->setMapKey(
            u"VM"_s, farm.vmRef(0), u"other_config"_s, u"bench"_s, QString::number(i), Patience::of(30s)));
        if (!set)
            return fail(set.error());
        series.add(Time(clock.nsecsElapsed()));
    }
    std::ignore = QCoro::waitFor((*session)->logout(Patience::of(30s)));
    return series;
}

Result<Series> cpu()
{
    Series series;
    series.add(test::ProcessView(QCoreApplication::applicationPid()).cpuTime());
    return series;
}

Result<Series> obey(VmFarm &farm, const QByteArrayList &words)
{
    const QByteArray what = words.value(0);
    const int rounds = words.value(1).toInt();
    if (what == "published")
        return published(farm);
    if (what == "delay")
        return delay(farm, rounds);
    if (what == "together")
        return together(farm);
    if (what == "bare")
        return bare(farm, rounds);
    if (what == "cpu")
        return cpu();
    return fail(ErrorKind::Invalid, u"unknown"_s);
}

void answer(const QByteArray &text)
{
    std::fprintf(stdout, "%s\n", text.constData());
    std::fflush(stdout);
}

} // namespace

Result<> serveFarm(int vms)
{
    VmFarm farm(vms);
    if (const auto started = farm.start(); !started)
        return started;
    QFile input;
    QSocketNotifier notifier(STDIN_FILENO, QSocketNotifier::Read);
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorKind::Internal, u"no standard input"_s);
    QObject::connect(&notifier, &QSocketNotifier::activated, &notifier, [&] {
        notifier.setEnabled(false);
        const QByteArrayList words = input.readLine().simplified().split(' ');
        if (words.value(0).isEmpty()) {
            QCoreApplication::quit();
            return;
        }
        const auto series = obey(farm, words);
        answer(series ? words.value(0) + ' ' + series->toText() : "error " + series.error().text().toUtf8());
        notifier.setEnabled(true);
    });
    answer("ready " + farm.hostRoot().toUtf8());
    QCoreApplication::exec();
    return {};
}

} // namespace xsc::bench
