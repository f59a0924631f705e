// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "core/result.h"

#include <QCoroTask>
#include <QTest>

#include <utility>

//! Fails the test with the error's own words.
#define VERIFY_RESULT(result)                                                                                \
    do {                                                                                                     \
        const auto &verifiedResult = (result);                                                               \
        QVERIFY2(verifiedResult.has_value(),                                                                 \
                 verifiedResult.has_value() ? "" : qPrintable(verifiedResult.error().text()));               \
    } while (false)

//! Fails unless the result is an error of that kind.
#define VERIFY_FAILS(result, expectedKind)                                                                   \
    do {                                                                                                     \
        const auto &verifiedResult = (result);                                                               \
        QVERIFY2(!verifiedResult.has_value(), "succeeded, but had to fail");                                 \
        QVERIFY2(verifiedResult.error().kind == (expectedKind),                                              \
                 qPrintable(xsc::errorKindName(verifiedResult.error().kind) + QLatin1String(": ") +          \
                            verifiedResult.error().text()));                                                 \
    } while (false)

namespace xsc::test {

//! Runs the event loop until the task is done.
template <class T>
T await(QCoro::Task<T> task)
{
    return QCoro::waitFor(std::move(task));
}

} // namespace xsc::test
