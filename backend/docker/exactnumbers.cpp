// SPDX-License-Identifier: BSD-2-Clause
#include "docker/exactnumbers.h"

#include <QRegularExpression>

#include <algorithm>

namespace xsc::docker {

using namespace Qt::Literals::StringLiterals;

namespace {

// A noncharacter of Unicode, for use inside a program only.
constexpr char16_t mark = u'\uFDD0';
constexpr QByteArrayView markBytes = "\xEF\xB7\x90";
constexpr qsizetype safeDigits = 18;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool startsNumber(char c) { return c == '-' || isDigit(c); }
bool belongsToNumber(char c) { return startsNumber(c) || c == '+' || c == '.' || c == 'e' || c == 'E'; }

qsizetype endOfString(const QByteArray &json, qsizetype at)
{
    for (++at; at < json.size() && json.at(at) != '"'; ++at)
        if (json.at(at) == '\\')
            ++at;
    return std::min(at + 1, json.size());
}

qsizetype endOfNumber(const QByteArray &json, qsizetype at)
{
    while (at < json.size() && belongsToNumber(json.at(at)))
        ++at;
    return at;
}

bool survives(QByteArrayView number)
{
    const QByteArrayView digits = number.startsWith('-') ? number.sliced(1) : number;
    return digits.size() <= safeDigits && std::all_of(digits.begin(), digits.end(), isDigit);
}

// What is no number is left alone: the parser that comes next has to refuse it.
bool isNumber(QByteArrayView text)
{
    static const QRegularExpression grammar(u"^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?$"_s);
    return grammar.match(QString::fromLatin1(text)).hasMatch();
}

} // namespace

QByteArray markExactNumbers(const QByteArray &json)
{
    QByteArray marked;
    qsizetype copied = 0;
    for (qsizetype at = 0; at < json.size();) {
        if (json.at(at) == '"') {
            at = endOfString(json, at);
        } else if (startsNumber(json.at(at))) {
            const qsizetype end = endOfNumber(json, at);
            const QByteArrayView number = QByteArrayView(json).sliced(at, end - at);
            if (!survives(number) && isNumber(number)) {
                marked += QByteArrayView(json).sliced(copied, at - copied).toByteArray();
                marked += '"' + markBytes.toByteArray() + number.toByteArray() + '"';
                copied = end;
            }
            at = end;
        } else {
            ++at;
        }
    }
    return copied == 0 ? json : marked + json.mid(copied);
}

std::optional<QString> markedNumber(const QJsonValue &value)
{
    const QString text = value.toString();
    return text.startsWith(QChar(mark)) ? std::optional(text.sliced(1)) : std::nullopt;
}

} // namespace xsc::docker
