// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QJsonValue>

namespace xsc::docker {

//! An answer of the engine kept whole, to be projected (docker::xml) or read (docker::read) and for nothing
//! else: no code outside backend/docker looks into it.
struct Document
{
    QJsonValue json;
};

} // namespace xsc::docker
