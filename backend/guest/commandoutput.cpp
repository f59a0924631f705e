// SPDX-License-Identifier: BSD-2-Clause
#include "guest/commandoutput.h"

#include "core/signalwait.h"
#include "guest/guest.h"
#include "guest/tr.h"

namespace xsc::guest {

namespace {

constexpr qsizetype littleOutput = 16 * 1024;

} // namespace

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
    output.errors = net::wordsOf(*stream);
    co_return output;
}

Task<CommandOutput> outputOf(std::shared_ptr<xapi::Session> session, GuestSettings settings, QString command,
                             Patience patience)
{
    const auto guest = co_await Guest::connect(session, settings, patience);
    if (!guest)
        co_return fail(guest.error());
    const auto stream = co_await (*guest)->run(command, patience);
    if (!stream)
        co_return fail(stream.error());
    co_return co_await commandOutput(*stream, littleOutput, patience);
}

} // namespace xsc::guest
