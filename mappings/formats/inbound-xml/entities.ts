import { failure } from '../../../errors/failure.ts'

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Text with XML's five entities and numeric references decoded, once. Throws KS-SYSTEM-XML-ENTITY for any other entity,
 * a bare `&`, and a reference to a character that XML forbids.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(\w{1,8}));|&.{0,12}/gs, (seen, hexadecimal?: string, decimal?: string, name?: string) => {
    if (name !== undefined && Object.hasOwn(named, name)) return named[name] as string
    const code = hexadecimal !== undefined ? Number.parseInt(hexadecimal, 16) : decimal !== undefined ? Number(decimal) : -1
    if (!allowed(code)) throw failure('KS-SYSTEM-XML-ENTITY', { entity: seen.slice(0, 12) })
    return String.fromCodePoint(code)
  })
}

/** Production Char of XML 1.0. */
function allowed(code: number): boolean {
  return code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
}
