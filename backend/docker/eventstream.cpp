// SPDX-License-Identifier: BSD-2-Clause
#include "docker/eventstream.h"

#include "docker/eventreader.h"
#include "docker/tr.h"

namespace xsc::docker {

HttpEventStream::HttpEventStream(std::shared_ptr<net::HttpConnection> connection)
    : m_connection(std::move(connection))
{}

HttpEventStream::~HttpEventStream() { m_connection->close(); }

static Result<QList<Event>> readEvents(EventSplitter &splitter, const QByteArray &piece)
{
    const auto objects = splitter.feed(piece);
    if (!objects)
        return fail(objects.error());
    QList<Event> events;
    for (const QByteArray &object : *objects) {
        auto event = readEvent(object);
        if (!event)
            return fail(event.error());
        events.append(std::move(*event));
    }
    return events;
}

// Holds what it needs, not the stream: that ends when its owner lets go, and this with it.
static Task<QList<Event>> nextEvents(std::shared_ptr<net::HttpConnection> connection,
                                     std::shared_ptr<EventSplitter> splitter, Patience patience)
{
    for (;;) {
        const auto piece = co_await connection->read(patience);
        if (!piece)
            co_return fail(piece.error());
        if (piece->isEmpty())
            co_return fail(ErrorKind::Network, Tr::tr("The engine has ended its events."));
        auto events = readEvents(*splitter, *piece);
        if (!events)
            connection->close();
        if (!events || !events->isEmpty())
            co_return events;
    }
}

Task<QList<Event>> HttpEventStream::next(Patience patience)
{
    return nextEvents(m_connection, m_splitter, std::move(patience));
}

// Health checks alone are three events each; only what a list or the engine's counts show is worth a wake-up.
// Podman sends "die" and "destroy" but filters by its own words for them, and has "loadfromarchive" for
// "load"; the second half is of images.
QByteArray eventsTarget()
{
    static constexpr char filters[] =
        R"({"type":["container","image"],"event":["create","start","die","died","stop","kill","pause","unpause",)"
        R"("rename","destroy","remove","restart","update","oom","health_status",)"
        R"("commit","pull","tag","untag","delete","import","load","loadfromarchive","build"]})";
    return "/events?filters=" + QByteArray(filters).toPercentEncoding();
}

} // namespace xsc::docker
