// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/passwordhash.h"

#include <QCoreApplication>

#include <crypt.h>

#include <cstring>
#include <memory>

namespace xsc::ui {

namespace {

constexpr unsigned long sha512Rounds = 100'000;

struct HashTr
{
    Q_DECLARE_TR_FUNCTIONS(PasswordHash)
};

// It has had the password in it.
struct WipingDelete
{
    void operator()(crypt_data *data) const
    {
        explicit_bzero(data, sizeof *data);
        delete data;
    }
};

} // namespace

Result<QString> hashPassword(const Secret &password, HashMethod method)
{
    const bool isSha = method == HashMethod::Sha512;
    char salt[CRYPT_GENSALT_OUTPUT_SIZE];
    const std::unique_ptr<crypt_data, WipingDelete> data(new crypt_data());
    const char *hash = nullptr;
    if (crypt_gensalt_rn(isSha ? "$6$" : "$y$", isSha ? sha512Rounds : 0, nullptr, 0, salt, sizeof salt)) {
        hash = crypt_rn(password.reveal().constData(), salt, data.get(), sizeof *data);
    }
    if (!hash || *hash == '*') {
        return fail(ErrorKind::Unsupported, HashTr::tr("This system cannot make a hash of this kind."));
    }
    return QString::fromLatin1(hash);
}

} // namespace xsc::ui
