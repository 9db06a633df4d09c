import { afterEach, describe, expect, test } from 'vitest'
import { creditNoteIssued, invoiceIssued } from '../../harness/events.ts'
import { flowLines, houseProfile, shopRecord, startHouse, statesOf, type House } from '../house.ts'

let house: House
afterEach(() => house.stop())

const issued = () => shopRecord('fi.kuntasilta.shop.InvoiceIssued', invoiceIssued(), 'e-1')
const credited = () => shopRecord('fi.kuntasilta.shop.CreditNoteIssued', creditNoteIssued(), 'e-2', Date.parse('2026-03-09T08:00:00Z'))
const dates = (from: string) => houseProfile().replace('from: 2025-01-01\n    sender', `from: ${from}\n    sender`)

describe('replay ledger', () => {
  test('plans once what a flow that came later calls for; a dry run says it and changes nothing', async () => {
    house = await startHouse()
    await house.publish(issued(), credited())
    await house.settled()
    expect((await house.act('replay', 'ledger')).lines).toEqual(['2 events looked at: 0 deliveries planned.'])

    await house.writeProfile(houseProfile('', flowLines('copies', 'creditNote')))
    await house.profiles.reload()
    const dry = await house.run('replay', 'ledger', '--dry-run')
    expect(dry.lines).toHaveLength(3)
    expect(dry.text).toMatch(/esimerkki\/operator +copies +credit note 10002 +planned/)
    expect(dry.text).toContain('2 events looked at: 1 deliveries would be planned and sent. Nothing was changed.')
    expect(await statesOf(house)).toHaveLength(2)

    expect((await house.act('replay', 'ledger', '--municipality', 'esimerkki')).text).toContain('1 deliveries planned')
    expect((await house.act('replay', 'ledger')).text).toContain('0 deliveries planned')
    await house.settled()
    expect(await statesOf(house)).toHaveLength(3)
  })

  test('plans what was not sent because its flow began later, if it now begins earlier; --from leaves the older out', async () => {
    house = await startHouse(dates('2026-06-01'))
    await house.publish(issued(), credited())
    await house.settled()
    expect(await statesOf(house)).toEqual(['10001 not sent', '10002 not sent'])
    await house.writeProfile(dates('2026-01-01'))
    await house.profiles.reload()
    expect((await house.run('replay', 'ledger', '--from', '2026-03-09', '--dry-run')).text).toContain('1 events looked at: 1 deliveries would be planned')
    expect((await house.run('replay', 'ledger', '--from', '2026-02-30', '--dry-run')).faults).toContain('KS-START-OPTION')
    await house.act('replay', 'ledger')
    await house.settled()
    expect(await statesOf(house)).toEqual(['10001 delivered', '10002 delivered'])
    expect(house.receiver.counts.effects).toBe(2)
  })

  test('never concerns a shadow or an event that was superseded', async () => {
    house = await startHouse()
    await house.publish(issued(), issued())
    await house.settled()
    await house.writeProfile(houseProfile('', flowLines('copies', 'invoice', '    mode: shadow\n')))
    await house.profiles.reload()
    expect((await house.act('replay', 'ledger')).text).toContain('0 deliveries planned')
    expect((await house.run('replay', 'ledger', '--municipality', 'muualla', '--dry-run')).faults).toContain('KS-PROFILE-GONE')
  })
})
