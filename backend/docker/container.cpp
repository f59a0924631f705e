// SPDX-License-Identifier: BSD-2-Clause
#include "docker/container.h"

namespace xsc::docker {

using namespace Qt::Literals::StringLiterals;

QString Container::displayName() const { return name.isEmpty() ? shortId() : name; }

QString Container::shortId() const { return id.text().left(10); }

QString Container::composeProject() const
{
    const QString project = labels.value(u"com.docker.compose.project"_s);
    return project.isEmpty() ? labels.value(u"io.podman.compose.project"_s) : project;
}

} // namespace xsc::docker
