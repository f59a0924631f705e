// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/defaulttemplate.h"

#include "cloudconfig/tr.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

// Outside of any namespace, as Q_INIT_RESOURCE must be.
static void initTemplates() { Q_INIT_RESOURCE(templates); }

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

QString templateText(const QString &id)
{
    initTemplates();
    QFile file(u":/xsc/cloudconfig/%1.yaml"_s.arg(id));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool namesAny(const QString &text, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(),
                       [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

const QList<BuiltInTemplate> &builtInTemplates()
{
    static const QList<BuiltInTemplate> all{
        {u"coreos"_s, Tr::tr("CoreOS and Flatcar"), Target::CoreOs, templateText(u"coreos"_s)},
        {u"docker"_s, Tr::tr("Debian and Ubuntu with Docker"), Target::CloudInit, templateText(u"docker"_s)},
        {u"podman"_s, Tr::tr("AlmaLinux, Rocky Linux and Fedora with Podman"), Target::CloudInit,
         templateText(u"podman"_s)}};
    return all;
}

const BuiltInTemplate &builtInTemplateFor(const QString &guestName)
{
    static const QStringList withDocker{u"debian"_s, u"ubuntu"_s};
    static const QStringList withPodman{u"alma"_s,   u"rocky"_s,  u"fedora"_s, u"red hat"_s,
                                        u"redhat"_s, u"centos"_s, u"rhel"_s,   u"oracle"_s};
    const bool isCoreOs = namesAny(guestName, {u"coreos"_s, u"flatcar"_s});
    if (!isCoreOs && namesAny(guestName, withDocker))
        return builtInTemplates().at(1);
    if (!isCoreOs && namesAny(guestName, withPodman))
        return builtInTemplates().at(2);
    return builtInTemplates().first();
}

QString withoutManagementBlocks(QString text)
{
    const auto options = QRegularExpression::DotMatchesEverythingOption | QRegularExpression::MultilineOption;
    const QString block = u"%%1HINEXISTS%.*?%%2HINEXISTS%"_s;
    for (const QString &pattern : {block.arg(QString(), u"END"_s), block.arg(u"XS"_s, u"XSEND"_s)}) {
        text.remove(QRegularExpression(u"^[ \\t]*%1[ \\t]*(\\r?\\n|\\z)"_s.arg(pattern), options));
        text.remove(QRegularExpression(pattern, options));
    }
    return text;
}

} // namespace xsc::cloudconfig
