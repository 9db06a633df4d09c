/** What a shop may call the attribute of an item that holds a serial number. */
export const serialNumber = /^(serial ?number|serialNumber|sarjanumero|serienummer)$/i
