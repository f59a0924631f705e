// SPDX-License-Identifier: BSD-2-Clause
#pragma once

#include "cloudconfig/configdrive.h"
#include "xapi/calls.h"

namespace xsc::service {

//! What a client asks of a VM's config drive: through the plugin of the pool, and where that does not know
//! how or may not be called, over the session itself. A value: copies share the session. It must outlive the
//! tasks it gives. VMs and storages go by their uuids. Failures name the VM in the message and tell the
//! reason in the detail.
class ConfigDriveService
{
public:
    //! \a coordinator: the host whose plugin is called.
    ConfigDriveService(xapi::SessionPtr session, xapi::HostRef coordinator);

    //! What the placeholders of a template will stand for on a drive made now; nothing is made for this. The
    //! key is empty when the pool has none yet or the user may not read it.
    [[nodiscard]] Task<cloudconfig::Facts> facts(QString vmUuid, Patience patience);

    //! The template to begin with, for a VM or for what a template will become; the last line tells where it
    //! is from.
    [[nodiscard]] Task<QString> defaultTemplate(QString vmOrTemplateUuid, Patience patience);

    //! The template on the VM's drive, exactly as it was. NotFound: the VM has no drive.
    [[nodiscard]] Task<QString> storedTemplate(QString vmUuid, Patience patience);

    //! Makes a drive on a storage and gives it to the VM in place of the one it has, with \a replacesOthers
    //! also of one by Xen Orchestra (which a plugin that does not know this leaves); see
    //! cloudconfig::createConfigDrive(). The plugin puts its host's guest agent on the drive and keeps its
    //! notes in its log; a drive made over the session has no agent, which is in its notes.
    [[nodiscard]] Task<cloudconfig::ConfigDrive> create(QString vmUuid, QString srUuid, QString text,
                                                        bool replacesOthers, Patience patience);

private:
    xapi::SessionPtr m_session;
    xapi::HostRef m_coordinator;
};

} // namespace xsc::service
