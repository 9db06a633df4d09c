import { z } from 'zod'
import { asText } from '../../../errors/words/inText.ts'
import { phrase } from '../../../errors/words/words.ts'
import { languages } from '../../../errors/language.ts'
import { documentKinds, type NetworkAddress } from '../../../mappings/formats/format.ts'
import { stages } from '../../../mappings/model/stages.ts'
import { matchSchema } from './match.ts'
import { duration, environment, fileInFolder, fromDay, line, name, untilDay } from './values.ts'

/** The formats of single documents. */
export const documentFormatIds = [
  'cxml',
  'finvoice-3.0',
  'finvoice-3.0-soap',
  'finvoice-3.0-zip',
  'p2p-rest',
  'peppol-bis-3',
  'peppol-catalogue',
  'peppol-despatch-advice',
  'peppol-order-response',
  'peppol-t110',
  'sap-odata',
  'teappsxml-3.0',
  'teappsxml-3.0-zip',
] as const
export type DocumentFormatId = (typeof documentFormatIds)[number]

/** Terms that a receiver may demand of an invoice or an order. */
export const demandedTerms = [
  'buyerReference', // BT-10
  'project', // BT-11
  'contract', // BT-12
  'purchaseOrder', // BT-13
  'salesOrder', // BT-14
  'despatchAdvice', // BT-16
  'accountingReference', // BT-19, or BT-133 of every line
  'buyerAddress', // BG-8
  'buyerContact', // BT-56
  'deliveryName', // BT-70
  'deliveryLocation', // BT-71
  'deliveryDate', // BT-72
  'deliveryAddress', // BG-15
  'lineDescription', // BT-154 of every line
] as const
export type DemandedTerm = (typeof demandedTerms)[number]

/** Terms that a profile may add where the event has none. */
export const referenceTerms = ['buyerReference', 'project', 'contract', 'purchaseOrder', 'accountingReference', 'deliveryName'] as const

/** Where a reference may come from; `constant:` stands beside them. */
export const referenceSources = [
  'event',
  'order.buyersNumber',
  'order.sellersNumber',
  'order.buyerReference',
  'order.contract',
  'order.project',
  'order.accountingReference',
  'order.orderer.name',
  'order.orderer.unit',
  'order.delivery.name',
] as const
export type ReferenceSource = (typeof referenceSources)[number] | `constant:${string}`

const format = z.union([z.enum(documentFormatIds), z.templateLiteral(['layout:', fileInFolder])], {
  error: asText(phrase('one of {values}, or layout: and a file of this folder', { values: documentFormatIds.join(', ') })),
})

const address = z.strictObject({
  id: line.describe('The address, in quotes where it is all digits.'),
  scheme: z.string().regex(/^(\d{4}|[A-Za-z][A-Za-z0-9]{0,39})$/).optional().describe('EAS code of the address, in quotes: "0216" for a Finnish OVT, "9918" for an IBAN. Finvoice and Peppol demand it. In cXML the domain of the credential, such as NetworkId, which it is without one, or DUNS.'),
  intermediator: line.optional().describe('Operator or bank that serves the address.'),
  environment: environment.describe('Whether a document sent to it is real.'),
  from: fromDay,
  until: untilDay,
})
export type DatedAddress = z.infer<typeof address>

const demand = z.strictObject({
  term: z
    .union([z.enum(demandedTerms), z.array(z.enum(demandedTerms)).min(2).max(5)], { error: asText(phrase('one of {values}, or a list of several of them', { values: demandedTerms.join(', ') })) })
    .describe('The term that must be there; of several, one is enough.'),
  pattern: z.string().min(1).max(200).optional().describe('Regular expression that the whole value must match.'),
  when: z.enum(['always', 'ordered', 'under contract']).default('always').describe('always; only where the document belongs to an order; only where that order names a contract.'),
})
export type Demand = z.infer<typeof demand>

const reference = z.strictObject({
  term: z.enum(referenceTerms).describe('The term to fill where the event leaves it empty.'),
  from: z
    .array(z.union([z.enum(referenceSources), z.templateLiteral(['constant:', line])], { error: asText(phrase('one of {values}, or constant: and a text', { values: referenceSources.join(', ') })) }))
    .min(1)
    .max(10)
    .describe('Where it comes from, best first; the first that is there is taken.'),
})
export type ReferenceRule = z.infer<typeof reference>

