const businessId = /^\d{7}-\d$/

/**
 * One way of writing whom an invoice pays: the Y-tunnus `nnnnnnn-c` where the text is that, a Finnish VAT number or an OVT without suffix;
 * else the text without spaces.
 */
export function payeeId(text: string): string {
  const plain = text.replace(/\s/g, '')
  if (businessId.test(plain)) return plain
  const digits = /^(?:FI|0037)(\d{7})(\d)$/.exec(plain)
  return digits === null ? plain : `${digits[1]}-${digits[2]}`
}

/** Whether that names somebody by a Y-tunnus. */
export function isBusinessPayee(text: string): boolean {
  return businessId.test(payeeId(text))
}
