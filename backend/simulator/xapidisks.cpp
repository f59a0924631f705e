// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/xapidisks.h"

#include "core/signalwait.h"
#include "simulator/xapierror.h"
#include "simulator/xapimodel.h"
#include "simulator/xapiwire.h"
#include "xapi/xmlrpc.h"

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using xapi::Value;

namespace {

constexpr qint64 s_piece = 64 * 1024;

Fail ioError() { return xapiFail({u"VDI_IO_ERROR"_s, u"Device I/O errors"_s}); }

QByteArray head(const DiskOrder &order)
{
    return "HTTP/1.1 200 OK\r\nconnection: close\r\ncache-control: no-cache, no-store\r\ntask-id: " +
           order.task.toLatin1() + "\r\n\r\n";
}

QCoro::Task<void> stall(net::StreamPtr stream, Patience patience)
{
    while (!hasHungUp(*stream) && !patience.isOver())
        co_await pause(20ms, patience);
}

} // namespace

XapiDisks::XapiDisks(XapiModel &model)
    : m_model(model)
{}

bool XapiDisks::isTransfer(const net::HttpRequest &request)
{
    return (request.method == "PUT" && request.target.startsWith("/import_raw_vdi")) ||
           (request.method == "GET" && request.target.startsWith("/export_raw_vdi"));
}

std::shared_ptr<SimulatedDisk> XapiDisks::disk(const QString &vdi)
{
    std::erase_if(m_disks, [this](const auto &each) { return !m_model.contains(u"VDI"_s, each.first); });
    auto &found = m_disks[vdi];
    if (!found)
        found = std::make_shared<SimulatedDisk>(m_model.value(u"VDI"_s, vdi, u"virtual_size"_s).toInt());
    return found;
}

QByteArray XapiDisks::content(const QString &vdi, qint64 most) { return disk(vdi)->read(0, most); }

void XapiDisks::setContent(const QString &vdi, const QByteArray &bytes)
{
    std::ignore = disk(vdi)->write(0, bytes);
}

// A door that belongs to no host sees everything.
bool XapiDisks::isVisible(const QString &vdi, const QString &host) const
{
    const QString storage = m_model.value(u"VDI"_s, vdi, u"SR"_s).toString();
    for (const QString &pbd : m_model.value(u"SR"_s, storage, u"PBDs"_s).toStrings()) {
        const QString owner = m_model.value(u"PBD"_s, pbd, u"host"_s).toString();
        if (m_model.value(u"PBD"_s, pbd, u"currently_attached"_s).toBool() &&
            m_model.value(u"host"_s, owner, u"uuid"_s) == Value(host))
            return true;
    }
    return host.isEmpty() || !m_model.contains(u"VDI"_s, vdi);
}

Result<> XapiDisks::admit(const DiskOrder &order) const
{
    if (order.isChunkEncoded)
        return xapiFail({u"INTERNAL_ERROR"_s, u"Cannot handle encoding: chunked"_s});
    if (!m_model.contains(u"VDI"_s, order.vdi))
        return xapiFail({u"HANDLE_INVALID"_s, u"VDI"_s, order.vdi});
    if (!m_model.value(u"VDI"_s, order.vdi, u"current_operations"_s).toStruct().isEmpty())
        return xapiFail({u"VDI_IN_USE"_s, order.vdi, order.isImport ? u"import"_s : u"export"_s});
    return {};
}

QCoro::Task<void> XapiDisks::serve(net::HttpRequest request, std::shared_ptr<net::HttpResponder> responder,
                                   XapiCaller caller)
{
    const auto order = std::make_shared<DiskOrder>(readDiskOrder(m_model, request, caller));
    if (order->refusal)
        co_await responder->reply(errorPage(order->refusal, "Refused"));
    else if (!isVisible(order->vdi, caller.host))
        co_await responder->reply(elsewhere(request, m_tlsPort));
    else
        co_await run(order, responder, caller);
}

QCoro::Task<void> XapiDisks::run(OrderPtr order, std::shared_ptr<net::HttpResponder> responder,
                                 XapiCaller caller)
{
    provideTask(*order);
    if (const auto admitted = admit(*order); !admitted) {
        conclude(*order, admitted);
        co_await responder->reply(errorPage(order->isChunkEncoded ? 404 : 500, "Refused"));
        co_return;
    }
    ++m_running;
    std::stop_source source;
    const std::stop_callback withServer(caller.stop, [source]() mutable { source.request_stop(); });
    order->patience.stop = source.get_token();
    m_cancellable.insert_or_assign(order->task, source);
    co_await transfer(order, responder);
    m_cancellable.erase(order->task);
    --m_running;
}

