// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/yamltype.h"

#include "cloudconfig/tr.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isDigit(QChar unit) { return unit >= u'0' && unit <= u'9'; }

// Only the three usual cases count.
bool isWord(QStringView text, QLatin1StringView word)
{
    if (text.compare(word, Qt::CaseInsensitive) != 0)
        return false;
    const QStringView tail = text.mid(1);
    const bool isLowerTail = std::none_of(tail.begin(), tail.end(), [](QChar c) { return c.isUpper(); });
    const bool isUpperTail = std::none_of(tail.begin(), tail.end(), [](QChar c) { return c.isLower(); });
    return isLowerTail || (isUpperTail && text[0].isUpper());
}

bool isAnyWord(QStringView text, std::initializer_list<QLatin1StringView> words)
{
    return std::any_of(words.begin(), words.end(),
                       [text](QLatin1StringView word) { return isWord(text, word); });
}

YamlType wordType(QStringView text)
{
    constexpr qsizetype longestWord = 5;
    if (text.isEmpty() || text == u'~')
        return YamlType::Null;
    if (text.size() > longestWord)
        return YamlType::Text;
    if (isAnyWord(text, {"yes"_L1, "no"_L1, "true"_L1, "false"_L1, "on"_L1, "off"_L1}))
        return YamlType::Boolean;
    if (isWord(text, "null"_L1))
        return YamlType::Null;
    if (text == "<<"_L1)
        return YamlType::Merge;
    return text == u'=' ? YamlType::Default : YamlType::Text;
}

bool matches(const QRegularExpression &expression, QStringView text)
{
    return expression.match(text.toString()).hasMatch();
}

YamlType numberType(QStringView text)
{
    static const QRegularExpression s_integer(
        u"\\A(?:[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+"
        "|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)\\z"_s);
    static const QRegularExpression s_float(
        u"\\A(?:[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
        "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))\\z"_s);
    static const QRegularExpression s_timestamp(
        u"\\A(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \\t]+)[0-9]{1,2}"
        ":[0-9]{2}:[0-9]{2}(?:\\.[0-9]*)?(?:[ \\t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?)\\z"_s);
    if (matches(s_float, text))
        return YamlType::Float;
    if (matches(s_integer, text))
        return YamlType::Integer;
    return matches(s_timestamp, text) ? YamlType::Timestamp : YamlType::Text;
}

} // namespace

YamlType plainType(QStringView text)
{
    if (text.isEmpty())
        return YamlType::Null;
    const QChar first = text[0];
    if (!isDigit(first) && first != u'-' && first != u'+' && first != u'.')
        return wordType(text);
    const bool isPlainNumber =
        (first != u'0' || text.size() == 1) && std::all_of(text.begin(), text.end(), isDigit);
    return isPlainNumber ? YamlType::Integer : numberType(text);
}

bool isOctal(QStringView text)
{
    return text.size() > 1 && text[0] == u'0' &&
           std::all_of(text.begin(), text.end(), [](QChar unit) { return unit >= u'0' && unit <= u'7'; });
}

bool isRealDate(QStringView text)
{
    static const QRegularExpression s_parts(u"\\A([0-9]+)-([0-9]+)-([0-9]+)"_s);
    const auto parts = s_parts.match(text.toString());
    return QDate::isValid(parts.captured(1).toInt(), parts.captured(2).toInt(), parts.captured(3).toInt());
}

QString typeName(YamlType type)
{
    switch (type) {
    case YamlType::Boolean:
        return Tr::tr("yes or no");
    case YamlType::Integer:
    case YamlType::Float:
        return Tr::tr("a number");
    case YamlType::Null:
        return Tr::tr("nothing");
    case YamlType::Timestamp:
        return Tr::tr("a date");
    case YamlType::Binary:
        return Tr::tr("bytes");
    case YamlType::Text:
    case YamlType::Merge:
    case YamlType::Default:
        break;
    }
    return Tr::tr("text");
}

} // namespace xsc::cloudconfig
