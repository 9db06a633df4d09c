const shape = /^(\d{4})-(\d\d)-(\d\d)$/

/** Whether the text is a day that exists, `YYYY-MM-DD`. */
export function isCalendarDate(text: string): boolean {
  const parts = shape.exec(text)
  if (parts === null) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (month < 1 || month > 12 || day < 1) return false
  return day <= (month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31)
}

/** So many characters has a day without a zone; two of them compare as their texts. */
const plain = 10
const zoned = /^(\d{4}-\d\d-\d\d)(Z|[+-]\d\d:\d\d)?$/

/** Whether one day begins before another; a day without a zone is one of UTC, and a text that is no day is before none. Days are `YYYY-MM-DD` with or without a zone, as in XML Schema. */
export function isBefore(one: string, other: string): boolean {
  return one.length === plain && other.length === plain ? one < other : beginningOf(one) < beginningOf(other)
}

/** Milliseconds since 1970; NaN of what is no day. */
function beginningOf(text: string): number {
  const [, day, zone = 'Z'] = zoned.exec(text) ?? []
  return day === undefined || !isCalendarDate(day) ? NaN : Date.parse(`${day}T00:00:00${zone}`)
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
