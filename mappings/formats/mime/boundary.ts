/** A boundary for parts of a message (RFC 2046 section 5.1.1): derived from `id`, so that a repeat has the same bytes, and longer until no part holds it. */
export function boundaryFor(id: string, parts: readonly Uint8Array[]): string {
  const contents = parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))
  let boundary = `kuntasilta-${id.replace(/[^A-Za-z0-9-]/g, '').slice(0, 48)}`
  while (contents.some((content) => content.includes(boundary))) boundary += 'x'
  return boundary
}
