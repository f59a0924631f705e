// SPDX-License-Identifier: BSD-2-Clause
#include "pluginbench.h"

#include "pluginstage.h"
#include "report.h"

#include <functional>

namespace xsc::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

//! Measures series on one stage; remembers the first failure of any of them.
class PluginBench
{
public:
    PluginBench(PluginStage &stage, int rounds)
        : m_stage(stage)
        , m_rounds(rounds)
    {}

    [[nodiscard]] Result<> run();

private:
    Series series(const std::function<Result<>()> &work);
    Series inspect(const QString &vm);
    void count(const QString &what, const QString &vm);
    void startUp();
    void memory();
    void keep(const Result<> &result);

    PluginStage &m_stage;
    int m_rounds;
    Result<> m_outcome;
};

void PluginBench::keep(const Result<> &result)
{
    if (!result && m_outcome)
        m_outcome = result;
}

Series PluginBench::series(const std::function<Result<>()> &work)
{
    return measure(m_rounds, [&] { keep(work()); });
}

Series PluginBench::inspect(const QString &vm)
{
    return series([&] { return m_stage.inspect(vm); });
}

// The client's own connection to the pool is kept and not counted.
void PluginBench::count(const QString &what, const QString &vm)
{
    std::ignore = m_stage.connections();
    keep(m_stage.inspect(vm));
    printNote(u"SSH logins, TCP and XAPI connections of one %1 call: %2"_s.arg(what, m_stage.connections()));
}

void PluginBench::startUp()
{
    const QString python = test::systemPython();
    const QStringList importing{u"-c"_s, u"import paramiko"_s};
    if (!test::runProgram(python, importing)) {
        printNote(u"start-up: python3-paramiko, its peer, is not installed here"_s);
        return;
    }
    const Series paramiko = series([&] {
        const auto run = test::runProgram(python, importing);
        return run ? Result<>() : fail(run.error());
    });
    const Series plugin = series([&] { return m_stage.callUnknownFunction(); });
    printRatio(u"start-up alone (unknown function)"_s, plugin.median(), u"python3 -c 'import paramiko'"_s,
               paramiko.median(), 0.2);
}

void PluginBench::memory()
{
    if (test::systemPython().isEmpty()) {
        printNote(u"peak memory: python3, which measures it, is not installed here"_s);
        return;
    }
    const auto peak = m_stage.peakMemory();
    if (peak)
        printNote(u"peak memory of a cold call: %1 MiB (goal: 25)"_s.arg(double(*peak) / 1024, 0, 'f', 1));
    else
        keep(fail(peak.error()));
}

Result<> PluginBench::run()
{
    const Series ssh = series([&] { return m_stage.ssh(); });
    const Series cold = inspect(m_stage.sshVm());
    const Series tls = inspect(m_stage.tlsVm());
    printRatio(u"host.call_plugin get_inspect, cold, over SSH"_s, cold.median(), u"ssh host true"_s,
               ssh.median(), 0.5);
    printRatio(u"host.call_plugin get_inspect, cold, over TLS"_s, tls.median(), u"the same over SSH"_s,
               cold.median(), 1);
    const Series bare = series([&] { return m_stage.inspectDirectly(m_stage.sshVm()); });
    const Series bareTls = series([&] { return m_stage.inspectDirectly(m_stage.tlsVm()); });
    printRatio(u"the program of get_inspect alone, cold, over SSH"_s, bare.median(), u"ssh host true"_s,
               ssh.median(), 0.5);
    printRatio(u"the program of get_inspect alone, cold, over TLS"_s, bareTls.median(),
               u"the same over SSH"_s, bare.median(), 1);
    count(u"cold"_s, m_stage.sshVm());
    startUp();
    memory();

    keep(m_stage.startMonitor());
    const Series curl = series([&] { return m_stage.curl(); });
    printRatio(u"host.call_plugin get_inspect, warm, over SSH"_s, inspect(m_stage.sshVm()).median(),
               u"curl --unix-socket"_s, curl.median(), 3);
    printRatio(u"host.call_plugin get_inspect, warm, over TLS"_s, inspect(m_stage.tlsVm()).median(),
               u"curl --unix-socket"_s, curl.median(), 3);
    printRatio(u"the program of get_inspect alone, warm, over SSH"_s,
               series([&] { return m_stage.inspectDirectly(m_stage.sshVm()); }).median(),
               u"curl --unix-socket"_s, curl.median(), 3);
    count(u"warm"_s, m_stage.sshVm());
    return m_outcome;
}

} // namespace

Result<> benchPlugin(int rounds)
{
    const auto stage = PluginStage::start();
    if (!stage)
        return fail(stage.error());
    return PluginBench(**stage, rounds).run();
}

} // namespace xsc::bench
