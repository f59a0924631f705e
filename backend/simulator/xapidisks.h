// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "simulator/diskorder.h"

#include <map>

namespace xsc::simulator {

//! The contents of the pool's VDIs, PUT /import_raw_vdi and GET /export_raw_vdi: raw, in xapi's own chunked
//! framing (in only) and VHD (in only). A host that does not see a disk's storage sends the client to the
//! TLS door, which stands for one that does.
class XapiDisks
{
public:
    explicit XapiDisks(XapiModel &model);

    //! Bytes of a disk, at most so many from its start.
    [[nodiscard]] QByteArray content(const QString &vdi, qint64 most);
    void setContent(const QString &vdi, const QByteArray &bytes);
    //! The next transfer meets \a fault.
    void planFault(const TransferFault &fault) { m_fault = fault; }
    //! Transfers that have not ended.
    [[nodiscard]] int running() const { return m_running; }
    void setTlsPort(quint16 port) { m_tlsPort = port; }

    [[nodiscard]] static bool isTransfer(const net::HttpRequest &request);
    [[nodiscard]] QCoro::Task<void> serve(net::HttpRequest request,
                                          std::shared_ptr<net::HttpResponder> responder, XapiCaller caller);
    //! task.cancel
    void addMethods(XapiMethods &methods);

private:
    using OrderPtr = std::shared_ptr<DiskOrder>;

    [[nodiscard]] bool isVisible(const QString &vdi, const QString &host) const;
    [[nodiscard]] Result<> admit(const DiskOrder &order) const;
    [[nodiscard]] std::shared_ptr<SimulatedDisk> disk(const QString &vdi);
    [[nodiscard]] QCoro::Task<void> run(OrderPtr order, std::shared_ptr<net::HttpResponder> responder,
                                        XapiCaller caller);
    [[nodiscard]] QCoro::Task<void> transfer(OrderPtr order, std::shared_ptr<net::HttpResponder> responder);
    [[nodiscard]] Task<> importFrom(OrderPtr order);
    [[nodiscard]] Task<> exportTo(OrderPtr order);
    [[nodiscard]] Task<> note(OrderPtr order, qint64 bytes, double progress);
    void provideTask(DiskOrder &order);
    void conclude(const DiskOrder &order, const Result<> &result);
    [[nodiscard]] Result<xapi::Value> cancel(const QString &task);

    XapiModel &m_model;
    std::map<QString, std::shared_ptr<SimulatedDisk>> m_disks;
    std::map<QString, std::stop_source> m_cancellable; //!< by task
    std::optional<TransferFault> m_fault;
    quint16 m_tlsPort = 0;
    int m_running = 0;
};

} // namespace xsc::simulator
