// SPDX-License-Identifier: BSD-2-Clause
#include "guest/borrow.h"

#include "guest/lending.h"
#include "guest/tr.h"

namespace xsc::guest {

namespace {

// The lender may have to open a channel to a VM far away first.
constexpr std::chrono::seconds answerTime(3);

struct Loan
{
    lending::Lease lease;
    net::StreamPtr stream;
};

Task<Loan> borrow(QString monitorSocket, QString vmUuid, Patience patience)
{
    const Patience shorter = patience.atMost(answerTime);
    const auto stream = co_await net::connectUnix(monitorSocket, shorter);
    if (!stream)
        co_return fail(stream.error());
    if (!lending::isTrusted(**stream))
        co_return fail(ErrorKind::Trust, Tr::tr("What listens at %1 is not root's.").arg(monitorSocket));
    (*stream)->write(lending::requestLine(vmUuid));
    const auto line = co_await lending::readLine(*stream, lending::longestReply, shorter);
    if (!line)
        co_return fail(line.error());
    const auto lease = lending::readReply(*line);
    if (!lease)
        co_return fail(lease.error());
    co_return Loan{*lease, *stream};
}

//! Where the streams of one borrowed guest come from.
struct Source
{
    QString monitorSocket;
    QString vmUuid;
    OwnWay ownWay;
    net::StreamPtr spare{};
    std::shared_ptr<Guest> own{}; //!< once the monitor has lent no more
};

Task<net::StreamPtr> nextStream(std::shared_ptr<Source> source, Patience patience)
{
    if (source->spare)
        co_return std::exchange(source->spare, {});
    if (!source->own) {
        const auto loan = co_await borrow(source->monitorSocket, source->vmUuid, patience);
        if (loan)
            co_return loan->stream;
        const auto own = co_await source->ownWay(patience);
        if (!own)
            co_return fail(own.error());
        source->own = *own;
    }
    co_return co_await source->own->open(patience);
}

} // namespace

Task<std::shared_ptr<Guest>> borrowGuest(QString monitorSocket, QString vmUuid, OwnWay ownWay,
                                         Patience patience)
{
    const auto loan = co_await borrow(monitorSocket, vmUuid, patience);
    if (!loan)
        co_return fail(loan.error());
    const auto source = std::make_shared<Source>(Source{monitorSocket, vmUuid, ownWay});
    source->spare = loan->stream;
    const net::StreamOpener opener = [source](Patience ofOne) {
        return nextStream(source, std::move(ofOne));
    };
    co_return Guest::over(loan->lease.way, opener, loan->lease.engine);
}

} // namespace xsc::guest
