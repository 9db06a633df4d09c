import { boundaryFor } from '../../../mappings/formats/mime/boundary.ts'

/** A file inside a form. */
export interface FormFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/**
 * A form with fields and one file (RFC 7578). A repeat sends the same bytes.
 */
export function multipartForm(id: string, fields: Readonly<Record<string, string>>, file: FormFile): { readonly contentType: string; readonly body: Uint8Array } {
  const content = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength)
  const boundary = boundaryFor(id, [content])
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
