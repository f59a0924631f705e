// SPDX-License-Identifier: BSD-2-Clause

// Two of Beast's own assertions can be reached from the network; what follows them is sound.
#define BOOST_DISABLE_ASSERTS

#include "net/httpparser.h"

#include "core/wipe.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/http/parser.hpp>

#include <limits>

namespace xsc::net {

namespace http = boost::beast::http;
using boost::system::error_code;

namespace {

//! Where Beast puts the body; it counts, as Beast's own limit has holes.
struct BodySink
{
    QByteArray bytes;
    quint64 total = 0;
    quint64 limit = std::numeric_limits<quint64>::max();
};

struct SinkBody
{
    struct value_type
    {
        BodySink *sink = nullptr;
    };

    class reader
    {
    public:
        template <bool isRequest, class Fields>
        reader(http::header<isRequest, Fields> &, value_type &value)
            : m_value(value)
        {}

        void init(const boost::optional<std::uint64_t> &, error_code &error) { error = {}; }

        template <class Buffers>
        std::size_t put(const Buffers &buffers, error_code &error)
        {
            BodySink &sink = *m_value.sink;
            std::size_t taken = 0;
            for (const boost::asio::const_buffer buffer : boost::beast::buffers_range_ref(buffers)) {
                const QByteArrayView piece(static_cast<const char *>(buffer.data()),
                                           static_cast<qsizetype>(buffer.size()));
                appendWiping(sink.bytes, piece);
                taken += buffer.size();
            }
            sink.total += taken;
            error = sink.total > sink.limit ? error_code(http::error::body_limit) : error_code();
            return taken;
        }

        void finish(error_code &error) { error = {}; }

    private:
        value_type &m_value;
    };
};

QByteArray bytesOf(boost::beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

template <class Message>
HttpHeaders headersOf(const Message &message)
{
    HttpHeaders headers;
    for (const auto &field : message)
        headers.add(bytesOf(field.name_string()), bytesOf(field.value()));
    return headers;
}

HttpParser::Problem problemOf(const error_code &error)
{
    if (error == http::error::header_limit)
        return HttpParser::Problem::HeadTooLarge;
    if (error == http::error::body_limit)
        return HttpParser::Problem::BodyTooLarge;
    if (error == http::error::partial_message)
        return HttpParser::Problem::Truncated;
    if (error == http::error::end_of_stream)
        return HttpParser::Problem::Silent;
    return HttpParser::Problem::Malformed;
}

} // namespace

struct HttpParser::Machine
{
    BodySink sink;
    Problem problem = Problem::None;
    QString words;

    Machine() = default;
    virtual ~Machine() = default;
    Q_DISABLE_COPY_MOVE(Machine)

    virtual void expectNoBody() = 0;
    virtual qsizetype feed(QByteArrayView bytes) = 0;
    virtual void end() = 0;
    virtual bool hasHead() const = 0;
    virtual bool isDone() const = 0;
    virtual HttpResponse response() const { return {}; }
    virtual HttpRequest request() const { return {}; }
    virtual int minorVersion() const = 0;
    virtual bool keepsAlive() const = 0;
    virtual qint64 contentLength() const = 0;

    void checkLength()
    {
        if (problem == Problem::None && hasHead() && !isDone() && contentLength() > 0 &&
            static_cast<quint64>(contentLength()) > sink.limit)
            note(http::error::body_limit);
    }
    void note(Problem kind, const QString &text)
    {
        problem = kind;
        words = text;
    }
    void note(const error_code &error)
    {
        if (error && error != http::error::need_more)
            note(problemOf(error), QString::fromStdString(error.message()));
    }
};

template <bool isRequest>
struct HttpParser::BeastMachine final : Machine
{
    http::parser<isRequest, SinkBody> parser;
    qsizetype headBytes;

    explicit BeastMachine(qint64 limit)
        : headBytes(limit)
    {
        parser.get().body().sink = &sink;
        parser.header_limit(
            static_cast<std::uint32_t>(qMin<qint64>(limit, std::numeric_limits<std::uint32_t>::max())));
        parser.body_limit(std::numeric_limits<std::uint64_t>::max());
    }

