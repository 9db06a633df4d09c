import { failure } from '../../../errors/failure.ts'

const named: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]])
const reference = /&(?:#x([\da-fA-F]+)|#(\d+)|([^\s&;#<"']+));|&/g

/** Of a reference that is refused no more is shown. */
const shown = 12

/**
 * Text with XML's five entities and numeric references resolved, once. Throws KS-SYSTEM-XML-ENTITY for any other entity and for the
 * number of a character that XML forbids, and what `bare` makes of the position of an `&` that begins no reference.
 */
export function resolved(text: string, bare: (position: number) => Error): string {
  return text.replace(reference, (seen, hexadecimal: string | undefined, decimal: string | undefined, name: string | undefined, position: number) => {
    if (seen === '&') throw bare(position)
    const character = name === undefined ? numbered(hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)) : named.get(name)
    if (character === undefined) throw failure('KS-SYSTEM-XML-ENTITY', { entity: seen.slice(0, shown) })
    return character
  })
}

/** The character, if it is one of production Char of XML 1.0. */
function numbered(code: number): string | undefined {
  const isAllowed = code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
  return isAllowed ? String.fromCodePoint(code) : undefined
}