const texts = z.strictObject({
  tooLong: z
    .enum(['stop', 'cut', 'free text'])
    .default('stop')
    .describe('A text longer than the format carries: stop parks the document, cut drops its end, free text moves it whole to the free text of the document or line and keeps its beginning with a mark.'),
  references: z.boolean().optional().describe('Whether the receiver reads numeric references for characters that the encoding has not: true writes all of them so, false none; not said, only those that replacements do not name.'),
  replacements: z
    .record(z.string().regex(/^.$/su, { error: asText('one character') }), z.string().regex(/^[\x20-\x7e\xa0-\xff]*$/, { error: asText('characters of ISO-8859-1') }))
    .default({})
    .describe('What stands for a character that the encoding has not, unless references is true; where references is false, any other parks the document.'),
})

/** Which documents go where, from when, and what must be in them. */
export const flowSchema = z.strictObject({
  name: name.describe('Name of the flow, part of the ids of its deliveries: never change it once documents have left.'),
  documents: z.array(z.enum(documentKinds)).min(1).max(documentKinds.length).describe('The documents it carries.'),
  stages: z.array(z.enum(stages)).min(1).max(stages.length).optional().describe('Which orders and receipts of these documents it carries, where the receiver has a message of its own for each: orders placed, changed, cancelled; receipts received, reversed, returned. Leave it out for all.'),
  system: name.describe('The system they go to, by its name above.'),
  format: format.describe('How they are written.'),
  envelope: z.enum(['sbdh']).optional().describe('The envelope around each document: sbdh, the Standard Business Document Header of the Peppol network with COUNTRY_C1, where the access point wants documents in it. Leave it out for the bare document.'),
  attachImage: z.enum(languages).optional().describe('Attaches the readable image of each invoice, an HTML page in this language, where the format takes one and the receiver has agreed to it. Leave it out for none.'),
  role: z.enum(['original', 'copy']).describe('Whether our document is the legal original or a copy beside it. A copy never enters payables; an order has none, because whoever takes it makes an order of it.'),
  environment: environment.describe('Whether its documents are real.'),
  from: fromDay,
  until: untilDay,
  mode: z.enum(['send', 'shadow']).default('send').describe('shadow: everything is done but the sending.'),
  sender: z.array(address).min(1).max(20).describe('Our addresses by date.'),
  receiver: z.array(address).min(1).max(20).describe("The municipality's addresses by date."),
  demands: z.array(demand).max(30).default([]).describe('What the receiver returns a document for, if it is missing.'),
  references: z.array(reference).max(30).default([]).describe('What the profile adds from the order or as a constant; never a rate or an amount.'),
  accounting: fileInFolder.optional().describe('Table that proposes account, VAT code and dimensions.'),
  suppliers: fileInFolder.optional().describe("Table that tells by the seller's Y-tunnus the municipality's supplier number, purchasing organisation, group, company code and plant; formats of SAP demand it."),
  texts: texts.prefault({}).describe('What may be done with texts that the format cannot hold; identifiers, dates, amounts and codes are never changed.'),
  match: matchSchema.optional().describe('How invoices are compared with their order and with what was received; rents with contract and period. Leave it out to compare nothing.'),
  waitsForOrder: duration.optional().describe('How long a document that names an unknown order waits for it before it is parked. Without it the document does not wait.'),
  waitsForBuyersNumber: duration.optional().describe("How long a document waits for the municipality's own number of its order (BT-13), where neither the document nor the order has it yet; it comes with OrderAcknowledged or with a change of the order. After that it is parked, and a late number lets it go. Without it the document does not wait."),
  process: z.enum(['ordering', 'advanced ordering']).default('ordering').describe('Business process of its order responses: ordering has one answer to one order (Peppol T76); advanced ordering answers changes and cancellations too (T116).'),
  cancelledOrders: z.enum(['none', 'zero quantities']).default('none').describe('What is sent of a cancelled order: nothing, or the order with all quantities zero.'),
})

/** One flow of a profile. */
export type Flow = z.infer<typeof flowSchema>

/** Whether a day lies in a span; both ends are inside. */
export function inForce(span: { readonly from: string; readonly until?: string | undefined }, day: string): boolean {
  return span.from <= day && (span.until === undefined || day <= span.until)
}

/** The address in force on a day, as renderers want it; undefined where there is none. */
export function addressOn(addresses: readonly DatedAddress[], day: string): (NetworkAddress & { readonly environment: 'production' | 'test' }) | undefined {
  const found = addresses.find((one) => inForce(one, day))
  if (found === undefined) return undefined
  return {
    id: found.id,
    environment: found.environment,
    ...(found.scheme === undefined ? {} : { scheme: found.scheme }),
    ...(found.intermediator === undefined ? {} : { intermediator: found.intermediator }),
  }
}
