// SPDX-License-Identifier: BSD-2-Clause
// Whatever an engine answers, its projections can be read again; whatever stands in other_config, reading
// it ends well.
#include "docker/containerreader.h"
#include "docker/xml.h"

#include <cstdint>
#include <cstdlib>

using namespace xsc;
using namespace xsc::docker;

static void require(bool condition)
{
    if (!condition)
        std::abort();
}

static void writeAndRead(const Document &document)
{
    const auto list = xml::readPs(xml::ps(document));
    require(list && list->containers.size() == read::containers(document).size());
    const auto cut = xml::readPs(xml::psWithin(document, 300));
    require(cut && cut->containers.size() + cut->missing == list->containers.size());
    const auto tree = xml::readTree(xml::inspect(document));
    require(tree || tree.error().kind == ErrorKind::Limit);
    if (const auto top = xml::top(document))
        require(xml::readTop(*top).has_value());
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto document = parseDocument(bytes))
        writeAndRead(*document);
    const QString text = QString::fromUtf8(bytes);
    static_cast<void>(xml::readPs(text));
    static_cast<void>(xml::readTree(text));
    static_cast<void>(xml::readTop(text));
    return 0;
}
