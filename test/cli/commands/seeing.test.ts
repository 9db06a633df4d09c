import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { invoiceIssued, orderPlaced } from '../../harness/events.ts'
import { deliveryOf, houseProfile, shopRecord, startHouse, statesOf, type House } from '../house.ts'

let house: House
afterEach(() => house.stop())

const issued = (id = 'e-1') => shopRecord('fi.kuntasilta.shop.InvoiceIssued', invoiceIssued(), id)
const placed = () => shopRecord('fi.kuntasilta.shop.OrderPlaced', orderPlaced(), 'e-0')

describe('list', () => {
  test('says that there is nothing, and refuses a state or limit that there is not', async () => {
    house = await startHouse()
    expect((await house.run('list')).lines).toEqual(['Nothing.'])
    expect((await house.run('list', '--state', 'parkked')).faults).toContain('KS-START-OPTION: An option has a value that it cannot have. --state is given as "parkked".')
    expect((await house.run('list', '--limit', '0')).failed).toBe(true)
  })

  test('shows an invoice with its due date, its reason and its amount; as JSON too', async () => {
    house = await startHouse(houseProfile('    demands: [{ term: project }]\n'))
    await house.publish(issued())
    await house.settled()
    const { lines } = await house.run('list', '--municipality', 'esimerkki', '--system', 'operator')
    expect(lines[0]).toBe('Not at rest: 1 parked.')
    expect(lines[2]).toMatch(/^DELIVERY +STATE +LANE +DOCUMENT +DUE DATE +AMOUNT +SINCE$/)
    expect(lines[3]).toMatch(/parked +esimerkki\/operator +invoice 10001 +2026-04-01 +251\.00 EUR +2026-03-02 10:00:00$/)
    const { deliveries } = JSON.parse((await house.run('list', '--json')).text) as { deliveries: unknown[] }
    expect(deliveries).toEqual([expect.objectContaining({ state: 'parked', documentNumber: '10001', dueDate: '2026-04-01', problem: expect.objectContaining({ code: 'KS-RULE-DEMAND' }) })])
    expect((await house.run('list', '--language', 'fi')).text).toMatch(/KS-RULE-DEMAND: .*Puuttuva tieto: BT-11 \(projektiviite\)\. .* Toimija: integraatioasiantuntija\./)
    const finnish = (await house.run('list', '--language', 'fi')).lines
    expect(finnish[0]).toBe('Kesken: 1 pysäytetty.')
    expect(finnish[2]).toMatch(/^LÄHETYS +TILA +JONO +ASIAKIRJA +ERÄPÄIVÄ +SUMMA +ALKAEN$/)
    expect(finnish[3]).toMatch(/pysäytetty +esimerkki\/operator +lasku 10001 +1\.4\.2026 +251,00 EUR +2026-03-02 10:00:00$/)
    expect((await house.run('list', '--municipality', 'muualla', '--language', 'sv')).lines.at(-1)).toBe('Ingenting.')
    expect((await house.run('show', '10001', '--language', 'sv')).text.replaceAll(/\s+/g, ' ')).toContain('BT-11 (projektreferens)')
    expect((await house.run('list', '--municipality', 'muualla')).text).toContain('Nothing.')
    expect((await house.run('list', '--state', 'alarms')).lines).toEqual(['Nothing.'])
  })

  test('shows a disputed invoice with its due date, among the others and alone', async () => {
    house = await startHouse()
    await house.publish(issued())
    await house.settled()
    await house.database.pool.query(`update deliveries set state = 'acknowledged', grade = 'disputed', ended_at = null`)
    for (const state of [[], ['--state', 'disputed']]) expect((await house.run('list', ...state)).text).toMatch(/disputed +esimerkki\/operator +invoice 10001 +2026-04-01/)
    expect((await house.run('list', '--state', 'parked')).lines.at(-1)).toBe('Nothing.')
    expect((await house.run('show', '10001')).text).toMatch(/due date +2026-04-01/)
  })

  test('shows the alarm of a receiver that is down, and who waits to be tried again', async () => {
    house = await startHouse()
    house.receiver.inject({ failure: 'down', how: 'answers 503' })
    await house.publish(issued())
    await house.settled()
    expect((await house.run('list')).text).toContain('KS-SYSTEM-DOWN: A receiver takes no documents.')
    expect((await house.act('dismiss', 'alarm', '1')).lines).toEqual(['Alarm 1 (KS-SYSTEM-DOWN, esimerkki/operator): closed.'])
    expect((await house.act('dismiss', 'alarm', '1')).faults).toContain('KS-ACTION-NOT-FOUND')
    expect((await house.run('list', '--state', 'retrying')).text).toMatch(/retrying .*\n  KS-CHANNEL-CONNECT: Invoice 10001, purchase order number 4500012345 \(BT-13\), sales order number T-555 \(BT-14\)\. .* 503/)
  })
})

