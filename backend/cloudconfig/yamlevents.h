// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/textlines.h"

#include <QByteArray>
#include <QString>

#include <yaml.h>

namespace xsc::cloudconfig {

//! libyaml's events of a text, with places in the text's own units.
class YamlEvents
{
public:
    explicit YamlEvents(const QString &text);
    ~YamlEvents();
    Q_DISABLE_COPY_MOVE(YamlEvents)

    //! Null at the end and after an error.
    [[nodiscard]] const yaml_event_t *next();
    [[nodiscard]] Range rangeOf(const yaml_event_t &event) const;

    //! Why it could not go on.
    struct Failure
    {
        QByteArray problem; //!< libyaml's words
        QByteArray context;
        qsizetype problemAt = 0;
        qsizetype contextAt = -1; //!< -1: there is none
    };
    [[nodiscard]] bool hasFailed() const { return m_parser.error != YAML_NO_ERROR; }
    [[nodiscard]] Failure failure() const;

private:
    [[nodiscard]] qsizetype offset(size_t codePoint) const;
    void release();

    const QString &m_text;
    const QByteArray m_utf8;
    std::vector<qsizetype> m_offsets; // of each code point; empty when each is one unit
    yaml_parser_t m_parser{};
    yaml_event_t m_event{};
    bool m_hasEvent = false;
};

} // namespace xsc::cloudconfig
