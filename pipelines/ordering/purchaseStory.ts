/** The story of an order that nobody knew before its municipality's system sent it. Whoever brings a buyer's number of an order, or looks for one, locks this story. */
export function purchaseStoryOf(municipality: string, buyersNumber: string): string {
  return `order-${municipality}-${buyersNumber}`
}
