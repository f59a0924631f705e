// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tree/naturalorder.h"

#include <QChar>

namespace xsc::ui {

namespace {

QStringView takeDigits(QStringView &text)
{
    qsizetype length = 0;
    while (length < text.size() && text[length].isDigit()) {
        ++length;
    }
    QStringView digits = text.first(length);
    text = text.sliced(length);
    while (digits.size() > 1 && digits.front().digitValue() == 0) {
        digits = digits.sliced(1);
    }
    return digits;
}

int compareNumbers(QStringView a, QStringView b)
{
    return a.size() != b.size() ? (a.size() < b.size() ? -1 : 1) : a.compare(b);
}

// One step: a run of digits or a single character of each text.
int compareNext(QStringView &a, QStringView &b)
{
    if (a.front().isDigit() && b.front().isDigit()) {
        return compareNumbers(takeDigits(a), takeDigits(b));
    }
    const char16_t left = a.front().toCaseFolded().unicode();
    const char16_t right = b.front().toCaseFolded().unicode();
    a = a.sliced(1);
    b = b.sliced(1);
    return int(left) - int(right);
}

} // namespace

int naturalCompare(QStringView a, QStringView b)
{
    QStringView left = a;
    QStringView right = b;
    while (!left.isEmpty() && !right.isEmpty()) {
        if (const int order = compareNext(left, right)) {
            return order;
        }
    }
    if (left.isEmpty() != right.isEmpty()) {
        return left.isEmpty() ? -1 : 1;
    }
    return a.compare(b);
}

} // namespace xsc::ui
