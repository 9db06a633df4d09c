export { completed, encodeEvent } from './encode.ts'
export { createDecoder, createStoredDecoder, type Decode, type DecodedEvent, type SchemaSource, type StoredValue } from './decode.ts'
export { currentSchemaId, keptSchemaById } from './repository.ts'
export { schemaIdOf, unframe } from './wireFormat.ts'
