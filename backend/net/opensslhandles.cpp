// SPDX-License-Identifier: BSD-2-Clause
#include "net/opensslhandles.h"

#include <openssl/err.h>

#include <array>

namespace xsc::net {

BioPtr readOnlyBio(const QByteArray &bytes)
{
    return BioPtr(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

Fail opensslFailure(ErrorKind kind, const QString &message)
{
    std::array<char, 256> words{};
    const unsigned long code = ERR_get_error();
    ERR_error_string_n(code, words.data(), words.size());
    ERR_clear_error();
    return fail(kind, message, code ? QString::fromLatin1(words.data()) : QString());
}

} // namespace xsc::net