QCoro::Task<void> XapiDisks::transfer(OrderPtr order, std::shared_ptr<net::HttpResponder> responder)
{
    auto [stream, early] = responder->takeStream();
    order->stream = stream;
    order->input = std::make_shared<BodyInput>(stream, early);
    order->fault = std::exchange(m_fault, {});
    m_model.set(u"VDI"_s, order->vdi, u"current_operations"_s, Value::fromMap({{order->task, u"blocked"_s}}));
    order->stream->write(head(*order));
    Result<> moved;
    if (order->isImport)
        moved = co_await importFrom(order);
    else
        moved = co_await exportTo(order);
    if (m_model.contains(u"VDI"_s, order->vdi))
        m_model.set(u"VDI"_s, order->vdi, u"current_operations"_s, Value(Value::Struct()));
    conclude(*order, moved);
    if (!moved && order->stream->isOpen())
        order->stream->write("HTTP/1.1 500 Internal Server Error\r\nconnection: close\r\n\r\n");
    co_await net::drain(order->stream, 0, order->patience.atMost(5s));
    order->stream->close();
}

Task<> XapiDisks::importFrom(OrderPtr order)
{
    const BodyProgress progress = [this, order](qint64 done, qint64 whole) {
        return note(order, order->input->taken(), static_cast<double>(done) / static_cast<double>(whole));
    };
    const auto read = co_await readDiskBody(order->form, order->length, order->input, disk(order->vdi),
                                            progress, order->patience);
    if (!read && read.error().kind == ErrorKind::Network)
        co_return ioError();
    co_return read;
}

Task<> XapiDisks::exportTo(OrderPtr order)
{
    const auto from = disk(order->vdi);
    for (qint64 done = 0; done < from->size(); done += s_piece) {
        const QByteArray piece = from->read(done, s_piece);
        order->stream->write(piece);
        const auto drained = co_await net::drain(order->stream, net::unsentLimit, order->patience);
        if (!drained)
            co_return ioError();
        const double progress = static_cast<double>(done + piece.size()) / static_cast<double>(from->size());
        const auto goOn = co_await note(order, done + piece.size(), progress);
        if (!goOn)
            co_return fail(goOn.error());
    }
    co_return Result<>();
}

// Progress for everybody, and the place where a planned fault strikes.
Task<> XapiDisks::note(OrderPtr order, qint64 bytes, double progress)
{
    m_model.set(u"task"_s, order->task, u"progress"_s, Value(progress));
    if (order->patience.isOver())
        co_return fail(ErrorKind::Cancelled, {});
    if (!order->fault || bytes < order->fault->afterBytes)
        co_return Result<>();
    const TransferFault fault = *std::exchange(order->fault, {});
    if (fault.kind == TransferFault::Kind::BreakOff)
        co_return xapiFail(fault.code);
    if (fault.kind == TransferFault::Kind::Stall)
        co_await stall(order->stream, order->patience);
    else
        order->stream->close();
    co_return ioError();
}

void XapiDisks::provideTask(DiskOrder &order)
{
    order.isOurTask = !m_model.contains(u"task"_s, order.task);
    if (order.isOurTask)
        order.task = m_model.add(u"task"_s, {{u"name_label"_s, Value(u"VDI.transfer"_s)},
                                             {u"created"_s, Value(QDateTime::currentDateTimeUtc())},
                                             {u"status"_s, Value(u"pending"_s)}});
}

void XapiDisks::conclude(const DiskOrder &order, const Result<> &result)
{
    const auto set = [this, &order](const QString &field, const Value &value) {
        m_model.set(u"task"_s, order.task, field, value);
    };
    const bool isCancelled = !result && result.error().kind == ErrorKind::Cancelled;
    if (result)
        set(u"result"_s, Value(QString::fromUtf8(xapi::xmlrpc::encodeValue(Value(order.vdi)))));
    else if (!isCancelled)
        set(u"error_info"_s, Value::fromStrings(errorDescription(result.error())));
    set(u"finished"_s, Value(QDateTime::currentDateTimeUtc()));
    set(u"status"_s, Value(result ? u"success"_s : isCancelled ? u"cancelled"_s : u"failure"_s));
    if (order.isOurTask)
        std::ignore = m_model.destroy(u"task"_s, order.task);
}

Result<Value> XapiDisks::cancel(const QString &task)
{
    const auto running = m_cancellable.find(task);
    if (running == m_cancellable.end())
        return xapiFail({u"OPERATION_NOT_ALLOWED"_s, u"The task cannot be cancelled."_s});
    running->second.request_stop();
    return Value();
}

void XapiDisks::addMethods(XapiMethods &methods)
{
    methods.add(u"task.cancel"_s, 1, [this](const XapiCaller &, const QList<Value> &given) -> Result<Value> {
        if (!m_model.contains(u"task"_s, given[0].toString()))
            return xapiFail({u"HANDLE_INVALID"_s, u"task"_s, given[0].toString()});
        return cancel(given[0].toString());
    });
}

} // namespace xsc::simulator
