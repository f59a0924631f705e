// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/noticebox.h"
#include "ui/pages/sheet.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace xsc::ui {

class ValueText;

//! Shows a sheet: heading, notice, sections with values that can be selected and copied. Values change in
//! place, so that neither the scroll position nor a selection is lost while a page is live.
class SheetView : public QScrollArea
{
    Q_OBJECT

public:
    explicit SheetView(QWidget *parent = nullptr);

    void setSheet(const Sheet &sheet);
    [[nodiscard]] const Sheet &sheet() const { return m_sheet; }

Q_SIGNALS:
    void stepChosen(xsc::ui::NextStep step);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead();
    void showHead();
    void rebuildSections();
    [[nodiscard]] QWidget *makeSection(const SheetSection &section, qsizetype number);
    [[nodiscard]] bool hasSameShape(const Sheet &other) const;
    void showValues();

    Sheet m_sheet;
    QLabel *m_icon = nullptr;
    ValueText *m_title = nullptr;
    ValueText *m_subtitle = nullptr;
    QLabel *m_state = nullptr;
    NoticeBox *m_notice = nullptr;
    QVBoxLayout *m_sectionsLayout = nullptr;
    QWidget *m_sections = nullptr;
    QList<ValueText *> m_values; //!< row by row, over all sections
};

} // namespace xsc::ui
