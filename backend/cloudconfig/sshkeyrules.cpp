// SPDX-License-Identifier: BSD-2-Clause
#include "cloudconfig/rules.h"
#include "cloudconfig/sshpublickey.h"
#include "cloudconfig/tr.h"

namespace xsc::cloudconfig {

using namespace Qt::Literals::StringLiterals;

namespace {

using State = SshPublicKey::State;

struct Told
{
    QString rule;
    QString message;
};

Told tellingOf(const SshPublicKey &key)
{
    switch (key.state) {
    case State::Good:
        break;
    case State::Weak:
        return {u"ssh-key-weak"_s,
                Tr::tr("Today's SSH servers refuse this key as too weak. Make a new one.")};
    case State::Private:
        return {u"ssh-key-private"_s, Tr::tr("This is a PRIVATE key. It belongs on no drive: put the public "
                                             "one here, and make a new pair if "
                                             "others could read this.")};
    case State::OtherForm:
        return {
            u"ssh-key-form"_s,
            Tr::tr(
                "This is a key in the form of PuTTY or RFC 4716. Put its one OpenSSH line here, which begins "
                "with its type.")};
    case State::NoKey:
        return {u"ssh-key-form"_s,
                Tr::tr("This is no public SSH key. It is one line like \"ssh-ed25519 AAAA… name\".")};
    case State::NoType:
        return {u"ssh-key-no-type"_s,
                Tr::tr("The type is missing before this key. It is %1.").arg(key.blobType)};
    case State::NoBlob:
        return {u"ssh-key-broken"_s, Tr::tr("Behind \"%1\" the key itself is missing.").arg(key.type)};
    case State::Broken:
        return {u"ssh-key-broken"_s, Tr::tr("This key is cut off or mistyped. Copy it again.")};
    case State::OtherType:
        return {u"ssh-key-type"_s, Tr::tr("This says %1, but the key is %2.").arg(key.type, key.blobType)};
    }
    return {};
}

std::optional<Edit> editOf(const SshPublicKey &key, const Node &node)
{
    const qsizetype at = node.range.begin + key.typeAt + (node.isPlain ? 0 : 1);
    if (node.isBlock)
        return {};
    if (key.state == State::NoType)
        return Edit::insert(Tr::tr("Put %1 before it").arg(key.blobType), at, key.blobType + u' ');
    if (key.state == State::OtherType)
        return Edit::replace(Tr::tr("Change to %1").arg(key.blobType), {at, at + key.type.size()},
                             key.blobType);
    return {};
}

void checkKey(const LintContext &context, const Node &node)
{
    if (!node.isText())
        return;
    const SshPublicKey key = readSshPublicKey(node.text.trimmed());
    const Told told = tellingOf(key);
    // Of an empty placeholder has been told already.
    const bool isPlaceholder = key.state == State::NoBlob && !context.isWritten(node.range);
    if (told.rule.isEmpty() || isPlaceholder)
        return;
    const Severity severity = key.state == State::Weak ? Severity::Warning : Severity::Error;
    context.problems.add({node.range, severity, told.rule, told.message, editOf(key, node)});
}

void checkAll(const LintContext &context, const Node &map)
{
    for (const QString &key : {u"ssh_authorized_keys"_s, u"ssh-authorized-keys"_s}) {
        for (const Node *node : itemsAt(map, key))
            checkKey(context, *node);
    }
}

} // namespace

void checkSshKeys(const LintContext &context, const Node &root)
{
    checkAll(context, root);
    for (const Node *user : itemsAt(root, u"users"))
        checkAll(context, *user);
    if (const Node *user = root.value(u"user"))
        checkAll(context, *user);
}

} // namespace xsc::cloudconfig
