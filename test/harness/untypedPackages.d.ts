declare module 'finnish-bank-utils' {
  const utils: {
    isValidFinnishRefNumber(text: string): boolean
    isValidFinnishIBAN(text: string): boolean
  }
  export default utils
}
