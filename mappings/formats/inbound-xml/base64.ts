/** The bytes of a base64 text, with any white space in it; undefined where it is none. */
export function fromBase64(text: string): Uint8Array | undefined {
  const plain = text.replace(/\s+/g, '')
  return plain.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(plain) ? Buffer.from(plain, 'base64') : undefined
}
