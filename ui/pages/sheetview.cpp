// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheetview.h"

#include "ui/icons/iconfactory.h"
#include "ui/pages/valuetext.h"

#include <QEvent>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int headIconSize = 40;
constexpr int labelWidth = 150;
constexpr int longestLabel = 260;

} // namespace

SheetView::SheetView(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"sheetView"_s);
    setAccessibleName(tr("Properties of the selected object"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto *page = new QWidget;
    page->setObjectName(u"sheetPage"_s);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(14);
    layout->addWidget(makeHead());
    m_notice = new NoticeBox(page);
    connect(m_notice, &NoticeBox::stepChosen, this, &SheetView::stepChosen);
    layout->addWidget(m_notice);
    m_sectionsLayout = new QVBoxLayout;
    layout->addLayout(m_sectionsLayout);
    layout->addStretch(1);
    setWidget(page);
}

QWidget *SheetView::makeHead()
{
    auto *head = new QWidget;
    m_icon = new QLabel(head);
    m_icon->setObjectName(u"sheetIcon"_s);
    m_icon->setFixedSize(headIconSize, headIconSize);
    m_title = new ValueText(u"sheetTitle"_s, head);
    m_title->setAccessibleName(tr("Name"));
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    m_title->setFont(large);
    m_subtitle = new ValueText(u"sheetSubtitle"_s, head);
    m_subtitle->setAccessibleName(tr("Kind and place"));
    m_state = new QLabel(head);
    m_state->setObjectName(u"sheetState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_subtitle);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addWidget(m_state, 0, Qt::AlignTop);
    return head;
}

void SheetView::setSheet(const Sheet &sheet)
{
    if (sheet == m_sheet) {
        return;
    }
    const bool isSameShape = hasSameShape(sheet);
    m_sheet = sheet;
    showHead();
    m_notice->setNotice(sheet.notice, sheet.step);
    if (!isSameShape) {
        rebuildSections();
    }
    showValues();
}

void SheetView::showHead()
{
    m_icon->setPixmap(
        IconFactory::icon(m_sheet.icon).pixmap(QSize(headIconSize, headIconSize), devicePixelRatioF()));
    m_icon->setAccessibleName(m_sheet.subtitle);
    m_title->setValue(m_sheet.title);
    m_subtitle->setValue(m_sheet.subtitle);
    m_state->setText(m_sheet.state);
}

bool SheetView::hasSameShape(const Sheet &other) const
{
    const auto sameLabels = [](const SheetRow &a, const SheetRow &b) { return a.label == b.label; };
    return std::equal(m_sheet.sections.cbegin(), m_sheet.sections.cend(), other.sections.cbegin(),
                      other.sections.cend(), [&](const SheetSection &a, const SheetSection &b) {
                          return a.title == b.title && std::equal(a.rows.cbegin(), a.rows.cend(),
                                                                  b.rows.cbegin(), b.rows.cend(), sameLabels);
                      });
}

void SheetView::rebuildSections()
{
    m_values.clear();
    delete m_sections;
    m_sections = new QWidget;
    auto *layout = new QVBoxLayout(m_sections);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    for (qsizetype i = 0; i < m_sheet.sections.size(); ++i) {
        layout->addWidget(makeSection(m_sheet.sections[i], i));
    }
    m_sectionsLayout->addWidget(m_sections);
}

QWidget *SheetView::makeSection(const SheetSection &section, qsizetype number)
{
    auto *box = new QGroupBox(section.title, m_sections);
    box->setObjectName(u"section%1"_s.arg(number));
    box->setAccessibleName(section.title);
    auto *form = new QFormLayout(box);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setFormAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    for (const SheetRow &row : section.rows) {
        auto *label = new QLabel(box);
        label->setTextFormat(Qt::PlainText);
        label->setText(label->fontMetrics().elidedText(row.label, Qt::ElideMiddle, longestLabel));
        label->setToolTip(label->text() == row.label ? QString() : Qt::convertFromPlainText(row.label));
        label->setMinimumWidth(labelWidth);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        label->setForegroundRole(QPalette::PlaceholderText);
        auto *value = new ValueText(box);
        value->setObjectName(u"value"_s);
        value->setAccessibleName(row.label);
        label->setBuddy(value);
        form->addRow(label, value);
        m_values.append(value);
    }
    return box;
}

void SheetView::showValues()
{
    qsizetype next = 0;
    for (const SheetSection &section : std::as_const(m_sheet.sections)) {
        for (const SheetRow &row : section.rows) {
            ValueText *value = m_values[next++];
            const QString text = row.value.isEmpty() ? tr("None") : row.value;
            value->setValue(text);
            value->setAccessibleDescription(text);
        }
    }
}

void SheetView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_sheet.icon.isEmpty()) {
        showHead();
    }
}

} // namespace xsc::ui
