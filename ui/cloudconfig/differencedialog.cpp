// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cloudconfig/differencedialog.h"

#include "ui/cloudconfig/codeeditor.h"

#include <QDialogButtonBox>
#include <QPushButton>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize differenceSize(820, 560);

char leadOf(DifferenceLine::Kind kind)
{
    switch (kind) {
    case DifferenceLine::Kind::Removed:
        return '-';
    case DifferenceLine::Kind::Added:
        return '+';
    case DifferenceLine::Kind::Same:
        break;
    }
    return ' ';
}

int countOf(const QList<DifferenceLine> &lines, DifferenceLine::Kind kind)
{
    return int(std::count_if(lines.cbegin(), lines.cend(),
                             [kind](const DifferenceLine &line) { return line.kind == kind; }));
}

} // namespace

DifferenceDialog::DifferenceDialog(const QByteArray &stored, const QByteArray &edited, QWidget *parent)
    : QDialog(parent)
    , m_view(new CodeEditor(u"differenceView"_s, this))
{
    setObjectName(u"differenceDialog"_s);
    setWindowTitle(tr("Differences from the Drive"));
    const QList<DifferenceLine> lines = textDifference(stored, edited);
    const int removed = countOf(lines, DifferenceLine::Kind::Removed);
    const int added = countOf(lines, DifferenceLine::Kind::Added);
    auto *summary = new QLabel(this);
    summary->setObjectName(u"differenceSummary"_s);
    summary->setText(removed + added == 0
                         ? tr("The text is the same as the one on the drive.")
                         //: Two sentences with counts: lines that were added; lines that were removed
                         : tr("%1 %2").arg(tr("%n line(s) added.", nullptr, added),
                                           tr("%n line(s) removed.", nullptr, removed)));
    m_view->setAccessibleName(tr("Differences from the drive"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(u"differenceCloseButton"_s);
    close->setAccessibleName(close->text().remove(u'&'));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(summary);
    layout->addWidget(m_view, 1);
    layout->addWidget(buttons);
    fill(lines);
    resize(differenceSize);
}

void DifferenceDialog::fill(const QList<DifferenceLine> &lines)
{
    QByteArray text;
    for (const DifferenceLine &line : lines) {
        text += leadOf(line.kind) + (' ' + line.text);
        if (!line.text.endsWith('\n')) {
            text += '\n';
        }
    }
    m_view->setBytes(text);
    m_view->setReadOnly(true);
    m_view->setCaretLineVisible(false);
    mark(lines);
}

void DifferenceDialog::mark(const QList<DifferenceLine> &lines)
{
    int first = -1;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const DifferenceLine::Kind kind = lines.at(i).kind;
        if (kind == DifferenceLine::Kind::Same) {
            continue;
        }
        first = first < 0 ? int(i) : first;
        m_view->markerAdd(int(i), kind == DifferenceLine::Kind::Added ? CodeEditor::AddedMarker
                                                                      : CodeEditor::RemovedMarker);
    }
    m_view->setFirstVisibleLine(std::max(0, first - 3));
}

} // namespace xsc::ui
