// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QByteArray>
#include <QList>

namespace xsc::net {

struct HttpHeader
{
    QByteArray name;
    QByteArray value;
};

//! Headers in the order received; names compare without case.
class HttpHeaders
{
public:
    HttpHeaders() = default;
    HttpHeaders(std::initializer_list<HttpHeader> headers);
    void add(QByteArray name, QByteArray value);
    //! First value of that name, or empty.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    [[nodiscard]] bool contains(QByteArrayView name) const;
    [[nodiscard]] const QList<HttpHeader> &all() const { return m_headers; }

private:
    QList<HttpHeader> m_headers;
};

struct HttpRequest
{
    QByteArray method = "GET";
    QByteArray target = "/"; //!< path and query, percent-encoded
    HttpHeaders headers;     //!< Host and Content-Length are added when absent
    QByteArray body;
    //! The body is sent by other means and ends by its own rules: no Content-Length is added.
    bool isOpenEnded = false;
};

struct HttpResponse
{
    int status = 0;
    QByteArray reason;
    HttpHeaders headers;
    QByteArray body; //!< empty when the body is read piece by piece
};

struct HttpLimits
{
    qint64 headBytes = 64 * 1024;
    qint64 bodyBytes = 64 * 1024 * 1024;
};

} // namespace xsc::net
