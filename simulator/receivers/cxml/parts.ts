/** The request of a message: the first of its parts where it has several (RFC 2387), else the message itself. */
export function documentIn(message: Buffer, contentType: string): Uint8Array {
  const boundary = /^multipart\/related;.*boundary="([^"]+)"/i.exec(contentType)?.[1]
  if (boundary === undefined) return message
  const [, first = ''] = message.toString('latin1').split(`--${boundary}\r\n`)
  return Buffer.from(first.slice(first.indexOf('\r\n\r\n') + 4).replace(/\r\n$/, ''), 'latin1')
}
