import { numeral, said, term as named } from '../../../errors/words/words.ts'
import type { Oddity, StatedInvoice } from '../../model/stated.ts'
import { eachAmount } from '../amounts.ts'
import type { Findings } from '../findings.ts'
import { isAt, isLong, lineOf, nameOf, odd, oddAt, reportDoubled, reportElements, unknownAt } from '../oddities.ts'
import { allPayments } from '../payments.ts'
import { registrationsElsewhere } from '../registrations.ts'
import type { LineRule, Rule } from '../rule.ts'
import { rule } from './define.ts'

/** A rule that terms occur at most once. */
function once(id: string, ...terms: readonly string[]): Rule {
  return rule(id, terms, (invoice, _facts, findings) => reportDoubled(invoice, terms, findings))
}

const supplier = 'cac:AccountingSupplierParty/cac:Party'
const customer = 'cac:AccountingCustomerParty/cac:Party'

/** A rule that a party's term occurs at most once, also where the party itself is doubled. `ofVat` counts registrations for VAT, or for other taxes. */
function onceOf(id: string, term: string, value: (invoice: StatedInvoice) => unknown, path: string, ofVat?: boolean): Rule {
  return rule(id, [term], (invoice, _facts, findings) => {
    const further = ofVat === undefined ? unknownAt(invoice, path) : registrationsElsewhere(invoice).filter((one) => one.isVat === ofVat && isAt(one.path, `${path}/cac:PartyTaxScheme/cbc:CompanyID`))
    const count = further.length + (value(invoice) === undefined ? 0 : 1)
    if (count > 1) findings.add('KS-RULE-OCCURRENCE', { term: named(term), count, expected: said('0..1') })
  })
}

/** A rule that no element of the kind suits. */
function noElement(id: string, kind: Oddity['kind'], term: string, suits: (one: Oddity) => boolean): Rule {
  return rule(id, [term], (invoice, _facts, findings) => reportElements(invoice, kind, suits, findings))
}

/** How often a term occurs, by whether it is there and what the reader counted. */
function countOf(invoice: StatedInvoice, term: string, value: unknown): number {
  return odd(invoice, 'doubled').find((one) => one.term === term)?.count ?? (value === undefined ? 0 : 1)
}

/** Reports values of a term that differ from its first. */
function oneValue(term: string, values: readonly (string | undefined)[], findings: Findings): void {
  const stated = values.filter((value) => value !== undefined)
  const other = stated.find((value) => value !== stated[0])
  if (other !== undefined) findings.add('KS-RULE-DIFFERENT', { term: named(term), stated: other, other: named(term), expected: said(stated[0] ?? '') })
}

/** Values with the blanks around them at paths that end so, which the official test takes for other values; those without follow. */
function paddedFirst(invoice: StatedInvoice, values: readonly (string | undefined)[], path: string): readonly (string | undefined)[] {
  const padded = oddAt(invoice, 'padded', path).map(({ text = '' }) => text)
  const plain = [...values]
  for (const text of padded) plain.splice(plain.indexOf(text.trim()), 1)
  return [...padded, ...plain]
}

/** Reports where the payee has no name of its own: the official tests of SR-19, 20 and 21 all ask for one that differs from the seller's. */
function payeeDiffers({ payee, seller }: StatedInvoice, findings: Findings): void {
  if (payee === undefined) return
  findings.exists(payee.name, 'BT-59')
  findings.exists(seller?.name, 'BT-27')
  if (payee.name !== undefined && payee.name === seller?.name) findings.add('KS-RULE-SAME', { term: named('BT-59'), other: named('BT-27'), value: payee.name })
}

/** A rule on the payee: a term once, and a name that is not the seller's. */
function ofPayee(id: string, term: string): Rule {
  return rule(id, [term, 'BT-27', 'BT-59'], (invoice, _facts, findings) => {
    reportDoubled(invoice, [term], findings)
    payeeDiffers(invoice, findings)
  })
}

