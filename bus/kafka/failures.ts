import { failure, Failure } from '../../errors/failure.ts'
import { said } from '../../errors/words/words.ts'

/** What kafkajs puts on its exceptions. */
interface KafkaError extends Error {
  /** The protocol's name of the error. */
  readonly type?: string
  readonly originalError?: Error
}

/** The first cause of an exception of kafkajs, which wraps what it gives up on; a failure of ours is its own. */
export function rootOf(error: unknown): KafkaError {
  if (error instanceof Failure) return error
  const { cause, originalError } = error as KafkaError
  const inner = cause ?? originalError
  return inner instanceof Error ? rootOf(inner) : (error as KafkaError)
}

const beginning = new Set(['GROUP_LOAD_IN_PROGRESS', 'GROUP_COORDINATOR_NOT_AVAILABLE', 'NOT_COORDINATOR_FOR_GROUP'])

/** Whether brokers are not ready for a group: for a while after they have started, or have handed it over to each other. */
export function isNotReadyYet(error: unknown): boolean {
  return beginning.has(rootOf(error).type ?? '')
}

const refusals = new Set(['SASL_AUTHENTICATION_FAILED', 'UNSUPPORTED_SASL_MECHANISM', 'ILLEGAL_SASL_STATE', 'TOPIC_AUTHORIZATION_FAILED', 'GROUP_AUTHORIZATION_FAILED', 'CLUSTER_AUTHORIZATION_FAILED'])

/** What an exception of kafkajs means for whoever runs the service: not let in, or not reached. */
export function busFailure(error: unknown, brokers: readonly string[]): Failure {
  const root = rootOf(error)
  if (root instanceof Failure) return root
  const refused = root.name === 'KafkaJSSASLAuthenticationError' || refusals.has(root.type ?? '')
  return failure(refused ? 'KS-BUS-LOGIN' : 'KS-BUS-CONNECT', { brokers: brokers.join(', '), reason: said(root.message) }, error)
}
