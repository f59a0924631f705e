// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/wrongtype.h"

#include "cloudconfig/closest.h"
#include "cloudconfig/quote.h"
#include "cloudconfig/tr.h"
#include "cloudconfig/typewords.h"

#include <algorithm>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

class Teller
{
public:
    explicit Teller(const WrongType &wrong)
        : m_wrong(wrong)
        , m_node(wrong.value)
    {}

    void tell()
    {
        for (const auto way : {&Teller::tellTooNew, &Teller::tellUnquoted, &Teller::tellColon,
                               &Teller::tellNoList, &Teller::tellQuoted, &Teller::tellNoWord}) {
            if ((this->*way)())
                return;
        }
        error(u"wrong-type"_s, Tr::tr("Here must stand %1, not %2.").arg(wanted(), nodeWords(m_node)));
    }

private:
    bool tellTooNew();
    bool tellUnquoted();
    bool tellColon();
    bool tellNoList();
    bool tellQuoted();
    bool tellNoWord();

    [[nodiscard]] bool wants(ShapeKind kind) const
    {
        return std::any_of(m_wrong.shapes.begin(), m_wrong.shapes.end(),
                           [kind](const Shape &shape) { return shape.kind == kind; });
    }
    [[nodiscard]] QString wanted() const { return typeWords(m_wrong.shapes); }
    [[nodiscard]] bool isScalar() const { return m_node.kind == NodeKind::Scalar; }
    void error(const QString &rule, const QString &message, std::optional<Edit> edit = {})
    {
        m_wrong.problems.error(m_wrong.place, rule, message, std::move(edit));
    }

    const WrongType &m_wrong;
    const Node &m_node;
};

// A form that only a later version has.
bool Teller::tellTooNew()
{
    for (const Shape &shape : m_wrong.shapes) {
        const bool isForm =
            (shape.kind == ShapeKind::List && m_node.isSequence()) ||
            (shape.kind == ShapeKind::Map && m_node.isMapping()) ||
            (shape.kind == ShapeKind::Boolean && isScalar() && m_node.type == YamlType::Boolean);
        if (isForm && !m_wrong.context.knows(shape.life.since)) {
            error(u"wrong-type"_s,
                  Tr::tr("This form needs cloud-init %1 or newer.").arg(shape.life.since.toString()));
            return true;
        }
    }
    return false;
}

bool Teller::tellUnquoted()
{
    const bool isPlainValue =
        isScalar() && m_node.isPlain && m_node.type != YamlType::Text && !m_node.isNull();
    if (!isPlainValue || (!wants(ShapeKind::Text) && !wants(ShapeKind::Word)))
        return false;
    const auto edit = quoteEdit(m_wrong.context.text, m_node.range);
    if (m_node.type == YamlType::Integer && isOctal(m_node.text)) {
        bool isNumber = false;
        const qulonglong number = m_node.text.toULongLong(&isNumber, 8);
        error(u"wrong-type"_s,
              isNumber
                  ? Tr::tr("Unquoted, %1 is read as the number %2. Quote it.").arg(m_node.text).arg(number)
                  : Tr::tr("Unquoted, %1 is read as a number. Quote it.").arg(m_node.text),
              edit);
        return true;
    }
    error(u"wrong-type"_s,
          Tr::tr("Unquoted, \"%1\" is read as %2 and not as text. Quote it.")
              .arg(m_node.text, nodeWords(m_node)),
          edit);
    return true;
}

// - echo a: b
bool Teller::tellColon()
{
    if (!m_node.isMapping() || m_node.isFlow || m_node.entries.size() != 1 || !wants(ShapeKind::Text))
        return false;
    const Entry &entry = m_node.entries.front();
    const Range whole{entry.key->range.begin, entry.value->range.end};
    if (entry.key->kind != NodeKind::Scalar || entry.value->kind != NodeKind::Scalar ||
        entry.value->isBlock || !entry.key->isPlain)
        return false;
    error(u"wrong-type"_s,
          Tr::tr("The colon and the blank behind it make this a mapping. Quote it if it is text."),
          quoteEdit(m_wrong.context.text, whole));
    return true;
}

bool Teller::tellNoList()
{
    if (!isScalar() || !wants(ShapeKind::List) || m_node.isNull() || m_node.isBlock)
        return false;
    if (m_node.isPlain && m_node.text.startsWith(u'-')) {
        error(u"missing-blank"_s,
              Tr::tr("There is no blank after the dash, so this is no list item. Put one there."),
              Edit::insert(Tr::tr("Put a blank after the dash"), m_node.range.begin + 1, u" "_s));
        return true;
    }
    const bool canWrap = std::none_of(m_node.text.begin(), m_node.text.end(),
                                      [](QChar c) { return u"[]{},\"'\n:#"_s.contains(c); });
    error(u"wrong-type"_s,
          Tr::tr("Here must stand a list. Put \"- \" before each item, or brackets around it."),
          canWrap ? std::optional(Edit{Tr::tr("Make it a list"), m_node.range, u"["_s, u"]"_s, {}})
                  : std::nullopt);
    return true;
}

// "true", "5", y
bool Teller::tellQuoted()
{
    if (!m_node.isText())
        return false;
    const YamlType plain = plainType(m_node.text);
    const bool isNumber =
        plain == YamlType::Integer && (wants(ShapeKind::Integer) || wants(ShapeKind::Number));
    const bool isBoolean = plain == YamlType::Boolean && wants(ShapeKind::Boolean);
    if ((isNumber || isBoolean) && !m_node.isPlain && !m_node.isBlock) {
        error(u"wrong-type"_s,
              Tr::tr("In quotation marks this is text, and here must stand %1.").arg(wanted()),
              Edit::replace(Tr::tr("Remove the quotation marks"), m_node.range, m_node.text));
        return true;
    }
    const QString letter = m_node.text.toLower();
    if (!wants(ShapeKind::Boolean) || (letter != "y"_L1 && letter != "n"_L1))
        return false;
    const QString word = letter == "y"_L1 ? u"true"_s : u"false"_s;
    error(u"wrong-type"_s, Tr::tr("\"%1\" is text to YAML. Write %2.").arg(m_node.text, word),
          Edit::replace(Tr::tr("Change to %1").arg(word), m_node.range, word));
    return true;
}

bool Teller::tellNoWord()
{
    if (!m_node.isText() || !wants(ShapeKind::Word))
        return false;
    QStringList words;
    for (const Shape &shape : m_wrong.shapes) {
        if (shape.kind == ShapeKind::Word)
            words << shape.word;
    }
    const QString meant = m_node.isBlock ? QString() : closest(m_node.text, words);
    error(u"bad-value"_s, Tr::tr("\"%1\" is not possible here. Write %2.").arg(m_node.text, wanted()),
          meant.isEmpty()
              ? std::nullopt
              : std::optional(Edit::replace(Tr::tr("Change to \"%1\"").arg(meant), m_node.range, meant)));
    return true;
}

} // namespace

void tellWrongType(const WrongType &wrong) { Teller(wrong).tell(); }

} // namespace xsc::cloudconfig
