// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/summarydialog.h"

#include "ui/icons/iconfactory.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLocale>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int summaryWidth = 520;
constexpr int summarySign = 32;

QString keyText(const DriveSummary &summary)
{
    if (summary.letsPoolIn) {
        return summary.hasOtherKeys ? SummaryDialog::tr("The pool's key, and others")
                                    : SummaryDialog::tr("The pool's key");
    }
    return summary.hasOtherKeys ? SummaryDialog::tr("Others, not the pool's key")
                                : SummaryDialog::tr("None: nobody can log in with a key");
}

QString countText(const DriveSummary &summary)
{
    if (summary.errors + summary.warnings + summary.hints == 0) {
        return SummaryDialog::tr("None");
    }
    QStringList parts{summary.errors ? SummaryDialog::tr("%n error(s)", nullptr, summary.errors) : QString(),
                      summary.warnings ? SummaryDialog::tr("%n warning(s)", nullptr, summary.warnings)
                                       : QString(),
                      summary.hints ? SummaryDialog::tr("%n hint(s)", nullptr, summary.hints) : QString()};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString instanceText(const DriveSummary &summary)
{
    return summary.isTemplate
               ? SummaryDialog::tr(
                     "Virtual machines made from this template have a copy of this drive, with "
                     "the host name and the instance ID of the template. cloud-config runs "
                     "when each of them starts for the first time, but not where cloud-init has "
                     "already run in the template and “cloud-init clean” was not run after that.")
               : SummaryDialog::tr("cloud-config runs when a virtual machine starts for the first "
                                   "time. Later changes reach CoreOS and Flatcar "
                                   "at the next start; cloud-init takes them only after “cloud-init "
                                   "clean” was run in the virtual machine.");
}

QLabel *plainLabel(const QString &objectName, const QString &text)
{
    auto *label = new QLabel(text);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

SummaryDialog::SummaryDialog(const DriveSummary &summary, const QString &place, bool replaces,
                             QWidget *parent)
    : QDialog(parent)
    , m_signName(summary.errors > 0 ? u"warning"_s : u"config-drive"_s)
    , m_sign(new QLabel)
{
    setObjectName(u"summaryDialog"_s);
    setWindowTitle(tr("Write the Config Drive"));
    m_sign->setObjectName(u"summarySign"_s);
    showSign();
    QString question = replaces ? tr("Write a new config drive in place of the one that “%1” has?")
                                : tr("Write a config drive for “%1”?");
    if (summary.errors > 0) {
        question = tr("The cloud-config for “%1” has errors. The virtual machine may come up without keys or "
                      "network. Write the drive all the same?");
    }
    auto *head = new QHBoxLayout;
    head->setSpacing(14);
    head->addWidget(m_sign, 0, Qt::AlignTop);
    QLabel *text = plainLabel(u"summaryQuestion"_s, question.arg(summary.vmName));
    QFont bold = text->font();
    bold.setBold(true);
    text->setFont(bold);
    head->addWidget(text, 1);
    auto *form = new QFormLayout;
    addRows(form, summary, place);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 16, 18, 14);
    layout->setSpacing(14);
    layout->addLayout(head);
    layout->addLayout(form);
    layout->addWidget(makeOthers());
    layout->addWidget(plainLabel(u"summaryInstance"_s, instanceText(summary)));
    layout->addStretch(1);
    layout->addWidget(makeButtons(summary.errors > 0));
    setMinimumWidth(summaryWidth);
}

void SummaryDialog::showSign()
{
    m_sign->setPixmap(
        IconFactory::icon(m_signName).pixmap(QSize(summarySign, summarySign), devicePixelRatioF()));
}

void SummaryDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showSign();
    }
}

// A window is opened at two thirds of the screen at most, and lines that wrap ask for no least height.
void SummaryDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    setMinimumHeight(layout()->totalHeightForWidth(width()));
}

void SummaryDialog::addRow(QFormLayout *form, const QString &objectName, const QString &label,
                           const QString &value)
{
    form->addRow(label, plainLabel(objectName, value));
}

void SummaryDialog::addRows(QFormLayout *form, const DriveSummary &summary, const QString &place)
{
    form->setHorizontalSpacing(18);
    addRow(form, u"summaryHostName"_s, tr("Host name:"),
           summary.hostName.isEmpty() ? tr("The guest's own default") : summary.hostName);
    addRow(form, u"summaryKeys"_s, tr("SSH keys:"), keyText(summary));
    if (summary.makesKey) {
        addRow(form, u"summaryNewKey"_s, tr("New key:"),
               tr("The pool has no key yet. A new key pair is made for it when the drive is written."));
    }
    addRow(form, u"summaryManaged"_s, tr("Container management:"),
           summary.letsPoolIn ? tr("Can be enabled: the pool's key is let in")
                              : tr("No: the pool's key is not let in"));
    if (!summary.newInterface.isEmpty()) {
        addRow(form, u"summaryInterface"_s, tr("New interface:"),
               tr("The virtual machine gets interface %1 on the host internal management network.")
                   .arg(summary.newInterface));
    }
    addRow(form, u"summaryPlace"_s, tr("Storage:"), place);
    addRow(form, u"summarySize"_s, tr("User-data:"), locale().formattedDataSize(summary.size));
    addRow(form, u"summaryProblems"_s, tr("Problems:"), countText(summary));
    if (!summary.errorTexts.isEmpty()) {
        addRow(form, u"summaryErrors"_s, tr("Errors:"), summary.errorTexts.join(u'\n'));
    }
}

QWidget *SummaryDialog::makeOthers()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_warning = plainLabel(u"summaryOthers"_s, QString());
    m_others = new QCheckBox(tr("&Replace that drive too"));
    m_others->setObjectName(u"summaryReplaceOthers"_s);
    m_others->setAccessibleName(m_others->text().remove(u'&'));
    m_others->setChecked(true);
    layout->addWidget(m_warning);
    layout->addWidget(m_others);
    warnOfOthers({});
    return box;
}

void SummaryDialog::warnOfOthers(const QString &warning)
{
    m_warning->setText(warning);
    m_warning->setVisible(!warning.isEmpty());
    m_others->setVisible(!warning.isEmpty());
}

QWidget *SummaryDialog::makeButtons(bool hasErrors)
{
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *write = buttons->addButton(hasErrors ? tr("&Write All the Same") : tr("&Write the Drive"),
                                            QDialogButtonBox::AcceptRole);
    QPushButton *back = buttons->addButton(tr("&Back to the Text"), QDialogButtonBox::RejectRole);
    write->setObjectName(u"summaryWriteButton"_s);
    back->setObjectName(u"summaryBackButton"_s);
    for (QPushButton *button : {write, back}) {
        button->setAccessibleName(button->text().remove(u'&'));
    }
    (hasErrors ? back : write)->setDefault(true);
    (hasErrors ? back : write)->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

} // namespace xsc::ui
