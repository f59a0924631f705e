// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

namespace xsc::ui {

//! Words of others, such as a value on a page: plain text to be selected and copied, as high as it needs to
//! be, broken anywhere where it finds no better place, so that no word widens the window.
class ValueText : public QTextEdit
{
    Q_OBJECT

public:
    explicit ValueText(QWidget *parent = nullptr);
    explicit ValueText(const QString &objectName, QWidget *parent);

    void setValue(const QString &text);
    //! Higher ones scroll in themselves.
    void setMostLines(int lines);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fitHeight();

    int m_mostLines = 0; //!< 0: as many as there are
};

} // namespace xsc::ui
