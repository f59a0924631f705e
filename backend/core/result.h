// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/error.h"

#include <tl/expected.hpp>

#include <QCoroTask>

namespace xsc {

//! A value or the reason why there is none.
template <class T = void>
using Result = tl::expected<T, Error>;

//! What every function that waits returns: take arguments by value, and look again at the world after
//! each co_await. Dropping a task does not end it; its Patience does.
template <class T = void>
using Task = QCoro::Task<Result<T>>;

using Fail = tl::unexpected<Error>;

//! return fail(ErrorKind::Network, tr("…"), socket->errorString());
[[nodiscard]] inline Fail fail(ErrorKind kind, QString message, QString detail = {}, QStringList code = {})
{
    return Fail(Error{kind, std::move(message), std::move(detail), std::move(code)});
}

[[nodiscard]] inline Fail fail(Error error) { return Fail(std::move(error)); }

} // namespace xsc
