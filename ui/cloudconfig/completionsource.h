// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cloudconfig/keyhelp.h"
#include "ui/cloudconfig/completionlist.h"

namespace xsc::ui {

//! Offers the keys that may stand at the caret, and tells what a key means.
class CompletionSource : public QObject
{
    Q_OBJECT

public:
    //! \a editor outlives this.
    explicit CompletionSource(CodeEditor *editor, QObject *parent = nullptr);

    void setTarget(cloudconfig::Target target) { m_target = target; }
    //! Opens the list at the caret, if there is something to offer.
    void offer();
    //! Help for the key at a place, as rich text; empty where no known key stands.
    [[nodiscard]] QString helpAt(int line, int column) const;

private:
    void offerForFirstLetter(int character);
    void insert(const char *selection, int position);
    [[nodiscard]] QList<cloudconfig::KeyHelp> keysHere() const;

    CodeEditor *m_editor;
    CompletionList *m_list;
    cloudconfig::Target m_target = cloudconfig::Target::CloudInit;
};

} // namespace xsc::ui
