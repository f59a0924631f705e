// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/poolbook.h"

#include "ui/pools/poolsource.h"

#include <QRegularExpression>

#include <algorithm>

namespace xsc::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString s_group = u"pools"_s;
constexpr qsizetype mostRemembered = 30;

quint16 portOr(const QString &text, quint16 fallback, bool *ok)
{
    *ok = true;
    return text.isEmpty() ? fallback : text.toUShort(ok);
}

// One text for all the ways to write an address.
QString canonical(const QString &text)
{
    const auto address = parseAddress(text);
    return (address ? addressText(*address) : text.trimmed()).toLower();
}

} // namespace

PoolBook::PoolBook(QSettings *settings)
    : m_settings(settings)
{}

QList<PoolBook::Entry> PoolBook::entries() const
{
    QList<Entry> found;
    if (!m_settings) {
        return found;
    }
    const int count = m_settings->beginReadArray(s_group);
    for (int i = 0; i < count; ++i) {
        m_settings->setArrayIndex(i);
        found.append({m_settings->value(u"address"_s).toString(), m_settings->value(u"user"_s).toString(),
                      m_settings->value(u"sha256"_s).toString()});
    }
    m_settings->endArray();
    return found;
}

std::optional<PoolBook::Entry> PoolBook::find(const QString &address) const
{
    const QList<Entry> known = entries();
    const auto it = std::find_if(known.cbegin(), known.cend(), [&address](const Entry &entry) {
        return canonical(entry.address) == canonical(address);
    });
    return it == known.cend() ? std::nullopt : std::optional(*it);
}

void PoolBook::remember(const Entry &entry)
{
    if (!m_settings) {
        return;
    }
    QList<Entry> known = entries();
    known.removeIf(
        [&entry](const Entry &other) { return canonical(other.address) == canonical(entry.address); });
    known.prepend(entry);
    known = known.mid(0, mostRemembered);
    m_settings->remove(s_group);
    m_settings->beginWriteArray(s_group, int(known.size()));
    for (int i = 0; i < int(known.size()); ++i) {
        m_settings->setArrayIndex(i);
        m_settings->setValue(u"address"_s, known[i].address);
        m_settings->setValue(u"user"_s, known[i].user);
        m_settings->setValue(u"sha256"_s, known[i].sha256);
    }
    m_settings->endArray();
}

std::optional<xapi::ServerAddress> parseAddress(const QString &text)
{
    static const QRegularExpression s_named(u"^([A-Za-z0-9_][A-Za-z0-9_.-]*)(?::([0-9]{1,5}))?$"_s);
    static const QRegularExpression s_bracketed(
        u"^\\[([0-9A-Fa-f:.]+(?:%[A-Za-z0-9]+)?)\\](?::([0-9]{1,5}))?$"_s);
    static const QRegularExpression s_bare(u"^([0-9A-Fa-f]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)()$"_s);
    const QString trimmed = text.trimmed();
    for (const QRegularExpression &form : {s_named, s_bracketed, s_bare}) {
        const QRegularExpressionMatch match = form.match(trimmed);
        if (match.hasMatch()) {
            bool isNumber = false;
            const quint16 port = portOr(match.captured(2), 443, &isNumber);
            return isNumber && port != 0
                       ? std::optional(xapi::ServerAddress::https(match.captured(1), port, {}))
                       : std::nullopt;
        }
    }
    return std::nullopt;
}

QString groupedFingerprint(const QString &sha256)
{
    const QString digits = sha256.toUpper().remove(u':');
    QString text;
    for (qsizetype i = 0; i < digits.size(); i += 2) {
        if (i > 0) {
            text += i % 32 == 0 ? u'\n' : u' ';
        }
        text += QStringView(digits).mid(i, 2);
    }
    return text;
}

} // namespace xsc::ui
