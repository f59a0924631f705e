// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/fingerprintpage.h"

#include "ui/connect/poolbook.h"
#include "ui/icons/iconfactory.h"
#include "ui/pages/valuetext.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int questionSignSize = 32;

} // namespace

FingerprintPage::FingerprintPage(QWidget *parent)
    : QWidget(parent)
    , m_sign(new QLabel(this))
    , m_title(new ValueText(u"fingerprintTitle"_s, this))
    , m_text(new ValueText(u"fingerprintText"_s, this))
    , m_digits(new ValueText(u"fingerprintDigits"_s, this))
    , m_trust(new QPushButton(this))
    , m_refuse(new QPushButton(tr("&Do Not Connect"), this))
{
    setObjectName(u"fingerprintPage"_s);
    m_sign->setObjectName(u"fingerprintSign"_s);
    m_title->setAccessibleName(tr("Question"));
    m_text->setAccessibleName(tr("Explanation"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_digits->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_digits->setAccessibleName(tr("SHA-256 fingerprint"));
    m_trust->setObjectName(u"trustButton"_s);
    m_refuse->setObjectName(u"refuseButton"_s);
    m_refuse->setDefault(true);
    connect(m_trust, &QPushButton::clicked, this, [this] { Q_EMIT trusted(m_seen); });
    connect(m_refuse, &QPushButton::clicked, this, &FingerprintPage::refused);

    auto *head = new QHBoxLayout;
    head->addWidget(m_sign, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_trust);
    buttons->addWidget(m_refuse);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(m_text);
    layout->addWidget(m_digits);
    layout->addStretch(1);
    layout->addLayout(buttons);
}

void FingerprintPage::ask(const QString &address, const QString &seen, const QString &accepted)
{
    m_seen = seen;
    const bool isChanged = !accepted.isEmpty();
    const QString icon = isChanged ? u"error"_s : u"certificate"_s;
    m_sign->setPixmap(
        IconFactory::icon(icon).pixmap(QSize(questionSignSize, questionSignSize), devicePixelRatioF()));
    m_sign->setAccessibleName(isChanged ? tr("Warning") : tr("Question"));
    m_title->setValue(isChanged ? tr("WARNING: The certificate of %1 has changed!").arg(address)
                                : tr("Is this the certificate of %1?").arg(address));
    m_text->setValue(
        isChanged ? tr("Somebody may be between you and the pool and read your password. Only go on if you "
                       "know that the pool has got a new certificate. The fingerprint (SHA-256) was:\n%1\n\n"
                       "Now it is:")
                        .arg(groupedFingerprint(accepted))
                  : tr("You connect to this pool for the first time. Compare the fingerprint (SHA-256) with "
                       "the one on the console of the pool's coordinator:"));
    m_digits->setValue(groupedFingerprint(seen));
    m_trust->setText(isChanged ? tr("&Trust the New Certificate") : tr("&Trust and Connect"));
    m_refuse->setFocus();
}

} // namespace xsc::ui
