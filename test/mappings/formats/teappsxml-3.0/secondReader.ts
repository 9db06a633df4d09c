import { XmlDocument, type XmlElement } from 'libxml2-wasm'
import type { Decimal } from '../../../../mappings/model/decimal.ts'
import type { AllowanceOrCharge, Invoice, InvoiceLine, VatCategory } from '../../../../mappings/model/invoice.ts'
import type { Party, PostalAddress } from '../../../../mappings/model/party.ts'
import { MappingTable } from '../secondReading/mappingTable.ts'
import { below, clean, content, decimal, elements, identifier, joined } from '../secondReading/nodes.ts'
import { teappsxmlRows } from './mappingRows.ts'

const root = '/INVOICE_CENTER/CONTENT_FRAME/INVOICES/INVOICE'
const excluded = 'AMOUNT[@VAT="EXCLUDED"]'
const included = 'AMOUNT[@VAT="INCLUDED"]'

/**
 * Another reader of TEAPPSXML 3.0, which shares nothing with the renderer and the reader of the product: it looks every term up in the official mapping
 * table, and finds it by XPath. Attachments come from the files beside the message.
 */
export class SecondReader {
  readonly table = new MappingTable(teappsxmlRows())
  #isCredit = false

  read(bytes: Uint8Array, files: ReadonlyMap<string, Uint8Array>): Invoice {
    const document = XmlDocument.fromBuffer(bytes)
    try {
      return this.#invoice(document.get(root) as XmlElement, files)
    } finally {
      document.dispose()
    }
  }

