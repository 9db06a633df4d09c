/** Every advisory lock of PostgreSQL that we take, by its number, so that no two uses meet. */
export const advisoryLocks = {
  /** Held by the one service of an embedded server, while it lives. */
  service: 701_001,
  /** Held shared by every process that uses an embedded server. */
  presence: 701_002,
  /** Held while migrations run. */
  migration: 701_004,
  /** First half of the locks by which intakes of the same stories wait for one another; the second is a stripe. */
  stories: 7301,
  /** The same for those who listen to one order; taken after all other locks. */
  conversations: 7303,
  /** The same for those who count a lane's unreadable messages; taken last of all. */
  unreadable: 7304,
  /** Held by the one relay that publishes the outbox. */
  relay: 7302,
  /** Added to a consumer group's id, first half of the bus's locks; the second is a partition, or minus a topic. */
  busGroups: 0x4b53_0000,
} as const
