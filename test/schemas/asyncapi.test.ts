import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AvroSchemaParser } from '@asyncapi/avro-schema-parser'
import { Parser } from '@asyncapi/parser'
import { expect, test } from 'vitest'
import { topics } from '../../schemas/topics.ts'
import { repositoryRoot } from '../harness/repositoryRoot.ts'

const path = join(repositoryRoot, 'schemas/asyncapi.yaml')
const text = readFileSync(path, 'utf8')
const parser = new Parser()
parser.registerSchemaParser(AvroSchemaParser())

/** The parser's recommendations (contact, tags, identifiers of operations) are weaker than warnings and do not count. */
const worstAllowed = 2

test('the document is valid, its Avro payloads included', async () => {
  const { document, diagnostics } = await parser.parse(text, { source: path })
  expect(diagnostics.filter(({ severity }) => severity < worstAllowed).map(({ message, path: at }) => `${at.join('/')}: ${message}`)).toEqual([])
  expect(document?.version()).toBe('3.0.0')
  const found = Object.fromEntries(document?.channels().all().map((channel) => [channel.address(), channel.messages().all().map((message) => message.title())]) ?? [])
  expect(found).toEqual(topics)
  const payload = document?.messages().all().find((message) => message.title() === 'InvoiceIssued')?.payload()?.json() as { schema: { properties: object } }
  expect(Object.keys(payload.schema.properties)).toContain('invoice')
}, 60_000)

test.each([
  ['a payload that is missing', './generated/InvoiceIssued.avsc', './generated/Missing.avsc'],
  ['a channel that is missing', '"#/channels/shopOrders"', '"#/channels/shopNothing"'],
  ['a payload that is no Avro', '$ref: ./generated/InvoiceIssued.avsc', 'type: colour'],
])('a document with %s is not', async (_, from, to) => {
  expect(text).toContain(from)
  const { diagnostics } = await parser.parse(text.replace(from, to), { source: path })
  expect(diagnostics.some(({ severity }) => severity === 0)).toBe(true)
}, 60_000)
