import { expect, test } from 'vitest'
import type { SimulatedSystem } from '../../../../simulator/receivers/receiver.ts'
import { framed } from '../samples.ts'
import { filesBelow, makeWorld, pass, startOne } from '../world.ts'
import { logIn, namesIn, place } from './files.ts'

const kangasala: SimulatedSystem = { municipality: 'kangasala', system: 'bank', kind: 'bank-channel', channel: 'sftp' }

test('takes what lies there under its final name, moves it to the archive, and says nothing', async () => {
  const world = makeWorld()
  const bank = await startOne(world, kangasala)
  const client = await logIn(bank)
  await place(client, bank, 'm-1.xml', framed('m-1', '1001'))
  await client.put(framed('m-2', '1002').subarray(0, 700), '/out/m-2.xml.part')
  await pass(world, bank, 120)
  expect(await namesIn(client, '/out')).toStrictEqual(['m-2.xml.part'])
  expect(await namesIn(client, '/archive')).toStrictEqual(['m-1.xml'])
  expect(await namesIn(client, '/in')).toStrictEqual([])
  expect(bank.counts).toStrictEqual({ arrivals: 1, effects: 1 })
  expect(filesBelow(world.root)['kangasala/received/bank/m-1.xml']).toBe(framed('m-1', '1001').toString('latin1'))
})

test('answers a used message id and time stamp with code 5, and acts once', async () => {
  const world = makeWorld()
  const bank = await startOne(world, kangasala)
  const client = await logIn(bank)
  await place(client, bank, 'm-1.xml', framed('m-1', '1001'))
  await bank.process()
  await place(client, bank, 'm-1.xml', framed('m-1', '1001'))
  await bank.process()
  await pass(world, bank, 60)
  const [name] = await namesIn(client, '/in')
  expect(String(await client.get(`/in/${name}`))).toMatch(/<eb:RefToMessageId>m-1<.*<Code>5<\/Code>/s)
  expect(bank.counts).toStrictEqual({ arrivals: 2, effects: 1 })
})

test('refuses an hour later what it is told to, with the code of the guidelines', async () => {
  const world = makeWorld()
  const bank = await startOne(world, kangasala)
  bank.inject({ failure: 'refuses', at: 'transport', code: '2', text: 'Vastaanottajaa ei löydy', documents: ['1001'] })
  const client = await logIn(bank)
  await place(client, bank, 'm-1.xml', framed('m-1', '1001'))
  await pass(world, bank, 0)
  await pass(world, bank, 59)
  expect(await namesIn(client, '/in')).toStrictEqual([])
  await pass(world, bank, 1)
  expect(await namesIn(client, '/in')).toStrictEqual(['m-1.ack.xml'])
  const ack = String(await client.get('/in/m-1.ack.xml'))
  expect(ack).toMatch(/<Code>2<\/Code><Text>Vastaanottajaa ei löydy</)
  await client.delete('/in/m-1.ack.xml')
  expect(filesBelow(world.root)['kangasala/answers/bank/m-1.ack.xml']).toBe(Buffer.from(ack).toString('latin1'))
})

test('refuses without taking it what it cannot read', async () => {
  const world = makeWorld()
  const bank = await startOne(world, kangasala)
  const client = await logIn(bank)
  await place(client, bank, 'm-1.xml', framed('m-1', '1001').subarray(0, -60))
  await place(client, bank, 'noise.xml', Buffer.from('noise'))
  await pass(world, bank, 0)
  await pass(world, bank, 60)
  expect(await namesIn(client, '/archive')).toStrictEqual(['m-1.xml', 'noise.xml'])
  expect(String(await client.get('/in/m-1.ack.xml'))).toContain('<Code>7</Code>')
  expect(bank.counts).toStrictEqual({ arrivals: 2, effects: 0 })
})

test('answers twice, and first with something broken', async () => {
  const world = makeWorld()
  const bank = await startOne(world, kangasala)
  bank.inject({ failure: 'refuses', at: 'transport', code: '3', text: 'Sopimus puuttuu' })
  bank.inject({ failure: 'answers-twice', documents: ['m-1'] })
  bank.inject({ failure: 'malformed-answer', documents: ['m-1.xml'] })
  const client = await logIn(bank)
  await place(client, bank, 'm-1.xml', framed('m-1', '1001'))
  await pass(world, bank, 0)
  await pass(world, bank, 60)
  expect(await namesIn(client, '/in')).toStrictEqual(['again.m-1.ack.xml', 'broken.m-1.ack.xml', 'm-1.ack.xml'])
  expect(Object.keys(filesBelow(world.root)).filter((name) => name.includes('answers'))).toStrictEqual(['kangasala/answers/bank/m-1.ack.xml'])
})
