// SPDX-License-Identifier: BSD-2-Clause
#include "net/http.h"

#include <algorithm>

namespace xsc::net {

HttpHeaders::HttpHeaders(std::initializer_list<HttpHeader> headers)
    : m_headers(headers)
{}

void HttpHeaders::add(QByteArray name, QByteArray value)
{
    m_headers.append({std::move(name), std::move(value)});
}

QByteArray HttpHeaders::value(QByteArrayView name) const
{
    const auto it = std::find_if(m_headers.begin(), m_headers.end(), [name](const HttpHeader &header) {
        return header.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return it == m_headers.end() ? QByteArray() : it->value;
}

bool HttpHeaders::contains(QByteArrayView name) const
{
    return std::any_of(m_headers.begin(), m_headers.end(), [name](const HttpHeader &header) {
        return header.name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

} // namespace xsc::net
