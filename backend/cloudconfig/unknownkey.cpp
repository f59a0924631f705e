// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/unknownkey.h"

#include "cloudconfig/closest.h"
#include "cloudconfig/tr.h"

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

// CoreOS passes over unknown keys; so did cloud-init at the top before 23.4.
Severity severityOf(const UnknownKey &unknown)
{
    static const QVersionNumber s_closed(23, 4);
    const bool isPassedOver =
        unknown.context.isCoreOs() || (unknown.isTop && !unknown.context.knows(s_closed));
    return isPassedOver ? Severity::Warning : Severity::Error;
}

QStringList currentNames(const UnknownKey &unknown)
{
    QStringList names;
    for (const auto &[name, key] : unknown.table.keys) {
        if (key.life.deprecated.isNull() && unknown.context.knows(key.life.since))
            names << name;
    }
    return names;
}

// Where a key is at home that does not belong here.
QString homeOf(const UnknownKey &unknown)
{
    const QString &name = unknown.name.text;
    if (!unknown.isTop)
        return {};
    if (name == "network"_L1)
        return Tr::tr("The network is not set up here but by network_data.json on the drive.");
    const bool isCoreOs = unknown.context.isCoreOs();
    const Target other = isCoreOs ? Target::CloudInit : Target::CoreOs;
    if (!Schema::of(other).top().find(name))
        return {};
    return isCoreOs ? Tr::tr("Only cloud-init knows it, CoreOS and Flatcar do not.")
                    : Tr::tr("Only CoreOS and Flatcar know it, cloud-init does not.");
}

} // namespace

void tellUnknownKey(const UnknownKey &unknown)
{
    const Node &name = unknown.name;
    const Severity severity = severityOf(unknown);
    const auto tell = [&](const QString &message, std::optional<Edit> edit = {}) {
        unknown.problems.add({name.range, severity, u"unknown-key"_s, message, std::move(edit)});
    };
    if (unknown.known && !unknown.known->life.since.isNull()) {
        tell(Tr::tr("The key \"%1\" needs cloud-init %2 or newer.")
                 .arg(name.text, unknown.known->life.since.toString()));
        return;
    }
    const QString sentence = Tr::tr("There is no key \"%1\" here.").arg(name.text);
    if (const QString home = homeOf(unknown); !home.isEmpty()) {
        tell(sentence + u' ' + home);
        return;
    }
    const QString meant = closest(name.text, currentNames(unknown));
    if (meant.isEmpty())
        tell(Tr::tr("%1 Remove it or correct its indentation.").arg(sentence));
    else
        tell(Tr::tr("%1 Did you mean \"%2\"?").arg(sentence, meant),
             Edit::replace(Tr::tr("Change to \"%1\"").arg(meant), name.range, meant));
}

} // namespace xsc::cloudconfig
