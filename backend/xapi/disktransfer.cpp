// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/disktransfer.h"

#include "core/wipe.h"
#include "xapi/failures.h"
#include "xapi/tasks.h"
#include "xapi/tr.h"
#include "xapi/transferway.h"

#include <QUrl>

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A secret on its way. A socket may share the pieces for a while.
struct SecretPieces
{
    Secret whole;
    qsizetype taken = 0;
    QByteArrayList given{};

    explicit SecretPieces(Secret bytes)
        : whole(std::move(bytes))
    {}
    ~SecretPieces()
    {
        for (QByteArray &piece : given)
            wipeCopies(piece);
    }
    Q_DISABLE_COPY_MOVE(SecretPieces)
};

// For what must be tidied up when the caller's own time is over.
constexpr auto settleTime = 30s;
constexpr auto briefTime = 2s;
constexpr qsizetype pieceBytes = 64 * 1024;
// A socket takes it whether or not the host reads it: an answer that refuses it still arrives.
constexpr qsizetype mostWithRequest = 128 * 1024;

using ConnectionPtr = std::shared_ptr<net::HttpConnection>;

//! A transfer on its way, and whose fault it is when it ends.
struct Transfer
{
    SessionPtr session;
    std::chrono::milliseconds stallTime;
    TaskRef task;
    net::HttpRequest request;
    ConnectionPtr connection;
    bool hasBegun = false;   //!< the server has taken it up; the task tells the rest
    bool isOurFault = false; //!< the source or the sink has failed
    net::StreamPtr stream;   //!< where an import is written to
};
using TransferPtr = std::shared_ptr<Transfer>;

QByteArray targetFor(const Transfer &transfer, const QString &handler, const VdiRef &vdi, DiskFormat format)
{
    const auto encoded = [](const QString &text) { return QUrl::toPercentEncoding(text, ":"); };
    return '/' + handler.toLatin1() + "?session_id=" + encoded(transfer.session->sessionRef()) +
           "&task_id=" + encoded(transfer.task.text()) + "&vdi=" + encoded(vdi.text()) +
           (format == DiskFormat::Vhd ? "&format=vhd" : "&format=raw");
}

Task<> begin(TransferPtr transfer, Patience patience)
{
    const auto begun =
        co_await beginTransfer(transfer->session, transfer->request, transfer->stallTime, patience);
    if (!begun)
        co_return fail(begun.error());
    transfer->connection = *begun;
    transfer->hasBegun = true;
    co_return Result<>();
}

// What the server says during an import is never good news; its task has the words.
bool isBrokenOff(const Transfer &transfer)
{
    return net::hasEnded(*transfer.stream) || transfer.stream->bytesAvailable() > 0;
}

bool isSentWhole(const Transfer &transfer) { return !transfer.request.body.isEmpty(); }

Fail brokenOff() { return fail(ErrorKind::Network, Tr::tr("The host broke the transfer of the disk off.")); }

Task<QByteArray> nextPiece(TransferPtr transfer, net::HttpBodySource source, qint64 left, Patience patience)
{
    const auto piece = co_await source(patience);
    transfer->isOurFault = !piece;
    if (!piece)
        co_return fail(piece.error());
    const bool isLonger = left >= 0 && piece->size() > left;
    const bool isShorter = left > 0 && piece->isEmpty();
    if (isLonger || isShorter) {
        transfer->isOurFault = true;
        co_return fail(ErrorKind::Invalid, Tr::tr("The data for the disk has not the length announced."));
    }
    co_return *piece;
}

Task<> send(TransferPtr transfer, DiskContent content, Patience patience)
{
    const auto begun = co_await begin(transfer, patience);
    if (!begun)
        co_return fail(begun.error());
    QByteArray early;
    std::tie(transfer->stream, early) = transfer->connection->takeStream();
    qint64 left = content.size;
    while (!isSentWhole(*transfer)) {
        const auto piece = co_await nextPiece(transfer, content.source, left, patience);
        if (!piece)
            co_return fail(piece.error());
        if (piece->isEmpty())
            break;
        left -= left > 0 ? piece->size() : 0;
        if (!early.isEmpty() || isBrokenOff(*transfer))
            co_return brokenOff();
        transfer->stream->write(*piece);
        const auto drained =
            co_await net::drain(transfer->stream, net::unsentLimit, patience.atMost(transfer->stallTime));
        if (!drained)
            co_return fail(drained.error().within(Tr::tr("The host takes no more data for the disk.")));
    }
    co_return co_await net::drain(transfer->stream, 0, patience.atMost(transfer->stallTime));
}

// The end of a VHD is known to its reader, which may hang up before the last of our bytes. They are looked
// at all the same: what follows may tell that the source was damaged.
Task<> readOut(DiskContent content, Patience patience)
{
    for (;;) {
        const auto piece = co_await content.source(patience);
        if (!piece)
            co_return fail(piece.error());
        if (piece->isEmpty())
            co_return Result<>();
    }
}

Task<> receive(TransferPtr transfer, DiskSink sink, Patience patience)
{
    const auto begun = co_await begin(transfer, patience);
    if (!begun)
        co_return fail(begun.error());
    for (bool isFirst = true;; isFirst = false) {
        const auto piece = co_await transfer->connection->read(patience.atMost(transfer->stallTime));
        if (!piece)
            co_return fail(piece.error().within(Tr::tr("The host gives no more data of the disk.")));
        if (piece->isEmpty())
            co_return Result<>();
        if (isFirst && piece->startsWith("HTTP/"))
            co_return brokenOff();
        const auto taken = co_await sink(*piece, patience);
        transfer->isOurFault = !taken;
        if (!taken)
            co_return fail(taken.error());
    }
}