    void expectNoBody() override { parser.skip(true); }

    // Beast waits for a whole head; a server of another protocol waits for us after its first line.
    static bool canBegin(QByteArrayView bytes)
    {
        const QByteArrayView version("HTTP/1.");
        const qsizetype size = qMin(bytes.size(), version.size());
        return isRequest || bytes.first(size) == version.first(size);
    }

    // Not eager until the head is here, so that feed() stops behind it.
    qsizetype feed(QByteArrayView bytes) override
    {
        if (problem != Problem::None || isDone() || bytes.isEmpty())
            return 0;
        if (!parser.got_some() && !canBegin(bytes)) {
            note(Problem::Malformed, QStringLiteral("bad version"));
            return 0;
        }
        parser.eager(parser.is_header_done());
        error_code error;
        const auto consumed = static_cast<qsizetype>(
            parser.put(boost::asio::buffer(bytes.data(), static_cast<std::size_t>(bytes.size())), error));
        note(error);
        checkLength();
        // Beast has no bound for the line of a chunk's size.
        if (problem == Problem::None && consumed == 0 && bytes.size() > headBytes)
            note(hasHead() ? Problem::Malformed : Problem::HeadTooLarge, QStringLiteral("endless line"));
        return consumed;
    }

    void end() override
    {
        if (problem != Problem::None || isDone())
            return;
        error_code error = http::error::end_of_stream;
        if (parser.got_some())
            parser.put_eof(error);
        note(error);
        if (problem == Problem::None && !isDone())
            note(http::error::partial_message);
    }

    bool hasHead() const override { return parser.is_header_done(); }
    bool isDone() const override { return parser.is_done(); }

    HttpResponse response() const override
    {
        HttpResponse response;
        if constexpr (!isRequest) {
            response.status = static_cast<int>(parser.get().result_int());
            response.reason = bytesOf(parser.get().reason());
            response.headers = headersOf(parser.get());
        }
        return response;
    }

    HttpRequest request() const override
    {
        HttpRequest request;
        if constexpr (isRequest) {
            request.method = bytesOf(parser.get().method_string());
            request.target = bytesOf(parser.get().target());
            request.headers = headersOf(parser.get());
        }
        return request;
    }

    int minorVersion() const override { return static_cast<int>(parser.get().version() % 10); }
    bool keepsAlive() const override { return parser.keep_alive(); }
    qint64 contentLength() const override
    {
        const auto length = parser.content_length();
        return length ? static_cast<qint64>(qMin<quint64>(*length, std::numeric_limits<qint64>::max())) : -1;
    }
};

HttpParser::HttpParser(Kind kind, qint64 headBytes)
{
    if (kind == Kind::Request)
        m_machine = std::make_unique<BeastMachine<true>>(headBytes);
    else
        m_machine = std::make_unique<BeastMachine<false>>(headBytes);
}

HttpParser::~HttpParser() = default;

void HttpParser::expectNoBody() { m_machine->expectNoBody(); }
void HttpParser::limitBody(qint64 bytes)
{
    m_machine->sink.limit = static_cast<quint64>(bytes);
    m_machine->checkLength();
}
qsizetype HttpParser::feed(QByteArrayView bytes) { return m_machine->feed(bytes); }
void HttpParser::end() { m_machine->end(); }
bool HttpParser::hasHead() const { return m_machine->hasHead(); }
bool HttpParser::isDone() const { return m_machine->isDone(); }
HttpParser::Problem HttpParser::problem() const { return m_machine->problem; }
QString HttpParser::words() const { return m_machine->words; }
HttpResponse HttpParser::response() const { return m_machine->response(); }
HttpRequest HttpParser::request() const { return m_machine->request(); }
int HttpParser::minorVersion() const { return m_machine->minorVersion(); }
bool HttpParser::keepsAlive() const { return m_machine->keepsAlive(); }
qint64 HttpParser::contentLength() const { return m_machine->contentLength(); }
QByteArray HttpParser::takeBody() { return std::exchange(m_machine->sink.bytes, {}); }

} // namespace xsc::net
