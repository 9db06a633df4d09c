/** Most bytes of a record's value on the bus, header of the wire format included: 4 MiB. */
export const recordLimit_bytes = 4 * 1024 * 1024

/** Most bytes of a record on Kafka as it lies there in a batch of its own: its value, and room for key, headers and framing. */
export const messageLimit_bytes = recordLimit_bytes + 64 * 1024

/** Most bytes of all files embedded in one record together: 1 MiB. Larger ones travel as a link with a hash. */
export const inlineAttachmentLimit_bytes = 1024 * 1024

/** Most elements of all arrays and maps of one record together. */
export const itemLimit = 200_000

/** Most characters of a writer's schema as JSON: 1 MiB. */
export const schemaLimit_characters = 1024 * 1024

/** Most levels of nesting in a writer's schema. */
export const nestingLimit = 40

/** Bytes of an unreadable record that travel in RecordQuarantined. */
export const quarantineHead_bytes = 1024
