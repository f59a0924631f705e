// SPDX-License-Identifier: BSD-2-Clause
#include "net/httptext.h"

#include "net/tr.h"

#include <algorithm>
#include <array>

namespace xsc::net {

namespace {

struct Reason
{
    int status;
    const char *text;
};

constexpr std::array reasons{
    Reason{100, "Continue"},
    Reason{101, "Switching Protocols"},
    Reason{200, "OK"},
    Reason{201, "Created"},
    Reason{204, "No Content"},
    Reason{301, "Moved Permanently"},
    Reason{302, "Found"},
    Reason{304, "Not Modified"},
    Reason{400, "Bad Request"},
    Reason{401, "Unauthorized"},
    Reason{403, "Forbidden"},
    Reason{404, "Not Found"},
    Reason{405, "Method Not Allowed"},
    Reason{408, "Request Timeout"},
    Reason{409, "Conflict"},
    Reason{413, "Content Too Large"},
    Reason{431, "Request Header Fields Too Large"},
    Reason{500, "Internal Server Error"},
    Reason{501, "Not Implemented"},
    Reason{503, "Service Unavailable"},
};

QByteArray reasonOf(int status)
{
    const auto it = std::find_if(reasons.begin(), reasons.end(),
                                 [status](const Reason &reason) { return reason.status == status; });
    return it == reasons.end() ? QByteArray("Unknown") : QByteArray(it->text);
}

bool isControl(char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; }

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::none_of(text.begin(), text.end(), [](char c) {
        return c == ' ' || c == ':' || c == '\t' || isControl(c);
    });
}

bool isFieldValue(const QByteArray &text) { return std::none_of(text.begin(), text.end(), isControl); }

bool isTarget(const QByteArray &text)
{
    return !text.isEmpty() && isFieldValue(text) && !text.contains(' ') && !text.contains('\t');
}

bool areClean(const HttpHeaders &headers)
{
    return std::all_of(headers.all().begin(), headers.all().end(), [](const HttpHeader &header) {
        return isToken(header.name) && isFieldValue(header.value);
    });
}

void append(QByteArray &text, const HttpHeaders &headers)
{
    for (const HttpHeader &header : headers.all())
        text += header.name + ": " + header.value + "\r\n";
    text += "\r\n";
}

} // namespace

bool isBodyless(int status) { return status / 100 == 1 || status == 204 || status == 304; }

Result<QByteArray> requestHeadText(const HttpRequest &request)
{
    if (!isToken(request.method) || !isTarget(request.target) || !areClean(request.headers))
        return fail(ErrorKind::Invalid, Tr::tr("The request contains characters that HTTP does not allow."),
                    QString::fromLatin1(request.method));
    QByteArray text = request.method + ' ' + request.target + " HTTP/1.1\r\n";
    if (!request.headers.contains("Host"))
        text += "Host: localhost\r\n";
    append(text, request.headers);
    return text;
}

Result<QByteArray> responseHeadText(const HttpResponse &response, int minorVersion)
{
    const QByteArray reason = response.reason.isEmpty() ? reasonOf(response.status) : response.reason;
    if (!isFieldValue(reason) || !areClean(response.headers))
        return fail(ErrorKind::Invalid, Tr::tr("The answer contains characters that HTTP does not allow."));
    QByteArray text = "HTTP/1." + QByteArray::number(minorVersion) + ' ' +
                      QByteArray::number(response.status) + ' ' + reason + "\r\n";
    append(text, response.headers);
    return text;
}

} // namespace xsc::net
