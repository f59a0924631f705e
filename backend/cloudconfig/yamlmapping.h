// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/problems.h"
#include "cloudconfig/yamlnode.h"

namespace xsc::cloudconfig {

//! What a mapping needs once all of it is there: keys set twice, keys that cannot be keys, and merges.
class YamlMappings
{
public:
    YamlMappings(const QString &text, Problems &problems, Severity duplicateKeys)
        : m_lines(text)
        , m_problems(problems)
        , m_duplicateKeys(duplicateKeys)
    {}

    void finish(Node &mapping);

private:
    void checkKeys(const Node &mapping);
    void merge(Node &mapping);
    void mergeFrom(const Node &source, Node &mapping, Range place);

    const TextLines m_lines;
    Problems &m_problems;
    const Severity m_duplicateKeys;
    size_t m_merged = 0; // entries of all mappings
};

} // namespace xsc::cloudconfig
