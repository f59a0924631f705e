// SPDX-License-Identifier: BSD-2-Clause
#include "net/httpparser.h"

#include <cstdlib>

using xsc::net::HttpParser;

namespace {

constexpr qint64 headBytes = 512;
constexpr qint64 bodyBytes = 4096;

//! Feeds \a text in pieces of \a step bytes, as a stream would bring it; gives up what a connection gives up.
void parse(HttpParser::Kind kind, QByteArrayView text, qsizetype step)
{
    HttpParser parser(kind, headBytes);
    parser.limitBody(bodyBytes);
    qsizetype start = 0;
    qsizetype end = 0;
    qint64 total = 0;
    while (end < text.size() && !parser.isDone() && parser.problem() == HttpParser::Problem::None) {
        end = qMin(end + step, text.size());
        while (const qsizetype used = parser.feed(text.sliced(start, end - start)))
            start += used;
        total += parser.takeBody().size();
        const bool isBounded = end - start <= headBytes + step && total <= bodyBytes + step;
        if (start > end || (parser.problem() == HttpParser::Problem::None && !isBounded))
            std::abort();
    }
    parser.end();
    if (!parser.isDone() && parser.problem() == HttpParser::Problem::None)
        std::abort();
    if (parser.hasHead())
        (void)(parser.response().headers.all().size() + parser.request().headers.all().size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size < 1)
        return 0;
    const qsizetype step = 1 + data[0];
    const QByteArrayView text(data + 1, static_cast<qsizetype>(size) - 1);
    parse(HttpParser::Kind::Response, text, step);
    parse(HttpParser::Kind::Request, text, step);
    return 0;
}