// Not by closing: a socket would first send what it still has, and a host that has stalled takes nothing.
void hangUp(const TransferPtr &transfer)
{
    transfer->connection.reset();
    transfer->stream.reset();
}

// The server holds on to the disk until its task has ended.
Task<> settle(TransferPtr transfer, Error error)
{
    hangUp(transfer);
    const bool isPending = transfer->hasBegun;
    const Patience ours = Patience::of(isPending ? std::chrono::milliseconds(settleTime) : briefTime);
    const auto end = co_await awaitTask(transfer->session, transfer->task, settleTime, ours);
    if (!end || transfer->isOurFault || error.kind == ErrorKind::Cancelled ||
        error.kind == ErrorKind::Timeout)
        co_return fail(error);
    if (!end->said)
        co_return fail(end->said.error());
    if (!transfer->hasBegun)
        co_return fail(error);
    co_return Result<>();
}

Task<> outcomeOf(TransferPtr transfer, Result<> moved, Patience patience)
{
    if (!moved)
        co_return co_await settle(transfer, moved.error());
    const auto end = co_await awaitTask(transfer->session, transfer->task, transfer->stallTime, patience);
    if (!end)
        co_return co_await settle(transfer, end.error());
    hangUp(transfer);
    if (!end->said)
        co_return fail(end->said.error());
    co_return Result<>();
}

Task<> conclude(TransferPtr transfer, Result<> moved, Patience patience)
{
    const auto outcome = co_await outcomeOf(transfer, moved, patience);
    if (!outcome)
        co_return fail(without(outcome.error(), transfer->session->sessionRef()));
    co_return outcome;
}

TransferPtr transferUnder(SessionPtr session, TaskRef task, std::chrono::milliseconds stallTime)
{
    const auto transfer = std::make_shared<Transfer>();
    transfer->session = std::move(session);
    transfer->stallTime = stallTime;
    transfer->task = std::move(task);
    transfer->request.headers = {{"User-Agent", "xscontainer"}};
    return transfer;
}

Task<> exportDiskUnder(SessionPtr session, TaskRef task, VdiRef vdi, DiskFormat format, DiskSink sink,
                       std::chrono::milliseconds stallTime, Patience patience)
{
    const TransferPtr transfer = transferUnder(session, task, stallTime);
    transfer->request.target = targetFor(*transfer, u"export_raw_vdi"_s, vdi, format);
    const auto received = co_await receive(transfer, std::move(sink), patience);
    co_return co_await conclude(transfer, received, patience);
}

} // namespace

DiskContent DiskContent::ofBytes(QByteArray bytes)
{
    const qint64 size = bytes.size();
    const auto rest = std::make_shared<QByteArray>(std::move(bytes));
    const net::HttpBodySource source = [rest](const Patience &) -> Task<QByteArray> {
        return [](std::shared_ptr<QByteArray> from) -> Task<QByteArray> {
            const QByteArray piece = from->left(pieceBytes);
            from->remove(0, piece.size());
            co_return piece;
        }(rest);
    };
    return {DiskFormat::Raw, size, source, size <= mostWithRequest ? *rest : QByteArray()};
}

DiskContent DiskContent::ofSecret(Secret bytes)
{
    const qint64 size = bytes.reveal().size();
    const auto pieces = std::make_shared<SecretPieces>(std::move(bytes));
    const net::HttpBodySource source = [pieces](const Patience &) -> Task<QByteArray> {
        return [](std::shared_ptr<SecretPieces> from) -> Task<QByteArray> {
            const QByteArray piece = from->whole.reveal().mid(from->taken, pieceBytes);
            from->taken += piece.size();
            from->given.append(piece);
            co_return piece;
        }(pieces);
    };
    return {DiskFormat::Raw, size, source};
}

Task<> importDiskUnder(SessionPtr session, TaskRef task, VdiRef vdi, DiskContent content,
                       std::chrono::milliseconds stallTime, Patience patience)
{
    const TransferPtr transfer = transferUnder(session, task, stallTime);
    transfer->request.method = "PUT";
    transfer->request.target = targetFor(*transfer, u"import_raw_vdi"_s, vdi, content.format);
    transfer->request.isOpenEnded = content.size < 0;
    if (content.size >= 0)
        transfer->request.headers.add("Content-Length", QByteArray::number(content.size));
    if (session->address().isLocal())
        transfer->request.body = content.whole;
    const auto sent = co_await send(transfer, content, patience);
    const auto outcome = co_await conclude(transfer, sent, patience);
    if (!outcome || sent)
        co_return outcome;
    co_return co_await readOut(content, patience);
}

// Where the transfer never reached XAPI, nothing has ended its task.
static QCoro::Task<void> endTask(SessionPtr session, TaskRef task, bool isDone)
{
    return isDone ? removeTask(std::move(session), task) : abandonTask(std::move(session), task);
}

Task<> importDisk(SessionPtr session, VdiRef vdi, DiskContent content, TransferSettings settings,
                  Patience patience)
{
    const auto task = co_await createTask(session, settings.label, QString(), patience);
    if (!task)
        co_return fail(task.error());
    const auto filled = co_await importDiskUnder(session, *task, vdi, content, settings.stallTime, patience);
    co_await endTask(session, *task, filled.has_value());
    co_return filled;
}

Task<> exportDisk(SessionPtr session, VdiRef vdi, DiskFormat format, DiskSink sink, TransferSettings settings,
                  Patience patience)
{
    const auto task = co_await createTask(session, settings.label, QString(), patience);
    if (!task)
        co_return fail(task.error());
    const auto read =
        co_await exportDiskUnder(session, *task, vdi, format, std::move(sink), settings.stallTime, patience);
    co_await endTask(session, *task, read.has_value());
    co_return read;
}

} // namespace xsc::xapi
