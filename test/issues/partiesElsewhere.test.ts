import { expect, test } from 'vitest'
import { peppolBis3 } from '../../mappings/formats/peppol-bis-3/format.ts'
import { readUbl } from '../../mappings/formats/ubl/reading/readUbl.ts'
import { judge } from '../../mappings/rules/judge.ts'
import { exampleContext } from '../harness/renderContext.ts'
import { exampleInvoice } from '../mappings/formats/finvoice-3.0/exampleInvoice.ts'

const text = Buffer.from(peppolBis3.render({ kind: 'invoice', invoice: exampleInvoice }, exampleContext)).toString()

/** What is put into a group where it has no place, and the rules that the official validation then says are broken. */
const parties: readonly (readonly [string, string, readonly string[]])[] = [
  ['a seller that nothing identifies', '<cac:AccountingSupplierParty><cac:Party><cac:PartyName><cbc:Name>x</cbc:Name></cac:PartyName></cac:Party></cac:AccountingSupplierParty>', ['BR-CO-26', 'PEPPOL-EN16931-R020']],
  ['a seller with an address and a number', '<cac:AccountingSupplierParty><cac:Party><cbc:EndpointID schemeID="0216">003726174164</cbc:EndpointID><cac:PartyLegalEntity><cbc:CompanyID>1</cbc:CompanyID></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>', []],
  ['a buyer without an electronic address', '<cac:AccountingCustomerParty><cac:Party><cac:PartyName><cbc:Name>x</cbc:Name></cac:PartyName></cac:Party></cac:AccountingCustomerParty>', ['PEPPOL-EN16931-R010']],
  ['a tax representative without anything', '<cac:TaxRepresentativeParty><cac:PartyName><cbc:Name> </cbc:Name></cac:PartyName></cac:TaxRepresentativeParty>', ['BR-18', 'BR-19', 'BR-56']],
]
const asked: ReadonlySet<string> = new Set(['BR-CO-26', 'BR-18', 'BR-19', 'BR-56', 'PEPPOL-EN16931-R010', 'PEPPOL-EN16931-R020'])

test.each(parties)('%s is judged wherever it stands', (_, party, broken) => {
  const moved = text.replace('</cac:Price>', `${party}</cac:Price>`)
  expect(moved).not.toBe(text)
  const found = judge(readUbl(Buffer.from(moved)), ['en16931', 'peppol-billing']).map(({ rule }) => rule.id).filter((id) => asked.has(id))
  expect([...new Set(found)].sort()).toEqual([...broken].sort())
})
