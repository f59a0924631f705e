// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/yamlfailure.h"

#include "cloudconfig/quote.h"
#include "cloudconfig/tr.h"

#include <QRegularExpression>

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

using Failure = YamlEvents::Failure;

class Explainer
{
public:
    Explainer(const QString &text, const Failure &failure)
        : m_text(text)
        , m_failure(failure)
        , m_lines(text)
    {}

    Problem run() const
    {
        for (const auto part : {&Explainer::tab, &Explainer::missingBlank, &Explainer::specialStart,
                                &Explainer::openQuote, &Explainer::colonInValue, &Explainer::known}) {
            if (const auto problem = (this->*part)())
                return *problem;
        }
        return unknown();
    }

private:
    using Found = std::optional<Problem>;

    [[nodiscard]] Found tab() const;
    [[nodiscard]] Found missingBlank() const;
    [[nodiscard]] Found missingBlankIn(int line) const;
    [[nodiscard]] Found specialStart() const;
    [[nodiscard]] Found openQuote() const;
    [[nodiscard]] Found colonInValue() const;
    [[nodiscard]] QString missingColon() const;
    [[nodiscard]] Found known() const;
    [[nodiscard]] Problem unknown() const;

    [[nodiscard]] bool says(QByteArrayView words) const { return m_failure.problem.contains(words); }
    [[nodiscard]] Range lineRange(int line) const;
    [[nodiscard]] QString lineText(int line) const
    {
        const Range range = lineRange(line);
        return m_text.mid(range.begin, range.size());
    }
    // Without blanks and a comment at its end.
    [[nodiscard]] Range restOfLine(qsizetype at) const;
    [[nodiscard]] QChar charAt(qsizetype at) const { return at < m_text.size() ? m_text[at] : QChar(); }

    const QString &m_text;
    const Failure &m_failure;
    const TextLines m_lines;
};

Problem error(Range range, const QString &rule, const QString &message, std::optional<Edit> edit = {})
{
    return {range, Severity::Error, rule, message, std::move(edit)};
}

Range Explainer::lineRange(int line) const
{
    const qsizetype begin = m_lines.startOf(line);
    qsizetype end = line < m_lines.count() ? m_lines.startOf(line + 1) : m_text.size();
    while (end > begin && (m_text[end - 1] == u'\n' || m_text[end - 1] == u'\r'))
        --end;
    return {begin, end};
}

Range Explainer::restOfLine(qsizetype at) const
{
    const Range line = lineRange(m_lines.lineAt(at));
    const qsizetype comment = m_text.indexOf(u" #"_s, at);
    qsizetype end = comment > at && comment < line.end ? comment : line.end;
    while (end > at && m_text[end - 1].isSpace())
        --end;
    return {std::min(at, end), end};
}

Explainer::Found Explainer::tab() const
{
    if (!says("tab") && charAt(m_failure.problemAt) != u'\t')
        return {};
    const Range line = lineRange(m_lines.lineAt(m_failure.problemAt));
    Range indent{line.begin, line.begin};
    while (charAt(indent.end) == u' ' || charAt(indent.end) == u'\t')
        ++indent.end;
    QString blanks = m_text.mid(indent.begin, indent.size());
    if (!blanks.contains(u'\t')) {
        return error(
            {m_failure.problemAt, m_failure.problemAt + 1}, u"tab-indentation"_s,
            Tr::tr("There is a tab where YAML takes blanks only. Use blanks."),
            Edit::replace(Tr::tr("Use a blank"), {m_failure.problemAt, m_failure.problemAt + 1}, u" "_s));
    }
    return error(indent, u"tab-indentation"_s,
                 Tr::tr("This line is indented by a tab. YAML takes blanks only."),
                 Edit::replace(Tr::tr("Indent by blanks"), indent, blanks.replace(u'\t', u"  "_s)));
}

Explainer::Found Explainer::missingBlankIn(int line) const
{
    static const QRegularExpression s_colon(u"\\A\\s*(?:- +)*[A-Za-z_][\\w.-]*(:)[^\\s:/]"_s);
    static const QRegularExpression s_dash(u"\\A\\s*(-)[^\\s-]"_s);
    const QString content = lineText(line);
    if (const auto match = s_colon.match(content); match.hasMatch()) {
        const qsizetype at = m_lines.startOf(line) + match.capturedStart(1);
        return error({at, at + 1}, u"missing-blank"_s,
                     Tr::tr("There is no blank after the colon, so this is no key. Put one there."),
                     Edit::insert(Tr::tr("Put a blank after the colon"), at + 1, u" "_s));
    }
    if (const auto match = s_dash.match(content); match.hasMatch()) {
        const qsizetype at = m_lines.startOf(line) + match.capturedStart(1);
        return error({at, at + 1}, u"missing-blank"_s,
                     Tr::tr("There is no blank after the dash, so this is no list item. Put one there."),
                     Edit::insert(Tr::tr("Put a blank after the dash"), at + 1, u" "_s));
    }
    return {};
}

