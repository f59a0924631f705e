// SPDX-License-Identifier: BSD-2-Clause
#include "guest/tlshandover.h"

#include "guest/guestrecords.h"
#include "guest/tlsdisc.h"
#include "guest/tr.h"

namespace xsc::guest {

using namespace Qt::Literals::StringLiterals;

Task<TlsFiles> handOverTls(std::shared_ptr<xapi::Session> session, TlsHandoverRequest request,
                           DiscVisit visit, Patience patience)
{
    const auto vm = co_await xapi::vmByUuid(session, request.vmUuid, patience);
    if (!vm)
        co_return fail(vm.error());
    const auto records = co_await guestRecords(session, *vm, patience);
    if (!records)
        co_return fail(records.error());
    const bool isRunning = vm->powerState == xapi::PowerState::Running;
    const auto *metrics = isRunning && records->metrics ? &*records->metrics : nullptr;
    const TlsPlan plan{vm->name, tlsNames(*vm, metrics), request.key, request.days};
    if (plan.names.isEmpty())
        co_return fail(ErrorKind::NotFound,
                       Tr::tr("%1 reports no address that its certificate could name.").arg(vm->name), {},
                       {u"NO_ADDRESS"_s});
    const auto kit = co_await makeTlsKit(plan);
    if (!kit)
        co_return fail(kit.error());
    const auto image = makeTlsDisc(*kit);
    if (!image)
        co_return fail(image.error());
    const DiscOrder order{request.vmUuid, *image, request.mayEject};
    const auto done = co_await withDisc(session, order, visit, patience);
    if (!done)
        co_return fail(done.error());
    co_return kit->client;
}

} // namespace xsc::guest
