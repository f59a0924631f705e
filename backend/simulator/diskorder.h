// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/patience.h"
#include "simulator/diskbody.h"
#include "simulator/xapimethods.h"

#include <optional>

namespace xsc::simulator {

class XapiModel;

//! What a transfer meets once it has moved so many bytes.
struct TransferFault
{
    enum class Kind {
        BreakOff, //!< the storage fails: the task gets the code
        HangUp,   //!< the connection is lost, and the task fails
        Stall,    //!< nothing moves any more, until the client goes
    };
    Kind kind = Kind::BreakOff;
    qint64 afterBytes = 0;
    QStringList code; //!< for BreakOff, e.g. {"SR_BACKEND_FAILURE_44", "", "There is no space", ""}
};

//! One request to import_raw_vdi or export_raw_vdi, and the transfer it becomes.
struct DiskOrder
{
    int refusal = 0; //!< status of the page that answers what is no such request
    bool isImport = false;
    bool isChunkEncoded = false; //!< came with a Transfer-Encoding, which xapi does not take
    QString vdi;                 //!< reference, or whatever was asked for
    QString task;                //!< the client's, or one of ours
    bool isOurTask = false;
    BodyForm form = BodyForm::Raw;
    qint64 length = -1; //!< of a raw body; -1: the whole disk
    net::StreamPtr stream;
    std::shared_ptr<BodyInput> input;
    std::optional<TransferFault> fault;
    Patience patience; //!< ends when the server goes or the task is cancelled
};

//! Reads query and headers. Marks as refused: 400 what lacks a disk, 401 an unknown session, 403 none at
//! all, 404 an unknown format.
[[nodiscard]] DiskOrder readDiskOrder(const XapiModel &model, const net::HttpRequest &request,
                                      const XapiCaller &caller);

//! 302 to the same request at the TLS door.
[[nodiscard]] net::HttpResponse elsewhere(const net::HttpRequest &request, quint16 tlsPort);

//! The client has closed its side, also when there is more from it than anybody reads.
[[nodiscard]] bool hasHungUp(const QIODevice &stream);

} // namespace xsc::simulator
