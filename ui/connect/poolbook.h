// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xapi/session.h"

#include <QSettings>

#include <optional>

namespace xsc::ui {

//! What is remembered of pools between two runs: address, user and the certificate the user has accepted.
//! Never a password.
class PoolBook
{
public:
    struct Entry
    {
        QString address; //!< "pool1" and "pool1:443" are the same
        QString user;
        QString sha256;
    };

    //! \a settings outlives this; nullptr: nothing is remembered.
    explicit PoolBook(QSettings *settings = nullptr);

    //! Newest first.
    [[nodiscard]] QList<Entry> entries() const;
    [[nodiscard]] std::optional<Entry> find(const QString &address) const;
    void remember(const Entry &entry);

private:
    QSettings *m_settings;
};

//! "host", "host:port", "[v6]:port" or a bare IPv6 address; nothing for what is no address.
[[nodiscard]] std::optional<xapi::ServerAddress> parseAddress(const QString &text);

//! Hex in groups of two, lines of sixteen, as people compare fingerprints.
[[nodiscard]] QString groupedFingerprint(const QString &sha256);

} // namespace xsc::ui
