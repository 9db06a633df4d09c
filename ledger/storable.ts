/** PostgreSQL keeps neither the character NUL nor half a surrogate pair, in `text` as in `jsonb`. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/**
 * A statement's parameter as PostgreSQL can keep it: what others wrote to us may hold anything, and one such character must
 * not keep everybody's results from being saved. What cannot be kept becomes U+FFFD; bytes are left alone.
 */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return isStorable(value) ? value : value.toWellFormed().replaceAll('\0', '\ufffd')
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  if (Array.isArray(value)) {
    const kept = value.map(storable)
    return kept.some((each, place) => each !== value[place]) ? kept : value
  }
  const entries = Object.entries(value)
  const kept = entries.map(([name, each]) => [storable(name), storable(each)] as const)
  return kept.some(([name, each], place) => name !== entries[place]?.[0] || each !== entries[place]?.[1]) ? Object.fromEntries(kept) : value
}
