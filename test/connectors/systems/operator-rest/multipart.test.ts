import { expect, test } from 'vitest'
import { multipartForm } from '../../../../connectors/systems/operator-rest/multipart.ts'

const parse = (form: ReturnType<typeof multipartForm>): Promise<FormData> =>
  new Response(Buffer.from(form.body), { headers: { 'content-type': form.contentType } }).formData()

test('an independent reader finds the fields and the very bytes', async () => {
  const bytes = Uint8Array.from({ length: 512 }, (_, index) => index % 256)
  const form = await parse(multipartForm('0191d5b2-7c3a', { uuid: 'u', environment: 'test' }, { name: 'invoice "1".xml', mediaType: 'application/xml', bytes }))
  const file = form.get('file') as File
  expect([...form.keys()]).toEqual(['uuid', 'environment', 'file'])
  expect([form.get('uuid'), form.get('environment'), file.type]).toEqual(['u', 'test', 'application/xml'])
  expect(file.name).toContain('invoice')
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes)
})

test('a file that holds the boundary arrives whole, and equal arguments give equal bytes', async () => {
  const bytes = Buffer.from('<a>\r\n--kuntasilta-id1\r\nContent-Disposition: form-data; name="uuid"\r\n\r\nevil\r\n--kuntasilta-id1x--</a>')
  const make = (): ReturnType<typeof multipartForm> => multipartForm('id1', { uuid: 'good' }, { name: 'a.xml', mediaType: 'application/xml', bytes })
  const form = await parse(make())
  expect(form.getAll('uuid')).toEqual(['good'])
  expect(Buffer.from(await (form.get('file') as File).arrayBuffer()).equals(bytes)).toBe(true)
  expect(Buffer.from(make().body).equals(Buffer.from(make().body))).toBe(true)
})
