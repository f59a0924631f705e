// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/problemlist.h"

#include "ui/icons/iconfactory.h"

#include <QHeaderView>
#include <QTreeView>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

using cloudconfig::Finding;
using cloudconfig::Severity;

namespace {

constexpr int placeLetters = 10;
constexpr int mostLettersOfRule = 22;
constexpr int fewestLettersOfRule = 9;
constexpr int shareOfRule = 5; // the fifth part, where there is little room

std::pair<int, int> placeOf(const Finding &finding) { return {finding.span.line, finding.span.column}; }

// The same one, else the one that comes next.
int rowLike(const QList<Finding> &findings, const Finding &wanted)
{
    const auto isSame = [&](const Finding &one) {
        return one.rule == wanted.rule && placeOf(one) == placeOf(wanted);
    };
    const auto isNext = [&](const Finding &one) { return placeOf(one) >= placeOf(wanted); };
    auto found = std::find_if(findings.cbegin(), findings.cend(), isSame);
    if (found == findings.cend()) {
        found = std::find_if(findings.cbegin(), findings.cend(), isNext);
    }
    return int(std::min(found - findings.cbegin(), findings.size() - 1));
}

} // namespace

ProblemList::ProblemList(QWidget *parent)
    : QWidget(parent)
    , m_model(new ProblemModel(this))
    , m_view(new QTreeView(this))
    , m_counts(new QLabel(this))
{
    setObjectName(u"problemList"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    makeHead();
    makeView();
    layout->addWidget(m_view, 1);
    showCounts();
    showFix();
}

void ProblemList::makeHead()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(2);
    m_counts->setObjectName(u"problemCounts"_s);
    m_counts->setTextFormat(Qt::PlainText);
    head->addWidget(m_counts, 1);
    m_fix = makeButton(u"problemFixButton"_s, tr("Fix"), u"fix"_s);
    m_fix->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    QToolButton *previous = makeButton(u"previousProblemButton"_s, tr("Previous problem"), u"up"_s);
    QToolButton *next = makeButton(u"nextProblemButton"_s, tr("Next problem"), u"down"_s);
    previous->setToolTip(tr("Previous problem (Shift+F8)"));
    next->setToolTip(tr("Next problem (F8)"));
    connect(m_fix, &QToolButton::clicked, this, [this] {
        if (const Finding *finding = selected()) {
            Q_EMIT fixChosen(Finding(*finding));
        }
    });
    connect(previous, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(false); });
    connect(next, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(true); });
    for (QToolButton *button : {m_fix, previous, next}) {
        head->addWidget(button);
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(head);
}

QToolButton *ProblemList::makeButton(const QString &objectName, const QString &text, const QString &icon)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setText(text);
    button->setAccessibleName(text);
    button->setIcon(IconFactory::icon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void ProblemList::makeView()
{
    m_view->setObjectName(u"problemView"_s);
    m_view->setAccessibleName(tr("Problems of the cloud-config"));
    m_view->setModel(m_model);
    setFocusProxy(m_view);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->header()->setObjectName(u"problemHeader"_s);
    m_view->header()->setAccessibleName(tr("Columns of the problems"));
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(ProblemModel::Message, QHeaderView::Stretch);
    m_view->header()->resizeSection(ProblemModel::Line, placeLetters * fontMetrics().averageCharWidth());
    m_ruleWidth = m_view->header()->sectionSize(ProblemModel::Rule);
    const auto choose = [this](const QModelIndex &index) {
        Q_EMIT chosen(Finding(m_model->findings().at(index.row())));
    };
    connect(m_view, &QAbstractItemView::clicked, this, choose);
    connect(m_view, &QAbstractItemView::activated, this, choose);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProblemList::showFix);
}

void ProblemList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitRule();
}

// What the user has dragged stays as it is.
void ProblemList::fitRule()
{
    QHeaderView *header = m_view->header();
    if (header->sectionSize(ProblemModel::Rule) != m_ruleWidth) {
        return;
    }
    const int letter = fontMetrics().averageCharWidth();
    header->resizeSection(ProblemModel::Rule, std::clamp(width() / shareOfRule, fewestLettersOfRule * letter,
                                                         mostLettersOfRule * letter));
    m_ruleWidth = header->sectionSize(ProblemModel::Rule);
}

void ProblemList::setFindings(const QList<Finding> &findings)
{
    const Finding *current = selected();
    const std::optional<Finding> before = current ? std::optional(*current) : std::nullopt;
    m_model->setFindings(findings);
    if (before && !findings.isEmpty()) {
        m_view->setCurrentIndex(m_model->index(rowLike(findings, *before), 0));
    }
    showCounts();
    showFix();
}

void ProblemList::setFixable(bool fixable)
{
    m_isFixable = fixable;
    showFix();
}

const Finding *ProblemList::selected() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? &m_model->findings().at(index.row()) : nullptr;
}

const Finding *ProblemList::step(int line, int column, bool forward)
{
    const QList<Finding> &all = m_model->findings();
    if (all.isEmpty()) {
        return nullptr;
    }
    const std::pair here(line, column);
    const auto next =
        std::find_if(all.cbegin(), all.cend(), [&](const Finding &one) { return placeOf(one) > here; });
    const auto before =
        std::find_if(all.crbegin(), all.crend(), [&](const Finding &one) { return placeOf(one) < here; });
    const Finding *found = forward ? (next == all.cend() ? &all.constFirst() : &*next)
                                   : (before == all.crend() ? &all.constLast() : &*before);
    m_view->setCurrentIndex(m_model->index(int(found - all.constData()), 0));
    return found;
}

void ProblemList::showCounts()
{
    if (m_model->findings().isEmpty()) {
        m_counts->setText(tr("No problems found."));
        return;
    }
    QStringList parts;
    if (const int errors = m_model->count(Severity::Error)) {
        parts << tr("%n error(s)", nullptr, errors);
    }
    if (const int warnings = m_model->count(Severity::Warning)) {
        parts << tr("%n warning(s)", nullptr, warnings);
    }
    if (const int hints = m_model->count(Severity::Hint)) {
        parts << tr("%n hint(s)", nullptr, hints);
    }
    m_counts->setText(parts.join(u", "_s));
}

void ProblemList::showFix()
{
    const Finding *finding = selected();
    const bool hasFix = m_isFixable && finding && finding->fix;
    m_fix->setEnabled(hasFix);
    m_fix->setToolTip(hasFix ? tr("%1 (Ctrl+.)").arg(finding->fix->title)
                             : tr("Choose a problem that can be mended by itself."));
}

} // namespace xsc::ui
