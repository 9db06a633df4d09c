/** Raised with every change that alters the documents made of the same event and profile. */
export const mappingVersion = '2'
