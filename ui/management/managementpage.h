// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/publishedstate.h"
#include "ui/messagebar/failure.h"
#include "ui/tree/keys.h"

#include <QPointer>
#include <QScrollArea>
#include <QSet>

#include <stop_token>

class QFormLayout;
class QLabel;
class QPushButton;

namespace xsc::ui {

class ValueText;
class WayForm;

//! The container management of one virtual machine: on or off, how its engine is reached, which host key is
//! trusted, and how it goes.
class ManagementPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit ManagementPage(QWidget *parent = nullptr);
    ~ManagementPage() override;

    //! \a vm: of a virtual machine, or null for none. What was edited for another one is dropped.
    void setVm(const ObjectKey &vm, const service::PublishedState *published);

Q_SIGNALS:
    void failed(const xsc::ui::Failure &failure);
    void enablingWanted(const xsc::ui::ObjectKey &vm);
    void disablingWanted(const xsc::ui::ObjectKey &vm);
    void diagnosisWanted(const xsc::ui::ObjectKey &vm);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Change = std::function<Task<>(PoolSource *pool, QString vmUuid, Patience patience)>;

    void build();
    [[nodiscard]] QWidget *makeState();
    [[nodiscard]] QWidget *makeFacts();
    [[nodiscard]] QWidget *makeWay();
    [[nodiscard]] QWidget *makeHostKey();
    ValueText *addFact(QFormLayout *form, const QString &objectName, const QString &label);
    [[nodiscard]] const xapi::VmRecord *record() const;
    void showState(const xapi::VmRecord &vm, const service::PublishedState *published);
    void showFacts(const xapi::VmRecord &vm, const service::PublishedState *published);
    void showHostKey(const xapi::VmRecord &vm);
    void showSign();
    void showButtons();
    void apply();
    void forgetHostKey();
    static QCoro::Task<void> carryOut(QPointer<ManagementPage> self, QString what, Change change);

    ObjectKey m_vm;
    QString m_vmUuid;
    QSet<QString> m_changing; //!< uuids of VMs
    QString m_signName;
    QLabel *m_sign = nullptr;
    ValueText *m_title = nullptr;
    ValueText *m_text = nullptr;
    QPushButton *m_switch = nullptr;
    QPushButton *m_why = nullptr;
    QWidget *m_facts = nullptr;
    ValueText *m_engine = nullptr;
    ValueText *m_since = nullptr;
    ValueText *m_contact = nullptr;
    ValueText *m_error = nullptr;
    WayForm *m_form = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_revert = nullptr;
    QWidget *m_hostKeyBox = nullptr;
    ValueText *m_hostKey = nullptr;
    QPushButton *m_copyKey = nullptr;
    QPushButton *m_forgetKey = nullptr;
    std::stop_source m_stop;
};

} // namespace xsc::ui