describe('show', () => {
  test('writes the readable image of what is sent, of an invoice that waits, and of a file', async () => {
    house = await startHouse()
    await house.publish(issued())
    await house.settled()
    const sent = await house.run('show', '10001', '--image', '-', '--language', 'fi')
    expect(sent.bytes.toString()).toContain('<h1>Lasku 10001</h1>')
    expect(sent.bytes.toString()).toContain('251,00\u{a0}€')
    await house.run('show', '10001', '--bytes', 'out.xml')
    expect((await house.run('image', 'out.xml', '-', '--language', 'fi')).bytes).toEqual(sent.bytes)
    expect((await house.run('image', 'out.xml', 'out.html', '--language', 'se')).faults).toContain('KS-START-OPTION')
    expect((await house.run('image', 'profile.yaml', '-')).faults).toContain('KS-MAP-READ-FILE')
  })

  test('writes the readable image of an invoice that is parked as the shop issued it', async () => {
    house = await startHouse(houseProfile('    demands: [{ term: project }]\n'))
    await house.publish(issued())
    await house.settled()
    expect(await statesOf(house)).toEqual(['10001 parked'])
    expect((await house.run('show', '10001', '--image', '-', '--language', 'sv')).bytes.toString()).toContain('<h1>Faktura 10001</h1>')
    expect((await house.run('show', 'quarantine/1', '--image', '-')).faults).toContain('KS-ACTION-NOT-FOUND')
  })

  test('writes exactly the bytes that the receiver has into a file', async () => {
    house = await startHouse()
    await house.publish(issued())
    await house.settled()
    const id = await deliveryOf(house, '10001')
    expect((await house.run('show', '10001', '--bytes', 'out.xml')).lines).toEqual([expect.stringMatching(/^\d+ bytes are in .*out\.xml\.$/)])
    const bytes = await readFile(join(house.folder, 'out.xml'))
    const shown = JSON.parse((await house.run('show', id, '--json')).text) as { delivery: { transmission: { sha256: string; size_bytes: number } }; attempts: unknown[] }[]
    expect(shown[0]?.delivery.transmission.size_bytes).toBe(bytes.length)
    expect(shown[0]?.attempts).toEqual([expect.objectContaining({ number: 1, outcome: 'delivered', answer: expect.objectContaining({ status: '201' }) })])
    expect((await house.run('show', id, '--event')).text).toContain('"purchaseOrder": "4500012345"')
  })

  test('says what it looked for where there is nothing', async () => {
    house = await startHouse()
    expect((await house.run('show', 'quarantine/9')).faults).toContain('KS-ACTION-NOT-FOUND')
    expect((await house.run('show', "'; drop table events; --")).faults).toContain('KS-ACTION-NOT-FOUND')
    expect((await house.run('trace', 'nothing')).faults).toContain('KS-ACTION-NOT-FOUND')
  })
})

