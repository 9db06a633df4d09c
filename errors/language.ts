/** Languages in which the product speaks to people; English where none is asked for. */
export const languages = ['fi', 'sv', 'en'] as const

export type Language = (typeof languages)[number]
