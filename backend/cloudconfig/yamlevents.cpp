// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/yamlevents.h"

#include <algorithm>

namespace xsc::cloudconfig {

namespace {

std::vector<qsizetype> codePointOffsets(QStringView text)
{
    std::vector<qsizetype> offsets;
    if (std::none_of(text.begin(), text.end(), [](QChar unit) { return unit.isHighSurrogate(); }))
        return offsets;
    for (qsizetype i = 0; i < text.size(); ++i) {
        offsets.push_back(i);
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
    }
    return offsets;
}

} // namespace

YamlEvents::YamlEvents(const QString &text)
    : m_text(text)
    , m_utf8(text.toUtf8())
    , m_offsets(codePointOffsets(text))
{
    if (!yaml_parser_initialize(&m_parser)) {
        m_parser.error = YAML_MEMORY_ERROR;
        return;
    }
    yaml_parser_set_encoding(&m_parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&m_parser, reinterpret_cast<const unsigned char *>(m_utf8.constData()),
                                 size_t(m_utf8.size()));
}

YamlEvents::~YamlEvents()
{
    release();
    yaml_parser_delete(&m_parser);
}

void YamlEvents::release()
{
    if (m_hasEvent)
        yaml_event_delete(&m_event);
    m_hasEvent = false;
}

const yaml_event_t *YamlEvents::next()
{
    const bool wasLast = m_hasEvent && m_event.type == YAML_STREAM_END_EVENT;
    release();
    if (wasLast || hasFailed() || !yaml_parser_parse(&m_parser, &m_event))
        return nullptr;
    m_hasEvent = true;
    return &m_event;
}

qsizetype YamlEvents::offset(size_t codePoint) const
{
    if (m_offsets.empty())
        return std::min(qsizetype(codePoint), m_text.size());
    return codePoint < m_offsets.size() ? m_offsets[codePoint] : m_text.size();
}

Range YamlEvents::rangeOf(const yaml_event_t &event) const
{
    return {offset(event.start_mark.index), offset(event.end_mark.index)};
}

YamlEvents::Failure YamlEvents::failure() const
{
    Failure failure{m_parser.problem, m_parser.context, offset(m_parser.problem_mark.index), -1};
    if (m_parser.error == YAML_READER_ERROR)
        failure.problemAt = QString::fromUtf8(m_utf8.left(qsizetype(m_parser.problem_offset))).size();
    if (m_parser.context)
        failure.contextAt = offset(m_parser.context_mark.index);
    return failure;
}

} // namespace xsc::cloudconfig
