// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/httpconnection.h"

#include <QUrl>

namespace xsc::net {

struct DownloadSettings
{
    //! A server that sends nothing for so long is given up.
    std::chrono::milliseconds stallTime = std::chrono::minutes(1);
    QByteArray authoritiesPem; //!< trusted for https besides those of this machine
};

//! A file on a web server, read piece by piece over http or https. What is not read stays with the server.
class Download : public std::enable_shared_from_this<Download>
{
public:
    //! Follows redirects, at most ten and never from https to http. Errors: Invalid (no http or https
    //! address), NotFound, Auth and Network with code {"DOWNLOAD_REFUSED", status}, Trust, Timeout,
    //! Protocol, Cancelled. Texts leave out what may be secret in an address: user and query.
    [[nodiscard]] static Task<std::shared_ptr<Download>> open(QUrl url, DownloadSettings settings,
                                                              Patience patience);

    //! Bytes that the server has announced; -1: it has not.
    [[nodiscard]] qint64 size() const { return m_size; }

    //! The next piece; empty at the end. Errors: Network (it ended before its size), Timeout (stalled).
    [[nodiscard]] Task<QByteArray> read(Patience patience);

private:
    Download(std::shared_ptr<HttpConnection> connection, qint64 size, DownloadSettings settings,
             QString name);

    std::shared_ptr<HttpConnection> m_connection;
    qint64 m_size;
    DownloadSettings m_settings;
    QString m_name;
};

} // namespace xsc::net
