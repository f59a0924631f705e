// SPDX-License-Identifier: BSD-2-Clause
#include "monitor/lender.h"

#include "core/log.h"
#include "guest/lending.h"
#include "monitor/monitorreport.h"
#include "monitor/tr.h"
#include "net/streamjoin.h"

#include <QFile>
#include <QLocalSocket>

namespace xsc::monitor {

using namespace Qt::Literals::StringLiterals;
namespace lending = guest::lending;

//! One borrower among all of them, and among those of one VM once it has named that; counted while it lives.
struct Lender::Place
{
    explicit Place(Lender *of)
        : lender(of)
    {
        ++of->m_borrowers;
    }
    ~Place()
    {
        if (!lender)
            return;
        if (!vmUuid.isEmpty() && --lender->m_lent[vmUuid] == 0)
            lender->m_lent.remove(vmUuid);
        --lender->m_borrowers;
    }
    Q_DISABLE_COPY_MOVE(Place)

    void take(const QString &uuid)
    {
        vmUuid = uuid;
        ++lender->m_lent[uuid];
    }

    QPointer<Lender> lender;
    QString vmUuid;
};

struct Lender::Loan
{
    std::shared_ptr<guest::Guest> guest;
    net::StreamPtr stream;
    QByteArray answer;
};

Lender::Lender(QString socketPath, Find find, Report report, LendingLimits limits, QObject *parent)
    : QObject(parent)
    , m_path(std::move(socketPath))
    , m_find(std::move(find))
    , m_report(std::move(report))
    , m_limits(limits)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &Lender::accept);
}

Lender::~Lender() { m_stop.request_stop(); }

Result<> Lender::listen()
{
    QLocalServer::removeServer(m_path);
    if (!m_server.listen(m_path))
        return fail(ErrorKind::Network, Tr::tr("%1 cannot be made.").arg(m_path), m_server.errorString());
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

void Lender::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        const net::StreamPtr client = net::adoptStream(socket);
        if (m_borrowers < m_limits.overall && lending::isTrusted(*client))
            serve(this, client);
    }
}

Result<std::shared_ptr<guest::Guest>> Lender::guestFor(const QString &vmUuid) const
{
    const auto watcher = m_find(vmUuid);
    const auto guest = watcher ? watcher->guest() : nullptr;
    if (!guest)
        return fail(ErrorKind::NotFound, Tr::tr("The monitor is not connected to that VM."));
    if (m_lent.value(vmUuid) >= m_limits.ofOneVm)
        return fail(ErrorKind::Limit, Tr::tr("Too many connections to that VM are lent already."));
    return guest;
}

Task<Lender::Loan> Lender::lend(QPointer<Lender> self, net::StreamPtr client, Result<QByteArray> request,
                                std::shared_ptr<Place> place, Patience patience)
{
    if (!request)
        co_return fail(request.error());
    const auto vmUuid = lending::readRequest(*request);
    if (!vmUuid)
        co_return fail(vmUuid.error());
    if (!self || client->bytesAvailable() > 0)
        co_return fail(ErrorKind::Protocol, Tr::tr("The borrower did not wait for the answer."));
    const auto found = self->guestFor(*vmUuid);
    if (!found)
        co_return fail(found.error());
    place->take(*vmUuid);
    const auto guest = *found;
    const auto answer = lending::leaseLine({guest->engine()->version(), guest->settings()});
    if (!answer)
        co_return fail(answer.error());
    const auto stream = co_await guest->open(patience);
    if (!stream)
        co_return fail(stream.error());
    co_return Loan{guest, *stream, *answer};
}

QCoro::Task<void> Lender::serve(QPointer<Lender> self, net::StreamPtr client)
{
    const auto place = std::make_shared<Place>(self.data());
    const std::stop_token stop = self->m_stop.get_token();
    const Patience patience = Patience::of(self->m_limits.answer, stop);
    const Patience whileLent = Patience::of(self->m_limits.longest, stop);
    const auto request = co_await lending::readLine(client, lending::longestRequest, patience);
    if (!self)
        co_return;
    if (request && *request == reportRequest) {
        client->write(self->m_report());
        co_await net::drain(client, 0, patience);
        co_return;
    }
    const auto loan = co_await lend(self, client, request, place, patience);
    if (!loan) {
        qCDebug(lcMonitor, "No connection was lent: %ls", qUtf16Printable(loan.error().text()));
        client->write(lending::refusalLine(loan.error()));
        co_await net::drain(client, 0, patience);
        co_return;
    }
    client->write(loan->answer);
    co_await net::joinStreams(client, loan->stream, whileLent);
}

} // namespace xsc::monitor
