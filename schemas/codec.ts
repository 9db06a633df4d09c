export { completed, encodeEvent } from './encode.ts'
export { createDecoder, type Decode, type DecodedEvent, type SchemaSource } from './decode.ts'
export { currentSchemaId, keptSchemaById } from './repository.ts'
export { unframe } from './wireFormat.ts'
