// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudconfig/render.h"
#include "ui/cloudconfig/codeeditor.h"

class QLabel;

namespace xsc::ui {

//! The user-data that a template becomes for one virtual machine: lines that differ from the template's are
//! marked, a line is drawn where some were left out, and it scrolls along with the template.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(QWidget *parent = nullptr);

    void setVmName(const QString &name);
    void showRendered(const QByteArray &source, const cloudconfig::Rendered &rendered);
    //! Brings what has become of a line of the template to the top. \a line from 1.
    void followLine(int line);
    //! Why the word of a key that is yet to be made stands in the user-data.
    [[nodiscard]] static QString whyNoKey();
    [[nodiscard]] CodeEditor *view() const { return m_view; }
    //! Numbers of the lines that differ, from 1.
    [[nodiscard]] const QList<int> &changedLines() const { return m_changed; }

    //! Lines \a first to \a last of the template that have become nothing, before line \a before of the
    //! preview.
    struct LeftOut
    {
        int before = 1;
        int first = 1;
        int last = 1;

        bool operator==(const LeftOut &) const = default;
    };
    [[nodiscard]] const QList<LeftOut> &leftOut() const { return m_leftOut; }

Q_SIGNALS:
    void saveWanted(const QByteArray &userData);

private:
    [[nodiscard]] QWidget *makeHead();
    void markLeftOut(const QString &source, const QString &userData);
    void showCounts();
    [[nodiscard]] QString leftOutAt(int line) const;
    void explain(int position, const QPoint &globalPoint);
    void markChanges(const QString &source, const cloudconfig::Rendered &rendered);

    QLabel *m_title;
    QLabel *m_count;
    QLabel *m_keyNote;
    CodeEditor *m_view;
    QList<int> m_lines; //!< of the template, for each of the preview
    QList<int> m_changed;
    QList<LeftOut> m_leftOut;
};

} // namespace xsc::ui
