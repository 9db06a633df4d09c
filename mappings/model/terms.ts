/** An identifier with the code of the list that it comes from (ISO 6523 ICD, EAS, UNCL1153 … by the term's rule). */
export interface Identifier {
  readonly id: string
  readonly scheme?: string
}
