// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/fixmenu.h"

#include "ui/cloudconfig/findingmarks.h"
#include "ui/icons/iconfactory.h"

#include <QCoreApplication>
#include <QMenu>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 90;

struct FixMenuTr
{
    Q_DECLARE_TR_FUNCTIONS(FixMenu)
};

// An ampersand would become a mnemonic.
QString menuText(QString text)
{
    if (text.size() > longestTitle) {
        text = text.left(longestTitle) + u'…';
    }
    return text.replace(u'&', u"&&"_s);
}

// Of what menuText() has cut.
QString wholeText(const QString &text)
{
    return text.size() > longestTitle ? "<qt>"_L1 + text.toHtmlEscaped() + "</qt>"_L1 : QString();
}

} // namespace

void FixMenu::fill(QMenu *menu, const QList<cloudconfig::Finding> &findings, bool fixable) const
{
    if (findings.isEmpty()) {
        menu->addAction(FixMenuTr::tr("There is no problem here."))->setEnabled(false);
    }
    menu->setToolTipsVisible(true);
    for (const cloudconfig::Finding &finding : findings) {
        QAction *message =
            menu->addAction(IconFactory::icon(iconNameOf(finding.severity)), menuText(finding.message));
        message->setEnabled(false);
        message->setToolTip(wholeText(finding.message));
        if (!finding.fix || !fixable) {
            continue;
        }
        QAction *fix = menu->addAction(IconFactory::icon(u"fix"_s), menuText(finding.fix->title));
        fix->setObjectName("fix:"_L1 + finding.rule);
        QObject::connect(fix, &QAction::triggered, menu, [apply = m_apply, finding] { apply(finding); });
    }
}

} // namespace xsc::ui
