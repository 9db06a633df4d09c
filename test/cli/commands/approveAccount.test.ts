import { afterEach, beforeEach, expect, test } from 'vitest'
import { invoiceContent, invoiceIssued } from '../../harness/events.ts'
import { houseProfile, shopRecord, startHouse, statesOf, type House } from '../house.ts'

const own = 'FI2112345600000785'
const other = 'FI9080002627761348'
const factor = { name: 'Esimerkkirahoitus Oy', legalRegistration: { id: '0737546-2', scheme: '0212' } }
const approved = `approvedAccounts: [{ payee: 2362180-3, account: ${own}, from: 2026-01-01, until: 2026-12-31 }]\n`

let house: House
beforeEach(async () => { house = await startHouse(houseProfile().replace('systems:\n', `${approved}systems:\n`)) })
afterEach(() => house.stop())

const issued = (number: string, account: string, content: object = {}) => shopRecord('fi.kuntasilta.shop.InvoiceIssued', {
  ...invoiceIssued(), story: number,
  invoice: { ...invoiceContent(), number, payment: { meansCode: '58', remittance: '1232', creditTransfers: [{ account, bic: 'NDEAFIHH' }] }, ...content },
}, number)
const taken = async (...records: readonly ReturnType<typeof issued>[]): Promise<readonly string[]> => {
  await house.publish(...records)
  await house.settled()
  return statesOf(house)
}
const approve = (...args: readonly string[]) => house.act('approve-account', 'esimerkki', ...args)

test('an invoice with another account is parked with its due date until a named person approves it; then it goes', async () => {
  expect(await taken(issued('1', own), issued('2', other), issued('3', other, { payee: factor }))).toEqual(['1 delivered', '2 parked', '3 parked'])
  const listed = (await house.run('list')).text
  expect(listed).toMatch(/invoice 2 +2026-04-01/)
  expect(listed).toContain(`The account (BT-84) is ${other}, the payee 2362180-3, the day 2026-03-02.`)
  const { text, failed } = await approve('0737546-2', other)
  expect(failed).toBe(false)
  expect(text).toContain('invoice 3 to esimerkki/operator: parked → planned')
  expect(text).not.toContain('invoice 2')
  await house.settled()
  expect(await statesOf(house)).toEqual(['1 delivered', '2 parked', '3 delivered'])
  const { rows } = await house.database.pool.query('select who, why, what, subject from actions order by action_no limit 1')
  expect(rows).toEqual([{ who: 'Testaaja', why: 'it is a test', what: 'approve account', subject: `esimerkki 0737546-2 ${other}` }])
})

test('the profile may approve it too, and a release makes the document', async () => {
  expect(await taken(issued('2', other))).toEqual(['2 parked'])
  await house.writeProfile(houseProfile())
  const reloaded = new Promise<void>((resolve) => { house.service.wakes.on('profiles', () => resolve()) })
  await house.act('profiles', 'reload')
  await reloaded
  await house.act('release', '--municipality', 'esimerkki', '--code', 'KS-RULE-ACCOUNT')
  await house.settled()
  expect(await statesOf(house)).toEqual(['2 delivered'])
})

test.each([
  ['before the first day', own, { issueDate: '2025-12-31' }],
  ['of another payee', own, { payee: factor }],
  ['when another account stands beside it', own, { payment: { meansCode: '58', creditTransfers: [{ account: own, bic: 'NDEAFIHH' }, { account: other, bic: 'DABAFIHH' }] } }],
])('an approved account does not count %s', async (_, account, content) => {
  expect(await taken(issued('1', account, content))).toEqual(['1 parked'])
})

test('the payee is found by its VAT number as well', async () => {
  await approve('FI07375462', other)
  expect(await taken(issued('1', other, { payee: { name: 'Esimerkkirahoitus Oy', identifier: { id: '003707375462', scheme: '0216' } } }))).toEqual(['1 delivered'])
})

test('a later approval takes the place of an earlier one, so that a day that is over ends it', async () => {
  await approve('2362180-3', other)
  expect(await taken(issued('1', other))).toEqual(['1 delivered'])
  await approve('2362180-3', other, '--until', '2026-03-01')
  expect(await taken(issued('2', other))).toEqual(['1 delivered', '2 parked'])
})

test('what is no IBAN, no day, no municipality or nobody approves nothing', async () => {
  expect((await approve('2362180-3', 'FI9080002627761349')).faults).toContain('KS-START-OPTION')
  expect((await approve('2362180-3', other, '--from', '2026-02-30')).faults).toContain('KS-START-OPTION')
  expect((await house.act('approve-account', 'esimerki', '2362180-3', other)).faults).toContain('esimerkki')
  expect((await house.run('approve-account', 'esimerkki', '2362180-3', other)).faults).toContain('KS-ACTION-WHO-WHY')
  expect((await house.database.pool.query('select from approved_accounts')).rows).toEqual([])
})
