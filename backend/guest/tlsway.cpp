// SPDX-License-Identifier: BSD-2-Clause
#include "guest/tlsway.h"

#include "guest/explain.h"
#include "guest/race.h"

namespace xsc::guest {

TlsWay::TlsWay(GuestSettings settings, TlsFiles files)
    : m_settings(std::move(settings))
    , m_files(std::move(files))
{}

Task<TlsWay::Reached> TlsWay::dial(GuestSettings settings, TlsFiles files, QString address, Patience patience)
{
    net::TlsSettings tls;
    tls.host = address;
    tls.port = settings.port;
    tls.caPem = files.caPem;
    tls.identity = files.identity;
    auto stream = co_await net::connectTls(tls, patience);
    if (!stream)
        co_return fail(stream.error());
    co_return Reached{address, *stream};
}

Task<> TlsWay::reach(Patience patience)
{
    const auto self = shared_from_this();
    const Attempt<Reached> attempt = [self](QString address, Patience ofOne) {
        return dial(self->m_settings, self->m_files, std::move(address), std::move(ofOne));
    };
    const auto reached = co_await firstAnswer<Reached>(self->m_settings.addresses, attempt, patience);
    if (!reached)
        co_return fail(explainConnect(reached.error(), self->m_settings));
    self->m_address = reached->address;
    self->m_spare = reached->stream;
    co_return {};
}

Task<net::StreamPtr> TlsWay::open(Patience patience)
{
    return dialAgain(shared_from_this(), std::move(patience));
}

Task<net::StreamPtr> TlsWay::dialAgain(std::shared_ptr<TlsWay> self, Patience patience)
{
    if (self->m_spare && self->m_spare->isOpen())
        co_return std::exchange(self->m_spare, {});
    const auto reached = co_await dial(self->m_settings, self->m_files, self->m_address, patience);
    if (!reached)
        co_return fail(reached.error());
    co_return reached->stream;
}

} // namespace xsc::guest
