// An order and its invoice, as a shop would make them from its own tables. Amounts and days are texts: nothing is rounded on the way.
// The buyer's Y-tunnus decides which municipality's profile applies; this one is Nokia's, in connectors/municipalities/nokia.

const seller = {
  name: 'Tiera Oy',
  endpoint: { id: '003723621803', scheme: '0216' },
  legalRegistration: { id: '2362180-3', scheme: '0212' },
  vatIdentifier: 'FI23621803',
  address: { street: 'Esimerkkitie 10', postCode: '02600', city: 'Espoo', country: 'FI' },
}

const buyer = {
  name: 'Nokian kaupunki',
  endpoint: { id: '003702057174', scheme: '0216' },
  legalRegistration: { id: '0205717-4', scheme: '0212' },
  address: { street: 'Esimerkkikatu 1', postCode: '37100', city: 'Nokia', country: 'FI' },
}

// Who the event concerns, for routing; the documents below say it once more in full.
const parties = { buyer: { businessId: '0205717-4' }, seller: { businessId: '2362180-3' } }

// Two phones at 100.00 and VAT of 25.5 per cent: the same line on the order and on the invoice.
const line = {
  id: '1',
  quantity: '2',
  unit: 'C62',
  netAmount: '200.00',
  price: { net: '100.00' },
  vat: { code: 'S', rate: '25.5' },
  item: { name: 'Matkapuhelin', sellersIdentifier: 'P-1', classifications: [{ code: '43191501', list: 'TST' }] },
}
const sums = {
  totals: { lines: '200.00', taxExclusive: '200.00', tax: '51.00', taxInclusive: '251.00', payable: '251.00' },
  vatBreakdown: [{ code: 'S', rate: '25.5', taxableAmount: '200.00', taxAmount: '51.00' }],
}

/** OrderPlaced. All that follows from the order (changes, shipment) has the same story, in which `storyVersion` counts on. */
export function orderPlaced(orderNumber, now) {
  return {
    story: `order-${orderNumber}`,
    storyVersion: 1,
    ...parties,
    order: {
      sellersNumber: orderNumber,
      origin: 'shop',
      issuedAt: now.toISOString(),
      issueDate: day(now),
      contract: 'S-2025-12',
      buyerReference: 'KIRJASTO-77',
      accountingReference: '4210',
      buyer,
      seller,
      orderer: { name: 'Tilaaja 12', unit: 'KIRJASTO' },
      delivery: { name: 'Pääkirjasto', address: buyer.address },
      ...sums,
      lines: [{ ...line, acquisition: 'purchase' }],
    },
  }
}

/** InvoiceIssued, in a story of its own, which its credit notes would share. `salesOrder` leads to the order above. */
export function invoiceIssued(invoiceNumber, orderNumber, now) {
  return {
    story: `invoice-${invoiceNumber}`,
    storyVersion: 1,
    ...parties,
    invoice: {
      number: invoiceNumber,
      typeCode: '380',
      issueDate: day(now),
      dueDate: day(new Date(now.getTime() + 30 * 86_400_000)),
      paymentTerms: '30 päivää netto',
      salesOrder: orderNumber,
      contract: 'S-2025-12',
      buyerReference: 'KIRJASTO-77',
      seller,
      buyer,
      delivery: { date: day(now), name: 'Pääkirjasto', address: buyer.address },
      payment: { meansCode: '58', creditTransfers: [{ account: 'FI2112345600000785', bic: 'NDEAFIHH' }] },
      ...sums,
      lines: [{ ...line, orderLine: '1' }],
    },
  }
}

/** A day in Finland, `2026-01-31`, whatever the time zone of this machine. */
function day(instant) {
  return instant.toLocaleDateString('sv-SE', { timeZone: 'Europe/Helsinki' })
}
