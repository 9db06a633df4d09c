import type { Invoice } from '../../model/invoice.ts'
import { account, bic, remittance, untdid } from './patterns.ts'
import { accountScheme } from './seller.ts'
import { cutToFit, lengthOf, onOneLine } from '../texts/splitText.ts'
import { limits, type FinvoiceWriting } from './writing.ts'

/** EpiDetails: from what the payer's bank makes a payment (guidelines 3.0, section 13). Credit notes have it too. */
export function epi(writing: FinvoiceWriting, invoice: Invoice): void {
  const { xml } = writing
  const { payment, totals } = invoice
  const transfer = payment?.creditTransfers[0]
  if (payment === undefined || transfer === undefined) throw writing.missing('BT-84', 'every Finvoice names the account to pay to, a credit note too')
  xml.open('EpiDetails')
  xml.open('EpiIdentificationDetails')
  writing.date('EpiDate', invoice.issueDate, 'BT-2')
  xml.empty('EpiReference')
  xml.close()
  xml.open('EpiPartyDetails')
  bank(writing, transfer.bic)
  xml.open('EpiBeneficiaryPartyDetails')
  xml.element('EpiNameAddressDetails', beneficiary(writing, invoice))
  writing.code('EpiAccountID', transfer.account, 'BT-84', account, xml.attribute('IdentificationSchemeName', accountScheme(transfer.account)))
  xml.close()
  xml.close()
  xml.open('EpiPaymentInstructionDetails')
  const IdentificationSchemeName = payment.remittance?.startsWith('RF') === true ? 'ISO' : 'SPY'
  writing.code('EpiRemittanceInfoIdentifier', payment.remittance, 'BT-83', remittance, xml.attribute('IdentificationSchemeName', IdentificationSchemeName))
  writing.cents('EpiInstructedAmount', totals.payable, 'BT-115')
  xml.empty('EpiCharge', xml.attribute('ChargeOption', 'SLEV'))
  writing.date('EpiDateOptionDate', payOn(writing, invoice), 'BT-9')
  writing.code('EpiPaymentMeansCode', payment.meansCode, 'BT-81', untdid)
  writing.text('EpiPaymentMeansText', payment.meansText, limits('BT-82'))
  xml.close()
  xml.close()
}

function bank(writing: FinvoiceWriting, code: string | undefined): void {
  const { xml } = writing
  if (code === undefined) {
    xml.empty('EpiBfiPartyDetails')
    return
  }
  xml.open('EpiBfiPartyDetails')
  writing.code('EpiBfiIdentifier', code, 'BT-86', bic, xml.attribute('IdentificationSchemeName', 'BIC'))
  xml.close()
}

const nameLength = { most: 35, least: 2 }

/** Whose account it is, in 2 to 35 characters: the payee's name, else the seller's, else the seller's trading name; cut where the profile lets texts be changed, since the whole name stands elsewhere. */
function beneficiary(writing: FinvoiceWriting, { payee, seller }: Invoice): string {
  const names = (payee === undefined ? [seller.name, seller.tradingName ?? ''] : [payee.name]).map(onOneLine)
  const name = names.find((one) => lengthOf(one) >= 2 && lengthOf(one) <= nameLength.most)
  if (name === undefined && writing.texts.tooLong !== 'stop') return cutToFit(names[0] ?? '', nameLength, 1)
  if (name === undefined) throw writing.missing(payee === undefined ? 'BT-28' : 'BT-59', 'the payment part takes a name of at most 35 characters, and this one is longer')
  return name
}

/** The due date (BT-9). Where nothing is to be paid and none is given, the date of the document. */
function payOn(writing: FinvoiceWriting, invoice: Invoice): string {
  if (invoice.dueDate !== undefined) return invoice.dueDate
  const { payable } = invoice.totals
  if (invoice.kind === 'invoice' && !payable.isZero && !payable.isNegative) throw writing.missing('BT-9', 'the payment part names a day')
  return invoice.issueDate
}
