// SPDX-License-Identifier: BSD-2-Clause
#include "docker/eventsplitter.h"

#include "docker/tr.h"

namespace xsc::docker {

bool EventSplitter::isBetweenObjects(char c) const
{
    return m_place == Place::Between && (c == '\n' || c == '\r' || c == ' ' || c == '\t' || c == '\x1e');
}

void EventSplitter::stepInside(char c)
{
    switch (m_place) {
    case Place::AfterBackslash:
        m_place = Place::InString;
        break;
    case Place::InString:
        m_place = c == '\\' ? Place::AfterBackslash : c == '"' ? Place::Inside : Place::InString;
        break;
    case Place::Between:
    case Place::Inside:
        m_place = c == '"' ? Place::InString : Place::Inside;
        m_depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        break;
    }
}

Result<QList<QByteArray>> EventSplitter::feed(QByteArrayView bytes)
{
    QList<QByteArray> complete;
    qsizetype copied = 0;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const char c = bytes.at(at);
        if (isBetweenObjects(c)) {
            copied = at + 1;
            continue;
        }
        if (m_place == Place::Between && c != '{')
            return fail(ErrorKind::Protocol, Tr::tr("The engine's events are not JSON."));
        stepInside(c);
        if (m_object.size() + at - copied >= mostBytes)
            return fail(ErrorKind::Limit, Tr::tr("An event of the engine is too large."));
        if (m_depth > 0)
            continue;
        complete.append(m_object + bytes.sliced(copied, at + 1 - copied).toByteArray());
        m_object.clear();
        m_place = Place::Between;
        copied = at + 1;
    }
    m_object += bytes.sliced(copied).toByteArray();
    return complete;
}

} // namespace xsc::docker
