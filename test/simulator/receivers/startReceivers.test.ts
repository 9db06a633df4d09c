import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { environmentName, type Receivers, type SimulatedSystem } from '../../../simulator/receivers/receiver.ts'
import { logIn, place } from './files/files.ts'
import { put, upload } from './http.ts'
import { finvoice, framed, ubl } from './samples.ts'
import { filesBelow, makeWorld, pass, start } from './world.ts'

const systems: readonly SimulatedSystem[] = [
  { municipality: 'nokia', system: 'einvoice', kind: 'operator-rest', channel: 'http' },
  { municipality: 'tampere', system: 'peppol', kind: 'peppol-access-point', channel: 'http' },
  { municipality: 'kangasala', system: 'bank', kind: 'bank-channel', channel: 'sftp' },
  { municipality: 'tampere', system: 'register', kind: 'fixed-position-files', channel: 'folder' },
]

test('names the settings of all as the profiles refer to them', async () => {
  const receivers = await start(makeWorld(), ...systems)
  const { environment } = receivers
  expect(Object.keys(environment).filter((name) => name.startsWith('NOKIA')).sort()).toStrictEqual(['NOKIA_EINVOICE_CLIENT_ID', 'NOKIA_EINVOICE_CLIENT_SECRET', 'NOKIA_EINVOICE_TOKEN_URL', 'NOKIA_EINVOICE_URL'])
  expect(environment['KANGASALA_BANK_PICK_UP_FOLDER']).toBe('/in')
  expect(existsSync(environment['TAMPERE_REGISTER_FOLDER']!)).toBe(true)
  expect(environmentName('ylo-jarvi', 'e invoice', 'HOST_KEY')).toBe('YLO_JARVI_E_INVOICE_HOST_KEY')
  expect(() => receivers.of('nokia', 'nothing')).toThrow(RangeError)
})

/** A week in which the same documents come, in this order. */
async function playWeek(seed: number, turned: boolean): Promise<Readonly<Record<string, string>>> {
  const world = makeWorld({ seed })
  const receivers: Receivers = await start(world, ...systems)
  const [operator, accessPoint, bank, register] = systems.map(({ municipality, system }) => receivers.of(municipality, system))
  bank!.inject({ failure: 'refuses', at: 'transport', code: '2', text: 'Vastaanottajaa ei löydy', documents: ['3002'] })
  accessPoint!.inject({ failure: 'refuses', at: 'dispute', code: 'QTY', text: 'one is missing', documents: ['2003'] })
  const client = await logIn(bank!)
  const numbers = ['1', '2', '3']
  for (const number of turned ? numbers.toReversed() : numbers) {
    await upload(operator!, `o-${number}`, finvoice(`100${number}`))
    await put(accessPoint!, `p-${number}`, ubl(`200${number}`))
    await place(client, bank!, `m-${number}.xml`, framed(`m-${number}`, `300${number}`))
    writeFileSync(join(register!.settings['FOLDER']!, `devices-${number}.dat`), `row ${number}\n`)
  }
  await pass(world, receivers, 0)
  for (let hour = 0; hour < 24 * 8; hour += 1) await pass(world, receivers, 60)
  expect(receivers.nextDue_ms()).toBeUndefined()
  await receivers.stop()
  return filesBelow(world.root)
}

test('the same documents and seed leave the same bytes, whatever came first; another seed leaves others', async () => {
  const [one, turned, other] = [await playWeek(7, false), await playWeek(7, true), await playWeek(8, false)]
  expect(turned).toStrictEqual(one)
  expect(Object.keys(one).filter((name) => name.includes('/answers/'))).toHaveLength(3 + 3 * 4 - 1 + 1)
  expect(other).not.toStrictEqual(one)
  expect(Object.keys(other)).toStrictEqual(Object.keys(one))
})
