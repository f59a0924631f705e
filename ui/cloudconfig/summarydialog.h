// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cloudconfig/drivesummary.h"

#include <QCheckBox>
#include <QDialog>

class QFormLayout;
class QLabel;

namespace xsc::ui {

//! The last look before a drive is written: accepted, it is written. Errors ask, they do not forbid.
class SummaryDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a place: where the drive goes; \a replaces: the virtual machine has one already.
    SummaryDialog(const DriveSummary &summary, const QString &place, bool replaces,
                  QWidget *parent = nullptr);

    //! Says that Xen Orchestra's drive would win, and offers to replace it.
    void warnOfOthers(const QString &warning);
    [[nodiscard]] bool replacesOthers() const { return m_others->isChecked() && !m_others->isHidden(); }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showSign();
    [[nodiscard]] QWidget *makeOthers();
    void addRow(QFormLayout *form, const QString &objectName, const QString &label, const QString &value);
    void addRows(QFormLayout *form, const DriveSummary &summary, const QString &place);
    [[nodiscard]] QWidget *makeButtons(bool hasErrors);

    QString m_signName;
    QLabel *m_sign;
    QLabel *m_warning = nullptr;
    QCheckBox *m_others = nullptr;
};

} // namespace xsc::ui
