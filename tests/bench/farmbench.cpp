// SPDX-License-Identifier: BSD-2-Clause
#include "farmbench.h"

#include "core/signalwait.h"
#include "places.h"
#include "process.h"
#include "processview.h"
#include "report.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <optional>

namespace xsc::bench {

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double mib = 1024.0 * 1024;
constexpr int answerTime = 400'000; // ms

//! The other process: `xscontainer-bench --serve N`.
class Farm
{
public:
    [[nodiscard]] Result<QString> start(int vms)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {u"--serve"_s, QString::number(vms)});
        const auto ready = answer("ready");
        if (!ready)
            return fail(ready.error());
        return QString::fromUtf8(*ready);
    }
    ~Farm()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(30'000))
            m_process.kill();
        m_process.waitForFinished();
    }

    [[nodiscard]] Result<Series> ask(const QByteArray &what, int rounds = 0)
    {
        m_process.write(what + ' ' + QByteArray::number(rounds) + '\n');
        const auto text = answer(what);
        if (!text)
            return fail(text.error());
        return Series::fromText(*text);
    }

private:
    [[nodiscard]] Result<QByteArray> answer(const QByteArray &what)
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(answerTime))
                return fail(ErrorKind::Timeout, u"the farm gives no answer"_s, m_process.errorString());
        }
        const QByteArray line = m_process.readLine().trimmed();
        if (!line.startsWith(what + ' '))
            return fail(ErrorKind::Remote, u"the farm cannot"_s, QString::fromUtf8(line));
        return line.mid(what.size() + 1);
    }

    QProcess m_process;
};

struct Figures
{
    int vms = 0;
    qint64 memory = 0; //!< bytes
    int descriptors = 0;
    Time published{}, publishedCpu{}, farmCpu{}; //!< from the program's start
    Time idleCpu{}, idle{};
    Series delay, together, bare;
};

void pauseFor(std::chrono::milliseconds time) { QCoro::waitFor(pause(time)); }

Result<Figures> measureFarm(int vms, bool isQuick)
{
    Figures figures;
    figures.vms = vms;
    Farm farm;
    const auto root = farm.start(vms);
    if (!root)
        return fail(root.error());
    const QTemporaryDir folder;
    const auto before = farm.ask("cpu");
    const auto monitor = test::startProgram(test::ourProgram(u"xscontainer-monitor"_s), {u"--root"_s, *root},
                                            folder.filePath(u"log"_s));
    if (!monitor)
        return fail(monitor.error());
    const test::ProcessView view((*monitor)->processId());
    const auto published = farm.ask("published");
    if (!published)
        return fail(published.error());
    figures.published = published->median();
    figures.publishedCpu = view.cpuTime();
    figures.farmCpu = farm.ask("cpu")->median() - before->median();
    pauseFor(isQuick ? 500ms : 3s);
    const Time cpu = view.cpuTime();
    QElapsedTimer clock;
    clock.start();
    pauseFor(isQuick ? 1s : 20s);
    figures.idle = Time(clock.nsecsElapsed());
    figures.idleCpu = view.cpuTime() - cpu;
    figures.memory = view.memory();
    figures.descriptors = view.descriptors();
    if (vms == 0)
        return figures;
    const auto delay = farm.ask("delay", isQuick ? 5 : std::max(60, vms));
    const auto bare = farm.ask("bare", isQuick ? 20 : 500);
    const auto together = farm.ask("together");
    if (!delay || !bare || !together)
        return fail((!delay ? delay : !bare ? bare : together).error());
    figures.delay = *delay;
    figures.bare = *bare;
    figures.together = *together;
    return figures;
}

void print(const Figures &figures, const Figures &base)
{
    const int vms = std::max(1, figures.vms);
    printNote(u"%1 VMs: %2 MiB resident (%3 KiB a VM), %4 descriptors"_s.arg(figures.vms)
                  .arg(double(figures.memory) / mib, 0, 'f', 1)
                  .arg(double(figures.memory - base.memory) / 1024 / vms, 0, 'f', 1)
                  .arg(figures.descriptors));
    const double share = double(figures.idleCpu.count()) / double(figures.idle.count());
    printNote(u"  idle: %1 % of a core, %2 CPU-seconds a VM and hour"_s.arg(share * 100, 0, 'f', 3)
                  .arg(share * 3600 / vms, 0, 'f', 3));
    printNote(u"  published after %1; CPU of the monitor %2, of the servers %3"_s.arg(
        text(figures.published), text(figures.publishedCpu), text(figures.farmCpu)));
    if (figures.vms == 0)
        return;
    printRatio(u"  engine event to other_config, p50"_s, figures.delay.at(0.5), u"bare change of a key"_s,
               figures.bare.at(0.5));
    printRatio(u"  engine event to other_config, p99"_s, figures.delay.at(0.99),
               u"bare change of a key, p99"_s, figures.bare.at(0.99));
    printNote(u"  all VMs at once: p50 %1, p99 %2"_s.arg(text(figures.together.at(0.5)),
                                                         text(figures.together.at(0.99))));
}

void printGrowth(const Figures &few, const Figures &many, const Figures &base)
{
    const auto ratio = [&](double of, double to) {
        return QString::number((of / many.vms) / std::max(1e-9, to / few.vms), 'f', 2);
    };
    printNote(u"each of %1 VMs against each of %2: memory ×%3, idle CPU ×%4, CPU until published ×%5"_s
                  .arg(many.vms)
                  .arg(few.vms)
                  .arg(ratio(double(many.memory - base.memory), double(few.memory - base.memory)),
                       ratio(double(many.idleCpu.count()), double(few.idleCpu.count())),
                       ratio(double(many.publishedCpu.count()), double(few.publishedCpu.count()))));
}

} // namespace

Result<> benchFarm(bool isQuick)
{
    std::optional<Figures> base, few;
    for (const int vms : isQuick ? QList<int>{0, 1, 5} : QList<int>{0, 1, 100, 500, 1000}) {
        const auto figures = measureFarm(vms, isQuick);
        if (!figures)
            return fail(figures.error());
        if (vms == 0)
            base = *figures;
        print(*figures, *base);
        if (few)
            printGrowth(*few, *figures, *base);
        if (vms == 100)
            few = *figures;
    }
    printNote(u"goals: base ≤ 20 MiB, ≤ 100 KiB a VM; with 100 VMs p50 ≤ 50 ms, p99 ≤ 250 ms; growth ×1"_s);
    return {};
}

} // namespace xsc::bench
