import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { numberOfId } from '../../../../base/idNumber.ts'
import type { Acknowledgement } from '../../../../connectors/ports.ts'
import { exampleProfiles } from '../../../../connectors/profile/load.ts'
import { loadProfile } from '../../../../connectors/profile/loadProfile.ts'
import { interpretIdoc } from '../../../../connectors/systems/shared/messages/idocStatus.ts'
import { listed } from '../../../../errors/words/words.ts'
import { shopOrder } from '../../../harness/documents/purchaseOrders.ts'
import { expectFailure } from '../../../harness/failures.ts'
import { playSystem, type PlayedKind, type PlayedSystem } from '../../../harness/playedSystem.ts'
import { municipalLayout, written } from '../../../mappings/formats/layouts/municipalLayouts.ts'
import { systemSuite } from '../../../suites/systems/systemSuite.ts'
import { idocTransmission } from './idocTransmission.ts'

const signal = new AbortController().signal
const overHttp: PlayedKind = {
  system: { kind: 'sap-idoc', channel: 'http' },
  settings: (timeout_ms) => ({
    channel: { kind: 'http', baseUrl: 'env:URL', timeout_ms, basic: { username: 'env:CLIENT_ID', password: 'env:CLIENT_SECRET' } },
    webhook: { username: 'env:WEBHOOK_USER', password: 'env:WEBHOOK_SECRET' },
  }),
}
const inFolder: PlayedKind = { system: { kind: 'sap-idoc', channel: 'folder' }, settings: () => ({ channel: { kind: 'folder', path: 'env:FOLDER', pickUp: 'env:PICK_UP_FOLDER', archive: 'env:ARCHIVE_FOLDER' } }) }

describe('SAP’s IDoc port over HTTP', () => {
  systemSuite('sap-idoc, HTTP', { ...overHttp, transmission: idocTransmission, answers: { after_ms: 600_000 }, wrongSecret: { setting: 'CLIENT_SECRET', value: 'wrong', code: 'KS-SYSTEM-LOGIN' } })
})

describe('SAP’s IDoc port in a folder', () => {
  systemSuite('sap-idoc, folder', { ...inFolder, transmission: idocTransmission, answers: { after_ms: 600_000 } })
})

describe('what becomes of an IDoc', () => {
  let played: PlayedSystem
  afterEach(() => played.stop())
  const said = async (numbers: readonly string[]): Promise<readonly Acknowledgement[]> => {
    for (const number of numbers) await played.connection.send(idocTransmission(number), signal)
    await played.receiver.process()
    played.clock.moveTo(played.clock.now_ms() + 600_000)
    return (await played.heard()).flatMap((message) => played.connection.interpret(message, []).acknowledgements)
  }

  test('posted: booked, in either message of SAP, and the audit knows the number of the purchase order', async () => {
    played = await playSystem(overHttp)
    const numbers = ['1001', '1002', '1003', '1004', '1005', '1006']
    const acknowledgements = await said(numbers)
    const named = ({ about }: Acknowledgement): string | undefined => (about.by === 'delivery id' ? numberOfId(about.id) : about.by === 'delivery number' ? about.number : undefined)
    expect(acknowledgements.map((each) => [named(each), each.grade, each.reasonCodes])).toEqual(numbers.map((number) => [numberOfId(idocTransmission(number).id), 'booked', ['53', '06017']]))
    expect(new Set(acknowledgements.map(({ about }) => about.by))).toEqual(new Set(['delivery id', 'delivery number']))
    const known = acknowledgements.flatMap(({ buyersOrder }) => buyersOrder ?? [])
    expect(known.length).toBeGreaterThan(0)
    expect(known.length).toBeLessThan(numbers.length)
    expect(known.every((number) => /^45\d{8}$/.test(number))).toBe(true)
  })

  test('in error: rejected, in SAP’s words', async () => {
    played = await playSystem(overHttp)
    played.receiver.inject({ failure: 'refuses', at: 'business', code: 'ME083', text: 'Enter Plant' })
    expect(await said(['1001'])).toMatchObject([{ grade: 'rejected', reasonCodes: ['51', 'ME083'], text: 'Enter Plant' }])
  })
})

describe('statuses without our key', () => {
  const audit = (state: string): Uint8Array => Buffer.from(`<ALEAUD01><IDOC BEGIN="1"><E1ADHDR SEGMENT="1"><MESTYP>PORDCR1</MESTYP><E1STATE SEGMENT="1">${state}</E1STATE></E1ADHDR></IDOC></ALEAUD01>`)
  const interpreted = (state: string): readonly Acknowledgement[] => interpretIdoc({ channelId: 'x', mediaType: 'application/xml', bytes: audit(state) }, []).acknowledgements

  test('are of the delivery whose number the IDoc has', () => {
    expect(interpreted('<DOCNUM>0000000026100001</DOCNUM><STATUS>53</STATUS><E1PRTOB SEGMENT="1"><OBJKEY>4500000001</OBJKEY></E1PRTOB>')).toEqual([
      { about: { by: 'delivery number', number: '0000000026100001' }, grade: 'booked', reasonCodes: ['53'], buyersOrder: '4500000001' },
    ])
  })

  test('on the way are no more than transport', () => {
    expect(interpreted('<DOCNUM>1</DOCNUM><STATUS>64</STATUS>')).toMatchObject([{ grade: 'transported', reasonCodes: ['64'] }])
  })

  test('that name nothing at all cannot be understood', () => {
    expectFailure('KS-SYSTEM-ACK-CONTENT', { expected: listed('or', ['ARCKEY', 'DOCNUM']) }, () => interpreted('<STATUS>53</STATUS>'))
  })
})

describe('documents of SAP’s own', () => {
  const received = (bytes: Uint8Array) => ({ channelId: 'SAPXXX-1', mediaType: 'application/xml', bytes })

  test('are read by the layout of the profile that knows their type', async () => {
    const { profile } = await loadProfile(join(exampleProfiles, 'tampere'), 'tampere')
    const formats = [...(profile?.inboundFormats.values() ?? [])]
    expect(formats.map(({ id }) => id)).toEqual(['layout:layouts/orders.yaml', 'layout:layouts/order-changes.yaml'])
    const order = shopOrder('KV-1', { buyersNumber: '4500012345', origin: 'purchasing' })
    for (const [layout, stage] of [['orders', 'placed'], ['order-changes', 'changed'], ['order-changes', 'cancelled']] as const) {
      const bytes = written(municipalLayout(`tampere/${layout}`), [{ kind: 'order', order: { ...order, stage } }])
      expect(interpretIdoc(received(bytes), formats)).toMatchObject({ acknowledgements: [], documents: [{ kind: 'purchaseOrder', format: `layout:layouts/${layout}.yaml`, order: { buyersNumber: '4500012345', stage } }] })
    }
  })

  test('of a type that no layout knows cannot be understood', () => {
    expectFailure('KS-SYSTEM-ACK-CONTENT', { seen: 'ORDERS05' }, () => interpretIdoc(received(Buffer.from('<ORDERS05/>')), []))
  })
})
