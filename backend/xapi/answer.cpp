// SPDX-License-Identifier: BSD-2-Clause
#include "xapi/answer.h"

#include "core/signalwait.h"
#include "xapi/failures.h"
#include "xapi/tr.h"
#include "xapi/xmlrpc.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

namespace xsc::xapi {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype readableAtOnce = 512 * 1024;

Result<Value> decode(QByteArray body)
{
    const auto envelope = xmlrpc::decodeResponse(std::move(body));
    return envelope ? xmlrpc::openEnvelope(*envelope) : envelope;
}

Task<Value> decodeInWorker(QByteArray body, Patience patience)
{
    auto promise = std::make_shared<QPromise<Result<Value>>>();
    QFutureWatcher<Result<Value>> watcher;
    SignalWait wait;
    wait.on(&watcher, &QFutureWatcherBase::finished);
    promise->start();
    watcher.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, body = std::move(body)]() mutable {
        promise->addResult(decode(std::move(body)));
        promise->finish();
    });
    if (!co_await wait.until(patience))
        co_return fail(patience.why(Tr::tr("Reading a large answer of the pool")));
    co_return watcher.result();
}

Fail notServed(const net::HttpResponse &response)
{
    const bool denied = response.status == 401 || response.status == 403;
    const QString status = QString::number(response.status);
    return fail(denied ? ErrorKind::Auth : ErrorKind::Protocol,
                Tr::tr("The pool's web server answered with the status %1.").arg(status),
                QString::fromUtf8(response.body.left(300)), {u"HTTP"_s, status});
}

} // namespace

Task<Value> openAnswer(net::HttpResponse response, QString method, Patience patience)
{
    if (response.status != 200)
        co_return notServed(response);
    Result<Value> value;
    if (response.body.size() <= readableAtOnce)
        value = decode(std::move(response.body));
    else
        value = co_await decodeInWorker(std::move(response.body), patience);
    if (!value && value.error().kind == ErrorKind::Remote)
        co_return fail(explained(value.error(), method));
    co_return value;
}

} // namespace xsc::xapi
