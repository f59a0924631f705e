// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/userdatakind.h"

#include <QString>

#include <array>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

UserDataKind kindOf(QStringView text)
{
    struct Start
    {
        QLatin1StringView words;
        UserDataKind kind;
    };
    static constexpr std::array s_starts{
        Start{"#cloud-config-archive"_L1, UserDataKind::Archive},
        Start{"#cloud-config-jsonp"_L1, UserDataKind::Archive},
        Start{"#cloud-config"_L1, UserDataKind::CloudConfig},
        Start{"#cloud-boothook"_L1, UserDataKind::Boothook},
        Start{"#include"_L1, UserDataKind::Include},
        Start{"#part-handler"_L1, UserDataKind::PartHandler},
        Start{"## template: jinja"_L1, UserDataKind::Jinja},
        Start{"#!"_L1, UserDataKind::Script},
        Start{"mime-version:"_L1, UserDataKind::Multipart},
        Start{"content-type: multipart"_L1, UserDataKind::Multipart},
    };
    constexpr qsizetype longestStart = 4096;
    const QStringView start = text.left(longestStart).trimmed();
    if (start.isEmpty() && text.trimmed().isEmpty())
        return UserDataKind::Empty;
    for (const Start &candidate : s_starts) {
        if (start.startsWith(candidate.words, Qt::CaseInsensitive))
            return candidate.kind;
    }
    const bool isIgnition = start.startsWith(u'{') && start.contains("\"ignition\""_L1);
    return isIgnition ? UserDataKind::Ignition : UserDataKind::Unknown;
}

} // namespace xsc::cloudconfig
