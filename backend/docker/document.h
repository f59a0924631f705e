// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonValue>

namespace xsc::docker {

//! An answer of the engine kept whole, to be projected (docker::xml) or read (docker::read) and for nothing
//! else: no code outside backend/docker looks into it.
struct Document
{
    QJsonValue json;
};

//! Errors: Protocol when \a text is not exactly one JSON value.
[[nodiscard]] Result<Document> parseDocument(const QByteArray &text);

} // namespace xsc::docker
