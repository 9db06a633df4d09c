/** A value with these fields alone, as far as it has them: the contract knows no others, and no field that is undefined. */
export function only<Value extends object, Field extends keyof Value>(value: Value, fields: readonly Field[]): Pick<Value, Field> {
  return Object.fromEntries(fields.filter((field) => value[field] !== undefined).map((field) => [field, value[field]])) as Pick<Value, Field>
}