/** An amount by its element's name, but for prices and what is taken off them. */
function isAmount({ path }: Oddity): boolean {
  return /Amount(?:\[\d+\])?$/.test(path) && !/PriceAmount(?:\[\d+\])?$|cac:Price(?:\[\d+\])?\/cac:AllowanceCharge/.test(path)
}

/** What UBL allows once or not at all (UBL-SR-…), and what it wants of attributes and digits (UBL-DT-…). */
export const syntaxRules: readonly (Rule | LineRule)[] = [
  once('UBL-SR-01', 'BT-12'),
  once('UBL-SR-02', 'BT-15'),
  once('UBL-SR-03', 'BT-16'),
  once('UBL-SR-04', 'BT-18'),
  once('UBL-SR-05', 'BT-20'),
  rule('UBL-SR-06', ['BT-25'], (invoice, _facts, findings) => reportDoubled(invoice, ['BT-25'], findings, /cac:InvoiceDocumentReference\[\d+\]\/cbc:ID$/)),
  rule('UBL-SR-07', ['BT-25'], ({ preceding = [] }, _facts, findings) => {
    for (const { number } of preceding) findings.exists(number, 'BT-25')
  }),
  once('UBL-SR-08', 'BG-14'),
  onceOf('UBL-SR-09', 'BT-27', ({ seller }) => seller?.name, `${supplier}/cac:PartyLegalEntity/cbc:RegistrationName`),
  onceOf('UBL-SR-10', 'BT-28', ({ seller }) => seller?.tradingName, `${supplier}/cac:PartyName/cbc:Name`),
  onceOf('UBL-SR-11', 'BT-30', ({ seller }) => seller?.legalRegistration, `${supplier}/cac:PartyLegalEntity/cbc:CompanyID`),
  onceOf('UBL-SR-12', 'BT-31', ({ seller }) => seller?.vatIdentifier, supplier, true),
  onceOf('UBL-SR-13', 'BT-32', ({ seller }) => seller?.taxRegistration, supplier, false),
  onceOf('UBL-SR-14', 'BT-33', ({ seller }) => seller?.legalInformation, `${supplier}/cac:PartyLegalEntity/cbc:CompanyLegalForm`),
  onceOf('UBL-SR-15', 'BT-44', ({ buyer }) => buyer?.name, `${customer}/cac:PartyLegalEntity/cbc:RegistrationName`),
  rule('UBL-SR-16', ['BT-46'], (invoice, _facts, findings) => {
    const { buyer } = invoice
    const count = (buyer?.identifiers?.length ?? 0) + unknownAt(invoice, `${customer}/cac:PartyIdentification/cbc:ID`).length
    if (count > 1) findings.add('KS-RULE-OCCURRENCE', { term: named('BT-46'), count, expected: said('0..1') })
  }),
  onceOf('UBL-SR-17', 'BT-47', ({ buyer }) => buyer?.legalRegistration, `${customer}/cac:PartyLegalEntity/cbc:CompanyID`),
  onceOf('UBL-SR-18', 'BT-48', ({ buyer }) => buyer?.vatIdentifier, customer, true),
  ofPayee('UBL-SR-19', 'BT-59'),
  ofPayee('UBL-SR-20', 'BT-60'),
  ofPayee('UBL-SR-21', 'BT-61'),
  once('UBL-SR-22', 'BT-62'),
  once('UBL-SR-23', 'BT-63'),
  once('UBL-SR-24', 'BG-13'),
  once('UBL-SR-25', 'BT-70'),
  once('UBL-SR-26', 'BT-83'),
  once('UBL-SR-27', 'BT-81'),
  once('UBL-SR-28', 'BT-89'),
  rule('UBL-SR-29', ['BT-90'], (invoice, _facts, findings) => {
    const { seller, buyer, payee, payment } = invoice
    const elsewhere = unknownAt(invoice, 'cac:PartyIdentification/cbc:ID/@schemeID').map(({ text }) => ({ scheme: text }))
    const schemes = [...seller?.identifiers ?? [], ...buyer?.identifiers ?? [], payee?.identifier, ...elsewhere].filter((one) => one?.scheme?.toUpperCase() === 'SEPA')
    const count = schemes.length + countOf(invoice, 'BT-90', payment?.directDebit?.creditor)
    if (count > 1) findings.add('KS-RULE-OCCURRENCE', { term: named('BT-90'), count, expected: said('0..1') })
  }),
  once('UBL-SR-30', 'BT-97', 'BT-139'),
  once('UBL-SR-31', 'BT-104', 'BT-144'),
  once('UBL-SR-32', 'BT-120'),
  once('UBL-SR-33', 'BT-123'),
  once('UBL-SR-34', 'BT-127'),
  once('UBL-SR-35', 'BT-132'),
  once('UBL-SR-36', 'BG-26'),
  once('UBL-SR-37', 'BT-147'),
  rule('UBL-SR-39', ['BT-11'], (invoice, _facts, findings) => reportDoubled(invoice, ['BT-11'], findings, /^cac:ProjectReference/)),
  onceOf('UBL-SR-40', 'BT-45', ({ buyer }) => buyer?.tradingName, `${customer}/cac:PartyName/cbc:Name`),
  rule('UBL-SR-42', ['BT-31', 'BT-32'], (invoice, _facts, findings) => {
    for (const { count = 3, term } of oddAt(invoice, 'doubled', 'cac:AccountingSupplierParty/cac:Party')) {
      if (term === 'BT-32') findings.add('KS-RULE-OCCURRENCE', { term: { list: [named('BT-31'), named('BT-32')], joint: 'and' }, count, expected: said('0..2') })
    }
  }),
  rule('UBL-SR-43', ['BG-24'], (invoice, _facts, findings) => {
    reportElements(invoice, 'unknown', ({ term, path }) => term === 'BG-24' || (term === 'BT-122' && path.endsWith('/@schemeID')), findings)
  }),
  rule('UBL-SR-44', ['BT-83'], (invoice, _facts, findings) => {
    const again = unknownAt(invoice, 'cbc:PaymentID').map(({ text }) => text)
    oneValue('BT-83', [...paddedFirst(invoice, allPayments(invoice).map(({ remittance }) => remittance), 'cbc:PaymentID'), ...again], findings)
  }),
  rule('UBL-SR-45', ['BT-9'], (invoice, _facts, findings) => reportDoubled(invoice, ['BT-9'], findings, /cbc:PaymentDueDate$|cbc:PaymentDueDate\[/)),
  rule('UBL-SR-46', ['BT-82'], (invoice, _facts, findings) => {
    const count = allPayments(invoice).filter(({ meansText }) => meansText !== undefined).length
    if (count > 1) findings.add('KS-RULE-OCCURRENCE', { term: named('BT-82'), count, expected: said('0..1') })
  }),
  rule('UBL-SR-47', ['BT-81'], (invoice, _facts, findings) => oneValue('BT-81', [...allPayments(invoice).map(({ meansCode }) => meansCode), ...unknownAt(invoice, 'cbc:PaymentMeansCode').map(({ text }) => text)], findings)),
  rule('UBL-SR-48', ['BT-151'], (invoice, { everyLine }, findings) => {
    const doubled = new Map(odd(invoice, 'doubled').filter(({ term }) => term === 'BT-151').map((one) => [one.line, one]))
    for (const line of everyLine) {
      if (line.vat === undefined) findings.exists(undefined, 'BT-151', line)
      const one = doubled.get(line.id)
      if (one !== undefined) findings.add('KS-RULE-OCCURRENCE', { term: nameOf(one), count: one.count ?? 2, expected: said('1') }, line)
    }
  }),
  rule('UBL-SR-49', ['BT-8'], (invoice, { periodsElsewhere }, findings) => {
    reportDoubled(invoice, ['BT-8'], findings)
    const count = periodsElsewhere.filter((one) => one.of === 'document' && one.isCoded).length + (invoice.taxPointDateCode === undefined ? 0 : 1)
    if (count > 1) findings.add('KS-RULE-OCCURRENCE', { term: named('BT-8'), count, expected: said('0..1') })
  }),
  once('UBL-SR-50', 'BT-154'),
  rule('UBL-SR-51', ['BT-162', 'BT-163', 'BT-164', 'BT-165'], (invoice, _facts, findings) => {
    reportDoubled(invoice, ['BT-162', 'BT-163', 'BT-164', 'BT-165'], findings, /cac:AddressLine\[\d+\]\/cbc:Line$/)
  }),
  rule('UBL-SR-52', ['BT-128'], (invoice, _facts, findings) => reportDoubled(invoice, ['BT-128'], findings, /cac:DocumentReference\[\d+\]$/)),
  noElement('UBL-SR-53', 'incomplete', 'BT-31', ({ path }) => /cac:PartyTaxScheme(?:\[\d+\])?$/.test(path)),
  rule('UBL-SR-54', ['BG-18'], (invoice, _facts, findings) => {
    reportDoubled(invoice, ['BG-18'], findings)
    const count = allPayments(invoice).filter(({ card }) => card !== undefined).length
    if (count > 1) findings.add('KS-RULE-OCCURRENCE', { term: named('BG-18'), count, expected: said('0..1') })
  }),
  rule('UBL-SR-55', ['BG-19'], (invoice, _facts, findings) => {
    reportDoubled(invoice, ['BG-19'], findings)
    const count = allPayments(invoice).filter(({ directDebit }) => directDebit !== undefined).length
    if (count > 1) findings.add('KS-RULE-OCCURRENCE', { term: named('BG-19'), count, expected: said('0..1') })
  }),
  once('UBL-SR-56', 'BT-17'),
  noElement('UBL-CR-666', 'unknown', 'BT-18', ({ term, path }) => term === 'BT-18' && /cac:Attachment(?:\[\d+\])?$/.test(path)),
  noElement('UBL-CR-673', 'unknown', 'BT-18', ({ term, path }) => term === 'BT-18' && /cbc:DocumentDescription(?:\[\d+\])?$/.test(path)),
  rule('UBL-DT-01', ['BG-20', 'BG-21', 'BG-22', 'BG-23', 'BG-25', 'BG-27', 'BG-28'], (invoice, facts, findings) => {
    eachAmount(invoice, (amount, term, line) => {
      if (amount.scale > 2) findings.add('KS-RULE-DECIMALS', { term: named(term), stated: numeral(amount) }, line)
    })
    for (const kind of ['padded', 'mistyped', 'unknown'] as const) {
      for (const one of odd(invoice, kind)) {
        if (isAmount(one) && isLong(one)) findings.add('KS-RULE-DECIMALS', { term: nameOf(one), stated: one.text ?? '' }, lineOf(one))
      }
    }
    for (const { amount } of facts.taxTotals) if (amount !== undefined && amount.scale > 2) findings.add('KS-RULE-DECIMALS', { term: named('BT-110'), stated: numeral(amount) })
  }),
  rule('UBL-DT-06', ['BT-125'], ({ supportingDocuments = [] }, _facts, findings) => {
    for (const { embedded } of supportingDocuments) if (embedded !== undefined && embedded.mimeType === undefined) findings.absent('BT-125')
  }),
  rule('UBL-DT-07', ['BT-125'], ({ supportingDocuments = [] }, _facts, findings) => {
    for (const { embedded } of supportingDocuments) if (embedded !== undefined && embedded.fileName === undefined) findings.absent('BT-125')
  }),
]
