// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/wayform.h"

#include "ui/management/portedit.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int wayLabelWidth = 150; // as the labels of a sheet

} // namespace

WayForm::WayForm(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
    , m_mode(new QComboBox(this))
{
    setObjectName(u"wayForm"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setLabelAlignment(Qt::AlignLeft);
    m_layout->setHorizontalSpacing(16);
    m_layout->setVerticalSpacing(8);
    m_mode->setObjectName(u"wayMode"_s);
    m_mode->setAccessibleName(tr("Reached over"));
    m_mode->addItem(tr("SSH"), int(guest::Mode::Ssh));
    m_mode->addItem(tr("TLS"), int(guest::Mode::Tls));
    auto *label = new QLabel(tr("Reached &over:"), this);
    label->setMinimumWidth(wayLabelWidth);
    label->setBuddy(m_mode);
    m_layout->addRow(label, m_mode);
    m_user = addEdit(u"wayUser"_s, tr("&User name:"), tr("User name"), guest::defaultUser);
    m_address = addEdit(u"wayAddress"_s, tr("A&ddress:"), tr("Address"), {});
    m_port = makePortEdit(u"wayPort"_s, tr("Port"), guest::defaultPort(guest::Mode::Ssh), this);
    m_layout->addRow(tr("&Port:"), m_port);
    m_socket =
        addEdit(u"waySocket"_s, tr("Engine &socket:"), tr("Engine socket"), guest::defaultEngineSocket);
    connect(m_port, &QLineEdit::textChanged, this, &WayForm::edited);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &WayForm::showMode);
    showMode();
}

QLineEdit *WayForm::addEdit(const QString &objectName, const QString &label, const QString &name,
                            const QString &usual)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(objectName);
    edit->setAccessibleName(name);
    edit->setPlaceholderText(usual);
    connect(edit, &QLineEdit::textChanged, this, &WayForm::edited);
    m_layout->addRow(label, edit);
    return edit;
}

void WayForm::setRecorded(const guest::RecordedWay &way, const QStringList &reported)
{
    const guest::RecordedWay before = std::exchange(m_recorded, way);
    guest::RecordedWay shown = this->way();
    const auto follow = [&](auto field) {
        if (shown.*field == before.*field) {
            shown.*field = way.*field;
        }
    };
    follow(&guest::RecordedWay::mode);
    follow(&guest::RecordedWay::user);
    follow(&guest::RecordedWay::port);
    follow(&guest::RecordedWay::address);
    follow(&guest::RecordedWay::engineSocket);
    showReported(reported);
    show(shown);
}

void WayForm::reset(const guest::RecordedWay &way, const QStringList &reported)
{
    m_recorded = way;
    showReported(reported);
    show(way);
}

void WayForm::showReported(const QStringList &reported)
{
    m_address->setPlaceholderText(reported.isEmpty()
                                      ? tr("As the guest agent reports it")
                                      : tr("As the guest agent reports it: %1").arg(reported.join(u", "_s)));
}

void WayForm::show(const guest::RecordedWay &way)
{
    if (way == this->way()) {
        return;
    }
    m_mode->setCurrentIndex(m_mode->findData(int(way.mode)));
    m_user->setText(way.user);
    m_address->setText(way.address);
    setPort(m_port, way.port);
    m_socket->setText(way.engineSocket);
}

guest::RecordedWay WayForm::way() const
{
    return {.mode = guest::Mode(m_mode->currentData().toInt()),
            .user = m_user->text().trimmed(),
            .port = portIn(m_port),
            .address = m_address->text().trimmed(),
            .engineSocket = m_socket->text().trimmed()};
}

// Account and socket are those of SSH: TLS goes to the engine's own port.
void WayForm::showMode()
{
    const auto mode = guest::Mode(m_mode->currentData().toInt());
    m_layout->setRowVisible(m_user, mode == guest::Mode::Ssh);
    m_layout->setRowVisible(m_socket, mode == guest::Mode::Ssh);
    m_port->setPlaceholderText(QString::number(guest::defaultPort(mode)));
    Q_EMIT edited();
}

} // namespace xsc::ui
