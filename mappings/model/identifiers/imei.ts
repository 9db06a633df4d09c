const shape = /^\d{15}$/

/** The check digit of an IMEI after its fourteen digits (Luhn; 3GPP TS 23.003, annex B). */
export function imeiCheckDigit(body: string): number {
  let sum = 0
  for (let index = 0; index < 14; index += 1) {
    const doubled = index % 2 === 1 ? Number(body[index]) * 2 : Number(body[index])
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return (10 - (sum % 10)) % 10
}

/** Whether the text is an IMEI: 15 digits, the last one checking the others. */
export function isImei(text: string): boolean {
  return shape.test(text) && imeiCheckDigit(text) === Number(text[14])
}
