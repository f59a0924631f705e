// SPDX-License-Identifier: BSD-2-Clause
#include "guest/lending.h"
#include "monitor/monitorreport.h"
#include "monitor/tr.h"

namespace xsc::monitor {

namespace {

// A thousand VMs with a long failure each.
constexpr qsizetype longestReport = 4 * 1024 * 1024;

// A socket that nobody listens at is what a monitor leaves that was killed.
Error noMonitor(const Error &error, const QString &socketPath)
{
    Error none = error;
    if (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Network) {
        none = error.within(Tr::tr("No monitor runs on this host: nobody listens at %1.").arg(socketPath));
        none.kind = ErrorKind::NotFound;
    }
    return none;
}

} // namespace

Task<MonitorReport> askForReport(QString socketPath, Patience patience)
{
    const auto stream = co_await net::connectUnix(socketPath, patience);
    if (!stream)
        co_return fail(noMonitor(stream.error(), socketPath));
    if (!guest::lending::isTrusted(**stream))
        co_return fail(ErrorKind::Trust, Tr::tr("What listens at %1 is not root's.").arg(socketPath));
    (*stream)->write(QByteArray(reportRequest) + '\n');
    const auto line = co_await guest::lending::readLine(*stream, longestReport, patience);
    if (!line)
        co_return fail(line.error().within(Tr::tr("The monitor at %1 does not answer.").arg(socketPath)));
    co_return readReport(*line);
}

} // namespace xsc::monitor
