// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/helperdialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int helperWidth = 540;

QLabel *wrappedLabel(const QString &objectName, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

HelperDialog::HelperDialog(const QString &objectName, const QString &title, const QString &introduction,
                           QWidget *parent)
    : QDialog(parent)
    , m_form(new QFormLayout)
    , m_state(wrappedLabel(u"helperState"_s, {}, this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setObjectName(objectName);
    setWindowTitle(title);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_buttons->setObjectName(u"helperButtons"_s);
    QPushButton *insert = m_buttons->button(QDialogButtonBox::Ok);
    insert->setObjectName(u"helperInsertButton"_s);
    insert->setText(tr("&Insert"));
    QPushButton *cancel = m_buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(u"helperCancelButton"_s);
    for (QPushButton *button : {insert, cancel}) {
        button->setAccessibleName(button->text().remove(u'&'));
    }
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_state->setMinimumHeight(m_state->fontMetrics().lineSpacing() * 3);
    m_state->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(wrappedLabel(u"helperIntroduction"_s, introduction, this));
    layout->addLayout(m_form);
    layout->addWidget(m_state, 1);
    layout->addWidget(m_buttons);
    setMinimumWidth(helperWidth);
}

void HelperDialog::addRow(const QString &label, const QString &objectName, QWidget *field)
{
    field->setObjectName(objectName);
    field->setAccessibleName(QString(label).remove(u'&').remove(u':'));
    m_form->addRow(label, field);
}

void HelperDialog::setState(const QString &problem, const QString &note)
{
    m_state->setText(problem.isEmpty() ? note : problem);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
}

QString quoted(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + escaped + u'"';
}

} // namespace xsc::ui
