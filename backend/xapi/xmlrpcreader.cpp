// SPDX-License-Identifier: BSD-2-Clause
#include "core/wipe.h"
#include "xapi/timetext.h"
#include "xapi/tr.h"
#include "xapi/xmlrpc.h"

#include <pugixml.hpp>

namespace xsc::xapi::xmlrpc {

using namespace Qt::Literals::StringLiterals;

namespace {

// Neither document types nor entities of their making are read: what pugixml is not told to keep it skips.
constexpr unsigned parseOptions =
    pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata_single;
constexpr qsizetype largestDocument = qsizetype(512) * 1024 * 1024;

Fail malformed(const QString &detail)
{
    return fail(ErrorKind::Protocol, Tr::tr("The other side sent something that is not XML-RPC."), detail);
}

// In place, so that there is one copy of what it says.
Result<> load(pugi::xml_document &document, QByteArray &bytes)
{
    if (bytes.size() > largestDocument)
        return fail(ErrorKind::Limit, Tr::tr("An XML-RPC message is larger than any that makes sense."));
    const pugi::xml_parse_result parsed = document.load_buffer_inplace(
        bytes.data(), static_cast<size_t>(bytes.size()), parseOptions, pugi::encoding_utf8);
    if (!parsed)
        return malformed(u"%1 at byte %2"_s.arg(QString::fromUtf8(parsed.description())).arg(parsed.offset));
    return {};
}

QString textOf(const pugi::xml_node &node)
{
    const pugi::xml_node first = node.first_child();
    if (!first.next_sibling())
        return QString::fromUtf8(first.value());
    QString text;
    for (const pugi::xml_node piece : node.children())
        text += QString::fromUtf8(piece.value());
    return text;
}

pugi::xml_node firstElement(const pugi::xml_node &node)
{
    return node.find_child([](const pugi::xml_node &child) { return child.type() == pugi::node_element; });
}

Result<Value> readValue(const pugi::xml_node &node, int depth);

Result<Value> readArray(const pugi::xml_node &node, int depth)
{
    Value::Array items;
    for (const pugi::xml_node item : node.child("data").children("value")) {
        auto value = readValue(item, depth + 1);
        if (!value)
            return value;
        items.append(std::move(*value));
    }
    return Value(std::move(items));
}

Result<Value> readStruct(const pugi::xml_node &node, int depth)
{
    Value::Struct members;
    for (const pugi::xml_node member : node.children("member")) {
        auto value = readValue(member.child("value"), depth + 1);
        if (!value)
            return value;
        members.insert(textOf(member.child("name")), std::move(*value));
    }
    return Value(std::move(members));
}

Result<Value> readInt(const QString &text)
{
    bool ok = false;
    const qint64 number = text.trimmed().toLongLong(&ok);
    return ok ? Result<Value>(number) : malformed(u"no integer: "_s + text.left(40));
}

Result<Value> readDouble(const QString &text)
{
    bool ok = false;
    const double number = text.trimmed().toDouble(&ok);
    return ok ? Result<Value>(number) : malformed(u"no number: "_s + text.left(40));
}

Result<Value> readTime(const QString &text)
{
    const QDateTime time = timeFromText(text);
    return time.isValid() ? Result<Value>(time) : malformed(u"no time: "_s + text.left(40));
}

Result<Value> readTagged(const pugi::xml_node &node, int depth)
{
    const QByteArrayView tag(node.name());
    if (tag == "string")
        return Value(textOf(node));
    if (tag == "struct")
        return readStruct(node, depth);
    if (tag == "array")
        return readArray(node, depth);
    if (tag == "boolean")
        return Value(textOf(node).trimmed() == "1"_L1);
    if (tag == "i4" || tag == "int" || tag == "i8")
        return readInt(textOf(node));
    if (tag == "double")
        return readDouble(textOf(node));
    if (tag == "dateTime.iso8601")
        return readTime(textOf(node));
    if (tag == "base64")
        return Value(QString::fromUtf8(QByteArray::fromBase64(node.child_value())));
    if (tag == "nil" || tag == "ex:nil")
        return Value();
    return malformed(u"unknown type: "_s + QString::fromUtf8(tag).left(40));
}

Result<Value> readValue(const pugi::xml_node &node, int depth)
{
    if (!node)
        return malformed(u"no value"_s);
    if (depth > deepestNesting)
        return fail(ErrorKind::Limit, Tr::tr("An XML-RPC message is nested too deeply."));
    const pugi::xml_node tagged = firstElement(node);
    return tagged ? readTagged(tagged, depth) : Result<Value>(textOf(node));
}

Result<Value> readFault(const pugi::xml_node &node)
{
    const auto fault = readValue(node.child("value"), 1);
    if (!fault)
        return fault;
    const QString text = (*fault)[u"faultString"_s].toString();
    const QString code = (*fault)[u"faultCode"_s].toString();
    return fail(ErrorKind::Remote, Tr::tr("The other side could not handle the call: %1").arg(text), text,
                {u"FAULT"_s, code, text});
}

} // namespace

Result<Call> decodeCall(QByteArray bytes)
{
    const WipeAtEnd wiping(bytes);
    pugi::xml_document document;
    if (const auto loaded = load(document, bytes); !loaded)
        return fail(loaded.error());
    const pugi::xml_node root = document.child("methodCall");
    Call call;
    call.method = textOf(root.child("methodName")).trimmed();
    if (call.method.isEmpty())
        return malformed(u"no method name"_s);
    for (const pugi::xml_node parameter : root.child("params").children("param")) {
        auto value = readValue(parameter.child("value"), 1);
        if (!value)
            return fail(value.error());
        call.parameters.append(std::move(*value));
    }
    return call;
}

Result<Value> decodeResponse(QByteArray bytes)
{
    const WipeAtEnd wiping(bytes);
    pugi::xml_document document;
    if (const auto loaded = load(document, bytes); !loaded)
        return fail(loaded.error());
    const pugi::xml_node root = document.child("methodResponse");
    if (const pugi::xml_node fault = root.child("fault"))
        return readFault(fault);
    return readValue(root.child("params").child("param").child("value"), 1);
}

Result<Value> decodeValue(QByteArray bytes)
{
    const WipeAtEnd wiping(bytes);
    pugi::xml_document document;
    if (const auto loaded = load(document, bytes); !loaded)
        return fail(loaded.error());
    return readValue(document.child("value"), 1);
}

} // namespace xsc::xapi::xmlrpc
