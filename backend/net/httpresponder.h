// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "net/httpinput.h"
#include "net/httpserver.h"

namespace xsc::net {

//! Answers one request of a connection that serveHttp() reads.
class StreamResponder final : public HttpResponder, public std::enable_shared_from_this<StreamResponder>
{
public:
    StreamResponder(StreamPtr stream, std::shared_ptr<HttpInput> input, HttpRequest head, Patience patience);

    [[nodiscard]] Task<> reply(HttpResponse response) override;
    [[nodiscard]] Task<> begin(HttpResponse head) override;
    [[nodiscard]] Task<> write(QByteArray piece) override;
    [[nodiscard]] Task<> finish() override;
    [[nodiscard]] std::pair<StreamPtr, QByteArray> takeStream() override;
    [[nodiscard]] Task<QByteArray> readBody(Patience patience) override;
    [[nodiscard]] bool isPeerGone() const override;
    [[nodiscard]] QIODevice *device() const override { return m_stream.get(); }

    [[nodiscard]] bool isTaken() const { return m_phase == Phase::Taken; }
    [[nodiscard]] bool isFinished() const { return m_phase == Phase::Finished; }
    [[nodiscard]] bool isSilent() const { return m_phase == Phase::Silent; }
    //! Whether the connection can carry another request after this one.
    [[nodiscard]] bool keepsAlive() const { return m_keepsAlive; }

private:
    enum class Phase { Silent, Streaming, Finished, Taken };

    [[nodiscard]] Result<> sendHead(HttpResponse response, qint64 bodySize);
    [[nodiscard]] Task<> sent();

    StreamPtr m_stream;
    std::shared_ptr<HttpInput> m_input;
    HttpRequest m_request;
    Patience m_patience;
    Phase m_phase = Phase::Silent;
    int m_minorVersion;
    bool m_keepsAlive;
    bool m_isChunked = false;
    bool m_hasBody = true;
};

} // namespace xsc::net
