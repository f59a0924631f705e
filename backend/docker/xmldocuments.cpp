// SPDX-License-Identifier: BSD-2-Clause
#include "docker/xml.h"
#include "docker/xmlwriter.h"

namespace xsc::docker::xml {

using namespace Qt::Literals::StringLiterals;

QString info(const Document &document) { return project(u"docker_info"_s, document.json); }

QString version(const Document &document) { return project(u"docker_version"_s, document.json); }

QString inspect(const Document &document) { return project(u"docker_inspect"_s, document.json); }

} // namespace xsc::docker::xml
