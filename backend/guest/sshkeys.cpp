// SPDX-License-Identifier: BSD-2-Clause
#include "guest/sshkeys.h"

#include "core/inthread.h"
#include "guest/ed25519text.h"
#include "guest/tr.h"
#include "net/opensslhandles.h"

#include <libssh/libssh.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace xsc::guest {

namespace {

struct SshKeyDeleter
{
    void operator()(ssh_key key) const noexcept { ssh_key_free(key); }
};
using SshKeyPtr = std::unique_ptr<ssh_key_struct, SshKeyDeleter>;

Result<Secret> makePrivateKey(int bits)
{
    const net::PkeyPtr key(EVP_RSA_gen(static_cast<unsigned>(bits)));
    // Secure memory is wiped when freed; the traditional form is what the original's tools can read.
    const net::BioPtr text(BIO_new(BIO_s_secmem()));
    char *bytes = nullptr;
    if (!key || !text ||
        !PEM_write_bio_PrivateKey_traditional(text.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr))
        return net::opensslFailure(ErrorKind::Internal, Tr::tr("An SSH key pair could not be made."));
    const long size = BIO_get_mem_data(text.get(), &bytes);
    return Secret(QByteArray(bytes, static_cast<qsizetype>(size)));
}

Result<SshKeyPair> withPublicLine(const Result<Secret> &made)
{
    if (!made)
        return fail(made.error());
    const auto line = publicLineOf(*made);
    if (!line)
        return fail(line.error());
    return SshKeyPair{*made, *line};
}

Fail unreadableKey()
{
    return fail(ErrorKind::Invalid, Tr::tr("The pool's private SSH key could not be read."));
}

} // namespace

Result<QByteArray> publicLineOf(const Secret &privateKey)
{
    ssh_key handle = nullptr;
    if (ssh_pki_import_privkey_base64(privateKey.reveal().constData(), nullptr, nullptr, nullptr, &handle) !=
        SSH_OK)
        return unreadableKey();
    const SshKeyPtr key(handle);
    char *text = nullptr;
    if (ssh_pki_export_pubkey_base64(key.get(), &text) != SSH_OK)
        return unreadableKey();
    const QByteArray line =
        QByteArray(ssh_key_type_to_char(ssh_key_type(key.get()))) + ' ' + text + " xscontainer";
    ssh_string_free_char(text);
    return line;
}

Task<SshKeyPair> generateSshKeys(int bits)
{
    const std::function<Result<Secret>()> work = [bits] { return makePrivateKey(bits); };
    const auto made = co_await inThread(work);
    co_return withPublicLine(made);
}

Result<SshKeyPair> generateEd25519Keys()
{
    const net::PkeyPtr key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    Ed25519Bytes bytes;
    std::size_t seedSize = bytes.seed.size();
    std::size_t pointSize = bytes.point.size();
    if (!key || EVP_PKEY_get_raw_private_key(key.get(), bytes.seed.data(), &seedSize) != 1 ||
        EVP_PKEY_get_raw_public_key(key.get(), bytes.point.data(), &pointSize) != 1)
        return net::opensslFailure(ErrorKind::Internal, Tr::tr("An SSH key pair could not be made."));
    return withPublicLine(privateKeyText(bytes));
}

} // namespace xsc::guest
