// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/exacttext.h"

#include <QStringDecoder>

namespace xsc::cloudconfig {

std::optional<QString> exactText(const QByteArray &utf8)
{
    // "ConvertInitialBom" keeps the mark: it is converted, not taken away.
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::ConvertInitialBom | QStringDecoder::Flag::Stateless);
    QString text = decoder(utf8);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

} // namespace xsc::cloudconfig
