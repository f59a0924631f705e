// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

#include <functional>

class QComboBox;
class QMenu;

namespace xsc::ui {

class ConfigEditor;
class InsertMenu;

//! The tools of a cloud-config editor, and the keys for those that have none on the bar.
class EditorBar : public QToolBar
{
    Q_OBJECT

public:
    //! \a editor outlives this; it gets the actions.
    explicit EditorBar(ConfigEditor *editor);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    using Command = std::function<void()>;

    [[nodiscard]] QAction *make(const QString &objectName, const QString &text, const QString &icon,
                                const QKeySequence &key, Command command);
    void addMenu(const QString &objectName, QMenu *menu, const QString &icon);
    void addFileMenu();
    void addEditTools();
    void addHiddenKeys();
    void addTargets();
    void nameButtons();
    void showWritable();
    void showGuess();
    void fitNames();

    ConfigEditor *m_editor;
    InsertMenu *m_insert;
    QComboBox *m_target = nullptr;
    QList<QAction *> m_writing; //!< off while the text is read-only
};

} // namespace xsc::ui
