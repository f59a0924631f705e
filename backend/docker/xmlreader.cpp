// SPDX-License-Identifier: BSD-2-Clause
#include "docker/xmlreader.h"

#include "docker/tr.h"
#include "docker/xmlwriter.h"

namespace xsc::docker::xml {

using namespace Qt::Literals::StringLiterals;

static constexpr qsizetype mostBytes = 8 * 1024 * 1024;

Result<> XmlReader::parse(const QString &text, const char *root)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.size() > mostBytes)
        return fail(ErrorKind::Limit, Tr::tr("The description of the containers is too large to be read."));
    // A text of blanks is a text.
    const auto outcome =
        m_document.load_buffer(bytes.constData(), size_t(bytes.size()),
                               pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
    if (!outcome)
        return fail(ErrorKind::Protocol, Tr::tr("The description of the containers cannot be read."),
                    QString::fromLatin1(outcome.description()));
    if (*root != '\0' && qstrcmp(this->root().name(), root) != 0)
        return fail(ErrorKind::Protocol, Tr::tr("The description of the containers cannot be read."),
                    u"root element is %1"_s.arg(QString::fromUtf8(this->root().name())));
    return {};
}

QString textOf(pugi::xml_node element)
{
    QString text = QString::fromUtf8(element.text().get());
    return text.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&amp;"_L1, "&"_L1);
}

QString childText(pugi::xml_node element, const char *name) { return textOf(element.child(name)); }

QString keyOf(pugi::xml_node element)
{
    const QString name = QString::fromUtf8(element.name());
    const auto encoded = element.attribute("name");
    return name == encodedElement && encoded ? QString::fromUtf8(encoded.value()) : name;
}

static pugi::xml_node elementFrom(pugi::xml_node node)
{
    while (node && node.type() != pugi::node_element)
        node = node.next_sibling();
    return node;
}

pugi::xml_node firstElement(pugi::xml_node parent) { return elementFrom(parent.first_child()); }

pugi::xml_node nextElement(pugi::xml_node element) { return elementFrom(element.next_sibling()); }

} // namespace xsc::docker::xml
