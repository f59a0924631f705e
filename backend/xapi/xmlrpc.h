// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "xapi/value.h"

//! Messages may hold secrets. Writing leaves no copy but the one that is given; whoever is done with it wipes
//! it. Reading takes a message apart where it lies and wipes it: pass it on with std::move().
namespace xsc::xapi::xmlrpc {

struct Call
{
    QString method;
    QList<Value> parameters;
};

//! Bounds against hostile input; 64 levels are ten times what XAPI nests.
inline constexpr int deepestNesting = 64;

[[nodiscard]] QByteArray encodeCall(const Call &call);
[[nodiscard]] Result<Call> decodeCall(QByteArray bytes);

//! A response with one value (what xapi answers, and what a plugin prints).
[[nodiscard]] QByteArray encodeResponse(const Value &value);
[[nodiscard]] QByteArray encodeFault(int code, const QString &text);
//! A fault is ErrorKind::Remote with code {"FAULT", code, text}.
[[nodiscard]] Result<Value> decodeResponse(QByteArray bytes);

//! XAPI's envelope: Status Success with Value, or Failure with ErrorDescription.
[[nodiscard]] Value successEnvelope(const Value &value);
[[nodiscard]] Value failureEnvelope(const QStringList &description);
//! Failure becomes ErrorKind::Remote with code = ErrorDescription.
[[nodiscard]] Result<Value> openEnvelope(const Value &envelope);

//! One bare <value>…</value>, as in a task's result.
[[nodiscard]] QByteArray encodeValue(const Value &value);
[[nodiscard]] Result<Value> decodeValue(QByteArray bytes);

} // namespace xsc::xapi::xmlrpc
