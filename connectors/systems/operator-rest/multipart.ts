/** A file inside a form. */
export interface FormFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/**
 * A form with fields and one file (RFC 7578). The boundary derives from `id`, so that a repeat sends the same bytes, and
 * is made longer until the file does not hold it.
 */
export function multipartForm(id: string, fields: Readonly<Record<string, string>>, file: FormFile): { readonly contentType: string; readonly body: Uint8Array } {
  const content = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength)
  let boundary = `kuntasilta-${id.replace(/[^A-Za-z0-9-]/g, '').slice(0, 48)}`
  while (content.includes(boundary)) boundary += 'x'
  const parts = Object.entries(fields).map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`)
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${quoted(file.name)}"\r\nContent-Type: ${file.mediaType}\r\n\r\n`
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([Buffer.from(parts.join('') + head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  }
}

/** As the form encoding of HTML wants it in a quoted name. */
function quoted(name: string): string {
  return name.replace(/["\r\n]/g, (character) => encodeURIComponent(character))
}
