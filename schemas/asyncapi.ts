import { stringify } from 'yaml'
import { fullName, type AvroRecord } from './avroSchema.ts'
import { inlineAttachmentLimit_bytes, messageLimit_bytes, recordLimit_bytes } from './limits.ts'
import type { Sources } from './sources.ts'
import { intakeTopics, topics } from './topics.ts'

/** The contract as AsyncAPI 3.0: the text of schemas/asyncapi.yaml, from the service's point of view. */
export function asyncapiDocument({ events }: Sources): string {
  const byName = new Map([...events.values()].map((event) => [event.name, event]))
  const entries = Object.entries(topics) as [string, readonly string[]][]
  const document = {
    asyncapi: '3.0.0',
    info: {
      title: 'Kuntasilta: the contract with the shop',
      version: '1.0.0',
      description: `Events between a shared web shop and the municipalities that buy from it. Records are Avro in the Confluent wire format under CloudEvents 1.0 headers; the key is the story. A record has at most ${recordLimit_bytes} bytes, its embedded files together at most ${inlineAttachmentLimit_bytes}. Terms are explained in docs/contract.md.`,
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
    },
    defaultContentType: 'application/avro',
    channels: Object.fromEntries(entries.map(([topic, names]) => [channelId(topic), channelOf(topic, names)])),
    operations: Object.fromEntries(entries.flatMap(([topic, names]) => directionsOf(topic).map((action) => operationOf(topic, names, action)))),
    components: {
      messages: Object.fromEntries(entries.flatMap(([, names]) => names.map((name) => [name, messageOf(byName.get(name) as AvroRecord)]))),
      messageTraits: { cloudEvent },
    },
  }
  return `# Made by "npm run generate"; change the schemas, not this file.\n${stringify(document, { lineWidth: 0, aliasDuplicateObjects: false })}`
}

function channelOf(topic: string, names: readonly string[]): object {
  return {
    address: topic,
    messages: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/messages/${name}` }])),
    bindings: { kafka: { topic, topicConfiguration: { 'max.message.bytes': messageLimit_bytes }, bindingVersion: '0.5.0' } },
  }
}

type Action = 'send' | 'receive'

function directionsOf(topic: string): readonly Action[] {
  return [...(topic.startsWith('shop.') ? [] : ['send' as const]), ...(intakeTopics.some((one) => one === topic) ? ['receive' as const] : [])]
}

function operationOf(topic: string, names: readonly string[], action: Action): readonly [string, object] {
  const channel = channelId(topic)
  return [
    `${action}${channel.charAt(0).toUpperCase()}${channel.slice(1)}`,
    {
      action,
      channel: { $ref: `#/channels/${channel}` },
      messages: names.map((name) => ({ $ref: `#/channels/${channel}/messages/${name}` })),
    },
  ]
}

function messageOf(event: AvroRecord): object {
  return {
    name: fullName(event),
    title: event.name,
    summary: event.doc,
    contentType: 'application/avro',
    traits: [{ $ref: '#/components/messageTraits/cloudEvent' }],
    payload: { schemaFormat: 'application/vnd.apache.avro+json;version=1.9.0', schema: { $ref: `./generated/${event.name}.avsc` } },
    bindings: { kafka: { key: { type: 'string', description: 'The story that the event belongs to.' }, schemaIdLocation: 'payload', schemaIdPayloadEncoding: 'confluent', schemaLookupStrategy: 'TopicRecordNameStrategy', bindingVersion: '0.5.0' } },
  }
}

const text = (description: string): object => ({ type: 'string', minLength: 1, description })

const cloudEvent = {
  headers: {
    type: 'object',
    required: ['ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_time'],
    properties: {
      ce_specversion: { type: 'string', const: '1.0' },
      ce_id: text('Unique within the source.'),
      ce_source: text('Who made the event, a URI reference.'),
      ce_type: text('Full name of the record.'),
      ce_time: { type: 'string', format: 'date-time', description: 'When it happened, with a zone.' },
      ce_subject: text('Number of the business document.'),
      ce_correlationid: text('Ties together what one happening caused.'),
      'content-type': text('application/avro'),
      traceparent: text('W3C trace context.'),
      tracestate: text('W3C trace context.'),
      ce_traceparent: text('The same, as the distributed tracing extension of CloudEvents has it.'),
      ce_tracestate: text('The same, as the distributed tracing extension of CloudEvents has it.'),
    },
  },
}

/** `shop.orders` → `shopOrders`. */
function channelId(topic: string): string {
  return topic.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase())
}
