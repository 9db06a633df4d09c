/** The dimensions of a posting that a layout may name. */
const dimensions = ['costCentre', 'profitCentre', 'internalOrder', 'wbs', 'partner', 'function', 'project', 'site', 'product', 'serviceClass'] as const

/** Sources of the parties that every document has. */
export const partyTexts = [
  'seller.name',
  { name: 'seller.businessId', path: 'seller.legalRegistration.id', beside: { 'seller.legalRegistration.scheme': '0212' } },
  'seller.vatIdentifier',
  { name: 'seller.endpoint', path: 'seller.endpoint.id' },
  'buyer.name',
  { name: 'buyer.businessId', path: 'buyer.legalRegistration.id', beside: { 'buyer.legalRegistration.scheme': '0212' } },
  { name: 'buyer.endpoint', path: 'buyer.endpoint.id' },
] as const

/** Sources of what was sold, wherever a line has an item. */
export const itemTexts = [
  'item.name',
  'item.description',
  'item.sellersIdentifier',
  'item.buyersIdentifier',
  { name: 'item.gtin', path: 'item.standardIdentifier.id', beside: { 'item.standardIdentifier.scheme': '0160' } },
  'item.manufacturersIdentifier',
  'item.manufacturer',
  { name: 'item.classification', path: 'item.classifications.0.code', beside: { 'item.classifications.0.list': 'TST' } },
] as const

/** Sources of the account and dimensions that the profile's accounting table proposes. */
export const postingTexts = [
  'posting.account',
  'posting.vatCode',
  ...dimensions.map((name) => ({ name: `posting.${name}`, path: `posting.dimensions.${name}` }) as const),
] as const

/** Sources of the totals of a document with amounts. */
export const totalAmounts = ['totals.lines', 'totals.allowances', 'totals.charges', 'totals.taxExclusive', 'totals.tax', 'totals.taxInclusive', 'totals.prepaid', 'totals.payable'] as const
