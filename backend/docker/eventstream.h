// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "docker/events.h"
#include "docker/eventsplitter.h"
#include "net/httpconnection.h"

namespace xsc::docker {

//! Events from the answer to GET /events, whose head was read. Owns the connection: a next() that waits
//! ends with this object.
class HttpEventStream : public EventStream
{
public:
    explicit HttpEventStream(std::shared_ptr<net::HttpConnection> connection);
    ~HttpEventStream() override;

    [[nodiscard]] Task<QList<Event>> next(Patience patience) override;

private:
    std::shared_ptr<net::HttpConnection> m_connection;
    std::shared_ptr<EventSplitter> m_splitter = std::make_shared<EventSplitter>();
};

//! Path and query of the subscription to what changes a list of containers or the number of images.
[[nodiscard]] QByteArray eventsTarget();

} // namespace xsc::docker
