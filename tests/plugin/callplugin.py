# SPDX-License-Identifier: BSD-2-Clause
# Calls the plugin as Python's clients and plugins of XAPI do, by xmlrpc.client:
#   python3 callplugin.py pool ADDRESS USER PASSWORD HOST-UUID FUNCTION ARGUMENTS
#   python3 callplugin.py argv PROGRAM SESSION FUNCTION ARGUMENTS
# ARGUMENTS is a JSON object. Prints the whole answer, a struct, as JSON.
import json
import ssl
import subprocess
import sys
import xmlrpc.client


def through_pool(address, user, password, host, function, arguments):
    context = ssl._create_unverified_context()
    pool = xmlrpc.client.ServerProxy(f"https://{address}", context=context)
    session = pool.session.login_with_password(user, password, "1.0", "callplugin")["Value"]
    ref = pool.host.get_by_uuid(session, host)["Value"]
    return pool.host.call_plugin(session, ref, "xscontainer", function, json.loads(arguments))


def by_argv(program, session, function, arguments):
    call = xmlrpc.client.dumps((session, json.loads(arguments)), function, allow_none=True)
    environment = {"PATH": "/sbin:/usr/sbin:/bin:/usr/bin"}
    run = subprocess.run([program, call], stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, env=environment, check=True)
    return xmlrpc.client.loads(run.stdout)[0][0]


mode, *rest = sys.argv[1:]
answer = (through_pool if mode == "pool" else by_argv)(*rest)
print(json.dumps(answer))