// The parser notices only where the next line does not go on with the text that it has taken for one value.
Explainer::Found Explainer::missingBlank() const
{
    if (!says("mapping values") && !says("expected ':'") && !says("expected key") && !says("expected '-'"))
        return {};
    const int line = m_lines.lineAt(m_failure.problemAt);
    const int context = m_failure.contextAt < 0 ? line : m_lines.lineAt(m_failure.contextAt);
    for (int candidate = line; candidate >= 1 && candidate >= line - 1; --candidate) {
        if (auto found = missingBlankIn(candidate))
            return found;
    }
    return says("expected ':'") ? missingBlankIn(context) : std::nullopt;
}

Explainer::Found Explainer::specialStart() const
{
    const qsizetype at = m_failure.problemAt;
    if (says("cannot start any token"))
        return error(restOfLine(at), u"unquoted-special"_s,
                     Tr::tr("A value cannot begin with \"%1\". Quote it.").arg(charAt(at)),
                     quoteEdit(m_text, restOfLine(at)));
    const bool isAlias = m_failure.context.contains("alias") || m_failure.context.contains("anchor");
    if (!isAlias || m_failure.contextAt < 0)
        return {};
    return error(restOfLine(m_failure.contextAt), u"unquoted-special"_s,
                 Tr::tr("A value that begins with \"%1\" is a reference to another. Quote it if it is text.")
                     .arg(charAt(m_failure.contextAt)),
                 quoteEdit(m_text, restOfLine(m_failure.contextAt)));
}

Explainer::Found Explainer::openQuote() const
{
    if (!m_failure.context.contains("quoted scalar") || m_failure.contextAt < 0)
        return {};
    const Range start{m_failure.contextAt, m_failure.contextAt + 1};
    if (says("unknown escape"))
        return error(
            {m_failure.problemAt, m_failure.problemAt + 1}, u"bad-escape"_s,
            Tr::tr("Between double quotation marks a backslash begins a special character, and this is "
                   "none. Use single ones, or two backslashes."));
    return error(start, u"unclosed-quote"_s,
                 Tr::tr("The quotation that begins here does not end. Add the missing \"%1\".")
                     .arg(charAt(m_failure.contextAt)));
}

Explainer::Found Explainer::colonInValue() const
{
    if (!says("mapping values"))
        return {};
    static const QRegularExpression s_value(u"\\A\\s*(?:- +)*[^\\s:\"'][^:\"']*: +(.*\\S)"_s);
    const int line = m_lines.lineAt(m_failure.problemAt);
    const auto match = s_value.match(lineText(line));
    const qsizetype begin = m_lines.startOf(line) + match.capturedStart(1);
    if (!match.hasMatch() || begin >= m_failure.problemAt)
        return {};
    const Range value = restOfLine(begin);
    return error({m_failure.problemAt, m_failure.problemAt + 1}, u"colon-in-value"_s,
                 Tr::tr("A colon and a blank inside a value begin another key. Quote the value."),
                 quoteEdit(m_text, value));
}

// The parser notices where the next key begins.
QString Explainer::missingColon() const
{
    const bool isAbove =
        m_failure.contextAt >= 0 && m_lines.lineAt(m_failure.contextAt) < m_lines.lineAt(m_failure.problemAt);
    return isAbove
               ? Tr::tr(
                     "The text above this line is no key and no list item: a colon and a blank are missing "
                     "there.")
               : Tr::tr("This line is no key: a colon and a blank are missing.");
}

Explainer::Found Explainer::known() const
{
    struct Known
    {
        QByteArray words;
        QString message;
    };
    const QList<Known> all{
        {"mapping values are not allowed", Tr::tr("A key cannot stand here. Check its indentation.")},
        {"block sequence entries are not allowed",
         Tr::tr("A list cannot begin behind a key on the same line. Put each item on a line of its own.")},
        {"did not find expected key",
         Tr::tr(
             "Here a key must follow, indented as the ones before it. Check the indentation, and quote what "
             "stands behind a closing quotation mark.")},
        {"did not find expected '-' indicator",
         Tr::tr("Here another item of the list must follow, indented as the ones before it.")},
        {"did not find expected ',' or ']'", Tr::tr("A list in brackets misses its \",\" or \"]\" here.")},
        {"did not find expected ',' or '}'", Tr::tr("A mapping in braces misses its \",\" or \"}\" here.")},
        {"could not find expected ':'", missingColon()},
        {"did not find expected <document start>",
         Tr::tr("The document has already ended. Check the indentation of this line.")},
        {"control characters",
         Tr::tr("There is a control character here that YAML does not take. Remove it.")},
        {"did not find expected comment or line break",
         Tr::tr("Text cannot stand on the line of \"|\" or \">\". Put it on the lines below, indented.")},
    };
    for (const Known &known : all) {
        if (says(known.words))
            return error(restOfLine(m_failure.problemAt), u"yaml-syntax"_s, known.message);
    }
    return {};
}

Problem Explainer::unknown() const
{
    return error(restOfLine(m_failure.problemAt), u"yaml-syntax"_s,
                 Tr::tr("From here on this is no YAML: %1.").arg(QString::fromUtf8(m_failure.problem)));
}

} // namespace

Problem explain(const QString &text, const YamlEvents::Failure &failure)
{
    return Explainer(text, failure).run();
}

} // namespace xsc::cloudconfig
