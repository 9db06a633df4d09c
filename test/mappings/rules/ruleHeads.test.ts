import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../errors/catalogue.ts'
import { render } from '../../../errors/failure.ts'
import { readUbl } from '../../../mappings/formats/ubl/reading/readUbl.ts'
import { checkDigitRules } from '../../../mappings/rules/finnish/checkDigits.ts'
import { deviceRules } from '../../../mappings/rules/devices.ts'
import { judge } from '../../../mappings/rules/judge.ts'
import { rulesOfInvoices } from '../../../mappings/rules/order/asInvoice.ts'
import { orderRules } from '../../../mappings/rules/order/rules.ts'
import { invoiceDemandRule } from '../../../mappings/rules/receiver/demands.ts'
import { rulesOf } from '../../../mappings/rules/sets.ts'
import { judgeOwn } from '../../../mappings/rules/ordering/judgeOrdering.ts'
import { UblElement, noAttributes, noChildren } from '../../../mappings/formats/ubl/tree/element.ts'
import { everyTermInvoice } from '../../harness/documents/examples.ts'
import { ublViolations } from './ublViolations.ts'

const rules = [...Object.values(rulesOf).flat(), ...rulesOfInvoices, ...orderRules, ...deviceRules, invoiceDemandRule([], undefined)]

test('no rule has the id of an error code: one is a thing that is asked, the other a kind of what is found', () => {
  expect(rules.map(({ id }) => id).filter((id) => id in catalogue)).toEqual([])
})

test('what looks at check digits that the official rules do not says that it is stricter than they', () => {
  expect(checkDigitRules.filter(({ source }) => !source.startsWith('stricter than the official rules')).map(({ id }) => id)).toEqual([])
})

describe('a rule about every element', () => {
  test.each([['KS-TYPE', '2 000,00'], ['PEPPOL-EN16931-R008', '']])('%s names the terms of the element that it found', (rule, text) => {
    const broken = ublViolations[0]!.document.replace(/(<cbc:PayableAmount[^>]*>)[^<]*/, `$1${text}`)
    const found = judge(readUbl(Buffer.from(broken)), ['finnish', 'peppol-billing'])
    expect(found.filter(({ rule: { id } }) => id === rule).map(({ terms }) => terms)).toEqual([['BT-115']])
  })

  test('of ordering documents too, and says what the element is called', () => {
    const leaf = (name: string, text: string, attributes: Readonly<Record<string, string>> = noAttributes): UblElement => new UblElement(name, attributes, noChildren, text)
    const party = new UblElement('cac:Party', noAttributes, [leaf('cbc:EndpointID', '003712345678', { schemeID: '0216' })], '')
    const order = new UblElement('Order', noAttributes, [leaf('cbc:ID', '45001'), new UblElement('cac:BuyerCustomerParty', noAttributes, [party], '')], '')
    const [found] = judgeOwn(order)
    expect(found?.terms).toEqual([expect.stringMatching(/^tir01-/)])
    expect(render(found!.problem, 'fi')).toMatch(/^Tilaus 45001\. .*cbc:EndpointID \(verkkolaskuosoite tai muu sähköinen osoite, tir01-\d+\): "003712345678"/)
  })
})

test('a payment reference is called by what the reader calls it', () => {
  const invoice = { ...everyTermInvoice, payment: { ...everyTermInvoice.payment!, remittance: '1231' } }
  const [found] = judge(invoice, ['finnish']).filter(({ rule }) => rule.id === 'KS-CHECK-DIGIT-REFERENCE')
  expect(render(found!.problem, 'sv')).toContain('Form som krävs: finländskt referensnummer eller RF-referens.')
  expect(render(found!.problem, 'en')).toContain('which is no valid Finnish reference number or RF reference.')
})
