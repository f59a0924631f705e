// SPDX-License-Identifier: BSD-2-Clause
#pragma once

namespace xsc::simulator {

class XapiMethods;
class XapiModel;

//! What every class has: get_all, get_all_records, get_record, get_by_uuid, get_by_name_label, getters of
//! each field, and set_, add_to_ and remove_from_ where the schema allows them.
void addGenericMethods(XapiMethods &methods, XapiModel &model);

} // namespace xsc::simulator