  #invoice(at: XmlElement, files: ReadonlyMap<string, Uint8Array>): Invoice {
    const text = this.#texts(at)
    this.#isCredit = text('BT-3', '/@UNTDID_CODE') === '381'
    const amount = this.#amounts(at)
    return clean({
      kind: this.#isCredit ? 'creditNote' : 'invoice',
      specification: text('BT-24'), businessProcess: text('BT-23'),
      number: text('BT-1'), issueDate: this.#date(at, 'BT-2'), typeCode: text('BT-3', '/@UNTDID_CODE'), currency: text('BT-5'),
      accountingCurrency: text('BT-6', '', 1) ?? text('BT-6'),
      taxPointDate: this.#date(at, 'BT-7'), taxPointDateCode: text('BT-8', '/DATE_CODE'), dueDate: this.#date(at, 'BT-9'),
      buyerReference: text('BT-10', '[@ORDER_TYPE="CO"]/ORDER_REFERENCE'), project: text('BT-11'), contract: text('BT-12'),
      purchaseOrder: text('BT-13', '[@ORDER_TYPE="CO"]/ORDER_NUMBER'), salesOrder: text('BT-14', '[@ORDER_TYPE="VN"]/ORDER_NUMBER'),
      receivingAdvice: text('BT-15'), despatchAdvice: text('BT-16'), tender: text('BT-17'), object: this.#identified(at, 'BT-18'),
      accountingReference: text('BT-19'), paymentTerms: text('BT-20'),
      notes: this.#notes(at), preceding: this.#preceding(at),
      seller: clean({ ...this.#party(at, { name: 'BT-27', trading: 'BT-28', own: 'BT-29', legal: 'BT-30', vat: 'BT-31', endpoint: 'BT-34', lines: ['BT-35', 'BT-36', 'BT-162'], town: 'BT-37', contact: ['BT-41', 'BT-42', 'BT-43'] }), taxRegistration: text('BT-32'), legalInformation: text('BT-33') }),
      buyer: this.#party(at, { name: 'BT-44', trading: 'BT-45', own: 'BT-46', legal: 'BT-47', vat: 'BT-48', endpoint: 'BT-49', lines: ['BT-50', 'BT-51', 'BT-163'], town: 'BT-52', contact: ['BT-56', 'BT-57', 'BT-58'] }),
      payee: this.#payee(at), taxRepresentative: this.#taxRepresentative(at),
      delivery: clean({ name: this.#name(at, 'BT-70'), location: this.#identified(at, 'BT-71'), date: this.#date(at, 'BT-72'), address: this.#address(at, ['BT-75', 'BT-76', 'BT-165'], 'BT-77') }),
      period: clean({ start: this.#date(at, 'BT-73'), end: this.#date(at, 'BT-74') }),
      payment: this.#payment(at),
      allowancesAndCharges: [...this.#allowances(at, false, ['BT-92', 'BT-93', 'BT-94', 'BT-97', 'BT-98'], ['BT-95', 'BT-96']), ...this.#allowances(at, true, ['BT-99', 'BT-100', 'BT-101', 'BT-104', 'BT-105'], ['BT-102', 'BT-103'])],
      totals: clean({
        lines: amount('BT-106', excluded), allowances: amount('BT-107', excluded), charges: amount('BT-108', excluded), taxExclusive: amount('BT-109', excluded),
        tax: amount('BT-110', 'AMOUNT'), taxInAccountingCurrency: amount('BT-111', 'AMOUNT'), taxInclusive: amount('BT-112', included), prepaid: amount('BT-113', included),
        rounding: this.#turned(text('BT-114')), payable: amount('BT-115', included),
      }),
      vatBreakdown: this.#each(at, 'SUMMARY/VAT_SUMMARY', (one, path) => clean({
        code: path('BT-118', '/@VAT_TYPE'), rate: decimal(path('BT-119')), taxableAmount: this.#amountAt(one, below(this.table.path('BT-116'), 'SUMMARY/VAT_SUMMARY/'), excluded),
        taxAmount: this.#amountAt(one, below(this.table.path('BT-117'), 'SUMMARY/VAT_SUMMARY/'), 'AMOUNT'), exemptionReason: path('BT-120'), exemptionReasonCode: path('BT-121'),
      })),
      supportingDocuments: this.#documents(at, files),
      lines: elements(at, 'ROWS/ROW').map((row) => this.#line(row)),
    }) as Invoice
  }

  #line(row: XmlElement): InvoiceLine {
    const text = (term: string, suffix = ''): string | undefined => content(row, below(this.table.path(term), 'ROWS/ROW/') + suffix)
    const amount = (term: string, kind = excluded): Decimal | undefined => this.#amountAt(row, below(this.table.path(term), 'ROWS/ROW/'), kind)
    const price = (term: string): Decimal | undefined => signed(row, `${below(this.table.path(term), 'ROWS/ROW/')}/${excluded}`)
    const date = (term: string): string | undefined => dateAt(row, below(this.table.path(term), 'ROWS/ROW/'))
    const identified = (term: string): { id: string; scheme: string } | undefined => identifier(text(term), text(term, '/@SCHEME_ID'))
    return clean({
      id: text('BT-126'), note: text('BT-127'), object: identified('BT-128'), quantity: this.#turn(signed(row, below(this.table.path('BT-129'), 'ROWS/ROW/'))), unit: text('BT-130', '/@Q_UNIT_UNECE_CODE'), netAmount: amount('BT-131'),
      purchaseOrder: content(row, 'ORDER_INFORMATION[@ORDER_TYPE="CO"]/ORDER_NUMBER'), salesOrder: content(row, 'ORDER_INFORMATION[@ORDER_TYPE="VN"]/ORDER_NUMBER'),
      orderLine: text('BT-132', '[@ORDER_TYPE="CO"]/ORDER_POSITION'), accountingReference: text('BT-133'), period: clean({ start: date('BT-134'), end: date('BT-135') }),
      allowancesAndCharges: [...this.#allowances(row, false, ['BT-136', 'BT-137', 'BT-138', 'BT-139', 'BT-140'], undefined, 'ROWS/ROW/'), ...this.#allowances(row, true, ['BT-141', 'BT-142', 'BT-143', 'BT-144', 'BT-145'], undefined, 'ROWS/ROW/')],
      price: clean({ net: price('BT-146'), discount: price('BT-147'), gross: price('BT-148'), baseQuantity: decimal(text('BT-149', '/@PR_QTY')), baseQuantityUnit: text('BT-150', '/@PR_UNIT_UNECE_CODE') }),
      vat: clean({ code: text('BT-151', '/@VAT_TYPE'), rate: decimal(text('BT-152')) }),
      item: clean({
        name: text('BT-153'), description: text('BT-154'), sellersIdentifier: text('BT-155'), buyersIdentifier: text('BT-156'), standardIdentifier: identified('BT-157'), originCountry: text('BT-159'),
        manufacturer: elements(row, 'OTHER_PARTNER[@PARTNER_TYPE="Manufacturer"]/CUSTOMER_INFORMATION/CUSTOMER_NAME').map((one) => one.content).join(' ') || undefined,
        manufacturersIdentifier: content(row, 'ARTICLE/MANUFACTURER_ARTICLE_ID'),
        classifications: elements(row, below(this.table.path('BT-158'), 'ROWS/ROW/')).map((one) => clean({ code: one.content, list: content(one, '@SCHEME_ID'), listVersion: content(one, '@SCHEME_VERSION') })),
        attributes: elements(row, below(this.table.path('BT-160'), 'ROWS/ROW/')).map((one, index) => ({ name: one.content, value: elements(row, below(this.table.path('BT-161'), 'ROWS/ROW/'))[index]?.content })),
      }),
    }) as InvoiceLine
  }

  /** Notes with a subject by the table; those without are free texts, as the guide's own example has them. */
  #notes(at: XmlElement): readonly object[] {
    const contents = elements(at, this.table.path('BT-22'))
    const subjects = elements(at, this.table.path('BT-21'))
    const numbers = elements(at, 'HEADER/HEADER_INFO/SERIAL_ID').map((one) => one.content)
    const infos = [...new Set(numbers)].map((number) => {
      const own = numbers.flatMap((one, index) => (one === number ? [index] : []))
      return { subject: content(subjects[own[0] as number] as XmlElement, '@INFO_TYPE'), text: own.map((index) => contents[index]?.content).join(' ') }
    })
    return [...infos, ...elements(at, 'HEADER/FREE_TEXT').map((one) => ({ text: one.content }))]
  }

  #preceding(at: XmlElement): readonly object[] {
    const credited = clean({ number: content(at, this.table.path('BT-25')), issueDate: dateAt(at, this.table.path('BT-26')) })
    const others = elements(at, this.table.path('BT-25', 1)).flatMap((one) => clean({ number: one.content, issueDate: dateAt(one, `../${this.table.path('BT-26', 1).split('/').at(-1)}`) }) ?? [])
    return credited === undefined ? others : [credited, ...others]
  }

  #party(at: XmlElement, terms: { name: string; trading: string; own: string; legal: string; vat: string; endpoint: string; lines: readonly [string, string, string]; town: string; contact: readonly [string, string, string] }): Party {
    const text = this.#texts(at)
    const holder = this.table.path(terms.endpoint).split('/')[0]
    const [person, telephone, email] = terms.contact
    return clean({
      name: this.#name(at, terms.name), tradingName: text(terms.trading), vatIdentifier: text(terms.vat), legalRegistration: this.#identified(at, terms.legal),
      identifiers: elements(at, this.table.path(terms.own)).map((one) => identifier(one.content, content(one, '@SCHEME_ID'))),
      endpoint: identifier(text(terms.endpoint)?.replace(/^TE/, ''), content(at, `${holder}/EADDRESS_SCHEME_ID_CODE`)),
      address: this.#address(at, terms.lines, terms.town), contact: clean({ name: text(person), telephone: text(telephone), email: text(email) }),
    }) as Party
  }

  /** Three lines under one path, then town; subdivision, post code and country have their own terms beside the town's. */
  #address(at: XmlElement, lines: readonly [string, string, string], town: string): PostalAddress | undefined {
    const [first, second, third] = lines.map((term, index) => this.table.path(term).replace(/1$/, String(index + 1)))
    const number = Number(town.slice(3))
    const term = (more: number): string => this.table.path(`BT-${number + more}`)
    return clean({
      street: content(at, first as string), additionalStreet: content(at, second as string), thirdLine: content(at, third as string),
      city: content(at, term(0)), postCode: content(at, term(1)), subdivision: content(at, term(2)), country: content(at, term(3)),
    }) as PostalAddress | undefined
  }

