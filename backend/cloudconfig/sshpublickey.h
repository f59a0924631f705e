// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include <QString>

namespace xsc::cloudconfig {

//! What a line of authorized_keys holds ([options] type base64 [comment]), as far as it can be told without
//! trying.
struct SshPublicKey
{
    enum class State {
        Good,
        Weak,      //!< DSA, or RSA of less than 2048 bits
        Private,   //!< a private key
        OtherForm, //!< a public key as PuTTY or RFC 4716 write it
        NoKey,     //!< nothing known
        NoType,    //!< the base64 alone
        NoBlob,    //!< the type alone
        Broken,    //!< the base64 is cut off or mistyped
        OtherType, //!< the base64 holds a key of another type
    };
    State state = State::NoKey;
    QString type;         //!< as written
    QString blobType;     //!< what the base64 says
    qsizetype typeAt = 0; //!< where in the line the type stands, or the base64 without one
};

[[nodiscard]] SshPublicKey readSshPublicKey(const QString &line);

} // namespace xsc::cloudconfig
