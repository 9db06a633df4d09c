/** As profiles and errors name it. */
export const format = 'sap-odata'
