import { readFileSync } from 'node:fs'
import avro from 'avsc'
import { schemaIds, topics } from './contract.js'
import { logicalTypes } from './logicalTypes.js'

export { logicalTypes, schemaIds, topics }

// index.d.ts says what each of these is for.

export const eventTypes = Object.keys(schemaIds)

const simpleName = (type) => type.slice(type.lastIndexOf('.') + 1)
const read = (type) => JSON.parse(readFileSync(new URL(`schemas/${simpleName(type)}.avsc`, import.meta.url), 'utf8'))
const schemas = new Map(eventTypes.map((type) => [type, read(type)]))
const schemasById = new Map(eventTypes.map((type) => [schemaIds[type], schemas.get(type)]))

export function schemaOf(type) {
  const schema = schemas.get(type)
  if (schema === undefined) throw new TypeError(`The contract has no event type "${type}"; its types are ${eventTypes.join(', ')}.`)
  return schema
}

export function topicOf(type) {
  const { name } = schemaOf(type)
  return Object.keys(topics).find((topic) => topics[topic].includes(name))
}

export function subjectOf(type) {
  return `${topicOf(type)}-${type}`
}

const avroTypes = new WeakMap()

export function avroTypeOf(schema) {
  if (!avroTypes.has(schema)) avroTypes.set(schema, avro.Type.forSchema(schema, { logicalTypes, assertLogicalTypes: true, wrapUnions: 'never' }))
  return avroTypes.get(schema)
}

export function encode(type, value, schemaId = schemaIds[type]) {
  const avroType = avroTypeOf(schemaOf(type))
  const faults = []
  const errorHook = (path, seen) => faults.push(`${path.join('.')} (${JSON.stringify(seen)?.slice(0, 60)})`)
  if (!avroType.isValid(value, { noUndeclaredFields: true, errorHook })) throw new TypeError(`Not a ${type}: ${faults.join(', ')} does not fit or is not declared.`)
  const header = Buffer.alloc(5)
  header.writeUInt32BE(schemaId, 1)
  return Buffer.concat([header, avroType.toBuffer(value)])
}

export function schemaIdOf(bytes) {
  if (bytes.length < 5 || bytes[0] !== 0) throw new TypeError('Not in the Confluent wire format: a zero byte, the schema id in four bytes, the Avro body.')
  return bytes.readUInt32BE(1)
}

export function decode(bytes, writerSchema = packedSchema(schemaIdOf(bytes))) {
  const writer = avroTypeOf(writerSchema)
  const reader = avroTypeOf(schemaOf(writer.name))
  return { type: reader.name, value: reader.fromBuffer(bytes.subarray(5), writer === reader ? undefined : reader.createResolver(writer)) }
}

function packedSchema(id) {
  const schema = schemasById.get(id)
  if (schema === undefined) throw new TypeError(`The schema id ${id} is not in this version of the contract: give its schema from the registry, or update the package.`)
  return schema
}

export function headersOf(type, { id, source, time, subject, correlationId, traceparent }) {
  return {
    ce_specversion: '1.0',
    ce_id: id,
    ce_source: source,
    ce_type: type,
    ce_time: time,
    'content-type': 'application/avro',
    ...(subject === undefined ? {} : { ce_subject: subject }),
    ...(correlationId === undefined ? {} : { ce_correlationid: correlationId }),
    ...(traceparent === undefined ? {} : { traceparent }),
  }
}

export function recordOf(type, value, attributes, schemaId) {
  return { topic: topicOf(type), key: value.story, value: encode(type, value, schemaId), headers: headersOf(type, attributes) }
}
