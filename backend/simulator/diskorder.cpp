// SPDX-License-Identifier: BSD-2-Clause
#include "simulator/diskorder.h"

#include "simulator/xapimodel.h"
#include "simulator/xapiwire.h"

#include <QUrlQuery>

#include <poll.h>

namespace xsc::simulator {

using namespace Qt::Literals::StringLiterals;

namespace {

QString decoded(const QUrlQuery &query, const QString &key)
{
    return query.queryItemValue(key, QUrl::FullyDecoded);
}

int refusalFor(const XapiModel &model, const QUrlQuery &query, const XapiCaller &caller)
{
    static const QStringList formats{QString(), u"raw"_s, u"vhd"_s};
    const QString session = decoded(query, u"session_id"_s);
    if (!caller.local && session.isEmpty())
        return 403;
    if (!caller.local && !model.contains(u"session"_s, session))
        return 401;
    if (decoded(query, u"vdi"_s).isEmpty())
        return 400;
    return formats.contains(decoded(query, u"format"_s)) ? 0 : 404;
}

QString vdiOf(const XapiModel &model, const QString &text)
{
    return model.contains(u"VDI"_s, text) ? text : model.byUuid(u"VDI"_s, text).value_or(text);
}

} // namespace

DiskOrder readDiskOrder(const XapiModel &model, const net::HttpRequest &request, const XapiCaller &caller)
{
    const QUrlQuery query(QString::fromUtf8(request.target.mid(request.target.indexOf('?') + 1)));
    DiskOrder order;
    order.refusal = refusalFor(model, query, caller);
    order.isImport = request.method == "PUT";
    order.isChunkEncoded = request.headers.contains("Transfer-Encoding");
    order.vdi = vdiOf(model, decoded(query, u"vdi"_s));
    order.task = decoded(query, u"task_id"_s);
    if (decoded(query, u"format"_s) == "vhd"_L1)
        order.form = BodyForm::Vhd;
    else if (query.hasQueryItem(u"chunked"_s))
        order.form = BodyForm::Chunked;
    bool hasLength = false;
    const qint64 length = request.headers.value("Content-Length").toLongLong(&hasLength);
    order.length = hasLength ? length : -1;
    return order;
}

net::HttpResponse elsewhere(const net::HttpRequest &request, quint16 tlsPort)
{
    net::HttpResponse response = errorPage(302, "Found");
    response.headers.add("Location", "https://127.0.0.1:" + QByteArray::number(tlsPort) + request.target);
    return response;
}

bool hasHungUp(const QIODevice &stream)
{
    pollfd asked{net::descriptorOf(stream), POLLRDHUP, 0};
    return net::hasEnded(stream) || ::poll(&asked, 1, 0) > 0;
}

} // namespace xsc::simulator
