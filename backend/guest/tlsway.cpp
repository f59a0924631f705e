// SPDX-License-Identifier: BSD-2-Clause
#include "guest/tlsway.h"

#include "guest/advice.h"
#include "guest/race.h"
#include "guest/tr.h"
#include "net/certificatecheck.h"

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;

Result<> checkOwnDates(const TlsFiles &files, const GuestSettings &settings)
{
    const QSslCertificate own(files.identity.certificatePem, QSsl::Pem);
    if (!net::isOutOfDate(own))
        return {};
    Error error = failureAt(u"TLS_OWN_EXPIRED"_s, settings);
    error.detail = net::certificateLine(own);
    return fail(error);
}

Error withOwnCertificate(Error error, const TlsFiles &files)
{
    const QSslCertificate own(files.identity.certificatePem, QSsl::Pem);
    if (!own.isNull())
        error.detail += u'\n' + Tr::tr("Our certificate: %1.").arg(net::certificateLine(own));
    return error;
}

TlsWay::TlsWay(GuestSettings settings, TlsFiles files)
    : m_settings(std::move(settings))
    , m_files(std::move(files))
{}

Task<TlsWay::Reached> TlsWay::dial(GuestSettings settings, TlsFiles files, std::shared_ptr<Tried> at,
                                   Patience patience)
{
    net::TlsSettings tls;
    tls.host = at->address;
    tls.port = settings.port;
    tls.caPem = files.caPem;
    tls.identity = files.identity;
    tls.sighting = at->seen;
    tls.peerWatch = settings.peerWatch;
    auto stream = co_await net::connectTls(tls, patience);
    if (!stream && stream.error().kind == ErrorKind::Auth)
        co_return fail(withOwnCertificate(stream.error(), files));
    if (!stream)
        co_return fail(stream.error());
    co_return Reached{at->address, *stream};
}

Task<TlsWay::Reached> TlsWay::firstDial(GuestSettings settings, TlsFiles files, std::shared_ptr<Tried> at,
                                        Patience patience)
{
    auto reached = co_await dial(settings, files, at, patience);
    co_return noted(*at, std::move(reached), settings);
}

Task<> TlsWay::reach(TrailPtr trail, Patience patience)
{
    const auto self = shared_from_this();
    const Attempt<Reached> attempt = [self, trail](QString address, Patience ofOne) {
        return firstDial(self->m_settings, self->m_files, trail->begin(address), std::move(ofOne));
    };
    auto first = co_await firstAnswer<Reached>(self->m_settings.addresses, attempt, patience);
    const auto reached = noted(*trail, std::move(first), self->m_settings);
    if (!reached)
        co_return fail(reached.error());
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
    const auto at = std::make_shared<Tried>(Tried{.address = self->m_address});
    const auto reached = co_await dial(self->m_settings, self->m_files, at, patience);
    if (!reached)
        co_return fail(reached.error());
    co_return reached->stream;
}

} // namespace xsc::guest
