/** Whether the machine puts the lowest byte of a number first, as nearly all do. */
export const IS_LITTLE_ENDIAN = new Uint8Array(Int32Array.of(1).buffer)[0] === 1
