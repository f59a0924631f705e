// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "ui/cloudconfig/templatelibrary.h"

#include <QMenu>

namespace xsc::ui {

//! Where a cloud-config may begin from: the built-in templates, the default of the pool, the user's own.
class TemplateMenu : public QMenu
{
    Q_OBJECT

public:
    explicit TemplateMenu(QWidget *parent);

    void setLibrary(TemplateLibrary library) { m_library = std::move(library); }
    //! Offers the default of a pool; asks for it by poolDefaultWanted().
    void setPoolName(const QString &name);
    //! Keeps \a bytes under \a name, and says by failed() when it cannot.
    void save(const QString &name, const QByteArray &bytes);

Q_SIGNALS:
    void chosen(const QByteArray &bytes);
    void poolDefaultWanted();
    //! The user wants to keep the text as a template.
    void saveWanted();
    void failed(const QString &what, const xsc::Error &error);

private:
    void rebuild();
    void addBuiltIn();
    void addOwn();
    void load(const QString &name);
    void askRemove(const QString &name);

    TemplateLibrary m_library;
    QString m_poolName;
};

} // namespace xsc::ui
