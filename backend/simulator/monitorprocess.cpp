// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/monitorprocess.h"

#include "simulator/drain.h"
#include "simulator/tr.h"

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;

static constexpr auto s_endTime = std::chrono::seconds(3);

MonitorProcess::MonitorProcess(const QString &program, const QString &hostRoot, QObject *parent)
    : QObject(parent)
{
    m_process.setProgram(program);
    m_process.setArguments({u"--root"_s, hostRoot, u"--foreground"_s});
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setStandardOutputFile(QProcess::nullDevice());
}

MonitorProcess::~MonitorProcess() { stop(); }

Result<> MonitorProcess::start()
{
    m_process.start();
    if (m_process.waitForStarted())
        return {};
    return fail(ErrorKind::Internal, Tr::tr("The monitor %1 does not start.").arg(m_process.program()),
                m_process.errorString());
}

void MonitorProcess::requestStop()
{
    if (m_process.state() != QProcess::NotRunning)
        m_process.terminate();
}

// A monitor that ends talks to its pool once more: the loop must go on.
void MonitorProcess::stop()
{
    requestStop();
    drain([this] { return m_process.state() == QProcess::NotRunning; }, s_endTime);
    m_process.kill();
    m_process.waitForFinished();
}

} // namespace xsc::simulator
