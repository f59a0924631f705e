// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/emptypage.h"

#include "ui/icons/iconfactory.h"
#include "ui/pages/noticebox.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pictureSize = 96;
constexpr int textWidth = 420;

} // namespace

EmptyPage::EmptyPage(QWidget *parent, const QString &name)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(name + "Page"_L1);
    m_picture->setObjectName(name + "Picture"_L1);
    m_title->setObjectName(name + "Title"_L1);
    m_text->setObjectName(name + "Text"_L1);
    m_button->setObjectName(name + "Button"_L1);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_title->setFont(large);
    m_text->setWordWrap(true);
    m_text->setFixedWidth(textWidth);
    m_text->setAlignment(Qt::AlignHCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->addStretch(2);
    for (QWidget *widget : {static_cast<QWidget *>(m_picture), static_cast<QWidget *>(m_title),
                            static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_button)}) {
        layout->addWidget(widget, 0, Qt::AlignHCenter);
    }
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT stepChosen(m_step); });
    showPicture();
}

void EmptyPage::setContents(const QString &title, const QString &text, NextStep step)
{
    m_step = step;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setFixedHeight(m_text->heightForWidth(textWidth));
    m_button->setText(stepText(step));
    m_button->setAccessibleName(stepText(step).remove(u'&'));
    m_button->setVisible(step != NextStep::None);
}

void EmptyPage::showPicture()
{
    const QSize size(pictureSize, pictureSize);
    m_picture->setPixmap(IconFactory::icon(u"xscontainer"_s).pixmap(size, devicePixelRatioF()));
}

void EmptyPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showPicture();
    }
}

} // namespace xsc::ui
