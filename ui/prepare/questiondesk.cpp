// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prepare/questiondesk.h"

#include "core/signalwait.h"

namespace xsc::ui {

struct QuestionDesk::Entry
{
    Question question;
    SignalWait wait;
    bool isAnswered = false;
    bool isAgreed = false;
    Secret password;
};

QuestionDesk::~QuestionDesk()
{
    for (const EntryPtr &entry : m_entries) {
        entry->wait.wake();
    }
}

Task<> QuestionDesk::put(QPointer<QuestionDesk> self, EntryPtr entry, Patience patience)
{
    if (!self) {
        co_return fail(ErrorKind::Cancelled, tr("Nobody is there any more to be asked."));
    }
    if (self->answerFromBefore(*entry)) {
        co_return {};
    }
    entry->question.number = ++self->m_lastNumber;
    self->m_entries.push_back(entry);
    Q_EMIT self->changed();
    (void)co_await entry->wait.until(patience);
    if (self && std::erase(self->m_entries, entry) > 0) {
        Q_EMIT self->changed();
    }
    if (entry->isAnswered) {
        co_return {};
    }
    if (patience.isOver()) {
        co_return fail(patience.why(tr("Asking about “%1”").arg(entry->question.vmName)));
    }
    co_return fail(ErrorKind::Cancelled, tr("Nobody is there any more to be asked."));
}

Task<bool> QuestionDesk::agree(QPointer<QuestionDesk> self, Question question, Patience patience)
{
    const auto entry = std::make_shared<Entry>();
    entry->question = std::move(question);
    const auto answered = co_await put(self, entry, patience);
    if (!answered) {
        co_return fail(answered.error());
    }
    co_return entry->isAgreed;
}

Task<Secret> QuestionDesk::password(QPointer<QuestionDesk> self, Question question, Patience patience)
{
    const auto entry = std::make_shared<Entry>();
    entry->question = std::move(question);
    entry->question.kind = Question::Kind::Password;
    const auto answered = co_await put(self, entry, patience);
    if (!answered) {
        co_return fail(answered.error());
    }
    co_return entry->password;
}

const Question *QuestionDesk::current() const
{
    return m_entries.empty() ? nullptr : &m_entries.front()->question;
}

// A host key is looked at for each: only passwords go for all.
bool QuestionDesk::answerFromBefore(Entry &entry)
{
    const Question &question = entry.question;
    if (question.kind != Question::Kind::Password || m_forAll.isEmpty() ||
        m_tried.contains(question.vmUuid)) {
        return false;
    }
    m_tried.insert(question.vmUuid);
    entry.isAnswered = true;
    entry.password = m_forAll;
    return true;
}

void QuestionDesk::answer(bool isAgreed)
{
    if (!m_entries.empty()) {
        m_entries.front()->isAgreed = isAgreed;
        settle(m_entries.front());
    }
}

void QuestionDesk::answer(const Secret &password, bool isForAll)
{
    if (m_entries.empty()) {
        return;
    }
    const EntryPtr entry = m_entries.front();
    if (isForAll && !password.isEmpty()) {
        m_forAll = password;
        m_tried = {entry->question.vmUuid};
    }
    entry->password = password;
    settle(entry);
    answerOthers();
}

// An answer for all is one to those who wait already, too.
void QuestionDesk::answerOthers()
{
    const std::deque<EntryPtr> entries = m_entries;
    for (const EntryPtr &entry : entries) {
        if (answerFromBefore(*entry)) {
            settle(entry);
        }
    }
}

void QuestionDesk::settle(EntryPtr entry)
{
    std::erase(m_entries, entry);
    entry->isAnswered = true;
    entry->wait.wake();
    Q_EMIT changed();
}

void QuestionDesk::forgetPassword()
{
    m_forAll = {};
    m_tried.clear();
}

} // namespace xsc::ui
