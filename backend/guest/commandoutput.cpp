// SPDX-License-Identifier: BSD-2-Clause
#include "guest/commandoutput.h"

#include "core/signalwait.h"
#include "guest/tr.h"

namespace xsc::guest {

Task<CommandOutput> commandOutput(net::StreamPtr stream, qsizetype most, Patience patience)
{
    CommandOutput output;
    for (;;) {
        SignalWait wait;
        wait.on(stream.get(), &QIODevice::readyRead).on(stream.get(), &QIODevice::readChannelFinished);
        output.text += stream->readAll();
        if (output.text.size() > most)
            co_return fail(ErrorKind::Limit, Tr::tr("The command prints more than can be answered."));
        if (net::hasEnded(*stream) && stream->bytesAvailable() == 0)
            break;
        if (!co_await wait.until(patience) && patience.isOver())
            co_return fail(patience.why(Tr::tr("The command in the VM")));
    }
    output.status = stream->property("exitStatus").toInt();
    output.errors = stream->errorString();
    co_return output;
}

} // namespace xsc::guest
