/** Who sells in the simulated shop. */
export interface Seller {
  readonly name: string
  /** Y-tunnus. */
  readonly businessId: string
  readonly street: string
  readonly postCode: string
  readonly city: string
  /** IBAN without spaces. */
  readonly iban: string
  readonly bic: string
}

/** What the seller writes on orders and invoices (BT-20); the due date says the same. */
export const paymentTerms = '30 päivää netto'
/** Calendar days from the invoice to its due date. */
export const paymentTerm_days = 30

/**
 * The example seller: name and business id are those of a real company, address and account are examples. Who legally
 * sells is a setting, because it changes with tenders.
 */
export const exampleSeller: Seller = {
  name: 'Tiera Oy',
  businessId: '2362180-3',
  street: 'Esimerkkitie 10',
  postCode: '02600',
  city: 'Espoo',
  iban: 'FI2112345600000785',
  bic: 'NDEAFIHH',
}
