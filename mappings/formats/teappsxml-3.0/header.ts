import type { Invoice } from '../../model/invoice.ts'
import { payments } from './directPayments.ts'
import { links } from './links.ts'
import { notes, headerInfos } from './notes.ts'
import { orderInformation, references } from './references.ts'
import type { TeappsxmlWriting } from './writing.ts'

/** HEADER: everything of the document that is not a party, a line or a sum. */
export function header(writing: TeappsxmlWriting, invoice: Invoice): void {
  const { xml } = writing
  const { delivery, period } = invoice
  xml.open('HEADER')
  identification(writing, invoice)
  writing.date('INVOICE_DATE', invoice.issueDate, 'BT-2')
  writing.date('DUE_DATE', invoice.dueDate, 'BT-9')
  taxPoint(writing, invoice)
  writing.date('START_PERIOD', period?.start, 'BT-73')
  writing.date('DELIVERY_DATE', delivery?.date, 'BT-72')
  writing.date('END_PERIOD', period?.end, 'BT-74')
  writing.text('NOTE_NUMBER', invoice.despatchAdvice, 'BT-16')
  writing.text('TERMS_OF_PAYMENT', invoice.paymentTerms, 'BT-20')
  xml.open('CURRENCY')
  writing.text('CODE', invoice.currency, 'BT-5')
  xml.close()
  orderInformation(writing, invoice)
  references(writing, invoice)
  headerInfos(writing, invoice.notes)
  payments(writing, invoice.payment)
  links(writing, invoice.supportingDocuments)
  notes(writing, invoice.notes)
  xml.close()
}

/** INVOICE_ID to CREDIT_INVOICE_DATE; a credit note names the first invoice that it credits here, the others in its summary. */
function identification(writing: TeappsxmlWriting, invoice: Invoice): void {
  const { xml } = writing
  const isCreditNote = invoice.kind === 'creditNote'
  writing.required('INVOICE_ID', invoice.number, 'BT-1')
  xml.element('PROCESS_CODE', '00')
  xml.element('INVOICE_TYPE', isCreditNote ? '01' : '00', writing.attribute('UNTDID_CODE', invoice.typeCode, 'BT-3'))
  writing.text('BUSINESS_PROCESS_TYPE', invoice.businessProcess, 'BT-23')
  xml.element('SPECIFICATION_ID', 'EN16931')
  if (!isCreditNote) return
  writing.text('CREDIT_INVOICE_NUMBER', invoice.preceding[0]?.number, 'BT-25')
  writing.date('CREDIT_INVOICE_DATE', invoice.preceding[0]?.issueDate, 'BT-26')
}

function taxPoint(writing: TeappsxmlWriting, { taxPointDate, taxPointDateCode }: Invoice): void {
  if (taxPointDate !== undefined && taxPointDateCode !== undefined) throw writing.tooMany('BT-7 with BT-8', 2, 1)
  writing.date('TAX_POINT_DATE', taxPointDate, 'BT-7')
  if (taxPointDateCode === undefined) return
  writing.xml.open('TAX_POINT_DATE')
  writing.text('DATE_CODE', taxPointDateCode, 'BT-8')
  writing.xml.close()
}
