// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/shapeparser.h"

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

class ShapeParser
{
public:
    ShapeParser(const QString &text, const TableFinder &tables)
        : m_text(text)
        , m_tables(tables)
    {}

    Shapes all()
    {
        Shapes shapes = alternatives();
        if (m_at != m_text.size())
            mistake();
        return shapes;
    }

private:
    Shapes alternatives();
    Shape shape();
    void readKind(Shape &shape);
    void readContents(Shape &shape);
    void readBounds(Shape &shape);
    void readLife(Lifetime &life);
    Shape word();
    Shape table();

    void skipBlanks()
    {
        while (m_at < m_text.size() && m_text[m_at] == u' ')
            ++m_at;
    }
    bool take(QChar sign)
    {
        skipBlanks();
        const bool isThere = m_at < m_text.size() && m_text[m_at] == sign;
        m_at += isThere ? 1 : 0;
        return isThere;
    }
    QString until(QChar sign)
    {
        const qsizetype end = m_text.indexOf(sign, m_at);
        if (end < 0)
            mistake();
        const QString found = m_text.mid(m_at, end - m_at);
        m_at = end + 1;
        return found;
    }
    QString name()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && (m_text[m_at].isLetterOrNumber() || m_text[m_at] == u'_'))
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }
    [[noreturn]] void mistake() const
    {
        qFatal("schema data: \"%ls\" at %lld", qUtf16Printable(m_text), static_cast<long long>(m_at));
    }

    const QString &m_text;
    const TableFinder &m_tables;
    qsizetype m_at = 0;
};

Shapes ShapeParser::alternatives()
{
    Shapes shapes;
    do
        shapes.push_back(shape());
    while (take(u'|'));
    return shapes;
}

Shape ShapeParser::shape()
{
    Shape shape;
    if (take(u'\''))
        shape = word();
    else if (take(u'@'))
        shape = table();
    else
        readKind(shape);
    while (take(u'['))
        readLife(shape.life);
    return shape;
}

Shape ShapeParser::word()
{
    Shape shape;
    shape.kind = ShapeKind::Word;
    shape.word = until(u'\'');
    return shape;
}

Shape ShapeParser::table()
{
    Shape shape;
    shape.kind = ShapeKind::Map;
    shape.table = m_tables(take(u'<') ? until(u'>') : name());
    return shape;
}

void ShapeParser::readKind(Shape &shape)
{
    static const QHash<QString, ShapeKind> s_kinds{
        {u"any"_s, ShapeKind::Any},       {u"text"_s, ShapeKind::Text},  {u"integer"_s, ShapeKind::Integer},
        {u"number"_s, ShapeKind::Number}, {u"null"_s, ShapeKind::Null},  {u"boolean"_s, ShapeKind::Boolean},
        {u"true"_s, ShapeKind::Word},     {u"false"_s, ShapeKind::Word}, {u"list"_s, ShapeKind::List},
        {u"set"_s, ShapeKind::List},      {u"map"_s, ShapeKind::Map},
    };
    const QString kind = name();
    const auto found = s_kinds.constFind(kind);
    if (found == s_kinds.constEnd())
        mistake();
    shape.kind = *found;
    shape.isUnique = kind == "set"_L1;
    shape.isBooleanWord = shape.kind == ShapeKind::Word;
    if (shape.isBooleanWord)
        shape.word = kind;
    if (shape.kind == ShapeKind::Text && take(u'/'))
        shape.pattern = QRegularExpression(until(u'/'));
    readContents(shape);
}

void ShapeParser::readContents(Shape &shape)
{
    if (shape.kind != ShapeKind::List && shape.kind != ShapeKind::Map)
        return;
    if (take(u'{'))
        readBounds(shape);
    if (!take(u'('))
        mistake();
    shape.item = std::make_shared<Shapes>(alternatives());
    if (!take(u')'))
        mistake();
}

void ShapeParser::readBounds(Shape &shape)
{
    const QStringList bounds = until(u'}').split(u',');
    shape.least = bounds.value(0).toInt();
    shape.most = bounds.size() > 1 ? bounds.value(1).toInt() : -1;
}

void ShapeParser::readLife(Lifetime &life)
{
    const QStringList words = until(u']').split(u' ');
    const auto version = QVersionNumber::fromString(words.value(1));
    if (words.value(0) == "since"_L1)
        life.since = version;
    else if (words.value(0) == "deprecated"_L1)
        life.deprecated = version;
    else if (words.value(0) == "gone"_L1)
        life.gone = version;
    else
        mistake();
}

} // namespace

Shapes parseShapes(const QString &text, const TableFinder &tables) { return ShapeParser(text, tables).all(); }

} // namespace xsc::cloudconfig
