// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/httpserver.h"

#include <QHash>
#include <QTcpServer>
#include <QUrl>

namespace xsc::test {

//! A web server at 127.0.0.1 for what is to be downloaded, with the ways in which servers fail.
class FileServer : public QObject
{
    Q_OBJECT

public:
    struct Page
    {
        enum class Length { Told, Chunked, UntilClose };
        QByteArray body{};
        Length length = Length::Told;
        int status = 200;
        QByteArray location{};  //!< of a redirect
        qint64 cutAfter = -1;   //!< closes after so many bytes of the body
        qint64 stallAfter = -1; //!< says nothing more after so many
    };

    FileServer();
    ~FileServer() override;

    [[nodiscard]] QUrl url(const QString &path) const;
    void setPage(const QString &path, const Page &page) { m_pages.insert(path, page); }
    [[nodiscard]] int requests() const { return m_requests; }

private:
    [[nodiscard]] static QCoro::Task<void> answer(Page page, std::shared_ptr<net::HttpResponder> responder,
                                                  Patience patience);

    QTcpServer m_server;
    QHash<QString, Page> m_pages;
    std::stop_source m_stop;
    int m_requests = 0;
};

} // namespace xsc::test