describe('trace', () => {
  test('follows an invoice from its place on the bus to what the shop was told, in time order', async () => {
    house = await startHouse()
    await house.publish(placed(), issued(), issued())
    await house.settled()
    await house.receiver.process()
    await house.after(24 * 60)
    await house.receiver.process()
    await house.after(24 * 60)
    const { lines } = await house.run('trace', '10001')
    const whats = lines.slice(1).map((line) => line.slice(21).split(/ {2,}/)[0])
    expect(whats.slice(0, 6)).toEqual(['event', 'taken in', 'came again', 'planned', 'made', 'attempt 1'])
    expect(lines.join('\n')).toContain('shop.invoices, partition 0, offset 0, for esimerkki')
    expect(lines.join('\n')).toMatch(/came back +invoice 10001 to esimerkki\/operator: technically accepted \(moved\), asked/)
    expect(lines.join('\n')).toMatch(/shop told +fi\.kuntasilta\.municipal\.InvoiceDelivered/)
    expect(lines.join('\n')).toMatch(/shop told +fi\.kuntasilta\.municipal\.InvoiceAcknowledged/)
    for (const other of ['e-1', await deliveryOf(house, '10001')]) expect((await house.run('trace', other)).lines).toEqual(lines)
    expect((await house.run('trace', 'T-555')).text).toContain('fi.kuntasilta.shop.OrderPlaced e-0')
  })

  test('and show speak the language that they are asked in', async () => {
    house = await startHouse()
    await house.publish(issued(), issued())
    await house.settled()
    const names = async (language: string): Promise<readonly string[]> => (await house.run('trace', '10001', '--language', language)).lines.map((line) => line.slice(21).split(/ {2,}/)[0] ?? '')
    expect((await names('fi')).slice(0, 7)).toEqual(['MITÄ', 'tapahtuma', 'otettu vastaan', 'tuli uudelleen', 'suunniteltu', 'muodostettu', 'yritys 1'])
    expect((await names('sv')).slice(0, 7)).toEqual(['VAD', 'händelse', 'mottagen', 'kom igen', 'planerad', 'skapad', 'försök 1'])
    const { lines } = await house.run('show', '10001', '--language', 'fi')
    expect(lines[0]).toBe('lasku 10001, vastaanottaja esimerkki/operator')
    expect(lines.slice(1).map((line) => line.trim().split(/ {2,}/)[0])).toEqual(expect.arrayContaining(['lähetys', 'tila', 'summa', 'eräpäivä', 'myyjä', 'virta', 'tapahtuma', 'tapahtumaketju', 'tavut', 'lähetyserä', 'Yritykset:']))
    expect(lines.join('\n')).toMatch(/tila +toimitettu, 2026-03-02 10:00:00 alkaen/)
    expect((await house.act('hold', 'esimerkki/operator', '--language', 'sv')).lines).toEqual(['esimerkki/operator hålls inne.'])
    expect((await house.act('resume', 'esimerkki/operator', '--language', 'fi')).lines).toEqual(['esimerkki/operator on avoin.'])
  })
})

describe('hold and resume', () => {
  test('a held lane sends nothing until it is let go', async () => {
    house = await startHouse()
    expect((await house.act('hold', 'esimerkki/operator')).lines).toEqual(['esimerkki/operator is held.'])
    await house.publish(issued())
    await house.settled()
    expect(await statesOf(house)).toEqual(['10001 rendered'])
    expect((await house.act('hold', 'esimerkki/operator')).lines).toEqual(['esimerkki/operator was already held.'])
    expect((await house.act('hold', 'esimerki/operator')).faults).toContain('Give municipality and system, such as esimerkki/operator.')
    await house.act('resume', 'esimerkki/operator')
    await house.settled()
    expect(await statesOf(house)).toEqual(['10001 delivered'])
    const { rows } = await house.database.pool.query('select what, subject from actions order by action_no')
    expect(rows).toEqual([{ what: 'hold', subject: 'esimerkki/operator' }, { what: 'resume', subject: 'esimerkki/operator' }])
  })
})