  #payee(at: XmlElement): object | undefined {
    const path = `${this.table.path('BG-10')}[@PARTNER_TYPE="PaymentReceiver"]/CUSTOMER_INFORMATION`
    const identified = (element: string): object | undefined => identifier(content(at, `${path}/${element}`), content(at, `${path}/${element}/@SCHEME_ID`))
    return clean({ name: joined(at, `${path}/CUSTOMER_NAME`), identifier: identified('PARTY_IDENTIFICATION_ID'), legalRegistration: identified('ORGANIZATION_NUMBER') })
  }

  #taxRepresentative(at: XmlElement): object | undefined {
    const path = `${this.table.path('BG-11')}[@PARTNER_TYPE="SellerTaxRepr"]/CUSTOMER_INFORMATION`
    const part = (element: string): string | undefined => content(at, `${path}/ADDRESS/${element}`)
    const address = clean({
      street: part('STREET_ADDRESS1'), additionalStreet: part('STREET_ADDRESS2'), thirdLine: part('STREET_ADDRESS3'),
      city: part('POST_OFFICE'), postCode: part('POSTAL_CODE'), subdivision: part('SUBDIVISION'), country: part('COUNTRY_CODE'),
    })
    return clean({ name: joined(at, `${path}/CUSTOMER_NAME`), vatIdentifier: content(at, `${path}/VAT_NUMBER`), address })
  }

  #payment(at: XmlElement): object | undefined {
    const text = this.#texts(at)
    const local = (term: string, nth = 0): string => this.table.path(term, nth).split('/').at(-1) as string
    const banks = elements(at, 'PAYEE/BANKS').map((one) => clean({ account: content(one, local('BT-84', 1)) ?? content(one, local('BT-84')), accountName: content(one, local('BT-85')), bic: content(one, local('BT-86')) }))
    const paid = clean({
      meansCode: text('BT-81', '/@PAYMENT_MEANS_CODE'), meansText: text('BT-82'), remittance: text('BT-83', '/*'),
      creditTransfers: banks.filter((one) => one !== undefined),
      card: clean({ number: text('BT-87'), holder: text('BT-88') }),
      directDebit: clean({ mandate: text('BT-89'), creditor: text('BT-90'), debitedAccount: text('BT-91', '/*') }),
    })
    return paid === undefined ? undefined : { creditTransfers: [], ...paid }
  }

  #allowances(at: XmlElement, isCharge: boolean, [amount, base, percentage, reason, code]: readonly [string, string, string, string, string], vat: readonly [string, string] | undefined, above = ''): readonly AllowanceOrCharge[] {
    const group = below(this.table.path(code), above)
    const inGroup = (term: string): string => below(this.table.path(term), `${above}${group}/`)
    return elements(at, group).map((one) => clean({
      isCharge, amount: this.#amountAt(one, inGroup(amount), excluded), baseAmount: this.#amountAt(one, inGroup(base), excluded), percentage: decimal(content(one, inGroup(percentage))),
      reason: content(one, inGroup(reason)), reasonCode: content(one, '@TYPE'),
      vat: vat === undefined ? undefined : clean({ code: content(one, `${inGroup(vat[0])}/@VAT_TYPE`), rate: decimal(content(one, inGroup(vat[1]))) }) as VatCategory | undefined,
    }) as AllowanceOrCharge)
  }

  /** Files by their names, with the bytes beside the message; then links, each after its description. */
  #documents(at: XmlElement, files: ReadonlyMap<string, Uint8Array>): readonly object[] {
    const attached = elements(at, this.table.path('BT-122')).map((one) => {
      const fileName = this.table.path('BT-125') === this.table.path('BT-122') ? one.content : ''
      const description = content(one, `../${this.table.path('BT-123').split('/').at(-1)}`)
      return clean({ id: fileName, description, embedded: { fileName, mimeType: 'application/pdf', content: files.get(fileName) } })
    })
    const links = elements(at, `${this.table.path('BT-124')}/LINK[@OBJECT="InvoiceUrlText"]`).map((one) =>
      clean({ id: one.content, description: content(one, 'preceding-sibling::*[1][@OBJECT="InvoiceUrlNameText"]'), externalLocation: one.content }))
    return [...attached, ...links] as object[]
  }

  #each(at: XmlElement, group: string, read: (one: XmlElement, path: (term: string, suffix?: string) => string | undefined) => object | undefined): readonly object[] {
    return elements(at, group).map((one) => read(one, (term, suffix = '') => content(one, `${below(this.table.path(term), group) === '' ? '.' : below(this.table.path(term), `${group}/`)}${suffix}`)) as object)
  }

  #texts(at: XmlElement): (term: string, suffix?: string, nth?: number) => string | undefined {
    return (term, suffix = '', nth = 0) => content(at, this.table.path(term, nth) + suffix)
  }

  #name(at: XmlElement, term: string): string | undefined {
    return joined(at, this.table.path(term))
  }

  #identified(at: XmlElement, term: string): { id: string; scheme: string } | undefined {
    const path = this.table.path(term)
    return identifier(content(at, path), content(at, `${path}/@SCHEME_ID`))
  }

  #date(at: XmlElement, term: string): string | undefined {
    return dateAt(at, this.table.path(term))
  }

  #amounts(at: XmlElement): (term: string, kind: string) => Decimal | undefined {
    return (term, kind) => this.#amountAt(at, this.table.path(term), kind)
  }

  #amountAt(at: XmlElement, path: string, kind: string): Decimal | undefined {
    return this.#turn(signed(at, `${path}/${kind}`))
  }

  #turned(text: string | undefined): Decimal | undefined {
    return this.#turn(decimal(text))
  }

  #turn(value: Decimal | undefined): Decimal | undefined {
    return this.#isCredit ? value?.negated() : value
  }
}

function signed(at: XmlElement, path: string): Decimal | undefined {
  const value = decimal(content(at, path))
  return content(at, `${path}/@SIGN`) === '-' ? value?.negated() : value
}

function dateAt(at: XmlElement, path: string): string | undefined {
  const part = (name: string): string | undefined => content(at, `${path}/DATE/${name}`)
  return part('DAY') === undefined ? undefined : `${part('CENTURY')}${part('DECADE_AND_YEAR')}-${part('MONTH')}-${part('DAY')}`
}
