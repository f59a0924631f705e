// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/connectionstatus.h"

#include "ui/icons/iconfactory.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Look
{
    QString icon;
    QString text;
};

Look lookOf(const PoolSource &pool)
{
    const QString name = pool.displayName();
    switch (pool.state()) {
    case PoolSource::State::Live:
        return {u"live"_s, ConnectionStatus::tr("%1: connected").arg(name)};
    case PoolSource::State::Connecting:
        return {u"waiting"_s, ConnectionStatus::tr("%1: connecting…").arg(name)};
    case PoolSource::State::Filling:
        return {u"waiting"_s, ConnectionStatus::tr("%1: reading…").arg(name)};
    case PoolSource::State::Lost:
        return {u"warning"_s, ConnectionStatus::tr("%1: connection lost, trying again…").arg(name)};
    case PoolSource::State::Failed:
        return {u"error"_s, ConnectionStatus::tr("%1: not connected").arg(name)};
    case PoolSource::State::Disconnected:
        break;
    }
    return {u"disconnect"_s, ConnectionStatus::tr("%1: disconnected").arg(name)};
}

} // namespace

ConnectionStatus::ConnectionStatus(PoolList *pools, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_none(new QLabel(tr("No pool"), this))
{
    setObjectName(u"connectionStatus"_s);
    setAccessibleName(tr("State of the connections"));
    m_none->setObjectName(u"noPoolLabel"_s);
    m_layout->setContentsMargins(4, 0, 4, 0);
    m_layout->addWidget(m_none);
    connect(pools, &PoolList::added, this, &ConnectionStatus::add);
    connect(pools, &PoolList::removed, this, &ConnectionStatus::remove);
    for (const auto &pool : pools->all()) {
        add(pool.get());
    }
}

void ConnectionStatus::add(PoolSource *pool)
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"connectionButton%1"_s.arg(m_added++));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_layout->addWidget(button);
    m_buttons.insert(pool, button);
    connect(button, &QToolButton::clicked, this, [this, pool] { Q_EMIT chosen(pool); });
    connect(pool, &PoolSource::stateChanged, button, [this, pool] { refresh(pool); });
    connect(pool, &PoolSource::changed, button, [this, pool] { refresh(pool); });
    refresh(pool);
    m_none->hide();
}

void ConnectionStatus::remove(PoolSource *pool)
{
    delete m_buttons.take(pool);
    m_none->setVisible(m_buttons.isEmpty());
}

void ConnectionStatus::refresh(PoolSource *pool)
{
    QToolButton *button = m_buttons.value(pool);
    const Look look = lookOf(*pool);
    if (button->text() != look.text) {
        button->setText(look.text);
        button->setAccessibleName(look.text);
        button->setIcon(IconFactory::icon(look.icon));
    }
    const QString why = pool->error().message;
    button->setToolTip(why.isEmpty() ? QString() : u"<qt>%1</qt>"_s.arg(why.toHtmlEscaped()));
}

} // namespace xsc::ui
