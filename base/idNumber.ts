/**
 * A number of 16 digits for receivers that take no letters: 52 bits of one of our ids (`derivedId`, version 8), so that it is the same whenever the document is made and
 * the ids that have it lie beside each other. Undefined where the id is none of ours.
 */
export function numberOfId(id: string): string | undefined {
  const [, start = '', bits = ''] = /^([0-9a-f]{8}-[0-9a-f]{4})-8([0-9a-f])/.exec(id) ?? []
  return start === '' ? undefined : BigInt(`0x${start.replace('-', '')}${bits}`).toString().padStart(16, '0')
}

/** The first and the last id that have a number; undefined where it is none of an id. */
export function idsOfNumber(number: string): readonly [first: string, last: string] | undefined {
  const value = /^\d{1,16}$/.test(number) ? BigInt(number) : undefined
  if (value === undefined || value >= 1n << 52n) return undefined
  const digits = value.toString(16).padStart(13, '0')
  const start = `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(12)}`
  return [`${start}00-0000-000000000000`, `${start}ff-ffff-ffffffffffff`]
}
