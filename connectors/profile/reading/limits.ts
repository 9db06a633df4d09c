/** Most that is read of a folder of profiles. Sizes in bytes. */
export const limits = {
  profileSize: 256 * 1024,
  layoutSize: 64 * 1024,
  tableSize: 4 * 1024 * 1024,
  municipalities: 400,
  /** YAML nodes that aliases (`*name`) may add up to. */
  aliases: 200,
  /** Problems reported of one file; the rest is found after these are mended. */
  problems: 50,
} as const
