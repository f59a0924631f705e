// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/patience.h"
#include "core/secret.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <deque>
#include <memory>

namespace xsc::ui {

//! What somebody has to say before the preparing of a virtual machine goes on.
struct Question
{
    enum class Kind { Agree, Password };
    Kind kind = Kind::Agree;
    QString vmUuid;
    QString vmName;
    QString context; //!< what was seen just before; may be empty
    QString text{};
    quint64 number = 0; //!< given by the desk; no two have the same
};

//! The questions of several tasks, put to the user one after the other.
class QuestionDesk : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~QuestionDesk() override;

    //! Waits for the answer. Errors: Cancelled, also when the desk goes; Timeout.
    [[nodiscard]] static Task<bool> agree(QPointer<QuestionDesk> self, Question question, Patience patience);
    //! The same for a password; empty: there is none. A virtual machine that refuses the one for all is asked
    //! about itself.
    [[nodiscard]] static Task<Secret> password(QPointer<QuestionDesk> self, Question question,
                                               Patience patience);

    //! The one to be answered now; nullptr: none.
    [[nodiscard]] const Question *current() const;
    [[nodiscard]] int waiting() const { return int(m_entries.size()); }
    void answer(bool isAgreed);
    void answer(const Secret &password, bool isForAll);
    //! The one for all was of an earlier run.
    void forgetPassword();

Q_SIGNALS:
    //! Another question, or another number of them.
    void changed();

private:
    struct Entry;
    using EntryPtr = std::shared_ptr<Entry>;

    [[nodiscard]] static Task<> put(QPointer<QuestionDesk> self, EntryPtr entry, Patience patience);
    void settle(EntryPtr entry);
    void answerOthers();
    [[nodiscard]] bool answerFromBefore(Entry &entry);

    std::deque<EntryPtr> m_entries;
    quint64 m_lastNumber = 0;
    Secret m_forAll;
    QSet<QString> m_tried; //!< VMs that got the password that is for all
};

} // namespace xsc::ui
