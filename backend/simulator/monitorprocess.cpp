// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/monitorprocess.h"

#include "simulator/tr.h"

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;

static constexpr int s_endTime = 3000;

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

void MonitorProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (m_process.waitForFinished(s_endTime))
        return;
    m_process.kill();
    m_process.waitForFinished(s_endTime);
}

} // namespace xsc::simulator
