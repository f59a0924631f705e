// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/portedit.h"

#include <QRegularExpressionValidator>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

QLineEdit *makePortEdit(const QString &objectName, const QString &name, quint16 usual, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(objectName);
    edit->setAccessibleName(name);
    edit->setPlaceholderText(QString::number(usual));
    edit->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{0,5}"_s), edit));
    edit->setMaximumWidth(edit->fontMetrics().averageCharWidth() * 12);
    return edit;
}

std::optional<quint16> portIn(const QLineEdit *edit)
{
    const QString text = edit->text().trimmed();
    return text.isEmpty() ? std::nullopt : std::optional<quint16>(text.toUShort());
}

void setPort(QLineEdit *edit, std::optional<quint16> port)
{
    edit->setText(port ? QString::number(*port) : QString());
}

} // namespace xsc::ui
