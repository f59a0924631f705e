// SPDX-License-Identifier: BSD-2-Clause
// A client that nobody of this project wrote, against our pool:
//   node client.mjs FOLDER-OF-XEN-API ADDRESS USER PASSWORD VM-NAME CONTAINER
// Fills its object cache, registers the VM with the odd arguments of Xen Orchestra, stops the container through
// the plugin, and waits for the VM's other_config to say so. Prints one line for each step; exit 0 when all
// came true.
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'

const [folder, address, user, password, vmName, container] = process.argv.slice(2)
const { Xapi } = await import(pathToFileURL(join(folder, 'index.mjs')))

const patience = 30_000
const giveUp = setTimeout(() => {
  console.error('not within %d s', patience / 1000)
  process.exit(1)
}, patience)

const find = (xapi, type, test) => Object.values(xapi.objects.all).find(object => object.$type === type && test(object))

// The state stands in the entry of that container alone.
function publishedStatus(vm) {
  const entry = (vm.other_config.docker_ps ?? '')
    .split('<entry>')
    .find(text => text.includes(`<names>${container}</names>`))
  return entry?.match(/<status>([^<]*)<\/status>/)?.[1]
}

function becomes(xapi, ref, wanted) {
  return new Promise(resolve => {
    const look = () => {
      const status = publishedStatus(xapi.getObjectByRef(ref))
      if (status !== undefined && wanted.test(status)) {
        xapi.objects.removeListener('update', look)
        xapi.objects.removeListener('add', look)
        resolve(status)
      }
    }
    xapi.objects.on('update', look)
    xapi.objects.on('add', look)
    look()
  })
}

const xapi = new Xapi({ url: `https://${address}`, auth: { user, password }, allowUnauthorized: true })
await xapi.connect()
console.log('connected')
await xapi.objectsFetched
const vm = find(xapi, 'VM', ({ name_label }) => name_label === vmName)
const host = find(xapi, 'host', () => true)
console.log('objects: %d, hosts: %s, vm: %s', xapi.objects.size, host.name_label, vm.uuid)
const callPlugin = (fn, args) => xapi.call('host.call_plugin', host.$ref, 'xscontainer', fn, args)
for (const container of [undefined, null]) {
  console.log('register: %s', await callPlugin('register', { vmuuid: vm.uuid, container }))
}
console.log('before: %s', await becomes(xapi, vm.$ref, /^Up/))
const answer = await callPlugin('stop', { vmuuid: vm.uuid, container })
console.log('plugin: %s', answer)
console.log('after: %s', await becomes(xapi, vm.$ref, /^Exited/))
await xapi.disconnect()
clearTimeout(giveUp)
process.exit(0)
